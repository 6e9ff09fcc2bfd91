import type { PickleTuple, PickleValue } from './pickle-value.ts'
import { asNumbers, asObject, importName } from './pickle-value.ts'
import { tally } from './model-report.ts'

/** Tensors that a PyTorch pickle describes; their data lies outside of it. */
export interface PickleTensors {
  readonly dtypes: Map<string, number>
  /** Storage and offset of what is counted: tied weights are one parameter. */
  readonly seen: Set<string>
  count: number
  elements: bigint
  /** The file holds an optimizer's state as well, so that not every tensor is a weight. */
  training: boolean
}

const MAX_SEEN = 1_000_000

const STORAGE_TYPES: ReadonlyMap<string, string> = new Map([
  ['FloatStorage', 'float32'],
  ['DoubleStorage', 'float64'],
  ['HalfStorage', 'float16'],
  ['BFloat16Storage', 'bfloat16'],
  ['LongStorage', 'int64'],
  ['IntStorage', 'int32'],
  ['ShortStorage', 'int16'],
  ['CharStorage', 'int8'],
  ['ByteStorage', 'uint8'],
  ['BoolStorage', 'bool'],
  ['ComplexFloatStorage', 'complex64'],
  ['ComplexDoubleStorage', 'complex128'],
  ['QInt8Storage', 'qint8'],
  ['QUInt8Storage', 'quint8'],
  ['QInt32Storage', 'qint32'],
])

const REBUILDERS: ReadonlySet<string> = new Set([
  'torch._utils._rebuild_tensor',
  'torch._utils._rebuild_tensor_v2',
  'torch._utils._rebuild_tensor_v3',
])

export function newPickleTensors(): PickleTensors {
  return { dtypes: new Map(), seen: new Set(), count: 0, elements: 0n, training: false }
}

/** `_rebuild_tensor_v2(storage, offset, size, stride, …)`; the third version names its dtype at the end. */
export function countTensor(
  tensors: PickleTensors,
  callee: string,
  args: PickleTuple | null,
): void {
  if (args === null || !REBUILDERS.has(callee)) return
  const [storage, offset, size, , , , dtype] = args.items
  const shape = asNumbers(size)
  // ('storage', torch.FloatStorage, '0', 'cpu', 12)
  const id = asObject(storage)?.args?.items ?? []
  const [, type, key] = id
  if (shape === null) return
  tensors.count += 1
  tally(tensors.dtypes, importText(dtype) ?? storageType(type))
  if (typeof key === 'string' && typeof offset === 'number') {
    const place = `${key}+${offset}`
    if (tensors.seen.has(place)) return
    if (tensors.seen.size < MAX_SEEN) tensors.seen.add(place)
  }
  tensors.elements += shape.reduce((product, length) => product * BigInt(length), 1n)
}

function importText(value: PickleValue | undefined): string | null {
  const name = importName(value)
  return name?.startsWith('torch.') === true ? name.slice('torch.'.length) : null
}

function storageType(value: PickleValue | undefined): string {
  const name = importName(value) ?? ''
  return STORAGE_TYPES.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'unknown'
}
