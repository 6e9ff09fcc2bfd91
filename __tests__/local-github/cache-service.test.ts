import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runStep } from '../../local-github/runner.ts'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'
import type { TwirpReply } from './call-twirp.ts'
import { callTwirp, putBlob } from './call-twirp.ts'

const CLIENT = new URL('../../node_modules/@actions/cache/lib/cache.js', import.meta.url).href

let root = ''
let github: LocalGithub

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cache-test-'))
  github = await startLocalGithub({ dataDir: join(root, 'data'), quiet: true })
  github.world.createRepository({ owner: 'octo', name: 'model' })
})

afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
})

async function runClient(workspace: string, ref: string, expression: string): Promise<unknown> {
  const action = await mkdtemp(join(root, 'action-'))
  const script = `
    import { appendFileSync } from 'node:fs'
    import { restoreCache, saveCache } from ${JSON.stringify(CLIENT)}
    const result = await (${expression})
    appendFileSync(process.env.GITHUB_OUTPUT, 'result=' + JSON.stringify(result ?? null) + '\\n')`
  await writeFile(join(action, 'action.yml'), 'name: a\nruns: { using: node24, main: main.mjs }\n')
  await writeFile(join(action, 'main.mjs'), script)
  const { outputs, code, stdout, stderr } = await runStep({
    action,
    inputs: {},
    workspace,
    github: { apiUrl: github.apiUrl, serverUrl: github.localhostUrl, world: github.world },
    repository: 'octo/model',
    event: { name: 'push', payload: {} },
    sha: 'c'.repeat(40),
    ref,
    runId: '5',
  })
  if (code !== 0) throw new Error(`The step failed:\n${stdout}\n${stderr}`)
  return JSON.parse(outputs['result'] ?? 'null')
}

async function newFolder(name: string): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder, { recursive: true })
  return folder
}

function call(name: string, message: object, ref = 'refs/heads/main'): Promise<TwirpReply> {
  const caller = { method: `CacheService/${name}`, runId: '6', ref }
  return callTwirp(github, caller, { version: 'v', ...message })
}

async function save(key: string, text: string, ref?: string): Promise<void> {
  const created = await call('CreateCacheEntry', { key }, ref)
  await putBlob(created.body['signed_upload_url'], text)
  await call('FinalizeCacheEntryUpload', { key, size_bytes: String(text.length) }, ref)
}

async function find(key: string, restoreKeys: readonly string[], ref?: string): Promise<unknown> {
  const message = { key, restore_keys: restoreKeys }
  const { body } = await call('GetCacheEntryDownloadURL', message, ref)
  return body['ok'] === true ? body['matched_key'] : undefined
}

async function checkRestore(): Promise<void> {
  const first = await newFolder('first')
  const second = await newFolder('second')
  await mkdir(join(first, 'metrics'))
  await writeFile(join(first, 'metrics', 'base.json'), '{"recall":0.97}')
  const ref = 'refs/heads/main'
  const missing = await runClient(second, ref, `restoreCache(['metrics'], 'base-1')`)
  const id = await runClient(first, ref, `saveCache(['metrics'], 'base-1')`)
  const again = await runClient(first, ref, `saveCache(['metrics'], 'base-1')`)
  const hit = await runClient(second, ref, `restoreCache(['metrics'], 'base-2', ['base-'])`)
  expect(missing).toBeNull()
  expect(id).toEqual(expect.any(Number))
  expect(again).toBe(-1)
  expect(hit).toBe('base-1')
  expect(await readFile(join(second, 'metrics', 'base.json'), 'utf8')).toBe('{"recall":0.97}')
}

describe('the real cache client', () => {
  // The client packs with the system's tar; without one this shows as "todo" with the reason.
  if (spawnSync('tar', ['--version']).status === 0)
    // oxlint-disable-next-line jest/expect-expect -- the expectations are in the function
    it('saves a folder and restores it elsewhere, by key and by prefix', checkRestore)
  else it.todo('saves and restores a folder: not checked, this machine has no tar program')
})

describe('the service', () => {
  it('prefers the exact key, then restore keys in their order, then the newest', async () => {
    await save('a-1', 'one')
    await save('a-2', 'two')
    await save('b-1', 'three')
    expect(await find('a-1', ['a-'])).toBe('a-1')
    expect(await find('x', ['b-', 'a-'])).toBe('b-1')
    expect(await find('x', ['a-'])).toBe('a-2')
    expect(await find('x', [])).toBeUndefined()
  })

  it('shows the default branch to every branch, and no branch to another', async () => {
    await save('scope-1', 'x', 'refs/heads/topic')
    await save('shared-1', 'x')
    expect(await find('scope-1', [])).toBeUndefined()
    expect(await find('scope-1', [], 'refs/heads/topic')).toBe('scope-1')
    expect(await find('shared-1', [], 'refs/heads/topic')).toBe('shared-1')
  })

  it('keeps entries of another version apart', async () => {
    await save('version-1', 'x')
    const message = { key: 'version-1', restore_keys: [], version: 'other' }
    const { body } = await call('GetCacheEntryDownloadURL', message)
    expect(body).toMatchObject({ ok: false })
  })

  it('never changes an entry', async () => {
    await save('fixed', 'x')
    const { status, body } = await call('CreateCacheEntry', { key: 'fixed' })
    expect([status, body]).toMatchObject([409, { code: 'already_exists' }])
  })

  it('drops an upload whose size is not what was promised', async () => {
    await call('CreateCacheEntry', { key: 'short' })
    const finished = await call('FinalizeCacheEntryUpload', {
      key: 'short',
      size_bytes: '9',
    })
    const retried = await call('CreateCacheEntry', { key: 'short' })
    expect([finished.status, retried.status]).toEqual([400, 200])
  })

  it.each(['a,b', 'k'.repeat(513), ''])('refuses the key %j', async (key) => {
    expect((await call('CreateCacheEntry', { key })).status).toBe(400)
  })
})
