import type { TransferWindow } from './transfer-window.ts'
import { calmWindow, cutWindow, FIRST_WINDOW, growWindow, pickTransfer } from './transfer-window.ts'
import type { WritePace } from './write-pace.ts'

/** What one attempt came to. What another attempt cannot mend is thrown. */
export type Attempt<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | {
      readonly kind: 'again'
      /** Milliseconds. */
      readonly delay: number
      /** Whom the delay is for: the server asked everybody to wait, or this transfer better does. */
      readonly holds: 'all' | 'own'
      /** Whether it shows that there are too many connections. */
      readonly trouble: boolean
    }

/** Something to be sent, as often as it takes. */
export interface Transfer<Result> {
  /** Bytes. */
  readonly size: number
  /**
   * @param count of earlier attempts
   * @param advance is told of bytes that went out
   */
  attempt(count: number, advance: (bytes: number) => void): Promise<Attempt<Result>>
}

export interface PoolPorts {
  /** Milliseconds; `node:timers/promises` in its form. Rejects when aborted. */
  readonly sleep: PoolSleep
  readonly pace: WritePace
}

export type PoolSleep = (
  ms: number,
  value?: undefined,
  options?: { readonly signal: AbortSignal },
) => Promise<unknown>

interface Job<Result> {
  readonly index: number
  readonly transfer: Transfer<Result>
  /** Attempts so far. */
  count: number
}

interface Pool<Result> {
  readonly waiting: Job<Result>[]
  readonly running: Set<Job<Result>>
  readonly results: Result[]
  readonly failures: unknown[]
  /** Ends all delays. */
  readonly abort: AbortController
  window: TransferWindow
  /** Delays under way that are for all. */
  holds: number
  /** To be called after each change. */
  tick(): void
}

/**
 * Runs transfers over a few connections at once, more while the server keeps up and fewer when it does not. Each attempt is a write for
 * the pace. After the first error no attempt begins any more; it is thrown when those that are under way have ended.
 * @param window to begin with
 * @returns the results in the order of the transfers
 */
export async function runTransfers<Result>(
  transfers: readonly Transfer<Result>[],
  ports: PoolPorts,
  window: TransferWindow = FIRST_WINDOW,
): Promise<readonly Result[]> {
  return await new Promise((resolve, reject) => {
    const pool: Pool<Result> = {
      waiting: transfers.map((transfer, index) => ({ index, transfer, count: 0 })),
      running: new Set(),
      results: [],
      failures: [],
      abort: new AbortController(),
      window,
      holds: 0,
      tick() {
        startJobs(pool, ports)
        if (pool.running.size > 0) return
        if (pool.failures.length > 0) reject(toError(pool.failures[0]))
        else if (pool.waiting.length === 0) resolve(pool.results)
      },
    }
    pool.tick()
  })
}

const toError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown))

function startJobs<Result>(pool: Pool<Result>, ports: PoolPorts): void {
  for (;;) {
    if (pool.failures.length > 0 || pool.holds > 0) return
    const next = pickTransfer(pool.waiting.map(sizeOf), [...pool.running].map(sizeOf), pool.window)
    const [job] = next === undefined ? [] : pool.waiting.splice(next, 1)
    if (job === undefined) return
    pool.running.add(job)
    void runJob(job, pool, ports)
  }
}

const sizeOf = ({ transfer }: Job<unknown>): number => transfer.size

async function runJob<Result>(
  job: Job<Result>,
  pool: Pool<Result>,
  ports: PoolPorts,
): Promise<void> {
  try {
    await ports.pace.take()
    const stopped = pool.holds > 0 || pool.failures.length > 0
    if (stopped || !(await attempt(job, pool, ports))) pool.waiting.unshift(job)
  } catch (error) {
    pool.failures.push(error)
    pool.abort.abort()
  }
  pool.running.delete(job)
  pool.tick()
}

/** @returns whether the transfer is done */
async function attempt<Result>(
  job: Job<Result>,
  pool: Pool<Result>,
  ports: PoolPorts,
): Promise<boolean> {
  const { cuts } = pool.window
  const outcome = await job.transfer.attempt(job.count, (bytes) => {
    const { connections } = pool.window
    pool.window = calmWindow(pool.window, bytes)
    if (pool.window.connections > connections) pool.tick()
  })
  if (outcome.kind === 'done') {
    pool.results[job.index] = outcome.result
    // One that began before the last trouble says nothing of the connections that are left.
    if (cuts === pool.window.cuts) pool.window = growWindow(pool.window)
    return true
  }
  job.count += 1
  if (outcome.trouble) pool.window = cutWindow(pool.window, cuts)
  if (outcome.delay === 0) return false
  const delay = pause(outcome.delay, pool, ports)
  if (outcome.holds === 'own') await delay
  else void holdAll(delay, pool)
  return false
}

async function holdAll<Result>(delay: Promise<void>, pool: Pool<Result>): Promise<void> {
  pool.holds += 1
  try {
    await delay
  } catch (error) {
    pool.failures.push(error)
  }
  pool.holds -= 1
  pool.tick()
}

/** Ends early when something failed for good. */
async function pause<Result>(
  ms: number,
  { abort: { signal } }: Pool<Result>,
  { sleep }: PoolPorts,
): Promise<void> {
  try {
    await sleep(ms, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
