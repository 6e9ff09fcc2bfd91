import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { StepRequest, StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import type { Scene } from './scene.ts'
import { MAIN, PROJECT, READER, setScene } from './scene.ts'

let stage: Scene
let digest: string
let published: string

const CONFIG = 'version: 1\ntrust:\n  signers:\n    - key: keys/own.pub\n'

/** The configuration of the main branch, as it is checked out. */
function checkOut(): void {
  stage.write({ '.github/model-release.yml': CONFIG, 'keys/own.pub': stage.publicKey })
}

beforeAll(async () => {
  stage = await setScene()
  checkOut()
  published = stage.commit({
    '.github/model-release.yml': CONFIG,
    'keys/own.pub': stage.publicKey,
  })
  const { code, stdout, outputs } = await stage.push(published)
  if (code !== 0) throw new Error(stdout)
  digest = outputs['manifest-digest'] ?? ''
})
afterAll(() => stage.close())
beforeEach(checkOut)

const ABOUT = { full_name: 'acme/ml', default_branch: 'main', visibility: 'public' }

const step = (
  inputs: Readonly<Record<string, string>>,
  over: Partial<StepRequest> = {},
): Promise<StepResult> =>
  runStep({
    action: join(PROJECT, 'verify'),
    inputs: { model: 'churn', ...inputs },
    workspace: stage.workspace,
    github: stage.github,
    repository: 'acme/ml',
    sha: published,
    ref: MAIN,
    runId: '77',
    workflow: 'deploy',
    token: READER,
    event: { name: 'push', payload: { ref: MAIN, repository: ABOUT } },
    timeoutMs: 120_000,
    ...over,
  })

function pullOf(number: number): Partial<StepRequest> {
  const pull = stage.repository.pulls.get(number)
  if (pull === undefined) throw new Error(`no pull request ${number}`)
  const payload = {
    number,
    repository: ABOUT,
    pull_request: {
      number,
      head: { ...pull.head, repo: { full_name: pull.head.repository } },
      base: { ...pull.base, repo: { full_name: pull.base.repository } },
    },
  }
  return {
    event: { name: 'pull_request', payload },
    ref: `refs/pull/${number}/merge`,
    sha: stage.repository.refs.get(`refs/pull/${number}/merge`) ?? pull.head.sha,
  }
}

describe('the verify door', () => {
  it('says in log, outputs and summary that a version is verified', async () => {
    const { code, stdout, outputs, summary } = await step({ version: '1.0.0' })
    expect(stdout).not.toContain('::error::')
    expect(stdout).toContain('Trusting trust.signers of .github/model-release.yml.')
    expect(stdout).toMatch(/^ {2}ok +signature /m)
    expect(outputs).toMatchObject({
      verified: 'true',
      version: '1.0.0',
      'manifest-digest': digest,
      signer: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
    expect(summary).toContain('### ✅ `churn@v1.0.0` is verified')
    expect(code).toBe(0)
  })

  it('takes the newest version, and writes no summary when none is wanted', async () => {
    const { code, outputs, summary } = await step({ summary: 'false' })
    expect([code, outputs['version'], summary]).toEqual([0, '1.0.0', ''])
  })

  it('fails the step, with its outputs, when a version is not verified', async () => {
    const { code, stdout, outputs, summary } = await step({ 'min-version': '2.0.0' })
    expect(code).toBe(1)
    expect(outputs['verified']).toBe('false')
    expect(stdout).toContain('::error::The version is not verified; do not use it.')
    expect(stdout).toContain('- version: Version 1.0.0 is older than the oldest one')
    expect(summary).toContain('### ❌ `churn@v1.0.0` is not verified')
    expect(summary).toContain('2.0.0 or newer')
  })

  it('trusts the signers of its input alone', async () => {
    const signer = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'
    const { code, outputs, stdout } = await step({ signer })
    expect([code, outputs['verified'], outputs['signer']]).toEqual([1, 'false', ''])
    expect(stdout).toContain('Trusting the signers that were named.')
  })

  it('verifies a directory of the workspace', async () => {
    const [release] = stage.repository.releases.list()
    for (const { name, path } of release?.assets.values() ?? [])
      stage.write({ [`pulled/${name}`]: readFileSync(path) })
    const good = await step({ path: 'pulled' })
    expect([good.code, good.outputs['manifest-digest']]).toEqual([0, digest])
    stage.write({ 'pulled/model.bin': 'weights of version 0ne' })
    const bad = await step({ path: 'pulled' })
    expect([bad.code, bad.outputs['verified']]).toEqual([1, 'false'])
    expect(bad.stdout).toContain('- digests: 1 of')
  })

  it('refuses a policy that lies in the directory that is verified', async () => {
    stage.write({ 'pulled/model-release.yml': CONFIG })
    const { code, stdout } = await step({ path: 'pulled', config: 'pulled/model-release.yml' })
    expect(code).toBe(1)
    expect(stdout).toContain('lies in the directory that is verified')
  })

  it('reports bad inputs together, before any request', async () => {
    stage.github.log.clear()
    const { code, stdout } = await step({ version: '1.0', repository: 'ml' })
    expect(code).toBe(1)
    expect(stdout).toContain('version: "1.0" is neither')
    expect(stdout).toContain('repository: "ml" is not a repository')
    expect(stage.github.log.entries).toEqual([])
  })

  it('masks the token', async () => {
    expect((await step({ version: '1.0.0' })).masked).toContain(READER)
  })
})

describe('on a pull request', () => {
  it('the policy is that of the base commit, whatever the checkout says', async () => {
    const evil = CONFIG.replace('own.pub', 'evil.pub')
    const number = stage.openPull('evil', { '.github/model-release.yml': evil })
    stage.write({ '.github/model-release.yml': evil, 'keys/own.pub': 'not a key' })
    const { code, stdout, outputs } = await step({ version: '1.0.0' }, pullOf(number))
    expect(stdout).toMatch(
      /Trusting trust\.signers of \.github\/model-release\.yml at [0-9a-f]{8}\./,
    )
    expect([code, outputs['verified']]).toEqual([0, 'true'])
  })

  it('a key that is named is that of the base commit too', async () => {
    const number = stage.openPull('key', { 'keys/evil.pub': stage.publicKey })
    stage.write({ 'keys/evil.pub': stage.publicKey })
    const { code, stdout } = await step({ signer: 'key:keys/evil.pub' }, pullOf(number))
    expect(code).toBe(1)
    expect(stdout).toContain('the public key keys/evil.pub is not there')
  })
})
