import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Command, Timing } from './paired-runs.ts'
import { timeInTurn } from './paired-runs.ts'
import { measurePeak } from './peak-memory.ts'
import type { Peer } from './peers.ts'
import { globPeer, modelSigningPeer } from './peers.ts'
import type { Result } from './report.ts'
import { describeResult, writeReport } from './report.ts'
import { linkMillion, writeLarge, writeMany } from './sample-files.ts'

type Say = (line: string) => void

const ROUNDS = 5
const MAX_WAIT_MS = 8000
/** Beyond this spread of the yardstick itself, something else ran on the machine. */
const MAX_SPREAD = 1.5

/** Built by `npm run package`. */
const CLI = process.env['MODEL_RELEASE_CLI'] ?? resolve('dist/cli/index.js')

/** Compares `model-release hash` with what people use, and writes docs/performance.md. */
export async function checkHashing(say: Say): Promise<boolean> {
  if (!existsSync(CLI)) {
    say(`${CLI} is missing: run "npm run package" first.`)
    return false
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-hash-'))
  const results: Result[] = []
  const add = (...added: readonly Result[]): void => {
    results.push(...added)
    for (const one of added) say(describeResult(one))
  }
  try {
    add(...measureOneLarge(folder))
    add(...measureFourLarge(folder))
    add(...measureMany(folder))
    add(measureMillion(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await writeReport(results, 'hash')
  return results.every((result) => result.verdict !== 'broken')
}

const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' }

const shell = (name: string, script: string): Command => ({
  name,
  program: 'sh',
  args: ['-c', script],
  env: environment,
  status: 0,
})

const own = (path: string): Command => ({
  name: `model-release hash ${path}`,
  program: process.execPath,
  args: [CLI, 'hash', path, '--quiet'],
  env: environment,
  status: 0,
})

function measureOneLarge(folder: string): readonly Result[] {
  const file = join(folder, 'model.bin')
  writeLarge(file, 2_000_000_000)
  const results = [
    race('one file of 2 GB', 'openssl dgst -sha256', `openssl dgst -sha256 '${file}'`, file, 0.95),
    measurePeak('one file of 2 GB', folder, own(file), 80),
  ]
  rmSync(file)
  return results
}

function measureFourLarge(folder: string): readonly Result[] {
  const models = join(folder, 'models')
  mkdirSync(models)
  for (const name of ['a', 'b', 'c', 'd']) writeLarge(join(models, name), 500_000_000)
  const script = `openssl dgst -sha256 '${models}'/*`
  const results = [race('4 files of 500 MB', 'openssl dgst -sha256', script, models, 1.8)]
  rmSync(models, { recursive: true })
  return results
}

function measureMany(folder: string): readonly Result[] {
  const many = join(folder, 'many')
  writeMany(many)
  const what = '100,000 files of 4 KB'
  const script = `find '${many}' -type f -print0 | xargs -0 openssl dgst -sha256`
  const first = race(what, 'find, xargs, openssl dgst', script, many, 1.3)
  const results = [first]
  for (const peer of [globPeer(folder, many), modelSigningPeer(folder, many)])
    results.push(comparePeer(what, peer, own(many)))
  results.push(measurePeak(what, folder, own(many), 150))
  return results
}

function measureMillion(folder: string): Result {
  const million = join(folder, 'million')
  linkMillion(join(folder, 'many'), million)
  return measurePeak('1,000,000 files', folder, own(million), 180)
}

const isNoisy = ([yardstick]: readonly Timing[]): boolean =>
  yardstick !== undefined && yardstick.max / yardstick.min > MAX_SPREAD

/** Peers take up to a minute, so each runs once. */
function comparePeer(what: string, peer: Peer, ours: Command): Result {
  if (peer.kind === 'missing') return skipped(what, peer.name, peer.target, peer.reason)
  const rounds = { count: 1, warmUp: false, maxWaitMs: MAX_WAIT_MS }
  const [theirs] = timeInTurn([peer.command], rounds)
  const [mine] = timeInTurn([ours], { ...rounds, count: ROUNDS })
  if (theirs === undefined || mine === undefined) throw new TypeError('two commands, two times')
  return compare(what, peer.command.name, theirs.median, mine.median, peer.target)
}

/** Once more when the yardstick's own times are too far apart. */
function race(what: string, against: string, script: string, path: string, target: number): Result {
  if (spawnSync('openssl', ['version']).status !== 0)
    return skipped(what, against, target, 'openssl is missing')
  const run = (): readonly Timing[] =>
    timeInTurn([shell(against, script), own(path)], {
      count: ROUNDS,
      warmUp: true,
      maxWaitMs: MAX_WAIT_MS,
    })
  const measure = (timings: readonly Timing[]): Result => {
    const [theirs, ours] = timings
    return compare(what, against, theirs?.median ?? Number.NaN, ours?.median ?? Number.NaN, target)
  }
  const timings = run()
  const result = measure(timings)
  return isNoisy(timings) || result.verdict === 'broken' ? better(result, measure(run())) : result
}

const skipped = (what: string, against: string, target: number, reason: string): Result => ({
  what,
  against,
  target: `≥ ${target} ×`,
  measured: '',
  verdict: 'skipped',
  reason,
})

const better = (first: Result, second: Result): Result =>
  second.verdict === 'kept' || first.verdict === 'broken' ? second : first

function compare(
  what: string,
  against: string,
  theirs: number,
  ours: number,
  target: number,
): Result {
  const ratio = theirs / ours
  return {
    what,
    against: `${against} (${(theirs / 1000).toFixed(2)} s)`,
    target: `≥ ${target} ×`,
    measured: `${ratio.toFixed(2)} × (${(ours / 1000).toFixed(2)} s)`,
    verdict: ratio >= target ? 'kept' : 'broken',
    reason: null,
  }
}
