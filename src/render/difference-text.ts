import type { MetricRow } from '../domain/comparison.ts'
import { formatNumber, isNoise } from '../domain/number-format.ts'
import type { NumberStyle } from '../domain/number-format.ts'
import { rowStyle, valueOf } from './metric-row.ts'

/** Writes differences of one metric in running text. */
export interface DifferenceText {
  /** Without the unit, ≥ 0 or signed as it is. */
  readonly plain: (difference: number) => string
  /** ` pp`, or empty. */
  readonly unit: string
}

const LOWEST_POINTS = 1
const MOST_POINTS = 6
/** By how much a printed difference may be off. */
const ROUNDING = 0.06

/**
 * Differences of shares in percentage points, since nobody reads 0.0314 as easily as 3.1 pp; others in the metric's own unit.
 * All of them have one precision, at which those that differ do so visibly.
 * @param exact differences that must read right: how much worse, and how much is allowed
 */
export function differenceText(row: MetricRow, exact: readonly number[]): DifferenceText {
  if (!isShare(row)) {
    const style = rowStyle(row)
    return { plain: (difference) => formatNumber(difference, style), unit: '' }
  }
  const points = exact.map((difference) => difference * PERCENT)
  const style: NumberStyle = { kind: 'fixed', decimals: pointDecimals(points) }
  return { plain: (difference) => formatNumber(difference * PERCENT, style), unit: ' pp' }
}

function pointDecimals(points: readonly number[]): number {
  let decimals = LOWEST_POINTS
  while (decimals < MOST_POINTS && !readsRight(points, decimals)) decimals += 1
  return decimals
}

function readsRight(points: readonly number[], decimals: number): boolean {
  return points.every((point, index) => {
    const text = point.toFixed(decimals)
    const near = Math.abs(Number(text) - point) <= ROUNDING * Math.abs(point)
    const others = points.slice(index + 1).filter((other) => !isNoise(other - point, PERCENT))
    return near && others.every((other) => other.toFixed(decimals) !== text)
  })
}

/** The size of the values that the differences come from. */
const PERCENT = 100

const LOWER_SHARES = /(?:^|[/_\s-])(?:rate|error|err|fpr|fnr|wer|cer|eer|ece)$/i

/** Values from 0 to 1 that people know as percentages: those that are better high, and rates of errors. */
function isShare(row: MetricRow): boolean {
  const values = [valueOf(row.baseline), valueOf(row.candidate)].filter((value) => value !== null)
  if (values.length === 0 || values.some((value) => value < 0 || value > 1)) return false
  const metric = row.candidate ?? row.baseline
  if (metric?.unit != null && metric.unit !== '') return false
  return (
    row.better === 'higher' || (row.better === 'lower' && LOWER_SHARES.test(metric?.name ?? ''))
  )
}
