import { describe, expect, it } from '@jest/globals'
import { releaseSource } from '../../src/adapters/release-source.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Asset, Release } from '../../src/ports/release-store.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'

const TAG = 'churn@v1.0.0'
const COMMIT = '1'.repeat(40)

function storeOf(contents: Readonly<Record<string, string>>, tag = TAG): FakeReleaseStore {
  const store = fakeReleaseStore()
  store.setTag(tag, COMMIT)
  store.plant({ tag, immutable: true, publishedAt: '2026-11-25T00:00:00Z' })
  for (const [name, text] of Object.entries(contents)) store.tamper(tag, name, Buffer.from(text))
  return store
}

async function releaseOf(store: FakeReleaseStore): Promise<Release> {
  const release = await store.findPublished(TAG)
  if (release === undefined) throw new Error('no release')
  return release
}

const half = (asset: Asset): Asset =>
  asset.name === 'model.bin' ? { ...asset, state: 'starter' } : asset

const CONTENTS = { 'model.bin': 'weights', 'manifest.json': '{}' }

describe('a release', () => {
  it('lists its assets with the digests that GitHub states', async () => {
    const store = storeOf(CONTENTS)
    const source = releaseSource(await releaseOf(store), store)
    expect(await source.list()).toEqual([
      { name: 'model.bin', size: 7, sha256: sha256('weights') },
      { name: 'manifest.json', size: 2, sha256: sha256('{}') },
    ])
    expect([source.kind, source.place]).toEqual(['release', `The release ${TAG}`])
  })

  it('has no asset that was uploaded in part', async () => {
    const store = storeOf(CONTENTS)
    const release = await releaseOf(store)
    const source = releaseSource({ ...release, assets: release.assets.map(half) }, store)
    expect((await source.list()).map(({ name }) => name)).toEqual(['manifest.json'])
    expect(await refusalOf(() => source.read('model.bin', 100))).toBe(
      `FILE_MISSING The release ${TAG} has no asset model.bin.`,
    )
  })

  it('is read within a bound, and hashed by its bytes', async () => {
    const store = storeOf(CONTENTS)
    const source = releaseSource(await releaseOf(store), store)
    expect(Buffer.from(await source.read('manifest.json', 2)).toString()).toBe('{}')
    expect(await refusalOf(() => source.read('model.bin', 2))).toMatch(/^LIMIT_EXCEEDED /)
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`f${i}`, `content ${i}`]))
    const other = storeOf(many)
    const all = releaseSource(await releaseOf(other), other)
    expect(await all.hash(await all.list())).toEqual(
      new Map(Object.entries(many).map(([name, text]) => [name, sha256(text)])),
    )
  })

  it('says what GitHub says of it, and where its tag leads', async () => {
    const store = storeOf(CONTENTS)
    const source = releaseSource(await releaseOf(store), store)
    expect(await source.readRelease()).toEqual({
      tag: TAG,
      commit: COMMIT,
      publishedAt: '2026-11-25T00:00:00Z',
      storedAt: [],
      immutable: true,
    })
  })

  it('finds the manifest of another version, and that there is none', async () => {
    const store = storeOf(CONTENTS)
    const source = releaseSource(await releaseOf(store), store)
    expect(await source.findManifest(TAG)).toBe(digestOf(sha256('{}')))
    expect(await source.findManifest('churn@v0.9.0')).toBeNull()
    store.tamper(TAG, 'manifest.json', null)
    expect(await source.findManifest(TAG)).toBeNull()
  })

  it('reads the manifest of another version where GitHub states no digest', async () => {
    const store = storeOf(CONTENTS)
    const release = await releaseOf(store)
    const bare = { ...release, assets: release.assets.map((one) => ({ ...one, sha256: null })) }
    const source = releaseSource(release, { ...store, findPublished: async () => bare })
    expect(await source.findManifest(TAG)).toBe(digestOf(sha256('{}')))
  })
})
