import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseConfig } from '../../src/formats/config-file.ts'
import { INVALID, VALID } from './config-schema-cases.ts'

const file = new URL('../../schema/config.schema.json', import.meta.url)
const schema: unknown = JSON.parse(readFileSync(file, 'utf8'))

function compile(value: unknown): (document: unknown) => boolean {
  if (typeof value !== 'object' || value === null)
    throw new TypeError('the schema is not an object')
  const validate = new Ajv({ allErrors: true, strict: true }).compile(value)
  return (document) => validate(document)
}

const validates = compile(schema)

function parses(text: string): boolean {
  try {
    parseConfig(text, 'c.yml')
    return true
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'CONFIG_INVALID') return false
    throw error
  }
}

const scalars = fc.oneof(
  fc.constantFrom<unknown>(
    1,
    0,
    -1,
    0.5,
    2,
    true,
    null,
    '',
    'latest',
    '1.4.0',
    '1%',
    '12h',
    'a=b',
    'csv:m',
    '!x',
  ),
  fc.constantFrom<unknown>(
    'error',
    'warn',
    'fail',
    'ignore',
    'higher',
    'always',
    'limits-only',
    'https://i',
    'json',
  ),
  fc.string({ maxLength: 8 }),
)
const maybe = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: scalars })
const record = (keys: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  fc.record(keys, { requiredKeys: [] })
const lists = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.array(item, { maxLength: 2 })

const levels = maybe(fc.constantFrom('error', 'warn', 'info'))
const reactions = maybe(fc.constantFrom('fail', 'warn', 'info', 'ignore'))
const tolerances = maybe(record({ abs: scalars, rel: scalars }))
const documents = record({
  version: fc.constantFrom(1, 1, 1, 2),
  comment: maybe(record({ post: maybe(fc.constantFrom('always', 'never')) })),
  models: maybe(
    record({
      m: record({
        path: maybe(lists(scalars)),
        data: record({ train: maybe(record({ source: scalars, role: scalars })) }),
        params: maybe(lists(scalars)),
        metrics: lists(maybe(record({ file: scalars, dataset: scalars, format: scalars }))),
        task: scalars,
      }),
    }),
  ),
  gates: maybe(
    record({
      baseline: record({
        from: maybe(lists(scalars)),
        prerelease: scalars,
        max_age: scalars,
        on_none: scalars,
      }),
      defaults: record({
        level: levels,
        tolerance: tolerances,
        missing: reactions,
        test_data_changed: reactions,
      }),
      rules: lists(
        // Not both of min and max: that min is not above max is beyond a schema.
        record({
          match: fc.constantFrom('a', 'b', ''),
          min: scalars,
          better: maybe(record({ target: scalars })),
          tolerance: tolerances,
          level: levels,
        }),
      ),
    }),
  ),
  trust: record({ signers: lists(record({ identity: scalars, issuer: scalars, key: scalars })) }),
})

describe('config.schema.json', () => {
  it.each(VALID)('accepts what parseConfig accepts: %j', (text) => {
    const facts = [validates(parse(text)), parses(text)]
    expect(facts).toEqual([true, true])
  })

  it.each(INVALID)('refuses what parseConfig refuses: %j', (text) => {
    const facts = [validates(parse(text)), parses(text)]
    expect(facts).toEqual([false, false])
  })

  it('agrees with parseConfig on any document made of known keys', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = JSON.stringify(document)
        expect([text, parses(text)]).toEqual([text, validates(document)])
      }),
      { numRuns: 500 },
    )
  })

  it('describes every key, for editors', () => {
    const undescribed: string[] = []
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, child] of Object.entries(value)) {
        const isKey = path.endsWith('/properties') && typeof child === 'object' && child !== null
        if (isKey && !('description' in child) && !('$ref' in child))
          undescribed.push(`${path}/${key}`)
        visit(child, `${path}/${key}`)
      }
    }
    visit(schema, '')
    expect(undescribed).toEqual([])
  })
})
