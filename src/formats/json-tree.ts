import type { ArrayNode, ObjectNode, TreeBudget, TreeNode } from './document-tree.ts'
import type { TextFile } from './text-file.ts'
import { memberList, numberNode, spend, wholeText } from './document-tree.ts'
import { fault, positionAt, quoteText } from './text-file.ts'

interface Cursor extends TreeBudget {
  at: number
}

const SPACE = /[ \t\r\n]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** Everything but quote, backslash and U+0000 to U+001F. */
const PLAIN_RUN = /[ !#-[\]-\uFFFF]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y
const WORD = /[-+]?[A-Za-z_][\w.]*/y

const WORDS: ReadonlyMap<string, boolean | number | null> = new Map<
  string,
  boolean | number | null
>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
])

/**
 * JSON (RFC 8259) plus the three words that Python's `json.dump` writes: `NaN`, `Infinity`, `-Infinity`.
 * Its own parser, because `JSON.parse` accepts a key twice and would report positions of a text in which the
 * words were replaced.
 */
export function parseJsonTree(file: TextFile): TreeNode {
  const cursor: Cursor = { file, nodes: 0, at: 0 }
  skipSpace(cursor)
  const root = readValue(cursor, 0)
  skipSpace(cursor)
  if (cursor.at < file.text.length) {
    const found = quoteText(file.text.slice(cursor.at, cursor.at + 20))
    throw fault(
      file,
      cursor.at,
      `the JSON value has ended, but ${found} follows. One file holds one value; several objects belong into one list.`,
    )
  }
  return root
}

function readValue(cursor: Cursor, depth: number): TreeNode {
  const at = cursor.at
  spend(cursor, depth, at)
  const char = cursor.file.text[at]
  if (char === '{') return readObject(cursor, depth)
  if (char === '[') return readArray(cursor, depth)
  if (char === '"') return { kind: 'string', at, text: readString(cursor) }
  return readNumber(cursor) ?? readWord(cursor)
}

function readObject(cursor: Cursor, depth: number): ObjectNode {
  const at = cursor.at
  const { members, claim } = memberList(cursor.file)
  cursor.at += 1
  skipSpace(cursor)
  if (take(cursor, '}')) return { kind: 'object', at, members }
  do {
    skipSpace(cursor)
    const keyAt = cursor.at
    if (cursor.file.text[keyAt] !== '"') throw unexpected(cursor, 'a key in double quotes', at)
    const key = readString(cursor)
    claim(key, keyAt)
    skipSpace(cursor)
    if (!take(cursor, ':')) throw unexpected(cursor, '":" after the key', at)
    skipSpace(cursor)
    if (cursor.at >= cursor.file.text.length) throw unexpected(cursor, 'a value', at)
    members.push({ key, node: readValue(cursor, depth + 1) })
    skipSpace(cursor)
  } while (take(cursor, ','))
  if (!take(cursor, '}')) throw unexpected(cursor, '"," or "}"', at)
  return { kind: 'object', at, members }
}

function readArray(cursor: Cursor, depth: number): ArrayNode {
  const at = cursor.at
  const items: TreeNode[] = []
  cursor.at += 1
  skipSpace(cursor)
  if (take(cursor, ']')) return { kind: 'array', at, items }
  do {
    skipSpace(cursor)
    if (cursor.at >= cursor.file.text.length) throw unexpected(cursor, 'a value', at)
    items.push(readValue(cursor, depth + 1))
    skipSpace(cursor)
  } while (take(cursor, ','))
  if (!take(cursor, ']')) throw unexpected(cursor, '"," or "]"', at)
  return { kind: 'array', at, items }
}

function readString(cursor: Cursor): string {
  const { file } = cursor
  const start = cursor.at
  cursor.at += 1
  let escaped = false
  for (;;) {
    match(cursor, PLAIN_RUN)
    const char = file.text[cursor.at]
    if (char === '"') break
    if (char === undefined) throw unexpected(cursor, 'the closing quote of a text', start)
    if (char !== '\\') throw fault(file, cursor.at, `a text holds ${quoteText(char)} unescaped`)
    if (match(cursor, ESCAPE) === null) {
      const found = quoteText(file.text.slice(cursor.at, cursor.at + 2))
      throw fault(file, cursor.at, `${found} is no JSON escape. Write a backslash as "\\\\".`)
    }
    escaped = true
  }
  cursor.at += 1
  const raw = file.text.slice(start, cursor.at)
  const text: unknown = escaped ? JSON.parse(raw) : raw.slice(1, -1)
  return wholeText(file, String(text), start)
}

function readNumber(cursor: Cursor): TreeNode | null {
  const at = cursor.at
  const text = match(cursor, NUMBER)
  return text === null ? null : numberNode(Number(text), text, at)
}

function readWord(cursor: Cursor): TreeNode {
  const at = cursor.at
  const word = match(cursor, WORD)
  const value = word === null ? undefined : WORDS.get(word)
  if (value === undefined) {
    cursor.at = at
    throw unexpected(cursor, 'a JSON value', null)
  }
  if (value === null) return { kind: 'null', at }
  if (typeof value === 'boolean') return { kind: 'boolean', at, value }
  return numberNode(value, null, at)
}

function skipSpace(cursor: Cursor): void {
  match(cursor, SPACE)
}

function take(cursor: Cursor, char: string): boolean {
  if (cursor.file.text[cursor.at] !== char) return false
  cursor.at += 1
  return true
}

function match(cursor: Cursor, sticky: RegExp): string | null {
  sticky.lastIndex = cursor.at
  const [found] = sticky.exec(cursor.file.text) ?? []
  if (found === undefined) return null
  cursor.at += found.length
  return found
}

/** @param openedAt where the unfinished object, list or text begins */
function unexpected(cursor: Cursor, wanted: string, openedAt: number | null) {
  const { file, at } = cursor
  if (at >= file.text.length) {
    const { line } = positionAt(file.text, openedAt ?? 0)
    return fault(
      file,
      at,
      `the file ends where ${wanted} should stand, inside what begins in line ${line}: it is cut off. Let the job finish writing it.`,
    )
  }
  const [found = ''] = /^(?:[-+]?\w+|.)/su.exec(file.text.slice(at, at + 40)) ?? []
  return fault(file, at, `found ${quoteText(found)} where ${wanted} should stand`)
}
