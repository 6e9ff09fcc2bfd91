import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { refusalOf } from '../fakes/refusal.ts'
import type { GithubScene } from './github-scene.ts'
import { fieldsOf, setGithub } from './github-scene.ts'

let scene: GithubScene

beforeEach(async () => {
  scene = await setGithub()
})
afterEach(() => scene.close())

const TAG = 'm@v1.0.0'
const USED_UP = {
  message: 'Validation Failed',
  errors: [
    {
      resource: 'Release',
      code: 'custom',
      field: 'tag_name',
      message: 'tag_name was used by an immutable release',
    },
  ],
}

const fail = (method: 'POST' | 'PATCH', body: unknown): void =>
  void scene.github.faults.add({
    match: { method, path: /\/releases(\/\d+)?$/ },
    kind: 'status',
    status: 422,
    body,
  })

describe('a tag that a deleted immutable release used up', () => {
  it('is taken when a draft is to be published under it', async () => {
    scene.github.world.setImmutableReleases(scene.repository, true)
    const fields = fieldsOf(TAG, scene.commit)
    const gone = await scene.store.createDraft(fields)
    await scene.store.publish(gone.id, fields)
    await scene.store.deleteRelease(gone.id)
    scene.github.world.setRef(scene.repository, `refs/tags/${TAG}`, undefined)
    const draft = await scene.store.createDraft(fields)
    expect(await scene.store.publish(draft.id, fields)).toEqual({ kind: 'taken' })
    const next = fieldsOf('m@v1.0.1', scene.commit)
    expect(await scene.store.publish(draft.id, next)).toMatchObject({ kind: 'published' })
  })

  it('is refused as taken where GitHub does not even make the draft', async () => {
    const fields = fieldsOf(TAG, scene.commit)
    fail('POST', USED_UP)
    expect(await refusalOf(() => scene.store.createDraft(fields))).toMatch(
      /^TAG_TAKEN Cannot create the draft release: .* the tag m@v1\.0\.0 .* Take another version\.$/,
    )
    const draft = await scene.store.createDraft(fieldsOf('m@v2.0.0', scene.commit))
    fail('PATCH', USED_UP)
    expect(await refusalOf(() => scene.store.updateDraft(draft.id, fields))).toMatch(
      /^TAG_TAKEN Cannot update the draft release: /,
    )
  })
})

describe('publishing', () => {
  it('under the tag of another release is taken', async () => {
    const fields = fieldsOf(TAG, scene.commit)
    const [first, second] = [
      await scene.store.createDraft(fields),
      await scene.store.createDraft(fields),
    ]
    expect(await scene.store.publish(first.id, fields)).toMatchObject({ kind: 'published' })
    expect(await scene.store.publish(second.id, fields)).toEqual({ kind: 'taken' })
  })

  it('that is refused since an earlier request, of which no reply came, did it is done', async () => {
    const fields = fieldsOf(TAG, scene.commit)
    const draft = await scene.store.createDraft(fields)
    await scene.store.publish(draft.id, fields)
    fail('PATCH', {
      message: 'Cannot change the tag of an immutable release.',
      errors: [],
    })
    const again = await scene.store.publish(draft.id, fields)
    expect(again).toMatchObject({ kind: 'published', release: { id: draft.id, tag: TAG } })
  })

  it('is repeated after a cut, and is the same release', async () => {
    const fields = fieldsOf(TAG, scene.commit)
    const draft = await scene.store.createDraft(fields)
    scene.github.faults.add({ match: { method: 'PATCH' }, kind: 'cut-after' })
    const result = await scene.store.publish(draft.id, fields)
    expect(result).toMatchObject({ kind: 'published', release: { id: draft.id, draft: false } })
  })

  it('with notes that are too long is no matter of the tag', async () => {
    const fields = fieldsOf(TAG, scene.commit)
    const draft = await scene.store.createDraft(fields)
    const long = { ...fields, body: 'x'.repeat(125_001) }
    expect(await refusalOf(() => scene.store.publish(draft.id, long))).toMatch(
      /^GITHUB_FAILED Cannot publish the release m@v1\.0\.0: .*body is too long/,
    )
  })
})

describe('a draft for a commit that the repository does not have', () => {
  it('says which one has to be pushed', async () => {
    const commit = 'abcdef0123'.repeat(4)
    expect(await refusalOf(() => scene.store.createDraft(fieldsOf(TAG, commit)))).toMatch(
      /^GITHUB_FAILED .* The repository does not have commit (abcdef0123){4}: push it first\.$/,
    )
  })
})

const fields = () => fieldsOf('team/m@v1.0.0', scene.commit)

describe('a tag that a ruleset of the repository protects', () => {
  it('is an error that says what to do, not a tag that somebody else has', async () => {
    scene.github.world.protectTags(scene.repository, 'team/m@*')
    const draft = await scene.store.createDraft(fields())
    expect(await refusalOf(() => scene.store.publish(draft.id, fields()))).toMatch(
      /^TAG_PROTECTED Cannot publish the release team\/m@v1\.0\.0: .* A ruleset of the repository forbids to create the tag team\/m@v1\.0\.0\. .* leave out tags like "team\/m@v\*", or add the GitHub Actions app .* to the bypass list; /,
    )
    await scene.store.deleteDraft(draft.id)
    expect(await scene.store.listRecent(10)).toEqual([])
  })

  it('that an immutable release used up is taken, though GitHub speaks of rules', async () => {
    scene.github.world.setImmutableReleases(scene.repository, true)
    const gone = await scene.store.createDraft(fields())
    await scene.store.publish(gone.id, fields())
    await scene.store.deleteRelease(gone.id)
    scene.github.world.setRef(scene.repository, 'refs/tags/team/m@v1.0.0', undefined)
    scene.github.world.protectTags(scene.repository, 'team/m@*')
    const draft = await scene.store.createDraft(fields())
    expect(await scene.store.publish(draft.id, fields())).toEqual({ kind: 'taken' })
  })
})
