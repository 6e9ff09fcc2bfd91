import type { ByteSource } from '../domain/byte-source.ts'
import { ByteCursor } from './model-cursor.ts'

/** Bytes of the offset that a buffer begins with; nothing it refers to lies before their end. */
const ROOT_BYTES = 4
/** Bytes of a table's offset to its vtable, and of the two sizes that a vtable begins with. */
const HEAD_BYTES = 4
/** Bytes of one field's place in a vtable. */
const FIELD_BYTES = 2

/**
 * Whether the bytes from `start` are a FlatBuffer: its root offset leads to a table, that to a vtable, and both lie
 * inside of `size` bytes, with every field inside of the table.
 */
export function isFlatbuffer(source: ByteSource, start: number, size: number): boolean {
  if (size < ROOT_BYTES || start + size > source.size) return false
  const cursor = new ByteCursor(source, start)
  const root = cursor.u32('the root offset')
  if (!isPlace(root, 4, size)) return false
  cursor.seek(start + root)
  const vtable = root - cursor.i32('the offset of the vtable')
  if (!isPlace(vtable, 2, size)) return false
  cursor.seek(start + vtable)
  const vtableBytes = cursor.u16('the size of the vtable')
  const tableBytes = cursor.u16('the size of the table')
  if (vtableBytes % FIELD_BYTES !== 0 || !fits(vtable, vtableBytes, size)) return false
  return fits(root, tableBytes, size) && hasFieldsInside(cursor, vtableBytes, tableBytes)
}

function isPlace(at: number, alignment: number, size: number): boolean {
  return at >= ROOT_BYTES && at % alignment === 0 && at + HEAD_BYTES <= size
}

function fits(at: number, bytes: number, size: number): boolean {
  return bytes >= HEAD_BYTES && at + bytes <= size
}

/** The cursor stands behind the two sizes of the vtable. An absent field has the place 0. */
function hasFieldsInside(cursor: ByteCursor, vtableBytes: number, tableBytes: number): boolean {
  for (let at = HEAD_BYTES; at < vtableBytes; at += FIELD_BYTES) {
    const place = cursor.u16('the place of a field')
    if (place !== 0 && (place < HEAD_BYTES || place >= tableBytes)) return false
  }
  return true
}
