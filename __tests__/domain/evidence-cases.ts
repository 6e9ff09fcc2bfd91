import type { Evidence } from '../../src/domain/evidence.ts'
import type { Metric } from '../../src/domain/metric.ts'
import type { MeasuredPair } from '../../src/domain/metric-evidence.ts'
import { numeral } from '../../src/domain/numeral.ts'
import type { PairedPredictions } from '../../src/domain/pair-predictions.ts'
import { pairPredictions } from '../../src/domain/pair-predictions.ts'
import { computeMetrics } from '../../src/domain/prediction-metrics.ts'
import type {
  ClassificationTable,
  PredictionTable,
  RegressionTable,
} from '../../src/domain/predictions.ts'
import { randomSource } from '../../src/domain/random-source.ts'
import type { MeasuredMetric } from '../../src/domain/side-numbers.ts'
import { spreadOf } from '../../src/domain/welch-test.ts'
import { metric } from './metric-cases.ts'

/** Two classes `0` and `1`; scores, where there are any, from 0 to 1. */
export function twoClasses(
  labels: readonly number[],
  predicted: readonly number[],
  rest: Partial<ClassificationTable> = {},
): ClassificationTable {
  const { groups = null, score = null } = rest
  return {
    kind: 'classification',
    rows: labels.length,
    ids: Float64Array.from(labels.keys()),
    groups,
    hasScore: score !== null,
    hasGroup: groups !== null,
    classes: ['0', '1'],
    positive: '1',
    labels: Int32Array.from(labels),
    predicted: Int32Array.from(predicted),
    score,
    classScores: null,
    ...rest,
  }
}

export function numbers(
  labels: readonly number[],
  predicted: readonly number[],
  rest: Partial<RegressionTable> = {},
): RegressionTable {
  return {
    kind: 'regression',
    rows: labels.length,
    ids: Float64Array.from(labels.keys()),
    groups: null,
    hasScore: false,
    hasGroup: false,
    classes: null,
    labels: Float64Array.from(labels),
    predicted: Float64Array.from(predicted),
    ...rest,
  }
}

/** Rows `5 g` to `5 g + 4` are of one group. */
export const groupsOfFive = (rows: number) => ({
  names: Array.from({ length: Math.ceil(rows / 5) }, (_, group) => `g${group}`),
  of: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 5)),
})

/** `count` numbers from 0 to 1. */
export function uniforms(seed: number, count: number): readonly number[] {
  const random = randomSource(seed)
  return Array.from({ length: count }, () => random.next() / 2 ** 32)
}

/** Labels, and scores that tell them apart more or less. */
export function scoredTable(
  seed: number,
  rows: number,
  skill: number,
  rest: Partial<ClassificationTable> = {},
): ClassificationTable {
  const labels = uniforms(1000, rows).map((value) => (value < 0.4 ? 1 : 0))
  const score = Float64Array.from(uniforms(seed, rows), (noise, row) =>
    Math.min(1, Math.max(0, noise * (1 - skill) + skill * (labels[row] ?? 0))),
  )
  const predicted = Array.from(score, (value) => (value > 0.5 ? 1 : 0))
  return twoClasses(labels, predicted, { score, ...rest })
}

export function paired(before: PredictionTable, after: PredictionTable): PairedPredictions {
  const pairs = pairPredictions(before, after)
  if (pairs.kind === 'unpaired') throw new Error(pairs.problem)
  return pairs
}

/** What `computeMetrics` says of the table, as a metric of a file. */
export function computed(
  table: PredictionTable,
  name: string,
  slice: string | null = null,
): Metric {
  const found = computeMetrics(table).find((one) => one.name === name && one.slice === slice)
  if (found === undefined) throw new Error(`no ${name}`)
  const { stderr, samples } = found
  return metric(name, found.value, {
    slice,
    samples,
    stderr: stderr === null ? null : numeral(stderr),
  })
}

export const auto = { better: 'higher', test: 'auto' } as const
export const quick = { resamples: 1000 }

export const pairOf = (
  baseline: MeasuredMetric,
  candidate: MeasuredMetric,
  data: MeasuredPair['data'] = 'same',
): MeasuredPair => ({ baseline, candidate, data })

/** What a metrics file keeps of repeated runs. */
export function seeds(values: readonly number[]): MeasuredMetric {
  const { mean, error } = spreadOf(values, 'seeds')
  return metric('ndcg', mean, { repeats: values.length, stderr: numeral(Math.sqrt(error)) })
}

/** The same with each run's value. */
export const knownSeeds = (values: readonly number[]): MeasuredMetric => ({
  ...seeds(values),
  runValues: values,
})

/** A value with a standard error over 300 rows. */
export const reported = (name: string, value: number, error: number): MeasuredMetric =>
  metric(name, value, { samples: 300, stderr: numeral(error) })

/** With ten digits, so that what is added up in another order is the same. */
export const rounded = (evidence: Evidence | null): string =>
  JSON.stringify(evidence, (_, value: unknown) =>
    typeof value === 'number' ? value.toPrecision(10) : value,
  )

/** 1,240 positives of 2,000 rows; recall falls from 1,045 to 1,006 of them, with 78 lost and 39 gained. */
const labels = Array.from({ length: 2000 }, (_, row) => (row < 1240 ? 1 : 0))
export const before = twoClasses(
  labels,
  labels.map((_, row) => (row < 1045 ? 1 : 0)),
)
export const after = twoClasses(
  labels,
  labels.map((_, row) => (row < 1045 - 78 || (row >= 1045 && row < 1045 + 39) ? 1 : 0)),
)
export const recall = pairOf(
  metric('recall', 0.843, { value: numeral(0.843, '0.843') }),
  metric('recall', 0.811, { value: numeral(0.811, '0.811') }),
)
