import type { FileMetaData, SchemaElement } from 'hyparquet'
import { parquetMetadata } from 'hyparquet'
import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import { byteExcess, byteFault } from './model-cursor.ts'
import { ParquetFault } from './parquet-fault.ts'
import type { ParquetColumn } from './parquet-schema.ts'
import { listColumns } from './parquet-schema.ts'
import { readThriftStruct } from './parquet-thrift.ts'

/** What the end of a Parquet file says. */
export interface ParquetFooter {
  readonly rows: number
  /** Top-level columns in file order. */
  readonly columns: readonly ParquetColumn[]
  readonly groups: readonly ParquetGroup[]
}

export interface ParquetGroup {
  readonly rows: number
  readonly chunks: readonly ParquetChunk[]
}

/** Where the values of one leaf column of one row group are. */
export interface ParquetChunk {
  /** Names from the top, one for a plain column. */
  readonly path: readonly string[]
  /** As Parquet names it: `SNAPPY`, `ZSTD`. */
  readonly codec: string
  /** Offset in the file. */
  readonly start: number
  /** Bytes. */
  readonly length: number
  readonly values: number
}

const MAGIC = 'PAR1'
const ENCRYPTED = 'PARE'
/** Magic at both ends and the footer's length. */
const MIN_BYTES = 12
const TAIL_BYTES = 8
const MAX_FOOTER_BYTES = 32 * 1024 * 1024
/** Each becomes an object or a number in memory. */
const MAX_FOOTER_VALUES = 4_000_000

/** Whether a file begins and ends as Parquet does. */
export function isParquet(source: ByteSource): boolean {
  if (source.size < MIN_BYTES) return false
  return (
    readMagic(source, 0) === MAGIC &&
    [MAGIC, ENCRYPTED].includes(readMagic(source, source.size - 4))
  )
}

/**
 * Reads the footer, nothing else of the file.
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for a file that is cut off, encrypted or damaged,
 * `LIMIT_EXCEEDED` for a footer of more than 32 MiB
 */
export function readParquetFooter(source: ByteSource): ParquetFooter {
  const { bytes, at } = readFooterBytes(source)
  checkFooter(source, bytes.subarray(0, -TAIL_BYTES), at)
  try {
    return buildFooter(source, at, parquetMetadata(bytes, { geoparquet: false }))
  } catch (cause) {
    // The library takes the kinds of all fields for given, and fails in any way where they are others.
    if (cause instanceof ReleaseError) throw cause
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${source.path}, byte ${at}: the footer is damaged. Write the file again.`,
      { cause },
    )
  }
}

function buildFooter(source: ByteSource, at: number, metadata: FileMetaData): ParquetFooter {
  const rows = countOf(source, at, metadata.num_rows, 'rows')
  const groups = metadata.row_groups.map((group): ParquetGroup => ({
    rows: countOf(source, at, group.num_rows, 'rows of a row group'),
    chunks: group.columns.flatMap((column) => readChunk(source, at, column) ?? []),
  }))
  const total = groups.reduce((sum, group) => sum + group.rows, 0)
  if (total !== rows)
    throw byteFault(source, at, `the footer says ${rows} rows, its row groups have ${total}.`)
  if (!metadata.schema.every(isElement))
    throw byteFault(source, at, 'the schema in the footer is damaged. Write the file again.')
  const columns = listColumns(metadata.schema)
  if (columns === null) throw byteFault(source, at, 'the schema in the footer is cut off.')
  return { rows, columns, groups }
}

/** The library's types promise both; a damaged file gives what it gives. */
const isElement = ({ name, num_children: children }: SchemaElement): boolean =>
  typeof (name satisfies unknown) === 'string' &&
  (children === undefined || typeof (children satisfies unknown) === 'number')

function readFooterBytes(source: ByteSource): { readonly bytes: Uint8Array; readonly at: number } {
  if (source.size < MIN_BYTES || readMagic(source, 0) !== MAGIC)
    throw byteFault(
      source,
      0,
      `${source.size === 0 ? 'empty' : 'no "PAR1" at the start'}: not Parquet. Check that the job writes it.`,
    )
  const tail = source.read(source.size - TAIL_BYTES, TAIL_BYTES)
  const magic = asciiOf(tail.subarray(4))
  if (magic === ENCRYPTED)
    throw byteFault(
      source,
      source.size - 4,
      'the footer is encrypted. Write it in the clear, or quote the digest of the data.',
    )
  if (magic !== MAGIC)
    throw byteFault(
      source,
      source.size - 4,
      'no "PAR1" at the end: the file is cut off. Let the job close it before it ends.',
    )
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true)
  if (length > source.size - MIN_BYTES)
    throw byteFault(
      source,
      source.size - TAIL_BYTES,
      `a footer of ${length} bytes in a file of ${source.size}: the file is damaged.`,
    )
  if (length > MAX_FOOTER_BYTES)
    throw byteExcess(
      source,
      source.size - TAIL_BYTES,
      `a footer of ${length} bytes; at most ${MAX_FOOTER_BYTES} are read. Write larger row groups.`,
    )
  const at = source.size - TAIL_BYTES - length
  return { bytes: source.read(at, length + TAIL_BYTES), at }
}

const readMagic = (source: ByteSource, offset: number): string => asciiOf(source.read(offset, 4))

const asciiOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** The library takes lengths, counts and depth as they come, so they are looked at before. */
function checkFooter(source: ByteSource, bytes: Uint8Array, at: number): void {
  const cursor = { bytes, at: 0, values: MAX_FOOTER_VALUES }
  try {
    readThriftStruct(cursor)
  } catch (error) {
    if (!(error instanceof ParquetFault)) throw error
    if (cursor.values < 0)
      throw byteExcess(
        source,
        at,
        `the footer has more than ${MAX_FOOTER_VALUES} values. Write larger row groups.`,
      )
    throw byteFault(source, at + cursor.at, `the footer is damaged: ${error.message}.`)
  }
}

function readChunk(
  source: ByteSource,
  at: number,
  column: FileMetaData['row_groups'][number]['columns'][number],
): ParquetChunk | null {
  const meta = column.meta_data
  // Encrypted, or in another file.
  if (meta === undefined || (column.file_path ?? '') !== '') return null
  const first = countOf(source, at, meta.data_page_offset, 'bytes before the first page')
  const dictionary = countOf(source, at, meta.dictionary_page_offset ?? 0n, 'bytes before a page')
  return {
    path: meta.path_in_schema,
    codec: meta.codec ?? 'unknown',
    start: dictionary > 0 ? Math.min(first, dictionary) : first,
    length: countOf(source, at, meta.total_compressed_size, 'bytes of a column'),
    values: countOf(source, at, meta.num_values, 'values of a column'),
  }
}

function countOf(source: ByteSource, at: number, value: unknown, what: string): number {
  const count = typeof value === 'bigint' ? Number(value) : Number.NaN
  if (Number.isSafeInteger(count) && count >= 0) return count
  throw byteFault(
    source,
    at,
    `the footer says ${String(value).slice(0, 40)} ${what}: it is damaged.`,
  )
}
