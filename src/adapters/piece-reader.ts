import { closeSync, constants, openSync, read, readSync } from 'node:fs'
import type { BytePiece } from '../domain/byte-piece.ts'
import { ReleaseError } from '../domain/errors.ts'

/** Reads pieces one after the other as if they were one file. */
export interface PieceReader {
  /**
   * Fills the buffer, across as many pieces as it takes; fewer bytes come only at the end of the last one.
   * @throws FILE_CHANGED when a file is gone or has become shorter
   */
  fill(buffer: Uint8Array): Promise<number>
  close(): void
}

/** Bytes. A directory of many small files is read faster without a turn of the event loop for each of them. */
const READ_AT_ONCE = 64 * 1024
/** A pipe that took the place of a file must not block. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

interface OpenFile {
  readonly path: string
  readonly descriptor: number
}

/** One file is open at a time. */
export function pieceReader(pieces: readonly BytePiece[]): PieceReader {
  let index = 0
  /** Bytes of the piece at `index` that are read. */
  let at = 0
  let file: OpenFile | undefined
  const close = (): void => {
    if (file !== undefined) closeSync(file.descriptor)
    file = undefined
  }
  const openOnce = (path: string): OpenFile => {
    if (file?.path === path) return file
    close()
    file = { path, descriptor: openFile(path) }
    return file
  }
  const take = async (piece: BytePiece, target: Uint8Array): Promise<number> => {
    if (piece.kind === 'file') {
      const wanted = target.subarray(0, piece.size - at)
      return await readSome(openOnce(piece.path), wanted, piece.start + at)
    }
    const bytes = piece.bytes.subarray(at, at + target.length)
    target.set(bytes)
    return bytes.length
  }
  return {
    async fill(buffer) {
      let filled = 0
      for (let piece = pieces[index]; piece !== undefined; piece = pieces[index]) {
        if (at === (piece.kind === 'file' ? piece.size : piece.bytes.length)) {
          index += 1
          at = 0
          continue
        }
        if (filled === buffer.length) break
        // oxlint-disable-next-line no-await-in-loop -- bytes go out in order
        const taken = await take(piece, buffer.subarray(filled))
        filled += taken
        at += taken
      }
      return filled
    },
    close,
  }
}

/** A file that is gone is no broken connection, which another try could mend. */
function openFile(path: string): number {
  try {
    return openSync(path, READ_ONLY)
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

const unreadable = (path: string, cause: unknown): ReleaseError =>
  new ReleaseError('FILE_CHANGED', `"${path}" cannot be read any more (${String(cause)}).`, {
    cause,
  })

async function readSome(
  { path, descriptor }: OpenFile,
  target: Uint8Array,
  position: number,
): Promise<number> {
  const bytes = await readAt(descriptor, target, position).catch((cause: unknown) => {
    throw unreadable(path, cause)
  })
  if (bytes > 0) return bytes
  throw new ReleaseError('FILE_CHANGED', `"${path}" became shorter while it was uploaded.`)
}

async function readAt(descriptor: number, target: Uint8Array, position: number): Promise<number> {
  if (target.length <= READ_AT_ONCE) return readSync(descriptor, target, 0, target.length, position)
  return await new Promise((resolve, reject) => {
    read(descriptor, target, 0, target.length, position, (error, bytes) => {
      if (error === null) resolve(bytes)
      else reject(error)
    })
  })
}
