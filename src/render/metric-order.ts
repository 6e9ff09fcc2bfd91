import type { MetricRow } from '../domain/comparison.ts'
import type { Metric } from '../domain/metric.ts'
import { metricKey } from '../domain/metric.ts'

/** Rows for a reader who takes in the first few: those that count, and those that are there to be seen. */
export interface HeadlineRows {
  /** Metrics with a gate of their own, then the others that were judged. */
  readonly judged: readonly MetricRow[]
  readonly shown: readonly MetricRow[]
}

/** Within each group failing rows come first, then by evaluation data; else the order stays. */
export function orderRows(rows: readonly MetricRow[]): HeadlineRows {
  const ordered = rows.toSorted(
    (left, right) =>
      groupOf(left) - groupOf(right) ||
      OUTCOMES.indexOf(left.outcome) - OUTCOMES.indexOf(right.outcome) ||
      evaluationRank(left.key) - evaluationRank(right.key),
  )
  return {
    judged: ordered.filter((row) => groupOf(row) < SHOWN_ONLY),
    shown: ordered.filter((row) => groupOf(row) === SHOWN_ONLY),
  }
}

/** Test data first, then validation, what is neither, and training; slices after all of them. */
export function orderMetrics(metrics: readonly Metric[]): readonly Metric[] {
  return metrics.toSorted(
    (left, right) => evaluationRank(metricKey(left)) - evaluationRank(metricKey(right)),
  )
}

const OUTCOMES: readonly MetricRow['outcome'][] = ['fail', 'warn', 'pass', 'info']

const SHOWN_ONLY = 2

function groupOf({ gate, outcome }: MetricRow): number {
  if (gate.rule !== null && gate.level !== 'info') return 0
  return outcome === 'info' ? SHOWN_ONLY : 1
}

/** The names that data sets usually have, as the first word of a key: `test/recall`, `val_loss`. */
const EVALUATIONS: readonly RegExp[] = [
  /^(?:test|testing|hold[-_ ]?out)(?![a-z])/i,
  /^(?:validation|valid|val|dev|eval)(?![a-z])/i,
]
const SLICE = /(?:^|\/)slice\//
const SLICES = 100
const TRAINING = /^(?:train|training)(?![a-z])/i

function evaluationRank(key: string): number {
  // Twenty classes would hide what they add up to.
  const group = SLICE.test(key) ? SLICES : 0
  if (TRAINING.test(key)) return group + EVALUATIONS.length + 1
  const rank = EVALUATIONS.findIndex((name) => name.test(key))
  return group + (rank === -1 ? EVALUATIONS.length : rank)
}
