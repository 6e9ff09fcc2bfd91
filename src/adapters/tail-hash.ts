import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { SHARE_ENV, Worker } from 'node:worker_threads'
import type { Sha256 } from '../domain/digest.ts'
import { parseSha256 } from '../domain/digest.ts'
import type { TailAnswer, TailStep } from './tail-hash-worker.ts'

export interface TailFile {
  /** Absolute. */
  readonly path: string
  /** Bytes; at least one. */
  readonly size: number
}

/** Hashes files while they are written, from the start as far as they are there. */
export interface TailHash {
  /** The first `bytes` bytes of the file are on the disk. */
  advance(file: number, bytes: number): void
  /** What was there counts for nothing. */
  forget(file: number): void
  /** Once all of the file is there. @throws when it cannot be read */
  digest(file: number): Promise<Sha256>
  close(): Promise<void>
}

const MAX_THREADS = 4
/** A thread that has its next step already does not wait for it; more would keep others from it. */
const QUEUE_DEPTH = 2
/** Of a file that nobody stands behind: on a busy machine a thread that waits for each answer falls far behind. */
const LONE_DEPTH = 32
/** About 10 ms of work. */
const STEP_BYTES = 16 * 1024 * 1024
/** Smaller steps are worth a message only at the end of a file. */
const MIN_STEP_BYTES = 4 * 1024 * 1024
/** A whole file of this size that waits is worth another thread. */
const WORTH_THREAD_BYTES = 32 * 1024 * 1024
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64, stackSizeMb: 2 } as const

interface Tail extends TailFile {
  readonly index: number
  /** Bytes that are there, and of those the ones that a thread was told of. */
  available: number
  sent: number
  /** How many times it was begun anew. */
  round: number
  thread: TailThread | undefined
  outcome: PromiseWithResolvers<Sha256>
}

interface TailThread {
  readonly worker: Worker
  /** Steps under way. */
  busy: number
}

/** Threads are started when there is work for them. */
export function tailHash(files: readonly TailFile[]): TailHash {
  const tails = files.map((file, index): Tail => startTail(file, index))
  const ready = new Set<Tail>()
  const pump = (): void => {
    for (const tail of ready) {
      const thread = threads.find(tail)
      if (thread !== undefined) giveSteps(tail, thread, ready.size > 1 ? QUEUE_DEPTH : LONE_DEPTH)
      if (!hasStep(tail)) ready.delete(tail)
      else if (threads.areFull()) return
    }
  }
  const hear = ({ file, round, sha256, failure }: TailAnswer): void => {
    const tail = tails[file]
    if (tail?.round === round) {
      if (failure !== null) tail.outcome.reject(new Error(`${tail.path}: ${failure}`))
      else if (sha256 !== null) tail.outcome.resolve(parseSha256(sha256))
    }
    pump()
  }
  const threads = tailThreads(hear, (error) => {
    const reason = error instanceof Error ? error : new Error(String(error))
    for (const tail of tails) tail.outcome.reject(reason)
  })
  return {
    advance(file, bytes) {
      const tail = tails[file]
      if (tail === undefined || bytes <= tail.available) return
      tail.available = bytes
      if (!hasStep(tail)) return
      ready.add(tail)
      pump()
    },
    forget(file) {
      const tail = tails[file]
      if (tail === undefined) return
      ready.delete(tail)
      tail.thread?.worker.postMessage({ kind: 'forget', file } satisfies TailStep)
      Object.assign(tail, startTail(tail, file), { round: tail.round + 1 })
    },
    digest: async (file) => {
      const tail = tails[file]
      if (tail === undefined) throw new RangeError(`there is no file ${file}`)
      return await tail.outcome.promise
    },
    close: () => threads.close(),
  }
}

interface TailThreads {
  /** The thread that the file has, or the least busy one; a new one for much work. `undefined`: all have enough. */
  find(tail: Tail): TailThread | undefined
  /** Whether there is nobody to give anything to. */
  areFull(): boolean
  close(): Promise<void>
}

function tailThreads(
  hear: (answer: TailAnswer) => void,
  fail: (error: unknown) => void,
): TailThreads {
  const threads: TailThread[] = []
  const most = Math.max(1, Math.min(MAX_THREADS, availableParallelism()))
  const start = (): TailThread => {
    const thread: TailThread = { worker: startWorker(), busy: 0 }
    thread.worker.on('message', (answer: TailAnswer) => {
      thread.busy -= 1
      hear(answer)
    })
    thread.worker.on('error', fail)
    threads.push(thread)
    return thread
  }
  return {
    find(tail) {
      if (tail.thread !== undefined) return tail.thread
      const free = threads.filter(({ busy }) => busy < QUEUE_DEPTH)
      const idle = free.toSorted((left, right) => left.busy - right.busy)[0]
      if (idle?.busy === 0 || threads.length >= most) return idle
      const isWorth = tail.available === tail.size && tail.size >= WORTH_THREAD_BYTES
      return threads.length === 0 || isWorth ? start() : idle
    },
    areFull: () => threads.length === most && threads.every(({ busy }) => busy >= QUEUE_DEPTH),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

/** As many as the thread takes, which has no more than `depth` steps then. */
function giveSteps(tail: Tail, thread: TailThread, depth: number): void {
  for (; thread.busy < depth && hasStep(tail); thread.busy += 1) {
    tail.thread = thread
    thread.worker.postMessage(nextStep(tail))
  }
}

function startTail({ path, size }: TailFile, index: number): Tail {
  const outcome = Promise.withResolvers<Sha256>()
  // Whoever asks gets it; until then a failure is not an unhandled one.
  outcome.promise.catch(() => undefined)
  return { path, size, index, available: 0, sent: 0, round: 0, thread: undefined, outcome }
}

const hasStep = ({ available, sent, size }: Tail): boolean =>
  available > sent && (available === size || available - sent >= MIN_STEP_BYTES)

function nextStep(tail: Tail): TailStep {
  const from = tail.sent
  tail.sent = Math.min(tail.available, from + STEP_BYTES)
  return {
    kind: 'step',
    file: tail.index,
    path: tail.path,
    round: tail.round,
    from,
    to: tail.sent,
    last: tail.sent === tail.size,
  }
}

function startWorker(): Worker {
  const here = import.meta.url
  // As in hash-pool.ts: a computed name, so that this works in src/, lib/ and dist/.
  return new Worker(new URL(`tail-hash-worker${extname(here)}`, here), {
    workerData: 'tail-hash',
    env: SHARE_ENV,
    resourceLimits: LIMITS,
  })
}
