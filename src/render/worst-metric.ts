import type { MetricRow } from '../domain/comparison.ts'
import { courseChart } from './metric-course.ts'
import { valueOf, worsening } from './metric-row.ts'
import type { ModelState, ReviewState } from './review-state.ts'

interface Wanted {
  readonly model: ModelState
  readonly row: MetricRow
  readonly severity: number
}

/** Metrics that are tried, since some have no history. */
const MOST_TRIED = 20

/** One picture: of the failing metric that got worst, or else of the first uncertain one; none where neither can be drawn. */
export function drawWorst({ models }: ReviewState): readonly string[] {
  const failing = models.flatMap((model) => worstOf(model, model.failing, severityOf))
  const uncertain = models.flatMap((model) =>
    worstOf(model, model.warning.filter(isUncertain), () => 0),
  )
  const wanted = failing.length > 0 ? failing : uncertain
  const worst = wanted.toSorted((left, right) => right.severity - left.severity)
  for (const { model, row } of worst.slice(0, MOST_TRIED)) {
    const drawn = courseChart(row, model.report)
    if (drawn !== null) return [drawn]
  }
  return []
}

const isUncertain = ({ judgement }: MetricRow): boolean => judgement === 'uncertain'

/** The worst first, of equal ones the first. Few are held at a time, of however many. */
function worstOf(
  model: ModelState,
  rows: readonly MetricRow[],
  measure: (row: MetricRow) => number,
): readonly Wanted[] {
  const worst: Wanted[] = []
  for (const row of rows) {
    const severity = measure(row)
    const milder = worst.findIndex((one) => one.severity < severity)
    if (milder === -1 && worst.length >= MOST_TRIED) continue
    worst.splice(milder === -1 ? worst.length : milder, 0, { model, row, severity })
    if (worst.length > MOST_TRIED) worst.pop()
  }
  return worst
}

/** How much worse as a share of what it was; what is proven counts before what is not. */
function severityOf(row: MetricRow): number {
  const size = Math.abs(valueOf(row.baseline) ?? 0)
  const worse = worsening(row) ?? 0
  const share = Math.min(size > 0 ? worse / size : worse, 1)
  return row.judgement === 'fail' && row.evidence?.interval != null ? share + 1 : share
}
