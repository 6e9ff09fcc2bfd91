import type { Evidence } from './evidence.ts'
import type { IntervalVerdict } from './interval-verdict.ts'
import { judgeInterval } from './interval-verdict.ts'
import type { Correction } from './multiple-tests.ts'
import { adjustPValues } from './multiple-tests.ts'

/** Its interval fails, and so does its p-value after the correction; then the worsening is proven. */
export interface JointVerdict {
  readonly verdict: IntervalVerdict
  /** One-sided, corrected for all that are judged together. */
  readonly adjustedP: number
}

/**
 * Judges gates that fail a run together, each by its interval against its own margin. A failure counts when its
 * corrected one-sided p is at most (1 − confidence) / 2, else it is uncertain: so a gate by itself mostly agrees with its
 * interval (an exact p may be the larger one), and with `holm` a run without any true worsening beyond a margin fails at most so often, for any number
 * of gates.
 */
export function judgeTogether(
  evidence: readonly Evidence[],
  correction: Correction,
): readonly JointVerdict[] {
  const adjusted = adjustPValues(
    evidence.map(({ p }) => p.oneSided),
    correction,
  )
  return evidence.map(({ interval, margin }, index) => {
    const adjustedP = adjusted[index] ?? 1
    const verdict = judgeInterval(interval, margin)
    const proven = adjustedP <= (1 - interval.confidence) / 2 + ROUNDING
    return { verdict: verdict === 'fail' && !proven ? 'uncertain' : verdict, adjustedP }
  })
}

/** (1 − 0.95) / 2 is a little more than 0.025 as a double, and other confidences a little less. */
const ROUNDING = 1e-12
