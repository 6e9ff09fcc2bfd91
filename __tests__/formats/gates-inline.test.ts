import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { ReleaseError } from '../../src/domain/errors.ts'
import { compileGlob } from '../../src/domain/name-glob.ts'
import { parseInlineGates } from '../../src/formats/gates-inline.ts'

const origin = (line: number): object => ({ file: 'gates input', line })

function problemOf(text: string): string {
  try {
    parseInlineGates(text)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'INPUT_INVALID') return error.message
    throw error
  }
  return ''
}

describe('parseInlineGates', () => {
  it('reads unsigned numbers as limits', () => {
    expect(parseInlineGates('test/f1 >= 0.9, latency_ms <= 50')).toEqual([
      { match: '**/test/f1', min: 0.9, level: 'error', origin: origin(1) },
      { match: '**/latency_ms', max: 50, level: 'error', origin: origin(1) },
    ])
  })

  it('reads signed numbers as changes against the baseline', () => {
    const rules = parseInlineGates('f1 >= -0.01\nauc >= −1.5%\r\nlatency_ms <= +10%\nloss<=+2e-3')
    expect(
      rules.map(({ better, tolerance, origin: { line } }) => [better, tolerance, line]),
    ).toEqual([
      ['higher', { abs: 0.01, rel: 0 }, 1],
      ['higher', { abs: 0, rel: 0.015 }, 2],
      ['lower', { abs: 0, rel: 0.1 }, 3],
      ['lower', { abs: 0.002, rel: 0 }, 4],
    ])
  })

  it('reads a number in parentheses as a limit with a sign', () => {
    const rules = parseInlineGates('score >= (-3), bias <= ( +0.5 ), x >= (2)')
    expect(rules.map(({ min, max }) => [min, max])).toEqual([
      [-3, undefined],
      [undefined, 0.5],
      [2, undefined],
    ])
  })

  it('joins clauses about one metric into one rule, since the first match wins', () => {
    expect(parseInlineGates('f1 >= 0.9, f1 <= 0.99\nf1 >= -1%')).toEqual([
      {
        match: '**/f1',
        min: 0.9,
        max: 0.99,
        better: 'higher',
        tolerance: { abs: 0, rel: 0.01 },
        level: 'error',
        origin: origin(1),
      },
    ])
  })

  it.each([
    ['ndcg@10 >= 0.3', 'm/test/ndcg@10'],
    ['f1[macro] >= 0.3', 'm/f1[macro]'],
    ['slice/age>60/recall >= 0.3', 'm/test/slice/age>60/recall'],
    ['slice/age>=60/recall >= 0.3', 'm/slice/age>=60/recall'],
    ['{auc,f1} >= 0.3', 'group/m/test/auc'],
    ['"a, b" >= 0.3', 'm/a, b'],
    ['"f*{1}" >= 0.3', 'm/f*{1}'],
    ['weighted avg/f1 >= 0.3', 'm/weighted avg/f1'],
  ])('of %j finds %j', (clause, name) => {
    const [rule] = parseInlineGates(clause)
    expect(compileGlob(rule?.match ?? '').matches(name)).toBe(true)
  })

  it('takes a quoted name literally', () => {
    const [rule] = parseInlineGates('"f*" >= 0.3')
    expect(compileGlob(rule?.match ?? '').matches('m/f1')).toBe(false)
  })

  it('ignores empty clauses and comment lines', () => {
    expect(
      parseInlineGates(' ,\n# f1 >= 2\n\nf1 >= 0.5,\n').map(({ match, origin: { line } }) => [
        match,
        line,
      ]),
    ).toEqual([['**/f1', 4]])
  })

  it('reports every bad clause at once with its place', () => {
    expect(problemOf('f1 > 0.9, auc >= 90%\n  loss <= much')).toBe(
      '3 inputs need attention:\n' +
        '- gates: line 1, column 1: "f1 > 0.9" compares with ">"; write ">=" for the least value or "<=" for the largest.\n' +
        '- gates: line 1, column 11: "auc >= 90%" has a percentage without a sign; write "-90%" for a change against the baseline, or a limit in the metric\'s own unit.\n' +
        '- gates: line 2, column 3: "loss <= much" has "much" where a number belongs, such as 0.9, -0.01, +10% or (-3).',
    )
  })

  it.each([
    ['f1', 'is not METRIC >= NUMBER or METRIC <= NUMBER'],
    ['>= 0.9', 'names no metric before the operator'],
    ['f1 >=', 'has no number after ">="'],
    ['f1 == 1', 'compares with "=="'],
    ['f1 >= NaN', 'has "NaN" where a number belongs'],
    ['f1 >= 1_000', 'has "1_000" where a number belongs'],
    ['f1 >= 1e999', 'too large for a number'],
    ['f1 >= -1e999', 'too large for a number'],
    ['f1 >= +0.1', 'asks for a rise over the baseline, which no gate can; write "-0.1"'],
    ['loss <= -5%', 'asks for a fall below the baseline, which no gate can; write "+5%"'],
    ['f1 >= 0.9, f1 >= 0.8', 'line 1, column 12: "f1 >= 0.8" repeats a limit of the same metric'],
    ['f1 >= -1%, f1 <= +1%', 'is a second allowed change of the same metric'],
    ['f1 >= 0.9, f1 <= 0.8', 'leaves no value between 0.9 and 0.8'],
    [`${'a'.repeat(700)} >= 1`, 'is longer than 600 characters'],
  ])('refuses %j', (text, problem) => {
    expect(problemOf(text)).toContain(problem)
  })

  it('throws nothing but INPUT_INVALID, whatever the text', () => {
    const clauses = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'f1',
            '>=',
            '<=',
            '-',
            '+',
            '1',
            '%',
            ',',
            '\n',
            '"',
            '{',
            '}',
            '(',
            ')',
            ' ',
          ),
          fc.string({ maxLength: 3 }),
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(clauses, (text) => {
        expect(typeof problemOf(text)).toBe('string')
      }),
      { numRuns: 1000 },
    )
  })
})
