import type { BetterSide, Evidence, EvidenceOptions, Interval } from './evidence.ts'
import { evidenceOptions, worseningSign } from './evidence.ts'
import { kthDifference } from './kth-difference.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'
import { countRankSums, rankTogether } from './rank-sums.ts'
import type { Sample } from './require-finite.ts'
import { requireConfidence, requireCount, requireFinite } from './require-finite.ts'

/** Values of both sides together up to which p is exact. */
const EXACT_UP_TO = 50
/** Runs of each side from which a two-sided p below 0.05 exists. */
export const MANN_WHITNEY_MIN_RUNS = 4

export interface MannWhitney {
  /** Pairs in which the first sample's value is larger; ties count half. */
  readonly u: number
  /** P(U ≥ u) and P(U ≤ u). */
  readonly greater: number
  readonly less: number
  readonly twoSided: number
  readonly exact: boolean
}

/**
 * Whether one sample tends to have larger values (Mann and Whitney 1947). Up to 50 values p is exact, with ties from
 * all permutations of the pooled mean ranks. Beyond, it is normal with corrections for ties and continuity.
 * @throws RangeError for an empty sample, NaN and infinities
 */
export function mannWhitney(first: Sample, second: Sample): MannWhitney {
  requireSample(first)
  requireSample(second)
  const { ranks, ties } = rankTogether(first, second)
  let sum = 0
  for (let index = 0; index < first.length; index += 1) sum += ranks[index] ?? 0
  const u = sum / 2 - (first.length * (first.length + 1)) / 2
  const exact = ranks.length <= EXACT_UP_TO
  const tails = exact
    ? exactTails(ranks, first.length, sum)
    : normalTails(u, first.length, second.length, ties)
  return { u, ...tails, twoSided: Math.min(1, 2 * Math.min(tails.greater, tails.less)), exact }
}

function requireSample(sample: Sample): void {
  requireCount(sample.length, 'The number of values', 1)
  requireFinite(sample, 'Values')
}

interface Tails {
  readonly greater: number
  readonly less: number
}

function exactTails(ranks: Int32Array, size: number, sum: number): Tails {
  const ways = countRankSums(ranks, size)
  let below = 0
  let above = 0
  for (let at = 0; at < ways.length; at += 1) {
    if (at < sum) below += ways[at] ?? 0
    else if (at > sum) above += ways[at] ?? 0
  }
  const same = ways[sum] ?? 0
  const all = below + same + above
  return { greater: (above + same) / all, less: (below + same) / all }
}

function normalTails(u: number, first: number, second: number, ties: number): Tails {
  const all = first + second
  const mean = (first * second) / 2
  const error = Math.sqrt(((first * second) / 12) * (all + 1 - ties / (all * (all - 1))))
  if (error === 0) return { greater: 1, less: 1 }
  return {
    greater: normalTail((u - mean - 0.5) / error),
    less: normalTail((mean - u - 0.5) / error),
  }
}

/**
 * The shift between two samples: the median of all differences `first` − `second` (Hodges and Lehmann 1963), and the
 * interval of all shifts that the test does not refuse. Where the samples are too small for the confidence, its ends
 * are infinite. Ties make it approximate.
 * @throws RangeError as `mannWhitney`, and for a confidence not between 0 and 1
 */
export function shiftInterval(
  first: Sample,
  second: Sample,
  confidence: number,
): { readonly shift: number; readonly interval: Interval } {
  requireConfidence(confidence)
  requireSample(first)
  requireSample(second)
  const left = Float64Array.from(first).toSorted()
  const right = Float64Array.from(second).toSorted()
  const pairs = left.length * right.length
  const low = kthDifference(left, right, Math.ceil(pairs / 2))
  const shift = pairs % 2 === 1 ? low : (low + kthDifference(left, right, pairs / 2 + 1)) / 2
  const rank = criticalRank(left.length, right.length, (1 - confidence) / 2)
  if (rank < 1) return { shift, interval: { lower: -Infinity, upper: Infinity, confidence } }
  const lower = kthDifference(left, right, rank)
  const upper = kthDifference(left, right, pairs + 1 - rank)
  return { shift, interval: { lower, upper, confidence } }
}

/** How many of the smallest differences are left out, plus one: the first U with P(U ≤ it) > `tail`; without ties. */
function criticalRank(first: number, second: number, tail: number): number {
  if (first + second > EXACT_UP_TO) {
    const error = Math.sqrt((first * second * (first + second + 1)) / 12)
    return Math.floor((first * second + 1) / 2 + normalQuantile(tail) * error)
  }
  const ways = countRankSums(
    Int32Array.from({ length: first + second }, (_, index) => index + 1),
    first,
  )
  const limit = tail * ways.reduce((sum, count) => sum + count, 0)
  const smallest = (first * (first + 1)) / 2
  let sum = 0
  for (let at = smallest; at < ways.length; at += 1) {
    sum += ways[at] ?? 0
    // A product with a rounded tail is not exact.
    if (sum > limit * (1 + 1e-12)) return at - smallest
  }
  return 0
}

/** The smallest two-sided p that so many runs can give: 0.1 for three against three. */
export function smallestMannWhitneyP(first: number, second: number): number {
  requireCount(first, 'The number of runs', 1)
  requireCount(second, 'The number of runs', 1)
  let ways = 1
  for (let index = 1; index <= first; index += 1) ways *= (second + index) / index
  return Math.min(1, 2 / ways)
}

/**
 * Repeated runs whose values have heavy tails, `MANN_WHITNEY_MIN_RUNS` or more each. It asks for a shift: that both
 * sides have the same shape. With fewer runs the interval is infinite at 95 %.
 * @throws RangeError as `mannWhitney`
 */
export function mannWhitneyEvidence(
  baseline: Sample,
  candidate: Sample,
  better: BetterSide,
  options: EvidenceOptions = {},
): Evidence {
  const { confidence, margin } = evidenceOptions(options)
  const sign = worseningSign(better)
  const after = Float64Array.from(candidate, (value) => sign * value)
  const before = Float64Array.from(baseline, (value) => sign * value)
  const allowed = before.map((value) => value + margin)
  const { shift, interval } = shiftInterval(after, before, confidence)
  return {
    method: 'mann-whitney',
    estimate: shift,
    interval,
    margin,
    p: {
      oneSided: mannWhitney(after, allowed).greater,
      twoSided: mannWhitney(after, before).twoSided,
    },
    n: before.length + after.length,
  }
}
