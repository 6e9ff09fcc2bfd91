import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { archiveOf } from '../__tests__/fakes/report-exchange.ts'
import { reportBytes } from '../src/domain/build-report.ts'
import { buildFragmentName } from '../src/domain/fragment-name.ts'
import { randomSource } from '../src/domain/random-source.ts'
import type { ChildName } from './build-children.ts'
import { buildChildren, childScript } from './build-children.ts'
import type { CommentJob } from './comment-child.ts'
import type { EvidenceJob } from './comment-evidence.ts'
import type { SampleKind } from './comment-sample.ts'
import { METRICS, MODELS, sampleDocument } from './comment-sample.ts'
import { dvcPeer } from './comment-peer.ts'
import { readReport, runNode } from './node-child.ts'
import { median } from './paired-race.ts'
import type { Command } from './paired-runs.ts'
import { timeInTurn } from './paired-runs.ts'
import { awaitQuietMoment } from './quiet-moment.ts'
import type { Result } from './report.ts'
import { describeResult, writeReport } from './report.ts'

type Say = (line: string) => void

const ROUNDS = 3
const MAX_WAIT_MS = 8000
const MAX_BYTES = 60_000
const MAX_MS = 2000
const MAX_MB = 300
const PREDICTIONS = 20_000

/** How the metrics of all models do; those that fail are shared by all. */
const KINDS = [
  { name: '60 failing', sample: { failing: 60 / MODELS, allGated: false } },
  { name: '4,800 failing', sample: { failing: 4800 / MODELS, allGated: false } },
  { name: 'all failing', sample: { failing: METRICS, allGated: true } },
] as const satisfies readonly { readonly name: string; readonly sample: SampleKind }[]

/** Measures what a reviewer waits for when many models have many metrics, and writes docs/performance.md. */
export async function checkComment(say: Say): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-comment-'))
  const results: Result[] = []
  const add = (...added: readonly Result[]): void => {
    results.push(...added)
    for (const one of added) say(describeResult(one))
  }
  try {
    buildChildren(join(folder, 'children'))
    for (const { name, sample } of KINDS) add(...measureReview(folder, name, sample))
    add(...measureJudging(folder), ...measureEvidence(folder))
    add(comparePeer(folder, KINDS[0].sample))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await writeReport(results, 'comment')
  return results.every((result) => result.verdict !== 'broken')
}

interface Measured {
  /** Medians, and the largest of the memory. */
  readonly numbers: (name: string) => number
  readonly peakMb: number
}

function measure(folder: string, script: ChildName, job: CommentJob | EvidenceJob): Measured {
  const runs = Array.from({ length: ROUNDS }, () => {
    awaitQuietMoment(MAX_WAIT_MS)
    return runNode(folder, {
      name: script,
      script: childScript(join(folder, 'children'), script),
      args: [JSON.stringify(job)],
      env: {},
    })
  })
  const reports = runs.map(({ output }) => readReport(output))
  return {
    numbers: (name) => median(reports.map((report) => Number(report[name]))),
    peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
  }
}

function measureReview(folder: string, name: string, sample: SampleKind): readonly Result[] {
  const reports = join(folder, 'reports')
  writeReports(reports, sample)
  const render = (what: 'comment' | 'summary' | 'html'): Measured =>
    measure(folder, 'comment-child', { kind: 'render', folder: reports, what })
  const [comment, summary, html] = [render('comment'), render('summary'), render('html')]
  rmSync(reports, { recursive: true })
  const [failing, named] = [comment.numbers('failing'), comment.numbers('named')]
  const isAll = named === failing
  // With so many the names alone are more than a comment may have.
  const promised = name === '60 failing'
  return [
    {
      what: `comment, ${name}`,
      against: 'failing metrics named',
      target: promised ? 'all' : '',
      measured: `${count(named)} of ${count(failing)}`,
      verdict: promised ? (isAll ? 'kept' : 'broken') : 'noted',
      reason: null,
    },
    limit(`comment, ${name}`, 'bytes', comment.numbers('bytes'), MAX_BYTES, bytes),
    limit(`comment, ${name}`, 'time to render', comment.numbers('ms'), MAX_MS, seconds),
    limit(`comment, ${name}`, 'memory, reading all reports', comment.peakMb, MAX_MB, megabytes),
    note(`comment, ${name}`, 'time to read all reports', comment.numbers('readMs'), seconds),
    note(`job summary, ${name}`, 'time to render', summary.numbers('ms'), seconds),
    note(`report.html, ${name}`, 'time to render', html.numbers('ms'), seconds),
  ]
}

/** Somebody who shows all metrics, whole process against whole process. */
function comparePeer(folder: string, sample: SampleKind): Result {
  const what = 'comment, 60 failing'
  const peer = dvcPeer(folder, sample)
  if (peer.kind === 'missing')
    return {
      ...note(what, peer.name, 0, () => ''),
      verdict: 'skipped',
      reason: peer.reason,
    }
  const reports = join(folder, 'reports')
  writeReports(reports, sample)
  const job: CommentJob = { kind: 'render', folder: reports, what: 'comment' }
  const ours: Command = {
    name: 'comment',
    program: process.execPath,
    args: [childScript(join(folder, 'children'), 'comment-child'), JSON.stringify(job)],
    env: {},
    status: 0,
  }
  const rounds = { count: ROUNDS, warmUp: true, maxWaitMs: MAX_WAIT_MS }
  const [theirs, mine] = timeInTurn([peer.command, ours], rounds).map((timing) => timing.median)
  rmSync(reports, { recursive: true })
  const [they, we] = [theirs ?? Number.NaN, mine ?? Number.NaN]
  return {
    ...note(what, `${peer.command.name} (${seconds(they)})`, we, seconds),
    measured: `${(they / we).toFixed(2)} × (${seconds(we)})`,
  }
}

/** What the jobs of a matrix leave. */
function writeReports(folder: string, sample: SampleKind): void {
  mkdirSync(folder)
  const names = Array.from({ length: MODELS }, (_, model) => {
    const document = sampleDocument(model, sample)
    const name = buildFragmentName(document)
    writeFileSync(join(folder, `${name}.zip`), archiveOf(reportBytes(document)))
    return name
  })
  writeFileSync(join(folder, 'names.json'), JSON.stringify(names))
}

function measureJudging(folder: string): readonly Result[] {
  return [
    { rules: 3, waivers: 0 },
    { rules: 20, waivers: 50 },
  ].map((size) => {
    const { numbers } = measure(folder, 'comment-child', { kind: 'judge', ...size })
    const what = `judging ${count(METRICS)} metrics by ${size.rules} gates and ${size.waivers} waivers`
    return limit(what, 'time', numbers('ms'), MAX_MS, seconds)
  })
}

function measureEvidence(folder: string): readonly Result[] {
  const files = [join(folder, 'before.csv'), join(folder, 'after.csv')] as const
  for (const [index, file] of files.entries()) writePredictions(file, index + 1)
  const { numbers, peakMb } = measure(folder, 'comment-evidence', { files })
  const what = `${numbers('tests')} gates, tested on 2 × ${count(PREDICTIONS)} predictions (CSV)`
  return [
    limit(what, 'time, files read', numbers('ms'), MAX_MS, seconds),
    limit(what, 'memory, at most', peakMb, MAX_MB, megabytes),
  ]
}

/** Two classes, a fifth of the rows positive, with scores. */
function writePredictions(file: string, seed: number): void {
  const random = randomSource(seed)
  const drawn = new Uint32Array(PREDICTIONS)
  random.draw(drawn, 1000)
  const lines = Array.from(drawn, (share, row) => {
    const label = row % 5 === 0 ? 1 : 0
    const score = 0.15 + 0.35 * label + share / 2000
    return [`r${row}`, label, score > 0.5 ? 1 : 0, score.toFixed(4)].join(',')
  })
  writeFileSync(file, ['id,label,pred,score', ...lines, ''].join('\n'))
}

const count = (number: number): string => number.toLocaleString('en-US')
const bytes = (number: number): string => `${count(number)} B`
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const megabytes = (number: number): string => `${number.toFixed(0)} MB`

function limit(
  what: string,
  against: string,
  value: number,
  most: number,
  show: (value: number) => string,
): Result {
  return {
    what,
    against,
    target: `≤ ${show(most)}`,
    measured: `${show(value)} (${((100 * value) / most).toFixed(0)} %)`,
    verdict: value <= most ? 'kept' : 'broken',
    reason: null,
  }
}

const note = (
  what: string,
  against: string,
  value: number,
  show: (value: number) => string,
): Result => ({
  what,
  against,
  target: '',
  measured: show(value),
  verdict: 'noted',
  reason: null,
})
