import type { ByteSource } from '../domain/byte-source.ts'
import { byteExcess, byteFault, ByteCursor } from './model-cursor.ts'
import { looseText } from './model-report.ts'

/** Gets each scalar with the keys that lead to it; an element of a list has the key `[]`. */
export type UbjsonVisitor = (path: readonly string[], value: string | number | boolean) => void

interface Walk {
  readonly cursor: ByteCursor
  readonly visit: UbjsonVisitor
  readonly path: string[]
  values: number
}

const MAX_DEPTH = 64
const MAX_VALUES = 30_000_000
/** Keys and texts longer than this are passed over. */
const MAX_TEXT_BYTES = 4_096

/** Bytes of the types whose size is fixed. */
const FIXED_BYTES: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['N', 0],
  ['T', 0],
  ['F', 0],
  ['i', 1],
  ['U', 1],
  ['C', 1],
  ['I', 2],
  ['l', 4],
  ['d', 4],
  ['L', 8],
  ['D', 8],
])

/**
 * Universal Binary JSON (draft 12, big endian) as a walk over its values; nothing of it is kept. Lists of one fixed
 * type, where a model has its numbers, are passed over without a call.
 * @throws {ReleaseError} `FORMAT_INVALID` for damage, `LIMIT_EXCEEDED` for depth above 64 or too many values
 */
export function readUbjson(source: ByteSource, visit: UbjsonVisitor): void {
  const cursor = new ByteCursor(source, 0, false)
  const walk: Walk = { cursor, visit, path: [], values: 0 }
  readValue(walk, marker(cursor))
  const left = cursor.remaining()
  if (left > 0) throw byteFault(source, cursor.position(), `${left} bytes follow the value`)
}

function readValue(walk: Walk, type: string): void {
  const { cursor, path, visit } = walk
  walk.values += 1
  const at = cursor.position()
  if (walk.values > MAX_VALUES) throw byteExcess(cursor, at, `more than ${MAX_VALUES} values`)
  if (path.length > MAX_DEPTH)
    throw byteExcess(cursor, at, `nested deeper than ${MAX_DEPTH} levels`)
  if (type === '{' || type === '[') readContainer(walk, type === '{')
  else if (type === 'S' || type === 'H') {
    const text = readText(cursor)
    if (text !== null) visit(path, text)
  } else {
    const value = readScalar(cursor, type, at)
    if (value !== null) visit(path, value)
  }
}

function readContainer(walk: Walk, keyed: boolean): void {
  const { cursor } = walk
  const at = cursor.position()
  let first = marker(cursor)
  let type: string | null = null
  if (first === '$') {
    type = marker(cursor)
    first = marker(cursor)
    if (first !== '#') throw byteFault(cursor, at, 'a typed list without a count')
  }
  if (first !== '#') {
    readOpen(walk, keyed, first)
    return
  }
  const count = readLength(cursor, marker(cursor))
  const size = type === null ? undefined : FIXED_BYTES.get(type)
  if (!keyed && size !== undefined) {
    cursor.skip(count * size, 'a list of numbers')
    return
  }
  if (count > cursor.remaining()) {
    throw byteFault(cursor, at, `${count} members are stated, more than the file can hold`)
  }
  for (let index = 0; index < count; index += 1) readMember(walk, keyed, type, null)
}

/** Without a count, up to the closing bracket. */
function readOpen(walk: Walk, keyed: boolean, first: string): void {
  const close = keyed ? '}' : ']'
  for (let next = first; next !== close; next = marker(walk.cursor)) {
    readMember(walk, keyed, null, next)
  }
}

/** @param read the marker that was read already: the type of an element, or of a key's length */
function readMember(walk: Walk, keyed: boolean, type: string | null, read: string | null): void {
  const { cursor, path } = walk
  if (!keyed) {
    path.push('[]')
    readValue(walk, type ?? read ?? marker(cursor))
    path.pop()
    return
  }
  const length = readLength(cursor, read ?? marker(cursor))
  path.push(textOf(cursor, length) ?? '')
  readValue(walk, type ?? marker(cursor))
  path.pop()
}

function readText(cursor: ByteCursor): string | null {
  return textOf(cursor, readLength(cursor, marker(cursor)))
}

function textOf(cursor: ByteCursor, length: number): string | null {
  if (length <= MAX_TEXT_BYTES) return looseText(cursor.bytes(length, 'a text'))
  cursor.skip(length, 'a text')
  return null
}

function readLength(cursor: ByteCursor, type: string): number {
  const at = cursor.position()
  const value = 'iUIlL'.includes(type) ? readScalar(cursor, type, at) : null
  if (typeof value !== 'number' || value < 0)
    throw byteFault(cursor, at, 'no length of a text or list')
  return value
}

function readScalar(cursor: ByteCursor, type: string, at: number): number | boolean | null {
  if (type === 'l') return cursor.i32('a value')
  if (type === 'd') return cursor.f32('a value')
  if (type === 'D') return cursor.f64('a value')
  if (type === 'L') return Number(BigInt.asIntN(64, cursor.u64('a value')))
  if (type === 'U') return cursor.u8('a value')
  if (type === 'i') return (cursor.u8('a value') << 24) >> 24
  if (type === 'I') return (cursor.u16('a value') << 16) >> 16
  if (type === 'T' || type === 'F') return type === 'T'
  const size = FIXED_BYTES.get(type)
  if (size === undefined)
    throw byteFault(cursor, at, `${JSON.stringify(type)} is no type of UBJSON`)
  cursor.skip(size, 'a value')
  return null
}

function marker(cursor: ByteCursor): string {
  return String.fromCharCode(cursor.u8('a type'))
}
