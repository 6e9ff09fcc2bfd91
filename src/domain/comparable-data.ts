import type { DataSet } from './manifest.ts'
import type { Metric } from './metric.ts'
import { measureNames } from './measure-names.ts'

/** Whether both sides of a metric were scored on the same data. */
export type DataMatch = 'same' | 'different' | 'unknown'

/** What is known of the data set that a metric was computed on. */
export type EvaluationData = Pick<DataSet, 'digest' | 'sha256'>

/**
 * Our own digests decide where both sides have one, since another may be quoted without being checked. Digests of
 * different algorithms say nothing about each other.
 * @param baseline `null` when that side does not say which data it was
 */
export function matchData(
  baseline: EvaluationData | null,
  candidate: EvaluationData | null,
): DataMatch {
  if (baseline === null || candidate === null) return 'unknown'
  const [before, after] = [ownDigest(baseline), ownDigest(candidate)]
  if (before !== null && after !== null) return before === after ? 'same' : 'different'
  if (baseline.digest === candidate.digest) return 'same'
  return algorithmOf(baseline.digest) === algorithmOf(candidate.digest) ? 'different' : 'unknown'
}

const ownDigest = ({ digest, sha256 }: EvaluationData): string | null =>
  sha256 ?? (algorithmOf(digest) === 'sha256' ? digest : null)

const algorithmOf = (digest: string): string => digest.slice(0, digest.indexOf(':'))

/** An evaluation of fewer rows than the other side's: a limit, or rows that were lost. */
export interface PartialEvaluation {
  readonly side: 'baseline' | 'candidate'
  /** Rows of that side, and of the other one. */
  readonly samples: number
  readonly of: number
}

/**
 * `null` also where the numbers are not known, and for metrics such as precision, whose rows are those that the model
 * chooses.
 */
export function findPartial(
  baseline: Pick<Metric, 'name' | 'samples'>,
  candidate: Pick<Metric, 'name' | 'samples'>,
): PartialEvaluation | null {
  const [before, after] = [baseline.samples, candidate.samples]
  if (before === null || after === null || before === after) return null
  const chosen = measureNames(candidate.name).some(({ name }) => MODEL_CHOOSES.has(name))
  if (chosen) return null
  return after < before
    ? { side: 'candidate', samples: after, of: before }
    : { side: 'baseline', samples: before, of: after }
}

const MODEL_CHOOSES: ReadonlySet<string> = new Set(['precision', 'npv'])
