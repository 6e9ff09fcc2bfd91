import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Answer, TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const RELEASES = '/repos/acme/ml/releases'
const TAG = '/repos/acme/ml/git/refs/tags/v1'

let test: TestGithub

beforeEach(async () => {
  test = await startGithub()
})

afterEach(() => test.close())

function create(draft = false): Promise<Answer> {
  return test.ask('POST', RELEASES, { body: { tag_name: 'v1', draft } })
}

function remove(release: Answer): Promise<Answer> {
  return test.ask('DELETE', `${RELEASES}/${pickId(release.body)}`)
}

function messagesOf(answer: Answer): unknown {
  const errors = pick(answer.body, 'errors')
  return Array.isArray(errors) ? errors.map((error) => pick(error, 'message')) : errors
}

describe('a published release that is deleted', () => {
  it('leaves its tag, which goes by a request of its own', async () => {
    const release = await create()
    const removed = await remove(release)
    const gone = await test.ask('GET', `${RELEASES}/tags/v1`)
    const kept = await test.ask('GET', '/repos/acme/ml/git/ref/tags/v1')
    const untagged = await test.ask('DELETE', TAG)
    const after = await test.ask('GET', '/repos/acme/ml/git/ref/tags/v1')
    expect([removed, gone, kept, untagged, after].map(({ status }) => status)).toEqual([
      204, 404, 200, 204, 404,
    ])
  })

  it('can be made again on the tag it left, and after that is gone', async () => {
    await remove(await create())
    const again = await create()
    await remove(again)
    await test.ask('DELETE', TAG)
    const fresh = await create()
    expect([again.status, fresh.status]).toEqual([201, 201])
  })
})

describe('an immutable release that is deleted', () => {
  beforeEach(() => test.github.world.setImmutableReleases(test.repository, true))

  it('holds its tag while it exists and lets go of it then', async () => {
    const release = await create()
    const held = await test.ask('DELETE', TAG)
    const removed = await remove(release)
    const freed = await test.ask('DELETE', TAG)
    expect([held, removed, freed].map(({ status }) => status)).toEqual([422, 204, 204])
  })

  it('uses its tag up: no release can have it again, though the tag is still there', async () => {
    await remove(await create())
    const answer = await create()
    expect(messagesOf(answer)).toEqual(['tag_name was used by an immutable release'])
  })

  it('uses its tag up for good: it can be created by no release and as no reference', async () => {
    const sha = test.repository.refs.get('refs/heads/main')
    await remove(await create())
    await test.ask('DELETE', TAG)
    const draft = await create(true)
    const path = `${RELEASES}/${pickId(draft.body)}`
    const published = await test.ask('PATCH', path, { body: { draft: false } })
    const body = { ref: 'refs/tags/v1', sha }
    const reference = await test.ask('POST', '/repos/acme/ml/git/refs', { body })
    const refusal = 'Cannot create ref due to creations being restricted.'
    expect([draft.status, published.status, reference.status]).toEqual([201, 422, 422])
    expect(messagesOf(published)).toEqual([
      `pre_receive Repository rule violations found\n\n${refusal}\n\n`,
      'tag_name was used by an immutable release',
      'Published releases must have a valid tag',
    ])
    expect(pick(reference.body, 'message')).toContain(refusal)
  })

  it('uses its tag up though it was put there without HTTP', async () => {
    const { world } = test.github
    world.seedReleases(test.repository, 1, () => ({ tagName: 'v1', immutable: true }))
    const release = test.repository.releases.published('v1')
    await test.ask('DELETE', `${RELEASES}/${release?.id}`)
    const answer = await create()
    expect(answer.status).toBe(422)
  })
})
