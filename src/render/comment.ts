import type { Limits } from './budget.ts'
import { fitBudget, utf8Length } from './budget.ts'
import { renderCommentMarker } from './comment-marker.ts'
import { failureAlerts } from './failures.ts'
import { caveats, modelTable, reportHeading } from './headline.ts'
import { paragraphs } from './markdown.ts'
import {
  foldedInputs,
  foldedMetrics,
  footer,
  metricSection,
  noteSection,
  openInputs,
  provenance,
} from './report-sections.ts'
import type { CommentReport, Cut } from './report.ts'
import { cutNotice, cutTotals } from './report.ts'

/** UTF-8 bytes. GitHub refuses more than 65,536 characters. */
const BUDGET = 60_000

/**
 * The sticky comment of a pull request: marker, verdict, what broke, against what, why, and how far to trust
 * it. When all is well only the heading and one line are open. At most 60,000 bytes: first unchanged metrics
 * go, failing ones last, and the text says so.
 */
export function renderComment(report: CommentReport): string {
  return fitBudget(
    cutTotals(report),
    (limits) => `${renderCommentMarker(report)}\n${body(report, limits)}\n`,
    (text) => utf8Length(text) <= BUDGET,
  )
}

function body(report: CommentReport, limits: Limits<Cut>): string {
  if (isQuiet(report)) return quietBody(report, limits)
  return paragraphs([
    reportHeading(report),
    failureAlerts(report),
    caveats(report),
    modelTable(report),
    metricSection(report, limits),
    noteSection(report, limits),
    openInputs(report, limits),
    cutNotice(report, limits),
    provenance(report),
    footer(report),
  ])
}

function quietBody(report: CommentReport, limits: Limits<Cut>): string {
  return paragraphs([
    reportHeading(report),
    caveats(report),
    modelTable(report),
    noteSection(report, limits),
    foldedMetrics(report, limits),
    foldedInputs(report, limits),
    cutNotice(report, limits),
    provenance(report),
    footer(report),
  ])
}

/** Whether nothing asks for a reviewer's eyes. */
function isQuiet({ comparison }: CommentReport): boolean {
  return (
    comparison.baseline !== null &&
    comparison.verdict !== 'fail' &&
    comparison.verdict !== 'uncertain' &&
    comparison.rows.every((row) => row.outcome === 'pass' || row.outcome === 'info')
  )
}
