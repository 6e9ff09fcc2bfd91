import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import { byteExcess, byteFault } from './model-cursor.ts'
import { readHybrid, takeBytes, takeUint32 } from './parquet-bits.ts'
import { ParquetFault } from './parquet-fault.ts'
import type { ParquetChunk, ParquetGroup } from './parquet-footer.ts'
import type { ParquetPage } from './parquet-page.ts'
import { readPage, unpackPage } from './parquet-page.ts'
import type { ParquetColumn } from './parquet-schema.ts'
import type { ParquetValue, ValueKind } from './parquet-values.ts'
import { readPlain, readValues } from './parquet-values.ts'

/** Bytes of one column in one row group. */
const MAX_CHUNK_BYTES = 1024 * 1024 * 1024
/** Bytes that one column of one row group may unpack to: what ten million rows of long texts have. */
const MAX_UNPACKED_BYTES = 2 * 1024 * 1024 * 1024

interface ColumnWalk {
  readonly codec: string
  readonly kind: ValueKind
  readonly optional: boolean
  readonly rows: number
  readonly values: (ParquetValue | null)[]
  dictionary: readonly ParquetValue[] | null
  unpacked: number
}

/**
 * The values of one plain column in one row group.
 * @param group its rows are bounded by the caller
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for a nested column, damaged pages, or an encoding or
 * compression that is not read
 */
export function readParquetColumn(
  source: ByteSource,
  group: ParquetGroup,
  column: ParquetColumn,
): readonly (ParquetValue | null)[] {
  if (group.rows === 0) return []
  const chunk = group.chunks.find(({ path }) => path.length === 1 && path[0] === column.name)
  if (chunk === undefined || column.physical === null)
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${source.path}: the column ${JSON.stringify(column.name)} is ${column.type}${chunk === undefined ? ', nested or encrypted' : ''}, ` +
        'which is not read. Write plain numbers or texts.',
    )
  const bytes = readChunkBytes(source, chunk)
  const kind = { physical: column.physical, unsigned: column.unsigned }
  const walk = { codec: chunk.codec, kind, optional: column.optional, rows: group.rows }
  return readPages(source, chunk, bytes, { ...walk, values: [], dictionary: null, unpacked: 0 })
}

function readChunkBytes(source: ByteSource, chunk: ParquetChunk): Uint8Array {
  if (chunk.length > source.size - chunk.start)
    throw byteFault(
      source,
      chunk.start,
      `a column takes ${chunk.length} bytes, beyond the end of the file: it is damaged.`,
    )
  if (chunk.length > MAX_CHUNK_BYTES)
    throw byteExcess(
      source,
      chunk.start,
      `a column of ${chunk.length} bytes; at most ${MAX_CHUNK_BYTES} are read. Write smaller row groups.`,
    )
  return source.read(chunk.start, chunk.length)
}

function readPages(
  source: ByteSource,
  chunk: ParquetChunk,
  bytes: Uint8Array,
  walk: ColumnWalk,
): readonly (ParquetValue | null)[] {
  let at = 0
  try {
    while (walk.values.length < walk.rows) {
      const page = readPage(bytes, at)
      walk.unpacked += page.size
      if (walk.unpacked > MAX_UNPACKED_BYTES)
        throw byteExcess(
          source,
          chunk.start + at,
          `a column unpacks to more than ${MAX_UNPACKED_BYTES} bytes.`,
        )
      takePage(page, walk)
      at = page.end
    }
    return walk.values
  } catch (error) {
    if (!(error instanceof ParquetFault)) throw error
    throw byteFault(source, chunk.start + at, `${error.message}. Write the file again.`)
  }
}

function takePage(page: ParquetPage, walk: ColumnWalk): void {
  if (page.kind === 'dictionary') {
    const bytes = unpackPage(page.body, walk.codec, page.size)
    walk.dictionary = readPlain({ bytes, at: 0 }, walk.kind, page.values)
  } else if (page.kind !== 'other') takeData(page, walk)
}

function takeData(page: ParquetPage, walk: ColumnWalk): void {
  const left = walk.rows - walk.values.length
  if (page.values === 0 || page.values > left)
    throw new ParquetFault(`a page of ${page.values} values where ${left} rows are left`)
  const { levels, bytes } = page.kind === 'data' ? unpackData(page, walk) : unpackData2(page, walk)
  const present = levels === null ? page.values : levels.reduce((sum, level) => sum + level, 0)
  const values = readValues({ bytes, at: 0 }, page.encoding, walk.kind, present, walk.dictionary)
  let next = 0
  for (let row = 0; row < page.values; row += 1) {
    const there = levels === null || levels[row] === 1
    walk.values.push(there ? (values[next] ?? null) : null)
    if (there) next += 1
  }
}

interface UnpackedPage {
  /** 1 for a value, 0 for a null; `null` when all are there. */
  readonly levels: Int32Array | null
  readonly bytes: Uint8Array
}

function unpackData(page: ParquetPage, walk: ColumnWalk): UnpackedPage {
  const bytes = unpackPage(page.body, walk.codec, page.size)
  if (!walk.optional) return { levels: null, bytes }
  const cursor = { bytes, at: 0 }
  const levels = takeBytes(cursor, takeUint32(cursor))
  return {
    levels: readHybrid({ bytes: levels, at: 0 }, 1, page.values),
    bytes: bytes.subarray(cursor.at),
  }
}

function unpackData2(page: ParquetPage, walk: ColumnWalk): UnpackedPage {
  const cursor = { bytes: page.body, at: 0 }
  const levels = takeBytes(cursor, page.levels)
  const body = page.body.subarray(cursor.at)
  const size = page.size - page.levels
  if (size < 0) throw new ParquetFault('levels longer than their page')
  return {
    levels: walk.optional ? readHybrid({ bytes: levels, at: 0 }, 1, page.values) : null,
    bytes: unpackPage(body, page.compressed ? walk.codec : 'UNCOMPRESSED', size),
  }
}
