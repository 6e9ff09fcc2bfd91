import type { Metric } from '../domain/metric.ts'
import { chooseStyle, formatCount, formatPlural } from '../domain/number-format.ts'
import { codeSpan, escapeText, heading, paragraphs, table } from './markdown.ts'
import { orderMetrics } from './metric-order.ts'
import { valueCell, valueOf } from './metric-row.ts'

/** Headings of a card; what is left comes as one table. */
const MOST_GROUPS = 20
const MOST_NAMED = 10

/** All metrics, a table for each data set. At most `limit` rows; `more` says where the others are. */
export function metricSection(metrics: readonly Metric[], limit: number, more: string): string {
  const title = heading(2, 'Metrics')
  if (metrics.length === 0) return paragraphs([title, 'The job reported no metrics.'])
  const shown = orderMetrics(metrics).slice(0, limit)
  const groups = [...Map.groupBy(shown, ({ dataset }) => dataset)]
  const named = groups.slice(0, MOST_GROUPS)
  const others = groups.slice(MOST_GROUPS).flatMap(([, group]) => group)
  const left = metrics.length - shown.length
  return paragraphs([
    title,
    ...named.flatMap(([dataset, group]) => [
      groups.length === 1 && dataset === null ? '' : heading(3, groupTitle(dataset)),
      metricTable(group, false),
    ]),
    ...(others.length === 0 ? [] : [heading(3, 'On other data sets'), metricTable(others, true)]),
    left === 0 ? '' : `And ${formatPlural(left, 'more metric')}, see ${more}.`,
    notFinite(metrics),
  ])
}

const groupTitle = (dataset: string | null): string =>
  dataset === null ? 'On data that is not named' : `On ${codeSpan(dataset)}`

/** A column only for what any of the metrics has. */
function metricTable(metrics: readonly Metric[], withDataset: boolean): string {
  const columns = COLUMNS.filter(
    ({ title, isThere }) => (title === 'data' && withDataset) || metrics.some(isThere),
  )
  return table(
    columns.map(({ title }) => title),
    columns.map(({ align }) => align),
    metrics.map((metric) => columns.map(({ cell }) => cell(metric))),
  )
}

interface MetricColumn {
  readonly title: string
  readonly align: 'left' | 'right'
  readonly isThere: (metric: Metric) => boolean
  readonly cell: (metric: Metric) => string
}

const always = (): boolean => true
const never = (): boolean => false

const COLUMNS: readonly MetricColumn[] = [
  {
    title: 'data',
    align: 'left',
    isThere: never,
    cell: ({ dataset }) => codeSpan(dataset ?? ''),
  },
  { title: 'metric', align: 'left', isThere: always, cell: ({ name }) => codeSpan(name) },
  {
    title: 'slice',
    align: 'left',
    isThere: ({ slice }) => slice !== null,
    cell: ({ slice }) => (slice === null ? 'all' : codeSpan(slice)),
  },
  { title: 'value', align: 'right', isThere: always, cell: valueText },
  {
    title: 'standard error',
    align: 'right',
    isThere: ({ stderr }) => stderr !== null,
    cell: ({ stderr }) => (stderr === null ? '–' : escapeText(stderr.digits)),
  },
  {
    title: 'examples',
    align: 'right',
    isThere: ({ samples }) => samples !== null,
    cell: ({ samples }) => (samples === null ? '–' : formatCount(samples)),
  },
]

function valueText(metric: Metric): string {
  const value = valueOf(metric)
  const unit = metric.unit === null ? '' : ` ${escapeText(metric.unit, 24)}`
  return `${valueCell(metric, chooseStyle({ values: value === null ? [] : [value] }))}${unit}`
}

function notFinite(metrics: readonly Metric[]): string {
  const names = metrics.filter(({ value }) => value === null).map(({ name }) => codeSpan(name))
  if (names.length === 0) return ''
  const more = names.length - MOST_NAMED
  const rest = more > 0 ? ` and ${more} more` : ''
  return `Not a finite number, and so not in this card's \`model-index\`: ${names.slice(0, MOST_NAMED).join(', ')}${rest}.`
}
