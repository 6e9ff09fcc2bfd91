import { spawn } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const RELEASES = '/repos/acme/ml/releases'
const CREATE = { method: 'POST', path: RELEASES }

let test: TestGithub

beforeAll(async () => {
  test = await startGithub()
})

afterEach(() => {
  test.github.faults.clear()
  test.github.log.clear()
})

afterAll(() => test.close())

function draftsOf(tag: string): number {
  return test.repository.releases.list().filter(({ tagName }) => tagName === tag).length
}

/** A program that creates a draft and says what it was told. */
function startClient(tag: string): ReturnType<typeof spawn> {
  const script = `
    const response = await fetch('${test.github.apiUrl}${RELEASES}', {
      method: 'POST', headers: { authorization: 'Bearer bot' },
      body: JSON.stringify({ tag_name: '${tag}', draft: true }) })
    process.exitCode = response.status === 201 ? 10 : 11`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
}

describe('an injected fault', () => {
  it('answers with a status instead of handling, as often as asked', async () => {
    test.github.faults.add({ match: CREATE, times: 2, kind: 'status', status: 502 })
    const statuses = []
    for (let index = 0; index < 3; index++) {
      const answer = await test.ask('POST', RELEASES, { body: { tag_name: 'f1', draft: true } })
      statuses.push(answer.status)
    }
    expect(statuses).toEqual([502, 502, 201])
    expect(draftsOf('f1')).toBe(1)
  })

  it('cuts the connection before anything happens', async () => {
    test.github.faults.add({ match: CREATE, kind: 'cut-before' })
    const asked = test.ask('POST', RELEASES, { body: { tag_name: 'f2', draft: true } })
    await expect(asked).rejects.toThrow('fetch failed')
    expect(draftsOf('f2')).toBe(0)
    expect(test.github.log.entries).toMatchObject([{ method: 'POST', status: 0 }])
  })

  it('cuts the connection after everything happened', async () => {
    test.github.faults.add({ match: CREATE, kind: 'cut-after' })
    const asked = test.ask('POST', RELEASES, { body: { tag_name: 'f3', draft: true } })
    await expect(asked).rejects.toThrow('fetch failed')
    expect(draftsOf('f3')).toBe(1)
  })

  it('cuts a download that is too long to be held back', async () => {
    const draft = await test.ask('POST', RELEASES, { body: { tag_name: 'f4', draft: true } })
    const asset = await test.upload(pickId(draft.body), 'big.bin', 'x'.repeat(4_000_000))
    const { headers } = await test.ask('GET', `${RELEASES}/assets/${pickId(asset.body)}`, {
      headers: { accept: 'application/octet-stream' },
    })
    test.github.faults.add({ match: { origin: 'objects' }, kind: 'cut-after' })
    await expect(fetch(headers.get('location') ?? '')).rejects.toThrow('fetch failed')
  })

  it('fails an upload with 502 and leaves an asset in the state starter behind', async () => {
    const draft = await test.ask('POST', RELEASES, { body: { tag_name: 'f5', draft: true } })
    const id = pickId(draft.body)
    test.github.faults.add({ match: { origin: 'uploads' }, kind: 'starter' })
    const failed = await test.upload(id, 'model.bin', 'bytes')
    const retried = await test.upload(id, 'model.bin', 'bytes')
    const list = await test.ask('GET', `${RELEASES}/${id}/assets`)
    await test.ask('DELETE', `${RELEASES}/assets/${pickId(pick(list.body, 0))}`)
    const afterDeletion = await test.upload(id, 'model.bin', 'bytes')
    expect([failed.status, retried.status, afterDeletion.status]).toEqual([502, 422, 201])
    expect(list.body).toMatchObject([{ state: 'starter', size: 0, digest: null }])
  })

  it('delays a request by the time asked for', async () => {
    test.github.faults.add({ match: { path: '/meta' }, kind: 'delay', ms: 120 })
    await test.ask('GET', '/meta')
    expect(test.github.log.entries[0]?.ms).toBeGreaterThanOrEqual(115)
  })

  it.each([403, 429] as const)(
    'answers %d with retry-after above the secondary limit',
    async (status) => {
      const fault = { kind: 'rate-limit', limit: 'secondary', status, wait: 7 } as const
      test.github.faults.add({ match: { path: /./ }, ...fault })
      const answer = await test.ask('GET', '/meta')
      expect(answer.status).toBe(status)
      expect(answer.headers.get('retry-after')).toBe('7')
      expect(answer.headers.get('x-ratelimit-remaining')).not.toBe('0')
    },
  )

  it('answers 403 with the time of the reset above the primary limit', async () => {
    const soon = Math.floor(Date.now() / 1000)
    test.github.faults.add({ match: CREATE, kind: 'rate-limit', limit: 'primary', wait: 60 })
    const answer = await test.ask('POST', RELEASES, { body: { tag_name: 'f6' } })
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(Number(answer.headers.get('x-ratelimit-reset'))).toBeGreaterThanOrEqual(soon + 60)
    expect(answer.headers.get('retry-after')).toBeNull()
  })

  it('is taken away again by the function that adding it returned', async () => {
    const remove = test.github.faults.add({ match: CREATE, kind: 'status', status: 500 })
    remove()
    const answer = await test.ask('POST', RELEASES, { body: { tag_name: 'f7', draft: true } })
    expect(answer.status).toBe(201)
  })
})

describe('code at the boundary of a request', () => {
  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)(
    'can kill the client %s the request took effect, which leaves %d drafts',
    async (when, expected) => {
      const client = startClient(`kill-${when}`)
      const ended = new Promise((fulfil) => {
        client.once('exit', (_, signal) => fulfil(signal))
      })
      const kill = async (): Promise<void> => {
        client.kill('SIGKILL')
        await ended
      }
      test.github.faults.add({ match: CREATE, kind: 'call', [when]: kill })
      if (when === 'before') test.github.faults.add({ match: CREATE, kind: 'cut-before' })
      expect(await ended).toBe('SIGKILL')
      expect(draftsOf(`kill-${when}`)).toBe(expected)
    },
  )

  it('runs after the effect and before the reply', async () => {
    const seen: unknown[] = []
    test.github.faults.add({
      match: CREATE,
      kind: 'call',
      before: () => void seen.push(draftsOf('order')),
      after: ({ status }) => void seen.push(draftsOf('order'), status),
    })
    const answer = await test.ask('POST', RELEASES, { body: { tag_name: 'order', draft: true } })
    expect(answer.status).toBe(201)
    expect(seen).toEqual([0, 1, 201])
  })
})

describe('the request log', () => {
  it('knows the origin, the status and whether a token was sent', async () => {
    await test.ask('GET', '/meta', { as: 'anonymous' })
    await test.ask('GET', '/repos/acme/none')
    expect(test.github.log.entries).toMatchObject([
      { method: 'GET', path: '/meta', origin: 'api', authorized: false, status: 200 },
      { method: 'GET', path: '/repos/acme/none', origin: 'api', authorized: true, status: 404 },
    ])
    expect(test.github.log.count({ path: /none$/ })).toBe(1)
    expect(test.github.log.count(({ authorized }) => authorized)).toBe(1)
    expect(test.github.log.count()).toBe(2)
  })
})
