import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { PredictionTable } from '../domain/predictions.ts'
import type { ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode } from './document-tree.ts'
import { readParquetColumn } from './parquet-column.ts'
import type { ParquetGroup } from './parquet-footer.ts'
import { isParquet, readParquetFooter } from './parquet-footer.ts'
import type { ParquetColumn } from './parquet-schema.ts'
import type { PredictionsBuilder } from './predictions-builder.ts'
import { maxRowsOf, predictionsBuilder } from './predictions-builder.ts'
import { planColumns, usedColumns } from './predictions-columns.ts'
import type { PredictionCell } from './predictions-values.ts'
import { readCsvRecords, readDialect } from './table-csv.ts'
import { quoteText } from './text-file.ts'
import { lineFault, parseJsonLine, readJsonLines } from './table-json-lines.ts'

/**
 * Predictions of one evaluation: CSV or TSV with a header, JSON Lines or Parquet, with the columns
 * `id`, `label`, `pred` or `score` (or `score_CLASS` for each class) and `group`, in any case and order. Other columns
 * are passed over. `buildPredictionTable` says how the task is told.
 * @throws {ReleaseError} `FORMAT_INVALID` with the line (the row in Parquet) for missing columns, ids that come twice,
 * empty labels and scores that are no numbers; `LIMIT_EXCEEDED` above 10,000,000 rows
 */
export async function readPredictions(source: ByteSource): Promise<PredictionTable> {
  if (/\.parquet$/i.test(source.path) || isParquet(source)) return readParquet(source)
  if (/\.(?:jsonl|ndjson)$/i.test(source.path)) return readJsonl(source)
  if (/\.(?:csv|tsv|txt)$/i.test(source.path)) return readCsv(source)
  throw new ReleaseError(
    'FORMAT_INVALID',
    `${source.path}: predictions are read from .csv, .tsv, .jsonl, .ndjson and .parquet. Write one of these.`,
  )
}

function readCsv(source: ByteSource): PredictionTable {
  const records = readCsvRecords(source, readDialect(source))
  const { value: header } = records.next()
  if (header === undefined) throw noRows(source)
  const plan = planColumns(`${source.path}, line ${header.line},`, header.cells)
  const builder = predictionsBuilder(source.path, plan, 'line')
  for (const { line, cells } of records) {
    if (cells.length !== header.cells.length)
      throw lineFault(
        source.path,
        line,
        `${cells.length} cells, but the header has ${header.cells.length}. The line may be cut off.`,
      )
    builder.add(line, cells)
  }
  return builder.result()
}

interface JsonRows {
  readonly builder: PredictionsBuilder
  /** The keys of the columns that have a role, each at the index of its column. */
  readonly used: readonly (readonly [number, string])[]
}

/** The keys of the first object are the columns. */
function readJsonl(source: ByteSource): PredictionTable {
  let rows: JsonRows | null = null
  for (const line of readJsonLines(source)) {
    const node = parseJsonLine(source.path, line)
    if (node.kind !== 'object')
      throw lineFault(
        source.path,
        line.line,
        `${describeNode(node)}, not an object. Write one object a line.`,
      )
    rows ??= openJsonRows(source, line.line, node)
    rows.builder.add(line.line, cellsOf(source.path, line.line, node, rows))
  }
  if (rows === null) throw noRows(source)
  return rows.builder.result()
}

function openJsonRows(source: ByteSource, line: number, first: ObjectNode): JsonRows {
  const names = first.members.map(({ key }) => key)
  const plan = planColumns(`${source.path}, line ${line},`, names)
  return {
    builder: predictionsBuilder(source.path, plan, 'line'),
    used: usedColumns(plan).map((index) => [index, names[index] ?? ''] as const),
  }
}

/** A key that is not there is an empty cell. */
function cellsOf(
  path: string,
  line: number,
  node: ObjectNode,
  { used }: JsonRows,
): readonly PredictionCell[] {
  const values = new Map(node.members.map(({ key, node: value }) => [key, value]))
  const cells: PredictionCell[] = []
  for (const [index, name] of used) {
    const value = values.get(name)
    cells[index] = value === undefined ? null : cellOf(path, line, name, value)
  }
  return cells
}

function cellOf(path: string, line: number, name: string, node: TreeNode): PredictionCell {
  if (node.kind === 'string') return node.text
  if (node.kind === 'number') return node.bigInteger ?? node.value
  if (node.kind === 'boolean') return node.value
  if (node.kind === 'null') return null
  throw lineFault(
    path,
    line,
    `${quoteText(name)} is ${describeNode(node)}, not a value. Write score_CLASS for each class.`,
  )
}

function readParquet(source: ByteSource): PredictionTable {
  const { rows, columns, groups } = readParquetFooter(source)
  const names = columns.map(({ name }) => name)
  const plan = planColumns(source.path, names)
  if (rows > maxRowsOf(plan))
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${source.path} has ${rows} rows; at most ${maxRowsOf(plan)} are read. Write a sample of them.`,
    )
  const builder = predictionsBuilder(source.path, plan, 'row')
  const used = usedColumns(plan)
  let row = 0
  for (const part of groups) {
    const read = used.map((index) => [index, readColumn(source, part, columns[index])] as const)
    for (let at = 0; at < part.rows; at += 1) {
      const cells: PredictionCell[] = []
      for (const [index, values] of read) cells[index] = values[at] ?? null
      row += 1
      builder.add(row, cells)
    }
  }
  return builder.result()
}

const readColumn = (
  source: ByteSource,
  group: ParquetGroup,
  column: ParquetColumn | undefined,
): readonly PredictionCell[] =>
  column === undefined ? [] : readParquetColumn(source, group, column)

const noRows = (source: ByteSource): ReleaseError =>
  new ReleaseError(
    'FORMAT_INVALID',
    `${source.path} ${source.size === 0 ? 'is empty (0 bytes)' : 'has no row'}. Check that the evaluation ran.`,
  )
