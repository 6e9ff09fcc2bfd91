import { createPublicKey, verify } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { JobClaims } from '../../local-github/oidc.ts'
import { ISSUER_EXTENSION, registerJob } from '../../local-github/oidc.ts'
import { runStep } from '../../local-github/runner.ts'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'

const CORE = new URL('../../node_modules/@actions/core/lib/core.js', import.meta.url).href

const JOB: JobClaims = {
  repository: 'octo/model',
  ref: 'refs/heads/main',
  sha: 'd'.repeat(40),
  eventName: 'push',
  actor: 'octocat',
  workflow: 'train',
  workflowRef: 'octo/model/.github/workflows/train.yml@refs/heads/main',
  runId: '9',
  runAttempt: '1',
}

let root = ''
let github: LocalGithub

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'oidc-test-'))
  github = await startLocalGithub({ dataDir: join(root, 'data'), quiet: true })
  github.world.createRepository({ owner: 'octo', name: 'model' })
})

afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
})

async function readJson(url: string): Promise<Record<string, unknown>> {
  const value: unknown = await (await fetch(url)).json()
  return Object.fromEntries(Object.entries(value ?? {}))
}

async function ask(job: JobClaims, audience: string, token?: string): Promise<Response> {
  const { requestToken, requestUrlPath } = registerJob(github.world, job)
  return fetch(`${github.resultsUrl}${requestUrlPath}&audience=${audience}`, {
    headers: { authorization: `Bearer ${token ?? requestToken}` },
  })
}

async function readToken(job: JobClaims, audience = 'sigstore'): Promise<string> {
  const { value } = Object(await (await ask(job, audience)).json())
  return String(value)
}

function readClaims(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}

describe('an identity token', () => {
  it('carries the facts of the job under the names that GitHub uses', async () => {
    const now = Date.now() / 1000
    const claims = Object(readClaims(await readToken(JOB)))
    expect(claims).toMatchObject({
      iss: 'https://token.actions.githubusercontent.com',
      aud: 'sigstore',
      sub: 'repo:octo/model:ref:refs/heads/main',
      ref: 'refs/heads/main',
      sha: JOB.sha,
      repository: 'octo/model',
      repository_owner: 'octo',
      repository_id: String(github.world.repository('octo/model').id),
      repository_visibility: 'public',
      workflow: 'train',
      workflow_ref: JOB.workflowRef,
      job_workflow_ref: JOB.workflowRef,
      run_id: '9',
      run_attempt: '1',
      event_name: 'push',
      actor: 'octocat',
      runner_environment: 'github-hosted',
    })
    expect(claims.exp).toBeGreaterThan(now)
    expect(claims.exp - claims.iat).toBe(300)
  })

  it.each([
    [{ eventName: 'pull_request', ref: 'refs/pull/3/merge' }, 'repo:octo/model:pull_request'],
    [{ environment: 'prod' }, 'repo:octo/model:environment:prod'],
  ])('has the subject that goes with %j', async (facts, subject) => {
    expect(readClaims(await readToken({ ...JOB, ...facts }))).toMatchObject({ sub: subject })
  })

  it('verifies against the published keys, and fails when a bit of it is changed', async () => {
    const token = await readToken(JOB)
    const configuration = await readJson(`${github.resultsUrl}/.well-known/openid-configuration`)
    const { keys } = Object(await readJson(String(configuration['jwks_uri'])))
    const key = createPublicKey({ key: keys[0], format: 'jwk' })
    const [header = '', payload = '', signature = ''] = token.split('.')
    const check = (content: string): boolean =>
      verify('sha256', Buffer.from(content), key, Buffer.from(signature, 'base64url'))
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({
      alg: 'RS256',
      kid: keys[0].kid,
    })
    expect(check(`${header}.${payload}`)).toBe(true)
    expect(check(`${header}.${payload.slice(0, -1)}x`)).toBe(false)
  })

  it('is refused for a wrong request token and for an unknown job', async () => {
    const unknown = await fetch(`${github.resultsUrl}/_oidc/token?job=none&audience=x`, {
      headers: { authorization: 'Bearer undefined' },
    })
    expect([(await ask(JOB, 'x', 'wrong')).status, unknown.status]).toEqual([403, 403])
  })

  it('names the issuer that the world was told to have', async () => {
    github.world.extensions.set(ISSUER_EXTENSION, 'https://issuer.example')
    const claims = readClaims(await readToken(JOB))
    const configuration = await readJson(`${github.resultsUrl}/.well-known/openid-configuration`)
    github.world.extensions.delete(ISSUER_EXTENSION)
    expect([claims, configuration]).toMatchObject([
      { iss: 'https://issuer.example' },
      { issuer: 'https://issuer.example' },
    ])
  })

  it('reaches a step through the toolkit', async () => {
    const script = `
      import { getIDToken, setOutput } from ${JSON.stringify(CORE)}
      setOutput('token', await getIDToken('an audience'))`
    await writeFile(join(root, 'action.yml'), 'name: a\nruns: { using: node24, main: main.mjs }\n')
    await writeFile(join(root, 'main.mjs'), script)
    const { outputs, masked } = await runStep({
      action: root,
      inputs: {},
      workspace: root,
      github: { apiUrl: github.apiUrl, serverUrl: github.serverUrl, world: github.world },
      repository: 'octo/model',
      event: { name: 'pull_request', payload: {} },
      sha: JOB.sha,
      ref: 'refs/pull/3/merge',
      runId: '9',
      workflow: 'check',
      idToken: true,
    })
    const token = outputs['token'] ?? ''
    expect(readClaims(token)).toMatchObject({
      aud: 'an audience',
      sub: 'repo:octo/model:pull_request',
      workflow: 'check',
    })
    expect(masked).toContain(token)
  })
})
