import type { BetterSide, Evidence, EvidenceOptions, Interval } from './evidence.ts'
import { evidenceOptions, worseningSign } from './evidence.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'
import { requireConfidence } from './require-finite.ts'
import type { Proportion } from './wilson-interval.ts'
import { wilsonEnds } from './wilson-interval.ts'

/** Beyond, the normal distribution's tail is 0. */
const MAX_Z = 38
const HALVINGS = 60

/**
 * Interval of `first` − `second` of two independent shares, from their Wilson intervals (Newcombe, "Interval
 * estimation for the difference between independent proportions", 1998, method 10).
 * @throws RangeError as `wilsonInterval`
 */
export function newcombeInterval(
  first: Proportion,
  second: Proportion,
  confidence: number,
): Interval {
  requireConfidence(confidence)
  const z = normalQuantile((1 + confidence) / 2)
  const [lower, upper] = newcombeEnds(first, second, z)
  return { lower, upper, confidence }
}

function newcombeEnds(first: Proportion, second: Proportion, z: number): readonly [number, number] {
  const difference = first.share - second.share
  const [firstLow, firstHigh] = wilsonEnds(first, z)
  const [secondLow, secondHigh] = wilsonEnds(second, z)
  return [
    difference - Math.hypot(first.share - firstLow, secondHigh - second.share),
    difference + Math.hypot(firstHigh - first.share, second.share - secondLow),
  ]
}

/**
 * Two shares of which only value and number of rows are known. On the same rows it is cautious, since it ignores
 * that they are paired. p is that of the narrowest interval that does not reach above the margin.
 * @throws RangeError as `wilsonInterval`
 */
export function newcombeEvidence(
  baseline: Proportion,
  candidate: Proportion,
  better: BetterSide,
  options: EvidenceOptions = {},
): Evidence {
  const { confidence, margin } = evidenceOptions(options)
  const [worse, good] = worseningSign(better) === 1 ? [candidate, baseline] : [baseline, candidate]
  const estimate = worse.share - good.share
  const [larger, smaller] = estimate >= 0 ? [worse, good] : [good, worse]
  const twoSided = estimate === 0 ? 1 : Math.min(1, 2 * newcombeTail(larger, smaller, 0))
  return {
    method: 'newcombe',
    estimate,
    interval: newcombeInterval(worse, good, confidence),
    margin,
    p: { oneSided: newcombeTail(worse, good, margin), twoSided },
    n: Math.min(baseline.rows, candidate.rows),
  }
}

/** P(Z > z) for the z whose interval ends at `margin`: the lower end below the estimate, else the upper end. */
function newcombeTail(first: Proportion, second: Proportion, margin: number): number {
  const above = first.share - second.share > margin
  let low = 0
  let high = MAX_Z
  for (let round = 0; round < HALVINGS; round += 1) {
    const z = (low + high) / 2
    const [lower, upper] = newcombeEnds(first, second, z)
    if (above ? lower > margin : upper < margin) low = z
    else high = z
  }
  return normalTail(above ? low : -low)
}
