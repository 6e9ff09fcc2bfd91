import type { MetricRow } from '../domain/comparison.ts'
import { isNoise } from '../domain/number-format.ts'
import { isTarget, valueOf } from './metric-row.ts'

/** How much worse the candidate is, in the metric's unit; below 0 it is better. `null` when that cannot be known. */
export function worseningOf(row: MetricRow): number | null {
  const { delta, better } = row
  if (delta === null || better === null) return null
  if (!isTarget(better)) return better === 'lower' ? delta : 0 - delta
  const [before, after] = [valueOf(row.baseline), valueOf(row.candidate)]
  if (before === null || after === null) return null
  const step = Math.abs(after - better.target) - Math.abs(before - better.target)
  return isNoise(step, Math.max(Math.abs(before), Math.abs(after), Math.abs(better.target)))
    ? 0
    : step
}
