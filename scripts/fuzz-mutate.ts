/** A source of random numbers that is the same for the same seed. */
export interface Dice {
  /** 0 ≤ n < `sides`. */
  readonly roll: (sides: number) => number
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  readonly chance: (percent: number) => boolean
}

/** Bytes. Inputs stay small, so that a run of many is quick and a slow one tells. */
export const MAX_INPUT_BYTES = 16 * 1024

/** Mulberry32 over a mix of the two numbers. */
export function rollDice(seed: number, index: number): Dice {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (t ^ (t >>> 14)) >>> 0
  }
  const roll = (sides: number): number => (sides <= 1 ? 0 : next() % sides)
  return {
    roll,
    pick: (list) => list[roll(list.length)] ?? list[0],
    chance: (percent) => roll(100) < percent,
  }
}

type Mutation = (bytes: Buffer, dice: Dice, other: Buffer) => Buffer

/** One to four changes of one sample; `other` is what splices are taken from. */
export function mutate(sample: Uint8Array, other: Uint8Array, dice: Dice): Buffer {
  let bytes: Buffer = Buffer.from(sample)
  const times = 1 + dice.roll(4)
  const donor = Buffer.from(other)
  for (let time = 0; time < times; time += 1) {
    bytes = dice.pick(MUTATIONS)(bytes, dice, donor)
    if (bytes.length > MAX_INPUT_BYTES) bytes = bytes.subarray(0, MAX_INPUT_BYTES)
  }
  return bytes
}

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  setBytes,
  truncate,
  removeRange,
  repeatRange,
  splice,
  writeLength,
  writeLength,
  insertToken,
  insertToken,
  replaceNumber,
  replaceNumber,
  nest,
  moveLine,
]

function flipBits(bytes: Buffer, { roll }: Dice): Buffer {
  const copy = Buffer.from(bytes)
  const times = 1 + roll(4)
  for (let time = 0; time < times; time += 1) {
    const at = roll(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << roll(8))
  }
  return copy
}

const EDGES = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x0a, 0x22, 0x2c, 0x28, 0x2e] as const

function setBytes(bytes: Buffer, { roll, pick }: Dice): Buffer {
  const copy = Buffer.from(bytes)
  const at = roll(copy.length)
  copy.fill(pick(EDGES), at, Math.min(copy.length, at + 1 + roll(8)))
  return copy
}

function truncate(bytes: Buffer, { roll, chance }: Dice): Buffer {
  const at = roll(bytes.length + 1)
  return chance(80) ? bytes.subarray(0, at) : bytes.subarray(at)
}

function removeRange(bytes: Buffer, { roll }: Dice): Buffer {
  const at = roll(bytes.length)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + roll(64))])
}

function repeatRange(bytes: Buffer, { roll, chance }: Dice): Buffer {
  const at = roll(bytes.length)
  const range = bytes.subarray(at, at + 1 + roll(64))
  const times = chance(20) ? 1 + roll(200) : 1
  const repeated = Array.from({ length: times }, () => range)
  return Buffer.concat([bytes.subarray(0, at), ...repeated, bytes.subarray(at)])
}

function splice(bytes: Buffer, { roll }: Dice, other: Buffer): Buffer {
  const from = roll(other.length)
  const part = other.subarray(from, from + 1 + roll(other.length))
  const at = roll(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at + roll(part.length))])
}

/** Where a count or a length may be. */
const LENGTHS = [
  0n,
  1n,
  0x7fn,
  0xffn,
  0x7fffn,
  0xffffn,
  0x7fff_ffffn,
  0x8000_0000n,
  0xffff_ffffn,
  0x1_0000_0000n,
  0x1f_ffff_ffff_ffffn,
  0x7fff_ffff_ffff_ffffn,
  0xffff_ffff_ffff_ffffn,
] as const
const WIDTHS = [1, 2, 4, 8] as const

function writeLength(bytes: Buffer, dice: Dice): Buffer {
  const value = dice.pick(LENGTHS)
  if (dice.chance(25)) return writeVarint(bytes, dice, value)
  const width = dice.pick(WIDTHS)
  const field = Buffer.alloc(8)
  field.writeBigUInt64LE(value)
  const little = field.subarray(0, width)
  const at = dice.roll(bytes.length)
  const copy = Buffer.from(bytes)
  copy.set((dice.chance(65) ? little : little.toReversed()).subarray(0, copy.length - at), at)
  return copy
}

function writeVarint(bytes: Buffer, { roll, chance }: Dice, value: bigint): Buffer {
  const digits: number[] = []
  let rest = value
  do {
    digits.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0))
    rest >>= 7n
  } while (rest > 0n)
  const at = roll(bytes.length)
  const skip = chance(50) ? digits.length : 1
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(digits), bytes.subarray(at + skip)])
}

const TOKENS = [
  '__proto__',
  'constructor',
  'NaN',
  '-Infinity',
  '.inf',
  'null',
  'true',
  '{}',
  '[]',
  '""',
  "'",
  '"',
  '\\u0000',
  '\\ud800',
  '\uFEFF',
  '\u202E',
  '\u0000',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  ',',
  ',,,,,,,,',
  ';',
  ': ',
  '- ',
  '---\n',
  '...\n',
  '&a [*a, *a]',
  '<<: *a',
  '!!python/object:os.system ',
  '!!binary ',
  '? ',
  '|\n',
  '#',
  '=',
  '/',
  '../',
  'slice/',
  'value',
  'results',
  'model-index',
  'metrics',
  'step',
  'epoch',
  'name',
] as const

function insertToken(bytes: Buffer, { roll, pick, chance }: Dice): Buffer {
  const token = Buffer.from(pick(TOKENS))
  const at = roll(bytes.length + 1)
  const skip = chance(50) ? token.length : 0
  return Buffer.concat([bytes.subarray(0, at), token, bytes.subarray(at + skip)])
}

const NUMBERS = [
  '0',
  '-0',
  '1e999',
  '-1e999',
  '1e-999',
  '9007199254740993',
  '18446744073709551616',
  '-9223372036854775809',
  '0.1e1',
  '1e5000000000',
  '00',
  '0x1f',
  '1_000',
  '.5',
  '5.',
  '+1',
  '1e',
  '१२३',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
] as const

function replaceNumber(bytes: Buffer, { roll, pick }: Dice): Buffer {
  const text = bytes.toString('latin1')
  const found = [...text.matchAll(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/gi)]
  const match = found[roll(found.length)]
  if (match === undefined) return bytes
  const number = Buffer.from(pick(NUMBERS))
  const end = match.index + match[0].length
  return Buffer.concat([bytes.subarray(0, match.index), number, bytes.subarray(end)])
}

const OPENINGS = ['[', '{"a":', '[[', '{', '- ', '(', '"', 'a: {', ']', '\x80\x04', 'a.'] as const

/** A nesting deeper than any stack. */
function nest(bytes: Buffer, { roll, pick }: Dice): Buffer {
  const deep = Buffer.from(pick(OPENINGS).repeat(1 + roll(4000)), 'latin1')
  const at = roll(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), deep, bytes.subarray(at)])
}

function moveLine(bytes: Buffer, { roll, chance }: Dice): Buffer {
  const lines = bytes.toString('latin1').split('\n')
  const [line = ''] = lines.splice(roll(lines.length), chance(70) ? 1 : 0)
  if (chance(70)) lines.splice(roll(lines.length + 1), 0, line)
  return Buffer.from(lines.join('\n'), 'latin1')
}
