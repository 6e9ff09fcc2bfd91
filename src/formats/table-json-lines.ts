import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Column, TableFacts } from '../domain/table-facts.ts'
import type { TreeNode } from './document-tree.ts'
import { describeNode } from './document-tree.ts'
import { parseJsonTree } from './json-tree.ts'
import type { TypeCollector } from './table-value-type.ts'
import { typeCollector } from './table-value-type.ts'

export interface JsonLine {
  /** From 1. */
  readonly line: number
  readonly bytes: Uint8Array
  /** Whether the file ends in it without a line end: it may be cut off. */
  readonly last: boolean
}

const WINDOW_BYTES = 1024 * 1024
const MAX_LINE_BYTES = 16 * 1024 * 1024
/** Objects whose members are looked at. */
const SAMPLED_LINES = 1000
/** Bytes of them. */
const SAMPLED_BYTES = 16 * 1024 * 1024
const MAX_COLUMNS = 100_000
const LF = 10

/**
 * Rows and columns of a JSON Lines file. Columns are the members of the first 1,000 objects, in the order in which they
 * first appear. A last line that is cut off counts.
 * @throws {ReleaseError} `FORMAT_INVALID` with the line for a sampled line that is no object
 */
export function readJsonLinesFacts(source: ByteSource): TableFacts {
  const types = new Map<string, TypeCollector>()
  let lines = 0
  let bytes = 0
  for (const line of readJsonLines(source)) {
    lines += 1
    bytes += line.bytes.length
    if (lines > SAMPLED_LINES || bytes > SAMPLED_BYTES) break
    collectTypes(source, line, types)
  }
  const columns = [...types].map(([name, type]): Column => ({ name, type: type.result() }))
  return { rows: countLines(source), columns }
}

/** Lines that are not blank. */
function countLines(source: ByteSource): number {
  let count = 0
  let blank = true
  for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
    for (const byte of source.read(offset, WINDOW_BYTES)) {
      if (byte === LF) blank = true
      else if (blank && !isSpace(byte)) {
        blank = false
        count += 1
      }
    }
  }
  return count
}

function collectTypes(source: ByteSource, line: JsonLine, types: Map<string, TypeCollector>): void {
  const node = parseSample(source, line)
  if (node === null) return
  if (node.kind !== 'object')
    throw lineFault(
      source.path,
      line.line,
      `${describeNode(node)}, not an object. Write one object a line.`,
    )
  for (const { key, node: value } of node.members) {
    const type = types.get(key) ?? typeCollector('mixed')
    types.set(key, type)
    type.add(typeOfNode(value))
  }
  if (types.size > MAX_COLUMNS)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${source.path}, line ${line.line}: more than ${MAX_COLUMNS} different keys. Put what varies into a list.`,
    )
}

/** `null` for a last line that is cut off. */
function parseSample(source: ByteSource, line: JsonLine): TreeNode | null {
  try {
    return parseJsonLine(source.path, line)
  } catch (error) {
    if (line.last && line.line > 1 && error instanceof ReleaseError) return null
    throw error
  }
}

function typeOfNode(node: TreeNode): string | null {
  if (node.kind === 'null') return null
  if (node.kind === 'array') return 'list'
  if (node.kind === 'boolean') return 'bool'
  if (node.kind !== 'number') return node.kind
  return node.digits !== null && /^-?\d+$/.test(node.digits) ? 'int' : 'float'
}

/** @throws {ReleaseError} with the line of the file */
export function parseJsonLine(path: string, { line, bytes }: JsonLine): TreeNode {
  const file = { path, text: decodeLine(path, line, bytes) }
  try {
    return parseJsonTree(file)
  } catch (error) {
    const here = `${path}, line 1`
    if (!(error instanceof ReleaseError) || !error.message.startsWith(here)) throw error
    throw new ReleaseError(error.code, `${path}, line ${line}${error.message.slice(here.length)}`, {
      cause: error,
    })
  }
}

function decodeLine(path: string, line: number, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw lineFault(path, line, 'not valid UTF-8. Write the file as UTF-8.', cause)
  }
}

/**
 * The lines that are not blank, with the memory of one window and one line.
 * @throws {ReleaseError} `LIMIT_EXCEEDED` for a line of more than 16 MiB
 */
export function* readJsonLines(source: ByteSource): Generator<JsonLine> {
  let rest: Uint8Array = new Uint8Array(0)
  let line = 1
  for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
    const window = source.read(offset, WINDOW_BYTES)
    let from = 0
    for (let to = window.indexOf(LF); to >= 0; to = window.indexOf(LF, from)) {
      const part = window.subarray(from, to)
      const bytes = rest.length === 0 ? part : Buffer.concat([rest, part])
      if (!isBlank(bytes)) yield { line, bytes, last: false }
      rest = new Uint8Array(0)
      line += 1
      from = to + 1
    }
    rest = Buffer.concat([rest, window.subarray(from)])
    if (rest.length > MAX_LINE_BYTES)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `${source.path}, line ${line}: longer than ${MAX_LINE_BYTES} bytes. Write one object a line.`,
      )
  }
  if (!isBlank(rest)) yield { line, bytes: rest, last: true }
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every(isSpace)

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d

export function lineFault(
  path: string,
  line: number,
  message: string,
  cause?: unknown,
): ReleaseError {
  const text = `${path}, line ${line}: ${message}`
  return new ReleaseError('FORMAT_INVALID', text, cause === undefined ? undefined : { cause })
}
