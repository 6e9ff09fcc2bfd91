import type { MetricRow } from '../domain/comparison.ts'
import type { Metric } from '../domain/metric.ts'
import { metricKey } from '../domain/metric.ts'
import { chooseStyle, formatPlural } from '../domain/number-format.ts'
import { foldAfter } from './fold.ts'
import { codeSpan, details, escapeText, heading, paragraphs, table } from './markdown.ts'
import { orderMetrics, orderRows } from './metric-order.ts'
import {
  candidateCell,
  changeCell,
  nameCell,
  rowStyle,
  statusOf,
  valueCell,
  valueOf,
} from './metric-row.ts'
import { evaluationSection } from './release-evaluation.ts'
import type { ReleaseNotes } from './release-notes.ts'

const moreMetrics = (count: number): string => formatPlural(count, 'more metric')

/** The metrics of the version, with the change against the previous one where there is one, and what its gates said. */
export function metricSummary(
  notes: ReleaseNotes,
  limit: number,
  isFirst: boolean = notes.previous === null,
): string {
  const { comparison, manifest } = notes
  const rows = comparison?.rows ?? []
  const compared = comparison?.baseline ?? null
  const total = compared === null ? manifest.metrics.length : rows.length
  const { name: model } = manifest.model
  const { serverUrl, repository } = notes
  const gates = evaluationSection({
    serverUrl,
    repository,
    model,
    evaluation: manifest.evaluation,
    isFirst: notes.previous === null,
  })
  if (total === 0) return paragraphs([heading(3, 'Metrics'), 'This version has no metrics.', gates])
  const first = isFirst ? 'First version: there is nothing to compare with.' : ''
  return paragraphs([
    heading(3, 'Metrics'),
    gates,
    compared === null
      ? foldAfter(orderMetrics(manifest.metrics).slice(0, limit), moreMetrics, plainTable)
      : changeTables(rows, limit, { before: compared.version, after: manifest.model.version }),
    total > limit ? `${formatPlural(total - limit, 'more metric')} in \`manifest.json\`.` : '',
    first,
  ])
}

interface Versions {
  readonly before: string
  readonly after: string
}

/** What was judged stays open; the rest is folded, unless it is all there is. */
function changeTables(rows: readonly MetricRow[], limit: number, versions: Versions): string {
  const { judged, shown } = orderRows(rows)
  const render = (some: readonly MetricRow[]): string => changeTable(some, versions)
  if (judged.length === 0) return foldAfter(shown.slice(0, limit), moreMetrics, render)
  const rest = shown.slice(0, Math.max(0, limit - judged.length))
  return paragraphs([
    foldAfter(judged.slice(0, limit), moreMetrics, render),
    rest.length === 0 ? '' : details(`${moreMetrics(rest.length)}, shown only`, render(rest)),
  ])
}

function changeTable(rows: readonly MetricRow[], { before, after }: Versions): string {
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
