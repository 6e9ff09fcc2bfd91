import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { ParquetFault } from './parquet-fault.ts'
import { unpackSnappy } from './parquet-snappy.ts'
import type { ThriftStruct } from './parquet-thrift.ts'
import { readThriftStruct } from './parquet-thrift.ts'

/** One page of a column: its header, read, and its bytes as they are in the file. */
export interface ParquetPage {
  readonly kind: 'data' | 'data-v2' | 'dictionary' | 'other'
  /** Nulls included. */
  readonly values: number
  readonly encoding: number
  /** Of a version 2 page: bytes of the levels, which are not compressed. */
  readonly levels: number
  readonly compressed: boolean
  /** Bytes when unpacked, levels included. */
  readonly size: number
  readonly body: Uint8Array
  /** Offset after the page. */
  readonly end: number
}

/** Writers make pages of 1 MiB. */
const MAX_PAGE_BYTES = 256 * 1024 * 1024
/** A header holds a few numbers and statistics. */
const MAX_HEADER_VALUES = 10_000

/**
 * @param bytes of one column in one row group
 * @throws {ParquetFault}
 */
export function readPage(bytes: Uint8Array, at: number): ParquetPage {
  const cursor = { bytes, at, values: MAX_HEADER_VALUES }
  const header = readThriftStruct(cursor)
  const size = numberOf(header, 2, 'the size of a page')
  const packed = numberOf(header, 3, 'the size of a page')
  if (size > MAX_PAGE_BYTES) throw new ParquetFault(`a page of ${size} bytes`)
  if (packed > bytes.length - cursor.at)
    throw new ParquetFault(`a page of ${packed} bytes, ${bytes.length - cursor.at} are left`)
  const end = cursor.at + packed
  return { ...readPageKind(header), size, body: bytes.subarray(cursor.at, end), end }
}

function readPageKind(
  header: ThriftStruct,
): Pick<ParquetPage, 'kind' | 'values' | 'encoding' | 'levels' | 'compressed'> {
  const type = numberOf(header, 1, 'the type of a page')
  const version2 = type === 3
  const own = header.get(
    new Map([
      [0, 5],
      [2, 7],
      [3, 8],
    ]).get(type) ?? -1,
  )
  const none = { values: 0, encoding: 0, levels: 0, compressed: true }
  if (type === 1) return { kind: 'other', ...none }
  if (typeof own !== 'object')
    throw new ParquetFault(`a page of the type ${type} without its header`)
  const values = numberOf(own, 1, 'the values of a page')
  const encoding = numberOf(own, version2 ? 4 : 2, 'the encoding of a page')
  if (!version2) return { ...none, kind: type === 0 ? 'data' : 'dictionary', values, encoding }
  if (numberOf(own, 6, 'the levels of a page') !== 0) throw new ParquetFault('a nested column')
  const levels = numberOf(own, 5, 'the levels of a page')
  return { kind: 'data-v2', values, encoding, levels, compressed: own.get(7) !== false }
}

function numberOf(fields: ThriftStruct, id: number, what: string): number {
  const value = fields.get(id)
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new ParquetFault(`${what} is not said`)
}

/**
 * @param size bytes that have to come out
 * @throws {ParquetFault} when other bytes come out, or the codec is none that is read
 */
export function unpackPage(body: Uint8Array, codec: string, size: number): Uint8Array {
  const bytes = unpackBytes(body, codec, size)
  if (bytes.length === size) return bytes
  throw new ParquetFault(`a page unpacks to ${bytes.length} bytes, its header says ${size}`)
}

function unpackBytes(body: Uint8Array, codec: string, size: number): Uint8Array {
  if (codec === 'UNCOMPRESSED') return body
  if (size === 0) return new Uint8Array(0)
  if (codec === 'SNAPPY') return unpackSnappy(body, size)
  const options = { maxOutputLength: size }
  try {
    if (codec === 'GZIP') return gunzipSync(body, options)
    if (codec === 'ZSTD') return zstdDecompressSync(body, options)
    if (codec === 'BROTLI') return brotliDecompressSync(body, options)
  } catch (cause) {
    throw new ParquetFault(`a page that ${codec} does not unpack`, { cause })
  }
  throw new ParquetFault(
    `the compression ${codec} is not read; write it with snappy, zstd, gzip or brotli`,
  )
}
