import type { MetricRow } from '../domain/comparison.ts'
import { formatBytes } from '../domain/number-format.ts'
import { baselineHtml, testDataHtml } from './html-baseline.ts'
import { courseFigure } from './html-chart.ts'
import { findCourse } from './html-course.ts'
import { factList } from './html-facts.ts'
import { cardRows, gateCards } from './html-gate-card.ts'
import { inputSection } from './html-inputs.ts'
import { candidateName, commitLinkHtml } from './html-links.ts'
import type { Html } from './html-markup.ts'
import { html, NO_HTML } from './html-markup.ts'
import { baselineCaveat, noteSection } from './html-notes.ts'
import { provenanceSection } from './html-provenance.ts'
import { nameHtml } from './html-status.ts'
import { metricTable } from './html-table.ts'
import { gateCountsHtml, modelVerdict } from './html-verdict.ts'
import { shortDigest } from './links.ts'
import type { ModelState } from './review-state.ts'
import { visibleText } from './visible-text.ts'

const MOST_CHARTS = 24
const MAX_GATES_FILE = 200

/** All of one model. Its parts can be linked to as `ID-metrics`, `ID-charts`, `ID-inputs` and `ID-provenance`. */
export function modelSection(model: ModelState, id: string): Html {
  const { comparison, report } = model
  const { tone, word } = modelVerdict(model)
  const candidate = candidateName(report)
  return html`<section class="model" id="${id}" aria-labelledby="${id}-title">
    <div class="title">
      <h2 id="${id}-title">${nameHtml(comparison.model)}</h2>
      <span class="s ${tone}">${word}</span>
    </div>
    <div class="box">${modelFacts(model)}${baselineCaveat(model)}</div>
    ${gateCards(model)}
    <h3 id="${id}-metrics">Metrics</h3>
    ${metricTable({ comparison, candidate, id })}${chartSection(model, id, candidate)}${noteSection(model, new Set(cardRows(model)))}${inputSection(model, id)}
    ${provenanceSection(model, id)}
  </section> `
}

function modelFacts(model: ModelState): Html {
  const { comparison, counts, report } = model
  const { candidate, baseline } = comparison
  const manifest =
    baseline === null
      ? NO_HTML
      : html`<br /><span class="m">manifest <code>${shortDigest(baseline.manifest)}</code></span>`
  return factList([
    ['Gates', html`${gateCountsHtml(counts)}${gatesPlace(report.gatesFile)}`],
    ['Baseline', html`${baselineHtml(model)}${manifest}`],
    [
      'Candidate',
      html`${commitLinkHtml(report, candidate.commit)}, model files
        <code>${shortDigest(candidate.artifact)}</code>,
        ${formatBytes(candidate.size)}${sameText(model)}`,
    ],
    ['Test data', baseline === null ? NO_HTML : testDataHtml(comparison.rows)],
  ])
}

const gatesPlace = (file: string | null): Html =>
  file === null
    ? html` <span class="m">by the defaults, since none are configured</span>`
    : html` <span class="m">by ${visibleText(file, MAX_GATES_FILE)}</span>`

function sameText({ comparison: { artifactChanged } }: ModelState): string {
  return artifactChanged === false ? ', byte for byte those of the baseline' : ''
}

/** Gated metrics that have a past, failing ones first; empty when there are none. */
function chartSection({ comparison }: ModelState, id: string, candidate: string): Html {
  const ranked = [
    ...comparison.rows.filter(isUrgent),
    ...comparison.rows.filter((row) => isCalm(row)),
  ]
  const figures: Html[] = []
  for (const row of ranked) {
    if (figures.length === MOST_CHARTS) break
    const course = findCourse(row, comparison)
    if (course !== undefined) figures.push(courseFigure(row, course, candidate))
  }
  if (figures.length === 0) return NO_HTML
  const rest =
    figures.length < MOST_CHARTS
      ? NO_HTML
      : html`<p class="m">The first ${MOST_CHARTS}; the table has the course of the others.</p>`
  return html`<h3 id="${id}-charts">History of gated metrics</h3>
    <div class="charts">${figures}</div>
    ${rest}`
}

const isUrgent = ({ outcome }: MetricRow): boolean => outcome === 'fail' || outcome === 'warn'
const isCalm = ({ outcome }: MetricRow): boolean => outcome === 'pass'
