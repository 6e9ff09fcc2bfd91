import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { DigestCache } from './digest-cache.ts'
import type { FoundFile } from './file-walk.ts'
import type { HashBatch, HashedFile, HashMethod, HashTask } from './hash-batch.ts'
import { BATCH_BYTES, cutBatches, isKnown, recall, submitBatch, toHashed } from './hash-batch.ts'
import type { HashPool } from './hash-pool.ts'
import { hashPool, MAX_WORKERS } from './hash-pool.ts'
import type { OtherHash } from './hash-worker.ts'
import { hashSteps } from './hash-worker.ts'

export interface HashProgress {
  /** Hashed so far. */
  readonly bytes: number
  /** Of all files that are to be hashed; `null` while the walk goes on. */
  readonly total: number | null
}

export interface HashOptions {
  /** Hashes the files with MD5 too, in the same pass. */
  readonly md5?: OtherHash
  /** Files that it knows are not read again. It knows no MD5, so it is not asked when one is wanted. */
  readonly cache?: DigestCache
  /** Called about ten times a second. */
  readonly onProgress?: (progress: HashProgress) => void
}

const MANY_FILES = 2000
/** Two workers take as long to start as hashing this takes. */
const WORTH_WORKERS_BYTES = 64 * 1024 * 1024
const QUEUE_DEPTH = 4
/** Batches that may be done or on the way while an earlier one, with a large file, is still being hashed. */
const MAX_WAITING = 128
/** Hashed at a stretch before other tasks of the program get their turn: about 20 ms. */
const STRETCH_BYTES = 32 * 1024 * 1024
const STRETCH_FILES = 256
const PROGRESS_MS = 100

/**
 * Hashes files in the order of the walk, which goes on while workers hash. Little work, and one large file, is done
 * here, since workers would not be faster; few files that are worth it go to workers, largest first.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
export async function* hashFiles(
  walk: Iterator<FoundFile>,
  options: HashOptions = {},
): AsyncGenerator<HashedFile> {
  for await (const files of hashBatches(walk, options)) yield* files
}

/** The same, some at a time: a hundred thousand turns of an asynchronous loop are felt. */
export async function* hashBatches(
  walk: Iterator<FoundFile>,
  options: HashOptions = {},
): AsyncGenerator<readonly HashedFile[]> {
  const cache = options.md5 === undefined ? options.cache : undefined
  const job: Job = {
    other: options.md5 ?? null,
    cache,
    onProgress: options.onProgress ?? (() => undefined),
  }
  const tasks = cache === undefined ? walk : probeFiles(walk, cache)
  const first = takeUpTo(tasks, MANY_FILES)
  if (first.length === MANY_FILES) yield* hashStream(job, first, tasks)
  else yield* hashFew(job, first.map(withSize))
}

interface Job extends HashMethod {
  readonly onProgress: (progress: HashProgress) => void
}

function* probeFiles(walk: Iterator<FoundFile>, cache: DigestCache): Generator<HashTask> {
  for (let step = walk.next(); step.done !== true; step = walk.next())
    yield probe(withSize(step.value), cache)
}

const probe = (task: SizedTask, cache: DigestCache): HashTask => ({
  ...task,
  probe: cache.probe(task),
})

interface SizedTask extends HashTask {
  readonly size: number
}

/** What cannot be read is said of it when it is hashed. */
function withSize(task: HashTask): SizedTask {
  if (task.size !== null) return { ...task, size: task.size }
  return { ...task, size: statSync(task.file, { throwIfNoEntry: false })?.size ?? 0 }
}

function takeUpTo(tasks: Iterator<HashTask>, limit: number): HashTask[] {
  const files: HashTask[] = []
  while (files.length < limit) {
    const step = tasks.next()
    if (step.done === true) break
    files.push(step.value)
  }
  return files
}

async function* hashFew(
  job: Job,
  tasks: readonly SizedTask[],
): AsyncGenerator<readonly HashedFile[]> {
  const unknown = tasks.filter((task) => !isKnown(task))
  const total = unknown.reduce((sum, task) => sum + task.size, 0)
  const largest = unknown.reduce((most, task) => Math.max(most, task.size), 0)
  if (total - largest < WORTH_WORKERS_BYTES) {
    yield* hashHere(job, tasks, total)
    return
  }
  const workers = Math.min(startingWorkers(), unknown.length)
  yield* withPool(workers, job, total, (pool) => hashLargestFirst(pool, job, tasks, unknown))
}

async function* hashHere(
  job: Job,
  tasks: readonly SizedTask[],
  total: number,
): AsyncGenerator<readonly HashedFile[]> {
  let bytes = 0
  let rested = 0
  let hashed: HashedFile[] = []
  const rest = async (): Promise<void> => {
    rested = bytes
    job.onProgress({ bytes, total })
    await setImmediate()
  }
  job.onProgress({ bytes, total })
  for (const task of tasks) {
    const before = bytes
    const known = recall(task)
    if (known !== undefined) {
      hashed.push(known)
      continue
    }
    const steps = hashSteps(task.file, job.other)
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) {
      bytes += step.value
      // oxlint-disable-next-line no-await-in-loop -- gives way to others, on purpose
      if (bytes - rested >= STRETCH_BYTES) await rest()
    }
    hashed.push(toHashed(job, task, step.value))
    bytes = before + task.size
    if (hashed.length < STRETCH_FILES && bytes - rested < STRETCH_BYTES) continue
    yield hashed
    hashed = []
    // oxlint-disable-next-line no-await-in-loop -- as above
    await rest()
  }
  job.onProgress({ bytes, total })
  yield hashed
}

const startingWorkers = (): number => Math.min(MAX_WORKERS, Math.max(2, availableParallelism()))

/** Closes the pool and tells of progress, whatever becomes of the work. */
async function* withPool(
  workers: number,
  job: Job,
  total: number | null,
  work: (pool: HashPool) => AsyncGenerator<readonly HashedFile[]>,
): AsyncGenerator<readonly HashedFile[]> {
  const pool = hashPool(workers)
  const tell = (): void => job.onProgress({ bytes: pool.bytes(), total })
  tell()
  const timer = setInterval(() => {
    pool.grow()
    tell()
  }, PROGRESS_MS)
  try {
    yield* work(pool)
    tell()
  } finally {
    clearInterval(timer)
    await pool.close()
  }
}

async function* hashLargestFirst(
  pool: HashPool,
  job: Job,
  tasks: readonly SizedTask[],
  unknown: readonly SizedTask[],
): AsyncGenerator<readonly HashedFile[]> {
  const places = new Map<HashTask, readonly [batch: HashBatch, index: number]>()
  for (const part of cutBatches(unknown.toSorted((left, right) => right.size - left.size))) {
    // A large file goes to the first free worker; small ones may wait for theirs.
    const depth = (part[0]?.size ?? 0) >= BATCH_BYTES ? 1 : 2
    // oxlint-disable-next-line no-await-in-loop -- waits for room
    const batch = await submitBatch(pool, job, part, depth)
    for (const [index, task] of part.entries()) places.set(task, [batch, index])
  }
  for (const task of tasks) {
    const place = places.get(task)
    // oxlint-disable-next-line no-await-in-loop -- all are on their way; this only keeps the order
    const hashed = place === undefined ? undefined : (await place[0].hashed)[place[1]]
    const file = hashed ?? recall(task)
    if (file !== undefined) yield [file]
  }
}

async function* hashStream(
  job: Job,
  first: readonly HashTask[],
  rest: Iterator<HashTask>,
): AsyncGenerator<readonly HashedFile[]> {
  yield* withPool(startingWorkers(), job, null, async function* stream(pool) {
    const waiting: HashBatch[] = []
    for (const tasks of cutBatches(chain(first, rest))) {
      // oxlint-disable-next-line no-await-in-loop -- a full pool stops the walk: that bounds memory
      waiting.push(await submitBatch(pool, job, tasks, QUEUE_DEPTH))
      while (waiting[0]?.isDone() === true || waiting.length > MAX_WAITING)
        // oxlint-disable-next-line no-await-in-loop -- in the order of the walk
        yield (await waiting.shift()?.hashed) ?? []
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    for (const batch of waiting) yield await batch.hashed
  })
}

function* chain(first: readonly HashTask[], rest: Iterator<HashTask>): Generator<HashTask> {
  yield* first
  for (let step = rest.next(); step.done !== true; step = rest.next()) yield step.value
}
