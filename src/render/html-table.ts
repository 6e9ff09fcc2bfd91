import type { Comparison, MetricRow, RowEvidence } from '../domain/comparison.ts'
import type { EvidenceMethod } from '../domain/evidence.ts'
import { formatCount, formatPercent, formatPlural } from '../domain/number-format.ts'
import type { NumberStyle } from '../domain/number-format.ts'
import { pText } from './evidence-text.ts'
import { sparkline } from './html-chart.ts'
import { findCourse } from './html-course.ts'
import type { Html } from './html-markup.ts'
import { html, joinHtml, NO_HTML } from './html-markup.ts'
import { metricName, statusLabel, toneOf } from './html-status.ts'
import { intervalCell } from './interval-cell.ts'
import { allowedCell, changeCell, NOTHING, rowStyle, valueCell } from './metric-row.ts'
import { visibleText } from './visible-text.ts'

/** Rows of a model; those that fail, warn or are gated are there in any number. */
const MOST_ROWS = 2_000
/** Later rows have no drawing of their course, so that the page still opens. */
const MOST_SPARKLINES = 2_000
/** A longer table scrolls by itself, so that what follows it can be reached. */
const LONG = 30
const FEWEST_TOOLS = 8
const MAX_VERSION = 40

interface MetricTable {
  readonly comparison: Comparison
  readonly candidate: string
  /** Makes names of form fields differ from those of other tables. */
  readonly id: string
}

interface Column {
  readonly title: string
  readonly sort: 'rank' | 'text' | 'number' | null
  readonly cell: (row: MetricRow, style: NumberStyle, index: number) => Html
}

/** Every metric in one table, failing ones first, and what filters it. */
export function metricTable(table: MetricTable): Html {
  const { comparison, id } = table
  if (comparison.rows.length === 0) return html`<p>No metrics were found.</p>`
  const rows = orderRows(comparison.rows)
  const shown = keepRows(rows)
  const columns = chooseColumns(table)
  const heads = columns.map(
    ({ title, sort }) =>
      html`<th scope="col" ${sort === null ? '' : html` data-sort="${sort}"`}>${title}</th>`,
  )
  const long = shown.length > LONG ? ' long' : ''
  return html`<div data-metrics>
    ${tools(rows, shown, id)}
    <div class="wide${long}" tabindex="0" role="region" aria-label="Metrics of ${id}">
      <table class="metrics">
        <caption>
          <span>${captionText(rows, shown)}</span>
        </caption>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${joinHtml(shown.map((row, index) => tableRow(row, index, columns)))}
        </tbody>
      </table>
    </div>
  </div> `
}

/** Failing ones, warnings, passing ones, others; within each as they come. */
function orderRows(rows: readonly MetricRow[]): readonly MetricRow[] {
  const of = (outcome: MetricRow['outcome']): readonly MetricRow[] =>
    rows.filter((row) => row.outcome === outcome)
  return [...of('fail'), ...of('warn'), ...of('pass'), ...of('info')]
}

function keepRows(rows: readonly MetricRow[]): readonly MetricRow[] {
  let room = MOST_ROWS - rows.filter(isKept).length
  return rows.filter((row) => {
    if (isKept(row)) return true
    room -= 1
    return room >= 0
  })
}

const isKept = ({ outcome, gate }: MetricRow): boolean =>
  outcome !== 'info' || gate.rule !== null || gate.support !== null

function captionText(rows: readonly MetricRow[], shown: readonly MetricRow[]): string {
  const gated = rows.filter(({ outcome }) => outcome !== 'info').length
  const cut = rows.length - shown.length
  const counts = [
    formatPlural(gated, 'gated metric'),
    ...(gated === rows.length ? [] : [`${formatCount(rows.length - gated)} only shown`]),
  ]
  const left =
    cut === 0
      ? ''
      : ` ${formatPlural(cut, 'metric')} that no gate judges ${cut === 1 ? 'is' : 'are'} left out here: report.json has all of them.`
  const chances = rows.some(({ evidence }) => evidence?.adjustedP != null)
    ? ' p is corrected for all that were judged together.'
    : ''
  return `${counts.join(', ')}. ↑ higher is better, ↓ lower is better, → nearer is better.${chances}${left}`
}

function tools(rows: readonly MetricRow[], shown: readonly MetricRow[], id: string): Html {
  if (rows.length < FEWEST_TOOLS) return NO_HTML
  const count = (isCounted: (row: MetricRow) => boolean): string =>
    formatCount(shown.filter(isCounted).length)
  const views = [
    ['all', 'All', formatCount(shown.length)],
    ['gated', 'Gated', count(({ outcome }) => outcome !== 'info')],
    ['open', 'Not passing', count(({ outcome }) => outcome === 'fail' || outcome === 'warn')],
  ] as const
  const choices = views.map(
    ([value, word, number]) =>
      html`<label
        ><input
          type="radio"
          name="view-${id}"
          value="${value}"
          ${value === 'all' ? html` checked` : ''}
        />${word} <span class="m">${number}</span></label
      >`,
  )
  return html`<div class="tools" data-tools hidden>
    <label
      ><span class="vh">Metrics whose name contains</span
      ><input type="search" placeholder="Filter by name"
    /></label>
    <fieldset class="seg">
      <legend class="vh">Metrics to show</legend>
      ${choices}
    </fieldset>
    <output class="m" aria-live="polite"></output>
  </div> `
}

function tableRow(row: MetricRow, index: number, columns: readonly Column[]): Html {
  const style = rowStyle(row)
  return html`<tr class="${toneOf(row)}">
    ${columns.map(({ cell }) => cell(row, style, index))}
  </tr> `
}

const STATUS: Column = {
  title: 'Status',
  sort: 'rank',
  cell: (row) => html`<td>${statusLabel(row)}</td>`,
}

const NAME: Column = {
  title: 'Metric',
  sort: 'text',
  cell: (row) => html`<th scope="row">${metricName(row)}</th>`,
}

function chooseColumns({ comparison, candidate }: MetricTable): readonly Column[] {
  const { baseline, rows } = comparison
  const after: Column = {
    title: candidate,
    sort: 'number',
    cell: (row, style) => {
      const text = row.candidate === null ? 'missing' : valueCell(row.candidate, style)
      return html`<td class="n now">${text}</td>`
    },
  }
  const course = rows.some((row) => findCourse(row, comparison) !== undefined)
  const history = course ? [historyColumn(comparison)] : []
  if (baseline === null) return [STATUS, NAME, after, allowedColumn('limit'), ...history]
  const tested = rows.some(({ evidence }) => evidence?.test != null)
  return [
    STATUS,
    NAME,
    number(visibleText(`v${baseline.version}`, MAX_VERSION), (row, style) =>
      valueCell(row.baseline, style),
    ),
    after,
    broken('change', changeCell, / (?=\()/),
    ...(tested ? [intervalColumn(rows)] : []),
    allowedColumn('allowed'),
    ...history,
    ...(tested ? TESTS : []),
  ]
}

const number = (title: string, text: (row: MetricRow, style: NumberStyle) => string): Column => ({
  title,
  sort: 'number',
  cell: (row, style) => numberCell(text(row, style)),
})

const EMPTY = html`<td class="n">${NOTHING}</td>`

const numberCell = (text: string): Html =>
  text === NOTHING ? EMPTY : html`<td class="n">${text}</td>`

const allowedColumn = (title: string): Column => broken(title, allowedCell, /(?<=,) /)

/** A number in two parts, which may stand one below the other: the table has many columns. */
const broken = (
  title: string,
  text: (row: MetricRow, style: NumberStyle) => string,
  gap: RegExp,
): Column => ({
  title,
  sort: 'number',
  cell: (row, style) => {
    const whole = text(row, style)
    if (!whole.includes(' ')) return numberCell(whole)
    const parts = whole.split(gap).map((part) => part.replaceAll(' ', NO_BREAK))
    return html`<td class="n y">${parts.join(' ')}</td>`
  },
})

const NO_BREAK = '\u00A0'

const historyColumn = (comparison: Comparison): Column => ({
  title: 'history',
  sort: null,
  cell: (row, _, index) => {
    const course = index < MOST_SPARKLINES ? findCourse(row, comparison) : undefined
    return html`<td>${course === undefined ? NOTHING : sparkline(course)}</td>`
  },
})

/** Short names, for a narrow column. */
const METHODS: Readonly<Record<EvidenceMethod, string>> = {
  mcnemar: 'McNemar',
  bootstrap: 'bootstrap',
  delong: 'DeLong',
  welch: 'Welch',
  'mann-whitney': 'Mann-Whitney',
  prediction: 'prediction',
  folds: 'folds',
  newcombe: 'Newcombe',
  stderr: 'stderr',
}

const TESTS: readonly Column[] = [
  {
    title: 'test',
    sort: 'text',
    cell: ({ evidence }) =>
      html`<td>${evidence?.test == null ? NOTHING : METHODS[evidence.test]}</td>`,
  },
  number('p', ({ evidence }) => chanceText(evidence?.adjustedP)),
  number('n', ({ evidence }) => sizeText(evidence)),
]

const chanceText = (p: number | null | undefined): string =>
  p == null ? NOTHING : pText(p).replace(/^p (?:= )?/, '')

function sizeText(evidence: RowEvidence | null): string {
  if (evidence?.n == null) return NOTHING
  const groups = evidence.groups === null ? '' : ` in ${formatPlural(evidence.groups, 'group')}`
  return `${formatCount(evidence.n)}${groups}`
}

/** With the confidence of each row where they differ. */
function intervalColumn(rows: readonly MetricRow[]): Column {
  const confidence = commonConfidence(rows)
  const own = ({ evidence }: MetricRow): string =>
    confidence !== null || evidence?.interval == null
      ? ''
      : ` (${formatPercent(evidence.interval.confidence, false)})`
  const title = confidence === null ? 'interval' : `${formatPercent(confidence, false)} interval`
  return number(title, (row, style) => `${intervalCell(row, style)}${own(row)}`)
}

function commonConfidence(rows: readonly MetricRow[]): number | null {
  const found = new Set<number>()
  for (const { evidence } of rows)
    if (evidence?.interval != null) found.add(evidence.interval.confidence)
  const [only, ...others] = found
  return only === undefined || others.length > 0 ? null : only
}
