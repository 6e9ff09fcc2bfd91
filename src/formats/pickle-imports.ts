import type { ByteSource } from '../domain/byte-source.ts'
import type { PickleFindings, PickleMachine } from './pickle-machine.ts'
import { ReleaseError } from '../domain/errors.ts'
import { byteExcess, byteFault, ByteCursor } from './model-cursor.ts'
import { passWrappedArray } from './pickle-array.ts'
import { newPickleFindings, newPickleMachine } from './pickle-machine.ts'
import { BUILD, PICKLE_OPCODES, PROTO, STOP } from './pickle-opcodes.ts'
import { asObject } from './pickle-value.ts'

/** What was found in the pickles of one file. */
export interface PickleReading extends Readonly<PickleFindings> {
  /** Pickles that reached their STOP. */
  readonly pickles: number
  /** Byte behind the last of them. */
  readonly end: number
  /** Whether the last pickle left exactly one value, as every pickler does. */
  readonly settled: boolean
  /** Why the disassembly ended before a STOP; imports behind that place are not known. */
  readonly broken: string | null
  /** Whether it ended at a limit of this reader, so that nothing says that the rest is no pickle. */
  readonly exhausted: boolean
  /** Whether it ended because the file does. */
  readonly cut: boolean
}

/** Opcodes of one file: some seconds of work. */
const MAX_OPCODES = 30_000_000
/** The same without a header: a pickle of protocol 0 or 1, or a text that reads like one for a while. */
const MAX_OLD_OPCODES = 5_000_000
const MAX_NESTING = 32
const MAX_PICKLES = 1_000
const WRAPPER = /^(?:sklearn\.externals\.)?joblib\.numpy_pickle\.NumpyArrayWrapper$/

/**
 * Disassembles pickles of protocol 0 to 5, one behind the other, and notes what they import; nothing is executed.
 * Arrays that joblib writes between the opcodes are passed over. A damaged pickle is no error, since its first part
 * would be executed all the same: `broken` says where it ends.
 * @param count pickles that are there, whatever they begin with; without it one, and all behind it that have a header
 */
export function readPickleImports(source: ByteSource, start = 0, count?: number): PickleReading {
  const findings = newPickleFindings()
  const cursor = new ByteCursor(source, start)
  let pickles = 0
  let end = start
  let settled = false
  try {
    do {
      const limit = beginsPickle(cursor) ? MAX_OPCODES : MAX_OLD_OPCODES
      const machine = runPickle(cursor, findings, limit)
      settled = machine.stack.length === 1 && machine.marks.length === 0
      pickles += 1
      end = cursor.position()
    } while (count === undefined ? continues(cursor, pickles) : pickles < count)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    const exhausted = error.code === 'LIMIT_EXCEEDED'
    return { ...findings, pickles, end, settled, broken: error.message, exhausted, cut: cursor.cut }
  }
  return { ...findings, pickles, end, settled, broken: null, exhausted: false, cut: false }
}

function continues(cursor: ByteCursor, pickles: number): boolean {
  return pickles < MAX_PICKLES && beginsPickle(cursor)
}

/** PROTO with a version of today begins every pickle but those of protocols 0 and 1. */
function beginsPickle(cursor: ByteCursor): boolean {
  if (cursor.remaining() < 2) return false
  const at = cursor.position()
  const code = cursor.u8('an opcode')
  const protocol = cursor.u8('a protocol')
  cursor.seek(at)
  return code === PROTO && protocol >= 2 && protocol <= 5
}

/** One pickle up to its STOP, with the pickles inside of it. */
function runPickle(cursor: ByteCursor, findings: PickleFindings, limit: number): PickleMachine {
  const outer: PickleMachine[] = []
  let machine = newPickleMachine(cursor, findings)
  for (;;) {
    const at = cursor.position()
    const code = cursor.u8('an opcode')
    findings.opcodes += 1
    if (findings.opcodes > limit) {
      throw byteExcess(cursor, at, `more than ${limit} opcodes`)
    }
    if (code === STOP) {
      if (machine.stack.length === 0) throw byteFault(cursor, at, 'STOP without a value')
      const resumed = outer.pop()
      if (resumed === undefined) return machine
      machine = resumed
      continue
    }
    const run = PICKLE_OPCODES.get(code)
    if (run === undefined) throw byteFault(cursor, at, `0x${code.toString(16)} is no opcode`)
    run(machine)
    if (code === BUILD && entersPickle(machine)) {
      if (outer.length >= MAX_NESTING) throw byteExcess(cursor, at, 'pickles are nested too deep')
      outer.push(machine)
      machine = newPickleMachine(cursor, findings)
    }
  }
}

/** Whether the array that was just built is stored as a pickle of its own, right here. */
function entersPickle(machine: PickleMachine): boolean {
  const object = asObject(machine.stack.at(-1))
  if (object === null || !WRAPPER.test(object.callee)) return false
  return passWrappedArray(machine.cursor, object) === 'pickle'
}
