import type { MetricRow } from './comparison.ts'

/** Whether a limit or a tolerance was applied to the row's value, at a level that counts. */
export function isGated(row: Pick<MetricRow, 'candidate' | 'gate'>): boolean {
  const { level, min, max, allowed } = row.gate
  const limited = (min !== null || max !== null) && (row.candidate?.value ?? null) !== null
  return level !== 'info' && (limited || allowed !== null)
}
