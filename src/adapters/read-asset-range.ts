import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { Asset, ByteRange } from '../ports/release-store.ts'
import type { RangeRequest } from './asset-range.ts'
import { forgetObject, IDLE_MS, joinReaders, requestRange } from './asset-range.ts'
import type { GithubClient } from './github-client.ts'
import { explained } from './github-error.ts'
import { MAX_RATE_LIMIT_WAIT_S } from './github-retry.ts'
import type { ReaderTurn } from './reader-turns.ts'
import { BrokenRange } from './store-request.ts'

/** Milliseconds; `node:timers/promises` in its form. Rejects when aborted. */
type RangeSleep = (
  ms: number,
  value?: undefined,
  options?: { readonly signal: AbortSignal },
) => Promise<unknown>

export interface RangeOptions {
  readonly sleep: RangeSleep
  /** Without a byte for so long a connection counts as dead. Milliseconds. */
  readonly idleMs?: number
  /** Ends it at once, with its reason. */
  readonly signal?: AbortSignal | undefined
  readonly log?: Pick<Log, 'warning'>
}

const RANGE_DELAYS_MS = [500, 2000, 5000, 15_000] as const
/** A connection that gets so far was worth it, and does not count against the next. */
const WORTHWHILE_BYTES = 1024 * 1024
const MAX_WAIT_MS = MAX_RATE_LIMIT_WAIT_S * 1000

/**
 * The bytes of a range, in order and each once. What breaks off is asked for again from where it broke, when the server wants it, and
 * given up after five connections in a row that brought less than 1 MiB.
 * @throws GITHUB_FAILED, DIGEST_MISMATCH when the asset twice has another size than it says or is another one than before
 */
export async function* readAssetRange(
  client: GithubClient,
  asset: Asset,
  range: ByteRange,
  options: RangeOptions,
): AsyncGenerator<Uint8Array> {
  const { signal } = options
  const progress: RangeProgress = { done: 0, failures: 0, hasChanged: false }
  const turn = joinReaders(client, asset, range.start)
  try {
    while (progress.done < range.size) {
      const before = progress.done
      try {
        for await (const chunk of readOnce(client, asset, range, { ...options, turn, before })) {
          progress.done += chunk.length
          yield chunk
        }
      } catch (error) {
        signal?.throwIfAborted()
        const wait = judgeFailure(error, { asset, range, progress, before })
        if (wait === undefined) continue
        // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
        await options.sleep(wait, undefined, signal === undefined ? undefined : { signal })
      }
    }
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'DIGEST_MISMATCH')
      forgetObject(client, asset)
    throw error
  } finally {
    turn.leave()
  }
}

interface Attempt extends RangeOptions {
  readonly turn: ReaderTurn
  /** Bytes that are here. */
  readonly before: number
}

async function* readOnce(
  client: GithubClient,
  asset: Asset,
  range: ByteRange,
  { turn, before, idleMs = IDLE_MS, signal, log }: Attempt,
): AsyncGenerator<Uint8Array> {
  const left = { start: range.start + before, size: range.size - before }
  const request: RangeRequest = {
    asset,
    range: left,
    idleMs,
    signal,
    turn,
    warn: (message) => log?.warning(message),
  }
  const bytes = await explained(`download ${asset.name}`, () => requestRange(client, request))
  let count = 0
  for await (const chunk of bytes) {
    count += chunk.length
    yield chunk
  }
  if (count === 0) throw new BrokenRange('no bytes came')
  if (count < left.size) throw new BrokenRange(`the answer ended after ${count} bytes`)
}

interface RangeProgress {
  /** Bytes that are here. */
  done: number
  /** Connections in a row that were not worth it. */
  failures: number
  /** Whether it was another asset once. */
  hasChanged: boolean
}

interface Failure {
  readonly asset: Asset
  readonly range: ByteRange
  readonly progress: RangeProgress
  /** Bytes that had been here when the attempt began. */
  readonly before: number
}

/** @returns milliseconds to wait for another try; `undefined` for one at once @throws when there is none */
function judgeFailure(
  error: unknown,
  { asset, range, progress, before }: Failure,
): number | undefined {
  const isChanged = error instanceof ReleaseError && error.code === 'DIGEST_MISMATCH'
  if (isChanged && !progress.hasChanged) {
    // Something in between may have answered in the name of the store.
    progress.hasChanged = true
    return undefined
  }
  if (!(error instanceof BrokenRange)) throw error
  const isWorthwhile = progress.done - before >= WORTHWHILE_BYTES
  progress.failures = isWorthwhile ? 0 : progress.failures + 1
  const delay = RANGE_DELAYS_MS[Math.max(progress.failures - 1, 0)]
  if (delay === undefined) throw unreachable(asset, range, progress.done, error.message)
  if (error.waitMs <= MAX_WAIT_MS) return Math.max(delay, error.waitMs)
  const asked = `${error.message}, and asks to wait ${Math.ceil(error.waitMs / 1000)} s`
  throw unreachable(asset, range, progress.done, asked)
}

const unreachable = (asset: Asset, range: ByteRange, done: number, why: string): ReleaseError =>
  new ReleaseError(
    'GITHUB_FAILED',
    `The download of ${asset.name} (${asset.size} bytes) stopped at byte ${range.start + done} and could not be taken up ` +
      `again; the last time: ${why}. Run this again when GitHub is reachable.`,
  )
