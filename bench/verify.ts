import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Command } from './paired-runs.ts'
import { timeInTurn } from './paired-runs.ts'
import { measurePeak } from './peak-memory.ts'
import type { Result } from './report.ts'
import { describeResult, writeReport } from './report.ts'
import type { SampleVersion } from './sample-version.ts'
import { writeVersion } from './sample-version.ts'

type Say = (line: string) => void

const ROUNDS = 7
const MAX_WAIT_MS = 8000
const GIB = 1024 ** 3
const MAX_RATIO = 1.15
const MAX_MB = 150

/** Built by `npm run package`. */
const CLI = process.env['MODEL_RELEASE_CLI'] ?? resolve('dist/cli/index.js')

const CASES = [
  { what: 'one file of 1 GiB', sizes: { 'model.bin': GIB } },
  { what: 'two files of 512 MiB', sizes: { 'a.bin': GIB / 2, 'b.bin': GIB / 2 } },
] as const

/** Compares `model-release verify` of a directory with reading its files once, and writes docs/performance.md. */
export async function checkVerifying(say: Say): Promise<boolean> {
  if (!existsSync(CLI)) {
    say(`${CLI} is missing: run "npm run package" first.`)
    return false
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-verify-'))
  const results: Result[] = []
  try {
    for (const [index, { what, sizes }] of CASES.entries()) {
      const version = join(folder, String(index))
      // oxlint-disable-next-line no-await-in-loop -- one gigabyte at a time
      const sample = await writeVersion(version, sizes)
      const ours = verifyCommand(version, sample)
      for (const result of [race(what, sample, ours), measurePeak(what, folder, ours, MAX_MB)]) {
        results.push(result)
        say(describeResult(result))
      }
      rmSync(version, { recursive: true })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await writeReport(results, 'verify')
  return results.every((result) => result.verdict !== 'broken')
}

const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' }

const verifyCommand = (folder: string, { key }: SampleVersion): Command => ({
  name: 'model-release verify',
  program: process.execPath,
  args: [CLI, 'verify', '--path', folder, '--offline', '--signer', `key:${key}`, '--quiet'],
  env: environment,
  status: 0,
})

function race(what: string, { files }: SampleVersion, ours: Command): Result {
  const target = `≤ ${MAX_RATIO} ×`
  const name = 'openssl dgst -sha256'
  if (spawnSync('openssl', ['version']).status !== 0)
    return {
      what,
      against: name,
      target,
      measured: '',
      verdict: 'skipped',
      reason: 'openssl is missing',
    }
  const theirs: Command = {
    name,
    program: 'openssl',
    args: ['dgst', '-sha256', ...files],
    env: environment,
    status: 0,
  }
  const run = (): Result => {
    const rounds = { count: ROUNDS, warmUp: true, maxWaitMs: MAX_WAIT_MS }
    const [yardstick, own] = timeInTurn([theirs, ours], rounds).map(({ median }) => median)
    return compare(what, name, yardstick ?? Number.NaN, own ?? Number.NaN)
  }
  const first = run()
  // Something else may have run on the machine.
  return first.verdict === 'broken' ? run() : first
}

function compare(what: string, against: string, theirs: number, ours: number): Result {
  const ratio = ours / theirs
  return {
    what,
    against: `${against} (${(theirs / 1000).toFixed(2)} s)`,
    target: `≤ ${MAX_RATIO} ×`,
    measured: `${ratio.toFixed(2)} × (${(ours / 1000).toFixed(2)} s)`,
    verdict: ratio <= MAX_RATIO ? 'kept' : 'broken',
    reason: null,
  }
}
