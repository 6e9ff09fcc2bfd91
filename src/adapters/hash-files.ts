import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { DigestCache } from './digest-cache.ts'
import type { FoundFile } from './file-walk.ts'
import type { HashBatch, HashedFile, HashMethod, HashTask } from './hash-batch.ts'
import { cutBatches, isKnown, recall, submitBatch } from './hash-batch.ts'
import { hashHere, restAfter } from './hash-here.ts'
import type { HashPool } from './hash-pool.ts'
import { hashPool, MAX_WORKERS } from './hash-pool.ts'
import type { OtherHash } from './hash-job.ts'

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
/** The same where workers wait for their next files meanwhile. */
const SHORT_STRETCH_BYTES = 8 * 1024 * 1024
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
  const found =
    total - largest < WORTH_WORKERS_BYTES
      ? await hashInTurn(job, unknown, total)
      : await hashLargestFirst(job, unknown, total)
  yield tasks.flatMap((task) => recall(task) ?? found.get(task) ?? [])
}

type Found = ReadonlyMap<HashTask, HashedFile>

async function hashInTurn(job: Job, tasks: readonly SizedTask[], total: number): Promise<Found> {
  const found = new Map<HashTask, HashedFile>()
  let bytes = 0
  const tell = (): void => job.onProgress({ bytes, total })
  const rest = restAfter(STRETCH_BYTES, (more) => {
    bytes += more
    tell()
  })
  tell()
  // oxlint-disable-next-line no-await-in-loop -- one after the other, on purpose
  for (const task of tasks) found.set(task, await hashHere(job, task, rest))
  job.onProgress({ bytes: total, total })
  return found
}

/** This thread hashes too: it is at work while the others are still starting. */
async function hashLargestFirst(
  job: Job,
  tasks: readonly SizedTask[],
  total: number,
): Promise<Found> {
  const found = new Map<HashTask, HashedFile>()
  const queue = [...cutBatches(tasks.toSorted((left, right) => right.size - left.size))]
  let bytes = 0
  const rest = restAfter(SHORT_STRETCH_BYTES, (more) => {
    bytes += more
  })
  const pool = hashPool(Math.min(Math.max(1, startingWorkers() - 1), queue.length))
  const stopTelling = tellOf(pool, job, () => ({ bytes: pool.bytes() + bytes, total }))
  const giveAway = async (): Promise<void> => {
    const given: Promise<unknown>[] = []
    for (let next = queue[0]; next !== undefined; next = queue[0]) {
      // A large file goes to the first free worker; small ones may wait for theirs.
      const depth = (next[0]?.size ?? 0) >= SHORT_STRETCH_BYTES ? 1 : QUEUE_DEPTH
      // oxlint-disable-next-line no-await-in-loop -- waits for room, and only then takes
      await pool.room(depth)
      const tasksOfBatch = queue.shift()
      if (tasksOfBatch === undefined) break
      // oxlint-disable-next-line no-await-in-loop -- there is room
      const { hashed } = await submitBatch(pool, job, tasksOfBatch, depth)
      const kept = hashed.then((files) => keep(found, tasksOfBatch, files))
      kept.catch(() => undefined)
      given.push(kept)
    }
    await Promise.all(given)
  }
  const hashOwn = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      for (const task of next)
        // oxlint-disable-next-line no-await-in-loop -- one after the other, on purpose
        found.set(task, await hashHere(job, task, rest))
  }
  try {
    await Promise.all([giveAway(), hashOwn()])
  } finally {
    queue.length = 0
    rest.stop()
    await stopTelling()
  }
  return found
}

function keep(
  found: Map<HashTask, HashedFile>,
  tasks: readonly HashTask[],
  files: readonly HashedFile[],
): void {
  for (const [index, task] of tasks.entries()) {
    const file = files[index]
    if (file !== undefined) found.set(task, file)
  }
}

/** Tells of progress until the function that it returns has told for the last time and closed the pool. */
function tellOf(pool: HashPool, job: Job, read: () => HashProgress): () => Promise<void> {
  const tell = (): void => job.onProgress(read())
  tell()
  const timer = setInterval(() => {
    pool.grow()
    tell()
  }, PROGRESS_MS)
  return async () => {
    clearInterval(timer)
    tell()
    await pool.close()
  }
}

const startingWorkers = (): number => Math.min(MAX_WORKERS, Math.max(2, availableParallelism()))

async function* hashStream(
  job: Job,
  first: readonly HashTask[],
  rest: Iterator<HashTask>,
): AsyncGenerator<readonly HashedFile[]> {
  const pool = hashPool(startingWorkers())
  const stopTelling = tellOf(pool, job, () => ({ bytes: pool.bytes(), total: null }))
  const waiting: HashBatch[] = []
  try {
    for (const tasks of cutBatches(chain(first, rest))) {
      // oxlint-disable-next-line no-await-in-loop -- a full pool stops the walk: that bounds memory
      waiting.push(await submitBatch(pool, job, tasks, QUEUE_DEPTH))
      while (waiting[0]?.isDone() === true || waiting.length > MAX_WAITING)
        // oxlint-disable-next-line no-await-in-loop -- in the order of the walk
        yield (await waiting.shift()?.hashed) ?? []
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    for (const batch of waiting) yield await batch.hashed
  } finally {
    await stopTelling()
  }
}

function* chain(first: readonly HashTask[], rest: Iterator<HashTask>): Generator<HashTask> {
  yield* first
  for (let step = rest.next(); step.done !== true; step = rest.next()) yield step.value
}
