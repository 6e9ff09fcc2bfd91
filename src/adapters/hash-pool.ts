import { once, EventEmitter } from 'node:events'
import { cpus } from 'node:os'
import { extname } from 'node:path'
import { SHARE_ENV, Worker } from 'node:worker_threads'
import type { HashAnswer, HashJob, HashThreadData } from './hash-job.ts'

/** Cold storage wants more threads than cores; a thread more costs 10 MB. */
export const MAX_WORKERS = 4
/** Below this share of the processors' time it is the storage that is waited for. */
const WAITING_SHARE = 0.5

/** A thread needs a buffer and a batch; without a limit each would let its heap grow for tens of megabytes. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128, stackSizeMb: 2 } as const

type Unnumbered<Job> = Job extends HashJob ? Omit<Job, 'id'> : never

/** A job that a worker has taken; waiting for room and waiting for digests are two different waits. */
export interface Submitted {
  readonly answer: Promise<HashAnswer>
}

export interface HashPool {
  /** Waits until a worker holds fewer than `depth` jobs. */
  room(depth: number): Promise<unknown>
  /**
   * Waits for room, then hands the job to the least busy worker.
   * @param depth jobs that one worker may hold: 1 lets every large file go to the first free worker
   */
  submit(job: Unnumbered<HashJob>, depth: number): Promise<Submitted>
  /** Call it now and then: adds a worker, up to `MAX_WORKERS`, when all are busy but the processors are not. */
  grow(): void
  /** Bytes that all workers have hashed, also of files that are not done. */
  bytes(): number
  close(): Promise<void>
}

interface HashThread {
  busy(): number
  /** Why the thread is gone; nothing comes of it any more. */
  failure(): Error | undefined
  send(job: Unnumbered<HashJob>): Promise<HashAnswer>
  close(): Promise<unknown>
}

/** @param size number of worker threads to begin with */
export function hashPool(size: number): HashPool {
  const freed = new EventEmitter()
  const progress = new SharedArrayBuffer(
    Math.max(size, MAX_WORKERS) * Float64Array.BYTES_PER_ELEMENT,
  )
  const threads: HashThread[] = []
  const add = (): void => {
    const slot = threads.length
    threads.push(hashThread({ progress, slot }, () => freed.emit('freed')))
  }
  while (threads.length < size) add()
  const isIdle = idleProcessors()
  const findThread = (depth: number): HashThread | undefined =>
    threads
      .filter((thread) => thread.busy() < depth)
      .toSorted((left, right) => left.busy() - right.busy())[0]

  const room = async (depth: number): Promise<HashThread> => {
    for (;;) {
      const thread = findThread(depth)
      if (thread !== undefined) return thread
      // oxlint-disable-next-line no-await-in-loop -- waiting for room is the purpose of the loop
      await once(freed, 'freed')
    }
  }

  return {
    room,
    async submit(job, depth) {
      const thread = await room(depth)
      const failure = threads.map((one) => one.failure()).find((one) => one !== undefined)
      if (failure !== undefined) throw failure
      const answer = thread.send(job)
      // The caller may look at it much later; until then a failure is not an unhandled one.
      answer.catch(() => undefined)
      return { answer }
    },
    grow() {
      if (!isIdle() || threads.length >= MAX_WORKERS) return
      if (threads.some((thread) => thread.busy() === 0)) return
      add()
      freed.emit('freed')
    },
    bytes: () => new Float64Array(progress).reduce((sum, bytes) => sum + bytes, 0),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

/** Tells whether the processors were mostly idle since the last question, whoever could have used them. */
function idleProcessors(): () => boolean {
  let last = processorTimes()
  return () => {
    const now = processorTimes()
    const busy = now.busy - last.busy
    const all = now.all - last.all
    last = now
    return all > 0 && busy / all < WAITING_SHARE
  }
}

function processorTimes(): { readonly busy: number; readonly all: number } {
  const times = cpus().map((cpu) => cpu.times)
  const busy = times.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0)
  return { busy, all: times.reduce((sum, { idle }) => sum + idle, busy) }
}

interface Pending {
  readonly resolve: (answer: HashAnswer) => void
  readonly reject: (error: Error) => void
}

function hashThread(workerData: HashThreadData, onFree: () => void): HashThread {
  const here = import.meta.url
  // tsc and ncc leave a computed name alone, so this works in src/, lib/ and dist/. What ncc finds the name with does not
  // know `??=`: with one anywhere in this file it would not copy the worker.
  const worker = new Worker(new URL(`hash-worker${extname(here)}`, here), {
    workerData,
    env: SHARE_ENV,
    resourceLimits: LIMITS,
  })
  const pending = new Map<number, Pending>()
  let next = 0
  let failure: Error | undefined
  const fail = (error: Error): void => {
    failure = failure ?? error
    for (const task of pending.values()) task.reject(failure)
    pending.clear()
    onFree()
  }
  worker.on('message', (answer: HashAnswer) => {
    pending.get(answer.id)?.resolve(answer)
    pending.delete(answer.id)
    onFree()
  })
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', (code) => fail(new Error(`a hashing thread ended with ${code}`)))
  return {
    busy: () => pending.size,
    failure: () => failure,
    send: (job) =>
      new Promise((resolve, reject) => {
        const id = next
        next += 1
        pending.set(id, { resolve, reject })
        worker.postMessage({ ...job, id } satisfies HashJob)
      }),
    close: () => worker.terminate(),
  }
}
