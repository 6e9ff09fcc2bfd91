import type { WireField, WirePlace } from './protobuf-wire.ts'
import { readFields, readPackedVarints, signed } from './protobuf-wire.ts'
import type { EventNumber } from './tensorboard-number.ts'
import {
  bfloat16Number,
  float16Number,
  float32Number,
  float64Number,
  integerNumber,
} from './tensorboard-number.ts'

/** Digits are found for the last value of a tag only: most events are older ones. */
export type LazyNumber = () => EventNumber

/** `DataType` of TensorFlow's types.proto. */
const FLOAT = 1
const DOUBLE = 2
const BFLOAT16 = 14
const HALF = 19
/** The bytes that a number of a type takes in `tensor_content`, and what they are. */
const FLOATS: ReadonlyMap<number, readonly [number, (view: DataView) => LazyNumber]> = new Map([
  [FLOAT, [4, (view: DataView) => lazy(float32Number, view.getFloat32(0, true))]],
  [DOUBLE, [8, (view: DataView) => lazy(float64Number, view.getFloat64(0, true))]],
  [HALF, [2, (view: DataView) => lazy(float16Number, view.getUint16(0, true))]],
  [BFLOAT16, [2, (view: DataView) => lazy(bfloat16Number, view.getUint16(0, true))]],
])
/** Signed and unsigned integers by the bytes that one takes; negative for signed ones. */
const INTEGERS: ReadonlyMap<number, number> = new Map([
  [3, -4],
  [4, 1],
  [5, -2],
  [6, -1],
  [9, -8],
  [17, 2],
  [22, 4],
  [23, 8],
])
const EMPTY = new Uint8Array(0)
const MAX_VARINT_BYTES = 10
/** Fields of `TensorProto` that list numbers: float, double, int, int64, half, uint32 and uint64. */
const LISTS: ReadonlySet<number> = new Set([5, 6, 7, 10, 13, 16, 17])

/** A `TensorProto` without dimensions that holds one number, else `null`. */
export function readTensorNumber(bytes: Uint8Array, place: WirePlace): LazyNumber | null {
  let type = 0
  let content: Uint8Array = EMPTY
  let one: WireField | null = null
  for (const field of readFields(bytes, place)) {
    if (field.field === 1 && field.wire === 0) type = Number(field.value)
    else if (field.field === 2 && field.wire === 2) {
      if (hasDimensions(field.bytes, place)) return null
    } else if (field.field === 4 && field.wire === 2) content = field.bytes
    else if (LISTS.has(field.field)) {
      if (one !== null) return null
      one = field
    }
  }
  return content.length > 0 ? fromBytes(type, content) : fromField(type, one, place)
}

/** `2 dim` of a `TensorShapeProto`. */
function hasDimensions(bytes: Uint8Array, place: WirePlace): boolean {
  for (const { field } of readFields(bytes, place)) if (field === 2) return true
  return false
}

function fromField(type: number, field: WireField | null, place: WirePlace): LazyNumber | null {
  if (field === null) return null
  return field.wire === 0 ? fromInteger(type, field.value) : fromList(type, field.bytes, place)
}

/** One number in little endian, else `null`. */
function fromBytes(type: number, bytes: Uint8Array): LazyNumber | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [size, read] = FLOATS.get(type) ?? []
  if (read !== undefined) return bytes.length === size ? read(view) : null
  const width = INTEGERS.get(type)
  if (width === undefined || bytes.length !== Math.abs(width)) return null
  let value = 0n
  for (const byte of bytes.toReversed()) value = (value << 8n) | BigInt(byte)
  return lazy(integerNumber, width < 0 ? BigInt.asIntN(8 * bytes.length, value) : value)
}

/** `float_val` and `double_val`, packed or not, and packed lists of varints. */
function fromList(type: number, bytes: Uint8Array, place: WirePlace): LazyNumber | null {
  if (type === FLOAT || type === DOUBLE) return fromBytes(type, bytes)
  if (bytes.length === 0 || bytes.length > MAX_VARINT_BYTES) return null
  const [value, second] = [...readPackedVarints(bytes, place)]
  return value === undefined || second !== undefined ? null : fromInteger(type, value)
}

function fromInteger(type: number, value: bigint): LazyNumber | null {
  if (type === HALF) return lazy(float16Number, Number(BigInt.asUintN(16, value)))
  if (type === BFLOAT16) return lazy(bfloat16Number, Number(BigInt.asUintN(16, value)))
  const width = INTEGERS.get(type)
  if (width === undefined) return null
  return lazy(integerNumber, width < 0 ? signed(value) : value)
}

/** `simple_value` of a summary: a float of 32 bits. */
export function simpleNumber(bytes: Uint8Array): LazyNumber | null {
  return fromBytes(FLOAT, bytes)
}

function lazy<T>(show: (value: T) => EventNumber, value: T): LazyNumber {
  return () => show(value)
}
