import { ParquetFault } from './parquet-fault.ts'

/** A position in the bytes of one page. */
export interface PageCursor {
  readonly bytes: Uint8Array
  at: number
}

/** Wider indices would be of a dictionary that is no dictionary. */
const MAX_BIT_WIDTH = 24
const MAX_VARINT_BYTES = 10

/**
 * Parquet's "RLE / bit-packing hybrid": exactly `count` numbers of `width` bits.
 * @param count bounded by the caller
 * @throws {ParquetFault} when the bytes end before
 */
export function readHybrid(cursor: PageCursor, width: number, count: number): Int32Array {
  if (width > MAX_BIT_WIDTH) throw new ParquetFault(`indices of ${width} bits`)
  const values = new Int32Array(count)
  for (let filled = 0; filled < count;) {
    const head = readVarint(cursor)
    const length = Math.floor(head / 2) * (head % 2 === 1 ? 8 : 1)
    if (length === 0) throw new ParquetFault('a run of no values')
    const end = Math.min(count, filled + length)
    if (head % 2 === 1) unpack(cursor, width, values.subarray(filled, end), length)
    else values.fill(readRepeated(cursor, width), filled, end)
    filled = end
  }
  return values
}

function readRepeated(cursor: PageCursor, width: number): number {
  let value = 0
  for (let shift = 0; shift < width; shift += 8) value |= takeByte(cursor) << shift
  return value & (2 ** width - 1)
}

/** @param length values that are packed, of which the last may be padding */
function unpack(cursor: PageCursor, width: number, into: Int32Array, length: number): void {
  const { bytes, at } = cursor
  const needed = Math.ceil((into.length * width) / 8)
  if (needed > bytes.length - at) throw new ParquetFault('packed numbers are cut off')
  const mask = 2 ** width - 1
  for (let index = 0; index < into.length; index += 1) {
    const bit = index * width
    const first = at + Math.floor(bit / 8)
    // 24 bits and the seven before them are in four bytes.
    const word =
      (bytes[first] ?? 0) |
      ((bytes[first + 1] ?? 0) << 8) |
      ((bytes[first + 2] ?? 0) << 16) |
      ((bytes[first + 3] ?? 0) << 24)
    into[index] = (word >>> (bit % 8)) & mask
  }
  cursor.at = Math.min(bytes.length, at + (length / 8) * width)
}

/** Exact up to 2^53. */
export function readVarint(cursor: PageCursor): number {
  let value = 0
  for (let index = 0; index < MAX_VARINT_BYTES; index += 1) {
    const byte = takeByte(cursor)
    value += (byte & 0x7f) * 2 ** (7 * index)
    if ((byte & 0x80) === 0) return value
  }
  throw new ParquetFault(`a number of more than ${MAX_VARINT_BYTES} bytes`)
}

export function takeByte(cursor: PageCursor): number {
  const byte = cursor.bytes[cursor.at]
  if (byte === undefined) throw new ParquetFault('a page is cut off')
  cursor.at += 1
  return byte
}

/** A view, not a copy. */
export function takeBytes(cursor: PageCursor, length: number): Uint8Array {
  if (length < 0 || length > cursor.bytes.length - cursor.at)
    throw new ParquetFault(
      `${length} bytes are announced, ${cursor.bytes.length - cursor.at} are left`,
    )
  cursor.at += length
  return cursor.bytes.subarray(cursor.at - length, cursor.at)
}

export function takeUint32(cursor: PageCursor): number {
  const bytes = takeBytes(cursor, 4)
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
}
