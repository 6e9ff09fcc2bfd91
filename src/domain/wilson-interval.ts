import type { Interval } from './evidence.ts'
import { normalQuantile } from './normal-distribution.ts'
import { requireConfidence, requireFinite, requireShare } from './require-finite.ts'

/** A share of successes, as it is reported. */
export interface Proportion {
  /** From 0 to 1; it may be rounded. */
  readonly share: number
  /** How many rows it is of, above 0. */
  readonly rows: number
}

/**
 * The score interval of a share of independent rows (Wilson 1927). Never empty, never outside 0 to 1.
 * @throws RangeError for a share outside 0 to 1, rows not above 0, and a confidence not between 0 and 1
 */
export function wilsonInterval(proportion: Proportion, confidence: number): Interval {
  requireConfidence(confidence)
  const [lower, upper] = wilsonEnds(proportion, normalQuantile((1 + confidence) / 2))
  return { lower, upper, confidence }
}

/** Both ends at `z` standard errors; it contains the share, also after rounding. */
export function wilsonEnds({ share, rows }: Proportion, z: number): readonly [number, number] {
  requireShare(share, 'The share')
  requireFinite([rows], 'The number of rows')
  if (rows <= 0) throw new RangeError(`A share of ${rows} rows`)
  const weight = (z * z) / rows
  const centre = (share + weight / 2) / (1 + weight)
  const reach = (z * Math.sqrt((share * (1 - share) + weight / 4) / rows)) / (1 + weight)
  return [
    share === 0 ? 0 : Math.min(share, Math.max(0, centre - reach)),
    share === 1 ? 1 : Math.max(share, Math.min(1, centre + reach)),
  ]
}
