import type { MetricRow } from '../domain/comparison.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import type { Cut, ReportItems, ReportPiece } from './cut.ts'
import { items, section } from './fit-pieces.ts'
import { MOST_OPEN } from './fold.ts'
import { bold, codeSpan, heading } from './markdown.ts'
import { rowStyle, valueCell } from './metric-row.ts'
import type { MetricColumns } from './metric-table.ts'
import { metricColumns } from './metric-table.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { detailsPieces, tablePieces, tableRow } from './table-pieces.ts'
import { visibleText } from './visible-text.ts'

/** How much of the metrics stays in the open, and how failing ones are written. */
export interface MetricLayout {
  /** `folded`: nothing in them needs a reviewer. `all`: every row in one table. */
  readonly form: 'open' | 'folded' | 'all'
  /** Failing metrics as lines of names and values, since their rows would not fit. */
  readonly terse: boolean
}

/** The metrics of each model, with its name above them where there are several. */
export function metricSections(state: ReviewState, layout: MetricLayout): readonly ReportPiece[] {
  const candidate = state.review.pull === null ? 'this run' : 'this PR'
  const several = state.models.length > 1
  return state.models.map((model) => {
    const { comparison } = model
    const name = codeSpan(comparison.model)
    if (comparison.rows.length === 0)
      return several ? `No metrics of ${name} were found.` : NO_METRICS
    const columns = metricColumns(comparison, candidate)
    const rows = groupRows(model)
    const table = layout.terse ? { ...rows, failing: [] } : rows
    const form = FORMS[layout.form]({
      columns,
      rows: table,
      title: several ? `${comparison.model}: ` : '',
    })
    const titled = several && layout.form !== 'folded'
    return {
      ...section<Cut>([...(layout.terse ? [terseFailing(model)] : []), ...form]),
      open: titled ? `${heading(4, name)}\n\n` : '',
    }
  })
}

const NO_METRICS = 'No metrics were found.'

interface RowGroups {
  readonly all: readonly MetricRow[]
  readonly failing: readonly MetricRow[]
  readonly warning: readonly MetricRow[]
  /** Moved within the limits, or new. */
  readonly passing: readonly MetricRow[]
  /** With a gate, and of the very same value as before. */
  readonly unchanged: readonly MetricRow[]
  readonly shown: readonly MetricRow[]
}

type RowKind = Exclude<keyof RowGroups, 'all'>

function groupRows({ comparison, failing, warning }: ModelState): RowGroups {
  const { rows } = comparison
  const of = (kind: RowKind): readonly MetricRow[] => rows.filter((row) => rowKind(row) === kind)
  const passing = of('passing')
  return {
    all: rows,
    failing,
    warning,
    passing: [...passing.filter(hasRule), ...passing.filter((row) => !hasRule(row))],
    unchanged: of('unchanged'),
    shown: of('shown'),
  }
}

const hasRule = ({ gate }: MetricRow): boolean => gate.rule !== null && gate.level !== 'info'

function rowKind(row: MetricRow): RowKind {
  if (row.outcome === 'fail') return 'failing'
  if (row.outcome === 'warn') return 'warning'
  if (row.outcome === 'info' && row.baseline !== null) return 'shown'
  return row.outcome === 'pass' && row.change === 'same' ? 'unchanged' : 'passing'
}

interface Shown {
  readonly columns: MetricColumns
  readonly rows: RowGroups
  /** In front of the title of what is folded. */
  readonly title: string
}

type Form = (shown: Shown) => readonly ReportPiece[]

const FORMS: Readonly<Record<MetricLayout['form'], Form>> = {
  open: ({ columns, rows, title }) => [
    tableOf(columns, [
      ...pressing(columns, rows),
      rowItems('passing', columns, rows.passing.slice(0, MOST_OPEN)),
    ]),
    folded(`${title}${formatPlural(rows.passing.length - MOST_OPEN, 'more metric')}`, [
      tableOf(columns, [rowItems('passing', columns, rows.passing.slice(MOST_OPEN))]),
    ]),
    folded(`${title}${formatPlural(rows.unchanged.length, 'gated metric')} unchanged`, [
      items('unchanged', rows.unchanged, unchangedItem, ', '),
    ]),
    folded(`${title}${formatPlural(rows.shown.length, 'metric')} not gated`, [
      tableOf(columns, [rowItems('unchanged', columns, rows.shown)]),
    ]),
  ],
  folded: ({ columns, rows, title }) => [
    folded(`${title === '' ? 'Metrics: ' : title}${countText(rows.all)}`, [
      tableOf(columns, everything(columns, rows)),
    ]),
  ],
  all: ({ columns, rows }) => [tableOf(columns, everything(columns, rows))],
}

const folded = (title: string, pieces: readonly ReportPiece[]): ReportPiece =>
  detailsPieces<Cut>(title, pieces)

const tableOf = ({ header, align }: MetricColumns, rows: readonly ReportItems[]): ReportPiece =>
  tablePieces<Cut>(header, align, rows)

const pressing = (columns: MetricColumns, rows: RowGroups): readonly ReportItems[] => [
  rowItems('failing', columns, rows.failing),
  rowItems('warning', columns, rows.warning),
]

const everything = (columns: MetricColumns, rows: RowGroups): readonly ReportItems[] => [
  ...pressing(columns, rows),
  rowItems('passing', columns, rows.passing),
  rowItems('unchanged', columns, [...rows.unchanged, ...rows.shown]),
]

const rowItems = (kind: Cut, { cells }: MetricColumns, rows: readonly MetricRow[]): ReportItems =>
  items(kind, rows, (row) => tableRow(cells(row)))

/** `` `test/mrr` 0.381 `` */
const unchangedItem = (row: MetricRow): string =>
  `${codeSpan(row.key)} ${valueCell(row.candidate, rowStyle(row))}`

/** A block of code: the shortest way to write a name that is not read as anything else. */
function terseFailing({ failing }: ModelState): ReportPiece {
  return {
    type: 'group',
    open: `${bold(formatPlural(failing.length, 'failing metric'))}, before → after:\n\n\`\`\`\n`,
    // No line can end the block: each holds more than backticks.
    close: '\n```',
    joint: '\n',
    pieces: [items('failing', failing, terseItem)],
  }
}

function terseItem(row: MetricRow): string {
  const style = rowStyle(row)
  const before = row.baseline === null ? '' : `${valueCell(row.baseline, style)}→`
  const after = row.candidate === null ? 'missing' : valueCell(row.candidate, style)
  return `${visibleText(row.key)} ${before}${after}`
}

/** `2 better, 1 unchanged, 3 not gated` */
function countText(rows: readonly MetricRow[]): string {
  const gated = rows.filter((row) => row.outcome !== 'info')
  const moved = (change: MetricRow['change']): number =>
    gated.filter((row) => row.change === change).length
  const known = [moved('better'), moved('worse'), moved('same')] as const
  const rest = known.reduce((left, some) => left - some, gated.length)
  const parts = [
    [known[0], 'better'],
    [known[1], 'worse within the limit'],
    [known[2], 'unchanged'],
    [rest, 'new'],
    [rows.length - gated.length, 'not gated'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)} ${word}`)
    .join(', ')
}
