/**
 * Plays gates with known truths and counts false alarms and worsenings that are found. It prints the tables of
 * docs/statistics.md, and fails when a promise of that page is broken by more than chance. All numbers follow from the seed.
 *
 *     node scripts/simulate-gates.ts [--seed S] [--effort N] [--write]
 *
 * `--effort 10` plays ten times as many runs, `--write` puts the tables into the page.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { judgeTogether } from '../src/domain/joint-verdict.ts'
import { wilsonInterval } from '../src/domain/wilson-interval.ts'
import type { Scenario } from './gate-scenarios.ts'
import {
  heavySeeds,
  oneSeed,
  pairedCorrectness,
  pairedF1,
  pairedLosses,
  pairedRanking,
  relatedMetrics,
  seeds,
  sharedFolds,
  unpairedShares,
} from './gate-scenarios.ts'
import { simulatedChance } from './simulated-chance.ts'

const PAGE = 'docs/statistics.md'
const GATES = 20
const MOST_FALSE_ALARMS = 0.05
const LEAST_POWER = 0.95

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    effort: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
})
const effort = Number(values.effort)
const broken: string[] = []
const streams = { next: Number(values.seed) * 1000 }

interface Rates {
  /** Gates that fail by themselves. */
  readonly alone: number
  /** Runs of 20 gates in which any fails, without and with correction. */
  readonly plain: number
  readonly holm: number
}

/** Plays runs of 20 gates; with a drop only the first gate of each run has it. */
function play(
  scenario: Scenario,
  size: number,
  runs: number,
  { drop = 0, margin = 0 }: { readonly drop?: number; readonly margin?: number },
  gates = GATES,
): Rates {
  streams.next += 1
  const chance = simulatedChance(streams.next)
  const failed = { alone: 0, plain: 0, holm: 0 }
  for (let run = 0; run < runs; run += 1) {
    chance.renew()
    const evidence = Array.from({ length: gates }, () => scenario(chance, { size, drop, margin }))
    const alone = judgeTogether(evidence, 'none').filter(({ verdict }) => verdict === 'fail').length
    failed.alone += alone / gates
    if (alone > 0) failed.plain += 1
    if (judgeTogether(evidence, 'holm').some(({ verdict }) => verdict === 'fail')) failed.holm += 1
  }
  return { alone: failed.alone / runs, plain: failed.plain / runs, holm: failed.holm / runs }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const count = (size: number): string => size.toLocaleString('en-US')

/** The rest of the 20 gates: sure of themselves, so the one that dropped has the strictest level. */
function playDrop(
  scenario: Scenario,
  size: number,
  runs: number,
  margin: number,
): Pick<Rates, 'alone' | 'holm'> {
  streams.next += 1
  const chance = simulatedChance(streams.next)
  let alone = 0
  let holm = 0
  for (let run = 0; run < runs; run += 1) {
    const evidence = scenario(chance, { size, drop: 2 * margin, margin })
    const calm = { ...evidence, p: { oneSided: 1, twoSided: 1 } }
    const others = Array.from({ length: GATES - 1 }, () => calm)
    if (judgeTogether([evidence], 'holm')[0]?.verdict === 'fail') alone += 1
    if (judgeTogether([evidence, ...others], 'holm')[0]?.verdict === 'fail') holm += 1
  }
  return { alone: alone / runs, holm: holm / runs }
}

type FalseAlarms = readonly [
  name: string,
  scenario: Scenario,
  sizes: readonly (readonly [size: number, runs: number])[],
  margin?: number,
]

const ROWS = [
  [200, 2000],
  [1000, 1000],
  [5000, 400],
  [20_000, 150],
] as const

/** What sorts or resamples takes longest. */
const FEWER_ROWS = [
  [200, 1000],
  [1000, 300],
  [5000, 80],
  [20_000, 40],
] as const

/** Resampled, so played less often. */
const LOSSES = pairedLosses()

const WITHOUT_CHANGE: readonly FalseAlarms[] = [
  ['McNemar, 6 % of rows differ', pairedCorrectness(0.06), ROWS],
  ['the same, worse by exactly the allowed 1 pp', pairedCorrectness(0.06), ROWS, 0.01],
  ['DeLong, a fifth positive', pairedRanking, FEWER_ROWS],
  ['paired bootstrap, skewed losses', LOSSES, FEWER_ROWS],
  [
    'paired bootstrap, groups of 5 rows',
    pairedLosses(5),
    [
      [200, 1000],
      [1000, 300],
      [5000, 80],
    ],
  ],
  ['paired bootstrap, F1, a fifth positive', pairedF1, FEWER_ROWS],
  ['Newcombe, two test sets', unpairedShares, ROWS],
  ['reported errors, related metrics', relatedMetrics, [[1000, 5000]]],
  [
    'Welch, seeds each',
    seeds,
    [
      [3, 1000],
      [5, 1000],
      [10, 1000],
    ],
  ],
  [
    'Mann-Whitney, seeds each, heavy tails',
    heavySeeds,
    [
      [5, 300],
      [8, 300],
    ],
  ],
  [
    'one run against seeds',
    oneSeed,
    [
      [3, 1000],
      [5, 1000],
      [10, 1000],
    ],
  ],
  [
    'folds of one cross-validation',
    sharedFolds,
    [
      [5, 1000],
      [10, 1000],
    ],
  ],
]

function falseAlarms(): string {
  const lines = WITHOUT_CHANGE.flatMap(([name, scenario, sizes, margin = 0]) =>
    sizes.map(([size, base]) => {
      const runs = base * effort
      const { alone, plain, holm } = play(scenario, size, runs, { drop: margin, margin })
      const kept = wilsonInterval({ share: holm, rows: runs }, 0.95).lower <= MOST_FALSE_ALARMS
      if (!kept) broken.push(`${name}, n = ${size}: ${percent(holm)} of runs fail without a change`)
      const shares = [alone, plain, holm].map(percent).join(' | ')
      return `| ${name} | ${count(size)} | ${count(runs)} | ${shares} | ${kept ? 'kept' : 'broken'} |`
    }),
  )
  return [
    '| test | n | runs | a gate alone | any of 20, uncorrected | any of 20, Holm | at most 5 % |',
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...lines,
  ].join('\n')
}

type Power = readonly [
  name: string,
  scenario: Scenario,
  size: number,
  margin: number,
  allowed: string,
  promised: boolean,
]

const WITH_DROP: readonly Power[] = [
  ['McNemar, 4 % of rows differ', pairedCorrectness(0.04), 5000, 0.02, '2 pp', true],
  ['McNemar, 8 % of rows differ', pairedCorrectness(0.08), 5000, 0.02, '2 pp', true],
  ['McNemar, 2.5 % of rows differ', pairedCorrectness(0.025), 5000, 0.01, '1 pp', false],
  ['McNemar, 8 % of rows differ', pairedCorrectness(0.08), 5000, 0.01, '1 pp', false],
  ['McNemar, 8 % of rows differ', pairedCorrectness(0.08), 1000, 0.02, '2 pp', false],
  ['DeLong, a fifth positive', pairedRanking, 5000, 0.015, '0.015', true],
  ['DeLong, a fifth positive', pairedRanking, 5000, 0.01, '0.010', false],
  ['paired bootstrap, skewed losses', LOSSES, 5000, 0.04, '4 %', true],
  ['paired bootstrap, skewed losses', LOSSES, 5000, 0.02, '2 %', false],
  ['paired bootstrap, F1, a fifth positive', pairedF1, 5000, 0.04, '0.040', true],
  ['paired bootstrap, F1, a fifth positive', pairedF1, 5000, 0.03, '0.030', false],
  ['Newcombe, two test sets', unpairedShares, 5000, 0.02, '2 pp', false],
  ['Welch, seeds each', seeds, 5, 2, '2 sd', false],
  ['Mann-Whitney, seeds each, heavy tails', heavySeeds, 8, 2, '2 sd', false],
  ['one run against seeds', oneSeed, 5, 4, '4 sd', false],
]

function power(): string {
  const lines = WITH_DROP.map(([name, scenario, size, margin, allowed, promised]) => {
    const runs = (scenario === LOSSES ? 100 : 300) * effort
    const { alone, holm } = playDrop(scenario, size, runs, margin)
    const kept = wilsonInterval({ share: holm, rows: runs }, 0.95).upper >= LEAST_POWER
    if (promised && !kept) broken.push(`${name}, n = ${size}: only ${percent(holm)} of drops found`)
    const promise = promised ? (kept ? 'kept' : 'broken') : 'not promised'
    return `| ${name} | ${count(size)} | ${count(runs)} | ${allowed} | ${percent(alone)} | ${percent(holm)} | ${promise} |`
  })
  return [
    '| test | n | runs | allowed | a gate alone | one of 20, Holm | at least 95 % |',
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...lines,
  ].join('\n')
}

const tables = { 'false-alarms': falseAlarms(), power: power() }
for (const table of Object.values(tables)) process.stdout.write(`${table}\n\n`)
for (const promise of broken) process.stderr.write(`BROKEN ${promise}\n`)
if (broken.length > 0) process.exitCode = 1

if (values.write) {
  let page = await readFile(PAGE, 'utf8')
  for (const [name, table] of Object.entries(tables)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [page.indexOf(start), page.indexOf(end)]
    if (from === -1 || to < from) throw new Error(`${PAGE} has no section ${start} … ${end}`)
    page = `${page.slice(0, from + start.length)}\n\n${table}\n\n${page.slice(to)}`
  }
  await writeFile(PAGE, await format(page, { parser: 'markdown' }))
}
