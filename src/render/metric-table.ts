import type { MetricRow } from '../domain/comparison.ts'
import type { Align } from './markdown.ts'
import { escapeText, table } from './markdown.ts'
import {
  allowedCell,
  candidateCell,
  changeCell,
  nameCell,
  rowStyle,
  statusOf,
  valueCell,
} from './metric-row.ts'

/** The kinds of rows, in the order in which a text that is too long gives them up. */
export type RowKind = 'unchanged' | 'passing' | 'warning' | 'failing'

export interface Columns {
  /** The baseline's version; `null` leaves its column and the change away. */
  readonly baseline: string | null
  /** Heading of the candidate's column. */
  readonly candidate: string
}

const ALIGN: readonly Align[] = ['left', 'left', 'right', 'right', 'right', 'right']

export function rowKind(row: MetricRow): RowKind {
  if (row.outcome === 'fail') return 'failing'
  if (row.outcome === 'warn') return 'warning'
  if (row.outcome === 'info' && row.baseline !== null) return 'unchanged'
  return row.change === 'same' ? 'unchanged' : 'passing'
}

/** Rows with all that is known of them; empty for no rows. */
export function metricTable(rows: readonly MetricRow[], columns: Columns): string {
  if (rows.length === 0) return ''
  if (columns.baseline === null) return valueTable(rows, columns.candidate)
  return table(
    ['', 'metric', escapeText(`v${columns.baseline}`), columns.candidate, 'change', 'allowed'],
    ALIGN,
    rows.map((row) => {
      const style = rowStyle(row)
      const before = valueCell(row.baseline, style)
      const after = candidateCell(row, style)
      return [
        statusCell(row),
        nameCell(row),
        before,
        after,
        changeCell(row, style),
        allowedCell(row, style),
      ]
    }),
  )
}

function valueTable(rows: readonly MetricRow[], candidate: string): string {
  return table(
    ['', 'metric', candidate, 'allowed'],
    ALIGN,
    rows.map((row) => {
      const style = rowStyle(row)
      return [statusCell(row), nameCell(row), candidateCell(row, style), allowedCell(row, style)]
    }),
  )
}

function statusCell(row: MetricRow): string {
  const { icon, word } = statusOf(row)
  return `${icon} ${word}`
}
