import { writeFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { StreamRequest } from '../../src/adapters/stream-request.ts'
import { streamRequest } from '../../src/adapters/stream-request.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder } from '../fakes/tree.ts'
import { serve as serveBase } from './serve.ts'

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What arrived: method, url, headers and the digest of the body. */
const echo: RequestListener = (request, response) => {
  readBody(request).then(
    (body) =>
      response.writeHead(201, { 'x-answer': 'yes' }).end(
        JSON.stringify({
          method: request.method,
          url: request.url,
          length: request.headers['content-length'],
          encoding: request.headers['transfer-encoding'],
          type: request.headers['content-type'],
          body: sha256(body),
          size: body.length,
        }),
      ),
    // The client broke off.
    () => response.destroy(),
  )
}

const serve = <Result>(
  listener: RequestListener,
  work: (url: URL) => Promise<Result>,
): Promise<Result> => serveBase(listener, (base) => work(new URL('/upload?name=model.onnx', base)))

const post = (
  url: URL,
  source: StreamRequest['source'],
  size: number,
  idleMs = 5000,
): ReturnType<typeof streamRequest> =>
  streamRequest({
    url,
    headers: { 'content-type': 'application/octet-stream' },
    source,
    size,
    idleMs,
  })

const postFile = (
  url: URL,
  path: string,
  size: number,
  expected: string | Uint8Array,
): ReturnType<typeof streamRequest> =>
  streamRequest({
    url,
    headers: {},
    source: { kind: 'file', path },
    size,
    expectedSha256: sha256(expected),
    idleMs: 5000,
  })

const withFile = <Result>(
  content: Buffer,
  work: (path: string) => Promise<Result>,
): Promise<Result> =>
  inFolder((folder) => {
    const path = join(folder, 'model.onnx')
    writeFileSync(path, content)
    return work(path)
  })

const pattern = (bytes: number): Buffer => Buffer.alloc(bytes, 'model weights, many of them; ')

const slow: RequestListener = (request, response) => {
  request.pause()
  setTimeout(() => echo(request, response), 200)
}

const away: RequestListener = (request, response) => {
  request.resume()
  response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end('moved')
}

/** Answers before it has read everything, and goes on reading for a while, so that the answer can arrive. */
const hasty: RequestListener = (request) => {
  const body = '{"message": "already_exists"}'
  request.resume()
  request.socket.write(
    `HTTP/1.1 422 Unprocessable Entity\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
}

const endless: RequestListener = (request, response) => {
  request.resume()
  response.writeHead(500)
  response.end(pattern(2 * 1024 * 1024))
}

describe('an upload', () => {
  it.each([1, 1024 * 1024, 3 * 1024 * 1024, 10 * 1024 * 1024 + 17])(
    'of a file of %d bytes arrives whole, with its length said before',
    async (size) => {
      const content = pattern(size)
      const reply = await withFile(content, (path) =>
        serve(echo, (url) => post(url, { kind: 'file', path }, size)),
      )
      expect(reply.status).toBe(201)
      expect(reply.headers['x-answer']).toBe('yes')
      expect(JSON.parse(reply.body)).toEqual({
        method: 'POST',
        url: '/upload?name=model.onnx',
        length: String(size),
        type: 'application/octet-stream',
        body: sha256(content),
        size,
      })
    },
  )

  it('of a file with the bytes that were expected arrives whole', async () => {
    const content = pattern(5 * 1024 * 1024 + 3)
    const reply = await withFile(content, (path) =>
      serve(echo, (url) => postFile(url, path, content.length, content)),
    )
    expect(JSON.parse(reply.body)).toMatchObject({ body: sha256(content) })
  })

  it('brings an early answer although the file holds other bytes, for not all of them were sent', async () => {
    const content = pattern(32 * 1024 * 1024)
    const reply = await withFile(content, (path) =>
      serve(hasty, (url) => postFile(url, path, content.length, 'other bytes')),
    )
    expect(reply.status).toBe(422)
  })

  it('from memory arrives whole', async () => {
    const bytes = Buffer.from('{"a": 1}')
    const reply = await serve(echo, (url) => post(url, { kind: 'bytes', bytes }, bytes.length))
    expect(JSON.parse(reply.body)).toMatchObject({ body: sha256(bytes), length: '8' })
  })

  it('sends no more of a file than it announced', async () => {
    const content = pattern(3_000_000)
    const reply = await withFile(content, (path) =>
      serve(echo, (url) => post(url, { kind: 'file', path }, 1_500_000)),
    )
    expect(JSON.parse(reply.body)).toMatchObject({
      size: 1_500_000,
      body: sha256(content.subarray(0, 1_500_000)),
    })
  })

  it('waits for a server that reads slowly', async () => {
    const content = pattern(8 * 1024 * 1024)
    const reply = await withFile(content, (path) =>
      serve(slow, (url) => post(url, { kind: 'file', path }, content.length)),
    )
    expect(JSON.parse(reply.body)).toMatchObject({ body: sha256(content) })
  })

  it('does not follow a redirect', async () => {
    const bytes = Buffer.from('x')
    const reply = await serve(away, (url) => post(url, { kind: 'bytes', bytes }, 1))
    expect([reply.status, reply.body]).toEqual([307, 'moved'])
  })
})

describe('an upload that goes wrong', () => {
  it('since the file became shorter says so', async () => {
    const said = await withFile(pattern(1000), (path) =>
      serve(echo, (url) => refusalOf(() => post(url, { kind: 'file', path }, 2000))),
    )
    expect(said).toMatch(/^FILE_CHANGED ".*model\.onnx" became shorter while it was uploaded\.$/)
  })

  it('since the file is gone says so', async () => {
    await inFolder((folder) =>
      serve(echo, async (url) => {
        const source = { kind: 'file', path: join(folder, 'gone') } as const
        expect(await refusalOf(() => post(url, source, 1))).toMatch(
          /^FILE_CHANGED .*gone" cannot be read any more .*ENOENT/,
        )
      }),
    )
  })

  it.each([1000, 3 * 1024 * 1024, 5 * 1024 * 1024 + 1])(
    'since the file of %d bytes holds other bytes says so, and never sends all of them',
    async (size) => {
      let received = 0
      const count: RequestListener = (request) => {
        request.on('error', () => undefined)
        request.on('data', (chunk: Buffer) => (received += chunk.length))
      }
      const said = await withFile(pattern(size), (path) =>
        serve(count, async (url) => {
          const told = await refusalOf(() => postFile(url, path, size, 'what was captured'))
          // What is still on its way arrives.
          await sleep(50)
          return told
        }),
      )
      expect(said).toMatch(
        /^FILE_CHANGED ".*model\.onnx" changed before it was uploaded: sha256:[0-9a-f]{64} was captured, /,
      )
      expect(received).toBeLessThan(size)
    },
  )

  it('brings the answer that the server gave before it had read everything', async () => {
    const content = pattern(32 * 1024 * 1024)
    const reply = await withFile(content, (path) =>
      serve(hasty, (url) => post(url, { kind: 'file', path }, content.length)),
    )
    expect([reply.status, reply.body]).toEqual([422, '{"message": "already_exists"}'])
  })

  it.each<readonly [string, RequestListener]>([
    ['at once', (request) => request.socket.destroy()],
    ['in the middle', (request) => request.once('data', () => request.socket.destroy())],
    [
      'within its answer',
      (request, response) => {
        request.resume().on('end', () => {
          response.writeHead(201, { 'content-length': 100 }).write('{')
          setTimeout(() => request.socket.destroy(), 20)
        })
      },
    ],
  ])('fails when the connection is cut %s', async (_when, cut) => {
    const content = pattern(4 * 1024 * 1024)
    await withFile(content, (path) =>
      serve(cut, async (url) => {
        await expect(post(url, { kind: 'file', path }, content.length)).rejects.toThrow(
          /ECONNRESET|EPIPE|socket hang up|aborted/,
        )
      }),
    )
  })

  it.each<readonly [string, RequestListener]>([
    ['reads nothing', (request) => void request.pause()],
    ['answers nothing', (request) => void request.resume()],
  ])('is given up when the server %s for long enough', async (_what, stuck) => {
    const content = pattern(32 * 1024 * 1024)
    await withFile(content, (path) =>
      serve(stuck, async (url) => {
        await expect(post(url, { kind: 'file', path }, content.length, 300)).rejects.toThrow(
          'no progress for 300 ms',
        )
      }),
    )
  })

  it('reads at most 1 MiB of an answer', async () => {
    const bytes = Buffer.from('x')
    await serve(endless, async (url) => {
      await expect(post(url, { kind: 'bytes', bytes }, 1)).rejects.toThrow(
        'more than 1048576 bytes',
      )
    })
  })

  it('fails when nobody listens', async () => {
    const url = await serve(echo, (open) => Promise.resolve(open))
    await expect(post(url, { kind: 'bytes', bytes: Buffer.from('x') }, 1)).rejects.toThrow(
      'ECONNREFUSED',
    )
  })
})
