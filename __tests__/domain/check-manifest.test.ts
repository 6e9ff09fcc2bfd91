import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { checkManifest } from '../../src/domain/check-manifest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { sampleParts } from './manifest-samples.ts'

const MANIFEST = buildManifest(sampleParts())
const write = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))

const outcomes = (bytes: Uint8Array): readonly string[] =>
  checkManifest(bytes).checks.map(({ name, outcome }) => `${name} ${outcome}`)

describe('a manifest', () => {
  it('has types, content and subjects that hold, and is given as it was read', () => {
    const { checks, manifest } = checkManifest(stableJson(MANIFEST))
    expect(checks.map(({ name, outcome, detail }) => `${name} ${outcome} ${detail}`)).toEqual([
      'predicate passed https://model-release/manifest/v1',
      'manifest passed churn@v1.4.0: 1 model file(s), 1 asset(s)',
      "subjects passed 1, the model's files by name and digest",
    ])
    expect(manifest?.predicate.model.version).toBe('1.4.0')
  })

  it('of another predicate type is shown beside the one that is known', () => {
    const other = 'https://slsa.dev/provenance/v1'
    const { checks, manifest } = checkManifest(write({ ...MANIFEST, predicateType: other }))
    expect(manifest).toBeNull()
    expect(checks[0]?.differences).toEqual([
      {
        name: 'predicate',
        expected: 'https://model-release/manifest/v1',
        found: JSON.stringify(other),
      },
    ])
    expect(checks.slice(1).map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped'])
  })

  it.each<readonly [string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['no JSON', Buffer.from('hello')],
    ['a list', Buffer.from('[]')],
    ['null', Buffer.from('null')],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b])],
    ['an object without types', Buffer.from('{"__proto__": {"_type": 1}}')],
  ])('is not %s', (_name, bytes) => {
    expect(outcomes(bytes)).toEqual(['predicate failed', 'manifest skipped', 'subjects skipped'])
  })

  it('with something wrong in it names the place', () => {
    const { predicate } = MANIFEST
    const { checks, manifest } = checkManifest(
      write({ ...MANIFEST, predicate: { ...predicate, createdAt: 7 } }),
    )
    expect(manifest).toBeNull()
    expect(checks[1]).toMatchObject({ name: 'manifest', outcome: 'failed' })
    expect(checks[1]?.detail).toContain('/predicate/createdAt')
    expect(checks[2]?.outcome).toBe('skipped')
  })

  it.each([
    ['of another file', [{ name: 'evil.onnx', digest: { sha256: sha256('weights') } }]],
    ['of another digest', [{ name: 'model.onnx', digest: { sha256: sha256('evil') } }]],
    ['twice', [...MANIFEST.subject, ...MANIFEST.subject]],
  ])('whose subjects are %s is not believed', (_name, subject) => {
    const { manifest } = checkManifest(write({ ...MANIFEST, subject }))
    expect(manifest).toBeNull()
    expect(outcomes(write({ ...MANIFEST, subject })).at(-1)).toBe('subjects failed')
  })
})
