import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts } from '../domain/model-facts.ts'
import { byteExcess, byteFault, ByteCursor } from './model-cursor.ts'
import { GGML_TYPES, GGUF_FILE_TYPES } from './model-gguf-types.ts'
import { buildModelFacts, looseText, tally } from './model-report.ts'

type Value = string | number | boolean

interface Reading {
  readonly cursor: ByteCursor
  /** Lengths are 32 bits in version 1, 64 bits since. */
  readonly version: number
  /** Array elements that had to be passed one by one. */
  passed: number
}

const MAX_ENTRIES = 100_000
const MAX_TENSORS = 1_000_000
const MAX_KEY_BYTES = 65_535
const MAX_VALUE_BYTES = 4_096
const MAX_RANK = 8
const MAX_PASSED = 20_000_000
const MAX_ARRAY_DEPTH = 4
const STRING = 8
const ARRAY = 9
/** Bytes of the scalar types, by their number. */
const SCALAR_BYTES: readonly number[] = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8]

/**
 * A GGUF file (version 1 to 3, either byte order) by its key-value pairs and tensor list.
 * @throws {ReleaseError} `FORMAT_INVALID` for a cut or contradictory file, `LIMIT_EXCEEDED` above what any model has
 */
export function readGguf(source: ByteSource): ModelFacts | null {
  if (looseText(source.read(0, 4)) !== 'GGUF') return null
  const little = new ByteCursor(source, 4).u32('the version')
  const littleEndian = little < 0x10000
  const cursor = new ByteCursor(source, 4, littleEndian)
  const version = cursor.u32('the version')
  if (version < 1 || version > 3) {
    throw byteFault(source, 4, `GGUF version ${version}; 1 to 3 are read`)
  }
  const reading: Reading = { cursor, version, passed: 0 }
  const tensors = count(reading, 'tensors', MAX_TENSORS)
  const entries = count(reading, 'key-value pairs', MAX_ENTRIES)
  const values = new Map<string, Value>()
  for (let index = 0; index < entries; index += 1) readEntry(reading, values)
  return describe(readTensors(reading, tensors), tensors, values, { version, littleEndian })
}

function length(reading: Reading, what: string): bigint {
  const { cursor, version } = reading
  return version === 1 ? BigInt(cursor.u32(what)) : cursor.u64(what)
}

function count(reading: Reading, what: string, limit: number): number {
  const at = reading.cursor.position()
  const stated = length(reading, `the number of ${what}`)
  // Each takes more than eight bytes, so a larger number cannot be true.
  if (stated > BigInt(Math.floor(reading.cursor.remaining() / 8))) {
    throw byteFault(reading.cursor, at, `${stated} ${what} are stated, more than the file can hold`)
  }
  if (stated > BigInt(limit)) throw byteExcess(reading.cursor, at, `more than ${limit} ${what}`)
  return Number(stated)
}

function readEntry(reading: Reading, values: Map<string, Value>): void {
  const { cursor } = reading
  const at = cursor.position()
  const key = text(reading, MAX_KEY_BYTES, 'a key')
  if (key === null) throw byteFault(cursor, at, `a key has more than ${MAX_KEY_BYTES} bytes`)
  const type = cursor.u32('the type of a value')
  if (type === ARRAY) {
    passArray(reading, 0)
    return
  }
  const value = type === STRING ? text(reading, MAX_VALUE_BYTES, 'a text') : scalar(reading, type)
  if (value !== null && values.size < MAX_ENTRIES) values.set(key, value)
}

/** `null` for a text longer than the limit, which is passed. */
function text(reading: Reading, limit: number, what: string): string | null {
  const { cursor } = reading
  const at = cursor.position()
  const bytes = length(reading, what)
  if (bytes > BigInt(cursor.remaining())) {
    throw byteFault(cursor, at, `${what} of ${bytes} bytes, but ${cursor.remaining()} are left`)
  }
  if (bytes <= BigInt(limit)) return looseText(cursor.bytes(Number(bytes), what))
  cursor.skip(Number(bytes), what)
  return null
}

/** The scalar types by their number. */
const SCALARS: ReadonlyMap<number, (cursor: ByteCursor) => Value> = new Map<
  number,
  (cursor: ByteCursor) => Value
>([
  [0, (cursor) => cursor.u8('a value')],
  [1, (cursor) => (cursor.u8('a value') << 24) >> 24],
  [2, (cursor) => cursor.u16('a value')],
  [3, (cursor) => (cursor.u16('a value') << 16) >> 16],
  [4, (cursor) => cursor.u32('a value')],
  [5, (cursor) => cursor.i32('a value')],
  [6, (cursor) => cursor.f32('a value')],
  [7, (cursor) => cursor.u8('a value') !== 0],
  [10, (cursor) => integer(cursor.u64('a value'))],
  [11, (cursor) => integer(BigInt.asIntN(64, cursor.u64('a value')))],
  [12, (cursor) => cursor.f64('a value')],
])

function scalar({ cursor }: Reading, type: number): Value {
  const read = SCALARS.get(type)
  if (read === undefined) {
    throw byteFault(cursor, cursor.position(), `a value has the unknown type ${type}`)
  }
  return read(cursor)
}

function integer(value: bigint): number | string {
  const narrow = Number(value)
  return Number.isSafeInteger(narrow) ? narrow : `${value}`
}

function passArray(reading: Reading, depth: number): void {
  const { cursor } = reading
  const at = cursor.position()
  if (depth > MAX_ARRAY_DEPTH) throw byteExcess(cursor, at, 'arrays are nested too deep')
  const type = cursor.u32('the type of an array')
  const items = length(reading, 'the length of an array')
  if (items > BigInt(cursor.remaining())) {
    throw byteFault(
      cursor,
      at,
      `an array of ${items} elements, but ${cursor.remaining()} bytes are left`,
    )
  }
  const size = SCALAR_BYTES[type]
  if (size === undefined) throw byteFault(cursor, at, `an array has the unknown type ${type}`)
  if (size > 0) {
    cursor.skip(Number(items) * size, 'an array')
    return
  }
  for (let index = 0; index < Number(items); index += 1) {
    reading.passed += 1
    if (reading.passed > MAX_PASSED) throw byteExcess(cursor, at, 'arrays hold too many elements')
    if (type === STRING) text(reading, 0, 'an element')
    else passArray(reading, depth + 1)
  }
}

interface Tensors {
  readonly parameters: bigint
  readonly dtypes: ReadonlyMap<string, number>
}

function readTensors(reading: Reading, tensors: number): Tensors {
  const { cursor } = reading
  const dtypes = new Map<string, number>()
  let parameters = 0n
  for (let index = 0; index < tensors; index += 1) {
    text(reading, 0, 'the name of a tensor')
    const at = cursor.position()
    const rank = cursor.u32('the rank of a tensor')
    if (rank > MAX_RANK) throw byteFault(cursor, at, `a tensor of ${rank} dimensions`)
    let elements = 1n
    for (let axis = 0; axis < rank; axis += 1) elements *= length(reading, 'a dimension')
    parameters += elements
    const type = cursor.u32('the type of a tensor')
    tally(dtypes, GGML_TYPES.get(type) ?? `type ${type}`)
    const from = cursor.position()
    const offset = cursor.u64('the offset of a tensor')
    if (offset > BigInt(cursor.source.size)) {
      throw byteFault(cursor, from, `a tensor begins at ${offset} of the data: the file is cut off`)
    }
  }
  return { parameters, dtypes }
}

function describe(
  { parameters, dtypes }: Tensors,
  tensors: number,
  values: ReadonlyMap<string, Value>,
  file: { readonly version: number; readonly littleEndian: boolean },
): ModelFacts {
  const architecture = values.get('general.architecture')
  const own = (name: string) => values.get(`${String(architecture)}.${name}`)
  const fileType = values.get('general.file_type')
  const quantization = typeof fileType === 'number' ? GGUF_FILE_TYPES.get(fileType) : undefined
  return buildModelFacts({
    format: 'gguf',
    executable: false,
    tensors,
    ...(tensors === 0 ? {} : { parameters, dtypes }),
    details: [
      ['gguf_version', file.version],
      ['byte_order', file.littleEndian ? undefined : 'big'],
      ['architecture', architecture],
      ['name', values.get('general.name')],
      ['type', values.get('general.type')],
      ['size_label', values.get('general.size_label')],
      ['license', values.get('general.license')],
      ['quantization', quantization ?? fileType],
      ['context_length', own('context_length')],
      ['blocks', own('block_count')],
      ['embedding_length', own('embedding_length')],
      ['tokenizer', values.get('tokenizer.ggml.model')],
    ],
  })
}
