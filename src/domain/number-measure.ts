import { meanOf } from './exact-sum.ts'
import type { MeasureName } from './measure-names.ts'
import type { PairedNumbers } from './pair-predictions.ts'
import type { PairedMeasure } from './paired-measure.ts'
import { MAX_CELLS } from './paired-measure.ts'

type Build = (pairs: PairedNumbers) => PairedMeasure | null

const MEASURES: ReadonlyMap<MeasureName, Build> = new Map<MeasureName, Build>([
  ['mae', (pairs) => meanMeasure(pairs, Math.abs, [0, Infinity])],
  ['mse', (pairs) => meanMeasure(pairs, square, [0, Infinity])],
  ['bias', (pairs) => meanMeasure(pairs, (error) => error, [-Infinity, Infinity])],
  ['rmse', (pairs) => meansMeasure(pairs, [], [0, Infinity], Math.sqrt)],
  ['r2', (pairs) => determination(pairs)],
])

/** Of a regression; `null` where it has no such metric, or would need too many numbers. */
export const numberMeasure = (name: MeasureName, pairs: PairedNumbers): PairedMeasure | null =>
  MEASURES.get(name)?.(pairs) ?? null

const square = (error: number): number => error ** 2

/** @param valueOf of the error, which is above 0 where too much is predicted */
function errorValues(
  labels: Float64Array,
  { predicted }: PairedNumbers['baseline'],
  valueOf: (error: number) => number,
): Float64Array {
  return labels.map((label, row) => valueOf((predicted[row] ?? Number.NaN) - label))
}

const meanOfColumn = (values: Float64Array): number =>
  meanOf(values.length, (row) => values[row] ?? 0).mean

function meanMeasure(
  { rows, labels, groups, ...sides }: PairedNumbers,
  valueOf: (error: number) => number,
  range: readonly [number, number],
): PairedMeasure {
  const baseline = errorValues(labels, sides.baseline, valueOf)
  const candidate = errorValues(labels, sides.candidate, valueOf)
  return {
    kind: 'mean',
    values: { baseline: meanOfColumn(baseline), candidate: meanOfColumn(candidate) },
    rows,
    groups,
    range,
    baseline,
    candidate,
  }
}

/** From the mean squared error, and the means of more columns, which are of the labels alone. */
function meansMeasure(
  { rows, labels, groups, baseline, candidate }: PairedNumbers,
  more: readonly Float64Array[],
  range: readonly [number, number],
  statistic: (squared: number, means: Float64Array) => number,
): PairedMeasure | null {
  if (rows * (more.length + 2) > MAX_CELLS) return null
  const columns = [
    errorValues(labels, baseline, square),
    errorValues(labels, candidate, square),
    ...more,
  ]
  const means = Float64Array.from(columns, meanOfColumn)
  const before = (of: Float64Array): number => statistic(of[0] ?? 0, of)
  const after = (of: Float64Array): number => statistic(of[1] ?? 0, of)
  return {
    kind: 'means',
    values: { baseline: before(means), candidate: after(means) },
    rows,
    groups,
    range,
    columns,
    baseline: before,
    candidate: after,
  }
}

/** A variance below this share of the mean square is what rounding leaves of none. */
const NO_VARIANCE = 1e-12

/** 1 − squared error / variance; rows with one label have 1 without any error, else 0, as in `computeMetrics`. */
function determination(pairs: PairedNumbers): PairedMeasure | null {
  if (pairs.rows < 2) return null
  const centre = meanOfColumn(pairs.labels)
  const centred = pairs.labels.map((label) => label - centre)
  const squares = centred.map(square)
  return meansMeasure(pairs, [centred, squares], [-Infinity, 1], (squared, means) => {
    const mean = means[2] ?? 0
    const total = means[3] ?? 0
    const variance = total - mean ** 2
    if (variance <= NO_VARIANCE * total) return squared === 0 ? 1 : 0
    return 1 - squared / variance
  })
}
