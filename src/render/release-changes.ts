import type { Comparison, MetricRow } from '../domain/comparison.ts'
import { metricKey } from '../domain/metric.ts'
import type { Metric } from '../domain/metric.ts'
import { chooseStyle, formatPlural } from '../domain/number-format.ts'
import { foldAfter } from './fold.ts'
import { dataTable, paramTables, unchangedText } from './inputs.ts'
import { compareUrl } from './links.ts'
import { codeSpan, escapeText, heading, link, list, paragraphs, table } from './markdown.ts'
import {
  candidateCell,
  changeCell,
  nameCell,
  rowStyle,
  statusOf,
  valueCell,
  valueOf,
} from './metric-row.ts'
import type { ReleaseNotes } from './release-notes.ts'

const moreMetrics = (count: number): string => formatPlural(count, 'more metric')

/** The metrics of the version, with the change against the previous one where there is one. */
export function metricSummary(notes: ReleaseNotes, limit: number): string {
  const { comparison, previous } = notes
  const rows = comparison?.rows ?? []
  const compared = comparison?.baseline ?? null
  const total = compared === null ? notes.manifest.metrics.length : rows.length
  if (total === 0) return paragraphs([heading(3, 'Metrics'), 'This version has no metrics.'])
  const shown =
    compared === null
      ? foldAfter(notes.manifest.metrics.slice(0, limit), moreMetrics, plainTable)
      : foldAfter(rows.slice(0, limit), moreMetrics, (some) =>
          changeTable(some, compared.version, notes.manifest.model.version),
        )
  const first = previous === null ? 'First version: there is nothing to compare with.' : ''
  return paragraphs([
    heading(3, 'Metrics'),
    shown,
    total > limit ? `${formatPlural(total - limit, 'more metric')} in \`manifest.json\`.` : '',
    first,
  ])
}

/** What differs from the previous version: code, parameters, data. Empty for a first version. */
export function changeSection(notes: ReleaseNotes, limit: number): string {
  const { comparison, previous } = notes
  if (previous === null) return ''
  const lines = [codeLine(notes), ...(comparison === null ? [] : inputLines(comparison, limit))]
  return paragraphs([
    heading(3, `What changed since ${escapeText(`v${previous.version}`)}`),
    list(lines),
    ...(comparison === null ? [] : inputTables(notes, comparison, limit)),
  ])
}

function changeTable(rows: readonly MetricRow[], before: string, after: string): string {
  return table(
    ['metric', escapeText(`v${before}`), escapeText(`v${after}`), 'change', ''],
    ['left', 'right', 'right', 'right', 'left'],
    rows.map((row) => {
      const style = rowStyle(row)
      const { icon, word } = statusOf(row)
      return [
        nameCell(row),
        valueCell(row.baseline, style),
        candidateCell(row, style),
        changeCell(row, style),
        `${icon} ${word}`,
      ]
    }),
  )
}

function plainTable(metrics: readonly Metric[]): string {
  return table(
    ['metric', 'value'],
    ['left', 'right'],
    metrics.map((metric) => {
      const value = valueOf(metric)
      const style = chooseStyle({ values: value === null ? [] : [value] })
      const unit = metric.unit === null ? '' : ` ${escapeText(metric.unit, 24)}`
      return [codeSpan(metricKey(metric)), `${valueCell(metric, style)}${unit}`]
    }),
  )
}

function codeLine(notes: ReleaseNotes): string {
  const { previous, manifest } = notes
  if (previous === null) return ''
  const range = `${previous.tag}...${manifest.model.tag}`
  if (previous.commit === manifest.code.commit) return 'Code: the same commit.'
  return `Code: ${link(codeSpan(range), compareUrl(notes, previous.tag, manifest.model.tag))}`
}

function inputLines(comparison: Comparison, limit: number): readonly string[] {
  const { params, data, artifactChanged } = comparison
  const cut = params.changes.length - Math.min(limit, params.changes.length)
  const unchanged = unchangedText(comparison)
  return [
    ...(params.changes.length === 0 ? ['Parameters: no change.'] : []),
    ...(cut > 0 ? [`${formatPlural(cut, 'more changed parameter')} in \`manifest.json\`.`] : []),
    ...(data.changes.length === 0 ? ['Data: no change.'] : []),
    ...(unchanged === '' ? [] : [`${unchanged}.`]),
    ...(artifactChanged === false
      ? ['Model files: byte for byte those of the previous version.']
      : []),
  ]
}

function inputTables(
  notes: ReleaseNotes,
  comparison: Comparison,
  limit: number,
): readonly string[] {
  const before = `v${notes.previous?.version ?? ''}`
  const sides = { before, after: `v${notes.manifest.model.version}` }
  return [
    paramTables(comparison.params.changes.slice(0, limit), sides),
    dataTable(comparison.data.changes.slice(0, limit), sides),
  ]
}
