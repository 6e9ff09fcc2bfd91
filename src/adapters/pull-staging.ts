import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { formatBytes } from '../domain/number-format.ts'
import type { PulledContent, Staging, WrongFile } from '../ports/destination.ts'
import type { Log } from '../ports/log.ts'
import { onDisk } from './disk-error.ts'
import type { DownloadCache } from './download-cache.ts'
import { MIN_CACHED_BYTES } from './download-cache.ts'
import { openJournal } from './download-journal.ts'
import { hashPart } from './hash-part.ts'
import type { PullDisk } from './pull-disk.ts'
import { tidy } from './remove-folder.ts'
import type { StagedFiles } from './staged-files.ts'
import { stagedFiles } from './staged-files.ts'
import type { StagingRoom } from './staging-room.ts'
import { claimStaging, removeClaimed, removeForsaken } from './staging-room.ts'
import { collectAll } from './young-garbage.ts'

export interface StagingPlace {
  /** Of the destination. Absolute. */
  readonly target: string
  readonly cache: DownloadCache | null
  readonly disk: PullDisk
  readonly log: Log
  /** Puts the folder with the files where it belongs. */
  readonly install: (folder: string) => Promise<void>
}

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
    const { folder, claim } = claimStaging(base, place.log)
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

interface Room extends StagingPlace, StagingRoom {
  readonly base: string
}

async function prepare(content: PulledContent, room: Room): Promise<Staging> {
  const { folder, cache, log } = room
  const { files, close } = await openFiles(content, folder)
  const resumed = files.count()
  try {
    const keptFiles = wholeOrPart(content, files)
    const cachedFiles = cache === null ? [] : await recall(content, files, cache)
    await refuseFull(room, files)
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
    await tidy(`"${folder}" could not be closed`, log, close)
    if (resumed === 0) await removeClaimed(folder, room)
    throw error
  }
}

interface OpenedFiles {
  readonly files: StagedFiles
  readonly close: () => Promise<void>
}

async function openFiles(content: PulledContent, folder: string): Promise<OpenedFiles> {
  const inside = join(folder, 'files')
  await mkdir(inside, { recursive: true })
  const sizes = content.files.map(({ size }) => size)
  const journal = openJournal(join(folder, 'journal'), sizes)
  try {
    const files = stagedFiles(inside, content.files, journal)
    const close = async (): Promise<void> => {
      try {
        await files.close()
      } finally {
        journal.close()
      }
    }
    return { files, close }
  } catch (error) {
    journal.close()
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
async function refuseFull({ target, disk }: StagingPlace, files: StagedFiles): Promise<void> {
  const needed = countMissing(files)
  const free = await disk.freeBytes(dirname(target))
  if (free === null || needed <= free) return
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
  const { files, kept, cachedFiles, counts, cache, folder, claim, log } = prepared
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
        await end(prepared, false)
        await tidy(
          'Other folders could not be removed',
          log,
          async () => await removeForsaken(prepared.base, prepared),
        )
        await remember(content, prepared, cached)
      }),
    keep: async () => await end(prepared, true),
  }
}

/** Why a pull failed is not replaced by what fails while its folder is put away, and neither is that it did not fail. */
async function end(prepared: Prepared, keep: boolean): Promise<void> {
  const { files, folder, claim, close, log } = prepared
  try {
    await tidy(`"${folder}" could not be closed`, log, close)
    if (!keep || files.count() === 0) await removeClaimed(folder, prepared)
  } finally {
    claim.release()
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
