import type { BetterSide, Evidence, EvidenceOptions } from './evidence.ts'
import { studentEvidence, worseningSign } from './evidence.ts'
import type { Sample } from './require-finite.ts'
import { requireFinite, requirePaired } from './require-finite.ts'
import { spreadOf } from './welch-test.ts'

/**
 * Baseline and candidate on the same folds of a cross-validation. Folds share training data, so their plain spread is
 * too small: the variance is (1/k + test rows / training rows) s² (Nadeau and Bengio, "Inference for the
 * generalization error", 2003). An approximation, and cautious with few folds.
 * @param testToTrain rows tested per row trained on; of k folds 1 / (k − 1), which is the default
 * @throws RangeError for fewer than two folds, different numbers of them, NaN and infinities
 */
export function foldEvidence(
  baseline: Sample,
  candidate: Sample,
  better: BetterSide,
  options: EvidenceOptions & { readonly testToTrain?: number } = {},
): Evidence {
  requirePaired(baseline, candidate, 'Folds')
  const folds = baseline.length
  const sign = worseningSign(better)
  const worsenings = Float64Array.from(
    { length: folds },
    (_, fold) => sign * ((candidate[fold] ?? 0) - (baseline[fold] ?? 0)),
  )
  const { mean, error } = spreadOf(worsenings, 'fold differences')
  const { testToTrain = 1 / (folds - 1) } = options
  requireFinite([testToTrain], 'Test rows per training row')
  if (testToTrain < 0) throw new RangeError(`${testToTrain} test rows per training row`)
  const stderr = Math.sqrt(error * (1 + folds * testToTrain))
  return studentEvidence(
    { method: 'folds', estimate: mean, stderr, df: folds - 1, n: folds },
    options,
  )
}
