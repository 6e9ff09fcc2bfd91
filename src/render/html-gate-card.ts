import type { MetricRow } from '../domain/comparison.ts'
import { formatPlural } from '../domain/number-format.ts'
import type { Html } from './html-markup.ts'
import { html, joinHtml, NO_HTML } from './html-markup.ts'
import { intervalPlot } from './html-interval-plot.ts'
import { metricName, statusLabel, toneOf } from './html-status.ts'
import { tellRow } from './html-story.ts'
import type { ModelState } from './review-state.ts'

const MOST_FAILING = 20
const MOST_WARNING = 10

/** The rows that get a card; the table has all of them. */
export const cardRows = ({ failing, warning }: ModelState): readonly MetricRow[] => [
  ...failing.slice(0, MOST_FAILING),
  ...warning.slice(0, MOST_WARNING),
]

/** A card for each gate that fails or needs a look: what moved, by how much, and whether it is noise. */
export function gateCards(model: ModelState): Html {
  const rows = cardRows(model)
  if (rows.length === 0) return NO_HTML
  const more = model.failing.length + model.warning.length - rows.length
  const rest =
    more > 0
      ? html`<p class="m">And ${formatPlural(more, 'more metric')} in the table below.</p>`
      : NO_HTML
  const title = model.failing.length > 0 ? 'What broke' : 'What needs a look'
  return html`<h3>${title}</h3>
    <div class="cards">${joinHtml(rows.map(gateCard))}</div>
    ${rest}`
}

function gateCard(row: MetricRow): Html {
  const { moved, amount, noise, test, reasons, origin } = tellRow(row)
  const from = [test, origin].filter((text) => text !== '').join('. ')
  return html`<article class="card ${toneOf(row)}">
    <div>
      <h4>${statusLabel(row)} <span>${metricName(row)}</span></h4>
      ${paragraph(moved, 'move')}${paragraph(amount === '' ? '' : `${amount}.`)}
      ${paragraph(noise)}${paragraph(reasons)}${paragraph(from, 'm')}
    </div>
    ${intervalPlot(row)}
  </article> `
}

function paragraph(text: string, kind = 'plain'): Html {
  return text === '' ? NO_HTML : html`<p class="${kind}">${text}</p>`
}
