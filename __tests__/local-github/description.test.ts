import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'
import { OPERATIONS, checkReply } from './openapi-check.ts'

const REPO = '/repos/acme/ml'
const DIGEST = `sha256:${createHash('sha256').update('model').digest('hex')}`

let test: TestGithub

beforeAll(async () => {
  test = await startGithub()
})

afterAll(() => test.close())

/** Every call below is checked against the extract of GitHub's description by the client. */
describe('each operation answers with success in the shape that GitHub describes', () => {
  it('for the account, the limits and the repository', async () => {
    const paths = ['/', '/meta', '/rate_limit', '/user', REPO]
    const statuses = []
    for (const path of paths) statuses.push((await test.ask('GET', path, { as: 'admin' })).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200])
  })

  it('for releases and assets', async () => {
    const draft = await test.ask('POST', `${REPO}/releases`, {
      body: { tag_name: 'v1', draft: true },
    })
    const id = pickId(draft.body)
    const asset = await test.upload(id, 'model.json', 'model')
    const assetId = pickId(asset.body)
    await test.ask('PATCH', `${REPO}/releases/assets/${assetId}`, { body: { label: 'The model' } })
    await test.ask('GET', `${REPO}/releases/assets/${assetId}`)
    await test.ask('GET', `${REPO}/releases/${id}/assets`)
    await test.ask('PATCH', `${REPO}/releases/${id}`, { body: { draft: false, name: 'One' } })
    await test.ask('GET', `${REPO}/releases`)
    await test.ask('GET', `${REPO}/releases/${id}`)
    await test.ask('GET', `${REPO}/releases/latest`)
    const byTag = await test.ask('GET', `${REPO}/releases/tags/v1`)
    await test.ask('POST', `${REPO}/releases/generate-notes`, { body: { tag_name: 'v2' } })
    await test.ask('DELETE', `${REPO}/releases/assets/${assetId}`)
    const gone = await test.ask('DELETE', `${REPO}/releases/${id}`)
    expect(pick(byTag.body, 'assets', 0, 'digest')).toBe(DIGEST)
    expect(gone.status).toBe(204)
  })

  it('for immutable releases', async () => {
    await test.ask('PUT', `${REPO}/immutable-releases`, { as: 'admin' })
    const on = await test.ask('GET', `${REPO}/immutable-releases`, { as: 'admin' })
    const off = await test.ask('DELETE', `${REPO}/immutable-releases`, { as: 'admin' })
    expect(on.body).toEqual({ enabled: true, enforced_by_owner: false })
    expect(off.status).toBe(204)
  })

  it('for git data', async () => {
    const main = await test.ask('GET', `${REPO}/git/ref/heads/main`)
    const parent = String(pick(main.body, 'object', 'sha'))
    const blob = await test.ask('POST', `${REPO}/git/blobs`, { body: { content: 'a\n' } })
    const blobSha = String(pick(blob.body, 'sha'))
    const entries = [{ path: 'docs/a.txt', mode: '100644', type: 'blob', sha: blobSha }]
    const tree = await test.ask('POST', `${REPO}/git/trees`, {
      body: { base_tree: parent, tree: entries },
    })
    const treeSha = String(pick(tree.body, 'sha'))
    const commit = await test.ask('POST', `${REPO}/git/commits`, {
      body: { message: 'Add', tree: treeSha, parents: [parent] },
    })
    const sha = String(pick(commit.body, 'sha'))
    const tag = await test.ask('POST', `${REPO}/git/tags`, {
      body: { tag: 'note', message: 'A note', object: sha, type: 'commit' },
    })
    await test.ask('GET', `${REPO}/git/blobs/${blobSha}`)
    await test.ask('GET', `${REPO}/git/trees/${treeSha}?recursive=1`)
    await test.ask('GET', `${REPO}/git/commits/${sha}`)
    await test.ask('GET', `${REPO}/git/tags/${String(pick(tag.body, 'sha'))}`)
    await test.ask('POST', `${REPO}/git/refs`, { body: { ref: 'refs/heads/side', sha: parent } })
    await test.ask('PATCH', `${REPO}/git/refs/heads/side`, { body: { sha } })
    await test.ask('GET', `${REPO}/git/matching-refs/heads`)
    await test.ask('GET', `${REPO}/commits?sha=side`)
    await test.ask('GET', `${REPO}/commits/side`)
    await test.ask('GET', `${REPO}/contents/docs/a.txt?ref=side`)
    await test.ask('GET', `${REPO}/contents/docs?ref=side`)
    const comparison = await test.ask('GET', `${REPO}/compare/main...side`)
    await test.ask('DELETE', `${REPO}/git/refs/heads/side`)
    expect(pick(comparison.body, 'status')).toBe('ahead')
    expect(pick(comparison.body, 'files', 0, 'filename')).toBe('docs/a.txt')
  })

  it('for pull requests, comments, checks and statuses', async () => {
    const { github, repository } = test
    const sha = github.world.commit(repository, {
      branch: 'topic',
      files: { 'a.txt': 'a' },
      message: 'Topic',
    })
    const number = github.world.createPullRequest(repository, { head: 'topic', title: 'Topic' })
    await test.ask('GET', `${REPO}/pulls`)
    await test.ask('PATCH', `${REPO}/pulls/${number}`, { body: { title: 'Renamed' } })
    await test.ask('GET', `${REPO}/pulls/${number}`)
    await test.ask('GET', `${REPO}/commits/${sha}/pulls`)
    const comments = `${REPO}/issues/${number}/comments`
    const comment = await test.ask('POST', comments, { body: { body: 'Hello' } })
    const commentPath = `${REPO}/issues/comments/${pickId(comment.body)}`
    await test.ask('GET', comments)
    await test.ask('GET', commentPath)
    await test.ask('PATCH', commentPath, { body: { body: 'Hello again' } })
    await test.ask('DELETE', commentPath)
    const run = await test.ask('POST', `${REPO}/check-runs`, {
      body: { name: 'gate', head_sha: sha },
    })
    const runPath = `${REPO}/check-runs/${pickId(run.body)}`
    await test.ask('PATCH', runPath, { body: { conclusion: 'success' } })
    await test.ask('GET', runPath)
    const output = {
      title: 'Gate',
      summary: 'Red',
      annotations: [
        {
          path: 'a.txt',
          start_line: 1,
          end_line: 1,
          annotation_level: 'failure',
          message: 'Fell',
        },
      ],
    }
    await test.ask('PATCH', runPath, { body: { output } })
    await test.ask('GET', `${runPath}/annotations`)
    const checks = await test.ask('GET', `${REPO}/commits/${sha}/check-runs`)
    await test.ask('POST', `${REPO}/statuses/${sha}`, {
      body: { state: 'success', context: 'gate' },
    })
    await test.ask('GET', `${REPO}/commits/topic/statuses`)
    const combined = await test.ask('GET', `${REPO}/commits/topic/status`)
    expect(pick(checks.body, 'check_runs', 0, 'conclusion')).toBe('success')
    expect(pick(combined.body, 'state')).toBe('success')
  })

  it('for attestations and workflow runs', async () => {
    const { github } = test
    const statement = {
      predicateType: 'https://slsa.dev/provenance/v1',
      subject: [{ name: 'model.json', digest: { sha256: DIGEST.slice(7) } }],
    }
    const bundle = {
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: {},
      dsseEnvelope: { payload: Buffer.from(JSON.stringify(statement)).toString('base64') },
    }
    const created = await test.ask('POST', `${REPO}/attestations`, { body: { bundle } })
    const found = await test.ask('GET', `${REPO}/attestations/${DIGEST}?predicate_type=provenance`)
    github.world.setRunState(42, 'in_progress')
    const run = await test.ask('GET', `${REPO}/actions/runs/42`)
    expect(created.status).toBe(201)
    expect(pick(found.body, 'attestations', 0, 'bundle')).toEqual(bundle)
    expect(pick(run.body, 'status')).toBe('in_progress')
  })

  it('so that none is left untried, but for the artifacts that are tested elsewhere', () => {
    const untried = OPERATIONS.filter(
      (operation) => !test.answered.has(operation) && !operation.includes('/artifacts'),
    )
    expect(untried).toEqual([])
  })
})

describe('the check itself', () => {
  it('finds a reply that lacks a field', () => {
    const problems = checkReply({
      method: 'GET',
      template: '/repos/{owner}/{repo}/releases/{release_id}',
      status: 200,
      contentType: 'application/json',
      body: { id: 1 },
    })
    expect(problems).toContainEqual(
      expect.stringContaining("must have required property 'tag_name'"),
    )
  })

  it('finds a status that the description does not have', () => {
    const reply = { method: 'GET', template: '/meta', contentType: 'application/json', body: {} }
    expect(checkReply({ ...reply, status: 202 })).toEqual(['GET /meta: no such 202'])
  })
})
