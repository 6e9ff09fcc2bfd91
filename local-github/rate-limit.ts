/** Counts requests per caller and hour. */
export interface RateLimiter {
  /** Counts one request and returns the state after it. */
  count(caller: RateCaller, now: Date): RateState
}

export interface RateCaller {
  /** The header; absent for somebody anonymous. */
  readonly authorization?: string | undefined
  /** By which whoever is anonymous is known. */
  readonly address: string
}

export interface RateState {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  /** Unix time in seconds. */
  readonly reset: number
  readonly exceeded: boolean
}

/** Of an Enterprise Cloud workflow token. */
const AUTHORIZED_LIMIT = 15_000
const ANONYMOUS_LIMIT = 60
const HOUR = 3_600_000

/** @param anonymous requests an hour of one address */
export function createRateLimiter(anonymous = ANONYMOUS_LIMIT): RateLimiter {
  const windows = new Map<string, { readonly end: number; used: number }>()
  return {
    count({ authorization, address }, now) {
      const limit = authorization === undefined ? anonymous : AUTHORIZED_LIMIT
      const key = authorization ?? `from ${address}`
      const open = windows.get(key)
      const window =
        open !== undefined && open.end > now.getTime()
          ? open
          : { end: now.getTime() + HOUR, used: 0 }
      window.used++
      windows.set(key, window)
      return {
        limit,
        used: window.used,
        remaining: Math.max(0, limit - window.used),
        reset: Math.ceil(window.end / 1000),
        exceeded: window.used > limit,
      }
    },
  }
}

export function renderRateHeaders(state: RateState): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': String(state.reset),
    'x-ratelimit-used': String(state.used),
    'x-ratelimit-resource': 'core',
  }
}
