import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { systemErrorCode } from './system-error.ts'

/** A folder that one process works in. */
export interface FolderClaim {
  /** Call it now and then: shows to other machines that somebody is at work. */
  renew(): void
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
  writeFileSync(path, `${process.pid} ${hostname()}\n`, { flag: 'wx', mode: 0o600 })
  own.add(path)
  const release = (): void => {
    own.delete(path)
    rmSync(path, { force: true })
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

function isLive(path: string): boolean {
  if (own.has(path)) return true
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return false
  const [, pid, host] =
    /^(\d{1,10}) (.*)\n$/.exec(stats.size <= MAX_CLAIM_BYTES ? readText(path) : '') ?? []
  // Just made, and not yet written to.
  if (pid === undefined || host !== hostname()) return Date.now() - stats.mtimeMs < FOREIGN_MS
  return Number(pid) !== process.pid && isAlive(Number(pid))
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return ''
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, but belongs to somebody else.
    return systemErrorCode(error) === 'EPERM'
  }
}
