import { RequestError } from 'octokit'
import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { PaceClock, WritePace } from './write-pace.ts'

/** A job should rather fail than sleep through a primary limit that resets in an hour. */
export const MAX_RATE_LIMIT_WAIT_S = 600

/** For requests that create something: a lost reply does not mean that nothing was created. */
export const NO_RETRY = { retries: 0 } as const

export interface RetryPorts {
  readonly log: Pick<Log, 'debug' | 'warning'>
  readonly sleep: PaceClock['sleep']
  /** Milliseconds since 1970 by the clock of this machine. */
  readonly today: () => number
  readonly pace: WritePace
}

/** What is read of the options of a request. */
interface Options {
  readonly method: string
  readonly url: string
  readonly request?: object | undefined
}

type Headers = Readonly<Record<string, string | number | undefined>>

const MAX_RETRIES = 3
const MAX_LIMIT_RETRIES = 3
/** GitHub asks for a minute at least after a limit that names no time, and for more each time. */
const LIMIT_DELAY_MS = 60_000
const MAX_WAIT_MS = MAX_RATE_LIMIT_WAIT_S * 1000
/** Asking again would get the same answer; 403 and 429 are limits where they are not. */
const FINAL: ReadonlySet<number> = new Set([400, 401, 403, 404, 410, 422, 429, 451])

/**
 * A hook around the requests of Octokit, in place of its plugins for retries and limits: those wait by the clock of this
 * machine, and know no `retry-after` of a 5xx. Writes are paced. After a 5xx or a broken connection a request is
 * repeated three times, unless it is sent with `NO_RETRY`; after a rate limit always, since it did nothing.
 * @throws the `ReleaseError` that a request failed with deep down, as it is
 */
export function repeatRequests(ports: RetryPorts) {
  return async <Given extends Options, Reply>(
    request: (options: Given) => Promise<Reply> | Reply,
    options: Given,
  ): Promise<Reply> => {
    let failures = 0
    let limits = 0
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- attempts follow one another
      if (isWrite(options)) await ports.pace.take()
      try {
        // oxlint-disable-next-line no-await-in-loop -- as above
        return await request(options)
      } catch (error) {
        if (!(error instanceof RequestError)) throw error
        const limited = isLimit(error)
        const wait = limited
          ? waitForLimit(error, limits, ports)
          : waitForRetry(error, options, failures, ports)
        if (limited) limits += 1
        else failures += 1
        // oxlint-disable-next-line no-await-in-loop -- as above
        await ports.sleep(wait, signalOf(options))
      }
    }
  }
}

const signalOf = ({ request }: Options): AbortSignal | undefined =>
  request !== undefined && 'signal' in request && request.signal instanceof AbortSignal
    ? request.signal
    : undefined

/** GraphQL is asked by POST, and only for reading. */
const isWrite = ({ method, url }: Options): boolean =>
  method !== 'GET' && method !== 'HEAD' && !url.endsWith('/graphql')

/** As it was sent: the options name a template. What follows the path may be long, and is for machines. */
function describe({ request: { method, url } }: RequestError): string {
  return `${method} ${URL.parse(url)?.pathname ?? url}`
}

const headersOf = (error: RequestError): Headers => error.response?.headers ?? {}

function isLimit(error: RequestError): boolean {
  const headers = headersOf(error)
  return (
    error.response !== undefined &&
    (error.status === 429 ||
      (error.status === 403 &&
        (headers['retry-after'] !== undefined ||
          headers['x-ratelimit-remaining'] === '0' ||
          /rate limit/i.test(error.message))))
  )
}

/** @throws the error when it is not worth waiting for */
function waitForLimit(error: RequestError, count: number, { log, today }: RetryPorts): number {
  const wait = askedWait(headersOf(error), today()) ?? LIMIT_DELAY_MS * 2 ** count
  const again = count < MAX_LIMIT_RETRIES && wait <= MAX_WAIT_MS
  log.warning(
    `GitHub limits the rate of ${describe(error)}: ${again ? 'waiting' : 'would have to wait'} ${Math.ceil(wait / 1000)} s.`,
  )
  if (!again) throw error
  return wait
}

/** @throws the error, or the `ReleaseError` in it, when it is not worth another try */
function waitForRetry(
  error: RequestError,
  { request }: Options,
  count: number,
  { log, today }: RetryPorts,
): number {
  const final = findReleaseError(error)
  if (final !== undefined) throw final
  const retries = retriesOf(request)
  const asked = error.response === undefined ? undefined : askedWait(headersOf(error), today())
  const wait = Math.max(asked ?? 0, (count + 1) ** 2 * 1000)
  if (FINAL.has(error.status) || count >= retries || wait > MAX_WAIT_MS) throw error
  const found = error.response === undefined ? 'no answer' : String(error.status)
  log.debug(`${describe(error)}: ${found}; trying again in ${Math.ceil(wait / 1000)} s.`)
  return wait
}

const retriesOf = (request: Options['request']): number =>
  request !== undefined && 'retries' in request && typeof request.retries === 'number'
    ? request.retries
    : MAX_RETRIES

/** What the transport says that only a person can mend; Octokit wraps it twice. */
function findReleaseError(error: RequestError): ReleaseError | undefined {
  let cause: unknown = error.cause
  for (let depth = 0; depth < 3; depth += 1) {
    if (cause instanceof ReleaseError) return cause
    cause =
      typeof cause === 'object' && cause !== null && 'cause' in cause ? cause.cause : undefined
  }
  return undefined
}

/**
 * Milliseconds that an answer asks to wait: `retry-after`, or the reset of a primary limit that is used up. Times are
 * compared with the `date` of the same answer, so the clock of this machine may be wrong; `now`, milliseconds since
 * 1970, stands in where there is none. `undefined` when it does not ask.
 */
export function askedWait(headers: Headers, now: number): number | undefined {
  const date = Date.parse(String(headers['date'] ?? ''))
  const serverNow = Number.isNaN(date) ? now : date
  const after = String(headers['retry-after'] ?? '')
  if (/^\d+$/.test(after)) return Number(after) * 1000
  const until = Date.parse(after)
  if (!Number.isNaN(until)) return Math.max(until - serverNow, 0)
  const reset = String(headers['x-ratelimit-reset'] ?? '')
  if (String(headers['x-ratelimit-remaining'] ?? '') !== '0' || !/^\d+$/.test(reset))
    return undefined
  // Both times are cut to whole seconds.
  return Math.max((Number(reset) + 1) * 1000 - serverNow, 0)
}
