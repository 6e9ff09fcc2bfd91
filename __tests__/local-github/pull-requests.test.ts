import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Answer, TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const REPO = '/repos/acme/ml'

let test: TestGithub
let number = 0
let comments = ''
let head = ''

beforeAll(async () => {
  test = await startGithub()
  const { world } = test.github
  head = world.commit(test.repository, { branch: 'topic', files: { a: 'a' }, message: 'Topic' })
  number = world.createPullRequest(test.repository, { head: 'topic', title: 'Topic' })
  comments = `${REPO}/issues/${number}/comments`
})

afterAll(() => test.close())

function errorOf(answer: Answer): unknown {
  return pick(answer.body, 'errors', 0)
}

describe('a comment', () => {
  it('is written by the account behind the token, which is a bot for a workflow', async () => {
    const byBot = await test.ask('POST', comments, { body: { body: 'a' } })
    const byAda = await test.ask('POST', comments, { body: { body: 'b' }, as: 'admin' })
    expect(byBot.body).toMatchObject({
      user: { login: 'github-actions[bot]', type: 'Bot' },
      performed_via_github_app: { slug: 'github-actions' },
    })
    expect(byAda.body).toMatchObject({ user: { login: 'ada', type: 'User' } })
  })

  it('may have 65,536 characters and not one more, on create and on update', async () => {
    const longest = '😀'.repeat(65_536)
    const created = await test.ask('POST', comments, { body: { body: longest } })
    const path = `${REPO}/issues/comments/${pickId(created.body)}`
    const refused = await test.ask('POST', comments, { body: { body: `${longest}.` } })
    const updated = await test.ask('PATCH', path, { body: { body: `${longest}.` } })
    expect([created.status, refused.status, updated.status]).toEqual([201, 422, 422])
    expect(errorOf(refused)).toEqual({
      resource: 'IssueComment',
      code: 'custom',
      field: 'body',
      message: 'body is too long (maximum is 65536 characters)',
    })
  })

  it('cannot be empty, nor be left on what does not exist', async () => {
    const empty = await test.ask('POST', comments, { body: { body: ' ' } })
    const lost = await test.ask('POST', `${REPO}/issues/999/comments`, { body: { body: 'x' } })
    expect([empty.status, lost.status]).toEqual([422, 404])
  })

  it('is listed oldest first, over pages that the Link header chains', async () => {
    const { world } = test.github
    const pull = world.createPullRequest(test.repository, { head: 'topic', title: 'Many' })
    const path = `${REPO}/issues/${pull}/comments`
    for (let index = 0; index < 5; index++)
      await test.ask('POST', path, { body: { body: `comment ${index}` } })
    const seen: unknown[] = []
    let next: string | undefined = `${path}?per_page=2`
    let pages = 0
    while (next !== undefined) {
      const answer: Answer = await test.ask('GET', next)
      if (Array.isArray(answer.body)) seen.push(...answer.body.map((item) => pick(item, 'body')))
      const link = answer.headers.get('link') ?? ''
      next = /<([^>]+)>; rel="next"/.exec(link)?.[1]?.slice(test.github.apiUrl.length)
      pages++
    }
    expect(pages).toBe(3)
    expect(seen).toEqual([0, 1, 2, 3, 4].map((index) => `comment ${index}`))
  })
})

describe('a token that may only read', () => {
  it.each([
    ['POST', 'releases', { tag_name: 'v1' }, 'contents=write'],
    ['POST', 'issues/1/comments', { body: 'x' }, 'issues=write; pull_requests=write'],
    ['POST', 'check-runs', { name: 'x' }, 'checks=write'],
    ['POST', 'attestations', {}, 'attestations=write'],
    ['PATCH', 'git/refs/heads/main', {}, 'contents=write'],
    ['PATCH', 'pulls/1', {}, 'pull_requests=write'],
  ])(
    'gets 403 for %s %s, with the permission it lacks in a header',
    async (method, path, body, accepted) => {
      const answer = await test.ask(method, `${REPO}/${path}`, { body, as: 'reader' })
      expect(answer.status).toBe(403)
      expect(pick(answer.body, 'message')).toBe('Resource not accessible by integration')
      expect(answer.headers.get('x-accepted-github-permissions')).toBe(accepted)
    },
  )

  it('can read everything that is public, as anyone can', async () => {
    const paths = [REPO, `${REPO}/pulls/${number}`, comments, `${REPO}/commits/topic/status`]
    for (const as of ['reader', 'anonymous'])
      for (const path of paths) expect((await test.ask('GET', path, { as })).status).toBe(200)
  })
})

describe('a caller', () => {
  it('with an unknown token gets 401, also where anyone may read', async () => {
    const answer = await test.ask('GET', REPO, { as: 'forged' })
    expect(answer.status).toBe(401)
    expect(pick(answer.body, 'message')).toBe('Bad credentials')
  })

  it('without a token gets 401 for writing', async () => {
    const answer = await test.ask('POST', comments, { body: { body: 'x' }, as: 'anonymous' })
    expect(answer.status).toBe(401)
  })

  it('does not learn of a private repository without a token that reaches it', async () => {
    const { world } = test.github
    world.createRepository({ owner: 'acme', name: 'secret', private: true })
    world.tokens.set('elsewhere', {
      login: 'github-actions[bot]',
      permissions: { contents: 'write' },
      repositories: ['acme/ml'],
    })
    const statuses = []
    for (const as of ['anonymous', 'elsewhere', 'bot'])
      statuses.push((await test.ask('GET', '/repos/acme/secret', { as })).status)
    expect(statuses).toEqual([404, 404, 200])
  })

  it('is told the limits in every reply', async () => {
    const answer = await test.ask('GET', REPO)
    const names = ['limit', 'remaining', 'used', 'reset', 'resource']
    expect(names.map((name) => answer.headers.has(`x-ratelimit-${name}`))).toEqual(
      names.map(() => true),
    )
  })

  it('that sends no JSON gets 400, and 422 for a field of the wrong type', async () => {
    const headers = { 'content-type': 'application/json' }
    const broken = await test.ask('POST', comments, { body: new Blob(['{']), headers })
    const wrong = await test.ask('POST', comments, { body: { body: 7 } })
    expect([broken.status, wrong.status]).toEqual([400, 422])
  })

  it('that names the ETag it has gets 304 with nothing', async () => {
    const path = `${REPO}/pulls/${number}`
    const etag = (await test.ask('GET', path)).headers.get('etag') ?? ''
    const again = await test.ask('GET', path, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(again.body).toBe('')
  })
})

describe('the pull requests of a commit', () => {
  it('are the open ones before the merge, and the merged one after', async () => {
    const { world } = test.github
    const repository = world.createRepository({ owner: 'acme', name: 'merges' })
    world.commit(repository, { files: { a: '1' }, message: 'Start' })
    const sha = world.commit(repository, { branch: 't', files: { b: '1' }, message: 'T' })
    const first = world.createPullRequest(repository, { head: 't', title: 'First' })
    world.createPullRequest(repository, { head: 't', title: 'Second' })
    const path = `/repos/acme/merges/commits/${sha}/pulls`
    const before = await test.ask('GET', path)
    const merge = world.mergePullRequest(repository, first)
    const after = await test.ask('GET', path)
    const ofMerge = await test.ask('GET', `/repos/acme/merges/commits/${merge}/pulls`)
    expect(before.body).toHaveLength(2)
    expect(after.body).toMatchObject([{ number: first, merge_commit_sha: merge }])
    expect(ofMerge.body).toMatchObject([{ number: first }])
  })
})

describe('a pull request', () => {
  it('from a fork has the fork as its head', async () => {
    const { world } = test.github
    const fork = world.createRepository({ owner: 'eve', name: 'ml', forkOf: 'acme/ml' })
    const sha = world.commit(fork, { branch: 'patch', files: { p: 'p' }, message: 'Patch' })
    const created = world.createPullRequest(test.repository, {
      head: 'patch',
      title: 'From a fork',
      headRepository: 'eve/ml',
    })
    const answer = await test.ask('GET', `${REPO}/pulls/${created}`)
    const byHead = await test.ask('GET', `${REPO}/pulls?head=eve:patch`)
    expect(answer.body).toMatchObject({
      head: { sha, label: 'eve:patch', repo: { full_name: 'eve/ml', fork: true } },
      user: { login: 'eve' },
      changed_files: 1,
    })
    expect(byHead.body).toHaveLength(1)
  })

  it('follows its branch, with a new test merge', async () => {
    const { world } = test.github
    const before = test.repository.pulls.get(number)?.mergeCommitSha
    const sha = world.commit(test.repository, {
      branch: 'topic',
      files: { b: 'b' },
      message: 'More',
    })
    const pull = test.repository.pulls.get(number)
    expect(sha).not.toBe(head)
    expect(pull?.head.sha).toBe(sha)
    expect(pull?.mergeCommitSha).not.toBe(before)
    expect(test.repository.refs.get(`refs/pull/${number}/head`)).toBe(sha)
  })

  it('that conflicts has no test merge', async () => {
    const { world } = test.github
    const repository = world.createRepository({ owner: 'acme', name: 'conflict' })
    world.commit(repository, { files: { f: '1' }, message: 'Start' })
    world.commit(repository, { branch: 't', files: { f: '2' }, message: 'T' })
    const created = world.createPullRequest(repository, { head: 't', title: 'T' })
    world.commit(repository, { files: { f: '3' }, message: 'Main' })
    const answer = await test.ask('GET', `/repos/acme/conflict/pulls/${created}`)
    expect(answer.body).toMatchObject({ mergeable: false, mergeable_state: 'dirty' })
  })

  it('can be closed and opened again, but not once it is merged', async () => {
    const path = `${REPO}/pulls/${number}`
    const closed = await test.ask('PATCH', path, { body: { state: 'closed' } })
    const opened = await test.ask('PATCH', path, { body: { state: 'open' } })
    test.github.world.mergePullRequest(test.repository, number)
    const refused = await test.ask('PATCH', path, { body: { state: 'open' } })
    expect([closed, opened].map(({ body }) => pick(body, 'state'))).toEqual(['closed', 'open'])
    expect(refused.status).toBe(422)
  })
})
