import type { Review } from '../domain/report.ts'
import type { Cut, ReportPiece } from './cut.ts'
import { cutNotice, KEEP_ORDER } from './cut.ts'
import { gateAlerts } from './failures.ts'
import type { Group } from './fit-pieces.ts'
import { fitPieces, items, section } from './fit-pieces.ts'
import type { MetricLayout } from './metric-section.ts'
import { metricSections } from './metric-section.ts'
import { baselineText, modelTable } from './model-table.ts'
import { commitLink } from './links.ts'
import { codeSpan, link, small } from './markdown.ts'
import { provenance } from './provenance.ts'
import { reviewHeading } from './review-heading.ts'
import { foldedInputs, openInputs } from './review-inputs.ts'
import { caveats, noteSection } from './review-notes.ts'
import type { ReviewState } from './review-state.ts'
import { findState, isQuiet } from './review-state.ts'
import { detailsPieces } from './table-pieces.ts'
import { waiverHint } from './waiver-hint.ts'
import { drawWorst } from './worst-metric.ts'

/** How a review is written, and how long it may get. */
export interface ReviewForm {
  /** Stands in front of everything; with its line break. */
  readonly head: string
  /** `brief`: what needs no reviewer is folded. `full`: all is open. */
  readonly detail: 'brief' | 'full'
  /** UTF-8 bytes. */
  readonly budget: number
}

/**
 * Verdict, what broke, against what, why, and how far to trust it. What does not fit goes in the order of `KEEP_ORDER`;
 * failing metrics are written as bare lines before any of them goes.
 */
export function renderReview(review: Review, form: ReviewForm): string {
  const state = findState(review)
  const fit = (terse: boolean): ReturnType<typeof fitPieces<Cut>> =>
    fitPieces(layOut(state, form, terse), KEEP_ORDER, form.budget)
  const full = fit(false)
  return full.cuts.has('failing') ? fit(true).text : full.text
}

function layOut(state: ReviewState, form: ReviewForm, terse: boolean): Group<Cut> {
  const parts = chooseParts(state, form, terse)
  return {
    ...section<Cut>([reviewHeading(state), ...parts, notice(state), footer(state)]),
    open: form.head,
    close: '\n',
  }
}

function chooseParts(
  state: ReviewState,
  { detail }: ReviewForm,
  terse: boolean,
): readonly ReportPiece[] {
  if (detail === 'full') return openParts(state, { form: 'all', terse })
  if (!isQuiet(state)) return openParts(state, { form: 'open', terse })
  if (state.kind === 'resolved') return resolvedParts(state)
  const hint = state.kind === 'ungated' ? UNGATED : ''
  return [hint, caveats(state), modelTable(state), noteSection(state), ...foldedParts(state)]
}

const UNGATED = `Nothing was judged: metrics get gates under ${codeSpan('gates:')} in ${codeSpan('.github/model-release.yml')}.`

function openParts(state: ReviewState, layout: MetricLayout): readonly ReportPiece[] {
  return [
    ...gateAlerts(state),
    caveats(state),
    modelTable(state),
    ...metricSections(state, layout),
    noteSection(state),
    openInputs(state),
    chart(state),
    waiverHint(state),
    provenance(state),
  ]
}

const foldedParts = (state: ReviewState): readonly ReportPiece[] => [
  ...metricSections(state, { form: 'folded', terse: false }),
  foldedInputs(state),
  provenance(state),
]

/** Nobody needs more than to know that it is over. */
function resolvedParts(state: ReviewState): readonly ReportPiece[] {
  const [first] = state.models
  const against =
    first === undefined || state.models.length > 1 ? '' : ` Baseline: ${baselineText(first)}.`
  return [
    `An earlier commit had failed; nothing fails at ${commitLink(state.review, state.review.head)}.${against}`,
    caveats(state),
    detailsPieces<Cut>('Gates, baselines and test data', [modelTable(state), noteSection(state)]),
    ...foldedParts(state),
  ]
}

const chart = (state: ReviewState): ReportPiece => items('chart', drawWorst(state), (text) => text)

const notice = ({ review }: ReviewState): ReportPiece => ({
  type: 'notice',
  text: (cuts) => cutNotice(cuts, review.runUrl),
})

function footer({ review }: ReviewState): string {
  const parts = [
    `Commit ${commitLink(review, review.head)}`,
    `details: ${link('full tables', review.runUrl)}, ${codeSpan('report.html')} and ${codeSpan('report.json')} in the run's artifacts`,
  ]
  return small(parts.join(' · '))
}
