import { matches } from './request-log.ts'
import type { RequestEntry, RequestMatch } from './request-log.ts'

/** What goes wrong with a request. */
export type FaultKind =
  /** Answers without handling. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: unknown
    }
  /** Answers as GitHub does above a limit: `secondary` names the wait, `primary` the reset time. */
  | {
      readonly kind: 'rate-limit'
      readonly limit: 'primary' | 'secondary'
      readonly status?: 403 | 429
      /** Seconds. */
      readonly wait: number
    }
  /** Cuts the connection; nothing happened. */
  | { readonly kind: 'cut-before' }
  /** Handles the request, then cuts the connection without a reply. */
  | { readonly kind: 'cut-after' }
  /** An upload answers 502 and leaves an empty asset in the state `starter`. */
  | { readonly kind: 'starter' }
  | { readonly kind: 'delay'; readonly ms: number }
  /**
   * Takes an upload, or sends a download, no faster than this. The limit is that of one request, so
   * N connections at once are N times as fast.
   */
  | { readonly kind: 'throttle'; readonly bytesPerSecond: number }
  /**
   * Cuts the connection once this many bytes of an upload came, which leaves an empty asset in the
   * state `starter`, or once they were sent of a download. Nothing happens when there are fewer.
   */
  | { readonly kind: 'cut-body'; readonly after: number }
  /**
   * Neither goes on nor hangs up, until the client does or the server is closed. With `after`, an
   * upload is registered as a `starter` and read that far, a download sent that far; without it,
   * any request is only accepted: neither read, nor handled, nor answered. That a client hung up is
   * noticed only where its bytes are read, so an upload hangs until the server is closed.
   */
  | { readonly kind: 'stall'; readonly after?: number }
  /**
   * Flips the byte at this index, counted from 0 in the body of the request or the reply: of a
   * download on its way, of an upload before it is stored, under the digest of what is stored.
   */
  | { readonly kind: 'corrupt'; readonly at: number }
  /**
   * Assets have no digest in the reply, as on older Enterprise Servers; an upload is stored without
   * one, and without the work of computing it.
   */
  | { readonly kind: 'no-digest' }
  /** Runs code at the boundary: before anything happened, or after it did and before the reply. */
  | {
      readonly kind: 'call'
      readonly before?: (entry: RequestEntry) => void | Promise<void>
      readonly after?: (entry: RequestEntry) => void | Promise<void>
    }

export type Fault = FaultKind & {
  readonly match: RequestMatch
  /** How many requests it hits; 1 when absent, `Infinity` for all. */
  readonly times?: number
}

export interface Faults {
  /** Adds a fault and returns the way to take it away again. */
  add(fault: Fault): () => void
  clear(): void
}

export interface ActiveFaults extends Faults {
  /** The faults that hit this request, in the order of adding; each is used up by one. */
  take(entry: RequestEntry): readonly FaultKind[]
}

export function createFaults(): ActiveFaults {
  const active = new Map<Fault, number>()
  return {
    add(fault) {
      active.set(fault, fault.times ?? 1)
      return () => active.delete(fault)
    },
    clear: () => active.clear(),
    take(entry) {
      const hit = [...active.keys()].filter((fault) => matches(entry, fault.match))
      for (const fault of hit) {
        const left = (active.get(fault) ?? 1) - 1
        if (left <= 0) active.delete(fault)
        else active.set(fault, left)
      }
      return hit
    },
  }
}
