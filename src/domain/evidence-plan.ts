import type { TestWish } from './choose-test.ts'
import { DEFAULT_RESAMPLES, DEFAULT_SEED } from './bootstrap-distribution.ts'
import type { MeasureName } from './measure-names.ts'
import { measureNames } from './measure-names.ts'
import type { Better, Metric } from './metric.ts'
import { byCodeUnit } from './metric-diff.ts'
import type { MetricEvidenceOptions } from './metric-evidence.ts'
import { formatCount } from './number-format.ts'
import type { ComparisonPlan, RowFacts } from './row-facts.ts'

/** What is to be found out about one metric. */
export type EvidenceStep = UntestedStep | TestedStep

/** The tolerance alone counts. */
export interface UntestedStep {
  readonly kind: 'untested'
  readonly key: string
  /** A clause for a report. */
  readonly reason: string
}

export interface TestedStep {
  readonly kind: 'tested'
  readonly key: string
  /** Whose predictions speak of it. */
  readonly dataset: string | null
  readonly baseline: Metric
  readonly candidate: Metric
  readonly options: MetricEvidenceOptions
  /** Whether predictions can say anything at all. */
  readonly needsRows: boolean
  /** Why rows are not to be drawn again for it, whatever else is done with them: a clause; `null` where they may be. */
  readonly withoutResampling: string | null
}

/** By data set, the rows that both sides may have in common; data sets without predictions of both are absent. */
export type PairedRowCounts = ReadonlyMap<string | null, number>

/**
 * Which metrics are tested and how far, the most important first: those that can fail the run, those that can warn, the
 * rest; within each by key. Metrics with nothing to compare are left out: absent or on other data on one side, or
 * without a direction.
 *
 * Drawing rows again is what takes long. Gates always get it, with fewer resamples where there are very many of them;
 * of the rest the first 40 do, as far as the work of all together stays below its bound. The same input gives the same
 * plan.
 */
export function planEvidence(
  { facts }: Pick<ComparisonPlan, 'facts'>,
  rows: PairedRowCounts,
): readonly EvidenceStep[] {
  const steps = facts
    .flatMap((fact) => describeStep(fact, rows))
    .toSorted((left, right) => left.rank - right.rank || byCodeUnit(left.step.key, right.step.key))
  let work = MOST_WORK
  return [ERROR, WARN, SHOWN].flatMap((rank) => {
    const some = steps.filter((one) => one.rank === rank)
    const limited = rank === SHOWN ? limitShown(some, work) : limitGates(some, work)
    work = Math.max(0, work - limited.work)
    return limited.steps
  })
}

/** Rows drawn in all, which takes about ten seconds; many classes, or groups, take several times as long. */
const MOST_WORK = 2e9
/** Metrics without a gate whose rows are drawn again. */
const MOST_SHOWN = 40
const SHOWN_RESAMPLES = 2000
/** With so few the false alarms are still as promised. */
const FEWEST_RESAMPLES = 1000
/** Beyond, a resample takes no longer: rows are put together, or counted by what they have in common. */
const MOST_UNITS = { loss: 10_000, classes: 5000, class: 1000 } as const

const ERROR = 0
const WARN = 1
const SHOWN = 2
const RANKS = { error: ERROR, warn: WARN, info: SHOWN } as const

interface RankedStep {
  readonly step: EvidenceStep
  readonly rank: number
  /** Rows whose drawing takes as long as a resample; 0 where none can be needed. */
  readonly units: number
}

function describeStep(fact: RowFacts, rows: PairedRowCounts): readonly RankedStep[] {
  const { pair, settings, direction } = fact
  const { key, baseline, candidate } = pair
  const { better } = direction
  if (baseline === null || candidate === null || better === null) return []
  const rank = RANKS[settings.level]
  const changed = describeChanged(fact)
  if (changed !== null && settings.testDataChanged !== 'ignore') return []
  const reason = changed ?? (fact.data === 'same' ? null : UNKNOWN_DATA)
  if (reason !== null) return [{ rank, units: 0, step: { kind: 'untested', key, reason } }]
  const { dataset } = candidate
  const needsRows = NEEDS_ROWS.has(settings.test)
  const options = optionsOf(fact, better)
  const units = Math.min(mostUnits(candidate, settings.test), rows.get(dataset) ?? 0)
  const sides = { key, dataset, baseline, candidate }
  const step = { kind: 'tested', ...sides, options, needsRows, withoutResampling: null } as const
  return [{ rank, step, units }]
}

const optionsOf = ({ settings, allowed }: RowFacts, better: Better): MetricEvidenceOptions => ({
  better,
  test: settings.test,
  confidence: settings.confidence,
  margin: allowed ?? 0,
  seed: DEFAULT_SEED,
  resamples: DEFAULT_RESAMPLES,
})

const UNKNOWN_DATA =
  'no test: it is not known whether both sides were scored on the same data, so the tolerance alone counts'

function describeChanged({ data, partial }: RowFacts): string | null {
  if (data === 'different')
    return "no test: the evaluation data are not the baseline's, so the tolerance alone counts"
  if (partial === null) return null
  const { side, samples, of } = partial
  return `no test: the ${side} was scored on ${formatCount(samples)} of ${formatCount(of)} rows, so the tolerance alone counts`
}

const NEEDS_ROWS: ReadonlySet<TestWish> = new Set(['auto', 'mcnemar', 'bootstrap', 'delong'])
const MAY_RESAMPLE: ReadonlySet<TestWish> = new Set(['auto', 'bootstrap'])

/** By the name alone, before anything is read: too many are no harm. An area has a test of its own. */
function mostUnits({ name, slice }: Metric, test: TestWish): number {
  if (!MAY_RESAMPLE.has(test)) return 0
  return Math.max(0, ...measureNames(name).map((measure) => unitsOf(measure.name, slice)))
}

function unitsOf(measure: MeasureName, slice: string | null): number {
  if (measure === 'roc_auc') return 0
  if (LOSSES.has(measure)) return MOST_UNITS.loss
  // A slice is one class.
  return OF_ALL_CLASSES.has(measure) && slice === null ? MOST_UNITS.classes : MOST_UNITS.class
}

/** Nearly every row has another value. */
const LOSSES: ReadonlySet<MeasureName> = new Set<MeasureName>([
  'log_loss',
  'brier',
  'mae',
  'mse',
  'rmse',
  'r2',
  'bias',
])
/** Rows have as many kinds as there are triples of a class and two answers. */
const OF_ALL_CLASSES: ReadonlySet<MeasureName> = new Set<MeasureName>([
  'balanced_accuracy',
  'f1_macro',
])

interface Limited {
  readonly steps: readonly EvidenceStep[]
  /** Rows drawn. */
  readonly work: number
}

/** All with the same number of resamples, as far as the work reaches. */
function limitGates(ranked: readonly RankedStep[], most: number): Limited {
  const units = ranked.reduce((sum, one) => sum + one.units, 0)
  const afforded = units === 0 ? DEFAULT_RESAMPLES : Math.floor(most / units / 100) * 100
  const resamples = Math.min(DEFAULT_RESAMPLES, Math.max(FEWEST_RESAMPLES, afforded))
  return {
    steps: ranked.map(({ step }) => withResamples(step, resamples)),
    work: units * resamples,
  }
}

function limitShown(ranked: readonly RankedStep[], most: number): Limited {
  let work = 0
  let drawn = 0
  const steps = ranked.map(({ step, units }) => {
    const cost = units * SHOWN_RESAMPLES
    const limit = describeLimit(drawn, work + cost > most)
    if (units > 0 && limit !== null) return withoutResampling(step, limit)
    work += cost
    drawn += units > 0 ? 1 : 0
    return withResamples(step, SHOWN_RESAMPLES)
  })
  return { steps, work }
}

function describeLimit(drawn: number, isBeyond: boolean): string | null {
  if (drawn >= MOST_SHOWN)
    return `it is not one of the first ${MOST_SHOWN} metrics without a gate, whose rows are drawn again`
  return isBeyond ? 'the gates take all the time that there is for drawing rows again' : null
}

const withResamples = (step: EvidenceStep, resamples: number): EvidenceStep =>
  step.kind === 'untested' ? step : { ...step, options: { ...step.options, resamples } }

const withoutResampling = (step: EvidenceStep, reason: string): EvidenceStep =>
  step.kind === 'untested' ? step : { ...step, withoutResampling: reason }
