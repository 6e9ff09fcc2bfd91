import type { Comparison, MetricRow } from '../domain/comparison.ts'
import type { ModelReport, Review } from '../domain/report.ts'
import type { GateCounts } from './gate-counts.ts'
import { countGates, sumGates } from './gate-counts.ts'

/** What all models of a review amount to, with what a text asks of every one of them more than once. */
export interface ReviewState {
  readonly review: Review
  readonly models: readonly ModelState[]
  readonly counts: GateCounts
  /** Models of which no result is there. */
  readonly absent: number
  readonly kind: 'failed' | 'resolved' | 'first' | 'doubtful' | 'passed' | 'ungated'
}

export interface ModelState {
  readonly report: ModelReport
  readonly comparison: Comparison
  readonly counts: GateCounts
  readonly failing: readonly MetricRow[]
  readonly warning: readonly MetricRow[]
  /** Newer versions were passed over, or the first stage has none. */
  readonly secondChoice: boolean
}

export function findState(review: Review): ReviewState {
  const models = review.models.map(modelState)
  const counts = sumGates(models.map((model) => model.counts))
  const absent = review.absent.reduce((sum, { count }) => sum + count, 0)
  return { review, models, counts, absent, kind: kindOf(review, models, counts, absent) }
}

function modelState(report: ModelReport): ModelState {
  const { comparison } = report
  const { rows, baseline, baselineNote } = comparison
  return {
    report,
    comparison,
    counts: countGates(rows),
    failing: rows.filter(({ outcome }) => outcome === 'fail'),
    warning: rows.filter(({ outcome }) => outcome === 'warn'),
    secondChoice: baseline !== null && baselineNote !== null && baselineNote.trim() !== '',
  }
}

function kindOf(
  { resolved }: Review,
  models: readonly ModelState[],
  counts: GateCounts,
  absent: number,
): ReviewState['kind'] {
  const failed = counts.failed > 0 || models.some((model) => model.comparison.verdict === 'fail')
  if (failed) return 'failed'
  if (resolved) return 'resolved'
  if (models.every((model) => model.comparison.baseline === null)) return 'first'
  if (absent > 0 || models.some(isDoubtful)) return 'doubtful'
  return counts.gated === 0 ? 'ungated' : 'passed'
}

const isDoubtful = ({ comparison, warning, secondChoice }: ModelState): boolean =>
  comparison.verdict === 'uncertain' || warning.length > 0 || secondChoice

/** Whether no metric of any model asks for a reviewer's eyes. */
export const isQuiet = ({ models, counts }: ReviewState): boolean =>
  counts.failed === 0 &&
  models.every(
    ({ comparison: { baseline, verdict }, warning }) =>
      baseline !== null && verdict !== 'fail' && verdict !== 'uncertain' && warning.length === 0,
  )
