import type { Sha256 } from '../domain/digest.ts'
import { parseSha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { WalkedFile } from './file-walk.ts'
import type { HashPool } from './hash-pool.ts'
import { hashPool, MAX_WORKERS } from './hash-pool.ts'
import type { HashOutcome } from './hash-worker.ts'
import { hashFile } from './hash-worker.ts'

export interface HashedFile extends WalkedFile {
  readonly sha256: Sha256
}

const MANY_FILES = 2000
const LARGE_BYTES = 64 * 1024 * 1024
const BATCH_FILES = 256
const BATCH_BYTES = 4 * 1024 * 1024
const QUEUE_DEPTH = 4

/**
 * Hashes files in the order of the walk, which goes on while workers hash. Few and small files are hashed here,
 * since a worker costs more to start than they take; few but large ones go to workers one by one, largest first.
 * @throws FILE_CHANGED, FILE_REFUSED
 */
export async function* hashFiles(walk: Iterator<WalkedFile>): AsyncGenerator<HashedFile> {
  const first = takeUpTo(walk, MANY_FILES)
  if (first.length === MANY_FILES) {
    yield* hashStream(first, walk)
    return
  }
  const large = first.filter((file) => file.size >= LARGE_BYTES)
  if (large.length === 0) {
    for (const file of first) yield toHashed(file, hashFile(file.file))
    return
  }
  yield* hashLargest(first, Math.min(MAX_WORKERS, large.length))
}

function takeUpTo(walk: Iterator<WalkedFile>, limit: number): WalkedFile[] {
  const files: WalkedFile[] = []
  while (files.length < limit) {
    const step = walk.next()
    if (step.done === true) break
    files.push(step.value)
  }
  return files
}

async function* hashLargest(
  files: readonly WalkedFile[],
  workers: number,
): AsyncGenerator<HashedFile> {
  const pool = hashPool(workers, 1)
  try {
    const outcomes = new Map<string, Promise<readonly HashOutcome[]>>()
    const order = files.toSorted((left, right) => right.size - left.size)
    for (const file of order) {
      // oxlint-disable-next-line no-await-in-loop -- the pool takes one file per free worker
      outcomes.set(file.path, (await pool.submit([file.file])).outcomes)
    }
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- all are already running; this only keeps the order
      const [outcome] = (await outcomes.get(file.path)) ?? []
      yield toHashed(file, outcome)
    }
  } finally {
    await pool.close()
  }
}

interface Batch {
  readonly files: readonly WalkedFile[]
  readonly outcomes: Promise<readonly HashOutcome[]>
}

async function* hashStream(
  first: readonly WalkedFile[],
  rest: Iterator<WalkedFile>,
): AsyncGenerator<HashedFile> {
  const pool = hashPool(MAX_WORKERS, QUEUE_DEPTH)
  const inFlight: Batch[] = []
  try {
    for (const files of cutBatches(chain(first, rest))) {
      // oxlint-disable-next-line no-await-in-loop -- a full pool stops the walk: that bounds memory
      inFlight.push(await submitBatch(pool, files))
      if (inFlight.length > MAX_WORKERS * QUEUE_DEPTH) yield* finish(inFlight.shift())
    }
    for (const batch of inFlight) yield* finish(batch)
  } finally {
    await pool.close()
  }
}

async function submitBatch(pool: HashPool, files: readonly WalkedFile[]): Promise<Batch> {
  const { outcomes } = await pool.submit(files.map((file) => file.file))
  return { files, outcomes }
}

async function* finish(batch: Batch | undefined): AsyncGenerator<HashedFile> {
  const outcomes = (await batch?.outcomes) ?? []
  for (const [index, file] of (batch?.files ?? []).entries()) yield toHashed(file, outcomes[index])
}

function* chain(first: readonly WalkedFile[], rest: Iterator<WalkedFile>): Generator<WalkedFile> {
  yield* first
  for (let step = rest.next(); step.done !== true; step = rest.next()) yield step.value
}

/** Cut by number and by bytes: a batch by number alone would put all large files into one thread. */
function* cutBatches(files: Iterable<WalkedFile>): Generator<readonly WalkedFile[]> {
  let batch: WalkedFile[] = []
  let bytes = 0
  for (const file of files) {
    if (batch.length > 0 && (batch.length === BATCH_FILES || bytes + file.size > BATCH_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(file)
    bytes += file.size
  }
  if (batch.length > 0) yield batch
}

function toHashed(file: WalkedFile, outcome: HashOutcome | undefined): HashedFile {
  if (outcome?.kind === 'hashed') {
    if (outcome.size === file.size) return { ...file, sha256: parseSha256(outcome.sha256) }
  } else if (outcome?.kind === 'failed') {
    throw new ReleaseError('FILE_REFUSED', `"${file.path}" cannot be read: ${outcome.reason}.`)
  }
  throw new ReleaseError(
    'FILE_CHANGED',
    `"${file.path}" changed while it was read. Let the job that writes it finish before this step.`,
  )
}
