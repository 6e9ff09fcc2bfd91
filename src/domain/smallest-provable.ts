import type { Evidence } from './evidence.ts'
import { normalQuantile } from './normal-distribution.ts'
import { requireConfidence, requireFinite, requireShare } from './require-finite.ts'

/**
 * How much worse than the margin a metric has to be seen before this interval's width proves it: the reach of the
 * interval below its estimate. Infinity where the data prove nothing.
 */
export const smallestProvable = ({ estimate, interval }: Evidence): number =>
  estimate - interval.lower

export interface ProvableOptions {
  readonly confidence: number
  /**
   * Chance that a true worsening of the returned size is proven. 0.5 is the smallest that can be expected at all;
   * planning uses 0.8 or more.
   */
  readonly power: number
}

/**
 * For the same rows under two models.
 * @param differing share of rows on which one is right and the other wrong; 0.02 to 0.1 between retrained models
 */
export function provablePaired(rows: number, differing: number, options: ProvableOptions): number {
  requireShare(differing, 'The share of rows that differ')
  return reach(differing / requireRows(rows), options)
}

/**
 * For two independent sets of rows.
 * @param share about the metric's value, from 0 to 1
 */
export function provableUnpaired(
  share: number,
  baselineRows: number,
  candidateRows: number,
  options: ProvableOptions,
): number {
  requireShare(share, 'The share')
  const variance = share * (1 - share)
  return reach(
    variance / requireRows(baselineRows) + variance / requireRows(candidateRows),
    options,
  )
}

/**
 * For a mean over paired rows or groups.
 * @param deviation standard deviation of the differences between both models, in the metric's unit
 */
export function provableMean(rows: number, deviation: number, options: ProvableOptions): number {
  requireFinite([deviation], 'The standard deviation')
  if (deviation < 0) throw new RangeError(`A standard deviation of ${deviation}`)
  return reach(deviation ** 2 / requireRows(rows), options)
}

function requireRows(rows: number): number {
  if (rows > 0 && rows < Infinity) return rows
  throw new RangeError(`${rows} rows prove nothing`)
}

/** (z of the confidence + z of the power) × standard error. */
function reach(variance: number, { confidence, power }: ProvableOptions): number {
  requireConfidence(confidence)
  requireConfidence(power)
  const needed = normalQuantile((1 + confidence) / 2) + normalQuantile(power)
  return Math.max(0, needed) * Math.sqrt(variance)
}
