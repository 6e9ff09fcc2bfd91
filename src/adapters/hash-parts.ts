import { setImmediate } from 'node:timers/promises'
import type { Sha256 } from '../domain/digest.ts'
import { parseSha256 } from '../domain/digest.ts'
import type { WalkedFile } from './file-walk.ts'
import { fileChanged, refuse } from './hash-batch.ts'
import { hashPool } from './hash-pool.ts'
import type { HashOutcome, PartsOutcome } from './hash-worker.ts'
import { hashSteps, partSteps } from './hash-worker.ts'

/** Bytes from `start` up to, not including, `end`. */
export interface HashedPart {
  readonly start: number
  readonly end: number
  readonly sha256: Sha256
}

export interface HashedParts {
  readonly whole: Sha256
  /** At least one; only the last may be shorter than asked for. */
  readonly parts: readonly HashedPart[]
}

const WORTH_A_WORKER_BYTES = 64 * 1024 * 1024
const STRETCH_STEPS = 32

/**
 * The digests of a file and of its parts, side by side in two threads.
 * @param partBytes a positive integer
 * @throws FILE_CHANGED, FILE_REFUSED
 */
export async function hashParts(file: WalkedFile, partBytes: number): Promise<HashedParts> {
  if (!Number.isSafeInteger(partBytes) || partBytes <= 0)
    throw new TypeError(`a part cannot have ${partBytes} bytes`)
  if (file.size < WORTH_A_WORKER_BYTES)
    return toParts(
      file,
      partBytes,
      await drive(hashSteps(file.file)),
      await drive(partSteps(file.file, partBytes)),
    )
  const pool = hashPool(1)
  try {
    const { answer } = await pool.submit({ kind: 'parts', file: file.file, partBytes }, 1)
    const whole = await drive(hashSteps(file.file))
    const parts = await answer
    if (parts.kind !== 'parts') throw new TypeError('a hashing thread answered another question')
    return toParts(file, partBytes, whole, parts.outcome)
  } finally {
    await pool.close()
  }
}

async function drive<Outcome>(steps: Generator<number, Outcome>): Promise<Outcome> {
  let step = steps.next()
  for (let count = 1; step.done !== true; count += 1) {
    // oxlint-disable-next-line no-await-in-loop -- gives way to others, on purpose
    if (count % STRETCH_STEPS === 0) await setImmediate()
    step = steps.next()
  }
  return step.value
}

function toParts(
  file: WalkedFile,
  partBytes: number,
  whole: HashOutcome,
  parts: PartsOutcome,
): HashedParts {
  if (whole.kind !== 'hashed') throw refuse(file.path, whole)
  if (parts.kind !== 'parts') throw refuse(file.path, parts)
  if (whole.size !== file.size || parts.size !== file.size) throw fileChanged(file.path)
  return {
    whole: parseSha256(whole.sha256),
    parts: parts.sha256.map((hex, index) => ({
      start: index * partBytes,
      end: Math.min(file.size, (index + 1) * partBytes),
      sha256: parseSha256(hex),
    })),
  }
}
