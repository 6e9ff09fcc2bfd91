import type { Comparison, MetricRow } from '../domain/comparison.ts'
import { formatPlural } from '../domain/number-format.ts'
import type { Limits, Totals } from './budget.ts'
import { countCuts } from './budget.ts'
import type { Place } from './links.ts'
import { bold, link } from './markdown.ts'
import type { RowKind } from './metric-table.ts'
import { rowKind } from './metric-table.ts'

/** All that a comparison's comment and summary say. */
export interface CommentReport extends Place {
  /** Separates the comments of several workflows on one pull request. */
  readonly key: string
  /** 40-digit SHA of the pull request's head. */
  readonly head: string
  readonly runId: string
  readonly attempt: number
  readonly runUrl: string
  readonly comparison: Comparison
  /** Where the gates were read, with the commit; `null` when there are none. */
  readonly gatesFile: string | null
  /** `resolved`: an earlier report on this pull request had failed, and nothing does now. */
  readonly commentState?: 'report' | 'resolved'
  /** The numbers come from a fork's run, which this repository did not execute. */
  readonly selfReported?: boolean
  /** The time against which ages are counted, RFC 3339. */
  readonly asOf: string
}

/** What a report gives up when it is too long, in this order. */
export type Cut = 'unchanged' | 'params' | 'data' | 'passing' | 'notes' | 'warning' | 'failing'

const CUT_NAMES: Readonly<Record<Cut, readonly [string, string?]>> = {
  unchanged: ['unchanged or shown-only metric'],
  params: ['changed parameter'],
  data: ['changed data set'],
  passing: ['passing metric'],
  notes: ['note'],
  warning: ['metric with a warning', 'metrics with a warning'],
  failing: ['failing metric'],
}

export function cutTotals({ comparison }: CommentReport): Totals<Cut> {
  const count = (kind: RowKind): number =>
    comparison.rows.filter((row) => rowKind(row) === kind).length
  return [
    ['unchanged', count('unchanged')],
    ['params', comparison.params.changes.length],
    ['data', comparison.data.changes.length],
    ['passing', count('passing')],
    ['notes', comparison.warnings.length],
    ['warning', count('warning')],
    ['failing', count('failing')],
  ]
}

/** Rows of these kinds in the order of the comparison, as many of each as the limits let through. */
export function takeRows(
  rows: readonly MetricRow[],
  kinds: readonly RowKind[],
  limits: Limits<Cut>,
): readonly MetricRow[] {
  return kinds.flatMap((kind) =>
    rows.filter((row) => rowKind(row) === kind).slice(0, limits.get(kind) ?? rows.length),
  )
}

/** Says what was cut, and where it is to be read; empty when nothing was. */
export function cutNotice(report: CommentReport, limits: Limits<Cut>): string {
  const cuts = countCuts(cutTotals(report), limits)
  if (cuts.length === 0) return ''
  const lost = cuts.map(([kind, count]) => formatPlural(count, ...CUT_NAMES[kind]))
  const summary = link('the summary of the run', report.runUrl)
  return `${bold('Too long for one text:')} ${lost.join(', ')} left out; see ${summary}.`
}
