import type { RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { FetchLimits } from '../../src/adapters/transport-fetch.ts'
import { transportFetch } from '../../src/adapters/transport-fetch.ts'
import type { TestServer } from './http-transport-scene.ts'
import { failureOf, startHttp } from './http-transport-scene.ts'

const started: TestServer[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.close()))
})

async function serve(listener: RequestListener): Promise<string> {
  const server = await startHttp(listener)
  started.push(server)
  return `http://127.0.0.1:${server.port}`
}

const fetch = transportFetch()
const BYTES = { headers: { accept: 'application/octet-stream' } }
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

describe('the transport as fetch', () => {
  it('sends method, headers and a text with its length, and gives a Response', async () => {
    const base = await serve((incoming, response) => {
      const { 'content-length': length, authorization, 'x-a': a } = incoming.headers
      response.writeHead(201, { ...JSON_TYPE, link: '<x>', 'set-cookie': ['a=1', 'b=2'] })
      response.write(JSON.stringify([incoming.method, length, authorization, a]).slice(0, -1))
      incoming.on('data', (text) => response.write(`,${String(text)}`))
      incoming.on('end', () => response.end(']'))
    })
    const reply = await fetch(`${base}/x?y`, {
      method: 'patch',
      headers: { authorization: 'token t', 'X-A': 'é' },
      body: '"ä"',
    })
    expect(reply).toBeInstanceOf(Response)
    expect([reply.status, reply.statusText, reply.url]).toEqual([201, 'Created', `${base}/x?y`])
    expect(reply.headers.get('link')).toBe('<x>')
    expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(await reply.json()).toEqual(['PATCH', '4', 'token t', 'é', 'ä'])
  })

  it.each([
    ['GET', undefined],
    ['DELETE', undefined],
    ['POST', '0'],
  ])('sends %s without a body with the length %s', async (method, length) => {
    const base = await serve((incoming, response) => {
      response.end(String(incoming.headers['content-length']))
    })
    expect(await (await fetch(base, { method })).text()).toBe(String(length))
  })

  it.each([204, 205, 304])('gives no body with %d', async (status) => {
    const base = await serve((_incoming, response) => response.writeHead(status).end())
    const reply = await fetch(base)
    expect([reply.status, reply.body]).toEqual([status, null])
  })

  it('gives no body to HEAD', async () => {
    const base = await serve((_incoming, response) =>
      response.writeHead(200, { ...JSON_TYPE, 'content-length': 7 }).end(),
    )
    const reply = await fetch(base, { method: 'HEAD' })
    expect([reply.status, reply.body, reply.headers.get('content-length')]).toEqual([
      200,
      null,
      '7',
    ])
  })

  it('refuses to send a stream', async () => {
    const body = new ReadableStream()
    expect(await failureOf(fetch('http://127.0.0.1:1', { method: 'POST', body }))).toMatch(
      /^fetch failed: only texts and bytes/,
    )
  })
})

describe('an answer that is read whole', () => {
  it('may be compressed, and does not say so any more', async () => {
    const base = await serve((incoming, response) => {
      expect(incoming.headers['accept-encoding']).toBe('gzip')
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
      response.end(gzipSync('{"a":"ä"}'))
    })
    const reply = await fetch(base)
    expect(reply.headers.get('content-encoding')).toBeNull()
    expect(await reply.json()).toEqual({ a: 'ä' })
  })

  it.each<readonly [string, Partial<FetchLimits>, (response: ServerResponse) => unknown, RegExp]>([
    [
      'breaks off before its length',
      {},
      (response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-length': 100 })
        response.write('[1,', () => response.socket?.destroy())
      },
      /aborted/,
    ],
    [
      'breaks off between its chunks',
      {},
      (response) => {
        response.writeHead(200, JSON_TYPE)
        response.write('[1,', () => response.socket?.destroy())
      },
      /aborted/,
    ],
    [
      'breaks off within its compression',
      {},
      (response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
        response.end(gzipSync('[1, 2, 3]').subarray(0, 12))
      },
      /unexpected end of file/,
    ],
    [
      'has too many bytes',
      { maxBytes: 10 },
      (response) => response.writeHead(200, JSON_TYPE).end('[1, 2, 3, 4]'),
      /more than 10 bytes/,
    ],
    [
      'has too many bytes once it is decompressed',
      { maxBytes: 1000 },
      (response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
        response.end(gzipSync(Buffer.alloc(100_000)))
      },
      /larger than 1000 bytes/,
    ],
    [
      'has another encoding',
      {},
      (response) => response.writeHead(200, { 'content-encoding': 'br' }).end('x'),
      /an encoding that nobody asked for/,
    ],
    ['is silent', { idleMs: 30 }, () => undefined, /was silent for 0\.03 s/],
    ['takes too long', { deadlineMs: 30 }, () => undefined, /took more than 0\.\d+ s/],
  ])('and %s is an error', async (_what, limits, answer, expected) => {
    const base = await serve((_incoming, response) => void answer(response))
    const said = await failureOf(transportFetch(limits)(base))
    expect(said).toMatch(/^fetch failed: /)
    expect(said).toMatch(expected)
  })

  it('and ends with its connection is an error where its JSON does not', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () =>
        socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n[1, 2'),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const said = await failureOf(fetch(`http://127.0.0.1:${port}`))
    server.close()
    expect(said).toMatch(/^fetch failed: .*JSON/)
  })
})

describe('an answer of bytes', () => {
  it('is a stream, which nothing limits or decodes', async () => {
    const base = await serve((incoming, response) => {
      expect(incoming.headers['accept-encoding']).toBe('identity')
      response.end(Buffer.alloc(3_000_000, 7))
    })
    const limits = { maxBytes: 10, deadlineMs: 1 }
    const reply = await transportFetch(limits)(base, BYTES)
    expect(reply.body).toBeInstanceOf(ReadableStream)
    expect(Buffer.from(await reply.arrayBuffer()).equals(Buffer.alloc(3_000_000, 7))).toBe(true)
  })

  it('that breaks off ends the stream with an error', async () => {
    const base = await serve((_incoming, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('half', () => response.socket?.destroy())
    })
    const reply = await fetch(base, BYTES)
    expect(await failureOf(reply.arrayBuffer())).toBe('terminated: aborted')
  })

  it('closes its connection when nobody wants the rest', async () => {
    const gone = Promise.withResolvers<undefined>()
    const base = await serve((_incoming, response) => {
      response.on('close', () => gone.resolve(undefined))
      response.write(Buffer.alloc(100_000))
    })
    const reply = await fetch(base, BYTES)
    await reply.body?.cancel()
    await gone.promise
    expect(reply.status).toBe(200)
  })

  it('that is an error is read whole', async () => {
    const base = await serve((_incoming, response) => response.writeHead(404, JSON_TYPE).end('{}'))
    const reply = await fetch(base, BYTES)
    expect([reply.status, await reply.json()]).toEqual([404, {}])
  })

  it('with an encoding is refused', async () => {
    const base = await serve((_incoming, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x')),
    )
    expect(await failureOf(fetch(base, BYTES))).toMatch(/fetch failed: .* nobody asked for/)
  })
})

describe('a signal', () => {
  it('ends a request with its own reason', async () => {
    const base = await serve(() => undefined)
    const controller = new AbortController()
    const asked = fetch(base, { signal: controller.signal })
    await setTimeout(20)
    controller.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
    const reason = new Error('enough')
    await expect(fetch(base, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
