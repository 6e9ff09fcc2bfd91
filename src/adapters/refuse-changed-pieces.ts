import { createHash } from 'node:crypto'
import { pieceReader } from './piece-reader.ts'
import type { PieceBody } from './send-pieces.ts'
import { refuseOtherBytes } from './send-pieces.ts'

const BUFFER_BYTES = 512 * 1024

/**
 * Reads all pieces once more, in constant memory.
 * @throws FILE_CHANGED when they are not the bytes of `sha256`
 */
export async function refuseChangedPieces(body: PieceBody): Promise<void> {
  const reader = pieceReader(body.pieces)
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES)
  try {
    for (let filled = -1; filled !== 0;) {
      // oxlint-disable-next-line no-await-in-loop -- bytes are hashed in order
      filled = await reader.fill(buffer)
      hash.update(buffer.subarray(0, filled))
    }
  } finally {
    reader.close()
  }
  refuseOtherBytes(hash.digest('hex'), body)
}
