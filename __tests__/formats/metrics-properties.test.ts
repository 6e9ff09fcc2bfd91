import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { metricKey } from '../../src/domain/metric.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import type { MetricsFormat } from '../../src/formats/metrics-file.ts'
import { parseMetrics } from '../../src/formats/metrics-file.ts'
import { parseParams } from '../../src/formats/params-file.ts'
import { readFixture, toBytes } from './metrics-fixture.ts'

const FORMATS = ['json', 'yaml', 'toml', 'csv'] as const satisfies readonly MetricsFormat[]
const SAMPLES = readdirSync(new URL('__fixtures__', import.meta.url))
  .filter((name) =>
    /^(?:sklearn|python-dump|evaluation|manifest-form|metrics|params|pandas|splits|keras-log|lightning|long)\b.*\.(?:json|ya?ml|toml|csv)$/.test(
      name,
    ),
  )
  .map((name) => readFixture(name))

/** Reads as metrics and as params; gives what was no ReleaseError. */
function crash(bytes: Uint8Array, format: MetricsFormat | null): unknown {
  const shared = FORMATS.find((one) => one === format) ?? null
  for (const read of [
    () => stableJson(parseMetrics({ path: 'm', bytes, format, dataset: null }).metrics),
    () => stableJson(parseParams({ path: 'p', bytes, format: shared })),
  ]) {
    try {
      read()
    } catch (error) {
      if (!(error instanceof ReleaseError)) return error
    }
  }
  return null
}

/** A tree of digits under names. */
type Tree = string | { readonly [key: string]: Tree }

const digits = fc.oneof(
  fc.integer().map(String),
  fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.stringMatching(/^\d{1,6}$/))
    .map(([a, b]) => `${a}.${b}`),
  fc
    .tuple(fc.stringMatching(/^-?[1-9]\.\d{1,4}$/), fc.integer({ min: -30, max: 30 }))
    .map(([a, e]) => `${a}e${e < 0 ? '-' : '+'}${String(Math.abs(e)).padStart(2, '0')}`),
  fc.constantFrom(
    'NaN',
    'Infinity',
    '-Infinity',
    '-0.0',
    '0.9120',
    '1.0e-07',
    '900719925474099300',
  ),
)
const name = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
    fc.constantFrom('__proto__', 'constructor', '1', 'a=b', '#', '"', "'", '[x]', 'a.b', '<<', ','),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069/]/u.test(text))
const document = fc
  .uniqueArray(
    fc.tuple(
      name,
      fc.oneof(
        digits,
        fc.dictionary(
          name,
          fc.oneof(digits, fc.dictionary(name, digits, { minKeys: 1, maxKeys: 3 })),
          { minKeys: 1, maxKeys: 3 },
        ),
      ),
    ),
    {
      selector: ([key]) => key,
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((members): Tree => Object.fromEntries(members))

const WORDS: Readonly<Record<'json' | 'yaml' | 'toml', Readonly<Record<string, string>>>> = {
  json: {},
  yaml: { NaN: '.nan', Infinity: '.inf', '-Infinity': '-.inf' },
  toml: { NaN: 'nan', Infinity: '+inf', '-Infinity': '-inf' },
}

function write(tree: Tree, format: 'json' | 'yaml' | 'toml', indent = ''): string {
  if (typeof tree === 'string') return WORDS[format][tree] ?? tree
  const members = Object.entries(tree)
  if (format === 'yaml') {
    const deeper = `${indent}  `
    return members
      .map(([key, item]) => `\n${indent}${JSON.stringify(key)}: ${write(item, format, deeper)}`)
      .join('')
  }
  const sign = format === 'json' ? ': ' : ' = '
  const parts = members.map(([key, item]) => {
    const quoted = JSON.stringify(key)
    return `${quoted}${sign}${write(item, format, 'x')}`
  })
  return format === 'toml' && indent === '' ? parts.join('\n') : `{${parts.join(', ')}}`
}

function facts(format: 'json' | 'yaml' | 'toml', text: string): readonly string[] {
  const { metrics } = parseMetrics({ path: 'm', bytes: toBytes(text), format, dataset: null })
  return metrics.map(showFact).toSorted()
}

function showFact(metric: Metric): string {
  return `${metricKey(metric)} ${metric.value?.digits ?? metric.nonFinite} ${metric.source}`
}

describe('any input', () => {
  it('of arbitrary bytes gives metrics or a ReleaseError', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(...FORMATS, null),
        (bytes, format) => {
          expect(crash(bytes, format)).toBeNull()
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('of arbitrary text in the characters of these formats gives metrics or a ReleaseError', () => {
    const unit = fc.constantFrom(
      ...'{}[]":,=.-+_#&*!|>?%@\\\'`~^<; \n\r\tae0159NaNinf\uD800é'.split(''),
    )
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.constantFrom(...FORMATS, null),
        (text, format) => {
          expect(crash(toBytes(text), format)).toBeNull()
        },
      ),
      { numRuns: 4000 },
    )
  })

  it('of real files, cut and changed, gives metrics or a ReleaseError', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(8),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc
          .constantFrom('{', '}', '[', '"', '\n', ',', '&a ', '*a', 'NaN', '1e999', '!!set')
          .map(toBytes),
      ),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(change, { maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...FORMATS, null),
        (sample, changes, cut, format) => {
          let bytes = sample.subarray(
            0,
            cut > 0.5 ? sample.length : Math.ceil(sample.length * cut * 2),
          )
          for (const { at, remove, insert } of changes) {
            const start = Math.floor(bytes.length * at)
            bytes = Buffer.concat([
              bytes.subarray(0, start),
              insert,
              bytes.subarray(start + remove),
            ])
          }
          expect(crash(bytes, format)).toBeNull()
        },
      ),
      { numRuns: 4000 },
    )
  })
})

describe('one document', () => {
  it('gives the same metrics, digits and pointers as JSON, YAML and TOML', () => {
    fc.assert(
      fc.property(document, (tree) => {
        const json = facts('json', write(tree, 'json'))

        expect(facts('yaml', write(tree, 'yaml'))).toEqual(json)
        expect(facts('toml', write(tree, 'toml'))).toEqual(json)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the digits of every finite number', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const [metric] = parseMetrics({
          path: 'm.csv',
          bytes: toBytes(`metric,value\nauc,${text}\n`),
          format: null,
          dataset: null,
        }).metrics

        expect(metric?.value?.digits ?? metric?.nonFinite).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})
