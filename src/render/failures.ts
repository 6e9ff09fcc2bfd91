import type { ChangeKind, MetricRow } from '../domain/comparison.ts'
import { formatNumber, formatPercent, formatPlural } from '../domain/number-format.ts'
import { sentence } from './headline.ts'
import { alert, bold, codeSpan, escapeText } from './markdown.ts'
import { limitTexts, rowStyle, statusOf, valueCell, valueOf, worsening } from './metric-row.ts'
import type { CommentReport } from './report.ts'

const MOST = 5
const MOST_NOTES = 10
const MAX_REASON = 300

/** A box for each of the first failing gates, and how many more there are. */
export function failureAlerts(report: CommentReport): string {
  const { comparison } = report
  const failing = comparison.rows.filter((row) => row.outcome === 'fail')
  const boxes = failing
    .slice(0, MOST)
    .map((row) => alert('CAUTION', failureLines(row, comparison.model)))
  const more = failing.length - boxes.length
  const rest =
    more > 0 ? [`And ${formatPlural(more, 'more failing metric')}, in the table below.`] : []
  return [...boxes, ...rest].join('\n\n')
}

/** Why rows that have no box of their own are no plain pass; at most ten of them, and how many more there are. */
export function reasonNotes(rows: readonly MetricRow[]): readonly string[] {
  const failing = rows.filter((row) => row.outcome === 'fail').slice(MOST)
  const warned = rows.filter((row) => row.outcome === 'warn')
  const told = [...failing, ...warned].filter((row) => reasonText(row) !== '')
  const more = told.length - MOST_NOTES
  return [
    ...told.slice(0, MOST_NOTES).map((row) => {
      return `${statusOf(row).icon} ${codeSpan(row.key)}: ${reasonText(row)}`
    }),
    ...(more > 0 ? [`And ${formatPlural(more, 'more metric')} with a remark, in the table.`] : []),
  ]
}

/** Empty where the numbers beside it say the same: a reason repeats them in words. */
function reasonText(row: MetricRow): string {
  if (isSaidByNumbers(row)) return ''
  return escapeText(row.reasons.map(sentence).join(' '), MAX_REASON)
}

const NUMBERS_SAY: ReadonlySet<ChangeKind> = new Set(['better', 'worse', 'same', 'changed'])

const isSaidByNumbers = (row: MetricRow): boolean =>
  NUMBERS_SAY.has(row.change) || (row.change === 'new' && limitsBroken(row).length > 0)

function failureLines(row: MetricRow, model: string): readonly string[] {
  const name = `${codeSpan(model)} ${codeSpan(row.key)}`
  const origin = originText(row)
  const lines = [bold(`${name}: ${whatHappened(row)}`), reasonText(row), origin]
  // Two spaces at the end of a line of a quote would break it; GitHub keeps the breaks of a comment anyhow, and
  // a backslash does so in files too.
  return lines
    .filter((line) => line !== '')
    .flatMap((line, index, all) => (index === all.length - 1 ? [line] : [`${line}\\`]))
}

function whatHappened(row: MetricRow): string {
  const style = rowStyle(row)
  const after = valueCell(row.candidate, style)
  const before = valueCell(row.baseline, style)
  if (row.candidate === null) return `missing, ${before} in the baseline.`
  if (row.candidate.value === null) {
    return row.baseline === null ? `${after}.` : `${before} → ${after}.`
  }
  const moved = row.baseline === null ? after : `${before} → ${after}`
  const parts = [worseText(row), ...limitsBroken(row)].filter((part) => part !== '')
  return parts.length === 0 ? `${moved}.` : `${moved}, ${parts.join('; ')}.`
}

function worseText(row: MetricRow): string {
  const worse = worsening(row)
  if (worse === null || row.gate.allowed === null) return ''
  const style = rowStyle(row)
  const share = row.relative === null ? '' : ` (${formatPercent(Math.abs(row.relative), false)})`
  const allowed = row.gate.allowed === 0 ? 'none' : formatNumber(row.gate.allowed, style)
  return `${formatNumber(worse, style)}${share} worse; allowed ${allowed}`
}

function limitsBroken(row: MetricRow): readonly string[] {
  const value = valueOf(row.candidate)
  const { min, max } = row.gate
  if (value === null) return []
  const broken = (min !== null && value < min) || (max !== null && value > max)
  return broken ? [`must be ${limitTexts(row, rowStyle(row)).join(' and ')}`] : []
}

function originText(row: MetricRow): string {
  if (row.gate.rule === null) return ''
  const { match, origin } = row.gate.rule
  return `Gate ${codeSpan(match)}, ${codeSpan(origin.file)} line ${origin.line}.`
}
