import type { ByteSource } from '../domain/byte-source.ts'
import type { ModelFacts, ModelSignature, TensorSpec } from '../domain/model-facts.ts'
import type { SourceField } from './protobuf-wire.ts'
import { byteExcess, ByteCursor } from './model-cursor.ts'
import { buildModelFacts, looseText, MAX_SPECS, shortText } from './model-report.ts'
import { readFields, readSourceFields, signed } from './protobuf-wire.ts'

interface Range {
  readonly start: number
  readonly end: number
}

interface MetaGraph {
  readonly tags: string[]
  version: string | undefined
  readonly signatures: Map<string, Signature>
  readonly operations: Set<string>
}

interface Signature extends ModelSignature {
  /** Inputs and outputs beyond the limit. */
  readonly omitted: number
}

const MAX_GRAPHS = 64
const MAX_FIELDS = 5_000_000
const MAX_SIGNATURES = 100
/** Bytes of one signature. */
const MAX_SIGNATURE_BYTES = 1024 * 1024
const MAX_NAME_BYTES = 1_024
const MAX_RANK = 64

/** Operations by which a graph reaches files or Python. */
const REACHING: ReadonlySet<string> = new Set([
  'ReadFile',
  'WriteFile',
  'MatchingFiles',
  'PyFunc',
  'PyFuncStateless',
  'EagerPyFunc',
  'ShardedFilename',
])
/** Every saved model restores its variables by it. */
const USUAL: ReadonlySet<string> = new Set(['ShardedFilename'])

/** `DataType` of TensorFlow. */
const DATA_TYPES: ReadonlyMap<number, string> = new Map([
  [1, 'float32'],
  [2, 'float64'],
  [3, 'int32'],
  [4, 'uint8'],
  [5, 'int16'],
  [6, 'int8'],
  [7, 'string'],
  [8, 'complex64'],
  [9, 'int64'],
  [10, 'bool'],
  [14, 'bfloat16'],
  [17, 'uint16'],
  [18, 'complex128'],
  [19, 'float16'],
  [20, 'resource'],
  [21, 'variant'],
  [22, 'uint32'],
  [23, 'uint64'],
])

/**
 * `saved_model.pb` of a TensorFlow SavedModel: tags, version, the serving signature. A saved model is a program, so
 * loading it may run what it brings.
 * @throws {ReleaseError} `FORMAT_INVALID` when it is cut off or damaged
 */
export function readSavedModel(source: ByteSource): ModelFacts | null {
  const [tag, version, next] = source.read(0, 3)
  if (tag !== 0x08 || version !== 1 || next !== 0x12) return null
  const cursor = new ByteCursor(source)
  const ranges: Range[] = []
  for (const one of readSourceFields(cursor, 0, source.size)) {
    const known = (one.field === 1 && one.wire === 0) || (one.field === 2 && one.wire === 2)
    if (!known || ranges.length > MAX_GRAPHS) return null
    if (one.wire === 2) ranges.push(one)
  }
  const budget = { left: MAX_FIELDS }
  const graphs = ranges.map((range) => readMetaGraph(cursor, range, budget))
  // A message with the same first bytes holds no tags.
  if (!graphs.some(({ tags, signatures }) => tags.length > 0 || signatures.size > 0)) return null
  return describe(graphs)
}

function describe(graphs: readonly MetaGraph[]): ModelFacts {
  const version = graphs.find((graph) => graph.version !== undefined)?.version
  const signatures = new Map(graphs.flatMap((graph) => [...graph.signatures]))
  const names = [...signatures.keys()].filter((name) => name !== '__saved_model_init_op')
  const signature = signatures.get('serving_default') ?? signatures.get(names[0] ?? '')
  const reaching = new Set(graphs.flatMap((graph) => [...graph.operations]))
  return buildModelFacts({
    format: 'tensorflow-savedmodel',
    executable: true,
    framework: version === undefined ? { name: 'tensorflow' } : { name: 'tensorflow', version },
    signature,
    details: [
      ['tags', [...new Set(graphs.flatMap(({ tags }) => tags))].join(', ') || undefined],
      ['signatures', names.toSorted().join(', ') || undefined],
    ],
    warnings: [
      ...(reaching.size === 0
        ? []
        : [`its graph uses ${[...reaching].toSorted().join(', ')}, which reach files or Python`]),
      ...(signature === undefined || signature.omitted === 0
        ? []
        : [`${signature.omitted} inputs and outputs are left out`]),
    ],
  })
}

/** `MetaGraphDef`: meta_info_def 1, graph_def 2, signature_def 5. */
function readMetaGraph(cursor: ByteCursor, range: Range, budget: { left: number }): MetaGraph {
  const graph: MetaGraph = {
    tags: [],
    version: undefined,
    signatures: new Map(),
    operations: new Set(),
  }
  for (const one of walk(cursor, range, budget)) {
    if (one.wire !== 2) continue
    if (one.field === 1) readMetaInfo(cursor, one, graph, budget)
    if (one.field === 2) readGraphDef(cursor, one, graph, budget)
    if (one.field === 5) readSignature(cursor, one, graph)
  }
  return graph
}

/** `MetaInfoDef`: tags 4, tensorflow_version 5. */
function readMetaInfo(
  cursor: ByteCursor,
  range: Range,
  graph: MetaGraph,
  budget: { left: number },
) {
  for (const one of walk(cursor, range, budget)) {
    if (one.wire !== 2) continue
    if (one.field === 4 && graph.tags.length < 20) graph.tags.push(textOf(cursor, one))
    if (one.field === 5) graph.version = textOf(cursor, one)
  }
}

/** `GraphDef`: node 1, library 2 with functions 1, whose nodes are 3; the operation of a node is 2. */
function readGraphDef(
  cursor: ByteCursor,
  range: Range,
  graph: MetaGraph,
  budget: { left: number },
) {
  for (const one of walk(cursor, range, budget)) {
    if (one.wire !== 2) continue
    if (one.field === 1) readNode(cursor, one, graph, budget)
    if (one.field !== 2) continue
    for (const member of walk(cursor, one, budget)) {
      if (member.field !== 1 || member.wire !== 2) continue
      for (const node of walk(cursor, member, budget)) {
        if (node.field === 3 && node.wire === 2) readNode(cursor, node, graph, budget)
      }
    }
  }
}

function readNode(cursor: ByteCursor, range: Range, graph: MetaGraph, budget: { left: number }) {
  for (const one of walk(cursor, range, budget)) {
    if (one.field !== 2 || one.wire !== 2) continue
    const operation = textOf(cursor, one)
    if (REACHING.has(operation) && !USUAL.has(operation)) graph.operations.add(operation)
    return
  }
}

function* walk(cursor: ByteCursor, { start, end }: Range, budget: { left: number }) {
  for (const one of readSourceFields(cursor, start, end)) {
    budget.left -= 1
    if (budget.left < 0) throw byteExcess(cursor, one.at, `more than ${MAX_FIELDS} fields`)
    yield one satisfies SourceField
  }
}

function textOf(cursor: ByteCursor, { start, end }: Range): string {
  cursor.seek(start)
  return shortText(looseText(cursor.bytes(Math.min(end - start, MAX_NAME_BYTES), 'a text')))
}

/** A map entry of name 1 to `SignatureDef` 2, whose inputs are 1 and outputs 2. */
function readSignature(cursor: ByteCursor, { start, end }: Range, graph: MetaGraph): void {
  if (end - start > MAX_SIGNATURE_BYTES || graph.signatures.size >= MAX_SIGNATURES) return
  cursor.seek(start)
  const place = { path: cursor.path, offset: start }
  let name = ''
  const inputs: TensorSpec[] = []
  const outputs: TensorSpec[] = []
  const sides = new Map([
    [1, inputs],
    [2, outputs],
  ])
  let omitted = 0
  for (const one of readFields(cursor.bytes(end - start, 'a signature'), place)) {
    if (one.wire !== 2) continue
    if (one.field === 1) name = shortText(looseText(one.bytes))
    if (one.field !== 2) continue
    for (const member of readFields(one.bytes, place)) {
      const specs = sides.get(member.field)
      if (member.wire !== 2 || specs === undefined) continue
      if (specs.length < MAX_SPECS) specs.push(readSpec(member.bytes, place))
      else omitted += 1
    }
  }
  graph.signatures.set(name, { inputs, outputs, omitted })
}

interface Place {
  readonly path: string
  readonly offset: number
}

/** A map entry of name 1 to `TensorInfo` 2: dtype 2, tensor_shape 3. */
function readSpec(bytes: Uint8Array, place: Place): TensorSpec {
  let name = ''
  let type = 'unknown'
  let shape: readonly (number | string)[] | undefined
  for (const one of readFields(bytes, place)) {
    if (one.wire !== 2) continue
    if (one.field === 1) name = shortText(looseText(one.bytes))
    if (one.field !== 2) continue
    for (const info of readFields(one.bytes, place)) {
      if (info.field === 2 && info.wire === 0) type = typeName(info.value)
      if (info.field === 3 && info.wire === 2) shape = readShape(info.bytes, place)
    }
  }
  return shape === undefined ? { name, type } : { name, type, shape }
}

function typeName(value: bigint): string {
  const type = Number(BigInt.asUintN(31, value))
  return DATA_TYPES.get(type) ?? `type ${type}`
}

/** `TensorShapeProto`: dim 2 with size 1, unknown_rank 3. */
function readShape(bytes: Uint8Array, place: Place): readonly number[] | undefined {
  const shape: number[] = []
  for (const one of readFields(bytes, place)) {
    if (one.field === 3 && one.wire === 0 && one.value !== 0n) return undefined
    if (one.field !== 2 || one.wire !== 2 || shape.length >= MAX_RANK) continue
    let size = 0
    for (const dimension of readFields(one.bytes, place)) {
      if (dimension.field === 1 && dimension.wire === 0) size = Number(signed(dimension.value))
    }
    shape.push(size)
  }
  return shape
}
