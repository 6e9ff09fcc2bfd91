import { closeSync, openSync, readSync } from 'node:fs'
import type { BytePiece } from '../../src/domain/byte-piece.ts'

/** The one body that the pieces are. */
export const bytesOfPieces = (pieces: readonly BytePiece[]): Buffer =>
  Buffer.concat(pieces.map((piece) => (piece.kind === 'bytes' ? piece.bytes : readPiece(piece))))

function readPiece({ path, start, size }: Extract<BytePiece, { kind: 'file' }>): Buffer {
  const bytes = Buffer.alloc(size)
  const descriptor = openSync(path, 'r')
  try {
    const count = readSync(descriptor, bytes, 0, size, start)
    if (count !== size) throw new Error(`${path} has ${count} bytes at ${start}, not ${size}`)
    return bytes
  } finally {
    closeSync(descriptor)
  }
}
