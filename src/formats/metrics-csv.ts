import type { Metric } from '../domain/metric.ts'
import type { CsvLayout } from './csv-layout.ts'
import {
  checkHeader,
  checkRows,
  findLayout,
  groupRows,
  lastFilled,
  roleColumns,
  STEP_COLUMNS,
  stepOf,
} from './csv-layout.ts'
import type { CsvRow, CsvTable } from './csv-table.ts'
import { faultInLine, parseCsvTable, readCell } from './csv-table.ts'
import { readCsvFields } from './metric-columns.ts'
import type { MetricFields } from './metric-fields.ts'
import { NO_FIELDS } from './metric-fields.ts'
import { cleanName, placeMetric } from './metric-name.ts'
import type { MetricsCollector, MetricsReader } from './metrics-reading.ts'
import { collectMetrics, metricValue } from './metrics-reading.ts'
import { sortTraining } from './metrics-training-order.ts'
import { TABLES } from './metrics-tables.ts'
import { decodeText, quoteText } from './text-file.ts'

interface Walk {
  readonly table: CsvTable
  readonly layout: CsvLayout
  readonly dataset: string | null
  readonly collector: MetricsCollector
}

/**
 * Metrics of a table: of one tool's (`TABLES`), or in one of these layouts:
 *
 * - long: columns `metric` and `value`, also `dataset`, `slice`, `better`, `unit`, `samples`, `stderr`,
 *   `repeats`, `step`; also two columns without a header, or with the unnamed index that pandas writes
 * - wide: every other column is a metric; one row, or one per `dataset`, `slice` or unnamed label
 * - steps: wide with `epoch`, `step` or the like; of each column the last value counts, because loggers fill
 *   some columns per row only
 */
export const csvMetrics: MetricsReader = {
  claims: (path) => /\.(?:csv|tsv)$/.test(path),
  resembles: (text) => /^[^\n:={[]*[,;\t]/.test(text.trimStart()),
  read: ({ path, bytes, dataset }) => {
    const table = namePairs(parseCsvTable(decodeText(path, bytes)))
    const shape = TABLES.find(([, { matches }]) => matches(table))?.[1]
    if (shape !== undefined) return shape.readTable(table, dataset)
    checkHeader(table)
    checkRows(table)
    const layout = findLayout(table)
    const walk = { table, layout, dataset, collector: collectMetrics(path) }
    if (layout.metric >= 0) readLong(walk)
    else readWide(walk)
    return walk.collector.finish()
  },
}

/** Two columns whose first line already is a pair have no header. */
function namePairs(table: CsvTable): CsvTable {
  const { header, rows } = table
  if (header.cells.length !== 2 || header.cells[0] === '') return table
  const kinds = header.cells.map((_, column) => readCell(table, header, column).kind)
  if (kinds[0] !== 'text' || kinds[1] !== 'number') return table
  return {
    ...table,
    header: { line: header.line, cells: ['metric', 'value'] },
    rows: [header, ...rows],
  }
}

function readLong(walk: Walk): void {
  const { table, layout } = walk
  const { metric, value, dataset, slice, step } = layout
  // Without a step the same name twice is a mistake, which the collector reports.
  const groups =
    step < 0
      ? table.rows.map((row) => ({ rows: [row] }))
      : groupRows(
          table,
          [metric, dataset, slice].filter((column) => column >= 0),
        )
  for (const { rows } of groups) {
    const row = sortTraining(table, rows, step).at(-1)
    if (row === undefined) continue
    const fields = readCsvFields(table, row)
    addCell(walk, row, { column: value, keys: [row.cells[metric] ?? ''], fields })
  }
}

function readWide(walk: Walk): void {
  const { table, layout } = walk
  const { dataset, slice, step, label } = layout
  const places = [dataset, slice, label].filter((column) => column >= 0)
  const roles = roleColumns(table, layout)
  const groups = groupRows(table, places)
  for (const { rows } of groups) {
    const [first, second] = rows
    if (second !== undefined && step < 0) throw indistinct(table, first ?? second, second)
    const ordered = sortTraining(table, rows, step)
    table.header.cells.forEach((name, column) => {
      if (roles.has(column)) return
      const row = lastFilled(table, ordered, column)
      if (row === undefined) return
      const above = label >= 0 ? [row.cells[label] ?? ''] : []
      addCell(walk, row, { column, keys: [...above, name], fields: NO_FIELDS })
    })
  }
}

function indistinct(table: CsvTable, first: CsvRow, second: CsvRow) {
  return faultInLine(
    table.file,
    second.line,
    `nothing tells this row from the one in line ${first.line}. Add a column "dataset", or one of ${STEP_COLUMNS.join(', ')}, or write "metric,value".`,
  )
}

function addCell(
  walk: Walk,
  row: CsvRow,
  spot: {
    readonly column: number
    readonly keys: readonly string[]
    readonly fields: MetricFields
  },
): void {
  const { table, collector } = walk
  const cell = readCell(table, row, spot.column)
  if (cell.kind !== 'number') {
    const what = cell.kind === 'missing' ? 'no value' : `the text ${quoteText(cell.text)}`
    collector.passOver(`L${row.line}`, `${quoteText(spot.keys.join('/'))} is ${what}`)
    return
  }
  collector.add({
    ...placeCell(walk, row, spot.keys),
    ...metricValue(cell.value, cell.digits),
    ...spot.fields,
    ...stepOf(table, row, [walk.layout.step]),
    source: `${table.file.path}#L${row.line}`,
  })
}

function placeCell(
  walk: Walk,
  row: CsvRow,
  keys: readonly string[],
): Pick<Metric, 'name' | 'dataset' | 'slice'> {
  const { table, layout } = walk
  const clean = (text: string): string => {
    const cleaned = cleanName(text)
    if ('name' in cleaned) return cleaned.name
    throw faultInLine(table.file, row.line, cleaned.problem)
  }
  const place = placeMetric(keys.map(clean), walk.dataset)
  const stated = cellText(row, layout.dataset)
  if (stated !== null && walk.dataset !== null && stated !== walk.dataset) {
    const column = quoteText(table.header.cells[layout.dataset] ?? '')
    throw faultInLine(
      table.file,
      row.line,
      `the column ${column} says ${quoteText(stated)}, the input line says ${walk.dataset}=. Drop one of them.`,
    )
  }
  // A data set of its own frees the label of the row, which then belongs to the name.
  const named = stated === null ? place : placeMetric(keys.map(clean), stated)
  const slice = cellText(row, layout.slice)
  return {
    name: clean(named.name),
    dataset: named.dataset === null ? null : clean(named.dataset),
    slice: slice === null ? named.slice : clean(slice),
  }
}

function cellText(row: CsvRow, column: number): string | null {
  const text = column < 0 ? '' : (row.cells[column] ?? '')
  return text === '' ? null : text
}
