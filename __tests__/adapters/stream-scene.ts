import { writeFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { StreamRequest, StreamTimes } from '../../src/adapters/stream-request.ts'
import { streamRequest } from '../../src/adapters/stream-request.ts'
import type { BytePiece } from '../../src/domain/byte-piece.ts'
import { sizeOf } from '../../src/domain/byte-piece.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { inFolder } from '../fakes/tree.ts'
import { serve as serveBase } from './serve.ts'

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What arrived: method, url, headers and the digest of the body. */
export const echo: RequestListener = (request, response) => {
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

/** A server that answers "100 Continue" only by reading the body. */
export async function serveExpecting<Result>(
  listener: RequestListener,
  work: (url: URL) => Promise<Result>,
): Promise<Result> {
  const server = createServer(listener).on('checkContinue', listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  try {
    return await work(new URL(`http://127.0.0.1:${port}/upload`))
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

export const serve = <Result>(
  listener: RequestListener,
  work: (url: URL) => Promise<Result>,
): Promise<Result> => serveBase(listener, (base) => work(new URL('/upload?name=model.onnx', base)))

/** Short enough for a test, long enough for a busy machine. */
export const TIMES: StreamTimes = {
  idleMs: 5000,
  answerMs: 5000,
  totalMs: 60_000,
  continueMs: 5000,
}

export const post = (
  url: URL,
  pieces: StreamRequest['pieces'],
  expected: string | Uint8Array,
  over: Partial<StreamRequest> = {},
): ReturnType<typeof streamRequest> =>
  streamRequest({
    url,
    headers: { 'content-type': 'application/octet-stream' },
    name: 'model.onnx',
    pieces,
    size: sizeOf(pieces),
    sha256: sha256(expected),
    times: TIMES,
    ...over,
  })

export const fromMemory = (bytes: Uint8Array): BytePiece => ({ kind: 'bytes', bytes })

/** A whole file. */
export const postFile = (
  url: URL,
  path: string,
  size: number,
  expected: string | Uint8Array,
  over: Partial<StreamRequest> = {},
): ReturnType<typeof streamRequest> =>
  post(url, [{ kind: 'file', path, start: 0, size }], expected, over)

export const withFile = <Result>(
  content: Buffer,
  work: (path: string) => Promise<Result>,
): Promise<Result> =>
  inFolder((folder) => {
    const path = join(folder, 'model.onnx')
    writeFileSync(path, content)
    return work(path)
  })

export const pattern = (bytes: number): Buffer =>
  Buffer.alloc(bytes, 'model weights, many of them; ')

export const slow: RequestListener = (request, response) => {
  request.pause()
  setTimeout(() => echo(request, response), 200)
}

/** Takes 64 KiB every 20 milliseconds. */
export const trickle: RequestListener = (request) => {
  request.on('error', () => undefined)
  request.on('data', () => {
    request.pause()
    setTimeout(() => request.resume(), 20)
  })
}

export function counting(): { readonly count: RequestListener; readonly received: () => number } {
  let received = 0
  return {
    count: (request) => {
      request.on('error', () => undefined)
      request.on('data', (chunk: Buffer) => (received += chunk.length))
    },
    received: () => received,
  }
}

export const away: RequestListener = (request, response) => {
  request.resume()
  response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end('moved')
}

/** Answers before it has read everything, and goes on reading for a while, so that the answer can arrive. */
export const hasty: RequestListener = (request) => {
  const body = '{"message": "already_exists"}'
  request.resume()
  request.socket.write(
    `HTTP/1.1 422 Unprocessable Entity\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  )
}

export const endless: RequestListener = (request, response) => {
  request.resume()
  response.writeHead(500)
  response.end(pattern(2 * 1024 * 1024))
}
