import type { BetterSide, Evidence, EvidenceOptions, Interval } from './evidence.ts'
import { studentEvidence, worseningSign } from './evidence.ts'
import type { Sample } from './require-finite.ts'
import { requireConfidence, requireFinite } from './require-finite.ts'
import { studentTQuantile } from './student-t.ts'
import { spreadOf } from './welch-test.ts'

/**
 * Where one more run of the same kind falls: m ± t s √(1 + 1/k), for k runs with mean m and standard deviation s.
 * @throws RangeError for fewer than two runs, NaN and infinities
 */
export function predictionInterval(runs: Sample, confidence: number): Interval {
  requireConfidence(confidence)
  const { mean, error } = newRun(runs)
  const reach = studentTQuantile((1 + confidence) / 2, runs.length - 1) * error
  return { lower: mean - reach, upper: mean + reach, confidence }
}

/** Mean of the runs, and the standard error of one more run's distance from it. */
function newRun(runs: Sample): { readonly mean: number; readonly error: number } {
  const { mean, error, count } = spreadOf(runs, 'recorded runs')
  return { mean, error: Math.sqrt(error * (count + 1)) }
}

/**
 * One candidate run against k recorded runs of the baseline: whether it could be one more of them. It assumes that
 * the candidate's runs vary as the baseline's do, and about normally; one run cannot show otherwise. Recorded runs
 * without any spread give an interval that is a point.
 * @throws RangeError as `predictionInterval`, and for a candidate that is not finite
 */
export function predictionEvidence(
  baseline: Sample,
  candidate: number,
  better: BetterSide,
  options: EvidenceOptions = {},
): Evidence {
  requireFinite([candidate], 'The candidate')
  const { mean, error } = newRun(baseline)
  return studentEvidence(
    {
      method: 'prediction',
      estimate: worseningSign(better) * (candidate - mean),
      stderr: error,
      df: baseline.length - 1,
      n: baseline.length + 1,
    },
    options,
  )
}
