import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'

/** Bytes. */
const WINDOW_BYTES = 64 * 1024
const NO_BYTES = new Uint8Array(0)

/**
 * Reads a binary file forward, in windows. Every read that would pass the end throws a `FORMAT_INVALID` with the
 * byte offset; `what` names in it what is read.
 */
export class ByteCursor {
  readonly source: ByteSource
  /** Whether a read has failed because the file ends too early. */
  cut = false
  readonly #littleEndian: boolean
  #bytes: Uint8Array = NO_BYTES
  #view = viewOf(NO_BYTES)
  /** Offset of the window in the file. */
  #start: number
  /** Next byte, counted from the window's start. */
  #at = 0

  constructor(source: ByteSource, offset = 0, littleEndian = true) {
    this.source = source
    this.#start = offset
    this.#littleEndian = littleEndian
  }

  get path(): string {
    return this.source.path
  }

  /** Offset of the next byte in the file. */
  position(): number {
    return this.#start + this.#at
  }

  /** Bytes up to the end. */
  remaining(): number {
    return Math.max(0, this.source.size - this.position())
  }

  seek(offset: number): void {
    const inside = offset - this.#start
    if (inside >= 0 && inside <= this.#bytes.length) {
      this.#at = inside
      return
    }
    this.#bytes = NO_BYTES
    this.#start = offset
    this.#at = 0
  }

  skip(length: number, what: string): void {
    if (length > this.remaining()) throw this.#cutOff(length, what)
    this.seek(this.position() + length)
  }

  u8(what: string): number {
    const at = this.#take(1, what)
    return this.#view.getUint8(at)
  }

  u16(what: string): number {
    const at = this.#take(2, what)
    return this.#view.getUint16(at, this.#littleEndian)
  }

  u32(what: string): number {
    const at = this.#take(4, what)
    return this.#view.getUint32(at, this.#littleEndian)
  }

  i32(what: string): number {
    const at = this.#take(4, what)
    return this.#view.getInt32(at, this.#littleEndian)
  }

  u64(what: string): bigint {
    const at = this.#take(8, what)
    return this.#view.getBigUint64(at, this.#littleEndian)
  }

  f32(what: string): number {
    const at = this.#take(4, what)
    return this.#view.getFloat32(at, this.#littleEndian)
  }

  f64(what: string): number {
    const at = this.#take(8, what)
    return this.#view.getFloat64(at, this.#littleEndian)
  }

  /** A copy. The caller bounds `length`. */
  bytes(length: number, what: string): Uint8Array {
    const at = this.#take(length, what)
    return this.#bytes.slice(at, at + length)
  }

  /** Up to the next line feed, which is eaten and no part of the answer; `null` for a line beyond `limit` bytes. */
  line(limit: number, what: string): Uint8Array | null {
    const start = this.position()
    let end = this.#bytes.indexOf(10, this.#at)
    if (end < 0) {
      this.#load(start, limit + 1)
      end = this.#bytes.indexOf(10)
    }
    if (end < 0) {
      this.#passLine(start, what)
      return null
    }
    const found = this.#bytes.slice(this.#at, end)
    this.#at = end + 1
    return found.length > limit ? null : found
  }

  #passLine(start: number, what: string): void {
    for (let at = start + this.#bytes.length; at < this.source.size; at += WINDOW_BYTES) {
      this.#load(at, WINDOW_BYTES)
      const end = this.#bytes.indexOf(10)
      if (end < 0) continue
      this.#at = end + 1
      return
    }
    this.cut = true
    throw byteFault(this, start, `the line of ${what} has no end`)
  }

  #take(length: number, what: string): number {
    if (this.#at + length > this.#bytes.length) {
      if (length > this.remaining()) throw this.#cutOff(length, what)
      this.#load(this.position(), Math.max(length, WINDOW_BYTES))
      if (length > this.#bytes.length) throw this.#cutOff(length, what)
    }
    const at = this.#at
    this.#at += length
    return at
  }

  #load(start: number, length: number): void {
    const left = Math.max(0, this.source.size - start)
    this.#bytes = left === 0 ? NO_BYTES : this.source.read(start, Math.min(length, left))
    this.#view = viewOf(this.#bytes)
    this.#start = start
    this.#at = 0
  }

  #cutOff(length: number, what: string): ReleaseError {
    const left = this.remaining()
    this.cut = true
    return byteFault(
      this,
      this.position(),
      `${what} takes ${length} bytes, but only ${left} are left: the file is cut off or damaged. Let the job finish writing it.`,
    )
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A `FORMAT_INVALID` that names the file and the byte. */
export function byteFault(
  file: { readonly path: string },
  at: number,
  message: string,
): ReleaseError {
  return new ReleaseError('FORMAT_INVALID', `${file.path}, byte ${at}: ${message}`)
}

/** The same for what is valid but more than is read. */
export function byteExcess(
  file: { readonly path: string },
  at: number,
  message: string,
): ReleaseError {
  return new ReleaseError('LIMIT_EXCEEDED', `${file.path}, byte ${at}: ${message}`)
}
