import type { ByteSource } from '../domain/byte-source.ts'
import { byteFault } from './model-cursor.ts'
import { maskedCrc32c } from './tensorboard-crc.ts'

/** One record of a TFRecord file, or why one was left out. */
export type EventRecord =
  | { readonly kind: 'record'; readonly offset: number; readonly data: Uint8Array }
  | { readonly kind: 'skipped'; readonly offset: number; readonly why: string }

/** Bytes. */
const WINDOW_BYTES = 1024 * 1024
/** Bytes. Scalars take a hundred; a longer record is a film or a graph, and is not loaded. */
export const MAX_RECORD_BYTES = 64 * 1024 * 1024
/** u64 length and its checksum. */
export const RECORD_HEADER_BYTES = 12
/** The checksum of the data. */
const FOOTER_BYTES = 4

interface Window {
  bytes: Uint8Array
  /** Of the first byte in the file. */
  start: number
}

/** Whether the file starts with the header of a TFRecord: a length with its checksum. */
export function startsWithRecord(source: ByteSource): boolean {
  const header = source.read(0, RECORD_HEADER_BYTES)
  return header.length === RECORD_HEADER_BYTES && isHeader(header)
}

/**
 * The records in file order. A record that the end of the file cuts off is `skipped`, for a job that was stopped leaves
 * one; so is one of more than `MAX_RECORD_BYTES`, whose checksum is not looked at. `data` is valid until the next.
 * @throws {ReleaseError} `FORMAT_INVALID` with the byte offset for a wrong checksum
 */
export function* readRecords(source: ByteSource): Generator<EventRecord, void, undefined> {
  const window: Window = { bytes: new Uint8Array(0), start: 0 }
  let offset = 0
  while (offset < source.size) {
    const left = source.size - offset
    const header = take(source, window, offset, RECORD_HEADER_BYTES)
    if (left < RECORD_HEADER_BYTES || header.length < RECORD_HEADER_BYTES) {
      yield { kind: 'skipped', offset, why: `the file ends ${left} bytes into a record` }
      return
    }
    if (!isHeader(header)) throw brokenLength(source, offset)
    const length = viewOf(header).getBigUint64(0, true)
    const whole = length + BigInt(RECORD_HEADER_BYTES + FOOTER_BYTES)
    if (whole > BigInt(left)) {
      const why = `the file ends in a record: ${left} of its ${whole} bytes are there`
      yield { kind: 'skipped', offset, why }
      return
    }
    yield readRecord(source, window, offset, Number(length))
    offset += RECORD_HEADER_BYTES + Number(length) + FOOTER_BYTES
  }
}

function readRecord(
  source: ByteSource,
  window: Window,
  offset: number,
  length: number,
): EventRecord {
  if (length > MAX_RECORD_BYTES) {
    const why = `a record of ${length} bytes, more than the ${MAX_RECORD_BYTES} that are read`
    return { kind: 'skipped', offset, why }
  }
  const start = offset + RECORD_HEADER_BYTES
  const taken = take(source, window, start, length + FOOTER_BYTES)
  if (taken.length < length + FOOTER_BYTES) {
    return { kind: 'skipped', offset, why: 'the file became shorter while it was read' }
  }
  const data = taken.subarray(0, length)
  const stated = viewOf(taken).getUint32(length, true)
  if (maskedCrc32c(data) === stated) return { kind: 'record', offset, data }
  throw byteFault(
    source,
    start,
    `the checksum of a record of ${length} bytes is wrong: the file is damaged. Copy it again, or let the job write it anew.`,
  )
}

function brokenLength(source: ByteSource, offset: number) {
  const what =
    offset === 0
      ? 'no TensorBoard event file: it does not start with a record'
      : 'the checksum of the length of a record is wrong: the file is damaged. Copy it again, or let the job write it anew'
  return byteFault(source, offset, `${what}.`)
}

function isHeader(header: Uint8Array): boolean {
  return maskedCrc32c(header.subarray(0, 8)) === viewOf(header).getUint32(8, true)
}

/** Bytes of the window, which moves when they are not all in it; longer ones are read by themselves. */
function take(source: ByteSource, window: Window, offset: number, length: number): Uint8Array {
  const at = offset - window.start
  if (at >= 0 && at + length <= window.bytes.length) return window.bytes.subarray(at, at + length)
  if (length > WINDOW_BYTES) return takeLong(source, offset, length)
  window.bytes = source.read(offset, Math.min(WINDOW_BYTES, source.size - offset))
  window.start = offset
  return window.bytes.subarray(0, length)
}

/** @param length at most `MAX_RECORD_BYTES` and what the file has */
function takeLong(source: ByteSource, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(length, source.size - offset))
  let filled = 0
  while (filled < bytes.length) {
    const part = source.read(offset + filled, Math.min(WINDOW_BYTES, bytes.length - filled))
    if (part.length === 0) return bytes.subarray(0, filled)
    bytes.set(part, filled)
    filled += part.length
  }
  return bytes
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
