import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts } from '../domain/model-facts.ts'
import type { ObjectNode, TreeNode } from './document-tree.ts'
import type { TextFile } from './text-file.ts'
import { ReleaseError } from '../domain/errors.ts'
import { memberOf } from './document-tree.ts'
import { parseJsonTree } from './json-tree.ts'
import { byteFault, ByteCursor } from './model-cursor.ts'
import { buildModelFacts, tally } from './model-report.ts'
import { decodeText, fault, MAX_TEXT_BYTES, quoteText } from './text-file.ts'

export interface SafetensorsHeader {
  /** Bytes in front of the data: the length and the header. */
  readonly size: number
  /** In the order of the header. */
  readonly tensors: readonly SafetensorsTensor[]
  readonly metadata: ReadonlyMap<string, string>
}

export interface SafetensorsTensor {
  readonly name: string
  readonly dtype: string
  readonly elements: bigint
  /** Bytes from the end of the header; `end` is exclusive. */
  readonly start: bigint
  readonly end: bigint
}

/** Bytes of the header; the limit of the reference library. */
const MAX_HEADER_BYTES = 100_000_000
const MAX_RANK = 64
const U64_END = 1n << 64n

/** Bits of one element. */
const DTYPE_BITS: ReadonlyMap<string, bigint> = new Map([
  ['BOOL', 8n],
  ['U8', 8n],
  ['I8', 8n],
  ['F4', 4n],
  ['F6_E2M3', 6n],
  ['F6_E3M2', 6n],
  ['F8_E5M2', 8n],
  ['F8_E4M3', 8n],
  ['F8_E8M0', 8n],
  ['F8_E4M3FNUZ', 8n],
  ['F8_E5M2FNUZ', 8n],
  ['I16', 16n],
  ['U16', 16n],
  ['F16', 16n],
  ['BF16', 16n],
  ['I32', 32n],
  ['U32', 32n],
  ['F32', 32n],
  ['C64', 64n],
  ['F64', 64n],
  ['I64', 64n],
  ['U64', 64n],
])

/** What `__metadata__` says of the framework that wrote the file. */
const FRAMEWORKS: ReadonlyMap<string, string> = new Map([
  ['pt', 'pytorch'],
  ['tf', 'tensorflow'],
  ['flax', 'flax'],
  ['np', 'numpy'],
  ['mlx', 'mlx'],
  ['paddle', 'paddlepaddle'],
])

/**
 * A safetensors file by its header, held to the rules of the reference library.
 * @throws {ReleaseError} `FORMAT_INVALID` naming the rule that is broken
 */
export function readSafetensors(source: ByteSource): ModelFacts | null {
  const header = readSafetensorsHeader(source)
  if (header === null) return null
  return typeof header === 'string'
    ? buildModelFacts({ format: 'safetensors', executable: false, warnings: [header] })
    : describe(header)
}

/**
 * The header: every tensor's bytes are its shape times its type, and together they cover the rest of the file without
 * gap or overlap.
 * @returns `null` for another format; a warning where the header is more than is read
 * @throws {ReleaseError} `FORMAT_INVALID` naming the rule that is broken
 */
export function readSafetensorsHeader(source: ByteSource): SafetensorsHeader | string | null {
  if (!resembles(source)) return null
  const cursor = new ByteCursor(source)
  const length = cursor.u64('the length of the header')
  if (length > BigInt(MAX_HEADER_BYTES) || length > BigInt(source.size - 8)) {
    throw byteFault(
      source,
      0,
      `the safetensors header has ${length} bytes; ${source.size - 8} follow and at most ${MAX_HEADER_BYTES} are allowed. The file is cut off or damaged.`,
    )
  }
  const size = 8 + Number(length)
  const limited = readHeader(source, Number(length))
  if (typeof limited === 'string') return limited
  const { file, root } = limited
  const tensors = root.members
    .filter(({ key }) => key !== '__metadata__')
    .map(({ key, node }) => readTensor(file, key, node))
  checkCover(source, tensors, BigInt(source.size - size))
  return { size, tensors, metadata: readMetadata(file, root) }
}

function resembles(source: ByteSource): boolean {
  const head = source.read(0, 10)
  const [, , , , , five, six, seven, brace, next] = head
  const zeros = five === 0 && six === 0 && seven === 0
  return (
    zeros && brace === 0x7b && next !== undefined && '"} \n\r\t'.includes(String.fromCharCode(next))
  )
}

/** The warning where the header is more than is read. */
function readHeader(
  source: ByteSource,
  bytes: number,
): { readonly file: TextFile; readonly root: ObjectNode } | string {
  if (bytes > MAX_TEXT_BYTES) {
    return `the header has ${bytes} bytes; at most ${MAX_TEXT_BYTES} are read, so tensors are not listed`
  }
  const file = decodeText(`${source.path} (header)`, source.read(8, bytes))
  try {
    const root = parseJsonTree(file)
    if (root.kind === 'object') return { file, root }
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'LIMIT_EXCEEDED') {
      return 'the header holds more values than are read, so tensors are not listed'
    }
    throw error
  }
  throw fault(file, 0, 'the header is no JSON object')
}

function readTensor(file: TextFile, name: string, node: TreeNode): SafetensorsTensor {
  const wrong = (what: string) => fault(file, node.at, `the tensor ${quoteText(name)} ${what}`)
  if (node.kind !== 'object') throw wrong('is no object')
  const dtype = memberOf(node, 'dtype')
  if (dtype?.kind !== 'string') throw wrong('has no "dtype"')
  const bits = DTYPE_BITS.get(dtype.text)
  if (bits === undefined) throw wrong(`has the unknown dtype ${quoteText(dtype.text)}`)
  const shape = naturals(memberOf(node, 'shape'), MAX_RANK)
  if (shape === null) throw wrong('has no "shape" of whole numbers')
  const [start, end] = naturals(memberOf(node, 'data_offsets'), 2) ?? []
  if (start === undefined || end === undefined || start > end) {
    throw wrong('has no "data_offsets" of a begin and an end')
  }
  const elements = shape.reduce((product, size) => product * size, 1n)
  if (elements >= U64_END) throw wrong('has more elements than 64 bits can count')
  if (elements * bits !== (end - start) * 8n) {
    throw wrong(
      `has ${end - start} bytes of data where its shape and dtype ${dtype.text} ask for ${elements * bits} bits`,
    )
  }
  return { name, dtype: dtype.text, elements, start, end }
}

function naturals(node: TreeNode | undefined, limit: number): readonly bigint[] | null {
  if (node?.kind !== 'array' || node.items.length > limit) return null
  const numbers: bigint[] = []
  for (const item of node.items) {
    const digits = item.kind === 'number' ? item.digits : null
    if (digits === null || !/^\d{1,20}$/.test(digits)) return null
    numbers.push(BigInt(digits))
  }
  return numbers
}

function checkCover(source: ByteSource, tensors: readonly SafetensorsTensor[], size: bigint): void {
  const sorted = tensors.toSorted(
    (one, two) => order(one.start, two.start) || order(one.end, two.end),
  )
  let covered = 0n
  for (const { name, start, end } of sorted) {
    if (start !== covered) {
      const problem = start < covered ? 'overlaps the tensor before it' : 'leaves a gap before it'
      throw byteFault(
        source,
        8,
        `the tensor ${quoteText(name)} begins at ${start} of the data where ${covered} is expected: it ${problem}`,
      )
    }
    covered = end
  }
  if (covered !== size) {
    throw byteFault(
      source,
      8,
      `the tensors cover ${covered} bytes, but ${size} follow the header: the file is cut off or something was appended`,
    )
  }
}

function order(one: bigint, two: bigint): number {
  if (one === two) return 0
  return one < two ? -1 : 1
}

function readMetadata(file: TextFile, root: ObjectNode): ReadonlyMap<string, string> {
  const node = memberOf(root, '__metadata__')
  const metadata = new Map<string, string>()
  if (node === undefined || node.kind === 'null') return metadata
  if (node.kind !== 'object') throw fault(file, node.at, '"__metadata__" is no object')
  for (const { key, node: value } of node.members) {
    if (value.kind !== 'string') {
      throw fault(file, value.at, `"__metadata__" holds ${quoteText(key)}, which is no text`)
    }
    metadata.set(key, value.text)
  }
  return metadata
}

function describe({ tensors, metadata }: SafetensorsHeader): ModelFacts {
  const dtypes = new Map<string, number>()
  let parameters = 0n
  for (const { dtype, elements } of tensors) {
    tally(dtypes, dtype)
    parameters += elements
  }
  const framework = FRAMEWORKS.get(metadata.get('format') ?? '')
  return buildModelFacts({
    format: 'safetensors',
    executable: false,
    framework: framework === undefined ? undefined : { name: framework },
    parameters,
    tensors: tensors.length,
    dtypes,
    details: [...metadata].map(([key, value]) => [`metadata.${key}`, value] as const),
  })
}
