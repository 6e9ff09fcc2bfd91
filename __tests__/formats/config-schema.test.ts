import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseConfig } from '../../src/formats/config-file.ts'

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

const model = (body: string): string => `version: 1\nmodels:\n  churn: ${body}`
const rule = (body: string): string => `version: 1\ngates: { rules: [${body}] }`
const tolerance = (body: string): string =>
  `version: 1\ngates: { defaults: { tolerance: ${body} } }`
const baseline = (body: string): string => `version: 1\ngates: { baseline: { ${body} } }`
const signer = (body: string): string => `version: 1\ntrust: { signers: ${body} }`

const VALID: readonly string[] = [
  'version: 1',
  'version: 1.0',
  'version: 1\nmodels: {}',
  'version: 1\ncomment: {}',
  'version: 1\ncomment: { post: failing }',
  'version: 1\ngates: {}',
  'version: 1\ngates: { rules: [], baseline: {}, defaults: {} }',
  'version: 1\nmodels: { 2024: {}, a/b.c-d_e: {} }',
  model('{}'),
  model('{ path: model.onnx }'),
  model('{ path: [out/*.bin, "!out/tmp.bin"], task: regression }'),
  model(
    '{ data: { train: data/train, test: { source: data/test.csv }, x: { source: "y", role: dev } } }',
  ),
  model('{ params: [params.yaml, "toml:conf", "!b.yaml", "lr=0.1"] }'),
  model('{ data: { train: "dvc:data.dvc", raw: { source: "lfs:a", role: test } } }'),
  model('{ predictions: [p.csv, "test=p.csv", { file: p.csv, dataset: test }] }'),
  model('{ environment: poetry.lock, executable: fail }'),
  model('{ environment: [poetry.lock, uv.lock], metrics: ["lm-eval:r.json"] }'),
  model('{ metrics: [metrics.json, "test=m.json", "csv:test=m", "test=csv:m", "!n.json"] }'),
  model('{ metrics: [{ file: m.json }, { file: m, dataset: "hold out", format: csv }] }'),
  model('{ metrics: ["./lr=0.1/metrics.json", "C:/m.json"] }'),
  rule('{ match: "*/test/f1" }'),
  rule(
    '{ match: a/b, better: higher, min: 0.8, max: 1, tolerance: { abs: 0, rel: 1% }, level: info }',
  ),
  rule('{ match: a/b, better: { target: -1.5 }, min: -1e-3 }'),
  tolerance('{ abs: 0.5 }'),
  tolerance('{ rel: 0.01 }'),
  tolerance('{ rel: 150.5 % }'),
  tolerance('{ rel: 1 }'),
  'version: 1\ngates: { defaults: { level: warn, missing: warn, new: fail, nan: ignore, test_data_changed: info } }',
  baseline('from: latest, prerelease: true, max_age: 120d, on_none: limits-only'),
  baseline('from: [latest, 1.4.0, v2.0.0-rc.1]'),
  baseline('max_age: 12h'),
  signer(
    '[{ identity: https://github.com/a/b/.github/workflows/t.yml@refs/heads/main, issuer: https://i }]',
  ),
  signer('[{ key: .github/key.pub }, { identity: me@example.org, issuer: http://127.0.0.1:1 }]'),
]

const INVALID: readonly string[] = [
  '[]',
  'version',
  'models: {}',
  'version: 2',
  'version: "1"',
  'version: 1\nmodel: {}',
  'version: 1\nmodels:',
  'version: 1\nmodels: []',
  'version: 1\nmodels: { -x: {} }',
  'version: 1\nmodels: { a..b: {} }',
  'version: 1\nmodels: { a.lock: {} }',
  'version: 1\nmodels: { a./b: {} }',
  `version: 1\nmodels: { ${'a'.repeat(101)}: {} }`,
  'version: 1\nstages: []',
  'version: 1\nretention: { keep: 1 }',
  'version: 1\ncomment: { post: sometimes }',
  'version: 1\ncomment: { history: 6 }',
  'version: 1\ngates: { waivers: [] }',
  'version: 1\ngates: { suspicious: {} }',
  model(''),
  model('model.onnx'),
  model('{ path: 3 }'),
  model('{ path: [] }'),
  model('{ path: [a, " "] }'),
  model('{ path: { a: b } }'),
  model('{ task: 3 }'),
  model('{ data: [a] }'),
  model('{ data: { "a b": c } }'),
  model('{ data: { train: 3 } }'),
  model('{ data: { train: "" } }'),
  model('{ data: { train: { role: test } } }'),
  model('{ data: { train: { source: a, role: "b c" } } }'),
  model('{ data: { train: { source: a, kind: b } } }'),
  model('{ params: params.yaml }'),
  model('{ params: [{ file: a }] }'),
  model('{ params: ["yaml:"] }'),
  model('{ params: ["yaml:json:a"] }'),
  model('{ params: ["yaml:!a"] }'),
  model('{ params: ["!"] }'),
  model('{ metrics: ["test="] }'),
  model('{ metrics: ["a=b=c"] }'),
  model('{ metrics: ["csv:a=json:c"] }'),
  model('{ metrics: ["a=csv:b=c"] }'),
  model('{ metrics: ["a=!b"] }'),
  model('{ metrics: [{ dataset: a }] }'),
  model('{ metrics: [{ file: a, dataset: "a/b" }] }'),
  model('{ metrics: [{ file: a, format: parquet }] }'),
  rule('{ min: 1 }'),
  rule('{ match: "" }'),
  rule(`{ match: ${'a'.repeat(501)} }`),
  rule('{ match: a, min: "0.8" }'),
  rule('{ match: a, min: 80% }'),
  rule('{ match: a, max: .inf }'),
  rule('{ match: a, max: 1e999 }'),
  rule('{ match: a, better: up }'),
  rule('{ match: a, better: { target: high } }'),
  rule('{ match: a, better: {} }'),
  rule('{ match: a, level: fail }'),
  rule('{ match: a, tolerance: 0.1 }'),
  rule('{ match: a, uncertain: fail }'),
  rule('{ match: a, min_support: 200 }'),
  rule('a'),
  tolerance('{}'),
  tolerance('{ abs: -1 }'),
  tolerance('{ abs: 1% }'),
  tolerance('{ rel: 5 }'),
  tolerance('{ rel: "0.01" }'),
  tolerance('{ rel: -1% }'),
  tolerance('{ rel: .nan }'),
  'version: 1\ngates: { defaults: { confidence: 95% } }',
  'version: 1\ngates: { defaults: { nan: error } }',
  'version: 1\ngates: []',
  baseline('from: production'),
  baseline('from: []'),
  baseline('from: [1.4]'),
  baseline('from: [01.4.0]'),
  baseline('from: [1.4.0+build]'),
  baseline('prerelease: yes'),
  baseline('max_age: 120'),
  baseline('max_age: 0d'),
  baseline('max_age: 3y'),
  baseline('on_none: fail'),
  'version: 1\ntrust: {}',
  signer('[]'),
  signer('[{}]'),
  signer('[{ identity: a }]'),
  signer('[{ identity: a, issuer: b }]'),
  signer('[{ identity: "https://github.com/a/*", issuer: https://i }]'),
  signer('[{ key: a, issuer: https://i }]'),
  signer('[{ key: "" }]'),
]

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
