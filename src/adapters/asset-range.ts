import type { IncomingMessage } from 'node:http'
import { ReleaseError } from '../domain/errors.ts'
import type { Asset, ByteRange } from '../ports/release-store.ts'
import type { GithubClient } from './github-client.ts'
import { openRequest } from './http-transport.ts'
import type { SocketRequest } from './ranged-socket.ts'
import { requestBySocket } from './ranged-socket.ts'
import { youngGarbage } from './young-garbage.ts'

/** Without a byte for this long, although somebody waits for one, a connection counts as dead. Milliseconds. */
export const IDLE_MS = 60_000

export interface RangeRequest {
  readonly asset: Asset
  readonly range: ByteRange
  readonly idleMs: number
  /** That of bytes which are already taken: others must not follow them. `null`: none were. */
  readonly etag: string | null
}

/** Bytes that begin at the first one of the range; they may be fewer, never more. Each run is good until the next is asked for. */
export interface RangeReply {
  /** Strong, or `null`. */
  readonly etag: string | null
  readonly bytes: AsyncIterable<Uint8Array>
}

/** What went wrong on the way, and may go right next time. */
export class BrokenRange extends Error {}

/** Where the bytes of an asset are: behind an address that is signed for some minutes, or with the API itself. */
interface AssetAddress {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
}

type AddressBook = Map<number, Promise<AssetAddress>>

// An address serves all ranges of its asset: anonymous users may ask the API only sixty times an hour.
const books = new WeakMap<GithubClient, AddressBook>()

/**
 * One try to get a range. The API is asked where the asset is, once for all ranges until the answer has expired; the token goes
 * to the API only, never to the store that it names.
 * @throws BrokenRange, DIGEST_MISMATCH for an asset of another size or that changed meanwhile, and what the API refuses
 */
export async function requestRange(
  client: GithubClient,
  request: RangeRequest,
): Promise<RangeReply> {
  const book = books.get(client) ?? new Map<number, Promise<AssetAddress>>()
  books.set(client, book)
  const { id } = request.asset
  const known = book.get(id)
  const asked = known ?? findAddress(client, request.asset)
  book.set(id, asked)
  const forget = (): void => {
    if (book.get(id) === asked) book.delete(id)
  }
  try {
    const reply = await send(await asked, request)
    if (!EXPIRED.has(reply.status)) return readReply(reply, request)
    reply.drop()
    forget()
    // The store gives no reason that a program could rely on; a fresh address that is refused as well is a fault.
    if (known !== undefined) return await requestRange(client, request)
    throw new BrokenRange(`the store answered ${reply.status}`)
  } catch (error) {
    if (!(error instanceof BrokenRange)) forget()
    throw error
  }
}

const EXPIRED: ReadonlySet<number> = new Set([400, 401, 403, 404, 410])
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

async function findAddress(client: GithubClient, { id, name }: Asset): Promise<AssetAddress> {
  const { owner, repo, apiUrl, token } = client
  const reply = await client.octokit.request('GET /repos/{owner}/{repo}/releases/assets/{id}', {
    owner,
    repo,
    id,
    // A server that sends the bytes itself need not send them all for this question.
    headers: { accept: 'application/octet-stream', range: 'bytes=0-0' },
    request: { redirect: 'manual', parseSuccessResponseBody: false },
  })
  const body: unknown = reply.data
  if (body instanceof ReadableStream) await body.cancel()
  const status: number = reply.status
  const own = `${apiUrl}/repos/${owner}/${repo}/releases/assets/${id}`
  const authorization = token === '' ? {} : { authorization: `token ${token}` }
  if (!REDIRECTS.has(status)) return { url: new URL(own), headers: authorization }
  const url = findRedirect(reply.headers.location, new URL(own))
  if (url === undefined) throw new BrokenRange(`GitHub does not say where ${name} is`)
  const isOwn = url.origin === new URL(own).origin
  return { url, headers: isOwn ? authorization : {} }
}

const MAX_REDIRECTS = 5

/** As far as it is read here, from whatever it came with. */
interface StoreReply {
  readonly status: number
  readonly header: (name: ReplyHeader) => string | undefined
  readonly bytes: AsyncIterable<Uint8Array>
  /** For who does not read the bytes. */
  drop(): void
}

type ReplyHeader = 'content-length' | 'content-range' | 'etag' | 'location'

async function send(
  { url, headers }: AssetAddress,
  request: RangeRequest,
  redirects = 0,
): Promise<StoreReply> {
  const { start, size } = request.range
  const reply = await orBroken(
    ask({
      url,
      headers: {
        ...headers,
        accept: 'application/octet-stream',
        'accept-encoding': 'identity',
        'user-agent': 'model-release',
        range: `bytes=${start}-${start + size - 1}`,
      },
      idleMs: request.idleMs,
    }),
  )
  const isRedirect = REDIRECTS.has(reply.status)
  const next = isRedirect ? findRedirect(reply.header('location'), url) : undefined
  if (next === undefined || redirects >= MAX_REDIRECTS) return reply
  reply.drop()
  const kept = next.origin === url.origin ? headers : {}
  return await send({ url: next, headers: kept }, request, redirects + 1)
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
    header: (name) => incoming.headers[name],
    bytes: readIncoming(incoming),
    drop: () => incoming.destroy(),
  }
}

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

async function orBroken<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (error instanceof ReleaseError) throw error
    throw new BrokenRange(`the connection broke (${String(error)})`, { cause: error })
  }
}

/** Never from https to http. */
function findRedirect(location: string | undefined, from: URL): URL | undefined {
  const url = URL.parse(location ?? '', from.href)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  return url.protocol === 'http:' && from.protocol === 'https:' ? undefined : url
}

function readReply(reply: StoreReply, request: RangeRequest): RangeReply {
  const { asset, range } = request
  try {
    const etag = findEtag(reply)
    if (request.etag !== null && etag !== null && etag !== request.etag)
      throw changed(asset, 'it was replaced while it was downloaded')
    const skipped = findSkipped(reply, request)
    return { etag, bytes: readBytes(reply, skipped, range.size) }
  } catch (error) {
    reply.drop()
    throw error
  }
}

/** How many bytes come before those that were asked for. */
function findSkipped(reply: StoreReply, { asset, range }: RangeRequest): number {
  const { status } = reply
  const said = parseRangeHeader(reply.header('content-range'))
  // Of an answer without ranges the length is that of the asset.
  const total = status === 200 ? reply.header('content-length') : said.total
  const tells = status === 200 || status === 206 || status === 416
  if (tells && total !== undefined && Number(total) !== asset.size)
    throw changed(asset, `it has ${total} bytes`)
  // No ranges here, perhaps because of something on the way: what lies before is read and dropped.
  if (status === 200) return range.start
  if (status !== 206) throw new BrokenRange(`the store answered ${status}`)
  if (said.first === String(range.start)) return 0
  throw new BrokenRange('the answer is another part of the asset than was asked for')
}

interface RangeHeader {
  readonly first?: string | undefined
  /** Bytes of the whole. */
  readonly total?: string | undefined
}

/** RFC 9110, 14.4. */
function parseRangeHeader(text = ''): RangeHeader {
  const [, first, total] = /^bytes (?:(\d{1,16})-\d{1,16}|\*)\/(?:(\d{1,16})|\*)$/.exec(text) ?? []
  return { first, total }
}

function findEtag({ header }: StoreReply): string | null {
  const etag = header('etag')
  return etag === undefined || etag.startsWith('W/') ? null : etag
}

async function* readBytes(
  reply: StoreReply,
  skipped: number,
  size: number,
): AsyncGenerator<Uint8Array> {
  let [before, left] = [skipped, size]
  try {
    for await (const chunk of reply.bytes) {
      const from = Math.min(before, chunk.length)
      before -= from
      const wanted = chunk.subarray(from, from + left)
      left -= wanted.length
      if (wanted.length > 0) yield wanted
      if (left === 0) break
    }
  } catch (error) {
    throw new BrokenRange(`the connection broke (${String(error)})`, { cause: error })
  }
}

const changed = ({ name, size }: Asset, why: string): ReleaseError =>
  new ReleaseError(
    'DIGEST_MISMATCH',
    `The asset ${name} is not the one that its release lists with ${size} bytes: ${why}. Run this again; if it stays so, ` +
      'somebody changed the release.',
  )
