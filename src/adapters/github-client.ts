import { setTimeout } from 'node:timers/promises'
import { Octokit } from 'octokit'
import type { Log } from '../ports/log.ts'
import { repeatRequests } from './github-retry.ts'
import { transportFetch } from './transport-fetch.ts'
import type { PaceClock, WritePace } from './write-pace.ts'
import { writePace } from './write-pace.ts'

export { MAX_RATE_LIMIT_WAIT_S, NO_RETRY } from './github-retry.ts'

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
  /** To be taken from before each write that does not go through `octokit`, such as an upload. */
  readonly writePace: WritePace
}

export interface ClientClock extends PaceClock {
  /** Milliseconds since 1970. */
  readonly today: () => number
}

const MACHINE_CLOCK: ClientClock = {
  today: () => Date.now(),
  now: () => performance.now(),
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
}

/**
 * Octokit over our own transport (proxies, CAs, time-outs), with our own repetitions: reads and what may be sent twice
 * are repeated after 5xx and network errors, anything after 403/429 with the server's own delay. Writes that create
 * something are sent with `NO_RETRY`, since a lost reply does not mean that nothing was created.
 */
export function githubClient(
  access: GithubAccess,
  log: Log,
  clock: ClientClock = MACHINE_CLOCK,
): GithubClient {
  const pace = writePace(clock, log)
  const octokit = new Octokit({
    ...(access.token === '' ? {} : { auth: access.token }),
    baseUrl: access.apiUrl,
    userAgent: 'model-release',
    request: { fetch: transportFetch() },
    retry: { enabled: false },
    throttle: { enabled: false },
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message: string) => log.debug(message),
      error: (message: string) => log.debug(message),
    },
  })
  octokit.hook.wrap('request', repeatRequests({ ...clock, log, pace }))
  return { ...access, octokit, writePace: pace }
}
