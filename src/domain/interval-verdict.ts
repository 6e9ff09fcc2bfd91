import type { Interval } from './evidence.ts'

/** `fail`: proven beyond the tolerance. `pass`: proven within it. `uncertain`: these data prove neither. */
export type IntervalVerdict = 'fail' | 'pass' | 'uncertain'

/**
 * @param worsening interval of the worsening; above 0 is worse
 * @param tolerance how much worse it may get, in the same unit
 * @throws RangeError when a number is NaN
 */
export function judgeInterval(worsening: Interval, tolerance: number): IntervalVerdict {
  const { lower, upper } = worsening
  if (Number.isNaN(lower) || Number.isNaN(upper) || Number.isNaN(tolerance)) {
    throw new RangeError(`An interval of ${lower} to ${upper} has no verdict at ${tolerance}`)
  }
  if (lower > tolerance) return 'fail'
  return upper <= tolerance ? 'pass' : 'uncertain'
}
