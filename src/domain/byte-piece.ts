/** A run of bytes: of a file on disk, or held in memory. A list of them is one body, without a copy of it anywhere. */
export type BytePiece =
  | {
      readonly kind: 'file'
      /** Absolute. */
      readonly path: string
      readonly start: number
      readonly size: number
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

const pieceSize = (piece: BytePiece): number =>
  piece.kind === 'file' ? piece.size : piece.bytes.length

/** Bytes of the whole that the pieces are. */
export const sizeOf = (pieces: readonly BytePiece[]): number =>
  pieces.reduce((sum, piece) => sum + pieceSize(piece), 0)

/**
 * The bytes [start, start + size) of the whole that the pieces are. No piece of the result is empty, and bytes in memory
 * are shared with the given pieces.
 * @throws RangeError beyond the end, or when a number is no safe integer from zero
 */
export function cutPieces(
  pieces: readonly BytePiece[],
  start: number,
  size: number,
): readonly BytePiece[] {
  const whole = sizeOf(pieces)
  const end = start + size
  if (![start, size, end].every((value) => Number.isSafeInteger(value) && value >= 0))
    throw new RangeError(`no bytes begin at ${start} and are ${size} long`)
  if (end > whole) throw new RangeError(`bytes up to ${end} are beyond the end, ${whole}`)
  const cut: BytePiece[] = []
  let at = 0
  for (const piece of pieces) {
    if (at >= end) break
    const length = pieceSize(piece)
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, length)
    if (from < to) cut.push(cutPiece(piece, from, to))
    at += length
  }
  return cut
}

/** @param to the end, not included */
function cutPiece(piece: BytePiece, from: number, to: number): BytePiece {
  return piece.kind === 'file'
    ? { kind: 'file', path: piece.path, start: piece.start + from, size: to - from }
    : { kind: 'bytes', bytes: piece.bytes.subarray(from, to) }
}
