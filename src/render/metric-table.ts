import type { Comparison, MetricRow } from '../domain/comparison.ts'
import { formatPercent } from '../domain/number-format.ts'
import { intervalCell } from './interval-cell.ts'
import type { Align } from './markdown.ts'
import { bold, escapeText } from './markdown.ts'
import {
  allowedCell,
  candidateCell,
  changeCell,
  nameCell,
  rowStyle,
  statusOf,
  valueCell,
} from './metric-row.ts'
import { courseCell } from './metric-course.ts'

/** The columns of a table of metrics, and how a row fills them. */
export interface MetricColumns {
  readonly header: readonly string[]
  readonly align: readonly Align[]
  readonly cells: (row: MetricRow) => readonly string[]
}

/**
 * Without a baseline there are only the value and its limits, and without a history no course.
 * @param candidate heading of the candidate's column
 */
export function metricColumns(comparison: Comparison, candidate: string): MetricColumns {
  const { baseline, history } = comparison
  if (baseline === null) return valueColumns(candidate)
  const confidence = commonConfidence(comparison.rows)
  const interval = confidence === null ? 'interval' : `${formatPercent(confidence, false)} interval`
  const course = history !== null
  return {
    header: [
      '',
      'metric',
      escapeText(`v${baseline.version}`),
      candidate,
      'change',
      interval,
      'allowed',
      ...(course ? ['history'] : []),
    ],
    align: ['left', 'left', 'right', 'right', 'right', 'center', 'right', 'left'],
    cells: (row) => {
      const style = rowStyle(row)
      const own = confidence === null ? ownConfidence(row) : ''
      return [
        statusCell(row),
        nameCell(row),
        valueCell(row.baseline, style),
        candidateCell(row, style),
        changeCell(row, style),
        `${intervalCell(row, style)}${own}`,
        allowedCell(row, style),
        ...(course ? [courseCell(row, comparison)] : []),
      ]
    },
  }
}

function valueColumns(candidate: string): MetricColumns {
  return {
    header: ['', 'metric', candidate, 'limit'],
    align: ['left', 'left', 'right', 'right'],
    cells: (row) => {
      const style = rowStyle(row)
      return [statusCell(row), nameCell(row), candidateCell(row, style), allowedCell(row, style)]
    },
  }
}

function statusCell(row: MetricRow): string {
  const { icon, word } = statusOf(row)
  return row.outcome === 'fail' ? `${icon} ${bold(word)}` : `${icon} ${word}`
}

/** That of all intervals; `null` when they differ. */
function commonConfidence(rows: readonly MetricRow[]): number | null {
  const found = new Set(rows.flatMap(({ evidence }) => evidence?.interval?.confidence ?? []))
  if (found.size > 1) return null
  return [...found][0] ?? rows[0]?.gate.confidence ?? null
}

const ownConfidence = ({ evidence }: MetricRow): string =>
  evidence?.interval == null ? '' : ` (${formatPercent(evidence.interval.confidence, false)})`
