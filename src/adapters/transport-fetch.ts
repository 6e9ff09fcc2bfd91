import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { ReleaseError } from '../domain/errors.ts'
import { openRequest, readBody } from './http-transport.ts'

export interface FetchLimits {
  /** Milliseconds without a byte. */
  readonly idleMs: number
  /** Milliseconds for a request whose answer is read whole, with all its redirects. */
  readonly deadlineMs: number
  /** Of an answer that is read whole, after decompression. */
  readonly maxBytes: number
}

export type TransportFetch = (input: string | URL, init?: RequestInit) => Promise<Response>

const LIMITS: FetchLimits = {
  idleMs: 60_000,
  deadlineMs: 300_000,
  maxBytes: 64 * 1024 * 1024,
}
const MAX_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Which no `Response` may have a body with. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304])
/** Not for another origin than they were meant for. */
const SECRET_HEADERS = ['authorization', 'cookie', 'proxy-authorization'] as const

/**
 * `fetch` over `openRequest`, for Octokit: bodies are texts or bytes in memory. An answer arrives whole or not at all,
 * since Octokit would take what came before a cut for a text; only to `accept: application/octet-stream` a good answer
 * is a stream. Only GET and HEAD follow redirects, never from https to http, and without `authorization` to another
 * origin. Fails like `fetch`, with `TypeError: fetch failed` or `terminated` and the reason as its cause, which is a
 * `ReleaseError` where another try cannot help.
 */
export function transportFetch(limits: Partial<FetchLimits> = {}): TransportFetch {
  const all = { ...LIMITS, ...limits }
  return async (input, init = {}) => {
    try {
      return await follow(readCall(input, init), all)
    } catch (cause) {
      if (init.signal?.aborted === true) throw init.signal.reason
      throw new TypeError('fetch failed', { cause })
    }
  }
}

interface Call {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | undefined
  readonly redirect: NonNullable<RequestInit['redirect']>
  readonly signal: AbortSignal | undefined
  /** The answer is to be a stream. */
  readonly streams: boolean
}

function readCall(input: string | URL, init: RequestInit): Call {
  const headers: Record<string, string> = Object.fromEntries(new Headers(init.headers))
  const streams = headers['accept'] === 'application/octet-stream'
  const { body } = init
  if (
    body !== undefined &&
    body !== null &&
    typeof body !== 'string' &&
    !(body instanceof Uint8Array)
  )
    throw new Error('only texts and bytes in memory can be sent')
  const bytes = typeof body === 'string' ? Buffer.from(body) : (body ?? undefined)
  return {
    method: (init.method ?? 'GET').toUpperCase(),
    url: new URL(input),
    headers: {
      ...headers,
      'accept-encoding': streams ? 'identity' : 'gzip',
      ...(bytes === undefined ? {} : { 'content-length': String(bytes.length) }),
    },
    body: bytes,
    redirect: init.redirect ?? 'follow',
    signal: init.signal ?? undefined,
    streams,
  }
}

async function follow(first: Call, limits: FetchLimits): Promise<Response> {
  const started = performance.now()
  let call = first
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const left = Math.max(limits.deadlineMs - (performance.now() - started), 1)
    // oxlint-disable-next-line no-await-in-loop -- one hop leads to the next
    const incoming = await send(call, limits.idleMs, call.streams ? undefined : left)
    const location = locationOf(incoming)
    if (location === undefined || call.redirect === 'manual')
      return await respond(call, incoming, limits)
    // The body of a redirect is of no use, and may be long.
    incoming.destroy()
    call = redirected(call, location, incoming.statusCode ?? 0)
  }
  throw new Error(`more than ${MAX_REDIRECTS} redirects, the last one to ${call.url.host}`)
}

async function send(
  call: Call,
  idleMs: number,
  deadlineMs: number | undefined,
): Promise<IncomingMessage> {
  const { method, url, headers, signal } = call
  const { outgoing, reply } = openRequest({
    method,
    url,
    headers,
    idleMs,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
    ...(signal === undefined ? {} : { signal }),
  })
  outgoing.end(call.body)
  return await reply
}

const locationOf = ({ statusCode = 0, headers }: IncomingMessage): string | undefined =>
  REDIRECTS.has(statusCode) ? headers.location : undefined

function redirected(call: Call, location: string, status: number): Call {
  const { method, url } = call
  if (call.redirect === 'error') throw new Error(`${url.host} answered with a redirect (${status})`)
  // Octokit would take the answer for a success. What was written may not be written somewhere else.
  if (method !== 'GET' && method !== 'HEAD')
    throw new ReleaseError(
      'GITHUB_FAILED',
      `${url.host} answered ${status} to ${method} ${url.pathname}: it is somewhere else now. If the repository was renamed or ` +
        'moved, use its new name; if GITHUB_API_URL is set, check that it is the address that GitHub itself uses.',
    )
  if (!URL.canParse(location, url.href)) throw new Error(`${url.host} redirects to no address`)
  const next = new URL(location, url)
  if (next.protocol !== 'https:' && (next.protocol !== 'http:' || url.protocol === 'https:'))
    throw new Error(
      `${url.host} redirects from ${url.protocol}// to ${next.protocol}//, which is not followed`,
    )
  return {
    ...call,
    url: next,
    headers: next.origin === url.origin ? call.headers : withoutSecrets(call.headers),
  }
}

const withoutSecrets = (headers: Call['headers']): Call['headers'] =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !SECRET_HEADERS.some((secret) => secret === name)),
  )

async function respond(
  call: Call,
  incoming: IncomingMessage,
  limits: FetchLimits,
): Promise<Response> {
  const { statusCode: status = 0, statusMessage: statusText = '' } = incoming
  const headers = readHeaders(incoming.headers)
  const finish = (body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null): Response =>
    Object.defineProperty(new Response(body, { status, statusText, headers }), 'url', {
      value: call.url.href,
    })
  if (call.method === 'HEAD' || BODILESS.has(status)) {
    incoming.resume()
    return finish(null)
  }
  const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity'
  if (call.streams && status < 400) {
    if (encoding !== 'identity') {
      incoming.destroy()
      throw new Error(`${call.url.host} sent the bytes with an encoding that nobody asked for`)
    }
    return finish(streamOf(incoming))
  }
  const bytes = await decode(await readBody(incoming, limits.maxBytes), encoding, limits.maxBytes)
  headers.delete('content-encoding')
  headers.delete('content-length')
  if (isJson(headers) && isOpenEnded(incoming.headers)) JSON.parse(bytes.toString('utf8'))
  return finish(new Uint8Array(bytes))
}

function readHeaders(received: IncomingHttpHeaders): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(received))
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one)
  return headers
}

const isJson = (headers: Headers): boolean =>
  /^application\/([\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '')

/** A body that only ends with its connection: nothing but its syntax says whether it is whole. */
const isOpenEnded = (headers: IncomingHttpHeaders): boolean =>
  headers['content-length'] === undefined && headers['transfer-encoding'] === undefined

async function decode(bytes: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  if (encoding === 'identity' || bytes.length === 0) return bytes
  if (encoding !== 'gzip' && encoding !== 'x-gzip')
    throw new Error('the answer has an encoding that nobody asked for')
  const { gunzip } = await import('node:zlib')
  return await promisify(gunzip)(bytes, { maxOutputLength: maxBytes })
}

function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next: IteratorResult<unknown> = await chunks.next()
          if (next.done === true) controller.close()
          else if (next.value instanceof Uint8Array) controller.enqueue(next.value)
        } catch (cause) {
          controller.error(new TypeError('terminated', { cause }))
        }
      },
      cancel() {
        incoming.destroy()
      },
    },
    { highWaterMark: 0 },
  )
}
