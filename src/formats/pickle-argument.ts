import type { PickleMachine } from './pickle-machine.ts'
import type { PickleValue } from './pickle-value.ts'
import { byteFault } from './model-cursor.ts'
import { looseText } from './model-report.ts'
import { OPAQUE } from './pickle-value.ts'

type Reader = (machine: PickleMachine) => PickleValue

/** Bytes of a text that is kept; a longer one is no name of a module. */
const MAX_TEXT_BYTES = 256
/** Bytes of a line that is kept: a number, a text or a name of protocol 0. */
export const MAX_LINE_BYTES = 8_192
/** Bytes of an integer that a double can hold. */
const MAX_INTEGER_BYTES = 6

function lengthPrefixed(width: 1 | 4 | 8, keep: boolean): Reader {
  return ({ cursor }) => {
    const at = cursor.position()
    const length = readLength(width, cursor)
    if (length > BigInt(cursor.remaining())) {
      cursor.cut = true
      throw byteFault(cursor, at, `${length} bytes are stated, ${cursor.remaining()} are left`)
    }
    if (keep && length <= BigInt(MAX_TEXT_BYTES)) {
      return looseText(cursor.bytes(Number(length), 'a text'))
    }
    cursor.skip(Number(length), 'a value')
    return OPAQUE
  }
}

function readLength(width: 1 | 4 | 8, cursor: PickleMachine['cursor']): bigint {
  if (width === 1) return BigInt(cursor.u8('a length'))
  return width === 4 ? BigInt(cursor.u32('a length')) : cursor.u64('a length')
}

function long(width: 1 | 4): Reader {
  return ({ cursor }) => {
    const length = width === 1 ? cursor.u8('a length') : cursor.u32('a length')
    if (length > MAX_INTEGER_BYTES) {
      cursor.skip(length, 'an integer')
      return OPAQUE
    }
    const bytes = cursor.bytes(length, 'an integer')
    const value = bytes.reduceRight((sum, byte) => sum * 256 + byte, 0)
    const negative = (bytes.at(-1) ?? 0) >= 0x80
    return negative ? value - 256 ** length : value
  }
}

/** A short line as it is; a long one is no name. */
function shortLine({ cursor }: PickleMachine): PickleValue {
  const bytes = cursor.line(MAX_LINE_BYTES, 'an argument')
  return bytes === null ? OPAQUE : looseText(bytes)
}

/** As Python reads it: blanks around, a plus sign, zeros before and underscores between the digits. */
function decimal(machine: PickleMachine): PickleValue {
  const text = shortLine(machine)
  if (typeof text !== 'string') return OPAQUE
  const plain = text.trim().replaceAll('_', '')
  return /^[-+]?\d+L?$/.test(plain) ? Number.parseInt(plain, 10) : OPAQUE
}

/** A Python literal of protocol 0, with the escapes that could hide a name. */
function quoted(machine: PickleMachine): PickleValue {
  const text = shortLine(machine)
  if (typeof text !== 'string') return text
  const inner = text.trim().slice(1, -1)
  return inner.replaceAll(
    /\\(?:x([\dA-Fa-f]{2})|([0-7]{1,3})|([\\'"nrt]))/g,
    (_, hex?: string, octal?: string, char?: string) => {
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
      return ESCAPES.get(char ?? '') ?? ''
    },
  )
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** Python's raw-unicode-escape. */
function escaped(machine: PickleMachine): PickleValue {
  const text = shortLine(machine)
  if (typeof text !== 'string' || !text.includes('\\')) return text
  return text.replaceAll(
    /\\(?:u([\dA-Fa-f]{4})|U(00[\dA-Fa-f]{6}))/g,
    (whole: string, short?: string, wide?: string) => {
      const code = Number.parseInt(short ?? wide ?? '', 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

/** Arguments of opcodes, read at the machine's cursor. What nobody could import by is passed, not kept. */
export const pickleArgument = {
  uint1: ({ cursor }) => cursor.u8('an argument'),
  uint2: ({ cursor }) => cursor.u16('an argument'),
  uint4: ({ cursor }) => cursor.u32('an argument'),
  int4: ({ cursor }) => cursor.i32('an argument'),
  float8: ({ cursor }) => {
    cursor.skip(8, 'an argument')
    return OPAQUE
  },
  long1: long(1),
  long4: long(4),
  text1: lengthPrefixed(1, true),
  text4: lengthPrefixed(4, true),
  text8: lengthPrefixed(8, true),
  bytes1: lengthPrefixed(1, false),
  bytes4: lengthPrefixed(4, false),
  bytes8: lengthPrefixed(8, false),
  line: shortLine,
  decimal,
  quoted,
  escaped,
} satisfies Record<string, Reader>

/** Module and name, a line each: the argument of GLOBAL and INST. */
export function importPair(machine: PickleMachine): string | null {
  const module = shortLine(machine)
  const name = shortLine(machine)
  return typeof module === 'string' && typeof name === 'string' ? `${module}.${name}` : null
}
