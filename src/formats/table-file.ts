import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Column, TableFacts } from '../domain/table-facts.ts'
import type { ParquetFooter } from './parquet-footer.ts'
import { isParquet, readParquetFooter } from './parquet-footer.ts'
import type { CsvRecord } from './table-csv.ts'
import { countCsvRecords, readCsvRecords, readDialect } from './table-csv.ts'
import { readJsonLinesFacts } from './table-json-lines.ts'
import { isNumberCell, typeCollector, typeOfCell } from './table-value-type.ts'

/** Bytes at the start of a CSV file from which the types are inferred. */
const SAMPLE_BYTES = 1024 * 1024
const MAX_COLUMNS = 100_000
/** Columns that the facts list. */
const MAX_LISTED = 1000
/** UTF-16 code units. */
const MAX_NAME_LENGTH = 200
/** Control characters, line separators and bidirectional overrides. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu

/**
 * Rows and columns of a data file. `.csv` and `.tsv` are read once from start to end (the first row is the header
 * unless every cell of it is a number), `.jsonl` and `.ndjson` too, Parquet by its footer alone. The first 1,000 columns
 * are listed, their names cut after 200 UTF-16 code units and without control characters.
 * @returns `null` for what is no table: another extension and not Parquet by content
 * @throws {ReleaseError} `FORMAT_INVALID` or `LIMIT_EXCEEDED` with the place, for a table that cannot be read
 */
export async function readTableFacts(source: ByteSource): Promise<TableFacts | null> {
  const facts = readFacts(source)
  return facts === null ? null : { ...facts, columns: facts.columns.slice(0, MAX_LISTED).map(tidy) }
}

/** The facts stand in the manifest and in comments: a file must not make them long or unreadable. */
function tidy({ name, type }: Column): Column {
  const clean = name.toWellFormed().replaceAll(UNPRINTABLE, '')
  if (clean.length <= MAX_NAME_LENGTH) return { name: clean, type }
  // No half of a surrogate pair before the ellipsis.
  return { name: `${clean.slice(0, MAX_NAME_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`, type }
}

function readFacts(source: ByteSource): TableFacts | null {
  if (/\.parquet$/i.test(source.path) || isParquet(source)) {
    return parquetFacts(readParquetFooter(source))
  }
  if (/\.(?:csv|tsv)$/i.test(source.path)) return readCsvFacts(source)
  return /\.(?:jsonl|ndjson)$/i.test(source.path) ? readJsonLinesFacts(source) : null
}

const parquetFacts = ({ rows, columns }: ParquetFooter): TableFacts => ({
  rows,
  columns: columns.map(({ name, type }): Column => ({ name, type })),
})

function readCsvFacts(source: ByteSource): TableFacts {
  const dialect = readDialect(source)
  const records = readCsvRecords(source, dialect, Math.min(source.size, SAMPLE_BYTES))
  const { value: first } = records.next()
  if (first === undefined)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${source.path}: the first line is longer than ${SAMPLE_BYTES} bytes, so it is no header. Check its quotes.`,
    )
  if (first.cells.length > MAX_COLUMNS)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${source.path}, line ${first.line}: ${first.cells.length} columns; at most ${MAX_COLUMNS} are read.`,
    )
  const headless = first.cells.every(isNumberCell)
  const columns = inferColumns(first, headless, records)
  const count = countCsvRecords(source, dialect)
  return { rows: headless ? count : count - 1, columns }
}

function inferColumns(
  first: CsvRecord,
  headless: boolean,
  records: Iterable<CsvRecord>,
): readonly Column[] {
  const types = first.cells.map(() => typeCollector('string'))
  // A row may be far shorter than the header: only its own cells are looked at.
  const add = ({ cells }: CsvRecord): void => {
    const width = Math.min(cells.length, types.length)
    for (let index = 0; index < width; index += 1) types[index]?.add(typeOfCell(cells[index] ?? ''))
  }
  if (headless) add(first)
  for (const record of records) add(record)
  return types.map((type, index) => ({
    name: headless ? `c${index}` : (first.cells[index] ?? '').trim(),
    type: type.result(),
  }))
}
