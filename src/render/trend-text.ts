import { NOTHING, valueCell } from './metric-row.ts'
import type { TerminalCell, TerminalColumn } from './terminal-table.ts'
import { painter, terminalTable } from './terminal-table.ts'
import { wrapText } from './text-table.ts'
import { formatTime } from './time.ts'
import type { Trend, TrendRow } from './trend.ts'
import { titleOf, trendLine, trendNote, trendStyle, versionLabels } from './trend.ts'
import { showInvisible, visibleText } from './visible-text.ts'

/** Metrics as rows, versions as columns, and the course of each at the end, for a terminal. */
export function renderTrendText({ versions, rows, hidden }: Trend, colored: boolean): string {
  const paint = painter(colored)
  const head = ['METRIC', ...versionLabels(versions), 'TREND'].map((text): TerminalCell => ({
    text,
    color: 'dim',
  }))
  const days = [
    '',
    ...versions.map(({ createdAt }) => formatTime(createdAt ?? '').slice(0, 10)),
  ].map((text): TerminalCell => ({ text, color: 'dim' }))
  const columns: readonly TerminalColumn[] = [
    { align: 'left', limit: 80 },
    ...versions.map(() => ({ align: 'right' as const, limit: 40 })),
    { align: 'left', limit: 60 },
  ]
  const note = trendNote(hidden)
  const lines = [
    paint(showInvisible(titleOf(versions)), 'bold'),
    ...terminalTable([head, days, ...rows.map(trendCells)], columns, paint),
    ...(rows.length === 0 ? ['  No metric to show.'] : []),
    ...unverified(versions, '  '),
    ...(note === '' ? [] : wrapText(note, '  ')),
  ]
  return `${lines.join('\n')}\n`
}

function trendCells(row: TrendRow): readonly TerminalCell[] {
  const style = trendStyle(row)
  return [
    { text: nameOf(row) },
    ...row.values.map((metric) => ({ text: metric === null ? NOTHING : valueCell(metric, style) })),
    { text: trendLine(row) },
  ]
}

function nameOf({ key, unit, better }: TrendRow): string {
  const name = `${visibleText(key, 60)}${unit === null ? '' : ` (${visibleText(unit, 10)})`}`
  if (better === null) return name
  if (typeof better === 'object') return `${name} → ${better.target}`
  return `${name} ${better === 'higher' ? '↑' : '↓'}`
}

function unverified(versions: Trend['versions'], indent: string): readonly string[] {
  const tags = versions.filter(({ signer }) => signer === null).map(({ tag }) => tag ?? '?')
  return tags.length === 0
    ? []
    : wrapText(showInvisible(`Signatures NOT VERIFIED: ${tags.join(', ')}.`), indent)
}
