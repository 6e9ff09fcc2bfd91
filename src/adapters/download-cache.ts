import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import type { Stats } from 'node:fs'
import { chmod, copyFile, lstat, mkdir, opendir, rename, rm, utimes } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import type { Sha256 } from '../domain/digest.ts'
import { formatBytes } from '../domain/number-format.ts'
import type { Log } from '../ports/log.ts'
import { isSystemError, systemErrorCode } from './system-error.ts'

/** Files that were pulled before, by their content. Nothing that goes wrong with it is more than a warning. */
export interface DownloadCache {
  /**
   * Copies a file to where it is wanted; its bytes are for the caller to hash.
   * @returns whether there was one
   */
  take(sha256: Sha256, size: number, target: string): Promise<boolean>
  /** Keeps a copy of a file, whose bytes the caller knows to be these. */
  add(sha256: Sha256, size: number, source: string): Promise<void>
  /** Removes what turned out to be damaged. */
  drop(sha256: Sha256): Promise<void>
  /** Removes the files that were not used for the longest time, until the rest is within the limit. */
  trim(): Promise<void>
}

/** Fetching a smaller file again takes no longer than looking after it. Bytes. */
export const MIN_CACHED_BYTES = 1024 * 1024
export const DEFAULT_CACHE_BYTES = 10_000_000_000

/** What is still unfinished after this time will never be. Milliseconds. */
const ABANDONED_MS = 24 * 3_600_000
const MAX_ENTRIES = 1_000_000
/** Nothing with another name was put here by us: the folder may be one that holds more than a cache. */
const FRESH_NAME = /^[0-9a-f]{16}$/
const SHELF_NAME = /^[0-9a-f]{2}$/
const ENTRY_NAME = /^[0-9a-f]{64}$/

/** `$MODEL_RELEASE_CACHE`, else `model-release` in the user's folder for caches. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const own = env['MODEL_RELEASE_CACHE'] ?? ''
  if (own !== '') return own
  const user = env['XDG_CACHE_HOME'] ?? ''
  // A relative one is to be ignored, says the XDG base directory specification.
  return join(isAbsolute(user) ? user : join(homedir(), '.cache'), 'model-release')
}

/**
 * A cache in a folder. Entries are copies, never links: what somebody does to a pulled file must not get into the next pull. An
 * entry comes into being whole, by its name, so that any number of processes may use the folder.
 * @param folder absolute
 * @param limit of all files together, in bytes
 */
export function downloadCache(folder: string, limit: number, log: Log): DownloadCache {
  const files = join(folder, 'sha256')
  const fresh = join(folder, 'new')
  const entryOf = (sha256: Sha256): string => join(files, sha256.slice(0, 2), sha256)
  const guarded = guardOf(folder, log)
  return {
    drop: (sha256) => guarded(undefined, async () => await remove(entryOf(sha256))),
    take: (sha256, size, target) =>
      guarded(false, async () => await takeEntry(entryOf(sha256), size, target)),
    add: (sha256, size, source) =>
      guarded(undefined, async () => {
        const entry = entryOf(sha256)
        if (size < MIN_CACHED_BYTES || size > limit || (await look(entry)) !== undefined) return
        await mkdir(fresh, { recursive: true, mode: 0o700 })
        await mkdir(dirname(entry), { recursive: true, mode: 0o700 })
        await putEntry(source, join(fresh, randomBytes(8).toString('hex')), entry)
      }),
    trim: () =>
      guarded(undefined, async () => {
        await removeAbandoned(fresh)
        const removed = await trimTo(files, limit)
        if (removed > 0) log.debug(`${formatBytes(removed)} left the cache ${folder}.`)
      }),
  }
}

/** What the system refuses is told once, and costs no more than the cache. */
function guardOf(folder: string, log: Log) {
  let warned = false
  return async <Result>(failed: Result, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      if (!isSystemError(error)) throw error
      if (!warned) log.warning(`The cache ${folder} is of no use now: ${error.message}.`)
      warned = true
      return failed
    }
  }
}

const remove = (entry: string): Promise<void> => rm(entry, { force: true, recursive: true })

async function takeEntry(entry: string, size: number, target: string): Promise<boolean> {
  const stats = await look(entry)
  if (stats === undefined) return false
  if (!stats.isFile() || stats.size !== size) {
    await remove(entry)
    return false
  }
  try {
    await copyFile(entry, target, constants.COPYFILE_FICLONE)
    await chmod(target, 0o644)
  } catch (error) {
    // Half of a file only takes the room that its download will need.
    await rm(target, { force: true })
    throw error
  }
  await utimes(entry, new Date(), new Date())
  return true
}

async function putEntry(source: string, copy: string, entry: string): Promise<void> {
  try {
    await copyFile(source, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
    await rename(copy, entry)
  } finally {
    await rm(copy, { force: true })
  }
}

async function look(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error))) return undefined
    throw error
  }
}

interface Entry {
  readonly name: string
  readonly path: string
  readonly stats: Stats
}

/** What has a name of ours. */
async function* listEntries(folder: string, own: RegExp): AsyncGenerator<Entry> {
  if ((await look(folder))?.isDirectory() !== true) return
  for await (const { name } of await opendir(folder)) {
    if (!own.test(name)) continue
    const path = join(folder, name)
    const stats = await look(path)
    if (stats !== undefined) yield { name, path, stats }
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for await (const { path, stats } of listEntries(folder, FRESH_NAME))
    if (stats.isFile() && Date.now() - stats.mtimeMs > ABANDONED_MS) await rm(path, { force: true })
}

/** @returns bytes that were removed */
async function trimTo(folder: string, limit: number): Promise<number> {
  const entries: Entry[] = []
  for await (const shelf of listEntries(folder, SHELF_NAME)) {
    for await (const entry of listEntries(shelf.path, ENTRY_NAME)) {
      const isOurs = entry.name.startsWith(shelf.name) && entry.stats.isFile()
      if (isOurs && entries.length < MAX_ENTRIES) entries.push(entry)
    }
  }
  const total = entries.reduce((sum, { stats }) => sum + stats.size, 0)
  let left = total
  for (const { path, stats } of entries.toSorted(byUse)) {
    if (left <= limit) break
    // oxlint-disable-next-line no-await-in-loop -- the oldest first, and only as many as it takes
    await rm(path, { force: true })
    left -= stats.size
  }
  return total - left
}

const byUse = (left: Entry, right: Entry): number => left.stats.mtimeMs - right.stats.mtimeMs
