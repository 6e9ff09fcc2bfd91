import type { Hash } from 'node:crypto'
import { createHash } from 'node:crypto'
import type { ClientRequest } from 'node:http'
import type { BytePiece } from '../domain/byte-piece.ts'
import type { Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { pieceReader } from './piece-reader.ts'
import type { PieceReader } from './piece-reader.ts'

export interface PieceBody {
  /** What people call the body. */
  readonly name: string
  readonly pieces: readonly BytePiece[]
  /** Bytes of all pieces. */
  readonly size: number
  readonly sha256: Sha256
  /**
   * Whether the digest is still to be computed on the way; asked before each chunk, and no more after the first no. Yes when absent.
   * A no is for whoever compares what the server has stored.
   */
  readonly isHashed?: () => boolean
  /** Told of bytes that left our hands. */
  readonly onProgress?: (bytes: number) => void
}

const RING_BUFFERS = 3
/** Larger ones are no faster, and four connections over TLS hold each of them twice. */
const RING_BUFFER_BYTES = 512 * 1024

/**
 * Writes the pieces and ends the request, or stops at once when the answer comes before that. As long as they are hashed, the last
 * chunk is held back until the digest of all is known: what is other than it was captured never becomes a whole asset, whatever
 * the server checks.
 * @param answer of the request
 * @throws FILE_CHANGED, or why the request broke
 */
export async function sendPieces(
  outgoing: ClientRequest,
  answer: Promise<unknown>,
  body: PieceBody,
): Promise<void> {
  const reader = pieceReader(body.pieces)
  try {
    if (await pump(outgoing, answer, reader, body)) outgoing.end()
  } finally {
    reader.close()
  }
}

/** @returns whether all bytes are written */
async function pump(
  outgoing: ClientRequest,
  answer: Promise<unknown>,
  reader: PieceReader,
  body: PieceBody,
): Promise<boolean> {
  const { size } = body
  let hash: Hash | null = createHash('sha256')
  const ring = bufferRing(answer, Math.min(size, RING_BUFFER_BYTES))
  for (let sent = 0; sent < size;) {
    // oxlint-disable-next-line no-await-in-loop -- back pressure: a buffer must come back first
    const buffer = await ring.take()
    if (buffer === undefined) return false
    // oxlint-disable-next-line no-await-in-loop -- bytes go out in order
    const filled = await reader.fill(buffer.subarray(0, size - sent))
    if (filled === 0)
      throw new RangeError(`the pieces of ${body.name} are fewer than ${size} bytes`)
    // The answer may have come while the bytes were read, or before there was anything to wait for.
    if (ring.isEnded()) return false
    const chunk = buffer.subarray(0, filled)
    sent += filled
    const isLast = sent === size
    if (body.isHashed?.() === false) hash = null
    if (isLast && hash !== null) refuseOtherBytes(hash.update(chunk).digest('hex'), body)
    outgoing.write(chunk, (error) => {
      if (error === null || error === undefined) body.onProgress?.(filled)
      ring.give(buffer)
    })
    // While the system sends it; nothing writes to a buffer that has not come back.
    if (!isLast) hash?.update(chunk)
  }
  return true
}

interface BufferRing {
  /** Waits for a free buffer; `undefined` once the request is answered. @throws why the request broke */
  take(): Promise<Buffer | undefined>
  /** Whether the request is answered. @throws why it broke */
  isEnded(): boolean
  give(buffer: Buffer): void
}

interface RingState {
  /** How the request ended, as soon as it did. */
  end: { readonly kind: 'answered' } | { readonly kind: 'broken'; readonly error: unknown } | null
  wake: (() => void) | null
}

function bufferRing(answer: Promise<unknown>, bytes: number): BufferRing {
  const free: Buffer[] = []
  for (let count = 0; count < RING_BUFFERS; count += 1) free.push(Buffer.allocUnsafeSlow(bytes))
  const state: RingState = { end: null, wake: null }
  const end = (how: RingState['end']): void => {
    state.end = how
    state.wake?.()
  }
  answer.then(
    () => end({ kind: 'answered' }),
    (error: unknown) => end({ kind: 'broken', error }),
  )
  const isEnded = (): boolean => {
    if (state.end?.kind === 'broken') throw state.end.error
    return state.end !== null
  }
  return {
    isEnded,
    async take() {
      while (state.end === null && free.length === 0) {
        // oxlint-disable-next-line no-await-in-loop -- one buffer must come back first
        await new Promise<void>((resolve) => (state.wake = resolve))
      }
      return isEnded() ? undefined : free.pop()
    },
    give(buffer) {
      free.push(buffer)
      state.wake?.()
    },
  }
}

/** @param found digest of the pieces @throws FILE_CHANGED when it is not the one that was captured */
export function refuseOtherBytes(found: string, { name, pieces, sha256 }: PieceBody): void {
  if (found === sha256) return
  const paths = new Set(pieces.flatMap((piece) => (piece.kind === 'file' ? [piece.path] : [])))
  const [path] = paths
  const what = paths.size > 1 ? `One of the ${paths.size} files of ${name}` : `"${path ?? name}"`
  throw new ReleaseError(
    'FILE_CHANGED',
    `${what} changed before it was uploaded: sha256:${sha256} was captured, sha256:${found} is there now. Nothing else ` +
      'may write to the files of a model while this step runs; run the job again.',
  )
}
