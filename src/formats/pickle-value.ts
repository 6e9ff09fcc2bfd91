/** What is known of a value on a pickle's stack: enough to resolve imports, dtypes and shapes, nothing else. */
export type PickleValue =
  string | number | symbol | PickleImport | PickleTuple | PickleObject | PickleDict

/** Something whose value does not matter, or is too long to keep. */
export const OPAQUE = Symbol('opaque')

export interface PickleImport {
  readonly kind: 'import'
  /** `module.name`, or `?` where it could not be resolved. */
  readonly name: string
}

export interface PickleTuple {
  readonly kind: 'tuple'
  /** At most `MAX_TUPLE`; a longer tuple is opaque. */
  readonly items: readonly PickleValue[]
}

/** What a call would have made. */
export interface PickleObject {
  readonly kind: 'object'
  readonly callee: string
  readonly args: PickleTuple | null
  /** Given by BUILD. */
  state: PickleValue
}

export interface PickleDict {
  readonly kind: 'dict'
  /** Only members that somebody asks for. */
  readonly members: Map<string, PickleValue>
}

export const MAX_TUPLE = 16

export function tupleOf(items: readonly PickleValue[]): PickleValue {
  return items.length > MAX_TUPLE ? OPAQUE : { kind: 'tuple', items }
}

export function asTuple(value: PickleValue | undefined): PickleTuple | null {
  return typeof value === 'object' && value.kind === 'tuple' ? value : null
}

export function asObject(value: PickleValue | undefined): PickleObject | null {
  return typeof value === 'object' && value.kind === 'object' ? value : null
}

export function asDict(value: PickleValue | undefined): PickleDict | null {
  return typeof value === 'object' && value.kind === 'dict' ? value : null
}

/** The name of what is imported; `null` for another value. */
export function importName(value: PickleValue | undefined): string | null {
  return typeof value === 'object' && value.kind === 'import' ? value.name : null
}

/** A tuple of whole numbers, such as a shape. */
export function asNumbers(value: PickleValue | undefined): readonly number[] | null {
  const numbers: number[] = []
  for (const item of asTuple(value)?.items ?? [OPAQUE]) {
    if (typeof item !== 'number' || !Number.isSafeInteger(item) || item < 0) return null
    numbers.push(item)
  }
  return numbers
}
