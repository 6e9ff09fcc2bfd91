import type { OriginName } from './route.ts'

/** One request that reached a listener. */
export interface RequestEntry {
  readonly method: string
  /** Without the query, percent-encoded as sent. */
  readonly path: string
  /** With the leading `?`, or empty. */
  readonly query: string
  readonly origin: OriginName
  /** Whether the request carried an `Authorization` header, valid or not. */
  readonly authorized: boolean
  /** Absent while the request is handled; 0 when the connection was cut before. */
  readonly status: number | undefined
  /** Duration in milliseconds, once handled. */
  readonly ms: number | undefined
}

export type RequestMatch =
  | ((entry: RequestEntry) => boolean)
  | {
      readonly method?: string
      /** A string must equal the path. */
      readonly path?: RegExp | string
      readonly origin?: OriginName
    }

export interface RequestLog {
  /** In the order of arrival. */
  readonly entries: readonly RequestEntry[]
  count(match?: RequestMatch): number
  clear(): void
}

/** What the dispatcher sees: it also writes. */
export interface WritableLog extends RequestLog {
  begin(request: Omit<RequestEntry, 'status' | 'ms'>): RunningEntry
}

export interface RunningEntry {
  readonly entry: RequestEntry
  end(status: number): void
}

export function createRequestLog(): WritableLog {
  const entries: RequestEntry[] = []
  return {
    entries,
    count: (match) =>
      entries.filter((entry) => match === undefined || matches(entry, match)).length,
    clear() {
      entries.length = 0
    },
    begin(request) {
      const started = performance.now()
      const entry = { ...request, status: undefined, ms: undefined }
      entries.push(entry)
      const end = (status: number): void => {
        Object.assign(entry, { status, ms: performance.now() - started })
      }
      return { entry, end }
    },
  }
}

export function matches(entry: RequestEntry, match: RequestMatch): boolean {
  if (typeof match === 'function') return match(entry)
  const { method, path, origin } = match
  return (
    (method === undefined || method === entry.method) &&
    (origin === undefined || origin === entry.origin) &&
    (path === undefined || (typeof path === 'string' ? path === entry.path : path.test(entry.path)))
  )
}
