import { rename, statfs } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { systemErrorCode } from './system-error.ts'

/** What a pull asks of the file system and could be refused late. */
export interface PullDisk {
  rename(from: string, to: string): Promise<void>
  /** Bytes that this user may still write to the disk of a folder; `null` when its file system does not count them. */
  freeBytes(folder: string): Promise<number | null>
}

export interface PullDiskOptions {
  readonly platform?: NodeJS.Platform
  readonly rename?: (from: string, to: string) => Promise<void>
  /** Waits some milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<unknown>
}

/** On Windows a scanner or an indexer opens what was just written, and nothing in an open folder can be renamed. */
const HELD_FOR_A_MOMENT: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Milliseconds; six seconds together. */
const PAUSES: readonly number[] = [50, 100, 200, 400, 750, 1500, 3000]

/** The file system of this machine. */
export function pullDisk(options: PullDiskOptions = {}): PullDisk {
  const { platform = process.platform, sleep = wait } = options
  const renameOnce = options.rename ?? rename
  const pauses = platform === 'win32' ? PAUSES : []
  return {
    async rename(from, to) {
      for (const pause of pauses) {
        try {
          // oxlint-disable-next-line no-await-in-loop -- each try follows from the one before
          return await renameOnce(from, to)
        } catch (error) {
          if (!HELD_FOR_A_MOMENT.has(systemErrorCode(error))) throw error
        }
        // oxlint-disable-next-line no-await-in-loop -- as above
        await sleep(pause)
      }
      return await renameOnce(from, to)
    },
    async freeBytes(folder) {
      const { bavail, bsize, blocks } = await statfs(folder)
      return blocks === 0 ? null : bavail * bsize
    },
  }
}
