import { CsvError, parse } from 'csv-parse/sync'
import { ReleaseError } from '../domain/errors.ts'
import { NON_FINITE_TEXTS, NUMBER_TEXT } from './number-text.ts'
import type { TextFile } from './text-file.ts'
import { excess, fault, quoteText } from './text-file.ts'

/** A CSV file with a header; every row has as many cells as the header. */
export interface CsvTable {
  readonly file: TextFile
  readonly header: CsvRow
  readonly rows: readonly CsvRow[]
}

export interface CsvRow {
  /** From 1; of a row with line breaks in quotes, its last line. */
  readonly line: number
  /** Trimmed. */
  readonly cells: readonly string[]
}

export type CsvCell =
  | { readonly kind: 'number'; readonly value: number; readonly digits: string | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'text'; readonly text: string }

const MAX_CELLS = 2_000_000
const DECIMAL_COMMA = /^[+-]?\d+,\d+(?:[eE][+-]?\d+)?$/
/** What pandas, R and Keras write for a cell without a value. */
const MISSING: ReadonlySet<string> = new Set(['', 'na', 'n/a', '<na>', 'null', 'none'])

/**
 * RFC 4180, separated by `,` `;` or tab: the one that the first line has most of. `.tsv` is always tab.
 * @throws {ReleaseError} with the line for broken quotes and rows of another length
 */
export function parseCsvTable(file: TextFile): CsvTable {
  const records = parseRecords(file, findDelimiter(file))
  const [header, ...rows] = dropEmptyColumn(records)
  if (header === undefined) throw fault(file, null, 'holds no line')
  for (const row of rows) {
    if (row.cells.length !== header.cells.length) {
      throw faultInLine(
        file,
        row.line,
        `${row.cells.length} cells, but the header in line ${header.line} has ${header.cells.length}. The line may be cut off.`,
      )
    }
  }
  return { file, header, rows }
}

export function findDelimiter(file: TextFile): string {
  if (/\.tsv$/i.test(file.path)) return '\t'
  const [first = ''] = file.text.trimStart().split(/\r\n?|\n/, 1)
  const bare = first.replaceAll(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    count: bare.split(delimiter).length,
  }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ','
}

function parseRecords(file: TextFile, delimiter: string): readonly CsvRow[] {
  if (countCells(file.text, delimiter) > MAX_CELLS) {
    throw excess(file, null, `more than ${MAX_CELLS} cells. Write a summary and name that file.`)
  }
  try {
    const records: readonly unknown[] = parse(file.text, {
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: delimiter !== '\t',
    })
    return records.filter(hasRecord).map(({ record, info }) => ({
      line: info.lines,
      cells: record.map((cell) => cell.trim()),
    }))
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const { lines } = cause
    throw faultInLine(
      file,
      typeof lines === 'number' ? lines : 1,
      `not CSV: ${cause.message}`,
      cause,
    )
  }
}

/** An upper bound, without the cost of parsing. */
function countCells(text: string, delimiter: string): number {
  let count = 1
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === delimiter || char === '\n' || char === '\r') count += 1
  }
  return count
}

interface InfoRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function hasRecord(value: unknown): value is InfoRecord {
  return typeof value === 'object' && value !== null && 'record' in value && 'info' in value
}

/** A separator at the end of every line makes a last column without name and values. */
function dropEmptyColumn(records: readonly CsvRow[]): readonly CsvRow[] {
  const width = records[0]?.cells.length ?? 0
  const trailing =
    width > 1 && records.every(({ cells }) => cells.length < width || cells[width - 1] === '')
  if (!trailing) return records
  return records.map(({ line, cells }) => ({ line, cells: cells.slice(0, width - 1) }))
}

/** @throws {ReleaseError} for a decimal comma, which no later step could tell from a text */
export function readCell(table: CsvTable, row: CsvRow, column: number): CsvCell {
  const text = row.cells[column] ?? ''
  const lower = text.toLowerCase()
  if (MISSING.has(lower)) return { kind: 'missing' }
  const word = NON_FINITE_TEXTS.get(lower)
  if (word !== undefined) return { kind: 'number', value: word, digits: null }
  if (NUMBER_TEXT.test(text)) {
    return { kind: 'number', value: Number(text), digits: text.replace(/^\+/, '') }
  }
  if (DECIMAL_COMMA.test(text)) {
    const name = table.header.cells[column] ?? ''
    throw faultInLine(
      table.file,
      row.line,
      `column ${column + 1} (${quoteText(name)}) is ${quoteText(text)}: a decimal comma. Write a decimal point.`,
    )
  }
  return { kind: 'text', text }
}

/** Index of the first column with one of these names, in any case; -1 when there is none. */
export function findColumn(table: CsvTable, names: readonly string[]): number {
  return table.header.cells.findIndex((cell) => names.includes(cell.toLowerCase()))
}

export function faultInLine(
  file: TextFile,
  line: number,
  message: string,
  cause?: unknown,
): ReleaseError {
  const text = `${file.path}, line ${line}: ${message}`
  return new ReleaseError('FORMAT_INVALID', text, cause === undefined ? undefined : { cause })
}
