import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'
import type { TwirpReply } from './call-twirp.ts'
import { callTwirp, putBlob, readObject } from './call-twirp.ts'

const TOKEN = 'reader'

let root = ''
let github: LocalGithub

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'artifact-test-'))
  const permissions = { actions: 'write' } as const
  const tokens = {
    [TOKEN]: { login: 'octocat', permissions },
    none: { login: 'x', permissions: {} },
  }
  github = await startLocalGithub({ dataDir: join(root, 'data'), tokens, quiet: true })
  github.world.createRepository({ owner: 'octo', name: 'model' })
})

afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
})

function call(name: string, message: object, runId = '1'): Promise<TwirpReply> {
  return callTwirp(github, { method: `ArtifactService/${name}`, runId }, message)
}

async function callApi(path: string, token = TOKEN): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` }
  return fetch(`${github.apiUrl}/repos/octo/model/actions${path}`, { headers, redirect: 'manual' })
}

describe('the service', () => {
  it('refuses a token that it did not issue', async () => {
    const response = await fetch(
      `${github.resultsUrl}/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`,
      {
        method: 'POST',
        headers: { authorization: 'Bearer a.b.c' },
        body: '{}',
      },
    )
    expect([response.status, await response.json()]).toMatchObject([
      401,
      { code: 'unauthenticated' },
    ])
  })

  it('refuses a job that speaks for another run', async () => {
    const response = await call('ListArtifacts', { workflow_run_backend_id: '999' })
    expect(response).toMatchObject({ status: 403, body: { code: 'permission_denied' } })
  })

  it('compares size and digest with the bytes when an upload is finished', async () => {
    const created = (await call('CreateArtifact', { name: 'check', version: 7 }, '20')).body
    const put = await putBlob(created['signed_upload_url'], 'twelve bytes')
    const hash = `sha256:${createHash('sha256').update('twelve bytes').digest('hex')}`
    const finish = async (size: string, digest: string): Promise<number> =>
      (await call('FinalizeArtifact', { name: 'check', size, hash: digest }, '20')).status
    expect(put.status).toBe(201)
    expect(await finish('11', hash)).toBe(400)
    expect(await finish('12', `sha256:${'0'.repeat(64)}`)).toBe(400)
    expect((await call('ListArtifacts', {}, '20')).body).toEqual({ artifacts: [] })
    expect(await finish('12', hash)).toBe(200)
  })

  it('refuses to finish what was never uploaded', async () => {
    await call('CreateArtifact', { name: 'empty', version: 7 }, '21')
    const response = await call('FinalizeArtifact', { name: 'empty', size: '0' }, '21')
    expect(response.status).toBe(412)
  })

  it('refuses names that cannot be file names everywhere', async () => {
    const response = await call('CreateArtifact', { name: 'a/b', version: 7 }, '22')
    expect(response.status).toBe(400)
  })
})

describe('the public API', () => {
  beforeAll(async () => {
    for (const name of ['one', 'two', 'three']) {
      const created = (await call('CreateArtifact', { name, version: 7 }, '40')).body
      await putBlob(created['signed_upload_url'], name)
      await call('FinalizeArtifact', { name, size: String(name.length) }, '40')
    }
  })

  it('lists by repository and by run, newest first, in pages', async () => {
    const response = await callApi('/runs/40/artifacts?per_page=2')
    const named = await readObject(await callApi('/artifacts?name=two'))
    expect(await response.json()).toMatchObject({
      total_count: 3,
      artifacts: [{ name: 'three', size_in_bytes: 5, expired: false }, { name: 'two' }],
    })
    expect(response.headers.get('link')).toContain('rel="next"')
    expect(named).toMatchObject({ total_count: 1, artifacts: [{ workflow_run: { id: 40 } }] })
  })

  it('redirects a download to the store, for those who are signed in', async () => {
    const { artifacts } = Object(await readObject(await callApi('/runs/40/artifacts?name=one')))
    const path = `/artifacts/${artifacts[0].id}/zip`
    const response = await callApi(path)
    const anonymous = await fetch(`${github.apiUrl}/repos/octo/model/actions${path}`)
    expect([response.status, anonymous.status]).toEqual([302, 401])
    expect(await (await fetch(response.headers.get('location') ?? '')).text()).toBe('one')
  })

  it('deletes for those who may write, and knows nothing of it afterwards', async () => {
    const { artifacts } = Object(await readObject(await callApi('/runs/40/artifacts?name=two')))
    const url = `${github.apiUrl}/repos/octo/model/actions/artifacts/${artifacts[0].id}`
    const remove = async (token: string): Promise<number> =>
      (await fetch(url, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })).status
    expect([await remove('none'), await remove(TOKEN), await remove(TOKEN)]).toEqual([
      403, 204, 404,
    ])
  })
})
