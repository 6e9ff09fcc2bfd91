import { describe, expect, it } from '@jest/globals'
import { fakeHistory } from '../fakes/history.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { find, MAIN_LINE, versionOf, withVersions } from './baseline-scene.ts'
import { commit } from './scene.ts'

const tagModels = (models: readonly string[]): FakeReleaseStore => {
  const releases = fakeReleaseStore()
  for (const model of models) releases.setTag(`${model}@v1.0.0`, commit(1))
  return releases
}
const noteOf = async (releases: FakeReleaseStore): Promise<string | null> =>
  (await find(releases, { request: { model: 'churn-v2' } })).note

describe('a model without any version, in a repository of others', () => {
  it('was perhaps renamed, and the note asks so with the names that begin alike first', async () => {
    expect(await noteOf(tagModels(['fraud', 'churn-v1', 'churn']))).toBe(
      'there is no version of churn-v2; the repository has versions of churn-v1, churn, fraud: was it renamed?',
    )
  })

  it('is told at most five of them', async () => {
    expect(await noteOf(tagModels(['g', 'f', 'e', 'd', 'h', 'b', 'a']))).toBe(
      'there is no version of churn-v2; the repository has versions of a, b, d, e, f and 2 more: was it renamed?',
    )
  })

  it('is told of no tag that is none of a version', async () => {
    const releases = tagModels(['-churn', 'chu rn', '<img>', 'x'.repeat(101)])
    for (const tag of ['v1.0.0', 'churn@v1', 'churn@1.0.0', 'churn@vv1.0.0', 'a@b@v1.0.0'])
      releases.setTag(tag, commit(1))
    expect(await noteOf(releases)).toBe(
      'no published version with a signature is reachable from the merge base',
    )
  })

  it('is not asked when there are versions of it that do not serve', async () => {
    const releases = tagModels(['churn', 'churn-v2'])
    expect(await noteOf(releases)).not.toContain('renamed')
  })
})

describe('a version that was read before', () => {
  it('is not downloaded again, nor is the list of versions', async () => {
    const releases = await withVersions(2)
    const { version: known } = await find(releases)
    const versions = [{ tag: 'churn@v1.1.0', commit: commit(2), version: '1.1.0' }]
    const silent: FakeReleaseStore = {
      ...releases,
      listTags: () => Promise.reject(new Error('listed')),
      findPublished: () => Promise.reject(new Error('asked')),
      download: () => Promise.reject(new Error('downloaded')),
    }
    const { version } = await find(silent, { request: { known, versions } })
    expect(version).toBe(known)
  })

  it('is refused when its tag was moved meanwhile', async () => {
    const releases = await withVersions(2)
    const { version: known } = await find(releases)
    releases.setTag('churn@v1.1.0', commit(1))
    expect(await refusalOf(() => find(releases, { request: { known } }))).toContain(
      'DIGEST_MISMATCH The tag churn@v1.1.0 points to',
    )
  })
})

describe('a release', () => {
  it('is compared with what its own commit can reach, which is no question about merge bases', async () => {
    const history = fakeHistory(MAIN_LINE)
    const request = { base: commit(2), head: commit(2) }
    expect(await versionOf(await withVersions(3), { history, request })).toBe('1.1.0')
    expect(history.asked).toEqual(['page 1'])
  })

  it('has no baseline in another word', async () => {
    const request = { base: commit('a'), head: commit('a') }
    expect((await find(await withVersions(1), { request })).note).toBe(
      'no published version with a signature is reachable from the commit',
    )
  })
})
