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

/** Runs a script of Node's once. @param folder for the files that this takes */
export function measurePeak(
  what: string,
  folder: string,
  command: Command,
  limitMb: number,
): Result {
  const preload = join(folder, 'peak.cjs')
  const peak = join(folder, 'peak')
  writeFileSync(preload, PRELOAD)
  const { args, env } = command
  timeInTurn(
    [{ ...command, args: ['--require', preload, ...args], env: { ...env, BENCH_PEAK: peak } }],
    { count: 1, warmUp: false, maxWaitMs: 0 },
  )
  const megabytes = (Number(readFileSync(peak, 'utf8')) * 1024) / MB
  return {
    what,
    against: 'memory, at most',
    target: `≤ ${limitMb} MB`,
    measured: `${megabytes.toFixed(0)} MB`,
    verdict: megabytes <= limitMb ? 'kept' : 'broken',
    reason: null,
  }
}
