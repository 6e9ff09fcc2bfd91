import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import type { Release } from '../../src/ports/release-store.ts'
import type { DraftOwner } from '../../src/usecases/fill-draft.ts'
import { clearDrafts, draftMarker, fillDraft, prepareDraft } from '../../src/usecases/fill-draft.ts'
import { bytesUpload } from '../../src/usecases/plan-assets.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakeReleaseStore, StoreFaults } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { fakeRuns } from '../fakes/runs.ts'
import { commit } from './scene.ts'

const OWNER: DraftOwner = {
  model: 'team/churn',
  runId: '100',
  job: 'train',
  attempt: 2,
  content: sha256('content'),
  nonce: 'process-2',
  startedAt: '2026-11-23T15:59:00Z',
}
/** The same job, earlier. */
const EARLIER: DraftOwner = { ...OWNER, attempt: 1, nonce: 'process-1' }
const NOW = '2026-11-23T16:00:00Z'

const FIELDS = {
  tag: 'team/churn@v1.0.0',
  commit: commit(1),
  name: 'team/churn 1.0.0',
  body: `${draftMarker(OWNER)}\n\nThis version is being published.\n`,
  prerelease: false,
}

const STATES = { 100: 'active', 90: 'completed', 95: 'active' } as const

function setUp(faults: StoreFaults = {}) {
  const releases = fakeReleaseStore(faults)
  return { releases, runs: fakeRuns(STATES), log: fakeLog() }
}

/** A draft that an owner left. */
const leave = (
  releases: FakeReleaseStore,
  by: Partial<DraftOwner>,
  over: Partial<Release> = {},
): Release =>
  releases.plant({
    tag: 'team/churn@v0.9.0',
    draft: true,
    body: `${draftMarker({ ...EARLIER, ...by })}\n\nThis version is being published.\n`,
    ...over,
  })

/** A store whose drafts, when they are looked at again, hold these assets. */
const finding = (ports: ReturnType<typeof setUp>, assets: Release['assets']) => ({
  ...ports,
  releases: { ...ports.releases, listAssets: async () => assets },
})

/** Whether a draft that another process left is still there afterwards. */
const isKept = async (by: Partial<DraftOwner>, over: Partial<Release> = {}): Promise<boolean> => {
  const ports = setUp()
  const { id } = leave(ports.releases, by, over)
  await prepareDraft(OWNER, FIELDS, NOW, ports)
  return ports.releases.drafts().some((one) => one.id === id)
}

describe('the draft to fill', () => {
  it('is a new one', async () => {
    const ports = setUp()
    const draft = await prepareDraft(OWNER, FIELDS, NOW, ports)
    expect(draft).toMatchObject({ tag: FIELDS.tag, draft: true })
    expect(ports.releases.events).toEqual(['draft team/churn@v1.0.0'])
  })

  it('is the one that an earlier attempt of this very job left, with its new tag', async () => {
    const ports = setUp()
    const left = leave(ports.releases, {})
    const draft = await prepareDraft(OWNER, FIELDS, NOW, ports)
    expect(draft).toMatchObject({ id: left.id, tag: FIELDS.tag })
    expect(ports.releases.events).toEqual(['update team/churn@v1.0.0'])
  })

  it('is the newest of several, and the others go', async () => {
    const ports = setUp()
    const [older, newer] = [leave(ports.releases, {}), leave(ports.releases, {})]
    const draft = await prepareDraft(OWNER, FIELDS, NOW, ports)
    expect(draft.id).toBe(newer.id)
    expect(ports.releases.drafts().map(({ id }) => id)).toEqual([newer.id])
    expect(older.id).not.toBe(newer.id)
  })

  it('is found again when the reply to its creation was lost', async () => {
    const ports = setUp({ failDraft: 'reply-lost' })
    const draft = await prepareDraft(OWNER, FIELDS, NOW, ports)
    expect(ports.releases.drafts().map(({ id }) => id)).toEqual([draft.id])
    expect(ports.releases.events).toEqual(['draft team/churn@v1.0.0'])
  })

  it('is created again when the first request did nothing', async () => {
    const ports = setUp({ failDraft: 'not-created' })
    const draft = await prepareDraft(OWNER, FIELDS, NOW, ports)
    expect(ports.releases.drafts().map(({ id }) => id)).toEqual([draft.id])
  })
})

/** A draft with more releases after it than one page lists. */
const leaveOld = (by: Partial<DraftOwner>) => {
  const ports = setUp()
  const { id } = leave(ports.releases, by)
  for (let count = 0; count < 150; count += 1) ports.releases.plant({ tag: `other@v${count}` })
  return { ports, id }
}

it('finds a draft that is not among the newest releases', async () => {
  const { ports, id } = leaveOld({})
  expect((await prepareDraft(OWNER, FIELDS, NOW, ports)).id).toBe(id)
  const dead = leaveOld({ runId: '90' }).ports
  await clearDrafts(OWNER, NOW, dead)
  expect(dead.releases.events).toEqual(['discard team/churn@v0.9.0'])
})

describe('a draft of another run', () => {
  it('is removed when that run is over', async () => {
    expect(await isKept({ runId: '90' })).toBe(false)
  })

  it('is left alone while that run goes on', async () => {
    expect(await isKept({ runId: '95' })).toBe(true)
  })

  it('is left alone when it is of another job of this run', async () => {
    expect(await isKept({ job: 'train-large' })).toBe(true)
  })

  it('is left alone when it is of another leg of this very job and attempt', async () => {
    expect(await isKept({ attempt: 2, nonce: 'process-of-leg-2' })).toBe(true)
    expect(await isKept({ attempt: 2, nonce: 'process-of-leg-2', content: sha256('x') })).toBe(true)
  })

  it('is left alone when a later attempt of this job fills it', async () => {
    expect(await isKept({ attempt: 3, nonce: 'process-3' })).toBe(true)
  })

  it('is removed when an earlier attempt of this job left it with other content', async () => {
    expect(await isKept({ content: sha256('x') })).toBe(false)
  })

  it('is judged by its age when nobody knows of that run: a job may take five days, and a day is for clocks', async () => {
    const old = { createdAt: '2020-01-01T00:00:00Z' }
    expect(await isKept({ runId: '77', startedAt: '2026-11-17T16:00:00Z' }, old)).toBe(true)
    expect(await isKept({ runId: '77', startedAt: '2026-11-17T15:59:59Z' }, old)).toBe(false)
    expect(await isKept({ runId: '77', startedAt: 'nonsense' }, old)).toBe(true)
  })

  it('is none of ours when it is of another model', async () => {
    expect(await isKept({ model: 'team/vision', runId: '90' }, { tag: 'team/vision@v1.0.0' })).toBe(
      true,
    )
    expect(await isKept({ model: 'team', runId: '90' }, { tag: 'team@v1.0.0' })).toBe(true)
    expect(await isKept({ runId: '90' }, { tag: 'v2.0.0' })).toBe(true)
  })

  it('is none of ours when a person wrote it, marker or not', async () => {
    const marker = draftMarker({ ...EARLIER, runId: '90' })
    expect(await isKept({}, { body: 'Notes of a person' })).toBe(true)
    expect(await isKept({}, { body: '' })).toBe(true)
    expect(await isKept({}, { body: `> ${marker}` })).toBe(true)
    expect(await isKept({}, { body: `See\n${marker}` })).toBe(true)
    expect(await isKept({}, { body: marker.replace('run=90', 'run=%ZZ') })).toBe(true)
  })

  it('is never a published release, whatever its text says', async () => {
    const ports = setUp()
    leave(ports.releases, { runId: '90' }, { draft: false })
    await clearDrafts(OWNER, NOW, ports)
    expect(ports.releases.events).toEqual([])
  })
})

it('marks a draft by names that hold any sign', () => {
  const marker = draftMarker({ ...EARLIER, model: 'a/b', job: 'train --> <b> (large)' })
  expect(marker).toBe(
    '<!-- model-release:draft v1 model=a%2Fb run=100.1 job=train%20--%3E%20%3Cb%3E%20(large) ' +
      `content=${sha256('content')} by=process-1 at=2026-11-23T15:59:00Z -->`,
  )
})

describe('a draft', () => {
  const a = bytesUpload('a.bin', Buffer.from('a'), 'text/plain')
  const b = bytesUpload('b.bin', Buffer.from('b'), 'text/plain')
  const assetOf = (upload: typeof a, over: Partial<Release['assets'][number]> = {}) => ({
    id: 70,
    name: upload.name,
    size: upload.size,
    state: 'uploaded',
    sha256: upload.sha256,
    ...over,
  })
  const fillWith = async (assets: Release['assets'], faults: StoreFaults = {}) => {
    const ports = setUp(faults)
    const draft = leave(ports.releases, {}, { assets })
    const said = await refusalOf(() => fillDraft(draft, [a, b], ports))
    return { said, events: ports.releases.events }
  }

  it('gets all uploads in their order', async () => {
    expect(await fillWith([])).toEqual({ said: 'done', events: ['upload a.bin', 'upload b.bin'] })
  })

  it('is told of before the first byte is sent', async () => {
    const ports = setUp()
    const lines: (readonly string[])[] = []
    const releases = {
      ...ports.releases,
      upload: (...given: Parameters<typeof ports.releases.upload>) => {
        lines.push([...ports.log.lines])
        return ports.releases.upload(...given)
      },
    }
    const draft = leave(ports.releases, {}, { assets: [assetOf(b)] })
    await fillDraft(draft, [a, b], { ...ports, releases })
    expect(lines).toEqual([
      [
        'info Uploading 1 asset, 1 B; 1 is there already.',
        'info To upload: a.bin (1 B)',
        'info Already there: b.bin',
      ],
    ])
  })

  it('is judged by what hangs on it now, not by what was listed with it', async () => {
    const ports = setUp()
    const draft = leave(ports.releases, {}, { assets: [assetOf(a), assetOf(b, { id: 71 })] })
    await ports.releases.deleteAsset(71)
    await fillDraft(draft, [a, b], ports)
    expect(ports.releases.events).toEqual(['remove b.bin', 'upload b.bin'])
  })

  it('is refused when the server holds other bytes than were sent', async () => {
    const damaged = { answerUpload: (asset: Release['assets'][number]) => ({ ...asset, size: 9 }) }
    expect((await fillWith([], damaged)).said).toMatch(
      /^DIGEST_MISMATCH Sent a\.bin \(1 bytes, .*GitHub holds a\.bin \(9 bytes, /,
    )
  })

  it('keeps what is there whole', async () => {
    expect((await fillWith([assetOf(b)])).events).toEqual(['upload a.bin'])
    expect((await fillWith([assetOf(a), assetOf(b, { id: 71 })])).events).toEqual([])
  })

  it.each<readonly [string, Partial<Release['assets'][number]>]>([
    ['with another digest', { sha256: sha256('x') }],
    ['with another size', { size: 2 }],
    ['that was not sent to its end', { state: 'starter' }],
    ['whose digest nobody knows', { sha256: null }],
    ['of another name', { name: 'old.bin' }],
  ])('loses an asset %s', async (_name, over) => {
    const { said, events } = await fillWith([assetOf(a, over)])
    expect(said).toBe('done')
    expect(events).toEqual([`remove ${over.name ?? 'a.bin'}`, 'upload a.bin', 'upload b.bin'])
  })

  it('is refused when somebody else adds to it', async () => {
    const ports = setUp({
      answerUpload: (asset) => {
        const id = ports.releases.drafts()[0]?.id ?? 0
        queueMicrotask(() =>
          ports.releases.tamper('team/churn@v0.9.0', `extra-${id}`, Buffer.from('x')),
        )
        return asset
      },
    })
    const draft = leave(ports.releases, {})
    expect(await refusalOf(() => fillDraft(draft, [a, b], ports))).toMatch(
      /^DIGEST_MISMATCH Before publishing, the draft lacks \[\] and has beside its own assets \[extra-1\]/,
    )
  })

  it('is refused when somebody else removes from it', async () => {
    const ports = setUp()
    const draft = leave(ports.releases, {})
    expect(await refusalOf(() => fillDraft(draft, [a, b], finding(ports, [assetOf(b)])))).toMatch(
      /^DIGEST_MISMATCH Before publishing, the draft lacks \[a\.bin\]/,
    )
  })

  it('is refused when an asset became another one meanwhile', async () => {
    const ports = setUp()
    const draft = leave(ports.releases, {})
    expect(
      await refusalOf(() =>
        fillDraft(draft, [a, b], finding(ports, [assetOf(a, { sha256: sha256('x') }), assetOf(b)])),
      ),
    ).toMatch(/^DIGEST_MISMATCH Sent a\.bin/)
  })
})
