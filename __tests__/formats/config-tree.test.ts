import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseConfig } from '../../src/formats/config-file.ts'

function problemsOf(text: string): readonly string[] {
  try {
    parseConfig(text, 'c.yml')
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'CONFIG_INVALID')
      return error.message.split('\n')
    throw error
  }
  return []
}

describe('parseConfig, given a hostile file,', () => {
  it('stops at nested aliases that would become millions of values', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const item = level === 0 ? 'x' : `*a${level - 1}`
      return `  - &a${level} [${Array.from({ length: 10 }, () => item).join(', ')}]`
    })
    const [problem] = problemsOf(`version: 1\nmodels:\n${levels.join('\n')}`)
    expect(problem).toContain('more than 20000 values, with aliases written out; use fewer')
  })

  it('stops at an alias within its own anchor', () => {
    const [problem] = problemsOf('version: 1\nmodels: &a { b: *a }')
    expect(problem).toContain('nested deeper than 32 levels')
  })

  it.each([
    ['version: 1\nmodels: ' + '['.repeat(100_000), 'levels'],
    ['version: 1\n' + '#'.repeat(300_000), 'at most 262144 are read'],
    [
      `version: 1\n${Array.from({ length: 15_000 }, (_, key) => `k${key}: 1`).join('\n')}`,
      'and 14950 more problems.',
    ],
  ])('answers on a huge file before anybody gives up (case %#)', (text, expected) => {
    expect(problemsOf(text).join('\n')).toContain(expected)
  })

  it('throws nothing but CONFIG_INVALID, whatever the text', () => {
    const yamlish = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'version: 1\n',
            'models:',
            'gates:',
            '\n  ',
            '- ',
            '{',
            '}',
            '[',
            ']',
            '&a ',
            '*a',
            '!!set ',
            '? ',
            ': ',
            '|\n',
            '<<: ',
            '%YAML 1.1\n---\n',
          ),
          fc.string({ unit: 'binary', maxLength: 5 }),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(yamlish, (text) => {
        const problems = problemsOf(text)
        expect(problems.every((problem) => problem.length > 0)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
