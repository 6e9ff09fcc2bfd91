import { once, EventEmitter } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { HashBatch, HashedBatch, HashOutcome } from './hash-worker.ts'

/** Measured compromise between two cores and cold storage, which wants more threads than cores. */
export const MAX_WORKERS = 4

/** A batch that a worker has taken; waiting for room and waiting for digests are two different waits. */
export interface Submitted {
  readonly outcomes: Promise<readonly HashOutcome[]>
}

export interface HashPool {
  /** Waits for room, then hands the batch to the least busy worker. */
  submit(files: readonly string[]): Promise<Submitted>
  close(): Promise<void>
}

interface HashThread {
  busy(): number
  /** Why the thread is gone; nothing comes of it any more. */
  failure(): Error | undefined
  hash(files: readonly string[]): Promise<readonly HashOutcome[]>
  close(): Promise<unknown>
}

/**
 * @param size number of worker threads
 * @param depth batches that one worker may hold: 1 lets every large file go to the first free worker
 */
export function hashPool(size: number, depth: number): HashPool {
  const freed = new EventEmitter()
  const threads = Array.from({ length: size }, () => hashThread(() => freed.emit('freed')))
  const leastBusy = (): HashThread | undefined =>
    threads
      .filter((thread) => thread.busy() < depth)
      .toSorted((left, right) => left.busy() - right.busy())[0]

  return {
    async submit(files) {
      let thread = leastBusy()
      while (thread === undefined) {
        // oxlint-disable-next-line no-await-in-loop -- waiting for room is the purpose of the loop
        await once(freed, 'freed')
        thread = leastBusy()
      }
      const failure = threads.map((one) => one.failure()).find((one) => one !== undefined)
      if (failure !== undefined) throw failure
      const outcomes = thread.hash(files)
      // The caller may look at it much later; until then a failure is not an unhandled one.
      outcomes.catch(() => undefined)
      return { outcomes }
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

interface Pending {
  readonly resolve: (outcomes: readonly HashOutcome[]) => void
  readonly reject: (error: Error) => void
}

function hashThread(onFree: () => void): HashThread {
  const here = import.meta.url
  // tsc and ncc leave a computed name alone, so this works in src/, lib/ and dist/.
  const worker = new Worker(new URL(`hash-worker${extname(here)}`, here))
  const pending = new Map<number, Pending>()
  let next = 0
  worker.on('message', (answer: HashedBatch) => {
    pending.get(answer.id)?.resolve(answer.outcomes)
    pending.delete(answer.id)
    onFree()
  })
  let failure: Error | undefined
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error))
    for (const task of pending.values()) task.reject(failure)
    pending.clear()
    onFree()
  })
  return {
    busy: () => pending.size,
    failure: () => failure,
    hash: (files) =>
      new Promise((resolve, reject) => {
        const batch: HashBatch = { id: next, files }
        next += 1
        pending.set(batch.id, { resolve, reject })
        worker.postMessage(batch)
      }),
    close: () => worker.terminate(),
  }
}
