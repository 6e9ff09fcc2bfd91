import { randomBytes } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { mkdir, rename, rm, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { formatBytes } from '../domain/number-format.ts'
import type { PulledContent, Staging, WrongFile } from '../ports/destination.ts'
import { onDisk } from './disk-error.ts'
import type { DownloadCache } from './download-cache.ts'
import { MIN_CACHED_BYTES } from './download-cache.ts'
import { openJournal } from './download-journal.ts'
import type { FolderClaim } from './folder-claim.ts'
import { claimFolder } from './folder-claim.ts'
import { hashPart } from './hash-part.ts'
import type { StagedFiles } from './staged-files.ts'
import { stagedFiles } from './staged-files.ts'
import { systemErrorCode } from './system-error.ts'
import { collectAll } from './young-garbage.ts'

export interface StagingPlace {
  /** Of the destination. Absolute. */
  readonly target: string
  readonly cache: DownloadCache | null
  /** Puts the folder with the files where it belongs. */
  readonly install: (folder: string) => Promise<void>
}

/** Pulls of the same files to one place at the same time; each more of them begins at nothing. */
const MAX_SAME = 16
const KEY_DIGITS = 12
/** Fetching so much takes a second or more. */
const WORTH_COLLECTING_BYTES = 64 * 1024 * 1024

/**
 * A hidden folder beside the destination, so that a rename is enough at the end. Its name follows from the manifest and the
 * chosen files: a pull that was killed is taken up by the next one.
 */
export async function openStaging(content: PulledContent, place: StagingPlace): Promise<Staging> {
  return await onDisk(place.target, async () => {
    await mkdir(dirname(place.target), { recursive: true })
    const base = stagingPath(content, place.target)
    const { folder, claim } = claimAny(base)
    const room = { ...place, base, folder, claim }
    try {
      return await prepare(content, room)
    } catch (error) {
      claim.release()
      throw error
    }
  })
}

export function stagingPath({ manifest, files }: PulledContent, target: string): string {
  const paths = files.map(({ path }) => `${path}\n`).join('')
  const key = sha256(`${manifest}\n${paths}`).slice(0, KEY_DIGITS)
  return join(dirname(target), `.${basename(target)}.model-release-${key}`)
}

interface Room extends StagingPlace {
  readonly base: string
  readonly folder: string
  readonly claim: FolderClaim
}

function claimAny(base: string): Pick<Room, 'folder' | 'claim'> {
  for (let number = 1; number <= MAX_SAME; number += 1) {
    const folder = number === 1 ? base : `${base}-${number}`
    const claim = claimOne(folder)
    if (claim !== undefined) return { folder, claim }
  }
  throw new ReleaseError(
    'FILE_REFUSED',
    `${MAX_SAME} other pulls of the same files write to the same place. Wait for them, or name another folder.`,
  )
}

function claimOne(folder: string): FolderClaim | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    refuseForeign(folder)
    return claimFolder(folder)
  } catch (error) {
    // Whoever had it is done, and takes it away at this very moment.
    if (systemErrorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Removes a folder that is claimed. It gets another name first, under its claim: nobody can find it half removed, and whoever
 * comes meanwhile makes a new one.
 */
async function removeClaimed(folder: string): Promise<void> {
  const old = `${folder}-old-${randomBytes(6).toString('hex')}`
  await rename(folder, old)
  await rm(old, { recursive: true, force: true })
}

/** In a folder that others may write to, somebody could have put a folder of that name, with links in it. */
function refuseForeign(folder: string): void {
  const stats = lstatSync(folder)
  const isOwn = process.getuid === undefined || stats.uid === process.getuid()
  if (stats.isDirectory() && isOwn) return
  throw new ReleaseError(
    'FILE_REFUSED',
    `"${folder}" is not a folder of this user's. Remove it, or pull to another place.`,
  )
}

async function prepare(content: PulledContent, room: Room): Promise<Staging> {
  const { folder, cache, claim } = room
  const journal = openJournal(
    join(folder, 'journal'),
    content.files.map(({ size }) => size),
  )
  const inside = join(folder, 'files')
  await mkdir(inside, { recursive: true })
  const files = stagedFiles(inside, content.files, journal)
  const close = async (): Promise<void> => {
    await files.close()
    journal.close()
  }
  const resumed = files.count()
  const keptFiles = wholeOrPart(content, files)
  try {
    await refuseFull(room.target, files)
    const cachedFiles = cache === null ? [] : await recall(content, files, cache)
    const cached = files.count() - resumed
    const kept = new Set([...keptFiles, ...cachedFiles])
    return staging(content, {
      ...room,
      files,
      close,
      kept,
      cachedFiles,
      counts: { resumed, cached },
    })
  } catch (error) {
    await close()
    if (resumed === 0) await removeClaimed(folder)
    claim.release()
    throw error
  }
}

/** The files of which something is there. */
function wholeOrPart(content: PulledContent, files: StagedFiles): readonly number[] {
  const missing = new Map<number, number>()
  for (const { file, size } of files.missing()) missing.set(file, (missing.get(file) ?? 0) + size)
  return content.files.flatMap(({ size }, file) =>
    size > 0 && (missing.get(file) ?? 0) < size ? [file] : [],
  )
}

const countMissing = (files: StagedFiles): number =>
  files.missing().reduce((sum, { size }) => sum + size, 0)

/** Half of a model on a full disk helps nobody. */
async function refuseFull(target: string, files: StagedFiles): Promise<void> {
  const { bavail, bsize, blocks } = await statfs(dirname(target))
  const needed = countMissing(files)
  const free = bavail * bsize
  if (blocks === 0 || needed <= free) return
  throw new ReleaseError(
    'LIMIT_EXCEEDED',
    `"${target}" needs ${formatBytes(needed)} more, and its disk has ${formatBytes(free)} free. Free some space, or name a ` +
      'folder on another disk.',
  )
}

/** @returns the files that came from the cache */
async function recall(
  content: PulledContent,
  files: StagedFiles,
  cache: DownloadCache,
): Promise<readonly number[]> {
  const recalled: number[] = []
  for (const { file, size } of files.missing()) {
    const wanted = content.files[file]
    if (wanted === undefined || wanted.size !== size || size < MIN_CACHED_BYTES) continue
    const path = files.pathOf(file)
    // oxlint-disable-next-line no-await-in-loop -- copies would only stand in each other's way
    await mkdir(dirname(path), { recursive: true })
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (!(await cache.take(wanted.sha256, size, path))) continue
    files.placed(file)
    recalled.push(file)
  }
  return recalled
}

interface Prepared extends Room {
  readonly files: StagedFiles
  readonly close: () => Promise<void>
  /** Of which something was there before this pull. */
  readonly kept: Set<number>
  readonly cachedFiles: readonly number[]
  readonly counts: Pick<Staging, 'resumed' | 'cached'>
}

function staging(content: PulledContent, prepared: Prepared): Staging {
  const { files, close, kept, cachedFiles, counts, cache, folder, claim } = prepared
  const end = async (keep: boolean): Promise<void> => {
    await close()
    if (!keep || files.count() === 0) await removeClaimed(folder)
    claim.release()
  }
  const cached = new Set(cachedFiles)
  let isHeavy = countMissing(files) >= WORTH_COLLECTING_BYTES
  return {
    ...counts,
    missing: () => files.missing(),
    write(file, position, bytes) {
      // What found and verified the version is not needed any more. By now the connections fill while this is busy.
      if (isHeavy) collectAll()
      isHeavy = false
      files.write(file, position, bytes)
      claim.renew()
    },
    async check() {
      const wrong: WrongFile[] = []
      for (const [file, wanted] of content.files.entries()) {
        // oxlint-disable-next-line no-await-in-loop -- they are being hashed already, all of them
        const found = await files.digest(file)
        if (found !== wanted.sha256) wrong.push({ file, found, kept: kept.has(file) })
      }
      return wrong
    },
    hash: async ({ file, position, size }) => await hashPart(files.pathOf(file), position, size),
    async reset(file) {
      const wanted = content.files[file]
      if (cached.delete(file) && wanted !== undefined) await cache?.drop(wanted.sha256)
      kept.delete(file)
      files.reset(file)
    },
    commit: async () =>
      await onDisk(prepared.target, async () => {
        await files.close()
        await prepared.install(join(folder, 'files'))
        await end(false)
        await removeForsaken(prepared.base)
        await remember(content, prepared, cached)
      }),
    keep: async () => await end(true),
    discard: async () => await end(false),
  }
}

/** From the destination: the model is there already, and needs not wait for its copy. */
async function remember(
  { files }: PulledContent,
  { target, cache }: Prepared,
  cached: ReadonlySet<number>,
): Promise<void> {
  if (cache === null) return
  for (const [file, { path, size, sha256: digest }] of files.entries())
    // oxlint-disable-next-line no-await-in-loop -- copies would only stand in each other's way
    if (!cached.has(file)) await cache.add(digest, size, join(target, ...path.split('/')))
  await cache.trim()
}

/** What other pulls of the same files left that nobody will take up. */
async function removeForsaken(base: string): Promise<void> {
  const own = basename(base)
  const names = readdirSync(dirname(base)).filter(
    (name) => name.startsWith(own) && /^(?:-\d{1,2})?$/.test(name.slice(own.length)),
  )
  for (const name of names) {
    const folder = join(dirname(base), name)
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) continue
    const claim = claimOne(folder)
    if (claim === undefined) continue
    // oxlint-disable-next-line no-await-in-loop -- there is hardly ever one
    await removeClaimed(folder)
    claim.release()
  }
}
