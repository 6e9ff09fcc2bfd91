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
    const later = releaseSource(await releaseOf(store), store)
    expect(await later.findManifest(TAG)).toBeNull()
  })

  it('is asked for each of its small assets once, as is every other release', async () => {
    const store = storeOf(CONTENTS)
    const asked: string[] = []
    const source = releaseSource(await releaseOf(store), {
      ...store,
      download: async (asset, maxBytes) => {
        asked.push(asset.name)
        return await store.download(asset, maxBytes)
      },
      findPublished: async (tag) => {
        asked.push(tag)
        return await store.findPublished(tag)
      },
    })
    const [first, second] = [
      await source.readOwn('manifest.json', 100),
      await source.read('manifest.json', 100),
    ]
    expect(first).toEqual(second)
    await source.findManifest(TAG)
    await source.findRelease(TAG)
    expect(asked).toEqual(['manifest.json', TAG])
    expect(await refusalOf(() => source.read('manifest.json', 1))).toMatch(/^LIMIT_EXCEEDED /)
  })

  it('reads the manifest of another version where GitHub states no digest', async () => {
    const store = storeOf(CONTENTS)
    const release = await releaseOf(store)
    const bare = { ...release, assets: release.assets.map((one) => ({ ...one, sha256: null })) }
    const source = releaseSource(release, { ...store, findPublished: async () => bare })
    expect(await source.findManifest(TAG)).toBe(digestOf(sha256('{}')))
  })
})

/** Bytes of an asset. */
const slice = (asset: string, offset: number, size: number, tag: string | null = null) => ({
  tag,
  asset,
  offset,
  size,
})
/** Notes the ranges that are asked for. */
const ranges = (store: FakeReleaseStore) => {
  const asked: string[] = []
  const readRange: FakeReleaseStore['readRange'] = (asset, range) => {
    asked.push(`${asset.name} ${range.start}+${range.size}`)
    return store.readRange(asset, range)
  }
  return { asked, store: { ...store, readRange } }
}

describe('slices', () => {
  it('are hashed one by one and as one, neighbours in one request', async () => {
    const { asked, store } = ranges(storeOf(CONTENTS))
    const source = releaseSource(await releaseOf(store), store)
    const slices = [
      slice('model.bin', 0, 2),
      slice('model.bin', 2, 0),
      slice('model.bin', 2, 5),
      slice('manifest.json', 0, 2),
      slice('model.bin', 1, 1, TAG),
      slice('model.bin', 3, 2, TAG),
    ]
    expect(await source.hashSlices(slices)).toEqual({
      slices: ['we', '', 'ights', '{}', 'e', 'gh'].map((text) => sha256(text)),
      whole: sha256('weights{}egh'),
    })
    expect(asked).toEqual(['model.bin 0+7', 'manifest.json 0+2', 'model.bin 1+1', 'model.bin 3+2'])
    expect(await source.hashSlices([slice('model.bin', 1, 6)])).toEqual({
      slices: [sha256('eights')],
      whole: sha256('eights'),
    })
    expect(await source.hashSlices([slice('model.bin', 1, 0)])).toEqual({
      slices: [sha256('')],
      whole: sha256(''),
    })
  })

  it.each([
    ['of its own', slice('model.bin', 3, 5), 'DIGEST_MISMATCH The asset model.bin of churn@v1.0.0'],
    ['of others', slice('model.bin', 8, 1, TAG), 'DIGEST_MISMATCH The asset model.bin of churn@'],
    ['of none', slice('gone.bin', 0, 1), 'FILE_MISSING The release churn@v1.0.0 has no asset gone'],
    ['of no release', slice('x', 0, 1, 'churn@v0.1.0'), 'FILE_MISSING The release churn@v0.1.0 '],
  ])(
    '%s that are not there are refused before anything is read',
    async (_what, beyond, refusal) => {
      const { asked, store } = ranges(storeOf(CONTENTS))
      const source = releaseSource(await releaseOf(store), store)
      const said = await refusalOf(() => source.hashSlices([slice('model.bin', 0, 7), beyond]))
      expect(said.startsWith(refusal)).toBe(true)
      expect(asked).toEqual([])
    },
  )
})
