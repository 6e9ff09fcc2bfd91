import type { StoreReply } from './store-request.ts'
import { BrokenRange } from './store-request.ts'

export interface SpeedWatch {
  /** What a read failed with: that it was too slow, or the connection. */
  explain(error: unknown): Error
  stop(): void
}

/** A server that sends a byte now and then is never silent, and never done. Bytes per millisecond. */
const MIN_SPEED = 1
/** What a timer can wait. Milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1

/**
 * Drops an answer that takes longer than it would at 1 kB a second.
 * @param size bytes that are to come
 * @param graceMs so much longer it may take
 */
export function watchSpeed(reply: StoreReply, size: number, graceMs: number): SpeedWatch {
  let isSlow = false
  const ms = Math.min(graceMs + size / MIN_SPEED, MAX_TIMER_MS)
  const timer = setTimeout(() => {
    isSlow = true
    reply.drop()
  }, ms).unref()
  return {
    explain(error) {
      if (isSlow) return new BrokenRange('less than 1 kB came in a second', { cause: error })
      if (error instanceof BrokenRange) return error
      return new BrokenRange(`the connection broke (${String(error)})`, { cause: error })
    },
    stop: () => clearTimeout(timer),
  }
}
