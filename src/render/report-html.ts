import type { AbsentResult, Review } from '../domain/report.ts'
import { formatPlural } from '../domain/number-format.ts'
import { baselineHtml, testDataHtml } from './html-baseline.ts'
import { plainTable } from './html-facts.ts'
import { commitLinkHtml, hasRun, isCommit, linkTo } from './html-links.ts'
import type { Html } from './html-markup.ts'
import { html, NO_HTML } from './html-markup.ts'
import { modelSection } from './html-model.ts'
import { reviewCaveats } from './html-notes.ts'
import { renderPage } from './html-page.ts'
import { nameHtml } from './html-status.ts'
import { summaryBox } from './html-summary.ts'
import { gateCountsHtml, modelVerdict } from './html-verdict.ts'
import { repositoryUrl } from './links.ts'
import { checkTitle } from './review-heading.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { findState } from './review-state.ts'
import { formatTime } from './time.ts'
import { visibleText } from './visible-text.ts'

/**
 * The whole report as one page that loads nothing: every model with its gates, metrics, history, inputs and provenance. All of it
 * can be read without a script; with the page's own one, tables can be sorted and filtered. Text of files is only text.
 *
 * Of a model with more than 2,000 metrics, those that neither fail, warn nor are gated are left out beyond that number, and the
 * page says so.
 */
export function renderReportHtml(review: Review): string {
  const state = findState(review)
  return renderPage({
    title: `${checkTitle(review)} · ${visibleText(review.repository)}`,
    body: html`${pageHead(review)}
      <main>
        ${summaryBox(state)}${reviewCaveats(state)}${modelOverview(state)}${state.models.map((model, index) => modelSection(model, `m${index + 1}`))}
      </main>
      ${pageFoot(review)}`,
  })
}

function pageHead(review: Review): Html {
  const { repository, pull, head } = review
  const about =
    pull === null
      ? NO_HTML
      : html` · ${linkTo(review, `pull request ${pull}`, `${repositoryUrl(review)}/pull/${pull}`)}`
  const commit = isCommit(head) ? html` · ${commitLinkHtml(review, head)}` : NO_HTML
  return html`<header class="top">
    <span class="who"
      >Model gate ·
      ${linkTo(review, visibleText(repository), repositoryUrl(review))}${about}${commit}</span
    ><span data-tools hidden><button type="button" id="theme">Dark</button></span>
  </header> `
}

/** A line for each model, where there are several or one is absent. */
function modelOverview({ models, review }: ReviewState): Html {
  if (models.length + review.absent.length < 2) return NO_HTML
  const rows = [...models.map(overviewCells), ...review.absent.map(absentCells)]
  return html`<h3>Models</h3>
    ${plainTable('One row for each model', ['model', 'verdict', 'gates', 'baseline', 'test data'], rows)}`
}

function overviewCells(model: ModelState, index: number): readonly Html[] {
  const { comparison, counts } = model
  const { tone, word } = modelVerdict(model)
  return [
    html`<a href="#m${index + 1}">${nameHtml(comparison.model)}</a>`,
    html`<span class="s ${tone}">${word}</span>`,
    gateCountsHtml(counts),
    baselineHtml(model),
    comparison.baseline === null ? html`–` : testDataHtml(comparison.rows),
  ]
}

const absentCells = ({ model, count }: AbsentResult): readonly Html[] => [
  model === null ? html`${formatPlural(count, 'more result')}` : nameHtml(model),
  html`<span class="s w">No result</span>`,
  html`not run, not done or broken off`,
  html`–`,
  html`–`,
]

function pageFoot(review: Review): Html {
  const run = hasRun(review)
    ? html` by ${linkTo(review, `run ${visibleText(review.runId)}`, review.runUrl)}, attempt
      ${review.attempt}`
    : NO_HTML
  return html`<footer>
    Computed ${formatTime(visibleText(review.asOf))}${run}. Numbers are rounded here and exact in
    report.json. Intervals are of how much worse a metric got.
  </footer>`
}
