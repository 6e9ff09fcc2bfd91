import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import type { ClientRequest, IncomingMessage } from 'node:http'
import http from 'node:http'
import https from 'node:https'
import type { Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { UploadSource } from '../ports/release-store.ts'

export interface StreamRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly source: UploadSource
  /** Bytes; exactly so many are sent. */
  readonly size: number
  /** What a file has to hold: a body of other bytes is broken off before its end. Bytes in memory cannot change. */
  readonly expectedSha256?: Sha256
  /** Without progress for this long the request is given up. Milliseconds. */
  readonly idleMs: number
}

export interface StreamReply {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

const RING_BUFFERS = 3
const RING_BUFFER_BYTES = 1024 * 1024
const MAX_REPLY_BYTES = 1024 * 1024

/**
 * POSTs bytes with an explicit Content-Length from a small ring of reused buffers: a buffer is free again when its
 * write has left our hands, so memory is constant at any size. (`fetch` keeps a second copy of a streamed body for
 * redirects: nodejs/undici#4058.) Redirects are not followed.
 * @throws FILE_CHANGED when the file is gone, shorter than `size`, or of another digest; network errors as they come
 */
export async function streamRequest(request: StreamRequest): Promise<StreamReply> {
  const client = request.url.protocol === 'https:' ? https : http
  const outgoing = client.request(request.url, {
    method: 'POST',
    agent: new client.Agent({ proxyEnv: process.env }),
    headers: { ...request.headers, 'content-length': request.size },
  })
  const reply = readReply(outgoing)
  reply.catch(() => undefined)
  outgoing.setTimeout(request.idleMs, () =>
    outgoing.destroy(new Error(`no progress for ${request.idleMs} ms`)),
  )
  try {
    await send(outgoing, request)
  } catch (error) {
    outgoing.destroy()
    throw error
  }
  try {
    return await reply
  } finally {
    // An early answer leaves a body half sent, which nobody will read any more.
    if (!outgoing.writableFinished) outgoing.destroy()
  }
}

async function send(outgoing: ClientRequest, request: StreamRequest): Promise<void> {
  if (request.source.kind === 'bytes') {
    outgoing.end(request.source.bytes)
    return
  }
  const file = await openFile(request.source.path)
  try {
    await pump(file, request.source.path, request, outgoing)
    outgoing.end()
  } finally {
    await file.close()
  }
}

/** A file that is gone is no broken connection, which another try could mend. */
async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (cause) {
    throw new ReleaseError(
      'FILE_CHANGED',
      `"${path}" cannot be read any more (${String(cause)}).`,
      {
        cause,
      },
    )
  }
}

async function pump(
  file: FileHandle,
  path: string,
  { size, expectedSha256 }: Pick<StreamRequest, 'size' | 'expectedSha256'>,
  outgoing: ClientRequest,
): Promise<void> {
  const hash = createHash('sha256')
  const free = Array.from({ length: RING_BUFFERS }, () => Buffer.allocUnsafeSlow(RING_BUFFER_BYTES))
  const state: { failure: Error | undefined; answered: boolean; wake: () => void } = {
    failure: undefined,
    answered: false,
    wake: () => undefined,
  }
  outgoing.on('error', (error) => {
    state.failure = error
    state.wake()
  })
  outgoing.on('response', () => {
    state.answered = true
    state.wake()
  })
  for (let position = 0; position < size && !state.answered;) {
    const buffer = free.pop()
    if (state.failure !== undefined) throw state.failure
    if (buffer === undefined) {
      // oxlint-disable-next-line no-await-in-loop -- back pressure: one buffer must come back first
      await new Promise<void>((resolve) => (state.wake = resolve))
      continue
    }
    const wanted = Math.min(RING_BUFFER_BYTES, size - position)
    // oxlint-disable-next-line no-await-in-loop -- bytes go out in order
    const { bytesRead } = await file.read(buffer, 0, wanted, position)
    if (bytesRead === 0)
      throw new ReleaseError('FILE_CHANGED', `"${path}" became shorter while it was uploaded.`)
    const chunk = buffer.subarray(0, bytesRead)
    position += bytesRead
    hash.update(chunk)
    // The last chunk is held back until the digest is known: a server that computes none must not get the rest either.
    if (position === size && expectedSha256 !== undefined)
      refuseOtherBytes(hash.digest('hex'), expectedSha256, path)
    outgoing.write(chunk, () => {
      free.push(buffer)
      state.wake()
    })
  }
}

function refuseOtherBytes(found: string, expected: Sha256, path: string): void {
  if (found === expected) return
  throw new ReleaseError(
    'FILE_CHANGED',
    `"${path}" changed before it was uploaded: sha256:${expected} was captured, sha256:${found} is there now. Nothing else ` +
      'may write to the files of a model while this step runs; run the job again.',
  )
}

function readReply(outgoing: ClientRequest): Promise<StreamReply> {
  return new Promise((resolve, reject) => {
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      readBody(incoming).then(
        (body) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }),
        reject,
      )
    })
  })
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size > MAX_REPLY_BYTES) throw new Error(`the reply has more than ${MAX_REPLY_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
