import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from './paired-runs.ts'
import { timeInTurn } from './paired-runs.ts'
import type { Result } from './report.ts'

const MB = 1024 * 1024

/** Says at its end how much memory the process had at most; the kernel's own number where there is one. */
const PRELOAD = `
const { readFileSync, writeFileSync } = require('node:fs')
process.on('exit', () => {
  let kib = process.resourceUsage().maxRSS
  try { kib = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) } catch {}
  writeFileSync(process.env.BENCH_PEAK, String(kib))
})
`

/** The same script of Node's, which says at its end what `readPeak` reads. @param folder for the files that this takes */
export function withPeak(folder: string, command: Command): Command {
  const preload = join(folder, 'peak.cjs')
  writeFileSync(preload, PRELOAD)
  return {
    ...command,
    args: ['--require', preload, ...command.args],
    env: { ...command.env, BENCH_PEAK: join(folder, 'peak') },
  }
}

/** MB that the last command `withPeak` had at most. */
export const readPeak = (folder: string): number =>
  (Number(readFileSync(join(folder, 'peak'), 'utf8')) * 1024) / MB

/** Runs a script of Node's once. @param folder for the files that this takes */
export function measurePeak(
  what: string,
  folder: string,
  command: Command,
  limitMb: number,
): Result {
  timeInTurn([withPeak(folder, command)], { count: 1, warmUp: false, maxWaitMs: 0 })
  return judgePeak(what, readPeak(folder), limitMb)
}

/** @param megabytes that a process had at most */
export const judgePeak = (what: string, megabytes: number, limitMb: number): Result => ({
  what,
  against: 'memory, at most',
  target: `≤ ${limitMb} MB`,
  measured: `${megabytes.toFixed(0)} MB`,
  verdict: megabytes <= limitMb ? 'kept' : 'broken',
  reason: null,
})
