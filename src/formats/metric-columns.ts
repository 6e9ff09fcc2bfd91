import type { Better } from '../domain/metric.ts'
import type { CsvCell, CsvRow, CsvTable } from './csv-table.ts'
import { faultInLine, findColumn, readCell } from './csv-table.ts'
import type { MetricFields } from './metric-fields.ts'
import { numeral } from '../domain/numeral.ts'
import { quoteText } from './text-file.ts'

/**
 * The columns of a long table that describe its metrics: `better` (`higher`, `lower`, `target=1`) or
 * `higher_is_better` (`true`, `false`), `unit`, `samples` or `n`, `stderr`, `repeats`. An empty cell is `null`.
 * @throws {ReleaseError} with the line for a cell of the wrong kind
 */
export function readCsvFields(table: CsvTable, row: CsvRow): MetricFields {
  const unit = textOf(table, row, ['unit'])
  const stderr = numberOf(table, row, ['stderr'], 'a number from 0', (value) => value >= 0)
  return {
    better: readBetter(table, row),
    unit,
    samples: countOf(table, row, ['samples', 'n']),
    stderr: stderr === null ? null : numeral(stderr.value, stderr.digits ?? undefined),
    repeats: countOf(table, row, ['repeats']),
  }
}

function readBetter(table: CsvTable, row: CsvRow): Better | null {
  const flag = textOf(table, row, ['higher_is_better'])?.toLowerCase()
  const text = textOf(table, row, ['better'])
  if (text === null) {
    if (flag === undefined) return null
    if (flag === 'true') return 'higher'
    if (flag === 'false') return 'lower'
    throw wrongCell(table, row, 'higher_is_better', flag, 'true or false')
  }
  if (text === 'higher' || text === 'lower') return text
  const target = /^target\s*[=:]\s*(\S+)$/.exec(text)?.[1]
  const value = target === undefined ? Number.NaN : Number(target)
  if (Number.isFinite(value)) return { target: value }
  throw wrongCell(table, row, 'better', text, 'higher, lower or target=NUMBER')
}

function textOf(table: CsvTable, row: CsvRow, names: readonly string[]): string | null {
  const text = row.cells[findColumn(table, names)] ?? ''
  return text === '' ? null : text
}

function countOf(table: CsvTable, row: CsvRow, names: readonly string[]): number | null {
  return numberOf(table, row, names, 'a whole number from 0', isCount)?.value ?? null
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

/** A missing cell, and a number that is not finite, are `null`. */
function numberOf(
  table: CsvTable,
  row: CsvRow,
  names: readonly string[],
  wanted: string,
  allowed: (value: number) => boolean,
): Extract<CsvCell, { kind: 'number' }> | null {
  const column = findColumn(table, names)
  if (column < 0) return null
  const cell = readCell(table, row, column)
  if (cell.kind === 'missing') return null
  if (cell.kind === 'number' && !Number.isFinite(cell.value)) return null
  if (cell.kind === 'number' && allowed(cell.value)) return cell
  throw wrongCell(table, row, names.join(' or '), row.cells[column] ?? '', wanted)
}

function wrongCell(table: CsvTable, row: CsvRow, name: string, found: string, wanted: string) {
  const message = `column ${quoteText(name)} is ${quoteText(found)}, not ${wanted}`
  return faultInLine(table.file, row.line, message)
}
