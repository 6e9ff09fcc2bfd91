import type { ClientRequest, IncomingHttpHeaders } from 'node:http'
import { openRequest, readBody } from './http-transport.ts'
import type { PieceBody } from './send-pieces.ts'
import { sendPieces } from './send-pieces.ts'

/** Exactly `size` bytes are sent. A body of other bytes than those of `sha256` is broken off before its end, as long as it is hashed. */
export interface StreamRequest extends PieceBody {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly times?: StreamTimes
}

/** How long a request may take; all in milliseconds. */
export interface StreamTimes {
  /** Without any progress while it connects, sends and reads the answer. */
  readonly idleMs: number
  /** Until the answer, after the last byte. */
  readonly answerMs: number
  /** In all, against a server that takes a byte now and then. */
  readonly totalMs: number
  /** Until the server says "continue" to a large body; after that it is sent all the same. */
  readonly continueMs: number
}

export interface StreamReply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

const IDLE_MS = 60_000
const CONTINUE_MS = 1000
/** A server that computes a digest, or moves the bytes on, needs time for it. */
const ANSWER_BYTES_PER_MS = (10 * 1024 * 1024) / 1000
const BASE_TOTAL_MS = 600_000
/** Whoever is slower than this does not finish within the time that a job has. */
const SLOWEST_BYTES_PER_MS = (64 * 1024) / 1000
/** Bytes. A refusal of a larger body is worth waiting for before it is sent. */
const ASK_ABOVE = 1024 * 1024
const EXPECTATION_FAILED = 417
const MAX_REPLY_BYTES = 1024 * 1024

/** Time-outs for a body of so many bytes. */
export const streamTimes = (size: number): StreamTimes => ({
  idleMs: IDLE_MS,
  answerMs: IDLE_MS + Math.ceil(size / ANSWER_BYTES_PER_MS),
  totalMs: BASE_TOTAL_MS + Math.ceil(size / SLOWEST_BYTES_PER_MS),
  continueMs: CONTINUE_MS,
})

/**
 * POSTs bytes with an explicit Content-Length from a small ring of reused buffers: a buffer is free again when its
 * write has left our hands, so memory is constant at any size. (`fetch` keeps a second copy of a streamed body for
 * redirects: nodejs/undici#4058.) A large body waits for "100 Continue" (RFC 9110, 10.1.1), so that a refusal is heard
 * instead of a broken connection. Redirects are not followed.
 * @throws FILE_CHANGED when a file is gone or shorter, or the pieces have another digest; else as `openRequest`
 */
export async function streamRequest(request: StreamRequest): Promise<StreamReply> {
  const asks = request.size > ASK_ABOVE
  const reply = await exchange(request, asks)
  // A server that knows no expectations has not looked at the body.
  return asks && reply.status === EXPECTATION_FAILED ? await exchange(request, false) : reply
}

async function exchange(request: StreamRequest, asks: boolean): Promise<StreamReply> {
  const times = request.times ?? streamTimes(request.size)
  const late = new AbortController()
  const { outgoing, reply } = openRequest({
    method: 'POST',
    url: request.url,
    headers: {
      ...request.headers,
      'content-length': request.size,
      ...(asks ? { expect: '100-continue' } : {}),
    },
    idleMs: times.idleMs,
    deadlineMs: times.totalMs,
    signal: late.signal,
  })
  let timer: NodeJS.Timeout | undefined
  outgoing.once('finish', () => (timer = startTimer(outgoing, times.answerMs, late)))
  try {
    if (asks) await waitForContinue(outgoing, reply, times.continueMs)
    await sendPieces(outgoing, reply, request)
    const incoming = await reply
    clearTimeout(timer)
    outgoing.setTimeout(times.idleMs)
    const body = await readBody(incoming, MAX_REPLY_BYTES)
    return {
      status: incoming.statusCode ?? 0,
      headers: incoming.headers,
      body: body.toString('utf8'),
    }
  } finally {
    clearTimeout(timer)
    // After an early answer or a failure the rest of the body is nothing that anybody waits for.
    if (!outgoing.writableFinished) outgoing.destroy()
  }
}

/** Until the server says "continue", or has answered, or for a while. */
async function waitForContinue(
  outgoing: ClientRequest,
  reply: Promise<unknown>,
  ms: number,
): Promise<void> {
  outgoing.flushHeaders()
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    const go = (): void => {
      clearTimeout(timer)
      resolve()
    }
    outgoing.once('continue', go)
    reply.then(go, go)
  })
}

/** The silence after the last byte is that of a server at work. */
function startTimer(outgoing: ClientRequest, ms: number, late: AbortController): NodeJS.Timeout {
  outgoing.setTimeout(0)
  return setTimeout(() => {
    late.abort(new Error(`no answer came within ${ms / 1000} s after the last byte`))
  }, ms)
}
