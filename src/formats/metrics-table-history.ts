import type { CsvRow, CsvTable } from './csv-table.ts'
import { faultInLine, findColumn, readCell } from './csv-table.ts'
import { checkHeader, checkRows, lastFilled, stepOf } from './csv-layout.ts'
import { NO_FIELDS } from './metric-fields.ts'
import { cleanName, placeMetric } from './metric-name.ts'
import { isHousekeeping } from './metrics-housekeeping.ts'
import type { MetricsCollector, MetricsReader, MetricsReading } from './metrics-reading.ts'
import { collectMetrics, metricValue } from './metrics-reading.ts'
import { sortTraining } from './metrics-training-order.ts'
import { parseCsvTable } from './csv-table.ts'
import { decodeText, quoteText } from './text-file.ts'

/** A table that one tool writes, told from others by its content. */
export interface TableShape extends MetricsReader {
  /** Whether the table is the tool's. It has to be sure: what no shape claims is read as a plain table. */
  readonly matches: (table: CsvTable) => boolean
  readonly readTable: (table: CsvTable, dataset: string | null) => MetricsReading
}

/** How a tool names the columns of its training history. */
export interface History {
  readonly matches: (table: CsvTable) => boolean
  /** Columns that say where in the training a row is, the finest first. */
  readonly steps: readonly string[]
  /** Columns that the tool writes for itself: times, learning rates. */
  readonly isOwn: (column: string) => boolean
  /** The keys of every column, as `placeMetric` takes them. */
  readonly keysOf: (columns: readonly string[]) => ReadonlyMap<string, readonly string[]>
}

interface Walk {
  readonly table: CsvTable
  readonly dataset: string | null
  readonly collector: MetricsCollector
}

/** A reader of tables with one row per step or epoch: of each column the last value that is there counts. */
export function historyTable(history: History): TableShape {
  const readTable = (table: CsvTable, dataset: string | null): MetricsReading =>
    readHistory(table, dataset, history)
  return {
    claims: () => false,
    resembles: () => false,
    matches: history.matches,
    readTable,
    read: ({ path, bytes, dataset }) => readTable(parseCsvTable(decodeText(path, bytes)), dataset),
  }
}

function readHistory(
  table: CsvTable,
  dataset: string | null,
  { steps, isOwn, keysOf }: History,
): MetricsReading {
  checkHeader(table)
  checkRows(table)
  const walk: Walk = { table, dataset, collector: collectMetrics(table.file.path) }
  const stepColumns = steps.map((name) => findColumn(table, [name])).filter((at) => at >= 0)
  const ordered = sortTraining(table, table.rows, stepColumns[0] ?? -1)
  const keys = keysOf(table.header.cells)
  table.header.cells.forEach((name, column) => {
    if (stepColumns.includes(column) || name === '') return
    if (isOwn(name) || isHousekeeping(name)) {
      const why = `the column ${quoteText(name)} says how training went on`
      walk.collector.passOver(`L${table.header.line}`, why)
      return
    }
    const row = lastFilled(table, ordered, column)
    if (row !== undefined) addCell(walk, row, { column, stepColumns, keys: keys.get(name) })
  })
  return walk.collector.finish()
}

function addCell(
  { table, dataset, collector }: Walk,
  row: CsvRow,
  spot: {
    readonly column: number
    readonly stepColumns: readonly number[]
    readonly keys: readonly string[] | undefined
  },
): void {
  const name = table.header.cells[spot.column] ?? ''
  const cell = readCell(table, row, spot.column)
  if (cell.kind !== 'number') {
    const what = cell.kind === 'missing' ? 'no value' : `the text ${quoteText(cell.text)}`
    collector.passOver(`L${row.line}`, `${quoteText(name)} is ${what}`)
    return
  }
  const place = placeMetric((spot.keys ?? [name]).map(clean), dataset)
  collector.add({
    ...place,
    name: clean(place.name),
    ...metricValue(cell.value, cell.digits),
    ...NO_FIELDS,
    ...stepOf(table, row, spot.stepColumns),
    source: `${table.file.path}#L${row.line}`,
  })

  function clean(text: string): string {
    const cleaned = cleanName(text)
    if ('name' in cleaned) return cleaned.name
    throw faultInLine(table.file, table.header.line, cleaned.problem)
  }
}
