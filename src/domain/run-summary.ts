import type { BetterSide, Evidence, EvidenceOptions } from './evidence.ts'
import { studentEvidence, worseningSign } from './evidence.ts'
import { requireCount, requireFinite } from './require-finite.ts'

/** Repeated runs of which only this was kept: what Student's t needs to know of them. */
export interface RunSummary {
  readonly mean: number
  /** Of the mean: the runs' standard deviation / √runs. */
  readonly stderr: number
  readonly runs: number
}

/**
 * What `welchEvidence` gives for the runs themselves.
 * @throws RangeError for fewer than two runs, numbers that are not finite, and a standard error below 0
 */
export function welchSummaryEvidence(
  baseline: RunSummary,
  candidate: RunSummary,
  better: BetterSide,
  options: EvidenceOptions = {},
): Evidence {
  requireRuns(baseline)
  requireRuns(candidate)
  const stderr = Math.hypot(baseline.stderr, candidate.stderr)
  // As a share, since squares of small errors vanish.
  const share = stderr === 0 ? 0 : (baseline.stderr / stderr) ** 2
  const df = 1 / (share ** 2 / (baseline.runs - 1) + (1 - share) ** 2 / (candidate.runs - 1))
  return studentEvidence(
    {
      method: 'welch',
      estimate: worseningSign(better) * (candidate.mean - baseline.mean),
      stderr,
      df: stderr === 0 ? Infinity : df,
      n: baseline.runs + candidate.runs,
    },
    options,
  )
}

/**
 * What `predictionEvidence` gives for the runs themselves.
 * @throws RangeError as `welchSummaryEvidence`
 */
export function predictionSummaryEvidence(
  baseline: RunSummary,
  candidate: number,
  better: BetterSide,
  options: EvidenceOptions = {},
): Evidence {
  requireRuns(baseline)
  return studentEvidence(
    {
      method: 'prediction',
      estimate: worseningSign(better) * (candidate - baseline.mean),
      stderr: baseline.stderr * Math.sqrt(baseline.runs + 1),
      df: baseline.runs - 1,
      n: baseline.runs + 1,
    },
    options,
  )
}

function requireRuns({ mean, stderr, runs }: RunSummary): void {
  requireCount(runs, 'The number of runs', 2)
  requireFinite([mean, stderr], 'Mean and standard error')
  if (stderr < 0) throw new RangeError(`A standard error of ${stderr}`)
}
