import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import type { FoundFile } from '../../src/domain/check-files.ts'
import { checkDigests, matchAssets, matchDirectory } from '../../src/domain/check-files.ts'
import type { Sha256 } from '../../src/domain/digest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { sampleFiles, sampleParts } from './manifest-samples.ts'

const artifact = sampleFiles({ 'model.onnx': 'weights', 'vocab/words.txt': 'a b' })
const NESTED = artifact.files.find(({ path }) => path === 'vocab/words.txt')?.storage.asset ?? ''
const assetsOf = sampleParts({ artifact }).assets
const LISTING = 'data-train.sha256'
const MANIFEST = buildManifest(
  sampleParts({
    artifact,
    assets: [
      ...assetsOf,
      { name: LISTING, size: 4, sha256: sha256('list'), role: 'data-listing' as const },
    ],
  }),
)

const SIZES: Readonly<Record<string, number>> = {
  'model.onnx': 7,
  'vocab/words.txt': 3,
  [NESTED]: 3,
  [LISTING]: 4,
}
const files = (...names: readonly string[]): readonly FoundFile[] =>
  names.map((name) => ({ name, size: SIZES[name] ?? 1 }))

const OWN = ['manifest.json', 'manifest.sigstore.json']

describe('the assets of a release', () => {
  it('are those of the manifest, with the manifest and its bundle, and no other', () => {
    const { check, expected } = matchAssets(MANIFEST, files('model.onnx', NESTED, LISTING, ...OWN))
    expect(check).toEqual({ name: 'assets', outcome: 'passed', detail: 'all 3 and no other' })
    expect(expected.map(({ name }) => name).toSorted()).toEqual(
      [LISTING, 'model.onnx', NESTED].toSorted(),
    )
  })

  it('are named when one is missing or one too many', () => {
    const { check } = matchAssets(MANIFEST, files('model.onnx', LISTING, 'b.sh', 'a.sh', ...OWN))
    expect(check.outcome).toBe('failed')
    expect(check.detail).toBe(
      `In the release, "${NESTED}" is missing, and "a.sh", "b.sh" are not in the signed manifest: somebody changed it after it was published.`,
    )
  })

  it('are counted when many are too many', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `x${index}`)
    const { check } = matchAssets(MANIFEST, files('model.onnx', NESTED, LISTING, ...many))
    expect(check.detail).toContain('and 995 more are not in')
  })

  it('do not lie under the path of a file', () => {
    const { check } = matchAssets(MANIFEST, files('model.onnx', 'vocab/words.txt', LISTING))
    expect(check.outcome).toBe('failed')
  })
})

describe('the files of a directory', () => {
  it.each([
    ['their paths', ['model.onnx', 'vocab/words.txt']],
    ['the names of their assets', ['model.onnx', NESTED]],
  ])('are the model under %s; other assets need not be there', (_name, names) => {
    const { check, expected } = matchDirectory(MANIFEST, files(...names), false)
    expect(check.outcome).toBe('passed')
    expect(check.detail).toBe(
      'all 2 file(s) of the model, no others; 1 other asset(s) of the version are not here',
    )
    expect(expected.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
  })

  it('may be parts and archives under their own names, as other tools download them', () => {
    const [first, second] = ['m.part-001', 'm.part-002'].map((name) => ({
      asset: name,
      size: 4,
      sha256: sha256(name),
    }))
    if (first === undefined || second === undefined) throw new TypeError('there are two parts')
    const file = { path: 'm', size: 8, sha256: sha256('m'), storage: { parts: [first, second] } }
    const parted = buildManifest(
      sampleParts({
        artifact: { ...artifact, files: [file] },
        assets: [first, second].map(({ asset, ...one }) => ({
          ...one,
          name: asset,
          role: 'model' as const,
        })),
      }),
    )
    const found = [first, second].map(({ asset, size }) => ({ name: asset, size }))
    expect(matchDirectory(parted, found, false).check.outcome).toBe('passed')
    expect(matchDirectory(parted, [{ name: 'm', size: 8 }], false).expected).toEqual([
      { name: 'm', size: 8, sha256: file.sha256 },
    ])
    const { check } = matchDirectory(parted, found.slice(1), false)
    expect(check.detail).toContain('"m" is missing')
  })

  it('may not lack what lies in an earlier release, which the message names', () => {
    const reference = { tag: 'churn@v1.3.0', asset: 'old.bin', sha256: sha256('old') }
    const file = { path: 'm', size: 8, sha256: sha256('old'), storage: { reference } }
    const version = buildManifest(
      sampleParts({ artifact: { ...artifact, files: [file] }, assets: [] }),
    )
    expect(matchDirectory(version, [{ name: 'm', size: 8 }], false).check.outcome).toBe('passed')
    expect(matchDirectory(version, [], false).check.detail).toContain('"m" is missing')
  })

  it('may not lack it either where a file is named after its place', () => {
    const reference = { tag: 'churn@v1.3.0', asset: 'old.bin', sha256: sha256('old') }
    const file = { path: 'm', size: 8, sha256: sha256('old'), storage: { reference } }
    const version = buildManifest(
      sampleParts({ artifact: { ...artifact, files: [file] }, assets: [] }),
    )
    const { check, expected } = matchDirectory(version, files('churn@v1.3.0:old.bin'), true)
    expect(check.outcome).toBe('failed')
    expect(check.detail).toContain('"m" is missing')
    expect(expected).toEqual([])
  })

  it('all have the one kind of name or all the other: a second copy, or one out of its place, is not of the version', () => {
    const names = ['model.onnx', NESTED, 'vocab/words.txt', LISTING]
    const { check } = matchDirectory(MANIFEST, files(...names), false)
    expect(check.outcome).toBe('failed')
    expect(check.detail).toContain(`"${NESTED}" is not in the signed manifest`)
  })

  it('do not include the manifest and its bundle, which whoever lists them leaves out', () => {
    const { check } = matchDirectory(MANIFEST, files('model.onnx', NESTED, ...OWN), false)
    expect(check.outcome).toBe('failed')
  })

  it('are not complete without one of the model', () => {
    const { check } = matchDirectory(MANIFEST, files('model.onnx'), true)
    expect(check.outcome).toBe('failed')
    expect(check.detail).toContain('"vocab/words.txt" is missing. Pull the version again')
  })

  it('are no others, unless that is allowed', () => {
    const found = files('model.onnx', NESTED, 'custom_code.py')
    const strict = matchDirectory(MANIFEST, found, false).check
    expect(strict.outcome).toBe('failed')
    expect(strict.detail).toContain('"custom_code.py" is not in the signed manifest.')
    expect(strict.detail).toContain('allow-extra-files')
    expect(matchDirectory(MANIFEST, found, true).check).toMatchObject({
      outcome: 'warning',
      detail: '"custom_code.py" is not of this version.',
    })
  })
})

describe('every file', () => {
  const found = files('model.onnx', NESTED, LISTING)
  const { expected } = matchAssets(MANIFEST, found)
  const right = new Map<string, Sha256>(expected.map((file) => [file.name, file.sha256]))
  const check = (digests: ReadonlyMap<string, Sha256>, here = found) =>
    checkDigests(expected, here, digests, 'every byte was hashed')

  it('has the size and the digest of the manifest', () => {
    expect(check(right)).toEqual({
      name: 'digests',
      outcome: 'passed',
      detail: '3 files, 14 bytes: every byte was hashed',
    })
  })

  it('that has another digest is shown with both', () => {
    const { outcome, detail, differences } = check(
      new Map([...right, ['model.onnx', sha256('evil')]]),
    )
    expect(outcome).toBe('failed')
    expect(detail).toMatch(/^1 of 3 files are not the signed ones: .* download them again\.$/)
    expect(differences).toEqual([
      {
        name: '"model.onnx"',
        expected: `sha256:${sha256('weights')}`,
        found: `sha256:${sha256('evil')}`,
      },
    ])
  })

  it('that has another length is shown with both, whatever its digest', () => {
    const short = found.map((file) => (file.name === 'model.onnx' ? { ...file, size: 6 } : file))
    expect(check(right, short).differences).toEqual([
      { name: '"model.onnx"', expected: '7 bytes', found: '6 bytes' },
    ])
  })

  it('needs a digest: one that nobody knows is no proof', () => {
    const { outcome, differences } = check(new Map())
    expect(outcome).toBe('failed')
    expect(differences?.map((one) => one.found)).toEqual(Array(3).fill('sha256:unknown'))
  })
})
