import type { BetterSide, Evidence, EvidenceOptions } from './evidence.ts'
import { studentEvidence, worseningSign } from './evidence.ts'
import { requireFinite } from './require-finite.ts'

/** A value with the standard error that the evaluation reports for it. */
export interface ReportedValue {
  readonly value: number
  /** 0 or more. */
  readonly stderr: number
  readonly rows: number
}

/**
 * Two reported values with standard errors (lm-evaluation-harness and others), as two normal and independent ones. On
 * the same rows this is cautious, since pairing would take away the errors that both share.
 * @throws RangeError for values that are not finite, and a standard error below 0
 */
export function stderrEvidence(
  baseline: ReportedValue,
  candidate: ReportedValue,
  better: BetterSide,
  options: EvidenceOptions = {},
): Evidence {
  requireFinite([baseline.value, candidate.value], 'Reported values')
  requireFinite([baseline.stderr, candidate.stderr], 'Reported standard errors')
  if (baseline.stderr < 0 || candidate.stderr < 0) {
    throw new RangeError(`Standard errors of ${baseline.stderr} and ${candidate.stderr}`)
  }
  const estimate = worseningSign(better) * (candidate.value - baseline.value)
  const stderr = Math.hypot(baseline.stderr, candidate.stderr)
  const n = Math.min(baseline.rows, candidate.rows)
  return studentEvidence({ method: 'stderr', estimate, stderr, df: Infinity, n }, options)
}
