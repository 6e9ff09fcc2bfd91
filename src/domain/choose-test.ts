import type { DataMatch } from './comparable-data.ts'
import type { EvidenceMethod } from './evidence.ts'
import { MANN_WHITNEY_MIN_RUNS } from './mann-whitney.ts'
import { formatCount } from './number-format.ts'

/** `gates.defaults.test`. */
export type TestWish =
  'auto' | 'none' | 'mcnemar' | 'bootstrap' | 'delong' | 'welch' | 'mann-whitney' | 'prediction'

/** What is known of one metric, as far as a test depends on it. */
export interface TestFacts {
  readonly data: DataMatch
  /** The metric from the same rows under both models; `null` when that is not to be had. */
  readonly paired: PairedFacts | null
  /** A clause that says why `paired` is `null`; `null` when nobody could expect it: there are no predictions. */
  readonly pairingProblem: string | null
  /** Whether rows are known to come in groups, so that a number of rows says too much. */
  readonly grouped: boolean
  readonly baseline: SideFacts
  readonly candidate: SideFacts
}

export interface PairedFacts {
  /** A share of the same rows, the area under the ROC curve, or anything computed from means over rows. */
  readonly kind: 'share' | 'area' | 'means'
  readonly rows: number
}

/** Of `SideNumbers`, what a choice depends on. */
export interface SideFacts {
  /** Runs that the value is the mean of; 1 where nothing is said. */
  readonly runs: number
  /** Of the value: over runs where there are several, else over rows. */
  readonly stderr: number | null
  /** Each run's own value. */
  readonly runValues: readonly number[] | null
  /** Rows that the value is a share of; `null` when it is no share, or their number is not known. */
  readonly shareRows: number | null
}

/** The test for a metric, or none, and why: a clause for a report. */
export interface ChosenTest {
  readonly test: EvidenceMethod | null
  readonly reason: string
}

/** Runs from which a spread is worth anything. */
export const MIN_RUNS = 3

/**
 * Which test fits what is known: docs/statistics.md, "Which test when". What somebody wishes for is taken or refused,
 * never replaced by something else. Values on different data are not tested at all, and rows are paired only where
 * the data are known to be the same.
 */
export function chooseTest(facts: TestFacts, wish: TestWish): ChosenTest {
  if (wish === 'none') return none('no test is wished for')
  if (facts.data === 'different')
    return none("not comparable: the evaluation data are not the baseline's")
  if (wish !== 'auto') return WISHES[wish](facts)
  if (facts.paired !== null) return choosePaired(facts, facts.paired)
  const chosen = chooseRuns(facts) ?? chooseReported(facts) ?? none(describeNone(facts))
  const problem = facts.pairingProblem
  if (problem === null) return chosen
  return { ...chosen, reason: `${chosen.reason}; rows are not paired: ${problem}` }
}

const none = (reason: string): ChosenTest => ({ test: null, reason })

type Choose = (facts: TestFacts) => ChosenTest

const WISHES: Readonly<Record<Exclude<TestWish, 'auto' | 'none'>, Choose>> = {
  mcnemar: (facts) =>
    withPaired(facts, "McNemar's test", (paired) => {
      if (paired.kind !== 'share')
        return none("McNemar's test is for shares of rows, which this metric is not")
      if (facts.grouped)
        return none("McNemar's test takes rows as independent, and these come in groups")
      return choosePaired(facts, paired)
    }),
  bootstrap: (facts) =>
    withPaired(facts, 'the paired bootstrap', (paired) =>
      paired.kind === 'area'
        ? none('the area under the ROC curve is no mean over rows; its test is delong')
        : bootstrap(facts, paired),
    ),
  delong: (facts) =>
    withPaired(facts, "DeLong's test", (paired) =>
      paired.kind === 'area'
        ? choosePaired(facts, paired)
        : none("DeLong's test is for the area under the ROC curve, which this metric is not"),
    ),
  welch: (facts) => chooseWelch(facts) ?? none(`Welch's test needs ${describeNeeds(facts)}`),
  'mann-whitney': chooseMannWhitney,
  prediction: (facts) =>
    choosePrediction(facts) ??
    none(
      `a prediction interval needs ${MIN_RUNS} or more runs of the baseline that vary, and one of the candidate; known are ${describeRuns(facts)}`,
    ),
}

function withPaired(
  { paired, pairingProblem }: TestFacts,
  test: string,
  choose: (paired: PairedFacts) => ChosenTest,
): ChosenTest {
  if (paired !== null) return choose(paired)
  return none(`${test} needs paired rows: ${pairingProblem ?? 'there are no predictions of both'}`)
}

function choosePaired(facts: TestFacts, paired: PairedFacts): ChosenTest {
  const rows = `the same ${formatCount(paired.rows)} rows`
  if (paired.kind === 'area')
    return { test: 'delong', reason: `DeLong's test: ${rows}${ofGroups(facts)}` }
  if (paired.kind === 'share' && !facts.grouped)
    return { test: 'mcnemar', reason: `McNemar's exact test: ${rows}` }
  return bootstrap(facts, paired)
}

const bootstrap = (facts: TestFacts, { rows }: PairedFacts): ChosenTest => ({
  test: 'bootstrap',
  reason: `paired bootstrap: the same ${formatCount(rows)} rows${ofGroups(facts)}`,
})

const ofGroups = ({ grouped }: TestFacts): string => (grouped ? ', in groups' : '')

const chooseRuns = (facts: TestFacts): ChosenTest | null =>
  chooseWelch(facts) ?? choosePrediction(facts)

function chooseWelch({ baseline, candidate }: TestFacts): ChosenTest | null {
  if (baseline.runs < MIN_RUNS || candidate.runs < MIN_RUNS) return null
  if (baseline.stderr === null || candidate.stderr === null) return null
  if (baseline.stderr === 0 && candidate.stderr === 0) return null
  return { test: 'welch', reason: `Welch's test: ${countRuns({ baseline, candidate })}` }
}

/** One run. Two have no spread of their own to speak of, and are no more certain than one. */
function choosePrediction({ baseline, candidate }: TestFacts): ChosenTest | null {
  if (baseline.runs < MIN_RUNS || candidate.runs >= MIN_RUNS) return null
  if (baseline.stderr === null || baseline.stderr === 0) return null
  return {
    test: 'prediction',
    reason: `prediction interval: ${countRuns({ baseline, candidate })}`,
  }
}

function chooseMannWhitney(facts: TestFacts): ChosenTest {
  const { baseline, candidate } = facts
  const fewest = Math.min(baseline.runs, candidate.runs)
  if (fewest < MANN_WHITNEY_MIN_RUNS)
    return none(
      `the Mann-Whitney test needs ${MANN_WHITNEY_MIN_RUNS} or more runs of each side; known are ${describeRuns(facts)}`,
    )
  if (baseline.runValues === null || candidate.runValues === null)
    return none('the Mann-Whitney test needs the value of each run, and only their mean is known')
  return { test: 'mann-whitney', reason: `Mann-Whitney test: ${countRuns(facts)}` }
}

/** One evaluation of each side, with something that says how certain its value is. */
function chooseReported({ grouped, baseline, candidate }: TestFacts): ChosenTest | null {
  if (grouped) return null
  const [before, after] = [baseline.shareRows, candidate.shareRows]
  if (before !== null && after !== null) {
    const rows = `${formatCount(Math.round(before))} and ${formatCount(Math.round(after))} rows`
    return { test: 'newcombe', reason: `Newcombe's interval: shares of ${rows}` }
  }
  if (!hasRowError(baseline) || !hasRowError(candidate)) return null
  return { test: 'stderr', reason: 'normal interval: both standard errors as reported' }
}

/** An error of 0 is what one row, or a share of 0 or 1, is reported with. */
const hasRowError = ({ runs, stderr }: SideFacts): boolean =>
  runs === 1 && stderr !== null && stderr > 0

function describeNone(facts: TestFacts): string {
  const { baseline, candidate, grouped } = facts
  if (baseline.runs > 1 || candidate.runs > 1) return `no test for ${describeRuns(facts)}`
  return grouped ? 'one run; its rows come in groups' : 'one run'
}

const countRuns = ({ baseline, candidate }: Pick<TestFacts, 'baseline' | 'candidate'>): string =>
  `${runsText(candidate.runs)} against ${formatCount(baseline.runs)} of the baseline`

const runsText = (runs: number): string => (runs === 1 ? 'one run' : `${formatCount(runs)} runs`)

const describeNeeds = (facts: TestFacts): string =>
  `${MIN_RUNS} or more runs of each side, which vary; known are ${describeRuns(facts)}`

/** `5 runs that do not vary of the baseline and one run of the candidate`. */
const describeRuns = ({ baseline, candidate }: TestFacts): string =>
  `${describeSide(baseline)} of the baseline and ${describeSide(candidate)} of the candidate`

function describeSide({ runs, stderr }: SideFacts): string {
  if (runs === 1) return 'one run'
  if (stderr === null) return `${formatCount(runs)} runs without a standard error`
  return stderr === 0 ? `${formatCount(runs)} runs that do not vary` : `${formatCount(runs)} runs`
}
