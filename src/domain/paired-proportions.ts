import type { Interval } from './evidence.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'
import { requireConfidence, requireCount } from './require-finite.ts'

/** The same rows, right or wrong under two models. */
export interface PairedCounts {
  /** All rows. */
  readonly rows: number
  /** Right with the baseline, wrong with the candidate. */
  readonly lost: number
  /** Wrong with the baseline, right with the candidate. */
  readonly gained: number
}

/** Halvings until neighbouring doubles. */
const HALVINGS = 80

/** @throws RangeError unless they are whole numbers, and at least one row */
export function requirePairedCounts({ rows, lost, gained }: PairedCounts): void {
  requireCount(rows, 'The number of rows', 1)
  requireCount(lost, 'The number of rows that got worse')
  requireCount(gained, 'The number of rows that got better')
  requireCount(rows - lost - gained, 'The number of rows that stayed')
}

/**
 * Interval of the fall of a share of right rows, (lost − gained) / rows in the long run: all falls that Tango's score
 * test does not refuse ("Equivalence test and confidence interval for the difference in proportions for the
 * paired-sample design", 1998). It is not empty when no row changed: n rows cannot show that none ever will.
 * @throws RangeError for counts that cannot be, and a confidence not between 0 and 1
 */
export function pairedProportionInterval(counts: PairedCounts, confidence: number): Interval {
  requirePairedCounts(counts)
  requireConfidence(confidence)
  const z = normalQuantile((1 + confidence) / 2)
  return { lower: solveScore(counts, z), upper: solveScore(counts, -z), confidence }
}

/**
 * One-sided p of the same score test: how likely so many losses are when the true fall is `fall` or less.
 * @param fall between −1 and 1; at 1 and above p is 1, at −1 and below 0
 */
export function pairedProportionTail(counts: PairedCounts, fall: number): number {
  requirePairedCounts(counts)
  if (Number.isNaN(fall)) throw new RangeError('The fall is not a number')
  if (fall >= 1) return 1
  return fall <= -1 ? 0 : normalTail(scoreOf(counts, fall))
}

/** The fall with that score. The score falls steadily from −1 to 1. */
function solveScore(counts: PairedCounts, score: number): number {
  let low = -1
  let high = 1
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (scoreOf(counts, middle) > score) low = middle
    else high = middle
  }
  // No data exclude an end whose score they do not reach.
  if (low === -1) return -1
  return high === 1 ? 1 : (low + high) / 2
}

/** Distance of the counts from a fall, in standard errors under that fall. */
function scoreOf({ rows, lost, gained }: PairedCounts, fall: number): number {
  const distance = lost - gained - rows * fall
  const gain = likelyGain(rows, lost, gained, fall)
  const variance = rows * (2 * gain + fall * (1 - fall))
  if (variance > 0) return distance / Math.sqrt(variance)
  return distance === 0 ? 0 : distance * Infinity
}

/** The share of gained rows that is most likely when the fall is given: the larger root of a quadratic equation. */
function likelyGain(rows: number, lost: number, gained: number, fall: number): number {
  const linear = (2 * rows - lost + gained) * fall - lost - gained
  const constant = -gained * fall * (1 - fall)
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * rows * constant))
  const gain = linear <= 0 ? (root - linear) / (4 * rows) : (-2 * constant) / (root + linear)
  return Math.max(0, gain, -fall)
}
