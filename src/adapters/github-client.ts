import { Octokit } from 'octokit'
import type { Log } from '../ports/log.ts'

export interface GithubAccess {
  /** Without a slash at the end. */
  readonly apiUrl: string
  /** `''` to read what is public. */
  readonly token: string
  readonly owner: string
  readonly repo: string
}

/** One repository seen through one token. */
export interface GithubClient extends GithubAccess {
  readonly octokit: Octokit
}

const MAX_RATE_LIMIT_RETRIES = 3
/** A job should rather fail than sleep through a primary limit that resets in an hour. */
export const MAX_RATE_LIMIT_WAIT_S = 600

/**
 * Octokit with its retry and rate-limit handling: reads are repeated after 5xx and network errors, anything after
 * 403/429 with the server's own delay. Writes that create something are sent with `NO_RETRY`, since a lost reply
 * does not mean that nothing was created.
 */
export function githubClient(access: GithubAccess, log: Log): GithubClient {
  const onLimit = (retryAfter: number, options: object, _octokit: unknown, count: number) => {
    const again = count < MAX_RATE_LIMIT_RETRIES && retryAfter <= MAX_RATE_LIMIT_WAIT_S
    const what =
      'method' in options && 'url' in options
        ? `${String(options.method)} ${String(options.url)}`
        : 'requests'
    log.warning(
      `GitHub limits the rate of ${what}: ${again ? 'waiting' : 'would have to wait'} ${retryAfter} s.`,
    )
    return again
  }
  const octokit = new Octokit({
    ...(access.token === '' ? {} : { auth: access.token }),
    baseUrl: access.apiUrl,
    userAgent: 'model-release',
    request: { fetch: fetchWhole },
    // A run writes a handful of times and always one after the other: the pacing that Octokit
    // has for programs which write hundreds of times would only make it slow.
    throttle: {
      onRateLimit: onLimit,
      onSecondaryRateLimit: onLimit,
      write: UNPACED,
      notifications: UNPACED,
    },
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message: string) => log.debug(message),
      error: (message: string) => log.debug(message),
    },
  })
  return { ...access, octokit }
}

/**
 * `fetch` for JSON that arrives whole or not at all. Octokit takes what came before a cut for a text and goes on; a
 * failed request it repeats. Other bodies, which may be large, are streams for whoever asked.
 */
async function fetchWhole(url: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(url, options)
  const asksForBytes = new Headers(options?.headers).get('accept') === 'application/octet-stream'
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(
    response.headers.get('content-type') ?? '',
  )
  if (asksForBytes || !isJson || response.body === null) return response
  const { status, statusText, headers } = response
  const whole = new Response(await response.arrayBuffer(), { status, statusText, headers })
  return Object.defineProperty(whole, 'url', { value: response.url })
}

type Job = () => Promise<unknown>

const UNPACED = {
  key: () => ({ schedule: (_options: unknown, job: Job): Promise<unknown> => job() }),
}

/** For requests that create something. */
export const NO_RETRY = { retries: 0 } as const
