/** Where an item of a list stands in a text; the end is behind it. */
export type Span = readonly [start: number, end: number]

export interface CutBytes {
  /** The text with these lists empty. */
  readonly rest: Uint8Array
  /** By the path of the list, `a/b`: its items, with the space around them. Absent are lists that are not there. */
  readonly lists: ReadonlyMap<string, readonly Span[]>
}

const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const BACKSLASH = 0x5c
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
/** Above are no spaces of JSON. */
const SPACE = 0x20

/** Levels above the items: an object, an object in it, the list. */
const DEPTH = 3
const MAX_DEPTH = 100

/** A name that is not ASCII is none that is looked for. */
const LATIN = new TextDecoder('latin1')

interface Walk {
  readonly bytes: Uint8Array
  /** Kinds of what has begun and not ended. */
  readonly open: number[]
  /** The member at hand of the two outer objects, as it is written. */
  readonly names: [string, string]
  awaitsName: boolean
  at: number
}

/**
 * Takes long lists out of a JSON text, so that their items can be read one after the other, with the memory of one. The text
 * is JSON when the rest and each item are. A list whose path is written with escapes stays where it is, and so do all
 * where brackets do not fit each other, or are nested more than 100 deep.
 * @param bytes UTF-8, or nothing that is worth reading: no check
 * @param paths of lists, each of two names
 */
export function cutLists(bytes: Uint8Array, paths: ReadonlySet<string>): CutBytes {
  const lists = new Map<string, readonly Span[]>()
  const kept: Uint8Array[] = []
  const walk: Walk = { bytes, open: [], names: ['', ''], awaitsName: false, at: 0 }
  let from = 0
  while (walk.at < bytes.length) {
    const path = findList(walk, paths)
    if (path === undefined) {
      if (!step(walk)) return { rest: bytes, lists: new Map() }
      continue
    }
    const begin = walk.at + 1
    const spans = takeItems(walk)
    if (spans === undefined) return { rest: bytes, lists: new Map() }
    lists.set(path, spans)
    kept.push(bytes.subarray(from, begin))
    from = walk.at - 1
  }
  return { rest: join([...kept, bytes.subarray(from)]), lists }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** The path of a wanted list that begins here. */
function findList(
  { bytes, open, names, at }: Walk,
  paths: ReadonlySet<string>,
): string | undefined {
  if (bytes[at] !== OPEN_ARRAY || open.length !== DEPTH - 1) return undefined
  const path = names.join('/')
  return open.every((kind) => kind === OPEN_OBJECT) && paths.has(path) ? path : undefined
}

/** Goes on behind one byte, or behind one string; `false` where brackets are not as they should be. */
function step(walk: Walk): boolean {
  const { bytes, open } = walk
  const unit = bytes[walk.at]
  if (unit === QUOTE) {
    takeString(walk)
    return true
  }
  if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
    if (open.push(unit) > MAX_DEPTH) return false
    walk.awaitsName = unit === OPEN_OBJECT
  } else if (unit === COMMA) {
    walk.awaitsName = open.at(-1) === OPEN_OBJECT
  } else if (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY) {
    if (open.pop() !== (unit === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_ARRAY)) return false
    walk.awaitsName = false
  }
  walk.at += 1
  return true
}

function takeString(walk: Walk): void {
  const { bytes, open, awaitsName } = walk
  const start = walk.at + 1
  let end = start
  while (end < bytes.length && bytes[end] !== QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1
  if (awaitsName && (open.length === 1 || open.length === 2))
    walk.names[open.length - 1] = LATIN.decode(bytes.subarray(start, end))
  walk.awaitsName = false
  walk.at = end + 1
}

/** Of the list that begins here; `undefined` when it does not end. */
function takeItems(walk: Walk): readonly Span[] | undefined {
  const { bytes, open } = walk
  const spans: Span[] = []
  open.push(OPEN_ARRAY)
  walk.at += 1
  let from = walk.at
  while (walk.at < bytes.length) {
    const unit = bytes[walk.at]
    const isOutside = open.length === DEPTH
    if (isOutside && unit === CLOSE_ARRAY) {
      if (spans.length > 0 || !isBlank(bytes, from, walk.at)) spans.push([from, walk.at])
      step(walk)
      return spans
    }
    if (isOutside && unit === COMMA) {
      spans.push([from, walk.at])
      from = walk.at + 1
    }
    if (!step(walk)) return undefined
  }
  return undefined
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) > SPACE) return false
  return true
}
