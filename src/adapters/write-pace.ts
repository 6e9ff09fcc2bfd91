import type { Log } from '../ports/log.ts'

/** Leaves time between the requests of one client that create or change something. */
export interface WritePace {
  /** Resolves, in the order of the calls, when the next write may be sent. */
  take(): Promise<void>
}

export interface PaceClock {
  /** Milliseconds, never running backwards. */
  readonly now: () => number
  /** Milliseconds. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<unknown>
}

/** GitHub allows about 80 writes a minute; so many at once are still well below. */
const BURST = 30
/** 48 a minute from then on. */
const INTERVAL_MS = 1250
const WORTH_SAYING_MS = 1000

/** A bucket of 30 writes that fills again by 0.8 a second. */
export function writePace({ now, sleep }: PaceClock, log: Pick<Log, 'debug'>): WritePace {
  /** When the bucket will be full. */
  let full = Number.NEGATIVE_INFINITY
  return {
    async take() {
      const time = now()
      full = Math.max(full, time) + INTERVAL_MS
      const wait = full - time - BURST * INTERVAL_MS
      if (wait <= 0) return
      if (wait > WORTH_SAYING_MS)
        log.debug(`Many writes at once: the next one waits ${(wait / 1000).toFixed(1)} s.`)
      await sleep(wait)
    },
  }
}
