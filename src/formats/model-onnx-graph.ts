import type { ModelSignature, TensorSpec } from '../domain/model-facts.ts'
import type { ByteCursor } from './model-cursor.ts'
import { byteExcess } from './model-cursor.ts'
import { looseText, MAX_SPECS, shortText, tally } from './model-report.ts'
import { readFields, readPackedVarints, readSourceFields, signed } from './protobuf-wire.ts'

export interface OnnxGraph {
  readonly signature: ModelSignature
  readonly tensors: number
  readonly parameters: bigint
  readonly dtypes: ReadonlyMap<string, number>
  readonly nodes: number
  /** Tensors whose data lies in another file. */
  readonly external: number
  /** Names of those files, as the model has them. */
  readonly locations: readonly string[]
  readonly warnings: readonly string[]
}

interface Building {
  readonly cursor: ByteCursor
  readonly inputs: TensorSpec[]
  readonly outputs: TensorSpec[]
  readonly initialized: Set<string>
  readonly dtypes: Map<string, number>
  readonly warnings: Set<string>
  readonly locations: Set<string>
  parameters: bigint
  tensors: number
  external: number
  nodes: number
}

const MAX_GRAPH_FIELDS = 5_000_000
const MAX_TENSOR_FIELDS = 10_000_000
/** Bytes of one description of an input or output. */
const MAX_VALUE_BYTES = 64 * 1024
const MAX_NAME_BYTES = 1_024
const MAX_RANK = 64

const NODE = 1
const INITIALIZER = 5
const INPUT = 11
const OUTPUT = 12
const SPARSE_INITIALIZER = 15

/** `TensorProto.DataType` */
const DATA_TYPES: readonly string[] = [
  'undefined',
  'float32',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'int32',
  'int64',
  'string',
  'bool',
  'float16',
  'float64',
  'uint32',
  'uint64',
  'complex64',
  'complex128',
  'bfloat16',
  'float8e4m3fn',
  'float8e4m3fnuz',
  'float8e5m2',
  'float8e5m2fnuz',
  'uint4',
  'int4',
  'float4e2m1',
]

/** The `GraphProto` between two offsets; the data of its tensors is passed over. */
export function readOnnxGraph(cursor: ByteCursor, start: number, end: number): OnnxGraph {
  const graph: Building = {
    cursor,
    inputs: [],
    outputs: [],
    initialized: new Set(),
    dtypes: new Map(),
    warnings: new Set(),
    locations: new Set(),
    parameters: 0n,
    tensors: 0,
    external: 0,
    nodes: 0,
  }
  let budget = MAX_GRAPH_FIELDS
  for (const one of readSourceFields(cursor, start, end)) {
    budget -= 1
    if (budget < 0) throw byteExcess(cursor, one.at, `more than ${MAX_GRAPH_FIELDS} fields`)
    if (one.wire !== 2) continue
    if (one.field === NODE) graph.nodes += 1
    if (one.field === INITIALIZER) readTensor(graph, one.start, one.end)
    if (one.field === INPUT) addSpec(graph, graph.inputs, one.start, one.end)
    if (one.field === OUTPUT) addSpec(graph, graph.outputs, one.start, one.end)
    if (one.field === SPARSE_INITIALIZER) {
      graph.warnings.add('sparse initializers are not counted')
    }
  }
  // Before IR version 4 every initializer was an input as well.
  const inputs = graph.inputs.filter(({ name }) => !graph.initialized.has(name))
  return {
    signature: { inputs, outputs: graph.outputs },
    tensors: graph.tensors,
    parameters: graph.parameters,
    dtypes: graph.dtypes,
    nodes: graph.nodes,
    external: graph.external,
    locations: [...graph.locations],
    warnings: [...graph.warnings],
  }
}

function readTensor(graph: Building, start: number, end: number): void {
  const { cursor } = graph
  let elements = 1n
  let rank = 0
  let type = 0
  let external = false
  let budget = MAX_TENSOR_FIELDS
  const dimension = (value: bigint) => {
    rank += 1
    const size = signed(value)
    elements *= rank > MAX_RANK || size < 0n ? 0n : size
  }
  for (const one of readSourceFields(cursor, start, end)) {
    budget -= 1
    if (budget < 0) throw byteExcess(cursor, one.at, 'a tensor of too many fields')
    if (one.wire === 0) {
      if (one.field === 1) dimension(one.value)
      if (one.field === 2) type = Number(BigInt.asUintN(31, one.value))
      if (one.field === 14) external = one.value === 1n
    } else if (one.field === 1) {
      for (const value of readPackedVarints(small(graph, one.start, one.end, 1_024)))
        dimension(value)
    } else addText(graph, one.field, one.start, one.end)
  }
  graph.tensors += 1
  graph.parameters += elements
  if (external) graph.external += 1
  tally(graph.dtypes, typeName(type))
}

/** The texts of a tensor: its name, and where its data lie. */
function addText(graph: Building, field: number, start: number, end: number): void {
  if (field === 13) addLocation(graph, start, end)
  if (field !== 8) return
  const name = looseText(small(graph, start, end, MAX_NAME_BYTES))
  if (graph.initialized.size < MAX_SPECS * 100) graph.initialized.add(name)
}

/** onnx.proto, `TensorProto.external_data`: pairs of key and value, one of which is `location`. */
function addLocation(graph: Building, start: number, end: number): void {
  const pair = new Map<number, string>()
  for (const one of readFields(small(graph, start, end, MAX_NAME_BYTES)))
    if (one.wire === 2) pair.set(one.field, looseText(one.bytes))
  const location = pair.get(2)
  if (pair.get(1) !== 'location' || location === undefined) return
  if (graph.locations.size < MAX_LOCATIONS) graph.locations.add(location)
}

/** A model of many shards; a longer list is a hostile one. */
const MAX_LOCATIONS = 1000

function small(graph: Building, start: number, end: number, limit: number): Uint8Array {
  graph.cursor.seek(start)
  return graph.cursor.bytes(Math.min(end - start, limit), 'a field')
}

function typeName(type: number): string {
  return DATA_TYPES[type] ?? `type ${type}`
}

function addSpec(graph: Building, specs: TensorSpec[], start: number, end: number): void {
  if (specs.length >= MAX_SPECS || end - start > MAX_VALUE_BYTES) {
    graph.warnings.add(`inputs and outputs beyond the first ${MAX_SPECS} are left out`)
    return
  }
  const bytes = small(graph, start, end, MAX_VALUE_BYTES)
  const place = { path: graph.cursor.path, offset: start }
  let name = ''
  let spec: Omit<TensorSpec, 'name'> = { type: 'unknown' }
  for (const one of readFields(bytes, place)) {
    if (one.wire !== 2) continue
    if (one.field === 1) name = shortText(looseText(one.bytes))
    if (one.field === 2) spec = readType(one.bytes, place.path)
  }
  specs.push({ name, ...spec })
}

/** `TypeProto`: tensor 1, sequence 4, map 5, sparse tensor 8, optional 9, opaque 7. */
function readType(bytes: Uint8Array, path: string): Omit<TensorSpec, 'name'> {
  const kinds = new Map([
    [4, 'sequence'],
    [5, 'map'],
    [7, 'opaque'],
    [9, 'optional'],
  ])
  let spec: Omit<TensorSpec, 'name'> = { type: 'unknown' }
  for (const one of readFields(bytes, { path, offset: 0 })) {
    if (one.wire !== 2) continue
    if (one.field === 1 || one.field === 8) spec = readTensorType(one.bytes, path)
    const kind = kinds.get(one.field)
    if (kind !== undefined) spec = { type: kind }
  }
  return spec
}

function readTensorType(bytes: Uint8Array, path: string): Omit<TensorSpec, 'name'> {
  let type = 0
  let shape: (number | string)[] | undefined
  for (const one of readFields(bytes, { path, offset: 0 })) {
    if (one.field === 1 && one.wire === 0) type = Number(BigInt.asUintN(31, one.value))
    if (one.field === 2 && one.wire === 2) {
      shape = []
      for (const dimension of readFields(one.bytes, { path, offset: 0 })) {
        if (dimension.field !== 1 || dimension.wire !== 2 || shape.length >= MAX_RANK) continue
        shape.push(readDimension(dimension.bytes, path))
      }
    }
  }
  return shape === undefined ? { type: typeName(type) } : { type: typeName(type), shape }
}

function readDimension(bytes: Uint8Array, path: string): number | string {
  let size: number | string = -1
  for (const one of readFields(bytes, { path, offset: 0 })) {
    if (one.field === 1 && one.wire === 0) size = Number(signed(one.value))
    if (one.field === 2 && one.wire === 2) size = shortText(looseText(one.bytes)) || -1
  }
  return size
}
