/** Counts requests per token and hour. The numbers are those of an Enterprise Cloud workflow token. */
export interface RateLimiter {
  /** Counts one request and returns the state after it. */
  count(key: string, now: Date): RateState
}

export interface RateState {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  /** Unix time in seconds. */
  readonly reset: number
  readonly exceeded: boolean
}

const AUTHORIZED_LIMIT = 15_000
const HOUR = 3_600_000

export function createRateLimiter(): RateLimiter {
  const windows = new Map<string, { readonly end: number; used: number }>()
  return {
    count(key, now) {
      const open = windows.get(key)
      const window =
        open !== undefined && open.end > now.getTime()
          ? open
          : { end: now.getTime() + HOUR, used: 0 }
      window.used++
      windows.set(key, window)
      return {
        limit: AUTHORIZED_LIMIT,
        used: window.used,
        remaining: Math.max(0, AUTHORIZED_LIMIT - window.used),
        reset: Math.ceil(window.end / 1000),
        exceeded: window.used > AUTHORIZED_LIMIT,
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
