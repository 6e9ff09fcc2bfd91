import type { BetterSide, Evidence, EvidenceOptions, Interval } from './evidence.ts'
import { studentEvidence, worseningSign } from './evidence.ts'
import { meanOf } from './exact-sum.ts'
import type { Sample } from './require-finite.ts'
import { requireConfidence, requireCount, requireFinite } from './require-finite.ts'
import { studentTQuantile, studentTTail } from './student-t.ts'

export interface WelchTest {
  /** Mean of the first minus mean of the second. */
  readonly difference: number
  readonly stderr: number
  /** Degrees of freedom after Welch and Satterthwaite; Infinity when neither side varies. */
  readonly df: number
  /** ±Infinity when neither side varies and the means differ; 0 when they are equal as well. */
  readonly t: number
  readonly twoSided: number
  /** Of the difference. */
  readonly interval: Interval
}

export interface Spread {
  readonly mean: number
  /** Squared standard error of the mean. */
  readonly error: number
  readonly count: number
}

/** @throws RangeError for fewer than two values, NaN and infinities, and a spread that overflows */
export function spreadOf(sample: Sample, what: string): Spread {
  requireCount(sample.length, `The number of ${what}`, 2)
  requireFinite(sample, what)
  const { mean, stderr } = meanOf(sample.length, (row) => sample[row] ?? 0)
  if (stderr === null) throw new RangeError(`${what} are too large for their spread to be a number`)
  return { mean, error: stderr ** 2, count: sample.length }
}

/**
 * Compares two means whose spreads may differ (Welch 1947).
 * @throws RangeError for fewer than two values on a side, NaN and infinities
 */
export function welchTest(first: Sample, second: Sample, confidence = 0.95): WelchTest {
  requireConfidence(confidence)
  const { difference, stderr, df } = compareMeans(
    spreadOf(first, 'first values'),
    spreadOf(second, 'second values'),
  )
  const t = difference === 0 ? 0 : difference / stderr
  const reach = stderr === 0 ? 0 : studentTQuantile((1 + confidence) / 2, df) * stderr
  return {
    difference,
    stderr,
    df,
    t,
    twoSided: Math.min(1, 2 * studentTTail(Math.abs(t), df)),
    interval: { lower: difference - reach, upper: difference + reach, confidence },
  }
}

function compareMeans(
  first: Spread,
  second: Spread,
): Pick<WelchTest, 'difference' | 'stderr' | 'df'> {
  const error = first.error + second.error
  // As shares, since squares of small errors vanish.
  const share = error === 0 ? 0 : first.error / error
  const df = 1 / (share ** 2 / (first.count - 1) + (1 - share) ** 2 / (second.count - 1))
  return {
    difference: first.mean - second.mean,
    stderr: Math.sqrt(error),
    df: error === 0 ? Infinity : df,
  }
}

/**
 * Repeated runs (seeds) of baseline and candidate, three or more each. Runs have to be independent: for folds of one
 * cross-validation use `foldEvidence`. With two runs of a side it computes, and proves little.
 * @throws RangeError as `welchTest`
 */
export function welchEvidence(
  baseline: Sample,
  candidate: Sample,
  better: BetterSide,
  options: EvidenceOptions = {},
): Evidence {
  const { difference, stderr, df } = compareMeans(
    spreadOf(candidate, 'candidate values'),
    spreadOf(baseline, 'baseline values'),
  )
  const estimate = worseningSign(better) * difference
  const n = baseline.length + candidate.length
  return studentEvidence({ method: 'welch', estimate, stderr, df, n }, options)
}
