import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { BytePiece } from '../domain/byte-piece.ts'
import { sizeOf } from '../domain/byte-piece.ts'
import type { Sha256 } from '../domain/digest.ts'
import { parseSha256 } from '../domain/digest.ts'
import { fileChanged, refuse } from './hash-batch.ts'
import type { HashProgress } from './hash-files.ts'
import type { PieceRun, PiecesOutcome } from './hash-job.ts'
import { hashPool, MAX_WORKERS } from './hash-pool.ts'
import { pieceSteps } from './hash-worker.ts'

export interface HashPiecesOptions {
  /** Called about ten times a second, and once at the end. */
  readonly onProgress?: (progress: HashProgress) => void
}

/** Workers take as long to start as hashing this takes. */
const WORTH_WORKERS_BYTES = 64 * 1024 * 1024
/** Of this size a body goes to the first free worker; smaller ones may wait for theirs. */
const LARGE_BYTES = 8 * 1024 * 1024
const QUEUE_DEPTH = 4
/** Reads, of at most 1 MiB each, before other tasks of the program get their turn: at most about 20 ms. */
const STRETCH_STEPS = 32
const PROGRESS_MS = 100

interface Body {
  readonly index: number
  readonly pieces: readonly BytePiece[]
  readonly size: number
}

/**
 * The SHA-256 of each body, in the order of the bodies. Much work goes to threads, largest body first: a file and its
 * parts in one call are hashed side by side, and are known to be of the same state of the file.
 * @throws FILE_CHANGED for a file that is gone, no regular file, or shorter than its pieces, or that changed meanwhile;
 * FILE_REFUSED for one that cannot be read
 */
export async function hashPieces(
  bodies: readonly (readonly BytePiece[])[],
  options: HashPiecesOptions = {},
): Promise<readonly Sha256[]> {
  const work = bodies.map((pieces, index) => ({ index, pieces, size: sizeOf(pieces) }))
  const total = work.reduce((sum, { size }) => sum + size, 0)
  const tell = (bytes: number): void => options.onProgress?.({ bytes, total })
  const found = collector()
  await (total < WORTH_WORKERS_BYTES ? hashHere : hashInThreads)(work, found, tell)
  tell(total)
  return work.map(({ index }) => found.digestOf(index))
}

interface Collector {
  /** @throws FILE_CHANGED, FILE_REFUSED */
  add(index: number, outcome: PiecesOutcome): void
  digestOf(index: number): Sha256
}

/** Compares the files of all bodies: two bodies must not hold two states of one file. */
function collector(): Collector {
  const digests = new Map<number, Sha256>()
  const states = new Map<string, string>()
  return {
    add(index, outcome) {
      if (outcome.kind !== 'pieces') throw refuse(outcome.file, outcome)
      for (const [file, state] of outcome.states) {
        if ((states.get(file) ?? state) !== state) throw fileChanged(file)
        states.set(file, state)
      }
      digests.set(index, parseSha256(outcome.sha256))
    },
    digestOf(index) {
      const digest = digests.get(index)
      if (digest === undefined) throw new TypeError('a hashing thread answered another question')
      return digest
    },
  }
}

type Hashing = (
  bodies: readonly Body[],
  found: Collector,
  tell: (bytes: number) => void,
) => Promise<void>

const hashHere: Hashing = async (bodies, found, tell) => {
  let [bytes, steps] = [0, 0]
  for (const { index, pieces } of bodies) {
    const hashing = pieceSteps([...toRuns(pieces)])
    let step = hashing.next()
    for (; step.done !== true; step = hashing.next()) {
      bytes += step.value
      steps += 1
      if (steps % STRETCH_STEPS > 0) continue
      tell(bytes)
      // oxlint-disable-next-line no-await-in-loop -- gives way to others, on purpose
      await setImmediate()
    }
    found.add(index, step.value)
  }
}

const hashInThreads: Hashing = async (bodies, found, tell) => {
  const queue = bodies.toSorted((left, right) => right.size - left.size)
  const pool = hashPool(Math.min(queue.length, MAX_WORKERS, Math.max(2, availableParallelism())))
  const timer = setInterval(() => {
    // What is at work already is not faster in more threads.
    if (queue.length > 0) pool.grow()
    tell(pool.bytes())
  }, PROGRESS_MS)
  const answers: Promise<void>[] = []
  try {
    for (let body = queue[0]; body !== undefined; body = queue[0]) {
      const { index, pieces, size } = body
      const depth = size >= LARGE_BYTES ? 1 : QUEUE_DEPTH
      // oxlint-disable-next-line no-await-in-loop -- waits for room, and only then copies what is in memory
      await pool.room(depth)
      queue.shift()
      // oxlint-disable-next-line no-await-in-loop -- there is room
      const { answer } = await pool.submit({ kind: 'pieces', runs: copyRuns(pieces) }, depth)
      const added = answer.then((one) => {
        if (one.kind !== 'pieces') throw new TypeError('a hashing thread answered another question')
        return found.add(index, one.outcome)
      })
      // Nothing that follows is of use to anybody.
      added.catch(() => queue.splice(0))
      answers.push(added)
    }
    await Promise.all(answers)
  } finally {
    clearInterval(timer)
    await pool.close()
  }
}

/** Pieces of one file that follow each other become one run, which opens the file once. */
function* toRuns(pieces: readonly BytePiece[]): Generator<PieceRun> {
  let run: { readonly file: string; readonly ranges: number[] } | undefined
  for (const piece of pieces) {
    if (run !== undefined && (piece.kind !== 'file' || piece.path !== run.file)) {
      yield run
      run = undefined
    }
    if (piece.kind === 'bytes') yield { bytes: piece.bytes }
    else {
      run ??= { file: piece.path, ranges: [] }
      run.ranges.push(piece.start, piece.size)
    }
  }
  if (run !== undefined) yield run
}

/** A view of a large buffer would take the whole of it along into the thread. */
const copyRuns = (pieces: readonly BytePiece[]): readonly PieceRun[] =>
  [...toRuns(pieces)].map((run) => ('bytes' in run ? { bytes: new Uint8Array(run.bytes) } : run))
