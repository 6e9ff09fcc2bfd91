import { createHash, randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import type { Sha256 } from '../domain/digest.ts'
import { isSha256, parseSha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ListedFile } from '../domain/listing.ts'

const WRITE_BYTES = 256 * 1024
const READ_BYTES = 64 * 1024
const LF = 10
/** A path of the longest that systems take (4,096 bytes), all of it escaped, and a digest. */
export const MAX_LINE_BYTES = 16 * 1024

export interface ListingWriter {
  add(line: string): void
  /** Bytes so far. */
  size(): number
  /**
   * Puts what was added in the place of the file.
   * @param head what the room at the start gets, from the SHA-256 of the lines
   * @returns that digest, which does not cover the head
   */
  commit(head?: (lines: Sha256) => string): Sha256
  /** Leaves no trace; does nothing after `commit`. */
  discard(): void
}

/**
 * Writes a listing beside its place and moves it there when it is whole.
 * @param file `null` when only the digest is wanted
 * @param headBytes bytes left free at the start for the head, which has exactly as many
 */
export function listingWriter(file: string | null, headBytes = 0): ListingWriter {
  const temporary = file === null ? null : temporaryName(file)
  let descriptor = temporary === null ? null : openSync(temporary, 'wx', 0o644)
  const hash = createHash('sha256')
  let pending: string[] = []
  let pendingSize = 0
  let written = 0
  let isKept = false
  const flush = (): void => {
    const bytes = Buffer.from(pending.join(''), 'utf8')
    hash.update(bytes)
    if (descriptor !== null) writeAll(descriptor, bytes, headBytes + written)
    written += bytes.length
    pending = []
    pendingSize = 0
  }
  const close = (): void => {
    if (descriptor !== null) closeSync(descriptor)
    descriptor = null
  }
  return {
    add(line) {
      pending.push(line)
      pendingSize += line.length
      if (pendingSize >= WRITE_BYTES) flush()
    },
    size: () => written + Buffer.byteLength(pending.join('')),
    commit(head = () => '') {
      flush()
      const digest = parseSha256(hash.digest('hex'))
      if (descriptor !== null) writeAll(descriptor, Buffer.from(head(digest)), 0)
      close()
      if (temporary !== null && file !== null) renameSync(temporary, file)
      isKept = true
      return digest
    },
    discard() {
      if (isKept || temporary === null) return
      close()
      rmSync(temporary, { force: true })
    },
  }
}

/** Beside the file, so that a rename does it, and taken by no other process. */
export const temporaryName = (file: string): string =>
  `${file}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done)
}

/**
 * The file of one line of a listing, without its line break. manifest.md §3.
 * @param where file and line, for the message
 * @throws FORMAT_INVALID, also for a path that is absolute or leads out of its folder
 */
export function parseListingLine(line: string, where: string): ListedFile {
  const listed = parseSumLine(line, where)
  if (listed.path.split('/').some((part) => /^(?:\.\.?)?$/.test(part)))
    throw invalid(where, `${JSON.stringify(listed.path.slice(0, 80))} is no path below a folder`)
  return listed
}

/**
 * The same for any path, as `sha256sum` prints it.
 * @throws FORMAT_INVALID
 */
export function parseSumLine(line: string, where: string): ListedFile {
  const escaped = line.startsWith('\\')
  const start = escaped ? 1 : 0
  const sha256 = line.slice(start, start + 64)
  const name = line.slice(start + 66)
  if (!isSha256(sha256) || line.slice(start + 64, start + 66) !== '  ' || name === '')
    throw invalid(
      where,
      `${JSON.stringify(line.slice(0, 80))} is not a SHA-256, two spaces and a path`,
    )
  if (name.includes('\0')) throw invalid(where, 'a path holds a NUL')
  if (!escaped && /[\\\r]/.test(name))
    throw invalid(where, 'a backslash or carriage return in a path must be escaped')
  return { path: escaped ? unescapeName(name, where) : name, sha256 }
}

const ESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' }

function unescapeName(name: string, where: string): string {
  return name.replaceAll(/\\[^]?/g, (sign) => {
    const plain = Object.hasOwn(ESCAPES, sign) ? ESCAPES[sign] : undefined
    if (plain === undefined)
      throw invalid(where, `${JSON.stringify(sign)} is none of the escapes \\\\, \\n and \\r`)
    return plain
  })
}

const invalid = (where: string, what: string): ReleaseError =>
  new ReleaseError('FORMAT_INVALID', `${where}: ${what}. Write the listing again.`)

/**
 * The lines of a file without their line breaks; memory does not depend on its size.
 * @param bufferBytes read at a time
 * @throws FORMAT_INVALID for what is not UTF-8, a last line without its break, or one of more than 16 KiB
 */
export function* readLines(file: string, bufferBytes: number = READ_BYTES): Generator<string> {
  const buffer = Buffer.allocUnsafe(bufferBytes + MAX_LINE_BYTES)
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const descriptor = openSync(file, 'r')
  let line = 0
  try {
    let kept = 0
    for (;;) {
      const count = readSync(descriptor, buffer, kept, bufferBytes, null)
      if (count === 0) break
      const end = kept + count
      let start = 0
      for (let lf = buffer.indexOf(LF); lf !== -1 && lf < end; lf = buffer.indexOf(LF, start)) {
        line += 1
        yield decode(decoder, buffer.subarray(start, lf), `${file}:${line}`)
        start = lf + 1
      }
      kept = end - start
      if (kept >= MAX_LINE_BYTES)
        throw invalid(`${file}:${line + 1}`, `the line has more than ${MAX_LINE_BYTES} bytes`)
      buffer.copyWithin(0, start, end)
    }
    if (kept > 0) throw invalid(`${file}:${line + 1}`, 'the last line is cut off')
  } finally {
    closeSync(descriptor)
  }
}

/**
 * Passes lines on and compares their digest at the end.
 * @throws FORMAT_INVALID
 */
export function* checkLines(
  lines: Iterable<string>,
  expected: string,
  file: string,
): Generator<string> {
  const hash = createHash('sha256')
  for (const line of lines) {
    hash.update(`${line}\n`)
    yield line
  }
  if (hash.digest('hex') !== expected)
    throw invalid(file, 'its lines are not those that its first line speaks of')
}

function decode(
  decoder: Pick<InstanceType<typeof TextDecoder>, 'decode'>,
  bytes: Uint8Array,
  where: string,
): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw invalid(where, 'the line is not UTF-8')
  }
}
