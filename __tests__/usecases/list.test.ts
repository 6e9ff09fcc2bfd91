import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { Release } from '../../src/ports/release-store.ts'
import type { VersionList } from '../../src/usecases/list-model-versions.ts'
import type { ListPorts, ListRequest, ModelList } from '../../src/usecases/list.ts'
import { list } from '../../src/usecases/list.ts'
import type { Step } from '../domain/event-samples.ts'
import { deprecate, promote, register, sampleChain, shadow, yank } from '../domain/event-samples.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import {
  fakeEventBundle,
  fakeEventFile,
  fakeEventVerifier,
  fakeRegistryLog,
} from '../fakes/registry-log.ts'
import type { PlantedVersion } from './planted-versions.ts'
import { plantRelease } from './planted-versions.ts'

const BASE = 'b'.repeat(5000)

const CHURN: readonly PlantedVersion[] = [
  { version: '1.0.0', files: { 'base.bin': BASE, 'head.bin': 'first' } },
  {
    version: '1.1.0',
    files: { 'base.bin': BASE, 'head.bin': 'second!' },
    from: { 'base.bin': 'churn@v1.0.0' },
  },
  { version: '2.0.0-rc.1', files: { 'base.bin': 'new' }, unsigned: true },
]

interface Scene {
  readonly ports: ListPorts
  readonly log: ReturnType<typeof fakeLog>
  /** Tags of the releases whose manifest was downloaded. */
  readonly downloads: string[]
}

interface Given {
  readonly events?: readonly Step[]
  /** Who signed the events. */
  readonly signer?: string
  readonly change?: (release: Release) => Release
}

function setScene(versions: readonly PlantedVersion[], given: Given = {}): Scene {
  const { events = [], signer = 'trusted', change = (release) => release } = given
  const planted = versions.map((one, index) => plantRelease(one, index + 1))
  const releases = planted.map(({ release }) => change(release))
  const contents = new Map(planted.flatMap((one) => [...one.contents]))
  const files = sampleChain(events, (event) => fakeEventBundle(event, signer))
  const log = fakeLog()
  const downloads: string[] = []
  return {
    log,
    downloads,
    ports: {
      log,
      verifier: fakeEventVerifier(),
      registry: fakeRegistryLog(files.map(({ file }, index) => fakeEventFile(index + 1, file))),
      releases: {
        listRecent: async (limit) => releases.toReversed().slice(0, limit),
        listTags: async (prefix) =>
          releases
            .filter(({ tag }) => tag.startsWith(prefix))
            .map(({ tag }) => ({ tag, commit: 'c'.repeat(40) })),
        findPublished: async (tag) => releases.find((one) => one.tag === tag && !one.draft),
        download: async (asset) => {
          downloads.push(releases.find((one) => one.assets.includes(asset))?.tag ?? '')
          const bytes = contents.get(asset.id)
          if (bytes === undefined) throw new ReleaseError('GITHUB_FAILED', 'no answer')
          return bytes
        },
      },
    },
  }
}

const REQUEST: ListRequest = { model: null, signers: [], limit: 20, layout: 'tabs' }

async function listChurn(scene: Scene, over: Partial<ListRequest> = {}): Promise<VersionList> {
  const found = await list({ ...REQUEST, model: 'churn', ...over }, scene.ports)
  if (found.kind !== 'versions') throw new Error('not a list of versions')
  return found
}

async function listAll(scene: Scene, over: Partial<ListRequest> = {}): Promise<ModelList> {
  const found = await list({ ...REQUEST, ...over }, scene.ports)
  if (found.kind !== 'models') throw new Error('not a list of models')
  return found
}

const ownBytes = (version: PlantedVersion): number =>
  plantRelease(version, 1).release.assets.reduce((sum, { size }) => sum + size, 0)

describe('the versions of a model', () => {
  it('come newest first, with what each added, shares, and would free', async () => {
    const { versions, totals } = await listChurn(setScene(CHURN))
    const [first, second, third] = CHURN.map(ownBytes)

    expect(
      versions.map((one) => [
        one.version,
        one.modelBytes,
        one.releaseBytes,
        one.sharedBytes,
        one.uniqueBytes,
        one.totalBytes,
      ]),
    ).toEqual([
      ['2.0.0-rc.1', 3, third, 0, third, (first ?? 0) + (second ?? 0) + (third ?? 0)],
      ['1.1.0', 5007, second, 5000, second, (first ?? 0) + (second ?? 0)],
      ['1.0.0', 5005, first, 5000, (first ?? 0) - 5000, first],
    ])
    expect(totals).toEqual({
      versions: 3,
      releaseBytes: (first ?? 0) + (second ?? 0) + (third ?? 0),
    })
  })

  it('say whether a signature is there, whether they are prereleases, and their verdict', async () => {
    const { versions } = await listChurn(setScene(CHURN))

    expect(versions.map((one) => [one.signed, one.prerelease, one.verdict])).toEqual([
      [false, true, 'pass'],
      [true, false, 'pass'],
      [true, false, 'pass'],
    ])
  })

  it('have the stages and notices of their signed events', async () => {
    const events: readonly Step[] = [
      ['1.0.0', register],
      ['1.1.0', promote(null)],
      ['2.0.0-rc.1', shadow('1.1.0')],
      ['1.0.0', deprecate],
      ['1.0.0', yank],
    ]

    const scene = setScene(CHURN, { events })

    const { versions } = await listChurn(scene)

    expect(scene.log.lines).toEqual([])
    expect(versions.map(({ stages }) => stages)).toEqual([
      [{ stage: 'production', version: '2.0.0-rc.1', share: 0 }],
      [{ stage: 'production', version: '1.1.0', share: 100 }],
      [],
    ])
    expect(versions.at(-1)).toMatchObject({
      deprecated: 'better on test/recall',
      yanked: 'better on test/recall',
    })
  })

  it('are listed without stages when the events cannot be believed, which is said', async () => {
    const scene = setScene(CHURN, { events: [['1.0.0', register]], signer: 'mallory' })

    const { versions } = await listChurn(scene)

    expect(versions.map(({ stages }) => stages)).toEqual([null, null, null])
    expect(scene.log.lines.join('\n')).toContain('warning The stages of churn are not known: ')
  })

  it('are read no further than they are shown, and their sum counts all', async () => {
    const scene = setScene(CHURN)

    const { versions, totals } = await listChurn(scene, { limit: 2 })

    expect(scene.downloads.toSorted()).toEqual(['churn@v1.1.0', 'churn@v2.0.0-rc.1'])
    expect(totals.versions).toBe(3)
    expect(versions.map((one) => [one.totalBytes > 5000, one.sharedBytes])).toEqual([
      [true, 0],
      [true, 5000],
    ])
    // The one that is not shown was published before.
    expect(versions.map(({ uniqueBytes }) => uniqueBytes)).not.toContain(null)
  })

  it('do not say what would be freed when a version that is not shown may use them', async () => {
    const late = CHURN.map((one) =>
      one.version === '1.0.0' ? { ...one, publishedAt: '2026-11-30T00:00:00Z' } : one,
    )

    const { versions } = await listChurn(setScene(late), { limit: 2 })

    expect(versions.map(({ uniqueBytes }) => uniqueBytes)).toEqual([null, null])
  })

  it('are listed all the same when one holds what is not in its manifest, which is said', async () => {
    const extra = { id: 1, name: 'evil.py', size: 9, state: 'uploaded', sha256: null }
    const scene = setScene(CHURN, {
      change: (one) =>
        one.tag === 'churn@v1.1.0' ? { ...one, assets: [...one.assets, extra] } : one,
    })

    const { versions, text } = await listChurn(scene)

    expect(versions.map(({ problem }) => problem)).toEqual([
      null,
      expect.stringContaining('the asset evil.py is not in its manifest'),
      null,
    ])
    expect(scene.log.lines.join('\n')).toContain('warning churn@v1.1.0: ')
    expect(text.split('\n')[1]?.split('\t').at(-1)).toBe('BROKEN')
  })

  it('leave out releases of other tools, other models and drafts', async () => {
    const scene = setScene(
      [...CHURN, { ...CHURN[0], model: 'churn-large', version: '9.0.0', files: { a: 'b' } }],
      {
        change: (one) => {
          if (one.tag === 'churn@v1.0.0') return { ...one, draft: true }
          return one.tag === 'churn@v1.1.0' ? { ...one, assets: [] } : one
        },
      },
    )

    expect((await listChurn(scene)).versions.map(({ version }) => version)).toEqual(['2.0.0-rc.1'])
  })

  it('are refused for a model that has none', async () => {
    expect(
      await refusalOf(() => list({ ...REQUEST, model: 'chrun' }, setScene(CHURN).ports)),
    ).toMatch(/^INPUT_INVALID Nothing of the model "chrun" is published here/)
  })

  it('are not made up when GitHub does not answer', async () => {
    const scene = setScene(CHURN, {
      change: (one) => ({ ...one, assets: one.assets.map((asset) => ({ ...asset, id: -1 })) }),
    })

    expect(await refusalOf(() => listChurn(scene))).toBe('GITHUB_FAILED no answer')
  })
})

describe('the models of a repository', () => {
  const other: PlantedVersion = { model: 'fraud/xgb', version: '0.1.0-rc.1', files: { m: 'x' } }

  it('come by name, with their newest version that is no prerelease, without reading a manifest', async () => {
    const scene = setScene([...CHURN, other], { events: [['1.0.0', promote(null)]] })

    const { models, total } = await listAll(scene)

    expect(models.map((one) => [one.model, one.newest, one.versions, one.publishedAt])).toEqual([
      ['churn', '1.1.0', 3, '2026-11-13T12:00:00Z'],
      ['fraud/xgb', '0.1.0-rc.1', 1, '2026-11-14T12:00:00Z'],
    ])
    expect(models[0]?.stages).toEqual([{ stage: 'production', version: '1.0.0', share: 100 }])
    expect(models[0]?.releaseBytes).toBe(CHURN.reduce((sum, one) => sum + ownBytes(one), 0))
    expect([total, scene.downloads]).toEqual([2, []])
  })

  it('are shown without stages when there are more than ten, which is said', async () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ ...other, model: `m${index}` }))
    const scene = setScene(many)

    const { models } = await listAll(scene)

    expect(models.every(({ stages }) => stages === null)).toBe(true)
    expect(scene.log.lines).toEqual([
      'info Stages are not read for so many models: name one to see its stages.',
    ])
  })

  it('are cut at the limit, which is said', async () => {
    const scene = setScene([...CHURN, other])

    const { models, total } = await listAll(scene, { limit: 1 })

    expect([models.length, total]).toEqual([1, 2])
    expect(scene.log.lines).toEqual(['info 1 more: --limit 2 shows all models.'])
  })

  it('are none in a repository without versions', async () => {
    expect((await listAll(setScene([]))).text).toBe('')
  })
})
