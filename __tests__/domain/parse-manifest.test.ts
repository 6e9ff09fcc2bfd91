import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { isNumeral, numeral } from '../../src/domain/numeral.ts'
import { MAX_MANIFEST_BYTES, parseManifest } from '../../src/domain/parse-manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { sampleFiles, sampleMetric, sampleParts } from './manifest-samples.ts'

const manifest = buildManifest(
  sampleParts({
    artifact: sampleFiles({ 'model.onnx': 'weights', 'config.json': '{}' }),
    params: { rate: numeral(1e-7, '1e-07') },
    metrics: [sampleMetric('auc', 0.912, { value: numeral(0.912, '0.9120'), samples: 2000 })],
    history: [{ version: '1.3.0', createdAt: '2026-11-22T00:00:00Z', metrics: { auc: 0.5 } }],
  }),
)
const text = Buffer.from(stableJson(manifest)).toString('utf8')

const codeAndMessage = (bytes: Uint8Array): string => {
  try {
    parseManifest(bytes)
    return 'accepted'
  } catch (error) {
    return error instanceof ReleaseError ? `${error.code} ${error.message}` : String(error)
  }
}

/** The manifest with one place of its text changed. */
const changed = (from: string, to: string): Uint8Array => {
  expect(text).toContain(from)
  return Buffer.from(text.replace(from, () => to))
}

describe('a manifest', () => {
  it('is read with numbers where the types say so, and digits kept elsewhere', () => {
    const { predicate } = parseManifest(Buffer.from(text))
    expect(predicate.artifact.size).toBe(9)
    expect(predicate.metrics[0]?.samples).toBe(2000)
    expect(predicate.history[0]?.metrics).toEqual({ auc: 0.5 })
    expect(predicate.metrics[0]?.value).toEqual(numeral(0.912, '0.9120'))
    expect(predicate.params['rate']).toEqual(numeral(1e-7, '1e-07'))
    expect(isNumeral(predicate.params['rate'])).toBe(true)
  })

  it('keeps a parameter called size a numeral', () => {
    const parts = sampleParts({ params: { size: numeral(3, '3.0'), samples: numeral(1) } })
    const { params } = parseManifest(stableJson(buildManifest(parts))).predicate
    expect(Object.values(params).every(isNumeral)).toBe(true)
  })
})

describe('bytes that are no manifest are refused', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'Unexpected end of JSON input'],
    ['no JSON', Buffer.from('<html>'), 'not valid JSON'],
    ['a cut', Buffer.from(text.slice(0, 500)), 'JSON'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'it is not UTF-8'],
    ['a byte order mark', Buffer.from(`\uFEFF${text}`), 'it starts with a byte order mark'],
    ['another kind of JSON', Buffer.from('[]'), '/ must be object'],
    ['an empty object', Buffer.from('{}'), "must have required property '_type'"],
  ])('%s', (_name, bytes, message) => {
    expect(codeAndMessage(bytes)).toMatch(
      /^MANIFEST_INVALID manifest\.json is not a manifest of this kind: /,
    )
    expect(codeAndMessage(bytes)).toContain(message)
  })

  it('more bytes than a manifest ever has', () => {
    expect(codeAndMessage(new Uint8Array(MAX_MANIFEST_BYTES + 1))).toContain('more than 16777216')
  })
})

describe('a manifest with a wrong member is refused with its path', () => {
  it.each<readonly [string, string, string]>([
    [
      '"_type": "https://in-toto.io/Statement/v1"',
      '"_type": "x"',
      '/_type must be equal to constant',
    ],
    ['manifest/v1"', 'manifest/v2"', '/predicateType must be equal to constant'],
    ['"size": 9', '"size": -9', '/predicate/artifact/size must be >= 0'],
    ['"size": 9', '"size": 9.5', '/predicate/artifact/size must be integer'],
    ['"size": 9', '"size": 9007199254740993', '/predicate/artifact/size must be <='],
    ['"verdict": "none"', '"verdict": "great"', '/predicate/evaluation/verdict must be equal'],
    [
      '"asset": "model.onnx"',
      '"asset": "../model.onnx"',
      '/predicate/artifact/files/0/asset must match',
    ],
    ['"commit": "0', '"commit": "x', '/predicate/code/commit must match'],
    [
      '"createdAt": "2026-11-23T16:02:11Z"',
      '"createdAt": "yesterday"',
      '/predicate/createdAt must match',
    ],
    ['"value": 0.9120', '"value": null', "must have required property 'nonFinite'"],
    ['"params": {', '"params": [], "x": {', '/predicate/params must be object'],
    ['"name": "churn"', '"name": "-churn"', '/predicate/model/name must match'],
  ])('%s → %s', (from, to, message) => {
    const found = codeAndMessage(changed(from, to))
    expect(found).toMatch(/^MANIFEST_INVALID /)
    expect(found).toContain(message)
  })

  it('and only the first ten of many are named', () => {
    const many = stableJson(
      buildManifest(
        sampleParts({
          metrics: Array.from({ length: 12 }, (_, index) =>
            sampleMetric(`m${index}`, 1, { source: '' }),
          ),
        }),
      ),
    )
    expect(codeAndMessage(many)).toContain('; and 2 more.')
  })

  it('also when it is a number that no double holds', () => {
    const found = codeAndMessage(changed('"rate": 1e-07', '"rate": 1e400'))
    expect(found).toContain('/predicate/params/rate is a number that no double can hold')
  })
})

describe('a manifest that contradicts itself is refused', () => {
  const hash = sha256('weights')
  const other = sha256('other')

  it.each<readonly [string, string, string]>([
    ['"tag": "churn@v1.4.0"', '"tag": "churn@v1.5.0"', '/predicate/model/tag is not NAME@vVERSION'],
    [
      '"name": "config.json",',
      '"name": "other.json",',
      '/subject names "other.json", which is not in /predicate/artifact/files',
    ],
    [`"sha256": "${hash}"`, `"sha256": "${other}"`, '/subject has another digest for "model.onnx"'],
    ['"size": 9', '"size": 10', '/predicate/artifact/size is not the sum'],
    [
      '"digest": "sha256:',
      `"digest": "sha256:${other}", "x": "`,
      '/predicate/artifact/digest is not that of its files',
    ],
    [
      '"asset": "config.json"',
      '"asset": "model.onnx"',
      'names the same bytes of the asset model.onnx twice',
    ],
    [
      '"asset": "config.json"',
      '"asset": "elsewhere"',
      'names "config.json" with the asset elsewhere, which /predicate/assets has not',
    ],
    ['"asset": "config.json"', '"other": "config.json"', '/predicate/artifact/files/1'],
    [
      '"path": "config.json"',
      '"path": "model.onnx"',
      '/predicate/artifact/files names "model.onnx" twice',
    ],
  ])('%s → %s', (from, to, message) => {
    const found = codeAndMessage(changed(from, to))
    expect(found).toMatch(/^MANIFEST_INVALID /)
    expect(found).toContain(message)
  })

  it('when an asset is named twice', () => {
    const parts = sampleParts()
    const twice = stableJson(
      buildManifest({ ...parts, assets: [...parts.assets, ...parts.assets] }),
    )
    expect(codeAndMessage(twice)).toContain('/predicate/assets names "model.onnx" twice')
  })

  it('when the digest of several files is that of one of them', () => {
    const artifact = { ...sampleFiles({ a: '1', b: '2' }), digest: sha256('1') }
    const bytes = stableJson(buildManifest(sampleParts({ artifact })))
    expect(codeAndMessage(bytes)).toContain('/predicate/artifact/digest is not that of its files')
  })
})

describe('JSON that others would read differently is refused', () => {
  it.each<readonly [string, string, string, string]>([
    [
      'a member that is there twice',
      '"verdict": "none"',
      '"verdict": "pass", "verdict": "none"',
      '/predicate/evaluation names "verdict" twice',
    ],
    [
      'one of them written with an escape',
      '"verdict": "none"',
      String.raw`"\u0076erdict": "pass", "verdict": "none"`,
      '/predicate/evaluation names "verdict" twice',
    ],
    [
      'half of a surrogate pair',
      '"rate": 1e-07',
      String.raw`"rate": "\ud800"`,
      '/predicate/params/rate holds half of a surrogate pair',
    ],
  ])('%s', (_name, from, to, message) => {
    const found = codeAndMessage(changed(from, to))
    expect(found).toMatch(/^MANIFEST_INVALID /)
    expect(found).toContain(message)
  })

  it.each<readonly [string, string]>([
    ['lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects', '{"a":'.repeat(200_000) + '0' + '}'.repeat(200_000)],
    ['lists without an end', '['.repeat(1_000_000)],
  ])('%s within each other without end', (_name, deep) => {
    expect(codeAndMessage(changed('"rate": 1e-07', `"rate": ${deep}`))).toMatch(
      /^MANIFEST_INVALID .* nested more than 100 deep/,
    )
  })

  it('and a message shows no text that acts on a terminal, nor a long one', () => {
    const name = `\u001b[31m\u202e${'x'.repeat(10_000)}`
    const facts = `"path": "model.onnx", "facts": {"dtypes": {${JSON.stringify(name)}: "x"}}`
    const found = codeAndMessage(changed('"path": "model.onnx"', facts))
    expect(found).toContain(String.raw`/dtypes/\u{1b}[31m\u{202e}xxx`)
    expect(found.length).toBeLessThan(1000)
  })

  it('and of a million wrong items only the first is named', () => {
    const items = `"data": [${'0,'.repeat(900_000)}0], "x": [`
    const found = codeAndMessage(changed('"data": [', items))
    expect(found).toContain('/predicate/data/0 must be object. It was')
  })
})
