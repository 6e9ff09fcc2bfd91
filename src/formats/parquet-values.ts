import type { PageCursor } from './parquet-bits.ts'
import { readHybrid, readVarint, takeByte, takeBytes, takeUint32 } from './parquet-bits.ts'
import { ParquetFault } from './parquet-fault.ts'

/** An integer that a double cannot hold is a decimal text. */
export type ParquetValue = string | number | boolean

export interface ValueKind {
  /** `INT32`, `DOUBLE`, …: a physical type of Parquet. */
  readonly physical: string
  readonly unsigned: boolean
}

const PLAIN = 0
const PLAIN_DICTIONARY = 2
const RLE = 3
const DELTA_BINARY_PACKED = 5
const DELTA_LENGTH_BYTE_ARRAY = 6
const RLE_DICTIONARY = 8
const BYTE_STREAM_SPLIT = 9

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['INT32', 4],
  ['INT64', 8],
  ['FLOAT', 4],
  ['DOUBLE', 8],
])
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The values of one data page, without nulls.
 * @param count bounded by the rows of the file
 * @throws {ParquetFault} for an encoding that is not read or bytes that end before
 */
export function readValues(
  cursor: PageCursor,
  encoding: number,
  kind: ValueKind,
  count: number,
  dictionary: readonly ParquetValue[] | null,
): readonly ParquetValue[] {
  if (encoding === PLAIN) return readPlain(cursor, kind, count)
  if (encoding === PLAIN_DICTIONARY || encoding === RLE_DICTIONARY)
    return readIndexed(cursor, count, dictionary)
  if (encoding === RLE && kind.physical === 'BOOLEAN') {
    takeUint32(cursor)
    return Array.from(readHybrid(cursor, 1, count), (bit) => bit === 1)
  }
  if (encoding === DELTA_BINARY_PACKED && /^INT(?:32|64)$/.test(kind.physical))
    return readDeltas(cursor, count).map((value) => narrow(value, kind))
  if (encoding === DELTA_LENGTH_BYTE_ARRAY && kind.physical === 'BYTE_ARRAY')
    return readDeltas(cursor, count).map((length) => readText(cursor, Number(length)))
  if (encoding === BYTE_STREAM_SPLIT && WIDTHS.has(kind.physical))
    return readSplit(cursor, kind, count)
  throw new ParquetFault(`values in the encoding ${encoding}, which is not read`)
}

/** @throws {ParquetFault} */
export function readPlain(cursor: PageCursor, kind: ValueKind, count: number): ParquetValue[] {
  const { physical } = kind
  if (physical === 'BOOLEAN') return readBits(cursor, count)
  if (physical === 'BYTE_ARRAY') {
    // Each has four bytes of length.
    if (count > (cursor.bytes.length - cursor.at) / 4)
      throw new ParquetFault(`${count} texts in ${cursor.bytes.length - cursor.at} bytes`)
    return Array.from({ length: count }, () => readText(cursor, takeUint32(cursor)))
  }
  const width = WIDTHS.get(physical)
  if (width === undefined)
    throw new ParquetFault(`values of the type ${physical}, which is not read`)
  const bytes = takeBytes(cursor, count * width)
  return readFixed(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), kind, width, count)
}

function readFixed(view: DataView, kind: ValueKind, width: number, count: number): ParquetValue[] {
  const values: ParquetValue[] = []
  const { physical, unsigned } = kind
  for (let at = 0; at < count * width; at += width) {
    if (physical === 'DOUBLE') values.push(view.getFloat64(at, true))
    else if (physical === 'FLOAT') values.push(view.getFloat32(at, true))
    else if (physical === 'INT32')
      values.push(unsigned ? view.getUint32(at, true) : view.getInt32(at, true))
    else values.push(narrow(view.getBigInt64(at, true), kind))
  }
  return values
}

function readBits(cursor: PageCursor, count: number): ParquetValue[] {
  const bytes = takeBytes(cursor, Math.ceil(count / 8))
  return Array.from(
    { length: count },
    (_, index) => (((bytes[index >> 3] ?? 0) >> (index % 8)) & 1) === 1,
  )
}

function readText(cursor: PageCursor, length: number): string {
  const bytes = takeBytes(cursor, length)
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    throw new ParquetFault('a text that is not UTF-8', { cause })
  }
}

function readIndexed(
  cursor: PageCursor,
  count: number,
  dictionary: readonly ParquetValue[] | null,
): readonly ParquetValue[] {
  if (dictionary === null) throw new ParquetFault('a page of indices without a dictionary')
  if (count === 0) return []
  const width = takeByte(cursor)
  const indices = width === 0 ? new Int32Array(count) : readHybrid(cursor, width, count)
  return Array.from(indices, (index) => {
    const value = dictionary[index]
    if (value === undefined)
      throw new ParquetFault(`the index ${index} in a dictionary of ${dictionary.length}`)
    return value
  })
}

/** The bytes of all values are apart: first all first bytes, then all second ones. */
function readSplit(cursor: PageCursor, kind: ValueKind, count: number): ParquetValue[] {
  const width = WIDTHS.get(kind.physical) ?? 0
  const split = takeBytes(cursor, count * width)
  const bytes = new Uint8Array(count * width)
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[(at % count) * width + Math.floor(at / count)] = split[at] ?? 0
  }
  return readFixed(new DataView(bytes.buffer), kind, width, count)
}

/** Parquet's DELTA_BINARY_PACKED: blocks of small blocks of differences. */
function readDeltas(cursor: PageCursor, count: number): bigint[] {
  const blockSize = readVarint(cursor)
  const parts = readVarint(cursor)
  const total = readVarint(cursor)
  if (total !== count) throw new ParquetFault(`${total} differences for ${count} values`)
  const partSize = blockSize / parts
  if (!(partSize > 0 && partSize % 32 === 0 && blockSize <= 65_536))
    throw new ParquetFault(`blocks of ${blockSize} values in ${parts} parts`)
  const values: bigint[] = []
  let last = readZigzag(cursor)
  if (count > 0) values.push(last)
  while (values.length < count) {
    const least = readZigzag(cursor)
    const widths = takeBytes(cursor, parts)
    for (const width of widths) {
      if (values.length >= count) break
      for (const delta of readPart(cursor, width, partSize)) {
        if (values.length >= count) break
        last = BigInt.asIntN(64, last + least + delta)
        values.push(last)
      }
    }
  }
  return values
}

/** @param size values, a multiple of 32 */
function* readPart(cursor: PageCursor, width: number, size: number): Generator<bigint> {
  if (width > 64) throw new ParquetFault(`differences of ${width} bits`)
  const bytes = takeBytes(cursor, (size / 8) * width)
  const mask = (1n << BigInt(width)) - 1n
  let held = 0n
  let bits = 0
  let at = 0
  for (let index = 0; index < size; index += 1) {
    while (bits < width) {
      held |= BigInt(bytes[at] ?? 0) << BigInt(bits)
      bits += 8
      at += 1
    }
    yield held & mask
    held >>= BigInt(width)
    bits -= width
  }
}

function readZigzag(cursor: PageCursor): bigint {
  let value = 0n
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = takeByte(cursor)
    value |= BigInt(byte & 0x7f) << shift
    if ((byte & 0x80) === 0) return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n))
  }
  throw new ParquetFault('a number of more than 10 bytes')
}

function narrow(value: bigint, { physical, unsigned }: ValueKind): ParquetValue {
  const bits = physical === 'INT32' ? 32 : 64
  const whole = unsigned ? BigInt.asUintN(bits, value) : BigInt.asIntN(bits, value)
  const number = Number(whole)
  return Number.isSafeInteger(number) ? number : String(whole)
}
