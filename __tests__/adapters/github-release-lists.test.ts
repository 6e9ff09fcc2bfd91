import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { refusalOf } from '../fakes/refusal.ts'
import type { GithubScene } from './github-scene.ts'
import { fieldsOf, setGithub } from './github-scene.ts'

let scene: GithubScene

beforeEach(async () => {
  scene = await setGithub()
})
afterEach(() => scene.close())

const LIST = { method: 'GET', path: '/repos/acme/ml/releases' }

const seed = (count: number): void =>
  scene.github.world.seedReleases(scene.repository, count, (index) => ({ tagName: `r${index}` }))

describe('the most recent releases', () => {
  it.each([
    [250, 300, 250, 3],
    [250, 100, 100, 1],
    [250, 120, 120, 2],
    [200, 300, 200, 3],
    [40, 300, 40, 1],
    [40, 7, 7, 1],
    [0, 300, 0, 1],
  ])('of %d, at most %d, are %d in %d requests', async (count, limit, found, requests) => {
    seed(count)
    const releases = await scene.store.listRecent(limit)
    expect(new Set(releases.map(({ id }) => id)).size).toBe(found)
    expect(scene.github.log.count(LIST)).toBe(requests)
  })

  it('are no more than GitHub lists', async () => {
    seed(1200)
    expect((await scene.store.listRecent(5000)).length).toBe(1000)
    expect(scene.github.log.count(LIST)).toBe(10)
  })

  it('end where GitHub refuses to list more', async () => {
    seed(300)
    const body = { message: 'Only the first 1000 results are available.' }
    const removed = scene.github.faults.add({
      match: ({ path, query }) => path === LIST.path && query.includes('page=3'),
      kind: 'status',
      status: 422,
      body,
    })
    expect((await scene.store.listRecent(300)).length).toBe(200)
    removed()
    scene.github.faults.add({ match: LIST, kind: 'status', status: 422, body: { message: 'no' } })
    expect(await refusalOf(() => scene.store.listRecent(300))).toMatch(
      /^GITHUB_FAILED Cannot list the releases: /,
    )
  })

  it('have each release once, although new ones push others to the next page', async () => {
    seed(150)
    scene.github.faults.add({
      match: ({ path, query }) => path === LIST.path && /\bpage=2\b/.test(query),
      kind: 'call',
      before: seedOne,
    })
    const ids = (await scene.store.listRecent(300)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(150)
  })
})

const seedOne = (): void =>
  scene.github.world.seedReleases(scene.repository, 1, () => ({ tagName: 'meanwhile' }))

describe('deleting', () => {
  const TAG = 'm@v1.0.0'
  const fields = () => fieldsOf(TAG, scene.commit)

  it('a draft twice is done, and so is one whose answer was lost', async () => {
    const draft = await scene.store.createDraft(fields())
    scene.github.faults.add({ match: { method: 'DELETE' }, kind: 'cut-after' })
    await scene.store.deleteDraft(draft.id)
    await scene.store.deleteDraft(draft.id)
    expect(await scene.store.listRecent(10)).toEqual([])
  })

  it('a draft that was published meanwhile leaves the release alone, and says so', async () => {
    const draft = await scene.store.createDraft(fields())
    await scene.store.publish(draft.id, fields())
    await scene.store.deleteDraft(draft.id)
    expect(await scene.store.findPublished(TAG)).toMatchObject({ id: draft.id })
    expect(scene.log.lines).toEqual([
      `warning The release ${TAG} (${draft.id}) is published by now and is not removed.`,
    ])
  })

  it('a release leaves its tag; the tag goes by itself, and both twice', async () => {
    const { id } = await scene.store.createDraft(fields())
    await scene.store.publish(id, fields())
    await scene.store.deleteRelease(id)
    expect(await scene.store.findPublished(TAG)).toBeUndefined()
    expect(await scene.store.readTagCommit(TAG)).toBe(scene.commit)
    await scene.store.deleteRelease(id)
    await scene.store.deleteTag(TAG)
    await scene.store.deleteTag(TAG)
    expect(await scene.store.readTagCommit(TAG)).toBeUndefined()
  })

  it('what GitHub keeps since it is immutable is explained', async () => {
    const body = { message: 'Cannot delete an immutable release.' }
    scene.github.faults.add({ match: { method: 'DELETE' }, kind: 'status', status: 422, body })
    expect(await refusalOf(() => scene.store.deleteRelease(7))).toMatch(
      /^RELEASE_IMMUTABLE Cannot delete the release 7: .* What an immutable release holds stays as it is; /,
    )
  })

  it('a tag that a ruleset keeps is explained', async () => {
    const body = {
      message: 'Repository rule violations found\n\nCannot delete this protected ref.\n\n',
    }
    scene.github.faults.add({ match: { method: 'DELETE' }, kind: 'status', status: 422, body })
    expect(await refusalOf(() => scene.store.deleteTag('team/m@v1.0.0'))).toMatch(
      /^TAG_PROTECTED Cannot delete the tag team\/m@v1\.0\.0: .* A ruleset of the repository forbids to delete the tag team\/m@v1\.0\.0\. /,
    )
  })
})

it('reads a range of an asset', async () => {
  const draft = await scene.store.createDraft(fieldsOf('m@v1.0.0', scene.commit))
  await scene.upload(draft.id, 'a.bin', 'abcdefgh')
  const [asset] = await scene.store.listAssets(draft.id)
  if (asset === undefined) throw new Error('no asset')
  const chunks: Uint8Array[] = []
  for await (const chunk of scene.store.readRange(asset, { start: 2, size: 5 })) chunks.push(chunk)
  expect(Buffer.concat(chunks).toString()).toBe('cdefg')
})
