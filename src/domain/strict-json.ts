import { createHash } from 'node:crypto'

const MAX_DEPTH = 100

/** What is read of a text takes up to a hundred times its bytes: `[0,0,…` of 16 MB would fill memory. */
const MAX_ITEMS = 1_000_000
const MAX_PATH_CHARACTERS = 200

/** V8 hashes longer strings by their length alone, and a set of those would take quadratic time. */
const MAX_HASHED_CHARACTERS = 8192

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const OPEN_ARRAY = 0x5b
const BACKSLASH = 0x5c
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** One array or object that has begun and not ended. */
interface Level {
  /** The names so far; `null` for an array. */
  readonly names: Set<string> | null
  /** Of the current member, unescaped, with a quote in front. */
  name: string
  /** Of the current item. */
  index: number
  awaitsName: boolean
}

interface Scan {
  readonly text: string
  readonly maxDepth: number
  readonly maxItems: number
  readonly levels: Level[]
  at: number
  /** Members of objects and items of arrays so far, and what holds them. */
  items: number
  /** Whether the one value of the text is complete. */
  complete: boolean
}

/**
 * What readers of JSON (RFC 8259) understand differently from each other, or choke on: two members of the same name
 * in one object (compared after unescaping), nesting beyond `maxDepth` (100 unless given), more than `maxItems` (a million unless given) items,
 * half of a surrogate pair, a byte order mark, content after the value. Does not check the grammar, which `JSON.parse` does: for a text that is
 * not JSON the answer may be `undefined`. Takes time and memory linear in the text, and never throws.
 * @returns one sentence part such as `/a/b names "c" twice`; offsets are in UTF-16 code units
 */
export function findJsonProblem(
  text: string,
  limits: { readonly maxDepth?: number; readonly maxItems?: number } = {},
): string | undefined {
  if (text.startsWith('\uFEFF')) return 'it starts with a byte order mark'
  if (!text.isWellFormed())
    return `it holds half of a surrogate pair at offset ${/\p{Surrogate}/u.exec(text)?.index}`
  const { maxDepth = MAX_DEPTH, maxItems = MAX_ITEMS } = limits
  const scan: Scan = { text, maxDepth, maxItems, levels: [], at: 0, items: 0, complete: false }
  while (scan.at < text.length) {
    const problem = takeToken(scan)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** The text as a JSON string, for a message: nothing invisible stays as it is, and a long one is cut. */
export function quoteText(text: string, maxCharacters = 80): string {
  return showInvisible(JSON.stringify(cutText(text, maxCharacters)))
}

/** The text with `\u{…}` for control, format, unassigned and other characters that nobody sees. */
export function showInvisible(text: string): string {
  return text.replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}

export const cutText = (text: string, maxCharacters: number): string =>
  text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text

function takeToken(scan: Scan): string | undefined {
  const unit = scan.text.charCodeAt(scan.at)
  if (isSpace(unit)) {
    scan.at += 1
    return undefined
  }
  if (scan.complete) return `it goes on after its value, at offset ${scan.at}`
  if (scan.items > scan.maxItems) return `it has more than ${scan.maxItems} items`
  switch (unit) {
    case QUOTE:
      return takeString(scan)
    case OPEN_ARRAY:
    case OPEN_OBJECT:
      return beginLevel(scan, unit === OPEN_OBJECT)
    case CLOSE_ARRAY:
    case CLOSE_OBJECT:
      return endLevel(scan, unit === CLOSE_OBJECT)
    case COMMA:
    case COLON:
      return takeSeparator(scan, unit)
    default:
      return takeScalar(scan)
  }
}

const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

/** What follows is not JSON, and `JSON.parse` names the place. */
function giveUp(scan: Scan): undefined {
  scan.at = scan.text.length
}

function beginLevel(scan: Scan, isObject: boolean): string | undefined {
  if (scan.levels.length >= scan.maxDepth)
    return `it is nested more than ${scan.maxDepth} deep at offset ${scan.at}`
  scan.items += 1
  scan.levels.push({
    names: isObject ? new Set() : null,
    name: '',
    index: 0,
    awaitsName: isObject,
  })
  scan.at += 1
  return undefined
}

function endLevel(scan: Scan, isObject: boolean): undefined {
  const level = scan.levels.pop()
  if (level === undefined || (level.names !== null) !== isObject) return giveUp(scan)
  scan.at += 1
  scan.complete = scan.levels.length === 0
  return undefined
}

function takeSeparator(scan: Scan, unit: number): undefined {
  const level = scan.levels.at(-1)
  if (level === undefined) return giveUp(scan)
  scan.at += 1
  if (unit === COMMA) {
    scan.items += 1
    level.index += 1
    level.awaitsName = level.names !== null
  }
  return undefined
}

/** A number, a literal, or anything that is not JSON. */
function takeScalar(scan: Scan): undefined {
  const { text } = scan
  let at = scan.at + 1
  while (at < text.length && !endsScalar(text.charCodeAt(at))) at += 1
  scan.at = at
  scan.complete = scan.levels.length === 0
}

function endsScalar(unit: number): boolean {
  if (isSpace(unit)) return true
  return (
    unit === COMMA ||
    unit === COLON ||
    unit === QUOTE ||
    unit === OPEN_ARRAY ||
    unit === CLOSE_ARRAY ||
    unit === OPEN_OBJECT ||
    unit === CLOSE_OBJECT
  )
}

function takeString(scan: Scan): string | undefined {
  const { text, at: start } = scan
  const end = findClosingQuote(text, start + 1)
  if (end === undefined) return giveUp(scan)
  scan.at = end + 1
  const level = scan.levels.at(-1)
  scan.complete = level === undefined
  const quoted = text.slice(start, end)
  if (level !== undefined && level.names !== null && level.awaitsName)
    return takeName(scan, level, level.names, quoted)
  // The text itself is well-formed, so that only an escape can stand for half of a pair.
  if (!/\\u[Dd]/.test(quoted) || (unescapeString(quoted)?.isWellFormed() ?? true)) return undefined
  return `${pathOf(scan)} holds half of a surrogate pair`
}

/**
 * @param quoted with its first quote, without its last. The quote stays in the set: no name then looks like an
 * array index, for which V8 has another, guessable hash.
 */
function takeName(
  scan: Scan,
  level: Level,
  names: Set<string>,
  quoted: string,
): string | undefined {
  level.awaitsName = false
  const name = quoted.includes('\\') ? unescapeString(quoted) : quoted
  if (name === undefined) return giveUp(scan)
  if (!name.isWellFormed()) return `${pathOf(scan, 1)} has a name with half of a surrogate pair`
  const identity =
    name.length > MAX_HASHED_CHARACTERS ? createHash('sha256').update(name).digest('hex') : name
  const count = names.size
  if (names.add(identity).size === count)
    return `${pathOf(scan, 1)} names ${quoteText(name.slice(1))} twice`
  level.name = name
  return undefined
}

function findClosingQuote(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === QUOTE) return at
    if (unit === BACKSLASH) at += 1
  }
  return undefined
}

/** With its first quote, as it came; `undefined` for an escape or a character that JSON does not know. */
function unescapeString(quoted: string): string | undefined {
  try {
    return `"${String(JSON.parse(`${quoted}"`))}`
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Where the scan is, in the style of a JSON pointer; `up` leaves out the innermost levels. */
function pathOf(scan: Scan, up = 0): string {
  const steps = scan.levels
    .slice(0, scan.levels.length - up)
    .map((level) =>
      level.names === null ? String(level.index) : quoteText(level.name.slice(1), 40),
    )
    .map((step) => step.replace(/^"([\w.-]+)"$/, '$1'))
  const path = `/${steps.join('/')}`
  return path.length > MAX_PATH_CHARACTERS ? `…${path.slice(-MAX_PATH_CHARACTERS)}` : path
}
