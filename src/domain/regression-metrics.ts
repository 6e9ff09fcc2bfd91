import { exactSum, meanOf } from './exact-sum.ts'
import type { Better } from './metric.ts'
import type { ComputedMetric } from './prediction-metrics.ts'
import type { RegressionTable } from './predictions.ts'

export function regressionMetrics({
  rows,
  labels,
  predicted,
}: RegressionTable): readonly ComputedMetric[] {
  const errorOf = (row: number): number => (labels[row] ?? 0) - (predicted[row] ?? 0)
  const metric = (
    name: string,
    value: number,
    better: Better,
    stderr: number | null = null,
  ): ComputedMetric => ({ name, slice: null, value, samples: rows, stderr, better })
  const absolute = meanOf(rows, (row) => Math.abs(errorOf(row)))
  const squared = meanOf(rows, (row) => errorOf(row) ** 2)
  const sizes = Float64Array.from(labels, (_, row) => Math.abs(errorOf(row))).toSorted()
  const metrics = [
    metric('mae', absolute.mean, 'lower', absolute.stderr),
    metric('mse', squared.mean, 'lower', squared.stderr),
    metric('rmse', Math.sqrt(squared.mean), 'lower'),
    metric('median_absolute_error', medianOf(sizes), 'lower'),
    // Sorted, NaN comes last.
    metric('max_error', sizes[rows - 1] ?? 0, 'lower'),
  ]
  return rows < 2 ? metrics : [...metrics, metric('r2', determination(labels, errorOf), 'higher')]
}

/** @param sorted not empty; the median of values with a NaN is NaN */
function medianOf(sorted: Float64Array): number {
  const half = Math.floor(sorted.length / 2)
  if (Number.isNaN(sorted[sorted.length - 1])) return Number.NaN
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

/** With labels that are all the same: 1 for no error at all, else 0, as scikit-learn has it. */
function determination(labels: Float64Array, errorOf: (row: number) => number): number {
  const { mean } = meanOf(labels.length, (row) => labels[row] ?? 0)
  const residual = exactSum()
  const total = exactSum()
  labels.forEach((label, row) => {
    residual.add(errorOf(row) ** 2)
    total.add((label - mean) ** 2)
  })
  const left = residual.result()
  if (total.result() === 0 && Number.isFinite(left)) return left === 0 ? 1 : 0
  return 1 - left / total.result()
}
