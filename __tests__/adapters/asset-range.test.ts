import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { githubClient } from '../../src/adapters/github-client.ts'
import { readAssetRange } from '../../src/adapters/read-asset-range.ts'
import type { Asset, ByteRange } from '../../src/ports/release-store.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'
import { serve } from './serve.ts'

const BYTES = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * 7919) % 251))

let scene: GithubScene
let asset: Asset

beforeAll(async () => {
  scene = await setGithub()
  scene.github.world.seedReleases(scene.repository, 1, () => ({
    tagName: 'churn@v1.0.0',
    assets: { 'model.bin': BYTES },
  }))
  const release = await scene.store.findPublished('churn@v1.0.0')
  const [found] = release?.assets ?? []
  if (found === undefined) throw new Error('no asset')
  asset = found
})
afterAll(() => scene.close())
beforeEach(() => {
  scene.github.faults.clear()
  scene.github.log.clear()
})

const WHOLE: ByteRange = { start: 0, size: BYTES.length }
const waits: number[] = []
const sleep = (ms: number): Promise<void> => {
  waits.push(ms)
  return Promise.resolve()
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** A client of its own knows no addresses yet. */
const read = (range: ByteRange, token = 'bot', idleMs = 60_000): Promise<Buffer> => {
  waits.length = 0
  return collect(readAssetRange(scene.clientOf(token), asset, range, { sleep, idleMs }))
}

const cut = ({ start, size }: ByteRange): Buffer => BYTES.subarray(start, start + size)

const atStore = { origin: 'objects' } as const
const atApi = { origin: 'api', path: /\/releases\/assets\/\d+$/ } as const

describe('a range of an asset', () => {
  it.each<ByteRange>([
    WHOLE,
    { start: 1, size: 1 },
    { start: 1_234_567, size: 654_321 },
    { start: BYTES.length - 1, size: 1 },
  ])('is brought byte for byte: %j', async (range) => {
    expect((await read(range)).equals(cut(range))).toBe(true)
  })

  it('is brought without a token, and the store is never sent one', async () => {
    expect((await read(WHOLE, '')).equals(BYTES)).toBe(true)
    expect((await read(WHOLE)).equals(BYTES)).toBe(true)
    const { entries } = scene.github.log
    const stored = entries.filter(({ origin }) => origin === 'objects')
    expect(stored.map(({ authorized }) => authorized)).toEqual([false, false])
  })

  it('asks the API once for all ranges of an asset', async () => {
    const client = scene.clientOf('bot')
    for (const start of [0, 1000, 2000]) {
      const range = { start, size: 1000 }
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const bytes = await collect(readAssetRange(client, asset, range, { sleep }))
      expect(bytes.equals(cut(range))).toBe(true)
    }
    expect([scene.github.log.count(atApi), scene.github.log.count(atStore)]).toEqual([1, 3])
  })

  it('asks for a new address when the one it has has expired', async () => {
    const client = scene.clientOf('bot')
    await collect(readAssetRange(client, asset, { start: 0, size: 10 }, { sleep }))
    scene.github.faults.add({ kind: 'status', status: 403, match: atStore })
    const bytes = await collect(readAssetRange(client, asset, { start: 10, size: 10 }, { sleep }))
    expect(bytes.equals(cut({ start: 10, size: 10 }))).toBe(true)
    expect(scene.github.log.count(atApi)).toBe(2)
  })
})

describe('what breaks off', () => {
  it('goes on from the byte where it broke, with nothing twice', async () => {
    scene.github.faults.add({ kind: 'cut-body', after: 1_100_000, match: atStore })
    scene.github.faults.add({ kind: 'cut-body', after: 1_100_000, match: atStore })
    const range = { start: 5, size: 2_900_000 }
    expect((await read(range)).equals(cut(range))).toBe(true)
    expect(waits.length).toBeGreaterThan(0)
  })

  it.each<readonly [string, { readonly kind: 'status'; readonly status: number }]>([
    ['a server that answers 503', { kind: 'status', status: 503 }],
    ['a store that is in trouble', { kind: 'status', status: 500 }],
  ])('%s is asked again', async (_what, fault) => {
    scene.github.faults.add({ ...fault, match: atStore })
    expect((await read(WHOLE)).equals(BYTES)).toBe(true)
    expect(waits).toEqual([500])
  })

  it('and a store that falls silent count alike', async () => {
    scene.github.faults.add({ kind: 'stall', after: 70_000, match: atStore })
    expect((await read(WHOLE, 'bot', 200)).equals(BYTES)).toBe(true)
    expect(waits).toEqual([500])
  })

  it('five times in a row with nothing in between is an error that says where', async () => {
    scene.github.faults.add({ kind: 'cut-body', after: 1000, times: Infinity, match: atStore })
    const message = await refusalOf(() => read(WHOLE))
    expect(message).toMatch(
      /^GITHUB_FAILED The download of model\.bin \(3000000 bytes\) stopped at byte \d+ and could not be taken up again/,
    )
    expect(waits).toEqual([500, 2000, 5000, 15_000])
  })
})

type Store = (request: IncomingMessage, response: ServerResponse, count: number) => void

/** An API whose store answers as it likes; each request to the store has a number. */
async function against(token: string, store: Store, range: ByteRange): Promise<Buffer> {
  let count = 0
  const listener: RequestListener = (request, response) => {
    if (request.url?.startsWith('/store') === true) {
      count += 1
      return store(request, response, count)
    }
    response.writeHead(302, { location: '/store' }).end()
  }
  waits.length = 0
  return await serve(listener, async (apiUrl) => {
    const client = githubClient({ apiUrl, token, owner: 'acme', repo: 'ml' }, fakeLog())
    const { publicUrl: _site, ...hidden } = asset
    return await collect(readAssetRange(client, hidden, range, { sleep }))
  })
}

const RANGE = { start: 1000, size: 2000 }
const total = BYTES.length

const send = (response: ServerResponse, from: number, to: number, etag = '"a"', size = total) =>
  response
    .writeHead(206, {
      'content-length': to - from,
      'content-range': `bytes ${from}-${to - 1}/${size}`,
      etag,
    })
    .end(BYTES.subarray(from, to))

// Where the store takes no token, its bytes come over our own client, else over Node's.
describe.each([
  ['of a store of its own', ''],
  ['of the API itself', 'x'],
])('an answer %s', (_what, token) => {
  it('with the whole asset, from a server without ranges, is cut to what was asked for', async () => {
    const bytes = await against(
      token,
      (_request, response) => response.writeHead(200).end(BYTES),
      RANGE,
    )
    expect(bytes.equals(cut(RANGE))).toBe(true)
  })

  it('with less than was asked for is gone on from', async () => {
    const bytes = await against(
      token,
      (request, response) => {
        const start = Number(/=(\d+)-/.exec(request.headers.range ?? '')?.[1])
        send(response, start, Math.min(start + 700, 3000))
      },
      RANGE,
    )
    expect(bytes.equals(cut(RANGE))).toBe(true)
  })

  it('with more than was asked for is cut', async () => {
    const bytes = await against(token, (_request, response) => send(response, 1000, 9000), RANGE)
    expect(bytes.equals(cut(RANGE))).toBe(true)
  })

  it('with another part of the asset is not taken', async () => {
    const bytes = await against(
      token,
      (_request, response, count) => {
        if (count === 1) send(response, 0, 2000)
        else send(response, 1000, 3000)
      },
      RANGE,
    )
    expect(bytes.equals(cut(RANGE))).toBe(true)
  })

  it('of another size than the asset has is refused', async () => {
    const other = await refusalOf(() =>
      against(token, (_request, response) => send(response, 1000, 3000, '"a"', 5000), RANGE),
    )
    expect(other).toMatch(/^DIGEST_MISMATCH The asset model\.bin .* it has 5000 bytes/)
    const whole = await refusalOf(() =>
      against(
        token,
        (_request, response) => response.writeHead(200).end(BYTES.subarray(0, 10)),
        RANGE,
      ),
    )
    // Sent without a length, it could still be cut off: it is asked for again, and then given up.
    expect(whole).toMatch(/^(DIGEST_MISMATCH|GITHUB_FAILED)/)
  })

  it('416 because the asset has become smaller is refused', async () => {
    const message = await refusalOf(() =>
      against(
        token,
        (_request, response) => response.writeHead(416, { 'content-range': 'bytes */500' }).end(),
        RANGE,
      ),
    )
    expect(message).toContain('DIGEST_MISMATCH The asset model.bin')
    expect(message).toContain('it has 500 bytes')
  })

  it('of another object than the first half came from is refused, so that bytes are never mixed', async () => {
    const message = await refusalOf(() =>
      against(
        token,
        (_request, response, count) => {
          if (count === 1) send(response, 1000, 2000)
          else send(response, 2000, 3000, '"b"')
        },
        RANGE,
      ),
    )
    expect(message).toContain('it was replaced while it was downloaded')
  })

  it('that is cut before it comes is asked for again', async () => {
    const bytes = await against(
      token,
      (request, response, count) => {
        if (count === 1) request.socket.destroy()
        else send(response, 1000, 3000)
      },
      RANGE,
    )
    expect([bytes.equals(cut(RANGE)), waits]).toEqual([true, [500]])
  })

  it('in chunks, without a length, is taken as well, and the store is not asked twice for the next', async () => {
    const asked: number[] = []
    const bytes = await against(
      token,
      (request, response, count) => {
        asked.push(count)
        const start = Number(/=(\d+)-/.exec(request.headers.range ?? '')?.[1])
        const end = Math.min(start + 1000, 3000)
        response.writeHead(206, { 'content-range': `bytes ${start}-${end - 1}/${total}` })
        response.end(BYTES.subarray(start, end))
      },
      RANGE,
    )
    expect(bytes.equals(cut(RANGE))).toBe(true)
    expect(asked.length).toBe(token === '' ? 3 : 2)
  })
})
