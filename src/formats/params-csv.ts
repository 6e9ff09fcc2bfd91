import type { ParamValue } from '../domain/metric.ts'
import { checkHeader } from './csv-layout.ts'
import type { CsvRow, CsvTable } from './csv-table.ts'
import { faultInLine, findColumn, parseCsvTable, readCell } from './csv-table.ts'
import { nonFiniteName, numeral } from '../domain/numeral.ts'
import { csvMetrics } from './metrics-csv.ts'
import type { ParamsReader } from './params-reading.ts'
import { keyProblem } from './params-reading.ts'
import { decodeText, quoteText } from './text-file.ts'

/**
 * Parameters of a table: columns `param` (or `parameter`, `name`, `key`) and `value`, or one row whose columns
 * are the parameters. `true`/`false` are booleans, an empty cell is `null`, an integer above 2^53 a text.
 */
export const csvParams: ParamsReader = {
  claims: csvMetrics.claims,
  resembles: csvMetrics.resembles,
  read: ({ path, bytes }) => {
    const table = parseCsvTable(decodeText(path, bytes))
    checkHeader(table)
    const name = findColumn(table, ['param', 'parameter', 'name', 'key'])
    const value = findColumn(table, ['value'])
    return name >= 0 && value >= 0 ? readLong(table, name, value) : readWide(table)
  },
}

function readLong(table: CsvTable, name: number, value: number): ReadonlyMap<string, ParamValue> {
  const params = new Map<string, ParamValue>()
  for (const row of table.rows) addParam(params, table, row, row.cells[name] ?? '', value)
  return params
}

function readWide(table: CsvTable): ReadonlyMap<string, ParamValue> {
  const params = new Map<string, ParamValue>()
  const [row, second] = table.rows
  if (row === undefined) {
    throw faultInLine(table.file, table.header.line, 'a header without a row of values follows it')
  }
  if (second !== undefined) {
    throw faultInLine(
      table.file,
      second.line,
      'a second row of values. Parameters are one row, or the columns "param" and "value".',
    )
  }
  table.header.cells.forEach((key, column) => {
    // An unnamed first column is the index that pandas writes.
    if (key !== '') addParam(params, table, row, key, column)
  })
  return params
}

function addParam(
  params: Map<string, ParamValue>,
  table: CsvTable,
  row: CsvRow,
  key: string,
  column: number,
): void {
  const problem = keyProblem(key) ?? (params.has(key) ? 'comes twice' : null)
  if (problem !== null) {
    throw faultInLine(table.file, row.line, `the parameter ${quoteText(key)} ${problem}`)
  }
  params.set(key, cellParam(table, row, column))
}

function cellParam(table: CsvTable, row: CsvRow, column: number): ParamValue {
  const text = row.cells[column] ?? ''
  if (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(Number(text))) {
    return text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1')
  }
  const cell = readCell(table, row, column)
  if (cell.kind === 'missing') return null
  if (cell.kind === 'text') return /^(?:true|false)$/i.test(text) ? /^t/i.test(text) : text
  if (Number.isFinite(cell.value)) return numeral(cell.value, cell.digits ?? undefined)
  return { nonFinite: nonFiniteName(cell.value) }
}
