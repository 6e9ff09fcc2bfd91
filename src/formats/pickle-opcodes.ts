import type { PickleMachine } from './pickle-machine.ts'
import type { PickleValue } from './pickle-value.ts'
import { byteExcess } from './model-cursor.ts'
import { importPair, MAX_LINE_BYTES, pickleArgument } from './pickle-argument.ts'
import {
  addImport,
  call,
  fault,
  mark,
  memoize,
  persistent,
  pop,
  popToMark,
  push,
  pushTuple,
  recall,
  setMembers,
  top,
} from './pickle-machine.ts'
import { asObject, OPAQUE } from './pickle-value.ts'

/** Reads its argument at the cursor and changes the machine as the opcode would, without running anything. */
type Opcode = (machine: PickleMachine) => void

const opaque: Opcode = (machine) => push(machine, OPAQUE)
const nothing: Opcode = () => undefined

function pushing(read: (machine: PickleMachine) => PickleValue): Opcode {
  return (machine) => push(machine, read(machine))
}

function index(read: (machine: PickleMachine) => PickleValue, use: typeof recall): Opcode {
  return (machine) => {
    const { cursor, memoSize, stack } = machine
    const at = cursor.position()
    const value = read(machine)
    if (typeof value !== 'number') {
      // Python reads also a number behind many blanks or zeros.
      const long = cursor.position() - at > MAX_LINE_BYTES && memoSize + stack.length > 0
      if (long) throw byteExcess(cursor, at, `a memo index of more than ${MAX_LINE_BYTES} bytes`)
      throw fault(machine, 'has no memo index')
    }
    use(machine, value)
  }
}

function collecting(make: Opcode): Opcode {
  return (machine) => {
    popToMark(machine)
    make(machine)
  }
}

function tupleOfLast(count: number): Opcode {
  return (machine) => {
    const items: PickleValue[] = []
    for (let left = count; left > 0; left -= 1) items.unshift(pop(machine))
    pushTuple(machine, items)
  }
}

const dictionary: Opcode = (machine) => push(machine, { kind: 'dict', members: new Map() })

const dictionaryOfMark: Opcode = (machine) => {
  const items = popToMark(machine)
  dictionary(machine)
  setMembers(machine, items)
}

const stackGlobal: Opcode = (machine) => {
  const name = pop(machine)
  const module = pop(machine)
  const known = typeof name === 'string' && typeof module === 'string'
  push(machine, addImport(machine, known ? `${module}.${name}` : null))
}

const inst: Opcode = (machine) => {
  const callee = addImport(machine, importPair(machine))
  const args = popToMark(machine)
  pushTuple(machine, args)
  call(machine, callee, pop(machine))
}

const obj: Opcode = (machine) => {
  const [callee = OPAQUE, ...args] = popToMark(machine)
  pushTuple(machine, args)
  call(machine, callee, pop(machine))
}

const reduce: Opcode = (machine) => {
  const args = pop(machine)
  call(machine, pop(machine), args)
}

const newObjectEx: Opcode = (machine) => {
  pop(machine)
  reduce(machine)
}

const build: Opcode = (machine) => {
  const state = pop(machine)
  const object = asObject(top(machine))
  if (object !== null) object.state = state
}

const setItem: Opcode = (machine) => {
  const value = pop(machine)
  const key = pop(machine)
  setMembers(machine, [key, value])
}

const popOne: Opcode = (machine) => {
  // Python pops a mark when nothing stands above it.
  if (machine.stack.length === machine.marks.at(-1)) machine.marks.pop()
  else pop(machine)
}

const extension: (bytes: number) => Opcode = (bytes) => (machine) => {
  machine.cursor.skip(bytes, 'an extension code')
  // A number of the reader's own registry: what it imports, the file does not say.
  push(machine, addImport(machine, null))
}

const skipping: (bytes: number) => Opcode = (bytes) => (machine) =>
  machine.cursor.skip(bytes, 'an argument')

export const STOP = 0x2e
export const BUILD = 0x62
export const PROTO = 0x80

/** All opcodes of protocols 0 to 5 but STOP, by their byte. */
export const PICKLE_OPCODES: ReadonlyMap<number, Opcode> = new Map<number, Opcode>([
  [0x28, mark],
  [0x29, (machine) => pushTuple(machine, [])],
  [0x30, popOne],
  [0x31, (machine) => void popToMark(machine)],
  [0x32, (machine) => push(machine, top(machine))],
  [0x42, pushing(pickleArgument.bytes4)],
  [0x43, pushing(pickleArgument.bytes1)],
  [0x46, pushing(pickleArgument.decimal)],
  [0x47, pushing(pickleArgument.float8)],
  [0x49, pushing(pickleArgument.decimal)],
  [0x4a, pushing(pickleArgument.int4)],
  [0x4b, pushing(pickleArgument.uint1)],
  [0x4c, pushing(pickleArgument.decimal)],
  [0x4d, pushing(pickleArgument.uint2)],
  [0x4e, opaque],
  [0x50, (machine) => persistent(machine, pickleArgument.line(machine))],
  [0x51, (machine) => persistent(machine, pop(machine))],
  [0x52, reduce],
  [0x53, pushing(pickleArgument.quoted)],
  [0x54, pushing(pickleArgument.text4)],
  [0x55, pushing(pickleArgument.text1)],
  [0x56, pushing(pickleArgument.escaped)],
  [0x58, pushing(pickleArgument.text4)],
  [0x5d, opaque],
  [0x61, (machine) => void pop(machine)],
  [0x62, build],
  [0x63, (machine) => push(machine, addImport(machine, importPair(machine)))],
  [0x64, dictionaryOfMark],
  [0x65, (machine) => void popToMark(machine)],
  [0x67, index(pickleArgument.decimal, recall)],
  [0x68, index(pickleArgument.uint1, recall)],
  [0x69, inst],
  [0x6a, index(pickleArgument.uint4, recall)],
  [0x6c, collecting(opaque)],
  [0x6f, obj],
  [0x70, index(pickleArgument.decimal, memoize)],
  [0x71, index(pickleArgument.uint1, memoize)],
  [0x72, index(pickleArgument.uint4, memoize)],
  [0x73, setItem],
  [0x74, (machine) => pushTuple(machine, popToMark(machine))],
  [0x75, (machine) => setMembers(machine, popToMark(machine))],
  [0x7d, dictionary],
  [0x80, skipping(1)],
  [0x81, reduce],
  [0x82, extension(1)],
  [0x83, extension(2)],
  [0x84, extension(4)],
  [0x85, tupleOfLast(1)],
  [0x86, tupleOfLast(2)],
  [0x87, tupleOfLast(3)],
  [0x88, opaque],
  [0x89, opaque],
  [0x8a, pushing(pickleArgument.long1)],
  [0x8b, pushing(pickleArgument.long4)],
  [0x8c, pushing(pickleArgument.text1)],
  [0x8d, pushing(pickleArgument.text8)],
  [0x8e, pushing(pickleArgument.bytes8)],
  [0x8f, opaque],
  [0x90, (machine) => void popToMark(machine)],
  [0x91, collecting(opaque)],
  [0x92, newObjectEx],
  [0x93, stackGlobal],
  [0x94, (machine) => memoize(machine, machine.memoSize)],
  [0x95, skipping(8)],
  [0x96, pushing(pickleArgument.bytes8)],
  [0x97, opaque],
  [0x98, nothing],
])
