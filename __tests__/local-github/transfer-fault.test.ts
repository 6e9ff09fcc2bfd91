import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { FaultKind } from '../../local-github/faults.ts'
import type { TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'
import { exchange } from './exchange.ts'

const RELEASES = '/repos/acme/ml/releases'

let test: TestGithub
let releaseId = 0
let counter = 0

beforeAll(async () => {
  test = await startGithub()
})

beforeEach(async () => {
  const body = { tag_name: `v${++counter}`, draft: true }
  releaseId = pickId((await test.ask('POST', RELEASES, { body })).body)
  test.github.log.clear()
})

afterEach(() => test.github.faults.clear())

afterAll(() => test.close())

function fail(origin: 'uploads' | 'objects', fault: FaultKind): void {
  test.github.faults.add({ match: { origin }, ...fault })
}

function hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function listAssets(): Promise<unknown> {
  return test.ask('GET', `${RELEASES}/${releaseId}/assets`).then(({ body }) => body)
}

/** The signed address of a new asset. */
async function locate(content: string): Promise<string> {
  const asset = await test.upload(releaseId, 'model.bin', content)
  const headers = { accept: 'application/octet-stream' }
  const path = `${RELEASES}/assets/${pickId(asset.body)}`
  const redirect = await test.ask('GET', path, { headers })
  return redirect.headers.get('location') ?? ''
}

/** Waits until the server is done with every request. */
async function settle(github = test.github): Promise<void> {
  while (github.log.entries.some(({ status }) => status === undefined)) await turn()
}

describe('a connection cut in the body', () => {
  it('of an upload stores nothing but an empty asset in the state starter', async () => {
    fail('uploads', { kind: 'cut-body', after: 100_000 })
    const asked = test.upload(releaseId, 'model.bin', 'x'.repeat(300_000))
    await expect(asked).rejects.toThrow('fetch failed')
    await settle()
    const again = await test.upload(releaseId, 'model.bin', 'bytes')
    const listed = await listAssets()
    const stored = await readdir(join(test.github.world.dataDir, 'assets'))
    expect(listed).toMatchObject([{ state: 'starter', size: 0, digest: null }])
    expect(again.status).toBe(422)
    expect(stored).not.toContain(String(pick(listed, 0, 'id')))
    expect(test.github.log.entries.find(({ origin }) => origin === 'uploads')?.status).toBe(0)
  })

  it('cuts an upload with its last byte as well, and not one that is shorter', async () => {
    fail('uploads', { kind: 'cut-body', after: 5 })
    await expect(test.upload(releaseId, 'five.bin', 'bytes')).rejects.toThrow('fetch failed')
    fail('uploads', { kind: 'cut-body', after: 6 })
    const answer = await test.upload(releaseId, 'shorter.bin', 'bytes')
    expect(answer.status).toBe(201)
  })

  it('of a download sends exactly the bytes before', async () => {
    const url = await locate('0123456789'.repeat(200_000))
    fail('objects', { kind: 'cut-body', after: 1_234_567 })
    const { status, headers, bytes, cut } = await exchange(url)
    expect({ status, length: headers['content-length'], cut }).toEqual({
      status: 200,
      length: '2000000',
      cut: true,
    })
    expect(bytes).toHaveLength(1_234_567)
    expect(bytes.subarray(-3).toString()).toBe('456')
  })

  it('counts from the start of the range that was asked for', async () => {
    const url = await locate('0123456789')
    fail('objects', { kind: 'cut-body', after: 2 })
    const { status, bytes } = await exchange(url, { headers: { range: 'bytes=4-8' } })
    expect([status, bytes.toString()]).toEqual([206, '45'])
  })
})

describe('a stall', () => {
  it('accepts a request and does nothing until the client hangs up', async () => {
    const path = `${RELEASES}/${releaseId}`
    test.github.faults.add({ match: { path }, kind: 'stall' })
    const client = new AbortController()
    const asked = fetch(`${test.github.apiUrl}${path}`, { signal: client.signal })
    while (test.github.log.entries.length === 0) await turn()
    const [entry] = test.github.log.entries
    const before = entry?.status
    client.abort()
    await expect(asked).rejects.toThrow('aborted')
    await settle()
    expect([before, entry?.status]).toEqual([undefined, 0])
  })

  it('stops a download after the bytes asked for', async () => {
    const url = await locate('x'.repeat(900_000))
    fail('objects', { kind: 'stall', after: 700_000 })
    const { bytes, cut } = await exchange(url, { hangUpAfter: 700_000 })
    await settle()
    expect([bytes.length, cut]).toEqual([700_000, true])
  })

  it.each([undefined, 0, 70_000])(
    'of an upload after %j bytes ends when the server is closed',
    async (after) => {
      const other = await startGithub()
      const draft = await other.ask('POST', RELEASES, { body: { tag_name: 'v1', draft: true } })
      const fault = after === undefined ? {} : { after }
      other.github.faults.add({ match: { origin: 'uploads' }, kind: 'stall', ...fault })
      const path = `${RELEASES}/${pickId(draft.body)}/assets?name=a.bin`
      const sent = request(`${other.github.world.origins.uploads}${path}`, {
        method: 'POST',
        headers: {
          authorization: 'Bearer bot',
          'content-type': 'x/y',
          'content-length': '9000000',
        },
      })
      const ended = new Promise((fulfil) => sent.once('close', fulfil))
      sent.on('error', () => undefined)
      sent.write(Buffer.alloc(100_000))
      while (other.github.log.count({ origin: 'uploads' }) === 0) await turn()
      await other.close()
      await ended
      await settle(other.github)
      const assets = [...(other.repository.releases.get(pickId(draft.body))?.assets.values() ?? [])]
      expect(assets.map(({ state }) => state)).toEqual(after === undefined ? [] : ['starter'])
      expect(other.github.log.entries.at(-1)?.status).toBe(0)
    },
  )
})

describe('a corrupted byte', () => {
  it('of a download is flipped on its way, and only once', async () => {
    const url = await locate('0123456789')
    fail('objects', { kind: 'corrupt', at: 3 })
    const broken = await exchange(url)
    const whole = await exchange(url)
    const expected = Buffer.from('0123456789')
    expect(whole.bytes).toEqual(expected)
    expected.writeUInt8(expected.readUInt8(3) ^ 0xff, 3)
    expect(broken.bytes).toEqual(expected)
  })

  it('is found in whichever piece of a long body it is', async () => {
    const url = await locate('x'.repeat(2_000_000))
    fail('objects', { kind: 'corrupt', at: 1_999_999 })
    const { bytes } = await exchange(url)
    expect(bytes.indexOf(0x78 ^ 0xff)).toBe(1_999_999)
  })

  it('of an upload is stored, under the digest of what is stored', async () => {
    fail('uploads', { kind: 'corrupt', at: 0 })
    const asset = await test.upload(releaseId, 'model.bin', 'bytes')
    const stored = Buffer.from('bytes')
    stored.writeUInt8(stored.readUInt8(0) ^ 0xff, 0)
    expect(asset.body).toMatchObject({ size: 5, digest: `sha256:${hex(stored)}` })
  })
})

describe('a server without digests', () => {
  it('stores an upload without one, whose bytes can be read in part all the same', async () => {
    fail('uploads', { kind: 'no-digest' })
    const url = await locate('0123456789')
    const [, first] = [await listAssets(), await exchange(url, { headers: { range: 'bytes=0-3' } })]
    const condition = { range: 'bytes=4-', 'if-range': String(first.headers.etag) }
    const rest = await exchange(url, { headers: condition })
    expect(await listAssets()).toMatchObject([{ state: 'uploaded', size: 10, digest: null }])
    expect(rest.status).toBe(206)
    expect(Buffer.concat([first.bytes, rest.bytes]).toString()).toBe('0123456789')
  })

  it('hides those that there are, from the replies it is asked to', async () => {
    await test.upload(releaseId, 'model.bin', 'bytes')
    test.github.faults.add({ match: { path: /assets$/, method: 'GET' }, kind: 'no-digest' })
    const hidden = await listAssets()
    const shown = await listAssets()
    expect([hidden, shown].map((body) => pick(body, 0, 'digest'))).toEqual([
      null,
      `sha256:${hex('bytes')}`,
    ])
  })
})

describe('a throttle', () => {
  it('slows an upload and a download down, and changes nothing else', async () => {
    const content = 'x'.repeat(100_000)
    fail('uploads', { kind: 'throttle', bytesPerSecond: 400_000 })
    const url = await locate(content)
    fail('objects', { kind: 'throttle', bytesPerSecond: 400_000 })
    const { bytes } = await exchange(url)
    await settle()
    const [up, down] = (['uploads', 'objects'] as const).map((origin) =>
      test.github.log.entries.find((entry) => entry.origin === origin),
    )
    expect(bytes.toString()).toBe(content)
    expect(await listAssets()).toMatchObject([{ digest: `sha256:${hex(content)}` }])
    expect(Math.min(up?.ms ?? 0, down?.ms ?? 0)).toBeGreaterThan(225)
  })
})
