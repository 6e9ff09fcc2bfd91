import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubClient } from '../../src/adapters/github-client.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import type { ReleaseStore } from '../../src/ports/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { GithubScene } from './github-scene.ts'
import { fieldsOf, setGithub } from './github-scene.ts'

const TAG = 'm@v1.0.0'

let scene: GithubScene
/** What somebody else does while a client waits. */
let meanwhile: () => Promise<unknown>

beforeEach(async () => {
  scene = await setGithub()
  meanwhile = async () => undefined
})
afterEach(() => scene.close())

const sleep = async (): Promise<void> => {
  await meanwhile()
}

/** A store whose client waits in no time. */
function openStore(): ReleaseStore {
  const access = { apiUrl: scene.github.apiUrl, token: 'bot', owner: 'acme', repo: 'ml' }
  const clock = { today: () => Date.now(), now: () => 0, sleep }
  return githubReleases(githubClient(access, scene.log, clock), scene.log, sleep)
}

const LIMIT = { status: 429, headers: { 'retry-after': '500' } }
const BROKEN = { status: 502, headers: {} }

const fail = (answer: typeof LIMIT | typeof BROKEN, times = 1): void =>
  void scene.github.faults.add({ match: { method: 'DELETE' }, kind: 'status', times, ...answer })

const deletions = (): number => scene.github.log.count({ method: 'DELETE' })

describe('a published release', () => {
  it.each([
    ['a limit that says to wait', LIMIT],
    ['a failure', BROKEN],
  ])('is not deleted after %s: what needs it was looked at before', async (_, answer) => {
    const store = openStore()
    const draft = await store.createDraft(fieldsOf(TAG, scene.commit))
    await store.publish(draft.id, fieldsOf(TAG, scene.commit))
    fail(answer)
    expect(await refusalOf(() => store.deleteRelease(draft.id))).toMatch(
      new RegExp(`^GITHUB_FAILED Cannot delete the release ${draft.id}: `),
    )
    expect(deletions()).toBe(1)
    expect(await store.findPublished(TAG)).toMatchObject({ id: draft.id })
    await store.deleteRelease(draft.id)
    expect(await store.findPublished(TAG)).toBeUndefined()
  })
})

describe('a draft', () => {
  it.each([
    ['a limit that says to wait', LIMIT],
    ['a failure', BROKEN],
  ])('is deleted after %s', async (_, answer) => {
    const store = openStore()
    const draft = await store.createDraft(fieldsOf(TAG, scene.commit))
    fail(answer)
    await store.deleteDraft(draft.id)
    expect(await store.listRecent(10)).toEqual([])
  })

  it.each([
    ['a limit that says to wait', LIMIT],
    ['a failure', BROKEN],
  ])('that was published while %s is waited out is not', async (_, answer) => {
    const store = openStore()
    const draft = await store.createDraft(fieldsOf(TAG, scene.commit))
    fail(answer)
    meanwhile = async () => {
      meanwhile = async () => undefined
      await scene.store.publish(draft.id, fieldsOf(TAG, scene.commit))
    }
    await store.deleteDraft(draft.id)
    expect(await store.findPublished(TAG)).toMatchObject({ id: draft.id })
    expect(deletions()).toBe(1)
  })

  it('that cannot be deleted is told after four tries', async () => {
    const store = openStore()
    const draft = await store.createDraft(fieldsOf(TAG, scene.commit))
    fail(BROKEN, 9)
    expect(await refusalOf(() => store.deleteDraft(draft.id))).toMatch(
      /^GITHUB_FAILED Cannot delete the draft release/,
    )
    expect(deletions()).toBe(4)
  })
})
