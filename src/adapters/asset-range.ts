import { ReleaseError } from '../domain/errors.ts'
import type { Asset, ByteRange } from '../ports/release-store.ts'
import { findAddress } from './asset-address.ts'
import type { GithubClient } from './github-client.ts'
import { explained } from './github-error.ts'
import { watchSpeed } from './minimum-speed.ts'
import type { ReaderTurn } from './reader-turns.ts'
import { readerTurns } from './reader-turns.ts'
import type { StoreAddress, StoreReply } from './store-request.ts'
import { BrokenRange, requestStore, waitOf } from './store-request.ts'
import type { WholeStream } from './whole-stream.ts'
import { wholeStream } from './whole-stream.ts'

/** Without a byte for this long, although somebody waits for one, a connection counts as dead. Milliseconds. */
export const IDLE_MS = 60_000

export interface RangeRequest {
  readonly asset: Asset
  readonly range: ByteRange
  readonly idleMs: number
  readonly signal?: AbortSignal | undefined
  /** Of `joinReaders`. */
  readonly turn: ReaderTurn
  /** Told once of a server that makes the download slow. */
  readonly warn: (message: string) => void
}

/** What is known of an asset, for all its ranges. */
interface AssetState {
  /** Anonymous users may ask the API only sixty times an hour. */
  address: Promise<StoreAddress> | undefined
  /** Times in a row that the address was of no use. */
  failures: number
  /** Strong: bytes of another object must not come between those that are here. */
  etag: string | null
  /** Of a server that knows no ranges. */
  whole: WholeStream | undefined
  readonly turns: ReturnType<typeof readerTurns>
}

interface ClientState {
  readonly assets: Map<number, AssetState>
  isWarned: boolean
}

const states = new WeakMap<GithubClient, ClientState>()

function stateOf(client: GithubClient): ClientState {
  const known = states.get(client) ?? { assets: new Map(), isWarned: false }
  states.set(client, known)
  return known
}

function assetState(client: GithubClient, { id }: Asset): AssetState {
  const { assets } = stateOf(client)
  const state = assets.get(id) ?? {
    address: undefined,
    failures: 0,
    etag: null,
    whole: undefined,
    turns: readerTurns(),
  }
  assets.set(id, state)
  return state
}

/** To be left when the range is read: other ranges may have to wait for it. */
export const joinReaders = (client: GithubClient, asset: Asset, start: number): ReaderTurn =>
  assetState(client, asset).turns.join(start)

/** Takes what comes next of an asset for its bytes, whatever came before. */
export function forgetObject(client: GithubClient, asset: Asset): void {
  assetState(client, asset).etag = null
}

const EXPIRED: ReadonlySet<number> = new Set([400, 401, 403, 404, 410])
/** An address that fails so often in a row is asked for anew. */
const MAX_FAILURES = 2

/**
 * One try to get a range. Where the asset is, is asked once for all ranges until the answer has expired or leads nowhere; the token
 * goes to the API only, never to the store that it names. All ranges come from the same object.
 * @returns bytes that begin at the first one of the range; they may be fewer, never more. Each run is good until the next is
 * asked for. They end with BrokenRange
 * @throws BrokenRange, DIGEST_MISMATCH for an asset of another size or that changed meanwhile, and what the API refuses
 */
export async function requestRange(
  client: GithubClient,
  request: RangeRequest,
): Promise<AsyncIterable<Uint8Array>> {
  const { range, asset, idleMs } = request
  const state = assetState(client, asset)
  if (state.whole === undefined) {
    const reply = await requestReply(client, request, state)
    if (reply.status !== 200 || range.size === asset.size) return readBytes(reply, range, idleMs)
    reply.drop()
    warnWhole(client, request)
  }
  const all = { start: 0, size: asset.size }
  // Of the first one who gets here; by its turn nobody else uses it.
  state.whole ??= wholeStream(() =>
    explained(`download ${asset.name}`, () =>
      requestReply(client, { ...request, range: all }, state),
    ),
  )
  await request.turn.wait()
  return state.whole.read(range, idleMs)
}

function warnWhole(client: GithubClient, { asset, warn }: RangeRequest): void {
  const state = stateOf(client)
  if (state.isWarned) return
  state.isWarned = true
  warn(
    `The server, or a proxy before it, sends all of ${asset.name} where a part was asked for: it comes over one connection, and ` +
      'from the start again when that breaks.',
  )
}

async function requestReply(
  client: GithubClient,
  request: RangeRequest,
  state: AssetState,
): Promise<StoreReply> {
  const { asset } = request
  const known = state.address
  const asked = known ?? findAddress(client, asset, request)
  state.address = asked
  const forget = (): void => {
    if (state.address !== asked) return
    state.address = undefined
    state.failures = 0
  }
  try {
    const address = await asked.catch((error: unknown) => {
      forget()
      throw error
    })
    const reply = await requestStore(address, { ...request, name: asset.name })
    if (EXPIRED.has(reply.status)) {
      reply.drop()
      forget()
      // The store gives no reason that a program could rely on; a fresh address that is refused as well is a fault.
      if (known !== undefined) return await requestReply(client, request, state)
      throw new BrokenRange(`the store answered ${reply.status}`, { waitMs: waitOf(reply) })
    }
    checkReply(reply, request, state)
    state.failures = 0
    return reply
  } catch (error) {
    state.failures += 1
    if (!(error instanceof BrokenRange) || state.failures >= MAX_FAILURES) forget()
    throw error
  }
}

function checkReply(
  reply: StoreReply,
  { asset, range }: Pick<RangeRequest, 'asset' | 'range'>,
  state: AssetState,
): void {
  try {
    const etag = findEtag(reply)
    if (state.etag !== null && etag !== null && etag !== state.etag)
      throw changed(asset, 'it was replaced while it was downloaded')
    checkPlace(reply, asset, range)
    state.etag ??= etag
  } catch (error) {
    reply.drop()
    throw error
  }
}

/** @throws when the bytes are neither those that were asked for nor all of the asset */
function checkPlace(reply: StoreReply, asset: Asset, range: ByteRange): void {
  const { status } = reply
  const said = parseRangeHeader(reply.header('content-range'))
  // Of an answer without ranges the length is that of the asset.
  const total = status === 200 ? reply.header('content-length') : said.total
  const tells = status === 200 || status === 206 || status === 416
  if (tells && total !== undefined && Number(total) !== asset.size)
    throw changed(asset, `it has ${total} bytes`)
  if (status === 200) return
  if (status !== 206)
    throw new BrokenRange(`the store answered ${status}`, { waitMs: waitOf(reply) })
  if (said.first === String(range.start)) return
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
  { size }: ByteRange,
  idleMs: number,
): AsyncGenerator<Uint8Array> {
  const speed = watchSpeed(reply, size, idleMs)
  let left = size
  try {
    for await (const chunk of reply.bytes) {
      const wanted = chunk.subarray(0, left)
      left -= wanted.length
      if (wanted.length > 0) yield wanted
      if (left === 0) break
    }
  } catch (error) {
    throw speed.explain(error)
  } finally {
    speed.stop()
  }
}

const changed = ({ name, size }: Asset, why: string): ReleaseError =>
  new ReleaseError(
    'DIGEST_MISMATCH',
    `The asset ${name} is not the one that its release lists with ${size} bytes: ${why}. Run this again; if it stays so, ` +
      'somebody changed the release.',
  )
