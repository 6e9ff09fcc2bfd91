import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Sha256 } from '../domain/digest.ts'
import { parseSha256 } from '../domain/digest.ts'

const BUFFER_BYTES = 1024 * 1024

/** The SHA-256 of a run of a file's bytes; of what there is when the file is shorter. */
export async function hashPart(path: string, start: number, size: number): Promise<Sha256> {
  const hash = createHash('sha256')
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.allocUnsafeSlow(Math.min(BUFFER_BYTES, Math.max(size, 1)))
    for (let done = 0; done < size;) {
      const wanted = Math.min(buffer.length, size - done)
      // oxlint-disable-next-line no-await-in-loop -- one after the other, into one buffer
      const { bytesRead } = await file.read(buffer, 0, wanted, start + done)
      if (bytesRead === 0) break
      hash.update(buffer.subarray(0, bytesRead))
      done += bytesRead
    }
    return parseSha256(hash.digest('hex'))
  } finally {
    await file.close()
  }
}
