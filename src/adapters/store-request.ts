import type { IncomingMessage } from 'node:http'
import { ReleaseError } from '../domain/errors.ts'
import type { ByteRange } from '../ports/release-store.ts'
import { askedWait } from './github-retry.ts'
import { openRequest } from './http-transport.ts'
import type { SocketRequest } from './ranged-socket.ts'
import { requestBySocket } from './ranged-socket.ts'
import { youngGarbage } from './young-garbage.ts'

/** What went wrong on the way, and may go right next time. */
export class BrokenRange extends Error {
  /** Milliseconds that the server asks to wait before. */
  readonly waitMs: number

  constructor(message: string, options: ErrorOptions & { readonly waitMs?: number } = {}) {
    super(message, options)
    this.waitMs = options.waitMs ?? 0
  }
}

/** Where bytes are, and what is sent with the question. */
export interface StoreAddress {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
}

export interface StoreRequest {
  /** Of the asset, for messages. */
  readonly name: string
  readonly range: ByteRange
  readonly idleMs: number
  readonly signal?: AbortSignal | undefined
}

/** As far as it is read here, from whatever it came with. */
export interface StoreReply {
  readonly status: number
  readonly header: (name: ReplyHeader) => string | undefined
  readonly bytes: AsyncIterable<Uint8Array>
  /** For who does not read the bytes, or no more of them: a read that waits fails. */
  drop(): void
}

type ReplyHeader =
  | 'content-encoding'
  | 'content-length'
  | 'content-range'
  | 'date'
  | 'etag'
  | 'location'
  | 'retry-after'
  | 'x-ratelimit-remaining'
  | 'x-ratelimit-reset'

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const MAX_REDIRECTS = 5

export const isRedirect = (status: number): boolean => REDIRECTS.has(status)

/**
 * Asks an address for a range, and whatever it redirects to. What `address` sends goes to its own origin only.
 * @throws BrokenRange, and GITHUB_FAILED for what would not be better next time
 */
export async function requestStore(
  address: StoreAddress,
  request: StoreRequest,
): Promise<StoreReply> {
  let { url, headers } = address
  for (let redirects = 0; ; redirects += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one leads to the next
    const reply = await requestOnce({ url, headers }, request)
    if (!isRedirect(reply.status)) return refuseEncoded(reply, request.name, url)
    reply.drop()
    if (redirects >= MAX_REDIRECTS) throw tooLong(request.name)
    const next = findRedirect(reply.header('location'), url, request.name)
    if (next.origin !== url.origin) headers = {}
    url = next
  }
}

/** One question, with its answer as it is. @throws BrokenRange, and what only a person can mend */
export async function requestOnce(
  { url, headers }: StoreAddress,
  { range: { start, size }, idleMs, signal }: StoreRequest,
): Promise<StoreReply> {
  try {
    return await ask({
      url,
      headers: {
        ...headers,
        accept: 'application/octet-stream',
        'accept-encoding': 'identity',
        'user-agent': 'model-release',
        range: `bytes=${start}-${start + size - 1}`,
      },
      idleMs,
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (error instanceof ReleaseError) throw error
    throw new BrokenRange(`the connection broke (${String(error)})`, { cause: error })
  }
}

/** Never from https to http. @throws BrokenRange without an address, GITHUB_FAILED for one that is not followed */
export function findRedirect(location: string | undefined, from: URL, name: string): URL {
  const url = URL.parse(location ?? '', from.href)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new BrokenRange(`the server does not say where ${name} is`)
  if (url.protocol === 'https:' || from.protocol === 'http:') return url
  throw new ReleaseError(
    'GITHUB_FAILED',
    `The download of ${name} leads from https://${from.host} to ${url.host} without encryption (http), which is not followed. ` +
      'Have the server, or the proxy in between, redirect to an https address.',
  )
}

const tooLong = (name: string): ReleaseError =>
  new ReleaseError(
    'GITHUB_FAILED',
    `The download of ${name} leads from one address to another more than ${MAX_REDIRECTS} times. Look at the server, or the ` +
      'proxy in between: they may redirect in a circle.',
  )

/** Nothing compresses what it was asked for as it is, except what lies in between. */
function refuseEncoded(reply: StoreReply, name: string, { host }: URL): StoreReply {
  const encoding = reply.header('content-encoding') ?? 'identity'
  const isSuccess = reply.status === 200 || reply.status === 206
  if (!isSuccess || encoding.toLowerCase() === 'identity') return reply
  reply.drop()
  throw new ReleaseError(
    'GITHUB_FAILED',
    `The bytes of ${name} came from ${host} encoded (content-encoding: ${JSON.stringify(encoding.slice(0, 50))}), although they ` +
      'were asked for as they are. Something in between, such as a proxy, changes them: have it leave this host alone.',
  )
}

/** Milliseconds that the answer asks to wait; 0 when it does not. */
export function waitOf({ header }: StoreReply): number {
  const names = ['date', 'retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset'] as const
  const headers = Object.fromEntries(names.map((name) => [name, header(name)]))
  return askedWait(headers, Date.now()) ?? 0
}

/** Servers whose answers are not for `requestBySocket`: they need not be asked twice each time. */
const unusual = new Set<string>()
const MAX_UNUSUAL = 100

async function ask(request: SocketRequest): Promise<StoreReply> {
  const { origin } = request.url
  // What holds a token goes the way that everything for the API goes.
  const isForSocket = request.headers['authorization'] === undefined && !unusual.has(origin)
  const reply = isForSocket ? await requestBySocket(request) : undefined
  if (reply !== undefined) return { ...reply, header: (name) => reply.headers.get(name) }
  if (isForSocket && unusual.size < MAX_UNUSUAL) unusual.add(origin)
  const { outgoing, reply: opened } = openRequest({ method: 'GET', ...request })
  outgoing.end()
  const incoming = await opened
  return {
    status: incoming.statusCode ?? 0,
    header: (name) => textOf(incoming.headers[name]),
    bytes: readIncoming(incoming),
    drop: () => incoming.destroy(),
  }
}

const textOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value

const leave = youngGarbage()

async function* readIncoming(incoming: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of incoming) {
      if (!Buffer.isBuffer(chunk)) continue
      yield chunk
      leave(chunk.length)
    }
  } finally {
    // A body of which more would come cannot be left on a connection that others are to use.
    if (!incoming.complete) incoming.destroy()
  }
}
