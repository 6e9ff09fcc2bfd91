import type { MetricRow } from '../domain/comparison.ts'
import type { Waiver } from '../domain/gate-rule.ts'
import { chooseStyle, formatCount, formatNumber, formatPlural } from '../domain/number-format.ts'
import { plainTable } from './html-facts.ts'
import type { Html } from './html-markup.ts'
import { html, joinHtml, NO_HTML } from './html-markup.ts'
import { nameHtml, statusLabel } from './html-status.ts'
import { reasonsOf } from './html-story.ts'
import { sentence } from './headline.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { visibleText } from './visible-text.ts'

const MAX_NOTE = 400
const MAX_BASELINE_NOTE = 1_000
const MOST_NOTES = 50
const MOST_NAMES = 20

/** Says aloud what no number does: figures of a fork, gates that are being changed. */
export function reviewCaveats({ models }: ReviewState): Html {
  const told = models.filter(({ report }) => report.selfReported)
  const whose =
    told.length === models.length
      ? html`These metrics`
      : html`The metrics of ${names(told.map(({ comparison }) => comparison.model))}`
  const self =
    told.length === 0
      ? NO_HTML
      : html`<p class="note w">
          ${whose} are <strong>self-reported by a fork</strong>: its own run computed them, and
          nothing here could check them. Gates and baseline come from this repository.
        </p> `
  const edited = models.some(({ report }) => report.gatesEdited)
    ? html`<p class="note">
        <strong>This pull request changes the gates.</strong> They count only after the merge: it is
        judged by those of the base.
      </p> `
    : NO_HTML
  return html`${self}${edited}`
}

/** About the baseline of one model. */
export function baselineCaveat({ comparison, secondChoice }: ModelState): Html {
  const note = visibleText(
    (comparison.baselineNote ?? '').split('; ').map(sentence).join(' '),
    MAX_BASELINE_NOTE,
  )
  if (comparison.baseline === null)
    return html`<p class="note">
      <strong>No baseline.</strong> Only absolute limits (min, max) were checked; no metric was
      compared with an earlier version. ${note === '.' ? '' : note}
    </p> `
  if (!secondChoice) return NO_HTML
  return html`<p class="note w">
    <strong>The baseline is not the first choice.</strong> ${note} A release or a signature may have
    been removed on purpose: find out why it is absent before you rely on this comparison.
  </p> `
}

/** What a reviewer should know besides; empty when there is nothing. */
export function noteSection(model: ModelState, told: ReadonlySet<MetricRow>): Html {
  const { comparison, failing, warning } = model
  const remarks = [...failing, ...warning].flatMap((row) => {
    if (told.has(row) || row.waiver !== null) return []
    const reasons = reasonsOf(row)
    return reasons === '' ? [] : [remark(row, reasons)]
  })
  const notes = [
    ...frozenNote(comparison.frozen),
    ...comparison.warnings.map((text) => html`${visibleText(sentence(text), MAX_NOTE)}`),
    ...supportNote(comparison.rows),
    ...remarks,
  ]
  const waivers = waiverTable(comparison.waivers)
  if (notes.length === 0) return waivers
  const more = notes.length - MOST_NOTES
  const rest =
    more > 0
      ? html`<li>${formatPlural(more, 'more note')}: report.json has all of them.</li>`
      : NO_HTML
  return html`<h3>Notes</h3>
    <ul class="plain">
      ${notes.slice(0, MOST_NOTES).map((note) => html`<li>${note}</li> `)}${rest}
    </ul>
    ${waivers}`
}

const remark = (row: MetricRow, reasons: string): Html =>
  html`${statusLabel(row)} ${nameHtml(row.key)}: ${reasons}`

function frozenNote(keys: readonly string[]): readonly Html[] {
  if (keys.length === 0) return []
  const what =
    keys.length === 1
      ? 'A parameter that should not change did'
      : 'Parameters that should not change did'
  return [html`<span class="s w">changed</span> ${what}: ${names(keys)}.`]
}

function supportNote(rows: readonly MetricRow[]): readonly Html[] {
  const few = rows.filter(({ gate, outcome }) => gate.support !== null && outcome === 'info')
  if (few.length === 0) return []
  const shown = few.slice(0, MOST_NAMES).map(({ key, gate }) => {
    const found = gate.support?.found ?? null
    const needed = formatCount(gate.support?.needed ?? 0)
    return html`${nameHtml(key)} (${found === null ? 'unknown' : formatCount(found)} of ${needed})`
  })
  const more = few.length - shown.length
  return [
    html`Too few examples for a gate, so only shown:
    ${joinHtml(shown, ', ')}${more > 0 ? ` and ${formatCount(more)} more` : ''}.`,
  ]
}

function waiverTable(waivers: readonly Waiver[]): Html {
  if (waivers.length === 0) return NO_HTML
  const rows = waivers.map((waiver) => [
    nameHtml(waiver.match),
    html`${formatNumber(waiver.floor, chooseStyle({ values: [waiver.floor] }))}`,
    html`${waiver.pullRequest === null ? 'any' : `#${waiver.pullRequest}`}`,
    html`${visibleText(waiver.approvedBy)}`,
    html`<span class="nw">${visibleText(waiver.expires, 24)}</span>`,
    html`${visibleText(waiver.reason, MAX_NOTE)}`,
    html`<code>${visibleText(waiver.origin.file)}</code> line ${formatCount(waiver.origin.line)}`,
  ])
  return html`<h3>Waivers</h3>
    ${plainTable(
      'Reviewed exceptions that keep a gate from failing',
      [
        'gates',
        'no worse than',
        'pull request',
        'approved by',
        'until the end of',
        'reason',
        'written in',
      ],
      rows,
    )}`
}

function names(all: readonly string[]): Html {
  const shown = joinHtml(all.slice(0, MOST_NAMES).map(nameHtml), ', ')
  const more = all.length - MOST_NAMES
  return more > 0 ? html`${shown} and ${formatCount(more)} more` : shown
}
