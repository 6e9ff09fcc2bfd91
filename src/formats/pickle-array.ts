import type { PickleObject } from './pickle-value.ts'
import type { ByteCursor } from './model-cursor.ts'
import { byteFault } from './model-cursor.ts'
import { asDict, asNumbers, asObject, asTuple } from './pickle-value.ts'

/** Members of a joblib array wrapper that tell how many bytes follow. */
export const WRAPPER_MEMBERS: ReadonlySet<string> = new Set([
  'shape',
  'dtype',
  'numpy_array_alignment_bytes',
])

const UNICODE_BYTES = 4
/** Bit of numpy's dtype flags: elements are references to objects. */
const HAS_OBJECTS = 1

/**
 * joblib writes the bytes of an array into the stream, right behind the BUILD of its wrapper: a byte that counts
 * padding, the padding, then shape times element size. An array of objects is another pickle there.
 * @returns `pickle` when another pickle begins at the cursor, `passed` when the cursor stands behind the bytes
 * @throws {ReleaseError} `FORMAT_INVALID` when the wrapper does not say how long it is, or the file is too short
 */
export function passWrappedArray(cursor: ByteCursor, wrapper: PickleObject): 'pickle' | 'passed' {
  const at = cursor.position()
  const state = asDict(wrapper.state)?.members
  const shape = asNumbers(state?.get('shape'))
  const dtype = asObject(state?.get('dtype'))
  if (state === undefined || shape === null || dtype === null) {
    throw byteFault(cursor, at, 'a joblib array does not tell its shape and dtype')
  }
  const bytes = elementBytes(dtype)
  if (bytes === 'objects') return 'pickle'
  if (bytes === null) throw byteFault(cursor, at, 'a joblib array has an unknown dtype')
  if (typeof state.get('numpy_array_alignment_bytes') === 'number') {
    cursor.skip(cursor.u8('the padding of an array'), 'the padding of an array')
  }
  const total = shape.reduce((product, size) => product * size, bytes)
  cursor.skip(total, 'a joblib array')
  return 'passed'
}

/** `numpy.dtype('f8', False, True)`, with its state where it is structured. */
function elementBytes(dtype: PickleObject): number | 'objects' | null {
  const [code] = dtype.args?.items ?? []
  if (typeof code !== 'string') return null
  const [, kind = '', digits = ''] = /^[<>|=]?([A-Za-z?])(\d{0,9})$/.exec(code) ?? []
  if (kind === 'O' || holdsObjects(dtype)) return 'objects'
  if (digits === '') return kind === '?' ? 1 : null
  return kind === 'U' ? Number(digits) * UNICODE_BYTES : Number(digits)
}

function holdsObjects(dtype: PickleObject): boolean {
  const flags = asTuple(dtype.state)?.items[7]
  return typeof flags === 'number' && (flags & HAS_OBJECTS) !== 0
}
