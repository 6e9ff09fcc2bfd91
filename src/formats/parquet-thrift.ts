import { ParquetFault } from './parquet-fault.ts'

/** Numbers, truths and structures of a Thrift structure by their field id; texts and lists are passed over. */
export type ThriftStruct = ReadonlyMap<number, number | boolean | ThriftStruct>

/** A position in Thrift's compact protocol, with a budget of values that are still to be read. */
export interface ThriftCursor {
  readonly bytes: Uint8Array
  at: number
  values: number
}

const STOP = 0
const TRUE = 1
const FALSE = 2
const BYTE = 3
const I16 = 4
const I64 = 6
const DOUBLE = 7
const BINARY = 8
const LIST = 9
const STRUCT = 12

/** Parquet's own structures are eight deep. */
const MAX_DEPTH = 16
/** Of 64 bits, seven a byte. */
const MAX_VARINT_BYTES = 10

/**
 * Reads one structure, and by that shows that its lengths, counts and depth are within its bytes.
 * @throws {ParquetFault}
 */
export function readThriftStruct(cursor: ThriftCursor, depth = 0): ThriftStruct {
  if (depth > MAX_DEPTH) throw new ParquetFault(`nested deeper than ${MAX_DEPTH} levels`)
  const fields = new Map<number, number | boolean | ThriftStruct>()
  let id = 0
  for (;;) {
    const head = readByte(cursor)
    const type = head & 0x0f
    if (type === STOP) return fields
    id = head >> 4 === 0 ? unzigzag(readVarint(cursor)) : id + (head >> 4)
    const value = readValue(cursor, type, depth)
    if (value !== null) fields.set(id, value)
  }
}

function readValue(
  cursor: ThriftCursor,
  type: number,
  depth: number,
): number | boolean | ThriftStruct | null {
  cursor.values -= 1
  if (cursor.values < 0) throw new ParquetFault('more values than are read')
  if (type === TRUE || type === FALSE) return type === TRUE
  if (type === BYTE) return readByte(cursor)
  if (type >= I16 && type <= I64) return unzigzag(readVarint(cursor))
  if (type === STRUCT) return readThriftStruct(cursor, depth + 1)
  if (type === DOUBLE) skip(cursor, 8)
  else if (type === BINARY) skip(cursor, readLength(cursor))
  else if (type === LIST) skipList(cursor, depth)
  else throw new ParquetFault(`a value of the unknown type ${type}`)
  return null
}

function skipList(cursor: ThriftCursor, depth: number): void {
  if (depth > MAX_DEPTH) throw new ParquetFault(`nested deeper than ${MAX_DEPTH} levels`)
  const head = readByte(cursor)
  const type = head & 0x0f
  const count = head >> 4 === 15 ? readLength(cursor) : head >> 4
  // Every value has at least one byte.
  if (count > cursor.bytes.length - cursor.at)
    throw new ParquetFault(`a list of ${count} values in ${cursor.bytes.length - cursor.at} bytes`)
  for (let index = 0; index < count; index += 1) {
    readValue(cursor, type === TRUE || type === FALSE ? BYTE : type, depth + 1)
  }
}

function readByte(cursor: ThriftCursor): number {
  const byte = cursor.bytes[cursor.at]
  if (byte === undefined) throw new ParquetFault('cut off')
  cursor.at += 1
  return byte
}

function skip(cursor: ThriftCursor, length: number): void {
  if (length > cursor.bytes.length - cursor.at)
    throw new ParquetFault(
      `${length} bytes are announced, ${cursor.bytes.length - cursor.at} are left`,
    )
  cursor.at += length
}

function readLength(cursor: ThriftCursor): number {
  const length = readVarint(cursor)
  if (length > 0x7f_ff_ff_ff) throw new ParquetFault(`the length ${length}`)
  return length
}

/** Exact up to 2^53; above, only the size is right, which every caller refuses. */
function readVarint(cursor: ThriftCursor): number {
  let value = 0
  for (let index = 0; index < MAX_VARINT_BYTES; index += 1) {
    const byte = readByte(cursor)
    value += (byte & 0x7f) * 2 ** (7 * index)
    if ((byte & 0x80) === 0) return value
  }
  throw new ParquetFault(`a number of more than ${MAX_VARINT_BYTES} bytes`)
}

const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2)
