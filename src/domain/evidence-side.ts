import type { BetterSide } from './evidence.ts'
import type { Better } from './metric.ts'

/**
 * Which way values get better that lie within a range. A target at an end of it or beyond is a plain direction.
 * @returns `null` for a target within
 */
export function plainSide(
  better: Better,
  [least, most]: readonly [number, number],
): BetterSide | null {
  if (typeof better === 'string') return better
  if (better.target >= most) return 'higher'
  return better.target <= least ? 'lower' : null
}
