import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Answer, TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const RELEASES = '/repos/acme/ml/releases'

let test: TestGithub

beforeEach(async () => {
  test = await startGithub()
})

afterEach(() => test.close())

function create(body: Readonly<Record<string, unknown>>, as = 'bot'): Promise<Answer> {
  return test.ask('POST', RELEASES, { body, as })
}

function publish(id: number, extra: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  return test.ask('PATCH', `${RELEASES}/${id}`, { body: { draft: false, ...extra } })
}

function errorOf(answer: Answer): unknown {
  return pick(answer.body, 'errors', 0)
}

async function publishImmutable(): Promise<{ readonly id: number; readonly assetId: number }> {
  test.github.world.setImmutableReleases(test.repository, true)
  const draft = await create({ tag_name: 'v1', draft: true })
  const asset = await test.upload(pickId(draft.body), 'a.bin', 'bytes')
  const published = await publish(pickId(draft.body))
  expect(pick(published.body, 'immutable')).toBe(true)
  return { id: pickId(draft.body), assetId: pickId(asset.body) }
}

describe('a draft', () => {
  it('has addresses with untagged- and a hash, which publishing replaces', async () => {
    const draft = await create({ tag_name: 'm@v1.0.0', draft: true })
    const asset = await test.upload(pickId(draft.body), 'model.bin', 'bytes')
    const published = await publish(pickId(draft.body))
    const { pages } = test.github.world.origins
    expect(pick(draft.body, 'html_url')).toMatch(/\/releases\/tag\/untagged-[0-9a-f]{20}$/)
    expect(pick(asset.body, 'browser_download_url')).toMatch(/\/download\/untagged-[0-9a-f]{20}\//)
    expect(pick(published.body, 'html_url')).toBe(`${pages}/acme/ml/releases/tag/m@v1.0.0`)
    expect(pick(published.body, 'assets', 0, 'browser_download_url')).toBe(
      `${pages}/acme/ml/releases/download/m@v1.0.0/model.bin`,
    )
  })

  it('is not found by tag, though a list shows it to those who can write', async () => {
    await create({ tag_name: 'v1', draft: true })
    const byTag = await test.ask('GET', `${RELEASES}/tags/v1`)
    const asWriter = await test.ask('GET', RELEASES)
    const asReader = await test.ask('GET', RELEASES, { as: 'reader' })
    expect(byTag.status).toBe(404)
    expect(asWriter.body).toHaveLength(1)
    expect(asReader.body).toEqual([])
  })

  it('answers 404 to a read by id, or of its assets, without the right to write', async () => {
    const draft = await create({ tag_name: 'v1', draft: true })
    const asset = await test.upload(pickId(draft.body), 'a', 'bytes')
    const paths = [`${RELEASES}/${pickId(draft.body)}`, `${RELEASES}/assets/${pickId(asset.body)}`]
    const answers = await Promise.all(paths.map((path) => test.ask('GET', path, { as: 'reader' })))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })

  it('may exist several times for one tag, of which only one can be published', async () => {
    const [first, second] = await Promise.all([
      create({ tag_name: 'v1', draft: true }),
      create({ tag_name: 'v1', draft: true }),
    ])
    const won = await publish(pickId(first?.body))
    const lost = await publish(pickId(second?.body))
    expect([first?.status, second?.status, won.status, lost.status]).toEqual([201, 201, 200, 422])
    expect(errorOf(lost)).toEqual({
      resource: 'Release',
      code: 'already_exists',
      field: 'tag_name',
    })
  })

  it('leaves no trace when it is deleted', async () => {
    const draft = await create({ tag_name: 'v1', draft: true })
    const asset = await test.upload(pickId(draft.body), 'a', 'bytes')
    await test.ask('DELETE', `${RELEASES}/${pickId(draft.body)}`)
    const found = await test.ask('GET', `${RELEASES}/assets/${pickId(asset.body)}`)
    const refs = await test.ask('GET', '/repos/acme/ml/git/matching-refs/tags/')
    expect(found.status).toBe(404)
    expect(refs.body).toEqual([])
  })
})

describe('the tag of a release', () => {
  it('is made on publishing, not before, at the commit asked for', async () => {
    const { github, repository } = test
    const first = String(repository.refs.get('refs/heads/main'))
    github.world.commit(repository, { files: { 'b.txt': 'b' }, message: 'Second' })
    const draft = await create({ tag_name: 'v1', draft: true, target_commitish: first })
    const before = await test.ask('GET', '/repos/acme/ml/git/ref/tags/v1')
    await publish(pickId(draft.body))
    const after = await test.ask('GET', '/repos/acme/ml/git/ref/tags/v1')
    expect(before.status).toBe(404)
    expect(pick(after.body, 'object', 'sha')).toBe(first)
  })

  it('is made at the tip of the default branch when no target is named', async () => {
    await create({ tag_name: 'v1' })
    expect(test.repository.refs.get('refs/tags/v1')).toBe(
      test.repository.refs.get('refs/heads/main'),
    )
  })

  it('stays where it is when it exists already', async () => {
    const { github, repository } = test
    const first = String(repository.refs.get('refs/heads/main'))
    github.world.setRef(repository, 'refs/tags/v1', first)
    github.world.commit(repository, { files: { 'b.txt': 'b' }, message: 'Second' })
    await create({ tag_name: 'v1', target_commitish: 'main' })
    expect(repository.refs.get('refs/tags/v1')).toBe(first)
  })

  it('may hold slashes, @ and +, percent-encoded in a path', async () => {
    await create({ tag_name: 'team/bert@v1.0.0+b' })
    const found = await test.ask('GET', `${RELEASES}/tags/team%2Fbert%40v1.0.0%2Bb`)
    expect(pick(found.body, 'tag_name')).toBe('team/bert@v1.0.0+b')
  })

  it.each(['a b', 'a..b', 'a~1', '.a', 'a.lock', 'a@{1}', 'a//b', ''])(
    'is refused with 422 when git would not take it: %j',
    async (tag) => {
      const answer = await create({ tag_name: tag, draft: true })
      expect(answer.status).toBe(422)
    },
  )

  it('turns its release into a draft when it is deleted', async () => {
    const release = await create({ tag_name: 'v1' })
    await test.ask('DELETE', '/repos/acme/ml/git/refs/tags/v1')
    const found = await test.ask('GET', `${RELEASES}/${pickId(release.body)}`)
    expect(pick(found.body, 'draft')).toBe(true)
  })
})

describe('a target that the token may not release', () => {
  const WORKFLOW = '.github/workflows/train.yml'

  function commitWorkflow(branch: string): string {
    const files = { [WORKFLOW]: 'on: push\n' }
    return test.github.world.commit(test.repository, { branch, files, message: 'Workflow' })
  }

  it('answers 404 when its commit touches workflows, and names the permissions in a header', async () => {
    const sha = commitWorkflow('topic')
    const answer = await create({ tag_name: 'v1', target_commitish: sha, draft: true })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('x-accepted-github-permissions')).toBe(
      'contents=write; contents=write,workflows=write',
    )
  })

  it('is taken with the workflows permission, and once the default branch has the same workflows', async () => {
    const sha = commitWorkflow('topic')
    const asAdmin = await create({ tag_name: 'v1', target_commitish: sha, draft: true }, 'admin')
    commitWorkflow('main')
    const asBot = await create({ tag_name: 'v2', target_commitish: sha, draft: true })
    expect([asAdmin.status, asBot.status]).toEqual([201, 201])
  })

  it('answers 404 to the update of a draft as well', async () => {
    const sha = commitWorkflow('topic')
    const draft = await create({ tag_name: 'v1', draft: true })
    const answer = await publish(pickId(draft.body), { target_commitish: sha })
    expect(answer.status).toBe(404)
  })

  it('answers 403 for a commit that is on no branch, such as the merge commit of a pull request', async () => {
    const { github, repository } = test
    github.world.commit(repository, { branch: 'topic', files: { a: 'a' }, message: 'Topic' })
    const number = github.world.createPullRequest(repository, { head: 'topic', title: 'Topic' })
    const merge = repository.refs.get(`refs/pull/${number}/merge`)
    const answer = await create({ tag_name: 'v1', target_commitish: merge, draft: true })
    expect(answer.status).toBe(403)
  })

  it('answers 422 when there is no such branch or commit', async () => {
    const answer = await create({ tag_name: 'v1', target_commitish: 'nowhere' })
    expect(errorOf(answer)).toMatchObject({ code: 'invalid', field: 'target_commitish' })
  })
})

describe('the latest release', () => {
  it('is the last one published without make_latest false', async () => {
    await create({ tag_name: 'v1' })
    await create({ tag_name: 'v2', make_latest: 'false' })
    const latest = await test.ask('GET', `${RELEASES}/latest`)
    expect(pick(latest.body, 'tag_name')).toBe('v1')
  })

  it('forgets the make_latest of a draft when publishing does not repeat it', async () => {
    await create({ tag_name: 'v1' })
    const draft = await create({ tag_name: 'v2', draft: true, make_latest: 'false' })
    await publish(pickId(draft.body))
    const latest = await test.ask('GET', `${RELEASES}/latest`)
    expect(pick(latest.body, 'tag_name')).toBe('v2')
  })

  it('is never a draft or a prerelease', async () => {
    await create({ tag_name: 'v1', prerelease: true })
    await create({ tag_name: 'v2', draft: true })
    const latest = await test.ask('GET', `${RELEASES}/latest`)
    expect(latest.status).toBe(404)
  })

  it('goes by the date of the commit where nothing was asked', async () => {
    const { github, repository } = test
    const [older, newer] = ['2020-01-01', '2021-01-01'].map((day) =>
      github.world.commit(repository, {
        branch: 'old',
        files: { day },
        message: day,
        date: new Date(day),
      }),
    )
    await create({ tag_name: 'newer', target_commitish: newer, make_latest: 'false' })
    await create({ tag_name: 'older', target_commitish: older, make_latest: 'false' })
    const latest = await test.ask('GET', `${RELEASES}/latest`)
    expect(pick(latest.body, 'tag_name')).toBe('newer')
    expect(pick(latest.body, 'created_at')).toBe('2021-01-01T00:00:00Z')
  })

  it('refuses a make_latest that is not one of its three words', async () => {
    const answer = await create({ tag_name: 'v1', make_latest: 'yes' })
    expect(errorOf(answer)).toMatchObject({ field: 'make_latest' })
  })
})

describe('immutable mode', () => {
  it('freezes the assets of a release on publishing', async () => {
    const { id, assetId } = await publishImmutable()
    const asset = `${RELEASES}/assets/${assetId}`
    const answers = [
      await test.upload(id, 'b.bin', 'more'),
      await test.ask('PATCH', asset, { body: { name: 'c.bin' } }),
      await test.ask('DELETE', asset),
    ]
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
    expect(pick(answers[0]?.body, 'message')).toBe('Cannot upload assets to an immutable release.')
  })

  it('freezes the tag, but lets title and notes change', async () => {
    const { id } = await publishImmutable()
    const tag = '/repos/acme/ml/git/refs/tags/v1'
    const sha = test.github.world.commit(test.repository, { files: { b: 'b' }, message: 'Next' })
    const moved = await test.ask('PATCH', tag, { body: { sha, force: true } })
    const deleted = await test.ask('DELETE', tag)
    const retagged = await test.ask('PATCH', `${RELEASES}/${id}`, { body: { tag_name: 'v9' } })
    const edited = await test.ask('PATCH', `${RELEASES}/${id}`, { body: { body: 'Better notes' } })
    expect([moved, deleted, retagged, edited].map(({ status }) => status)).toEqual([
      422, 422, 422, 200,
    ])
  })

  it('burns the tag: after deletion it can never be used again', async () => {
    const { id } = await publishImmutable()
    await test.ask('DELETE', `${RELEASES}/${id}`)
    const answer = await create({ tag_name: 'v1' })
    expect(pick(errorOf(answer), 'message')).toBe('tag_name was used by an immutable release')
  })

  it('leaves releases alone that were published before', async () => {
    const before = await create({ tag_name: 'v0' })
    test.github.world.setImmutableReleases(test.repository, true)
    const uploaded = await test.upload(pickId(before.body), 'a', 'bytes')
    expect(uploaded.status).toBe(201)
  })

  it('cannot be asked about by a workflow token', async () => {
    const answer = await test.ask('GET', '/repos/acme/ml/immutable-releases')
    expect(answer.status).toBe(403)
  })
})

describe('the notes of a release', () => {
  it('may have 125,000 characters and not one more, on create and on update', async () => {
    const longest = 'é'.repeat(125_000)
    const created = await create({ tag_name: 'v1', draft: true, body: longest })
    const refused = await create({ tag_name: 'v2', draft: true, body: `${longest}.` })
    const path = `${RELEASES}/${pickId(created.body)}`
    const updated = await test.ask('PATCH', path, { body: { body: `${longest}.` } })
    expect([created.status, refused.status, updated.status]).toEqual([201, 422, 422])
    expect(errorOf(refused)).toEqual({
      resource: 'Release',
      code: 'custom',
      field: 'body',
      message: 'body is too long (maximum is 125000 characters)',
    })
  })
})
