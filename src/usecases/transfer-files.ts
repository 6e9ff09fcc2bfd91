import type { Staging } from '../ports/destination.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { PlannedRange, RangePiece } from './plan-ranges.ts'

/** Connections at once. */
const PARALLEL = 4

/**
 * Fetches ranges, several at a time, and writes their bytes into the files as they come. After the first failure none is begun
 * any more, and those under way are ended.
 * @param onBytes called with the bytes of files that were written
 * @throws what `readRange` or `write` threw first
 */
export async function transferFiles(
  ranges: readonly PlannedRange[],
  staging: Pick<Staging, 'write'>,
  releases: Pick<ReleaseStore, 'readRange'>,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const queue = ranges.values()
  const stop = new AbortController()
  const failures: unknown[] = []
  const work = async (): Promise<void> => {
    try {
      for (const { asset, range, pieces } of queue) {
        const write = pieceWriter(pieces, range.start, staging, onBytes)
        // oxlint-disable-next-line no-await-in-loop -- each connection takes one range after another
        for await (const chunk of releases.readRange(asset, range, stop.signal)) {
          if (stop.signal.aborted) return
          write(chunk)
        }
        if (stop.signal.aborted) return
      }
    } catch (error) {
      // What ends the others is no reason of theirs.
      failures.push(error)
      stop.abort()
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  if (failures.length > 0) throw failures[0]
}

/** Puts what comes of an asset, in order, into the files that have these bytes. */
function pieceWriter(
  pieces: readonly RangePiece[],
  start: number,
  staging: Pick<Staging, 'write'>,
  onBytes: (bytes: number) => void,
): (chunk: Uint8Array) => void {
  let [first, at] = [0, start]
  return (chunk) => {
    const end = at + chunk.length
    for (let index = first; index < pieces.length; index += 1) {
      const piece = pieces[index]
      if (piece === undefined || piece.offset >= end) break
      const from = Math.max(piece.offset, at)
      const to = Math.min(piece.offset + piece.size, end)
      if (from >= to) continue
      staging.write(
        piece.file,
        piece.position + from - piece.offset,
        from === at && to === end ? chunk : chunk.subarray(from - at, to - at),
      )
      onBytes(to - from)
    }
    at = end
    while (isDone(pieces[first], at)) first += 1
  }
}

const isDone = (piece: RangePiece | undefined, at: number): boolean =>
  piece !== undefined && piece.offset + piece.size <= at
