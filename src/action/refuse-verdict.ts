import type { MetricRow } from '../domain/comparison.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Verdict } from '../domain/manifest.ts'
import type { ModelReport } from '../domain/report.ts'
import type { FailOn } from './inputs.ts'

const MOST_NAMED = 10

/**
 * Fails the step where the verdict asks for it.
 * @throws GATE_FAILED naming the gates
 */
export function refuseVerdict(
  { comparison }: Pick<ModelReport, 'comparison'>,
  failOn: FailOn,
): void {
  if (!isRefused(comparison.verdict, failOn)) return
  const wanted = comparison.rows.filter(comparison.verdict === 'fail' ? isFailed : isUndecided)
  const lines = wanted.slice(0, MOST_NAMED).map((row) => `${row.key}: ${row.reasons.join('; ')}`)
  const more = wanted.length - lines.length
  throw new ReleaseError(
    'GATE_FAILED',
    `${comparison.model}: verdict "${comparison.verdict}". ${lines.join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`,
  )
}

const isFailed = ({ outcome }: MetricRow): boolean => outcome === 'fail'

/** One that only warns, was waived, or may be undecided, is not why the verdict is "uncertain". */
const isUndecided = ({ judgement, gate, waiver }: MetricRow): boolean =>
  judgement === 'uncertain' &&
  gate.level === 'error' &&
  gate.uncertain !== 'pass' &&
  waiver === null

export const isRefused = (verdict: Verdict, failOn: FailOn): boolean =>
  (verdict === 'fail' && failOn !== 'never') || (verdict === 'uncertain' && failOn === 'uncertain')
