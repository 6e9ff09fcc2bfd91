import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const REPO = '/repos/acme/ml'
const MANY: readonly object[] = Array.from({ length: 1025 }, () => ({ digest: {} }))
const DIGEST = `sha256:${'a'.repeat(64)}`

let test: TestGithub
let sha = ''

beforeAll(async () => {
  test = await startGithub()
  sha = String(test.repository.refs.get('refs/heads/main'))
})

afterAll(() => test.close())

function buildBundle(statement: unknown): Readonly<Record<string, unknown>> {
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64')
  return { mediaType: 'x', verificationMaterial: {}, dsseEnvelope: { payload } }
}

async function query(text: string, variables = {}, as = 'bot'): Promise<unknown> {
  return (await test.ask('POST', '/graphql', { body: { query: text, variables }, as })).body
}

/** The node id of a new comment on a new pull request. */
async function writeComment(): Promise<string> {
  const { github, repository } = test
  github.world.commit(repository, { branch: 'talk', files: { a: '1' }, message: 'Talk' })
  const number = github.world.createPullRequest(repository, { head: 'talk', title: 'Talk' })
  const path = `${REPO}/issues/${number}/comments`
  return String(pick((await test.ask('POST', path, { body: { body: 'Hello' } })).body, 'node_id'))
}

describe('a check run', () => {
  it('is completed by a conclusion, and keeps the annotations of every update', async () => {
    const annotation = {
      path: 'metrics.json',
      start_line: 1,
      end_line: 1,
      annotation_level: 'failure',
      message: 'Recall fell',
    }
    const output = { title: 'Gate', summary: 'Red', annotations: [annotation] }
    const body = { name: 'gate', head_sha: sha, status: 'in_progress', output }
    const created = await test.ask('POST', `${REPO}/check-runs`, { body })
    const updated = await test.ask('PATCH', `${REPO}/check-runs/${pickId(created.body)}`, {
      body: { conclusion: 'failure', output },
    })
    expect(created.body).toMatchObject({ status: 'in_progress', conclusion: null })
    expect(updated.body).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: { annotations_count: 2 },
    })
  })

  it('stays completed, whatever status it is given', async () => {
    const body = { name: 'gate', head_sha: sha, conclusion: 'success' }
    const created = await test.ask('POST', `${REPO}/check-runs`, { body })
    const path = `${REPO}/check-runs/${pickId(created.body)}`
    const updated = await test.ask('PATCH', path, { body: { status: 'in_progress' } })
    expect(updated.body).toMatchObject({ status: 'completed', conclusion: 'success' })
  })

  it('is changed by the app alone that made it, and made by an app alone', async () => {
    const body = { name: 'gate', head_sha: sha }
    const created = await test.ask('POST', `${REPO}/check-runs`, { body })
    const permissions = { checks: 'write' } as const
    test.github.world.tokens.set('other', { login: 'other-app[bot]', permissions })
    const path = `${REPO}/check-runs/${pickId(created.body)}`
    const change = { body: { conclusion: 'success' }, as: 'other' }
    expect(await test.ask('PATCH', path, change)).toMatchObject({ status: 403 })
    const theirs = await test.ask('POST', `${REPO}/check-runs`, { body, as: 'other' })
    expect(pick(theirs.body, 'app', 'slug')).toBe('other-app')
    const byPerson = await test.ask('POST', `${REPO}/check-runs`, { body, as: 'admin' })
    expect(byPerson.status).toBe(403)
  })

  it('lists its annotations', async () => {
    const annotation = {
      path: 'a.yml',
      start_line: 3,
      end_line: 3,
      annotation_level: 'warning',
      message: 'Why',
      title: 'Gate',
    }
    const output = { title: 't', summary: 's', annotations: [annotation, annotation] }
    const body = { name: 'gate', head_sha: sha, output }
    const created = await test.ask('POST', `${REPO}/check-runs`, { body })
    const path = `${REPO}/check-runs/${pickId(created.body)}/annotations?per_page=1&page=2`
    const listed = await test.ask('GET', path)
    expect(listed.body).toEqual([expect.objectContaining(annotation)])
  })

  it.each([
    ['a commit that does not exist', { head_sha: '1'.repeat(40) }],
    ['completion without a conclusion', { status: 'completed' }],
    ['an unknown conclusion', { conclusion: 'great' }],
    ['an output without a summary', { output: { title: 't' } }],
    ['a summary above 65,535 characters', { output: { title: 't', summary: 'x'.repeat(65_536) } }],
    ['51 annotations', { output: { title: 't', summary: 's', annotations: MANY.slice(0, 51) } }],
    ['an empty annotation', { output: { title: 't', summary: 's', annotations: [{}] } }],
  ])('with %s gets 422', async (_, part) => {
    const body = { name: 'gate', head_sha: sha, ...part }
    const answer = await test.ask('POST', `${REPO}/check-runs`, { body })
    expect(answer.status).toBe(422)
  })
})

describe('a commit status', () => {
  it('counts with the newest of its context', async () => {
    const path = `${REPO}/statuses/${sha}`
    for (const state of ['failure', 'success'])
      await test.ask('POST', path, { body: { state, context: 'gate' } })
    const one = await test.ask('GET', `${REPO}/commits/main/status`)
    await test.ask('POST', path, { body: { state: 'pending', context: 'other' } })
    const two = await test.ask('GET', `${REPO}/commits/main/status`)
    expect(one.body).toMatchObject({ state: 'success', total_count: 1 })
    expect(two.body).toMatchObject({ state: 'pending', total_count: 2 })
  })

  it.each([{ state: 'great' }, { state: 'success', description: 'x'.repeat(141) }])(
    '%j gets 422',
    async (body) => {
      const answer = await test.ask('POST', `${REPO}/statuses/${sha}`, { body })
      expect(answer.status).toBe(422)
    },
  )
})

describe('an attestation', () => {
  it('is found by the digest of each subject and the type of its predicate', async () => {
    const subject = [{ name: 'model', digest: { sha256: 'a'.repeat(64) } }]
    const bundle = buildBundle({ subject, predicateType: 'https://example.com/model/v1' })
    await test.ask('POST', `${REPO}/attestations`, { body: { bundle } })
    const path = `${REPO}/attestations/${DIGEST}`
    const any = await test.ask('GET', path)
    const same = await test.ask('GET', `${path}?predicate_type=https://example.com/model/v1`)
    const other = await test.ask('GET', `${path}?predicate_type=release`)
    expect(pick(any.body, 'attestations')).toHaveLength(1)
    expect(pick(same.body, 'attestations', 0, 'bundle')).toEqual(bundle)
    expect(other.status).toBe(404)
  })

  it.each([
    ['no bundle', {}],
    ['no statement', { bundle: { dsseEnvelope: { payload: 'bm90IGpzb24=' } } }],
    ['no subject', { bundle: buildBundle({ subject: [] }) }],
    ['more than 1024 subjects', { bundle: buildBundle({ subject: MANY }) }],
  ])('with %s gets 422', async (_, body) => {
    const answer = await test.ask('POST', `${REPO}/attestations`, { body })
    expect(answer.status).toBe(422)
  })
})

describe('a workflow run', () => {
  it('is running or done as the world says, and belongs to one repository', async () => {
    const { world } = test.github
    world.createRepository({ owner: 'acme', name: 'other' })
    world.setRunState(7, 'in_progress', { repository: 'acme/ml' })
    const running = await test.ask('GET', `${REPO}/actions/runs/7`)
    world.setRunState(7, 'completed')
    const done = await test.ask('GET', `${REPO}/actions/runs/7`)
    const elsewhere = await test.ask('GET', '/repos/acme/other/actions/runs/7')
    expect(running.body).toMatchObject({ status: 'in_progress', conclusion: null })
    expect(done.body).toMatchObject({ status: 'completed', conclusion: 'success' })
    expect(elsewhere.status).toBe(404)
  })
})

describe('GraphQL', () => {
  it('knows who asks, which a workflow token cannot learn over REST', async () => {
    const rest = await test.ask('GET', '/user')
    expect(rest.status).toBe(403)
    expect(await query('{ viewer { login } }')).toEqual({
      data: { viewer: { login: 'github-actions[bot]' } },
    })
  })

  it('finds a draft by its tag, for those who may write', async () => {
    await test.ask('POST', `${REPO}/releases`, { body: { tag_name: 'g1', draft: true } })
    const text = `query Find($owner: String!, $name: String!, $tag: String!) {
      repository(owner: $owner, name: $name) { found: release(tagName: $tag) { isDraft tagName } }
    }`
    const variables = { owner: 'acme', name: 'ml', tag: 'g1' }
    expect(await query(text, variables)).toEqual({
      data: { repository: { found: { isDraft: true, tagName: 'g1' } } },
    })
    expect(await query(text, variables, 'reader')).toEqual({
      data: { repository: { found: null } },
    })
  })

  it('folds a comment away and shows it again', async () => {
    const id = await writeComment()
    const state =
      'query($id: ID!) { node(id: $id) { ... on IssueComment { isMinimized minimizedReason } } }'
    const hide = `mutation($input: MinimizeCommentInput!) {
      minimizeComment(input: $input) { minimizedComment { isMinimized } } }`
    const show = `mutation($input: UnminimizeCommentInput!) {
      unminimizeComment(input: $input) { unminimizedComment { isMinimized } } }`
    const input = { subjectId: id, classifier: 'RESOLVED' }
    expect(await query(state, { id })).toEqual({
      data: { node: { isMinimized: false, minimizedReason: null } },
    })
    expect(await query(hide, { input })).toEqual({
      data: { minimizeComment: { minimizedComment: { isMinimized: true } } },
    })
    expect(await query(state, { id })).toEqual({
      data: { node: { isMinimized: true, minimizedReason: 'resolved' } },
    })
    expect(await query(show, { input: { subjectId: id } })).toEqual({
      data: { unminimizeComment: { unminimizedComment: { isMinimized: false } } },
    })
    expect(await query(hide, { input }, 'reader')).toEqual({
      errors: [{ message: 'Resource not accessible by integration' }],
    })
    expect(await query(hide, { input: { ...input, classifier: 'BORING' } })).toEqual({
      errors: [{ message: "Argument 'classifier' has an invalid value (BORING)." }],
    })
  })

  it('leaves out what is asked of another type', async () => {
    const text = '{ viewer { login ... on Bot { id } ... on User { databaseId } } }'
    expect(await query(text)).toMatchObject({
      data: { viewer: { login: 'github-actions[bot]', databaseId: expect.any(Number) } },
    })
  })

  it.each([
    ['{ viewer { password } }', "Field 'password' doesn't exist on type 'User'"],
    ['{ viewer { constructor } }', "Field 'constructor' doesn't exist on type 'User'"],
    [
      '{ repository(owner: "a", name: "b") { name } }',
      "Could not resolve to a Repository with the name 'a/b'.",
    ],
    ['subscription { x }', 'A subscription is not answered here.'],
    ['mutation { x }', "Field 'x' doesn't exist on type 'Mutation'"],
    ['{ node(id: "IC_x") { id } }', "Could not resolve to a node with the global id of 'IC_x'"],
    ['{ viewer { login }', 'Expected a name, found "end of document"'],
    ['%', 'Parse error on "%"'],
    ['{a'.repeat(50), 'Query is nested too deeply'],
  ])('answers %j with an error of its own', async (text, message) => {
    expect(await query(text)).toEqual({ errors: [{ message }] })
  })
})
