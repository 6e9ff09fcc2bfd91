import type { BigIntStats } from 'node:fs'
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { WorkspaceFile } from '../ports/capture.ts'

/**
 * A file on disk as a source. Each read opens and closes it: nothing has to be closed by those who read, and a file
 * that was replaced, written to or cut between two reads is noticed.
 */
export function fileSource({ file, path, size }: WorkspaceFile): ByteSource {
  let first: BigIntStats | undefined
  return {
    path,
    size,
    read: (offset, length) => {
      const wanted = Math.max(0, Math.min(length, size - offset))
      if (wanted === 0) return new Uint8Array(0)
      const bytes = Buffer.allocUnsafeSlow(wanted)
      const descriptor = openFile(file, path)
      try {
        const stat = fstatSync(descriptor, { bigint: true })
        first ??= stat
        if (!stat.isFile() || stat.size !== BigInt(size) || !isSame(stat, first))
          throw changed(path)
        for (let done = 0; done < wanted;) {
          const count = readSync(descriptor, bytes, done, wanted - done, offset + done)
          if (count === 0) throw changed(path)
          done += count
        }
      } finally {
        closeSync(descriptor)
      }
      return bytes
    },
  }
}

/** Opening a pipe that took the file's place would wait for a writer. Windows has no such flag. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

const isSame = (one: BigIntStats, other: BigIntStats): boolean =>
  one.ino === other.ino && one.mtimeNs === other.mtimeNs && one.ctimeNs === other.ctimeNs

function openFile(file: string, path: string): number {
  try {
    return openSync(file, READ_ONLY)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ReleaseError('FILE_REFUSED', `"${path}" cannot be read: ${reason}.`, { cause })
  }
}

const changed = (path: string): ReleaseError =>
  new ReleaseError(
    'FILE_CHANGED',
    `"${path}" changed while it was read. Let the job that writes it finish before this step.`,
  )
