import { requireShare } from './require-finite.ts'

/** How p-values of several tests are corrected. */
export type Correction = 'holm' | 'bh' | 'none'

/**
 * p-values that can each be compared with one level, in the order of the input. `holm` keeps the chance of any false
 * alarm at the level, whatever the tests have to do with each other (Holm 1979). `bh` keeps the expected share of
 * false alarms among all alarms there, for tests that are independent or positively related (Benjamini and Hochberg
 * 1995).
 * @param pValues each from 0 to 1; none gives none
 * @throws RangeError for other numbers and NaN
 */
export function adjustPValues(pValues: readonly number[], correction: Correction): number[] {
  for (const p of pValues) requireShare(p, 'A p-value')
  if (correction === 'none') return [...pValues]
  return correction === 'holm' ? holm(pValues) : benjaminiHochberg(pValues)
}

/** Indices, by ascending p. */
const ascending = (pValues: readonly number[]): number[] =>
  [...pValues.keys()].toSorted((left, right) => (pValues[left] ?? 0) - (pValues[right] ?? 0))

function holm(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => 0)
  let highest = 0
  for (const [rank, index] of ascending(pValues).entries()) {
    highest = Math.max(highest, Math.min(1, (pValues[index] ?? 0) * (pValues.length - rank)))
    adjusted[index] = highest
  }
  return adjusted
}

function benjaminiHochberg(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => 0)
  let lowest = 1
  for (const [rank, index] of [...ascending(pValues).entries()].toReversed()) {
    const p = pValues[index] ?? 0
    lowest = Math.min(lowest, (p * pValues.length) / (rank + 1))
    // Only rounding could make it smaller.
    adjusted[index] = Math.max(p, lowest)
  }
  return adjusted
}
