import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ModelFacts } from '../domain/model-facts.ts'
import type { SourceField } from './protobuf-wire.ts'
import { ByteCursor, byteExcess } from './model-cursor.ts'
import { readOnnxGraph } from './model-onnx-graph.ts'
import { buildModelFacts, looseText } from './model-report.ts'
import { readSourceFields } from './protobuf-wire.ts'

/** Fields of `ModelProto` with their wire types; anything else at the top is another message. */
const MODEL_FIELDS: ReadonlyMap<number, number> = new Map([
  [1, 0],
  [2, 2],
  [3, 2],
  [4, 2],
  [5, 0],
  [6, 2],
  [7, 2],
  [8, 2],
  [14, 2],
  [20, 2],
  [25, 2],
  [26, 2],
])
const GRAPH = 7
const MAX_TOP_FIELDS = 100_000
const MAX_IR_VERSION = 1_000n
/** Bytes of a text that is kept. */
const MAX_TEXT_BYTES = 4_096
const MAX_PROPERTIES = 30

/**
 * As `readModelProto`; but a few bytes of anything may begin like ONNX, so only a file that is called so, or is a whole one, is
 * taken for one.
 * @throws {ReleaseError} `FORMAT_INVALID` when a file called `.onnx` is cut off or damaged
 */
export function readOnnx(source: ByteSource): ModelFacts | null {
  try {
    return readModelProto(source)
  } catch (error) {
    const isDamaged = error instanceof ReleaseError && error.code === 'FORMAT_INVALID'
    if (!isDamaged || /\.onnx$/i.test(source.path)) throw error
    return null
  }
}

/**
 * An ONNX model: versions, operator sets, inputs and outputs, and what its weights are, which themselves are not read.
 * ONNX has no magic number: a file is taken for one when it begins as every known writer begins, and its top level
 * holds the fields of `ModelProto` and no others.
 * @throws {ReleaseError} `FORMAT_INVALID` when such a file is cut off or damaged
 */
function readModelProto(source: ByteSource): ModelFacts | null {
  const cursor = new ByteCursor(source)
  if (!resembles(source)) return null
  const model = new Map<number, SourceField[]>()
  let fields = 0
  for (const one of readSourceFields(cursor, 0, source.size)) {
    if (MODEL_FIELDS.get(one.field) !== one.wire) return null
    fields += 1
    if (fields > MAX_TOP_FIELDS)
      throw byteExcess(source, one.at, 'too many fields for an ONNX model')
    const list = model.get(one.field) ?? []
    list.push(one)
    model.set(one.field, list)
  }
  const graph = located(model.get(GRAPH)?.at(-1))
  if (graph === null) return null
  return describe(cursor, model, graph)
}

/** `ir_version` first, then a text or the graph: `tag 1, small varint, tag`. */
function resembles(source: ByteSource): boolean {
  const [tag, version = 0, next = 0] = source.read(0, 3)
  if (tag !== 0x08 || version === 0 || version >= 0x80) return false
  const field = next >> 3
  if (MODEL_FIELDS.get(field) !== (next & 7)) return false
  if (field !== 2) return true
  // A TensorFlow SavedModel begins alike, but its second field is large and binary.
  const [length = 0, ...name] = source.read(3, 65)
  return length < 64 && name.slice(0, length).every((byte) => byte >= 0x20 && byte < 0x7f)
}

interface Range {
  readonly start: number
  readonly end: number
}

function located(field: SourceField | undefined): Range | null {
  return field === undefined || field.wire === 0 ? null : field
}

function describe(
  cursor: ByteCursor,
  model: ReadonlyMap<number, readonly SourceField[]>,
  range: Range,
): ModelFacts {
  const texts = (field: number) => textOf(cursor, located(model.get(field)?.at(-1)))
  const graph = readOnnxGraph(cursor, range.start, range.end)
  const producer = texts(2)
  const producerVersion = texts(3)
  const version = model.get(1)?.at(-1)
  const irVersion =
    version?.wire === 0 && version.value < MAX_IR_VERSION ? version.value : undefined
  return buildModelFacts({
    format: 'onnx',
    executable: false,
    framework: frameworkOf(producer, producerVersion),
    signature: graph.signature,
    parameters: graph.tensors === 0 ? undefined : graph.parameters,
    tensors: graph.tensors,
    dtypes: graph.dtypes,
    details: [
      ['ir_version', irVersion === undefined ? undefined : Number(irVersion)],
      ['producer', producer],
      ['producer_version', producerVersion],
      ['domain', texts(4)],
      ['nodes', graph.nodes],
      ['functions', model.get(25)?.length],
      ['external_data', graph.external > 0 ? true : undefined],
      ...readOpsets(cursor, model.get(8) ?? []),
      ...readProperties(cursor, model.get(14) ?? []),
    ],
    externalFiles: graph.locations,
    warnings: graph.warnings,
  })
}

function frameworkOf(name: string | undefined, version: string | undefined) {
  if (name === undefined) return undefined
  return version === undefined ? { name } : { name, version }
}

function textOf(cursor: ByteCursor, range: Range | null): string | undefined {
  if (range === null || range.start === range.end) return undefined
  cursor.seek(range.start)
  return looseText(cursor.bytes(Math.min(range.end - range.start, MAX_TEXT_BYTES), 'a text'))
}

function* readOpsets(cursor: ByteCursor, fields: readonly SourceField[]) {
  for (const field of fields.slice(0, MAX_PROPERTIES)) {
    const range = located(field)
    if (range === null) continue
    let domain = ''
    let version = 0
    for (const one of readSourceFields(cursor, range.start, range.end)) {
      if (one.field === 1) domain = textOf(cursor, located(one)) ?? ''
      if (one.field === 2 && one.wire === 0) version = Number(BigInt.asIntN(64, one.value))
    }
    const name = domain === '' || domain === 'ai.onnx' ? 'opset' : `opset.${domain}`
    yield [name, version] as const
  }
}

function* readProperties(cursor: ByteCursor, fields: readonly SourceField[]) {
  for (const field of fields.slice(0, MAX_PROPERTIES)) {
    const range = located(field)
    if (range === null) continue
    let key: string | undefined
    let value: string | undefined
    for (const one of readSourceFields(cursor, range.start, range.end)) {
      if (one.field === 1) key = textOf(cursor, located(one))
      if (one.field === 2) value = textOf(cursor, located(one))
    }
    if (key !== undefined) yield [`metadata.${key}`, value] as const
  }
}
