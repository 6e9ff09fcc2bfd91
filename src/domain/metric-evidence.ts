import type { TestFacts, TestWish } from './choose-test.ts'
import { chooseTest } from './choose-test.ts'
import type { DataMatch } from './comparable-data.ts'
import type { Evidence, EvidenceMethod } from './evidence.ts'
import { evidenceOptions } from './evidence.ts'
import { plainSide } from './evidence-side.ts'
import type { MatchedMeasure } from './match-measure.ts'
import { matchMeasure } from './match-measure.ts'
import type { Better } from './metric.ts'
import { formatCount } from './number-format.ts'
import type { PairedPredictions, UnpairedPredictions } from './pair-predictions.ts'
import type { PairedOptions } from './paired-evidence.ts'
import { describeUntestable, measureSide, pairedEvidence } from './paired-evidence.ts'
import { isTame, percentScale } from './reported-value.ts'
import type { MeasuredMetric } from './side-numbers.ts'
import { sideNumbers } from './side-numbers.ts'
import { smallestProvable } from './smallest-provable.ts'
import type { SideNumbers, UnpairedNumbers } from './unpaired-evidence.ts'
import { unpairedEvidence } from './unpaired-evidence.ts'

/** One metric on both sides. */
export interface MeasuredPair {
  readonly baseline: MeasuredMetric
  readonly candidate: MeasuredMetric
  readonly data: DataMatch
}

export interface MetricEvidenceOptions extends PairedOptions {
  readonly better: Better
  readonly test: TestWish
}

/** What the data say about one metric, or why they say nothing. */
export interface MetricEvidence {
  readonly evidence: Evidence | null
  /** The evidence's method. */
  readonly test: EvidenceMethod | null
  /** Which test and why, or why none: a clause for a report. */
  readonly reason: string
  /** How much worse than the margin a metric has to be seen to be proven so; `null` also when nothing could be. */
  readonly smallest: number | null
}

/** Predictions of both sides for one data set, as `pairPredictions` gives them; `null` when a side has none. */
export type PredictionPair = PairedPredictions | UnpairedPredictions | null

/**
 * Chooses a test for a metric and computes it. All numbers are in the metric's unit; of a metric with a target they are
 * about its distance. Rows are paired only where they give the metric's reported values again.
 * @throws RangeError for options that cannot be
 */
export function findEvidence(
  pair: MeasuredPair,
  predictions: PredictionPair,
  options: MetricEvidenceOptions,
): MetricEvidence {
  const numbers = unpairedNumbers(pair)
  if ('problem' in numbers) return none(numbers.problem)
  const paired = findPaired(pair, predictions, options)
  const choice = chooseTest(buildFacts(pair, numbers, predictions, paired, options), options.test)
  if (choice.test === null) return none(choice.reason)
  const { margin } = evidenceOptions(options)
  const limited = { ...options, margin: Math.min(margin, LARGEST_MARGIN) }
  if (paired === null || 'problem' in paired)
    return found(unpairedEvidence(choice.test, numbers, limited), choice.reason)
  const reason = `${choice.reason}${describeAlone(predictions)}`
  return found(pairedEvidence(choice.test, paired, limited), reason)
}

/** A value's distance from it still is a number; no tame value gets worse by so much. */
const LARGEST_MARGIN = 1e200

function found(evidence: Evidence, reason: string): MetricEvidence {
  const smallest = smallestProvable(evidence)
  return {
    evidence,
    test: evidence.method,
    reason,
    smallest: Number.isFinite(smallest) ? smallest : null,
  }
}

const none = (reason: string): MetricEvidence => ({
  evidence: null,
  test: null,
  reason,
  smallest: null,
})

type Problem = { readonly problem: string }

function unpairedNumbers({ baseline, candidate }: MeasuredPair): UnpairedNumbers | Problem {
  const scale = percentScale(baseline, candidate)
  const before = numbersOf('baseline', baseline, scale)
  if ('problem' in before) return before
  const after = numbersOf('candidate', candidate, scale)
  return 'problem' in after ? after : { baseline: before, candidate: after, scale }
}

function numbersOf(side: string, metric: MeasuredMetric, scale: 1 | 100): SideNumbers | Problem {
  if (metric.value === null) return { problem: `the ${side} is ${metric.nonFinite ?? 'NaN'}` }
  const { value } = metric.value
  return isTame(value)
    ? sideNumbers(metric, value, scale)
    : { problem: `the ${side} is too large for any test` }
}

const NEEDS_ROWS: ReadonlySet<TestWish> = new Set(['auto', 'mcnemar', 'bootstrap', 'delong'])

/** `null` where nobody could expect any: without predictions, and for tests that do not ask for them. */
function findPaired(
  { baseline, candidate, data }: MeasuredPair,
  predictions: PredictionPair,
  { better, test }: MetricEvidenceOptions,
): MatchedMeasure | Problem | null {
  if (predictions === null || data === 'different' || !NEEDS_ROWS.has(test)) return null
  if (data === 'unknown')
    return { problem: 'it is not known whether both sides were scored on the same data' }
  if (predictions.kind === 'unpaired') return predictions
  const matched = matchMeasure(baseline, candidate, predictions)
  if ('problem' in matched) return matched
  const problem = describeUntestable(matched, better)
  return problem === null ? matched : { problem }
}

function buildFacts(
  { data }: MeasuredPair,
  { baseline, candidate, scale }: UnpairedNumbers,
  predictions: PredictionPair,
  paired: MatchedMeasure | Problem | null,
  { better }: MetricEvidenceOptions,
): TestFacts {
  // Only of a plain direction is the difference of two shares that of their distances.
  const asShare = plainSide(better, [0, scale]) !== null
  const sideOf = (side: SideNumbers): SideNumbers => (asShare ? side : { ...side, shareRows: null })
  const facts = {
    data,
    grouped: isGrouped(predictions),
    baseline: sideOf(baseline),
    candidate: sideOf(candidate),
  }
  if (paired === null) return { ...facts, paired: null, pairingProblem: null }
  if ('problem' in paired) return { ...facts, paired: null, pairingProblem: paired.problem }
  const { kind, rows } = paired.measure
  const direct = kind !== 'mean' && measureSide(paired, better) !== null
  return { ...facts, paired: { kind: direct ? kind : 'means', rows }, pairingProblem: null }
}

function isGrouped(predictions: PredictionPair): boolean {
  if (predictions === null) return false
  return predictions.kind === 'unpaired' ? predictions.grouped : predictions.groups !== null
}

/** Rows that are not in the test. */
function describeAlone(predictions: PredictionPair): string {
  if (predictions === null || predictions.kind === 'unpaired') return ''
  const { alone, joined } = predictions
  const order = joined === 'row' ? '; they have no common ids and are paired in their order' : ''
  if (alone.baseline + alone.candidate === 0) return order
  return `${order}; ${formatCount(alone.baseline)} rows of the baseline and ${formatCount(alone.candidate)} of the candidate have no partner`
}
