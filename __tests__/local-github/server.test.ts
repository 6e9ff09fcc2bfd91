import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createRateLimiter } from '../../local-github/rate-limit.ts'
import { startLocalGithub } from '../../local-github/server.ts'
import { createWorld } from '../../local-github/world.ts'
import type { TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const RELEASES = '/repos/acme/ml/releases'

let test: TestGithub

beforeAll(async () => {
  test = await startGithub()
})

afterAll(() => test.close())

describe('thousands of releases', () => {
  it('are there in under a second, and each read of them stays quick', async () => {
    const started = performance.now()
    test.github.world.seedReleases(test.repository, 5000, (index) => ({
      tagName: `m@v1.${index}.0`,
      body: 'Notes',
    }))
    const seeded = performance.now()
    const byTag = await test.ask('GET', `${RELEASES}/tags/m%40v1.4321.0`)
    const missed = await test.ask('GET', `${RELEASES}/tags/m%40v2.0.0`)
    const read = performance.now()
    const url = `${test.github.apiUrl}/repos/acme/ml/git/matching-refs/tags/m%40v`
    const refs: unknown = await (await fetch(url)).json()
    const listed = performance.now()
    expect(pick(byTag.body, 'tag_name')).toBe('m@v1.4321.0')
    expect(missed.status).toBe(404)
    expect(refs).toHaveLength(5000)
    expect(seeded - started).toBeLessThan(1000)
    expect(read - seeded).toBeLessThan(500)
    expect(listed - read).toBeLessThan(1000)
  })

  it('are listed by the hundred at most, and only the first 1000', async () => {
    const page = await test.ask('GET', `${RELEASES}?per_page=500&page=10`)
    const beyond = await test.ask('GET', `${RELEASES}?per_page=100&page=11`)
    expect(page.body).toHaveLength(100)
    expect(page.headers.get('link')).toContain('page=11>; rel="next"')
    expect(beyond.status).toBe(422)
    expect(pick(beyond.body, 'message')).toBe('Only the first 1000 results are available.')
  })
})

describe('an upload of 400 MiB', () => {
  it('takes little memory, ends up whole on the disk and has the digest of its bytes', async () => {
    const draft = await test.ask('POST', RELEASES, { body: { tag_name: 'big', draft: true } })
    const chunk = Buffer.alloc(1024 * 1024, 7)
    const { uploads } = test.github.world.origins
    const before = process.memoryUsage().rss
    let peak = before
    const status = await new Promise<number>((fulfil, reject) => {
      const sent = request(
        `${uploads}${RELEASES}/${pickId(draft.body)}/assets?name=big.bin`,
        {
          method: 'POST',
          headers: {
            authorization: 'Bearer bot',
            'content-type': 'application/octet-stream',
            'content-length': 400 * chunk.length,
          },
        },
        (response) => fulfil(response.resume().statusCode ?? 0),
      )
      sent.on('error', reject)
      let left = 400
      const pump = (): void => {
        peak = Math.max(peak, process.memoryUsage().rss)
        while (left-- > 0) if (!sent.write(chunk)) return void sent.once('drain', pump)
        sent.end()
      }
      pump()
    })
    const release = test.repository.releases.get(pickId(draft.body))
    expect(status).toBe(201)
    const hash = createHash('sha256')
    for (let index = 0; index < 400; index++) hash.update(chunk)
    const expected = { size: 400 * chunk.length, digest: `sha256:${hash.digest('hex')}` }
    expect([...(release?.assets.values() ?? [])]).toMatchObject([expected])
    expect(peak - before).toBeLessThan(150 * 1024 * 1024)
  })
})

describe('an upload of hundreds of megabytes that breaks off', () => {
  it('leaves nothing on the disk, and a starter', async () => {
    const body = { tag_name: 'broken', draft: true }
    const draft = await test.ask('POST', RELEASES, { body })
    const { uploads } = test.github.world.origins
    const sent = request(`${uploads}${RELEASES}/${pickId(draft.body)}/assets?name=big.bin`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer bot',
        'content-type': 'application/octet-stream',
        'content-length': 400 * 1024 * 1024,
      },
    })
    sent.on('error', () => undefined)
    const closed = new Promise((fulfil) => sent.once('close', fulfil))
    sent.write(Buffer.alloc(8 * 1024 * 1024), () => sent.destroy())
    await closed
    while (test.github.log.entries.at(-1)?.status === undefined) await turn()
    const [asset] = test.repository.releases.get(pickId(draft.body))?.assets.values() ?? []
    const stored = await readdir(join(test.github.world.dataDir, 'assets'))
    expect(asset?.state).toBe('starter')
    expect(stored).not.toContain(String(asset?.id))
  })
})

describe('the server', () => {
  it('closes at once though a client keeps its connection and another one is being answered', async () => {
    const other = await startGithub()
    await other.ask('GET', '/meta')
    other.github.faults.add({ match: { path: '/meta' }, kind: 'delay', ms: 500 })
    const hanging = other.ask('GET', '/meta').catch((error: unknown) => String(error))
    const started = performance.now()
    await other.close()
    expect(await hanging).toContain('fetch failed')
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('takes five ports in a row when the first is named, and says when one is taken', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'local-github-port-'))
    const port = Number(new URL(test.github.serverUrl).port)
    await expect(startLocalGithub({ dataDir, port })).rejects.toThrow('EADDRINUSE')
    await rm(dataDir, { recursive: true })
  })

  it('keeps every origin on a port of its own', () => {
    const ports = Object.values(test.github.world.origins).map((origin) => new URL(origin).port)
    expect(new Set(ports).size).toBe(5)
  })

  it.each(['/repos/acme/ml/releases/tags/%E0%A4%A', '/%', '/repos/acme/ml/none', '//x'])(
    'answers the path %j with an error',
    async (path) => {
      const answer = await test.ask('GET', path)
      expect([400, 404]).toContain(answer.status)
    },
  )
})

describe('the limit of requests', () => {
  it('is counted per token, and starts anew after an hour', () => {
    const limiter = createRateLimiter()
    const A = { authorization: 'a', address: '127.0.0.1' }
    const [start, later] = [new Date(0), new Date(3_600_001)]
    const states = Array.from({ length: 15_001 }, () => limiter.count(A, start))
    expect(states.at(-2)).toMatchObject({ remaining: 0, exceeded: false })
    expect(states.at(-1)).toMatchObject({ used: 15_001, exceeded: true })
    expect(limiter.count({ ...A, authorization: 'b' }, start).used).toBe(1)
    expect(limiter.count(A, later)).toMatchObject({ used: 1, exceeded: false })
  })
})

describe('the limit of requests without a token', () => {
  it('is sixty an hour for each address, unless another one is wanted', () => {
    const [limiter, now] = [createRateLimiter(), new Date(0)]
    const states = Array.from({ length: 61 }, () => limiter.count({ address: '10.0.0.1' }, now))
    expect(states.at(-2)).toMatchObject({ limit: 60, remaining: 0, exceeded: false })
    expect(states.at(-1)).toMatchObject({ exceeded: true })
    expect(limiter.count({ address: '10.0.0.2' }, now).used).toBe(1)
    expect(createRateLimiter(1000).count({ address: '10.0.0.1' }, now).limit).toBe(1000)
  })
})

describe('a world', () => {
  const origins = { api: 'a', pages: 'p', uploads: 'u', objects: 'o', results: 'r' }

  it('writes nothing before there are bytes to keep', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'world-'))
    const world = createWorld({ dataDir, origins })
    world.createRepository({ owner: 'a', name: 'b' })
    expect(await readdir(dataDir)).toEqual([])
    await rm(dataDir, { recursive: true })
  })

  it('refuses what cannot be, by name', () => {
    const world = createWorld({ dataDir: tmpdir(), origins })
    const repository = world.createRepository({ owner: 'a', name: 'b' })
    expect(() => world.createRepository({ owner: 'A', name: 'B' })).toThrow('"A/B" exists already')
    expect(() => world.repository('a/none')).toThrow('no repository "a/none"')
    expect(() => world.createPullRequest(repository, { head: 'x', title: 't' })).toThrow(
      'no branch',
    )
    expect(() => world.seedReleases(repository, 1, () => ({ tagName: 'v1' }))).toThrow('no commit')
    expect(() => world.mergePullRequest(repository, 9)).toThrow('is not open')
  })
})
