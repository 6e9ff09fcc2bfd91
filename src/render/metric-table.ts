import type { Comparison, MetricRow } from '../domain/comparison.ts'
import type { NumberStyle } from '../domain/number-format.ts'
import { formatPercent } from '../domain/number-format.ts'
import { intervalCell } from './interval-cell.ts'
import type { Align } from './markdown.ts'
import { bold, escapeText } from './markdown.ts'
import {
  allowedCell,
  candidateCell,
  changeCell,
  nameCell,
  NOTHING,
  rowStyle,
  statusOf,
  valueCell,
} from './metric-row.ts'
import { courseCell } from './metric-course.ts'
import { limitsBroken } from './failures.ts'
import { trimZeros } from './trim-zeros.ts'

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
  const tested = comparison.rows.some(({ evidence }) => evidence?.interval != null)
  const course =
    history !== null && comparison.rows.some((row) => courseOf(row, comparison) !== NOTHING)
  return {
    header: [
      '',
      'metric',
      escapeText(`v${baseline.version}`),
      candidate,
      'change',
      ...(tested ? [interval] : []),
      'allowed',
      ...(course ? ['history'] : []),
    ],
    align: [
      ...(['left', 'left', 'right', 'right', 'right'] as const),
      ...(tested ? (['center'] as const) : []),
      ...(['right', 'left'] as const),
    ],
    cells: (row) => {
      const style = rowStyle(row)
      const own = confidence === null ? ownConfidence(row) : ''
      return [
        statusCell(row),
        keyCell(row),
        valueCell(row.baseline, style),
        candidateCell(row, style),
        row.change === 'not-comparable' ? NOTHING : changeCell(row, style),
        ...(tested ? [unbroken(`${intervalCell(row, style)}${own}`)] : []),
        limitCell(row, style),
        ...(course ? [courseOf(row, comparison)] : []),
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
      return [statusCell(row), keyCell(row), candidateCell(row, style), limitCell(row, style)]
    },
  }
}

function statusCell(row: MetricRow): string {
  const { icon, word } = statusOf(row)
  const { min, max } = row.gate
  const kept = row.outcome === 'pass' && row.change === 'new' && (min ?? max) !== null
  return kept ? `✅${NO_BREAK}new, in limit` : `${icon}${NO_BREAK}${wordOf(row, word)}`
}

function wordOf(row: MetricRow, word: string): string {
  if (row.outcome === 'fail') return bold(limitsBroken(row).length > 0 ? 'fail' : word)
  if (row.outcome === 'warn') return warnedWord(row, word)
  // What the column of limits says need not stand here too.
  return row.outcome === 'info' ? word.replace(/, shown only$/, '') : word
}

/** A metric that got better has another reason to be warned of than its word says. */
function warnedWord(row: MetricRow, word: string): string {
  if (row.change !== 'better' || word !== 'better') return word
  return limitsBroken(row).length > 0 ? 'beyond limit' : 'too good?'
}

/** A target stays beside its arrow. */
const keyCell = (row: MetricRow): string => nameCell(row).replace(/ → (?=[^ ]+$)/, ` →${NO_BREAK}`)

function limitCell(row: MetricRow, style: NumberStyle): string {
  if (row.outcome === 'info' && row.gate.support !== null) return 'too few rows'
  const text = allowedCell(row, style)
  if (text === NOTHING && row.outcome === 'info') return 'no gate'
  const short = trimZeros(text).replace(/≥ (\S+), ≤ (\S+)$/, '$1 … $2')
  return short.replaceAll(/(?<=[≥≤…]) | (?=…)/g, NO_BREAK)
}

/** The bars would compare what cannot be compared. */
const courseOf = (row: MetricRow, comparison: Comparison): string =>
  row.change === 'not-comparable' ? NOTHING : courseCell(row, comparison)

const NO_BREAK = '\u00A0'

const unbroken = (text: string): string => text.replaceAll(' ', NO_BREAK)

/** That of all intervals; `null` when they differ. */
function commonConfidence(rows: readonly MetricRow[]): number | null {
  const found = new Set(rows.flatMap(({ evidence }) => evidence?.interval?.confidence ?? []))
  if (found.size > 1) return null
  return [...found][0] ?? rows[0]?.gate.confidence ?? null
}

const ownConfidence = ({ evidence }: MetricRow): string =>
  evidence?.interval == null ? '' : ` (${formatPercent(evidence.interval.confidence, false)})`
