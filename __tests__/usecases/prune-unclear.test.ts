import { describe, expect, it } from '@jest/globals'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { prune } from '../../src/usecases/prune.ts'
import type { KeptReleases } from '../fakes/kept-releases.ts'
import { keptReleases, referenceTo } from '../fakes/kept-releases.ts'
import { request, scene } from './prune-scene.ts'

const at = (year: number) => `${year}-01-01T00:00:00Z`
const of = (year: number) => ({
  release: { publishedAt: at(year) },
  parts: { createdAt: at(year) },
})

/** 2.0.0 holds bytes of 1.0.0; nothing needs 2.1.0, which is younger than both, nor 1.1.0. */
function setUp(): KeptReleases {
  const kept = keptReleases()
  kept.publish('1.0.0', of(2018))
  kept.publish('1.1.0', of(2019))
  kept.publish('2.0.0', {
    ...of(2020),
    parts: { createdAt: at(2020), artifact: referenceTo('churn@v1.0.0') },
  })
  kept.publish('2.1.0', of(2021))
  kept.publish('3.0.0', of(2022))
  return kept
}

const protect = ['churn@2.0.0']
const go = async (kept: KeptReleases) => {
  const { retention } = request()
  return await prune(request({ retention: { ...retention, protect } }), scene(kept).ports)
}

/** Gives 2.0.0 another manifest or none, as somebody could who may write but has no key. */
async function tamper(kept: KeptReleases, manifest: string | null): Promise<void> {
  const release = await kept.store.findPublished('churn@v2.0.0')
  const others = (release?.assets ?? []).filter(({ name }) => name !== MANIFEST_ASSET)
  const assets = manifest === null ? [] : [kept.asset(MANIFEST_ASSET, manifest)]
  kept.change('churn@v2.0.0', { assets: [...others, ...assets] })
}

/** A manifest of 2.0.0 that names no other release. */
async function readInnocent(): Promise<string> {
  const kept = keptReleases()
  const { assets } = kept.publish('2.0.0', of(2020))
  const asset = assets.find(({ name }) => name === MANIFEST_ASSET)
  if (asset === undefined) throw new Error('no manifest')
  return Buffer.from(await kept.store.download(asset, 1e6)).toString()
}

describe('a version that is whole', () => {
  it('keeps what it needs and nothing else', async () => {
    const { removed } = await go(setUp())
    expect(removed.map(({ tag }) => tag)).toEqual(['churn@v1.1.0', 'churn@v2.1.0'])
  })
})

describe('a version whose needs nobody knows', () => {
  it.each<readonly [string, (kept: KeptReleases) => Promise<void>]>([
    ['whose manifest cannot be read', async (kept) => await tamper(kept, '{')],
    ['whose manifest is gone', async (kept) => await tamper(kept, null)],
    [
      'whose manifest was replaced by one that names no other release',
      async (kept) => await tamper(kept, await readInnocent()),
    ],
    [
      'without its signature',
      async (kept) => {
        const release = await kept.store.findPublished('churn@v2.0.0')
        const assets = (release?.assets ?? []).filter(({ name }) => name !== BUNDLE_ASSET)
        kept.change('churn@v2.0.0', { assets })
      },
    ],
  ])('%s keeps all that is older', async (_, damage) => {
    const kept = setUp()
    await damage(kept)
    const { removed, models, report } = await go(kept)
    expect(removed.map(({ tag }) => tag)).toEqual(['churn@v2.1.0'])
    const older = models[0]?.versions.find(({ version }) => version === '1.1.0')
    expect(older?.reasons).toEqual([{ kind: 'unclear', by: '2.0.0' }])
    expect(report).toContain('perhaps needed by 2.0.0')
    expect(report.replaceAll(/\s+/g, ' ')).toMatch(
      /\d versions? older than 2\.0\.0 cannot go: 2\.0\.0 cannot be believed, so nobody knows what it needs\./,
    )
  })

  it('keeps everything when its tag was deleted, so that GitHub made a draft of it', async () => {
    const kept = setUp()
    const release = await kept.store.findPublished('churn@v2.0.0')
    kept.change('churn@v2.0.0', { draft: true, body: 'Notes', publishedAt: null })
    kept.tags.delete('churn@v2.0.0')
    const { removed } = await go(kept)
    expect([release?.draft, removed]).toEqual([false, []])
  })

  it('is found also when it loses its manifest while others are removed', async () => {
    const kept = keptReleases()
    kept.publish('1.0.0', of(2018))
    kept.publish('1.1.0', of(2019))
    kept.publish('2.0.0', of(2020))
    kept.publish('3.0.0', of(2022))
    kept.beforeWrite = (write) => {
      if (write === 'tag churn@v1.0.0') kept.change('churn@v2.0.0', { assets: [] })
    }
    const { removed, spared } = await go(kept)
    expect(removed.map(({ tag }) => tag)).toEqual(['churn@v1.0.0'])
    expect(spared).toEqual([
      { tag: 'churn@v1.1.0', why: '2.0.0 may need it, which cannot be believed by now' },
    ])
  })
})

it('a version whose manifest is believed keeps only what it needs, though its assets were changed', async () => {
  const kept = setUp()
  const release = await kept.store.findPublished('churn@v2.0.0')
  kept.change('churn@v2.0.0', {
    assets: [...(release?.assets ?? []), kept.asset('extra.bin', 'x')],
  })
  const { removed } = await go(kept)
  expect(removed.map(({ tag }) => tag)).toEqual(['churn@v1.1.0', 'churn@v2.1.0'])
})
