import { randomBytes } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { FolderClaim } from './folder-claim.ts'
import { claimFolder, findHolder } from './folder-claim.ts'
import type { PullDisk } from './pull-disk.ts'
import { removeLeft, tidy } from './remove-folder.ts'
import { systemErrorCode } from './system-error.ts'

/** A staging folder that this pull alone works in. */
export interface StagingRoom {
  readonly folder: string
  readonly claim: FolderClaim
}

/** What it takes to move and to remove folders. */
export interface StagingTools {
  readonly disk: PullDisk
  readonly log: Log
}

/** Pulls of the same files to one place at the same time; each more of them begins at nothing. */
const MAX_SAME = 16

/**
 * Claims a staging folder, or the next one that is free where others have it.
 * @param base its path without a number
 */
export function claimStaging(base: string, log: Log): StagingRoom {
  for (let number = 1; number <= MAX_SAME; number += 1) {
    const folder = number === 1 ? base : `${base}-${number}`
    const claim = claimOne(folder)
    if (typeof claim === 'object') return { folder, claim }
    log.info(`${claim} This one begins anew in another folder.`)
  }
  throw new ReleaseError(
    'FILE_REFUSED',
    `${MAX_SAME} folders such as "${base}" are in use by other pulls or belong to other users. Wait for them, or name another ` +
      'folder.',
  )
}

/** @returns a sentence that says who has it, when the folder is not to be had */
function claimOne(folder: string): FolderClaim | string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isOwn(folder)) return `"${folder}" is no folder of this user's.`
    return claimFolder(folder) ?? describeHolder(folder)
  } catch (error) {
    const code = systemErrorCode(error)
    if (code === 'EEXIST') return `"${folder}" is no folder.`
    // Whoever had it is done, and takes it away at this very moment.
    if (code === 'ENOENT') return `Another pull just left "${folder}".`
    throw error
  }
}

function describeHolder(folder: string): string {
  const host = findHolder(folder)
  return `Another pull holds "${folder}"${host === undefined ? '' : `, claimed by ${host}`}.`
}

/** In a folder that others may write to, somebody could have put a folder of that name, with links in it. */
function isOwn(folder: string): boolean {
  const stats = lstatSync(folder)
  return stats.isDirectory() && (process.geteuid === undefined || stats.uid === process.geteuid())
}

/**
 * Removes a folder that is claimed. It gets another name first, under its claim: nobody can find it half removed, and whoever
 * comes meanwhile makes a new one.
 */
export async function removeClaimed(folder: string, { disk, log }: StagingTools): Promise<void> {
  const old = `${folder}-old-${randomBytes(6).toString('hex')}`
  await tidy(`"${folder}" could not be removed; remove it`, log, async () => {
    await disk.rename(folder, old)
    await removeLeft(old, log)
  })
}

/** What other pulls of the same files left that nobody will take up. */
export async function removeForsaken(base: string, tools: StagingTools): Promise<void> {
  const own = basename(base)
  const names = readdirSync(dirname(base)).filter(
    (name) => name.startsWith(own) && /^(?:-\d{1,2})?$/.test(name.slice(own.length)),
  )
  for (const name of names) {
    const folder = join(dirname(base), name)
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) continue
    const claim = claimOne(folder)
    if (typeof claim === 'string') continue
    // oxlint-disable-next-line no-await-in-loop -- there is hardly ever one
    await removeClaimed(folder, tools)
    claim.release()
  }
}
