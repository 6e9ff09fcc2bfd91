import type { ByteCursor } from './model-cursor.ts'
import type { PickleTensors } from './pickle-tensors.ts'
import type { PickleDict, PickleImport, PickleValue } from './pickle-value.ts'
import { byteExcess, byteFault } from './model-cursor.ts'
import { WRAPPER_MEMBERS } from './pickle-array.ts'
import { countTensor, newPickleTensors } from './pickle-tensors.ts'
import { asDict, asTuple, importName, OPAQUE, tupleOf } from './pickle-value.ts'

/** What all pickles of one file have found together. */
export interface PickleFindings {
  /** `module.name`, in the order of their first use. */
  readonly imports: Set<string>
  /** Texts that certain members of dictionaries hold, such as `_sklearn_version`; the first of each. */
  readonly notes: Map<string, string>
  readonly tensors: PickleTensors
  /** Imports whose name is no text that is known. */
  unresolved: number
  /** Whether any call, as REDUCE makes it, was seen. */
  calls: boolean
  opcodes: number
}

/** One pickle: a stack, its marks and a memo, as `pickletools` describes the machine. */
export interface PickleMachine {
  readonly cursor: ByteCursor
  readonly findings: PickleFindings
  readonly stack: PickleValue[]
  /** Heights of the stack at which a MARK stands. */
  readonly marks: number[]
  readonly memo: Map<number, PickleValue>
  /** One byte for each memo index that is taken, up to `MAX_DENSE`. */
  taken: Uint8Array
  /** Those beyond: an index may be any number. */
  readonly far: Set<number>
  memoSize: number
}

const MAX_STACK = 500_000
const MAX_DENSE = 20_000_000
/** Entries of the memo with a larger index, which no pickler makes. */
const MAX_FAR = 500_000
/** Values of the memo that are kept because somebody could import by them. */
const MAX_MEMO_VALUES = 1_000_000
const MAX_NOTE_KEYS = 20

/** Members whose text is a version of what wrote the file. */
const NOTED: ReadonlySet<string> = new Set([
  '_sklearn_version',
  'pytorch-lightning_version',
  'transformers_version',
  '__version__',
])

export function newPickleFindings(): PickleFindings {
  return {
    imports: new Set(),
    notes: new Map(),
    tensors: newPickleTensors(),
    unresolved: 0,
    calls: false,
    opcodes: 0,
  }
}

export function newPickleMachine(cursor: ByteCursor, findings: PickleFindings): PickleMachine {
  return {
    cursor,
    findings,
    stack: [],
    marks: [],
    memo: new Map(),
    taken: new Uint8Array(64),
    far: new Set(),
    memoSize: 0,
  }
}

export function push(machine: PickleMachine, value: PickleValue): void {
  if (machine.stack.length >= MAX_STACK) {
    throw byteExcess(machine.cursor, machine.cursor.position(), `more than ${MAX_STACK} values`)
  }
  machine.stack.push(value)
}

export function mark(machine: PickleMachine): void {
  if (machine.marks.length >= MAX_STACK) {
    throw byteExcess(machine.cursor, machine.cursor.position(), `more than ${MAX_STACK} marks`)
  }
  machine.marks.push(machine.stack.length)
}

/** @throws {ReleaseError} `FORMAT_INVALID` where nothing is left above the last mark */
export function pop(machine: PickleMachine): PickleValue {
  const floor = machine.marks.at(-1) ?? 0
  const value = machine.stack.length > floor ? machine.stack.pop() : undefined
  if (value === undefined) throw fault(machine, 'takes a value from an empty stack')
  return value
}

export function top(machine: PickleMachine): PickleValue {
  const value = machine.stack.at(-1)
  if (value === undefined || machine.stack.length <= (machine.marks.at(-1) ?? 0)) {
    throw fault(machine, 'looks at an empty stack')
  }
  return value
}

/** What stands above the last mark, without it. */
export function popToMark(machine: PickleMachine): readonly PickleValue[] {
  const height = machine.marks.pop()
  if (height === undefined) throw fault(machine, 'has no mark to go back to')
  return machine.stack.splice(height)
}

export function memoize(machine: PickleMachine, index: number): void {
  const value = top(machine)
  if (index < 0) throw fault(machine, 'has no memo index')
  take(machine, index)
  const kept = typeof value !== 'symbol' && machine.memo.size < MAX_MEMO_VALUES
  // Beyond 2^53 two indexes may look the same.
  if (kept && Number.isSafeInteger(index)) machine.memo.set(index, value)
  else machine.memo.delete(index)
}

function take(machine: PickleMachine, index: number): void {
  if (isTaken(machine, index)) return
  machine.memoSize += 1
  if (index >= MAX_DENSE) {
    if (machine.far.size >= MAX_FAR) {
      throw byteExcess(machine.cursor, machine.cursor.position(), 'memo too large')
    }
    machine.far.add(index)
    return
  }
  if (index >= machine.taken.length) {
    const length = Math.min(MAX_DENSE, Math.max(index + 1, machine.taken.length * 2))
    const larger = new Uint8Array(length)
    larger.set(machine.taken)
    machine.taken = larger
  }
  machine.taken[index] = 1
}

function isTaken({ far, taken }: PickleMachine, index: number): boolean {
  return index < MAX_DENSE ? taken[index] === 1 : far.has(index)
}

export function recall(machine: PickleMachine, index: number): void {
  if (!isTaken(machine, index)) throw fault(machine, `asks for the unknown memo entry ${index}`)
  push(machine, machine.memo.get(index) ?? OPAQUE)
}

export function addImport(machine: PickleMachine, name: string | null): PickleImport {
  const { findings } = machine
  if (name === null) findings.unresolved += 1
  findings.imports.add(name ?? '?')
  return { kind: 'import', name: name ?? '?' }
}

/** A call is noted, never made. */
export function call(machine: PickleMachine, callee: PickleValue, args: PickleValue): void {
  const name = importName(callee)
  const tuple = asTuple(args)
  machine.findings.calls = true
  if (name === null) {
    push(machine, OPAQUE)
    return
  }
  countTensor(machine.findings.tensors, name, tuple)
  push(machine, { kind: 'object', callee: name, args: tuple, state: OPAQUE })
}

export function setMembers(machine: PickleMachine, items: readonly PickleValue[]): void {
  const dict = asDict(top(machine))
  for (let index = 0; index + 1 < items.length; index += 2) {
    setMember(machine, dict, items[index] ?? OPAQUE, items[index + 1] ?? OPAQUE)
  }
}

function setMember(
  { findings }: PickleMachine,
  dict: PickleDict | null,
  key: PickleValue,
  value: PickleValue,
): void {
  if (typeof key !== 'string') return
  if (WRAPPER_MEMBERS.has(key)) dict?.members.set(key, value)
  if (key.startsWith('optimizer')) findings.tensors.training = true
  const noted = NOTED.has(key) && typeof value === 'string' && !findings.notes.has(key)
  if (noted && findings.notes.size < MAX_NOTE_KEYS) findings.notes.set(key, value)
}

/** A storage that lies outside of the pickle; PyTorch names it by a tuple. */
export function persistent(machine: PickleMachine, id: PickleValue): void {
  push(machine, { kind: 'object', callee: 'persistent', args: asTuple(id), state: OPAQUE })
}

export function pushTuple(machine: PickleMachine, items: readonly PickleValue[]): void {
  push(machine, tupleOf(items))
}

export function fault(machine: PickleMachine, message: string) {
  return byteFault(machine.cursor, machine.cursor.position(), `an opcode ${message}`)
}
