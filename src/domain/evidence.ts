import { requireConfidence, requireFinite } from './require-finite.ts'
import { studentTQuantile, studentTTail } from './student-t.ts'

/** Both ends belong to it; they may be infinite where the data prove nothing on that side. */
export interface Interval {
  readonly lower: number
  readonly upper: number
  /** How often such intervals hold the true value, 0.95 for 95 %. The rest is split evenly between both sides. */
  readonly confidence: number
}

export type EvidenceMethod =
  | 'mcnemar'
  | 'bootstrap'
  | 'delong'
  | 'welch'
  | 'mann-whitney'
  | 'prediction'
  | 'folds'
  | 'newcombe'
  | 'stderr'

/** What the data say about one metric's worsening, in the metric's own unit. Above 0 is worse. */
export interface Evidence {
  readonly method: EvidenceMethod
  /** The worsening that was seen; of `mann-whitney` the median of all pairs' worsenings. */
  readonly estimate: number
  /** Of the true worsening. */
  readonly interval: Interval
  /** The worsening that `p.oneSided` is about. */
  readonly margin: number
  readonly p: {
    /** How likely data at least so bad are when the true worsening is `margin` or less. */
    readonly oneSided: number
    /** How likely a difference at least so large is, either way, when there is none. */
    readonly twoSided: number
  }
  /** Rows, or runs of both sides together. */
  readonly n: number
  /** Independent parts that the rows belong to, where it is not the rows themselves. */
  readonly groups?: number
  /** Of the generator, where there is chance in it. */
  readonly seed?: number
  readonly resamples?: number
}

export interface EvidenceOptions {
  /** 0.95 unless given. */
  readonly confidence?: number
  /** A worsening that is allowed, in the metric's unit; 0 unless given. */
  readonly margin?: number
}

/** Which way a metric gets better. One with a target is turned into its distance, which is `lower`. */
export type BetterSide = 'higher' | 'lower'

const DEFAULT_CONFIDENCE = 0.95

/** What applies where nothing is said. @throws RangeError for values that cannot be */
export function evidenceOptions(options: EvidenceOptions): Required<EvidenceOptions> {
  const { confidence = DEFAULT_CONFIDENCE, margin = 0 } = options
  requireConfidence(confidence)
  requireFinite([margin], 'The margin')
  return { confidence, margin }
}

/** +1 where a larger value is worse, −1 where it is better. */
export const worseningSign = (better: BetterSide): 1 | -1 => (better === 'lower' ? 1 : -1)

/** An estimate whose error follows Student's t distribution. */
export interface StudentEstimate {
  readonly method: EvidenceMethod
  /** Above 0 is worse. */
  readonly estimate: number
  /** 0 or more. 0 is no spread at all: the interval is a point, and p is 0 or 1. */
  readonly stderr: number
  /** Infinity for the normal distribution. */
  readonly df: number
  readonly n: number
}

/**
 * Estimate ± t × standard error, with the p-values of the same t: p ≤ (1 − confidence) / 2 exactly where the whole
 * interval is above the margin.
 */
export function studentEvidence(from: StudentEstimate, options: EvidenceOptions): Evidence {
  const { confidence, margin } = evidenceOptions(options)
  const { method, estimate, stderr, df, n } = from
  requireFinite([estimate, stderr], 'Estimate and standard error')
  const reach = stderr === 0 ? 0 : studentTQuantile((1 + confidence) / 2, df) * stderr
  const tail = (distance: number): number => {
    if (stderr > 0) return studentTTail(distance / stderr, df)
    return distance > 0 ? 0 : 1
  }
  return {
    method,
    estimate,
    interval: { lower: estimate - reach, upper: estimate + reach, confidence },
    margin,
    p: { oneSided: tail(estimate - margin), twoSided: Math.min(1, 2 * tail(Math.abs(estimate))) },
    n,
  }
}
