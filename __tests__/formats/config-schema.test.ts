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

/** The default of each key below a definition, by key. */
function defaultsOf(path: string): Readonly<Record<string, unknown>> {
  let place: unknown = schema
  for (const step of ['definitions', ...path.split('/'), 'properties'])
    place = memberOf(place, step)
  return Object.fromEntries(
    Object.keys(Object(place))
      .map((key) => [key, memberOf(memberOf(place, key), 'default')] as const)
      .filter(([, value]) => value !== undefined),
  )
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined

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
    'production',
    'v1',
    '95%',
    0.95,
    '2026-12-31',
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
const tests = maybe(fc.constantFrom('auto', 'none', 'welch'))
const settings = {
  level: levels,
  tolerance: tolerances,
  confidence: scalars,
  test: tests,
  uncertain: maybe(fc.constantFrom('pass', 'warn', 'fail')),
  missing: reactions,
  new: reactions,
  nan: reactions,
  test_data_changed: reactions,
}
/** Mostly whole: what is required is not left out at random. */
const waivers = fc.record(
  {
    match: fc.constantFrom('a', 'b', ''),
    floor: maybe(fc.double({ noNaN: true, noDefaultInfinity: true })),
    reason: maybe(fc.constant('r')),
    approved_by: maybe(fc.constant('a')),
    expires: maybe(fc.constant('2026-12-31')),
    pull_request: maybe(fc.nat()),
  },
  { requiredKeys: ['match', 'floor', 'reason', 'approved_by', 'expires'] },
)
const documents = record({
  version: fc.constantFrom(1, 1, 1, 2),
  comment: maybe(
    record({
      post: maybe(fc.constantFrom('always', 'never')),
      history: maybe(fc.integer({ min: -1, max: 51 })),
      minimize_resolved: maybe(fc.boolean()),
    }),
  ),
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
      defaults: record({ ...settings, correction: maybe(fc.constantFrom('holm', 'bh', 'none')) }),
      rules: lists(
        // Not both of min and max: that min is not above max is beyond a schema.
        record({
          match: fc.constantFrom('a', 'b', ''),
          min: scalars,
          better: maybe(record({ target: scalars })),
          min_support: scalars,
          ...settings,
        }),
      ),
      // One at most: that no two are for the same is beyond a schema.
      waivers: maybe(fc.array(maybe(waivers), { maxLength: 1 })),
      suspicious: maybe(record({ gain: tolerances, params_frozen: maybe(lists(scalars)) })),
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

  it.each([
    'gates: { rules: [{ match: a, min: 2, max: 1 }] }',
    'gates: { waivers: [{ match: a, floor: 1, reason: r, approved_by: a, expires: 2026-02-30 }] }',
    `gates: { waivers: [${'{ match: a, floor: 1, reason: r, approved_by: a, expires: 2026-12-31 },'.repeat(2)}] }`,
  ])('leaves to parseConfig what a schema cannot say: %s', (section) => {
    const text = `version: 1\n${section}`
    expect([validates(parse(text)), parses(text)]).toEqual([true, false])
  })

  it('shows the defaults that the reader has', () => {
    const written = {
      version: 1,
      gates: {
        baseline: defaultsOf('gates/properties/baseline'),
        defaults: defaultsOf('gates/properties/defaults'),
        suspicious: defaultsOf('gates/properties/suspicious'),
      },
    }
    expect(Object.keys(written.gates.defaults)).toHaveLength(10)
    expect(parseConfig(JSON.stringify(written), 'c.yml').gates).toEqual(
      parseConfig('version: 1\ngates: {}', 'c.yml').gates,
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
