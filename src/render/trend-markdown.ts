import type { Align } from './markdown.ts'
import { bold, codeSpan, escapeText, heading, link, paragraphs, table } from './markdown.ts'
import type { Place } from './links.ts'
import { releaseUrl } from './links.ts'
import { NOTHING, valueCell } from './metric-row.ts'
import type { Trend, TrendRow } from './trend.ts'
import { trendLine, trendNote, trendStyle, versionLabels } from './trend.ts'

/** As `renderTrendText`, in Markdown. Ends with a line break. */
export function renderTrendMarkdown({ versions, rows, hidden }: Trend, place: Place): string {
  const labels = versionLabels(versions).map((label, at) => {
    const tag = versions[at]?.tag ?? null
    return tag === null ? escapeText(label) : link(escapeText(label), releaseUrl(place, tag))
  })
  const models = [...new Set(versions.map(({ model }) => model))].map(codeSpan).join(', ')
  const align: readonly Align[] = ['left', ...versions.map((): Align => 'right'), 'left']
  const unverified = versions.some(({ signer }) => signer === null)
  return `${paragraphs([
    heading(3, `${models}, ${versions.length} versions`),
    rows.length === 0
      ? 'No metric to show.'
      : table(['metric', ...labels, 'trend'], align, rows.map(trendCells)),
    unverified ? bold('Not all signatures were verified.') : '',
    escapeText(trendNote(hidden)),
  ])}\n`
}

function trendCells(row: TrendRow): readonly string[] {
  const style = trendStyle(row)
  const line = trendLine(row)
  return [
    nameOf(row),
    ...row.values.map((metric) => (metric === null ? NOTHING : valueCell(metric, style))),
    line === '' ? '' : codeSpan(line),
  ]
}

function nameOf({ key, unit, better }: TrendRow): string {
  const name = `${codeSpan(key)}${unit === null ? '' : ` (${escapeText(unit, 24)})`}`
  if (better === null) return name
  if (typeof better === 'object') return `${name} → ${better.target}`
  return `${name} ${better === 'higher' ? '↑' : '↓'}`
}
