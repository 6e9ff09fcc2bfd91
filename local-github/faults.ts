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
