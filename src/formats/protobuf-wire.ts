import type { ByteSource } from '../domain/byte-source.ts'
import { ByteCursor, byteFault } from './model-cursor.ts'

/**
 * One field of a protobuf message. Wire type 0 is a varint as an unsigned 64 bit number (`signed` gives the other
 * reading), 1 and 5 are eight and four bytes little endian, 2 is a text, bytes, a packed list or a message.
 */
export type WireField =
  | { readonly field: number; readonly wire: 0; readonly value: bigint }
  | { readonly field: number; readonly wire: 1 | 2 | 5; readonly bytes: Uint8Array }

/** The same where a field of wire type 2 stays in the file: a model's weights are such a field. */
export type SourceField =
  | { readonly field: number; readonly wire: 0; readonly value: bigint; readonly at: number }
  | {
      readonly field: number
      readonly wire: 1 | 2 | 5
      readonly at: number
      /** Offsets in the file; `end` is exclusive. */
      readonly start: number
      readonly end: number
    }

/** Where bytes come from, for messages. */
export interface WirePlace {
  readonly path: string
  /** Of the first byte in the file. */
  readonly offset: number
}

const NOWHERE: WirePlace = { path: 'message', offset: 0 }
const FIXED_BYTES: ReadonlyMap<number, number> = new Map([
  [1, 8],
  [5, 4],
])

/**
 * The fields of one message in memory, in the order of the bytes, repeated ones each by itself. `bytes` of a field
 * are a view of the argument, not a copy.
 * @throws {ReleaseError} `FORMAT_INVALID` for a length beyond the end, a varint of more than 10 bytes, field number
 * 0, and the groups (wire types 3 and 4) that proto3 does not have
 */
export function* readFields(
  bytes: Uint8Array,
  place: WirePlace = NOWHERE,
): Generator<WireField, void, undefined> {
  const source: ByteSource = {
    path: place.path,
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  }
  const cursor = new ByteCursor(source)
  while (cursor.remaining() > 0) {
    const { field, wire } = readTag(cursor, place.offset)
    if (wire === 0) {
      yield { field, wire, value: readVarint(cursor, place.offset) }
      continue
    }
    const length = lengthOf(cursor, wire, bytes.length, place.offset)
    const start = cursor.position()
    cursor.seek(start + length)
    yield { field, wire, bytes: bytes.subarray(start, start + length) }
  }
}

/**
 * The fields between two offsets of a file. What wire type 2 holds is not read, only located; while the generator
 * rests the cursor may be moved, also by another generator over an inner message.
 * @throws {ReleaseError} as `readFields`
 */
export function* readSourceFields(
  cursor: ByteCursor,
  start: number,
  end: number,
): Generator<SourceField, void, undefined> {
  let next = start
  while (next < end) {
    cursor.seek(next)
    const at = next
    const { field, wire } = readTag(cursor, 0)
    if (wire === 0) {
      const value = readVarint(cursor, 0)
      next = cursor.position()
      if (next > end) throw byteFault(cursor, at, `field ${field} runs beyond its message`)
      yield { field, wire, value, at }
      continue
    }
    const length = lengthOf(cursor, wire, end, 0)
    const from = cursor.position()
    next = from + length
    yield { field, wire, at, start: from, end: next }
  }
}

/** A varint of type int32, int64 or enum: two's complement of 64 bits. */
export function signed(value: bigint): bigint {
  return BigInt.asIntN(64, value)
}

/** A packed list of varints, such as the dimensions of a tensor. */
export function* readPackedVarints(
  bytes: Uint8Array,
  place: WirePlace = NOWHERE,
): Generator<bigint, void, undefined> {
  const cursor = new ByteCursor({
    path: place.path,
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  })
  while (cursor.remaining() > 0) yield readVarint(cursor, place.offset)
}

function readTag(
  cursor: ByteCursor,
  base: number,
): { readonly field: number; readonly wire: 0 | 1 | 2 | 5 } {
  const at = cursor.position()
  const tag = readVarint(cursor, base)
  const field = Number(tag >> 3n)
  const wire = Number(tag & 7n)
  if (field === 0 || field > 0x1fffffff) {
    throw byteFault(cursor, base + at, `${field} is no field number of protobuf`)
  }
  if (wire === 0 || wire === 1 || wire === 2 || wire === 5) return { field, wire }
  throw byteFault(cursor, base + at, `field ${field} has the wire type ${wire}, which is not read`)
}

function lengthOf(cursor: ByteCursor, wire: 1 | 2 | 5, end: number, base: number): number {
  const at = cursor.position()
  const fixed = FIXED_BYTES.get(wire)
  const length = fixed === undefined ? readVarint(cursor, base) : BigInt(fixed)
  const left = end - cursor.position()
  if (length > BigInt(Math.max(0, left))) {
    throw byteFault(
      cursor,
      base + at,
      `a field of ${length} bytes stands where ${Math.max(0, left)} are left: the message is cut off or damaged`,
    )
  }
  return Number(length)
}

function readVarint(cursor: ByteCursor, base: number): bigint {
  const at = cursor.position()
  let low = 0
  let value = 0n
  for (let index = 0; index < 10; index += 1) {
    if (cursor.remaining() === 0) {
      throw byteFault(cursor, base + at, 'the message ends inside a number: it is cut off')
    }
    const byte = cursor.u8('a number')
    // The first four groups fit a small integer: most numbers are short, and big integers are slow.
    if (index < 4) low |= (byte & 0x7f) << (7 * index)
    else value |= BigInt(byte & 0x7f) << BigInt(7 * index)
    if (byte < 0x80) return BigInt.asUintN(64, value | BigInt(low))
  }
  throw byteFault(cursor, base + at, 'a number of more than 10 bytes, which protobuf does not have')
}
