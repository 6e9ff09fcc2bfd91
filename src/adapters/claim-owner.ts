import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { isSystemError, systemErrorCode } from './system-error.ts'

/** A process, so exactly that no other one is taken for it. */
export interface ClaimOwner {
  readonly pid: number
  /** When it began, in ticks since the machine did; '-' where nobody knows. */
  readonly started: string
  /** Within which its number means something: the run of the machine, the container. */
  readonly place: string
  readonly host: string
}

const UNKNOWN = '-'
const OWNER = /^(\d{1,10}) (\d{1,20}|-) ([\w:[\]/-]{1,100}) (.{0,300})\n$/

/** Two containers may have one host name, and each has a process 1: Linux tells them apart by their namespaces. */
export const ownPlace = (): string =>
  [
    attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    attempt(() => readlinkSync('/proc/self/ns/pid')),
  ]
    .map((text) => text.replaceAll(/[^\w:[\]-]/g, '') || UNKNOWN)
    .join('/')

/** This process. */
export const ownOwner = (): ClaimOwner => ({
  pid: process.pid,
  started: startOf(process.pid),
  place: ownPlace(),
  host: hostname(),
})

export const writeOwner = ({ pid, started, place, host }: ClaimOwner): string =>
  `${pid} ${started} ${place} ${host}\n`

/** @returns `undefined` for anything else, such as what is not yet written to its end */
export function readOwner(text: string): ClaimOwner | undefined {
  const [, pid, started, place, host] = OWNER.exec(text) ?? []
  if (pid === undefined || started === undefined || place === undefined || host === undefined)
    return undefined
  return { pid: Number(pid), started, place, host }
}

/** Whether a process is one of this machine, and of this container: only then can the system be asked for it. */
export const isOfHere = ({ place, host }: ClaimOwner): boolean =>
  place === ownPlace() && host === hostname()

/** Whether it is still there, and is no later one with its number. */
export function isRunning({ pid, started }: ClaimOwner): boolean {
  const now = startOf(pid)
  const isSame = started === UNKNOWN || now === UNKNOWN || now === started
  return isSame && isAlive(pid)
}

/** The 22nd field of proc_pid_stat(5); the second may hold anything, but is in parentheses. */
function startOf(pid: number): string {
  const text = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const started = text
    .slice(text.lastIndexOf(')') + 1)
    .trim()
    .split(' ')[19]
  return started !== undefined && /^\d{1,20}$/.test(started) ? started : UNKNOWN
}

function attempt(read: () => string): string {
  try {
    return read()
  } catch (error) {
    if (isSystemError(error)) return ''
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
