/** A vector or matrix of doubles. */
export interface Tensor {
  readonly shape: readonly number[]
  readonly values: readonly number[]
}

const LENGTH_BYTES = 8
const DOUBLE_BYTES = 8
/** The reference implementation's limit. */
const MAX_HEADER_BYTES = 100_000_000

/**
 * Writes a safetensors file: a little-endian u64 with the header's length, the header in JSON, then the
 * tensors' doubles one after another. The header is padded with spaces so that the data is 8-byte aligned.
 */
export function renderSafetensors(
  tensors: Readonly<Record<string, Tensor>>,
  metadata: Readonly<Record<string, string>> = {},
): Buffer {
  const entries = Object.entries(tensors).toSorted(([left], [right]) => (left < right ? -1 : 1))
  const header: Record<string, unknown> = { __metadata__: metadata }
  let offset = 0
  for (const [name, { shape, values }] of entries) {
    const end = offset + values.length * DOUBLE_BYTES
    header[name] = { dtype: 'F64', shape, data_offsets: [offset, end] }
    offset = end
  }
  const json = Buffer.from(JSON.stringify(header))
  const padded = Math.ceil(json.length / DOUBLE_BYTES) * DOUBLE_BYTES
  const file = Buffer.alloc(LENGTH_BYTES + padded + offset, ' ')
  file.writeBigUInt64LE(BigInt(padded), 0)
  json.copy(file, LENGTH_BYTES)
  let position = LENGTH_BYTES + padded
  for (const value of entries.flatMap(([, tensor]) => tensor.values)) {
    position = file.writeDoubleLE(value, position)
  }
  return file
}

/**
 * Reads the F64 tensors of a safetensors file.
 * @throws {Error} when lengths, shapes and offsets do not cover the file exactly, or a type is not F64
 */
export function parseSafetensors(file: Buffer): Readonly<Record<string, Tensor>> {
  if (file.length < LENGTH_BYTES) throw new Error('safetensors: shorter than its length field')
  const length = file.readBigUInt64LE(0)
  if (length > BigInt(Math.min(MAX_HEADER_BYTES, file.length - LENGTH_BYTES))) {
    throw new Error(`safetensors: a header of ${length} bytes does not fit`)
  }
  const start = LENGTH_BYTES + Number(length)
  const header: unknown = JSON.parse(file.toString('utf8', LENGTH_BYTES, start))
  const tensors = Object.entries(isRecord(header) ? header : {}).flatMap(([name, entry]) =>
    name === '__metadata__' ? [] : [parseEntry(name, entry)],
  )
  const data = file.subarray(start)
  let offset = 0
  for (const { name, begin, end } of tensors.toSorted((left, right) => left.begin - right.begin)) {
    if (begin !== offset) throw new Error(`safetensors: "${name}" does not start at byte ${offset}`)
    offset = end
  }
  if (offset !== data.length) throw new Error('safetensors: the tensors do not cover the data')
  return Object.fromEntries(
    tensors.map(({ name, shape, begin, end }) => {
      const count = (end - begin) / DOUBLE_BYTES
      const values = Array.from({ length: count }, (_, index) =>
        data.readDoubleLE(begin + index * DOUBLE_BYTES),
      )
      return [name, { shape, values }]
    }),
  )
}

interface Entry {
  readonly name: string
  readonly shape: readonly number[]
  readonly begin: number
  readonly end: number
}

function parseEntry(name: string, entry: unknown): Entry {
  if (!isRecord(entry) || entry['dtype'] !== 'F64') {
    throw new Error(`safetensors: "${name}" is not of type F64`)
  }
  const { shape, data_offsets: offsets } = entry
  const [begin, end] = isCounts(offsets) ? offsets : []
  if (!isCounts(shape) || begin === undefined || end === undefined) {
    throw new Error(`safetensors: "${name}" has no shape or no offsets`)
  }
  if (end - begin !== shape.reduce((product, size) => product * size, DOUBLE_BYTES)) {
    throw new Error(`safetensors: the offsets of "${name}" do not fit its shape`)
  }
  return { name, shape, begin, end }
}

function isCounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
