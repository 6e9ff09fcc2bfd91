import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { openAsBlob } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Octokit } from 'octokit'
import type { TestGithub } from './github-client.ts'
import { startGithub } from './github-client.ts'

const REPO = { owner: 'acme', repo: 'ml' }

let test: TestGithub
let octokit: Octokit

beforeAll(async () => {
  test = await startGithub()
  octokit = new Octokit({
    auth: 'bot',
    baseUrl: test.github.apiUrl,
    throttle: { enabled: false },
    retry: { enabled: false },
  })
})

afterAll(() => test.close())

describe('octokit', () => {
  it('publishes a release from a draft and reads its bytes back', async () => {
    const file = join(test.github.world.dataDir, 'model.bin')
    await writeFile(file, 'the model')
    const { rest } = octokit
    const draft = await rest.repos.createRelease({ ...REPO, tag_name: 'm@v1.0.0', draft: true })
    const uploaded = await octokit.request({
      method: 'POST',
      url: draft.data.upload_url,
      name: 'model.bin',
      data: await openAsBlob(file),
      headers: { 'content-type': 'application/octet-stream' },
    })
    await rest.repos.updateRelease({
      ...REPO,
      release_id: draft.data.id,
      draft: false,
      make_latest: 'false',
    })
    const { data: release } = await rest.repos.getReleaseByTag({ ...REPO, tag: 'm@v1.0.0' })
    const [asset] = release.assets
    const bytes = await octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
      ...REPO,
      asset_id: asset?.id ?? 0,
      headers: { accept: 'application/octet-stream' },
    })
    const digest = createHash('sha256').update('the model').digest('hex')
    expect(uploaded.status).toBe(201)
    expect(asset).toMatchObject({ name: 'model.bin', size: 9, digest: `sha256:${digest}` })
    expect(Buffer.from(toBytes(bytes.data)).toString()).toBe('the model')
    expect(test.github.log.entries.at(-1)).toMatchObject({ origin: 'objects', authorized: false })
  })

  it('pages through lists by the Link header', async () => {
    test.github.world.seedReleases(test.repository, 250, (index) => ({ tagName: `n@v${index}` }))
    const found = await octokit.paginate(octokit.rest.repos.listReleases, {
      ...REPO,
      per_page: 100,
    })
    expect(found.length).toBeGreaterThanOrEqual(250)
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  })

  it('writes a file onto a branch by way of git objects', async () => {
    const { git } = octokit.rest
    const { data: ref } = await git.getRef({ ...REPO, ref: 'heads/main' })
    const { data: branch } = await git.createRef({
      ...REPO,
      ref: 'refs/heads/model-registry',
      sha: ref.object.sha,
    })
    const { data: tree } = await git.createTree({
      ...REPO,
      base_tree: branch.object.sha,
      tree: [{ path: 'events/1.json', mode: '100644', type: 'blob', content: '{}\n' }],
    })
    const { data: commit } = await git.createCommit({
      ...REPO,
      message: 'Event',
      tree: tree.sha,
      parents: [branch.object.sha],
    })
    await git.updateRef({ ...REPO, ref: 'heads/model-registry', sha: commit.sha, force: false })
    const { data } = await octokit.rest.repos.getContent({
      ...REPO,
      path: 'events/1.json',
      ref: 'model-registry',
      mediaType: { format: 'raw' },
    })
    expect(data).toBe('{}\n')
  })

  it('says in its error what the server said', async () => {
    const create = octokit.rest.repos.createRelease({ ...REPO, tag_name: 'm@v1.0.0' })
    await expect(create).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('"code":"already_exists"'),
    })
  })

  it('asks GraphQL at its own address', async () => {
    expect(await octokit.graphql('{ viewer { login } }')).toEqual({
      viewer: { login: 'github-actions[bot]' },
    })
  })

  it('waits as told by retry-after and then succeeds', async () => {
    const patient = new Octokit({
      auth: 'bot',
      baseUrl: test.github.apiUrl,
      throttle: { onRateLimit: () => false, onSecondaryRateLimit: () => true },
      retry: { enabled: false },
    })
    const match = { method: 'GET', path: '/repos/acme/ml' }
    test.github.faults.add({ match, kind: 'rate-limit', limit: 'secondary', wait: 1 })
    const started = performance.now()
    const { status } = await patient.rest.repos.get(REPO)
    expect(status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(1000)
  })
})

function toBytes(data: unknown): ArrayBuffer {
  if (data instanceof ArrayBuffer) return data
  throw new TypeError('The download is not bytes.')
}
