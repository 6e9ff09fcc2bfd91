import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import { findDelimiter } from './csv-table.ts'
import { csvScanner } from './table-csv-scanner.ts'

/** How a CSV file is written, found in its first line. */
export interface CsvDialect {
  /** One ASCII character. */
  readonly delimiter: string
  /** Bytes before the first record: a byte order mark or none. */
  readonly start: number
}

export interface CsvRecord {
  /** From 1: the line that the record begins in. */
  readonly line: number
  /** Without their quotes, not trimmed. */
  readonly cells: readonly string[]
}

const WINDOW_BYTES = 1024 * 1024
/** A longer record is a quote that nobody closed. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024

/**
 * Looks at the first 1 MiB.
 * @throws {ReleaseError} `FORMAT_INVALID` for an empty, binary or UTF-16 file
 */
export function readDialect(source: ByteSource): CsvDialect {
  const head = source.read(0, WINDOW_BYTES)
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (wide) throw fault(source, 'is UTF-16 (byte order mark). Write it as UTF-8.')
  const nul = head.indexOf(0)
  if (nul >= 0)
    throw fault(
      source,
      `holds a NUL byte at offset ${nul}: it is binary or UTF-16. Write UTF-8 text.`,
    )
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  const text = new TextDecoder().decode(head)
  if (text.trim() === '' && source.size <= WINDOW_BYTES)
    throw fault(
      source,
      `${source.size === 0 ? 'is empty (0 bytes)' : 'holds only white space'}. Check that the job writes it.`,
    )
  return { delimiter: findDelimiter({ path: source.path, text }), start }
}

/**
 * The records of a file, in one pass with the memory of one window and one record. Blank lines are none. Quotes as in
 * RFC 4180, where they begin a cell; elsewhere they are text.
 * @param end bytes of the file that are read; a record that this cuts off is left out
 * @throws {ReleaseError} `FORMAT_INVALID` with the line for a quote that is not closed or bytes that are no UTF-8,
 * `LIMIT_EXCEEDED` for a record of more than 16 MiB
 */
export function* readCsvRecords(
  source: ByteSource,
  dialect: CsvDialect,
  end: number = source.size,
): Generator<CsvRecord> {
  const scanner = csvScanner(dialect.delimiter)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const read = (bytes: Uint8Array, line: number): CsvRecord => ({
    line,
    cells: splitCells(decode(source, decoder, bytes, line), dialect.delimiter),
  })
  let rest: Uint8Array = new Uint8Array(0)
  for (let offset = dialect.start; offset < end; offset += WINDOW_BYTES) {
    const window = source.read(offset, Math.min(WINDOW_BYTES, end - offset))
    let from = 0
    for (let to = scanner.next(window, 0); to >= 0; to = scanner.next(window, from)) {
      const part = window.subarray(from, to)
      yield read(rest.length === 0 ? part : joined(rest, part), scanner.recordLine())
      rest = new Uint8Array(0)
      from = to
    }
    rest = scanner.idle() ? new Uint8Array(0) : joined(rest, window.subarray(from))
    if (rest.length > MAX_RECORD_BYTES) throw tooLong(source, scanner.recordLine())
  }
  if (rest.length === 0 || end < source.size) return
  const open = scanner.openQuoteLine()
  if (open !== null) throw unclosed(source, open)
  yield read(rest, scanner.recordLine())
}

/**
 * Records of a file, header included, without building any of them.
 * @throws {ReleaseError} `FORMAT_INVALID` with the line for a quote that is not closed
 */
export function countCsvRecords(source: ByteSource, dialect: CsvDialect): number {
  const scanner = csvScanner(dialect.delimiter)
  let count = 0
  for (let offset = dialect.start; offset < source.size; offset += WINDOW_BYTES) {
    const window = source.read(offset, WINDOW_BYTES)
    for (let from = scanner.next(window, 0); from >= 0; from = scanner.next(window, from))
      count += 1
  }
  const open = scanner.openQuoteLine()
  if (open !== null) throw unclosed(source, open)
  return scanner.idle() ? count : count + 1
}

function decode(
  source: ByteSource,
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  line: number,
): string {
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${source.path}, line ${line}: not valid UTF-8. Write the file as UTF-8.`,
      { cause },
    )
  }
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}

/** @param text one record with its line end, and blank lines before it */
function splitCells(text: string, delimiter: string): readonly string[] {
  let end = text.length
  while (end > 0 && isNewline(text[end - 1])) end -= 1
  let start = 0
  for (let at = 0; isNewline(text[at]) || isBlank(text[at], delimiter); at += 1) {
    if (isNewline(text[at])) start = at + 1
  }
  const record = text.slice(start, end)
  return record.includes('"') ? splitQuoted(record, delimiter) : record.split(delimiter)
}

const isNewline = (char: string | undefined): boolean => char === '\n' || char === '\r'

function splitQuoted(record: string, delimiter: string): readonly string[] {
  const cells: string[] = []
  for (let at = 0; at <= record.length;) {
    let open = at
    while (isBlank(record[open], delimiter)) open += 1
    const quoted = record[open] === '"' ? readQuoted(record, open + 1) : { text: '', end: at }
    const stop = record.indexOf(delimiter, quoted.end)
    const end = stop < 0 ? record.length : stop
    const tail = record.slice(quoted.end, end)
    cells.push(quoted.text + (quoted.end === at ? tail : tail.trimEnd()))
    at = end + 1
  }
  return cells
}

const isBlank = (char: string | undefined, delimiter: string): boolean =>
  (char === ' ' || char === '\t') && char !== delimiter

/** @param from after the opening quote */
function readQuoted(record: string, from: number): { readonly text: string; readonly end: number } {
  const parts: string[] = []
  for (let at = from; ;) {
    const close = record.indexOf('"', at)
    if (close < 0) return { text: parts.join('') + record.slice(at), end: record.length }
    parts.push(record.slice(at, close))
    if (record[close + 1] !== '"') return { text: parts.join(''), end: close + 1 }
    parts.push('"')
    at = close + 2
  }
}

const fault = (source: ByteSource, message: string): ReleaseError =>
  new ReleaseError('FORMAT_INVALID', `${source.path} ${message}`)

const unclosed = (source: ByteSource, line: number): ReleaseError =>
  new ReleaseError(
    'FORMAT_INVALID',
    `${source.path}, line ${line}: the quote that opens here is not closed. The file may be cut off.`,
  )

const tooLong = (source: ByteSource, line: number): ReleaseError =>
  new ReleaseError(
    'LIMIT_EXCEEDED',
    `${source.path}, line ${line}: a record of more than ${MAX_RECORD_BYTES} bytes. Check its quotes.`,
  )
