import type { CsvRow, CsvTable } from './csv-table.ts'
import { faultInLine, findColumn, readCell } from './csv-table.ts'
import { isHistoryTable, refuseFolds } from './csv-history.ts'
import { quoteText } from './text-file.ts'

/** Columns of a metrics table that have a meaning of their own; -1 when absent. */
export interface CsvLayout {
  readonly metric: number
  readonly value: number
  readonly dataset: number
  readonly slice: number
  readonly step: number
  /** An unnamed first column of texts, such as the index that pandas writes. */
  readonly label: number
}

export const STEP_COLUMNS = ['step', 'global_step', 'iteration', 'iter', 'epoch', 'round']

/** @throws {ReleaseError} for a table of cross-validation folds or trials, of which no row counts by itself */
export function findLayout(table: CsvTable): CsvLayout {
  const index = table.header.cells[0] === '' ? 0 : -1
  const numbered = index >= 0 && isNumbered(table, index)
  const label = numbered ? -1 : index
  const { metric, value } = findPair(table, label)
  const step = findStep(table)
  const dataset = findColumn(table, ['dataset', 'split', 'eval_set'])
  const slice = findColumn(table, ['slice'])
  if (Math.max(metric, step, dataset, slice, label) < 0) refuseFolds(table)
  return {
    metric,
    value,
    dataset,
    slice,
    // pandas numbers the rows of every table: it is a step only where the columns are those of a history.
    step: step < 0 && numbered && isHistoryTable(table) ? index : step,
    label: metric === label ? -1 : label,
  }
}

/** The columns of a long table; both -1 for a wide one. */
function findPair(table: CsvTable, label: number): Pick<CsvLayout, 'metric' | 'value'> {
  const { cells } = table.header
  const value = findColumn(table, ['value'])
  const metric = findColumn(table, ['metric', 'metric_name', 'name', 'key'])
  if (value >= 0 && metric >= 0) return { metric, value }
  if (value >= 0) return label < 0 ? { metric: -1, value: -1 } : { metric: label, value }
  // A pandas Series without a name: its only column is called 0.
  const series = label >= 0 && cells.length === 2 && /^\d+$/.test(cells[1] ?? '')
  return series ? { metric: label, value: 1 } : { metric: -1, value: -1 }
}

/** `step` is finer than `epoch`: the names are tried in order. */
function findStep(table: CsvTable): number {
  for (const name of STEP_COLUMNS) {
    const column = findColumn(table, [name])
    if (column >= 0) return column
  }
  return -1
}

function isNumbered(table: CsvTable, column: number): boolean {
  return table.rows.every(({ cells }) => /^\d+$/.test(cells[column] ?? ''))
}

/** Columns that say where a row belongs or how far training was: no metrics. */
export function roleColumns(table: CsvTable, layout: CsvLayout): ReadonlySet<number> {
  const { dataset, slice, step, label } = layout
  const steps = table.header.cells.flatMap((cell, column) =>
    step >= 0 && STEP_COLUMNS.includes(cell.toLowerCase()) ? [column] : [],
  )
  const index = table.header.cells[0] === '' ? [0] : []
  return new Set([dataset, slice, step, label, ...steps, ...index].filter((column) => column >= 0))
}

/** @throws {ReleaseError} for a header that names a column twice, or a column with values but no name */
export function checkHeader(table: CsvTable): void {
  const seen = new Map<string, number>()
  const { file, header } = table
  header.cells.forEach((cell, column) => {
    const other = seen.get(cell)
    if (other !== undefined) {
      throw faultInLine(
        file,
        header.line,
        `columns ${other + 1} and ${column + 1} are both called ${quoteText(cell)}`,
      )
    }
    if (cell === '' && column > 0) {
      throw faultInLine(file, header.line, `column ${column + 1} has values but no name`)
    }
    seen.set(cell, column)
  })
}

/** Rows of one place (data set, slice, label), which a step table has many of. */
export interface RowGroup {
  readonly place: string
  readonly rows: readonly CsvRow[]
}

export function groupRows(table: CsvTable, columns: readonly number[]): readonly RowGroup[] {
  const groups = new Map<string, CsvRow[]>()
  for (const row of table.rows) {
    const place = JSON.stringify(columns.map((column) => row.cells[column] ?? ''))
    const group = groups.get(place)
    if (group === undefined) groups.set(place, [row])
    else group.push(row)
  }
  return [...groups].map(([place, rows]) => ({ place, rows }))
}

/** The rows by step, file order where steps are equal or missing. */
export function sortBySteps(
  table: CsvTable,
  rows: readonly CsvRow[],
  step: number,
): readonly CsvRow[] {
  if (step < 0) return rows
  const positions = rows.map((row) => {
    const cell = readCell(table, row, step)
    return { row, at: cell.kind === 'number' ? cell.value : null }
  })
  // A table with a row without its step is only known to be in file order.
  if (positions.some(({ at }) => at === null || !Number.isFinite(at))) return rows
  return positions.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ row }) => row)
}

/** The row that has the last value of a column; the last row when none has. */
export function lastFilled(
  table: CsvTable,
  rows: readonly CsvRow[],
  column: number,
): CsvRow | undefined {
  const filled = rows.findLast((row) => readCell(table, row, column).kind !== 'missing')
  return filled ?? rows.at(-1)
}

/** The step of a row: the first of the columns that has a number there. */
export function stepOf(
  table: CsvTable,
  row: CsvRow,
  columns: readonly number[],
): { readonly step?: number } {
  for (const column of columns) {
    const cell = column < 0 ? undefined : readCell(table, row, column)
    if (cell?.kind === 'number' && Number.isFinite(cell.value)) return { step: cell.value + 0 }
  }
  return {}
}

/** @throws {ReleaseError} for a header without rows */
export function checkRows({ file, header, rows }: CsvTable): void {
  if (rows.length > 0) return
  throw faultInLine(file, header.line, 'a header without a row of values follows it')
}
