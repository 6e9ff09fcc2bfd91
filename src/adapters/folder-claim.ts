import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClaimOwner } from './claim-owner.ts'
import { isOfHere, isRunning, ownOwner, readOwner, writeOwner } from './claim-owner.ts'
import { isSystemError, systemErrorCode } from './system-error.ts'

/** A folder that one process works in. */
export interface FolderClaim {
  /** Call it now and then: shows to other machines that somebody is at work. */
  renew(): void
  /** Never fails: a claim that cannot be removed ends with its process. */
  release(): void
}

const NAME = /^claim\.[0-9a-f]{16}$/
/** Of another machine nobody can ask whether its process is alive. Milliseconds. */
const FOREIGN_MS = 15 * 60_000
const RENEW_MS = 10_000
const MAX_CLAIM_BYTES = 1000

/** Claims of this process, which its own number tells nothing about. */
const own = new Set<string>()

/**
 * Claims a folder, unless somebody else works in it. Each process puts a file of its own there and then looks for others: of two
 * that come at the same time at least one sees the other, so that two never both have it. What a dead process left is removed.
 * @returns `undefined` when somebody else has it
 */
export function claimFolder(folder: string): FolderClaim | undefined {
  const name = `claim.${randomBytes(8).toString('hex')}`
  const path = join(folder, name)
  writeFileSync(path, writeOwner(ownOwner()), { flag: 'wx', mode: 0o600 })
  own.add(path)
  const release = (): void => {
    own.delete(path)
    try {
      rmSync(path, { force: true })
    } catch (error) {
      if (!isSystemError(error)) throw error
    }
  }
  let renewedAt = performance.now()
  if (isTaken(folder, name, release)) {
    release()
    return undefined
  }
  return {
    renew() {
      if (performance.now() - renewedAt < RENEW_MS) return
      renewedAt = performance.now()
      try {
        utimesSync(path, new Date(), new Date())
      } catch (error) {
        // Whoever took it away for dead has the folder now; every file is hashed before it counts.
        if (systemErrorCode(error) !== 'ENOENT') throw error
      }
    },
    release,
  }
}

/** @throws ENOENT when the folder was taken away meanwhile */
function isTaken(folder: string, name: string, release: () => void): boolean {
  try {
    return isClaimed(folder, name)
  } catch (error) {
    release()
    throw error
  }
}

/**
 * Whether a live process works in the folder. What dead ones left there goes.
 * @param except a claim that does not count
 */
export function isClaimed(folder: string, except = ''): boolean {
  const others = readdirSync(folder).filter((one) => NAME.test(one) && one !== except)
  return others.filter((one) => !removeDead(join(folder, one))).length > 0
}

function removeDead(path: string): boolean {
  if (isLive(path)) return false
  rmSync(path, { force: true })
  return true
}

/** @returns the host of a live process that works in the folder; `undefined` when none does, or it does not say */
export function findHolder(folder: string): string | undefined {
  for (const name of readdirSync(folder).filter((one) => NAME.test(one))) {
    const path = join(folder, name)
    const host = isLive(path) ? ownerOf(path)?.host : undefined
    if (host !== undefined) return host
  }
  return undefined
}

function isLive(path: string): boolean {
  if (own.has(path)) return true
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return false
  const owner = ownerOf(path)
  // Just made, and not yet written to; or of another machine or container, where its number tells nothing.
  if (owner === undefined || !isOfHere(owner)) return Date.now() - stats.mtimeMs < FOREIGN_MS
  return owner.pid !== process.pid && isRunning(owner)
}

function ownerOf(path: string): ClaimOwner | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined || stats.size > MAX_CLAIM_BYTES ? undefined : readOwner(readText(path))
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return ''
    throw error
  }
}
