import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { localCapture } from '../../src/adapters/local-capture.ts'
import type { AssetLimits } from '../../src/domain/asset-body.ts'
import { slicesOf } from '../../src/domain/asset-slice.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import { publish } from '../../src/usecases/publish.ts'
import type { PublishRequest } from '../../src/usecases/publish-request.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { safetensorsFile as tensorFile, weights } from '../formats/safetensors-file.ts'
import { atCommit, scene, SOURCES } from './scene.ts'
import { bytesOfFile, uploadedBytes } from './stored-bytes.ts'

const MIB = 1024 * 1024
const FOLDER = mkdtempSync(join(tmpdir(), 'model-release-storage-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

const noise = (seed: number, size: number): Buffer => Buffer.from(weights(size, seed))

/** Tensors of `size` bytes each, by the seed of their values. */
const safetensorsFile = (seeds: Readonly<Record<string, number>>, size: number): Buffer =>
  Buffer.from(
    tensorFile(
      Object.fromEntries(Object.entries(seeds).map(([name, seed]) => [name, weights(size, seed)])),
    ),
  )

type Contents = Readonly<Record<string, Buffer>>

/** Publishes a folder of files as the version of a commit, and holds every file of it to its bytes. */
async function publishFolder(
  releases: FakeReleaseStore,
  digit: number,
  contents: Contents,
  over: Partial<PublishRequest> = {},
): Promise<Manifest> {
  const workspace = join(FOLDER, `ws-${digit}-${Math.trunc(performance.now() * 1000)}`)
  for (const [path, bytes] of Object.entries(contents)) {
    mkdirSync(dirname(join(workspace, 'model', path)), { recursive: true })
    writeFileSync(join(workspace, 'model', path), bytes)
  }
  const capture = localCapture(workspace, FOLDER)
  const sources = { ...SOURCES, path: ['model'], data: [], params: [], metrics: [] }
  const ports = scene({ releases, capture })
  const { manifest } = await publish(atCommit(digit, { sources, ...over }), ports)
  const { files } = manifest.predicate.artifact
  expect(files.map(({ path }) => path).toSorted()).toEqual(Object.keys(contents).toSorted())
  for (const file of files) {
    const bytes = bytesOfFile(releases, manifest, file)
    expect([file.path, bytes.equals(contents[file.path] ?? Buffer.alloc(0))]).toEqual([
      file.path,
      true,
    ])
    expect(slicesOf(file).every((slice) => slice.size > 0)).toBe(true)
  }
  return manifest
}

const fileOf = (manifest: Manifest, path: string) => {
  const file = manifest.predicate.artifact.files.find((one) => one.path === path)
  if (file === undefined) throw new Error(`no file ${path}`)
  return file
}

const SMALL: AssetLimits = { maxAsset: 3 * MIB, part: 2 * MIB }

describe('the bytes of a version', () => {
  it('are one asset for each file', async () => {
    const manifest = await publishFolder(fakeReleaseStore(), 1, { 'a/b.bin': noise(1, 500) })
    const [file] = manifest.predicate.artifact.files
    expect([file?.asset, file?.offset, file?.parts]).toEqual(['a.b.bin', undefined, undefined])
  })

  it('are parts where a file is too large for one asset', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 5 * MIB + 3), 'small.bin': noise(2, 3 * MIB) }
    const manifest = await publishFolder(releases, 1, contents, { limits: SMALL })
    expect(fileOf(manifest, 'big.bin').parts?.map(({ asset, size }) => [asset, size])).toEqual([
      ['big.bin.part-001', 2 * MIB],
      ['big.bin.part-002', 2 * MIB],
      ['big.bin.part-003', MIB + 3],
    ])
    expect(fileOf(manifest, 'small.bin').asset).toBe('small.bin')
  })

  it('are ranges of one tar where there are more than 200 files, which may cross its parts', async () => {
    const contents = Object.fromEntries(
      Array.from({ length: 230 }, (_, index) => [`layer ${index}/w.bin`, noise(index, 20_000)]),
    )
    const manifest = await publishFolder(fakeReleaseStore(), 1, contents, { limits: SMALL })
    const names = manifest.predicate.assets
      .filter(({ role }) => role === 'model')
      .map(({ name }) => name)
    expect(names).toEqual(['model.tar.part-001', 'model.tar.part-002', 'model.tar.part-003'])
    const crossing = manifest.predicate.artifact.files.filter(({ parts }) => parts !== undefined)
    expect(crossing.length).toBe(2)
  })

  it('have a list of digests that sha256sum reads, of everything but the manifest', async () => {
    const releases = fakeReleaseStore()
    const manifest = await publishFolder(releases, 1, { 'm.bin': noise(1, 10) })
    const lines = Buffer.from(releases.read('churn@v1.0.0', 'SHA256SUMS')).toString().split('\n')
    const others = manifest.predicate.assets.filter(({ name }) => name !== 'SHA256SUMS')
    expect(lines).toEqual([
      ...others.map((one) => `${one.sha256}  ${one.name}`).toSorted(byName),
      '',
    ])
    expect(lines.length).toBe((releases.published()[0]?.assets.length ?? 0) - 2)
  })
})

const byName = (left: string, right: string): number => (left.slice(66) < right.slice(66) ? -1 : 1)

describe('with dedup, a version', () => {
  const dedup = 'files' as const

  it('refers to files and parts that an earlier release holds, and to nothing small', async () => {
    const releases = fakeReleaseStore()
    const big = noise(1, 5 * MIB)
    const contents = { 'big.bin': big, 'other.bin': noise(2, 2 * MIB), 'tiny.bin': noise(3, 100) }
    await publishFolder(releases, 1, contents, { limits: SMALL, dedup })
    const grown = { ...contents, 'big.bin': Buffer.concat([big, noise(4, 10)]) }
    const manifest = await publishFolder(releases, 2, grown, { limits: SMALL, dedup })
    expect(fileOf(manifest, 'other.bin').reference).toEqual({
      tag: 'churn@v1.0.0',
      asset: 'other.bin',
      sha256: sha256(contents['other.bin']),
    })
    expect(fileOf(manifest, 'tiny.bin').asset).toBe('tiny.bin')
    const tags = fileOf(manifest, 'big.bin').parts?.map(({ reference }) => reference?.tag)
    expect(tags).toEqual(['churn@v1.0.0', 'churn@v1.0.0', undefined])
    expect(uploadedBytes(manifest)).toBe(100 + MIB + 10)
  })

  it('refers to the release that holds the bytes, never to one that refers itself', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 5 * MIB), 'x.bin': noise(9, 10) }
    await publishFolder(releases, 1, contents, { limits: SMALL, dedup })
    for (const digit of [2, 3]) {
      const next = { ...contents, 'x.bin': noise(digit, 10) }
      // oxlint-disable-next-line no-await-in-loop -- one version after the other
      const manifest = await publishFolder(releases, digit, next, { limits: SMALL, dedup })
      const tags = slicesOf(fileOf(manifest, 'big.bin')).map(({ tag }) => tag)
      expect(new Set(tags)).toEqual(new Set(['churn@v1.0.0']))
    }
  })

  it('does not look into other models', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 2 * MIB) }
    await publishFolder(releases, 1, contents, { model: 'fraud', dedup })
    const manifest = await publishFolder(releases, 2, contents, { dedup })
    expect(fileOf(manifest, 'big.bin').asset).toBe('big.bin')
  })

  it('takes nothing that GitHub has no digest of', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 2 * MIB) }
    await publishFolder(releases, 1, contents, { dedup })
    const listRecent = async (limit: number) =>
      (await releases.listRecent(limit)).map((release) => ({
        ...release,
        assets: release.assets.map((asset) => ({ ...asset, sha256: null })),
      }))
    const changed = { ...contents, 'x.bin': noise(7, 10) }
    const manifest = await publishFolder({ ...releases, listRecent }, 2, changed, { dedup })
    expect(fileOf(manifest, 'big.bin').asset).toBe('big.bin')
  })

  it('is not published when what it refers to is deleted meanwhile', async () => {
    const releases = fakeReleaseStore()
    const contents = { 'big.bin': noise(1, 2 * MIB), 'x.bin': noise(1, 10) }
    await publishFolder(releases, 1, contents, { dedup })
    const upload: FakeReleaseStore['upload'] = async (release, uploads) => {
      const done = await releases.upload(release, uploads)
      releases.tamper('churn@v1.0.0', 'big.bin', null)
      return done
    }
    const next = { ...contents, 'x.bin': noise(2, 10) }
    expect(
      await refusalOf(() => publishFolder({ ...releases, upload }, 2, next, { dedup })),
    ).toMatch(/^DIGEST_MISMATCH .* big.bin of churn@v1.0.0, which was deleted or changed meanwhile/)
    expect(releases.published().map(({ tag }) => tag)).toEqual(['churn@v1.0.0'])
  })
})

/** Twenty tensors, each of other bytes. */
const layers = (changed: Readonly<Record<string, number>> = {}) => ({
  ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`layer.${index}`, index])),
  ...changed,
})

describe('with dedup of tensors, a version', () => {
  const dedup = 'tensors' as const
  it('uploads the changed tensors of a fine-tune, and is the same file byte for byte', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    await publishFolder(
      releases,
      1,
      { 'm.safetensors': safetensorsFile(layers(), size) },
      { dedup },
    )
    const tuned = safetensorsFile(layers({ 'layer.7': 99 }), size)
    const manifest = await publishFolder(releases, 2, { 'm.safetensors': tuned }, { dedup })
    expect(uploadedBytes(manifest)).toBe(size)
    const third = safetensorsFile(layers({ 'layer.7': 99, 'layer.12': 77 }), size)
    const next = await publishFolder(releases, 3, { 'm.safetensors': third }, { dedup })
    expect(uploadedBytes(next)).toBe(size)
    const tags = new Set(slicesOf(fileOf(next, 'm.safetensors')).map(({ tag }) => tag))
    expect(tags).toEqual(new Set(['churn@v1.0.0', 'churn@v1.1.0', null]))
  })

  it('refers to the whole file when it did not change', async () => {
    const releases = fakeReleaseStore()
    const file = safetensorsFile(layers(), 96 * 1024)
    await publishFolder(releases, 1, { 'm.safetensors': file }, { dedup })
    const contents = { 'm.safetensors': file, 'x.bin': noise(1, 10) }
    const manifest = await publishFolder(releases, 2, contents, { dedup })
    expect(fileOf(manifest, 'm.safetensors').reference?.tag).toBe('churn@v1.0.0')
  })

  it('stores a file as a whole when nearly all of it is new', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    await publishFolder(
      releases,
      1,
      { 'm.safetensors': safetensorsFile(layers(), size) },
      { dedup },
    )
    const all = Object.fromEntries(Object.keys(layers()).map((name, index) => [name, 100 + index]))
    const manifest = await publishFolder(
      releases,
      2,
      { 'm.safetensors': safetensorsFile(layers(all), size) },
      { dedup },
    )
    expect(fileOf(manifest, 'm.safetensors').asset).toBe('m.safetensors')
  })

  it('splits what is new when that is too large for one asset', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    const limits = { maxAsset: 3 * size, part: 3 * size }
    await publishFolder(
      releases,
      1,
      { 'm.safetensors': safetensorsFile(layers(), size) },
      { dedup },
    )
    const changed = { 'layer.3': 91, 'layer.8': 92, 'layer.9': 93, 'layer.15': 94 }
    const tuned = safetensorsFile(layers(changed), size)
    const manifest = await publishFolder(releases, 2, { 'm.safetensors': tuned }, { dedup, limits })
    const names = manifest.predicate.assets
      .filter(({ role }) => role === 'model')
      .map(({ name }) => name)
    expect(names).toEqual(['m.safetensors.delta.part-001', 'm.safetensors.delta.part-002'])
    expect(uploadedBytes(manifest)).toBe(4 * size)
  })

  it('is stored as a whole when the listing of the version before was tampered with', async () => {
    const releases = fakeReleaseStore()
    const size = 96 * 1024
    await publishFolder(
      releases,
      1,
      { 'm.safetensors': safetensorsFile(layers(), size) },
      { dedup },
    )
    const download: FakeReleaseStore['download'] = async (asset, limit) =>
      asset.name.endsWith('.tensors.json')
        ? Buffer.from('{}')
        : await releases.download(asset, limit)
    const tuned = safetensorsFile(layers({ 'layer.7': 99 }), size)
    const manifest = await publishFolder(
      { ...releases, download },
      2,
      { 'm.safetensors': tuned },
      { dedup },
    )
    expect(fileOf(manifest, 'm.safetensors').asset).toBe('m.safetensors')
  })
})
