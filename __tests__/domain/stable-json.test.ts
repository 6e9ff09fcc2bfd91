import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { isNumeral, numeral } from '../../src/domain/numeral.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { anyKey, anyParts, anyUnknown } from './manifest-samples.ts'

const textOf = (value: unknown): string => Buffer.from(stableJson(value)).toString('utf8')

/** What any other JSON reader makes of a value: numbers instead of numerals. */
function plain(value: unknown): unknown {
  if (isNumeral(value)) return JSON.parse(value.digits)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]))
}

describe('the canonical bytes', () => {
  it('are two-space indented JSON with a newline at the end', () => {
    const value = { b: [1, { c: null }], a: 'é"\n', empty: {}, none: [], yes: true }
    expect(textOf(value)).toBe(`${JSON.stringify(value, null, 2)}\n`)
  })

  it('keep the digits of numerals', () => {
    const value = { auc: numeral(0.912, '0.9120'), rate: [numeral(1e-7, '1e-07')] }
    expect(textOf(value)).toBe('{\n  "auc": 0.9120,\n  "rate": [\n    1e-07\n  ]\n}\n')
  })

  it('leave out members that are undefined', () => {
    expect(textOf({ a: undefined, b: 1 })).toBe('{\n  "b": 1\n}\n')
  })

  it('hold the members of an object in its own order', () => {
    expect(textOf({ z: 1, a: 2 })).toBe('{\n  "z": 1,\n  "a": 2\n}\n')
  })

  it.each([
    ['NaN', { a: { b: Number.NaN } }, '$.a.b is NaN'],
    ['infinity', [[Infinity]], '$[0][0] is Infinity'],
    ['a function', { a: () => 1 }, '$.a is a function'],
    ['a symbol', { a: Symbol('x') }, '$.a is a symbol'],
    ['a big integer', { a: 1n }, '$.a is a bigint'],
    ['half a surrogate pair', { a: '\uD800' }, '$.a holds half of a surrogate pair'],
    ['half a surrogate pair in a key', { '\uDC00': 1 }, 'half of a surrogate pair'],
  ])('do not exist for %s', (_name, value, message) => {
    expect(() => stableJson(value)).toThrow(message)
  })

  it('do not exist for a hole in a list', () => {
    expect(() => stableJson([undefined])).toThrow('$[0] is a undefined')
  })
})

describe('for any JSON value the canonical bytes', () => {
  const anyValue = fc.dictionary(anyKey, anyUnknown, { maxKeys: 5 })

  it('parse back to the same value', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(JSON.parse(textOf(value))).toEqual(plain(value))
      }),
    )
  })

  it('hold the keys in order, also __proto__ and keys of digits', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const parsed: unknown = JSON.parse(textOf(value))
        expect(Object.keys(Object(parsed))).toEqual(Object.keys(value))
      }),
    )
  })

  it('are those of JSON.stringify when no number brings digits of its own', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(textOf(value)).toBe(`${JSON.stringify(value, null, 2)}\n`)
      }),
    )
  })
})

describe('a manifest', () => {
  it('has the same bytes again after it was read, for any files, params, metrics and gates', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const bytes = stableJson(buildManifest(parts))
        expect(Buffer.from(stableJson(parseManifest(bytes))).equals(bytes)).toBe(true)
      }),
    )
  })

  it('keeps unknown members on every level, with their digits', () => {
    fc.assert(
      fc.property(anyParts, anyUnknown, anyKey, (parts, unknown, key) => {
        const manifest = buildManifest(parts)
        const extended = {
          ...manifest,
          [`x ${key}`]: unknown,
          predicate: {
            ...manifest.predicate,
            model: { ...manifest.predicate.model, [`x ${key}`]: unknown },
            // Names that known members have elsewhere are no reason to lose digits.
            extra: { size: numeral(1.5, '1.50'), attempt: [numeral(2, '2.0')], unknown },
          },
          size: numeral(3, '3.00'),
        }
        const bytes = stableJson(extended)
        expect(Buffer.from(stableJson(parseManifest(bytes))).equals(bytes)).toBe(true)
      }),
    )
  })

  it('has the same bytes whatever the order of its parts', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const turned = {
          ...parts,
          artifact: { ...parts.artifact, files: parts.artifact.files.toReversed() },
          params: Object.fromEntries(Object.entries(parts.params).toReversed()),
          metrics: parts.metrics.toReversed(),
          assets: parts.assets.toReversed(),
          data: parts.data.toReversed(),
        }
        expect(stableJson(buildManifest(turned))).toEqual(stableJson(buildManifest(parts)))
      }),
    )
  })
})
