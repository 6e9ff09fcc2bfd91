import { ParquetFault } from './parquet-fault.ts'

/** What a byte of Snappy can stand for at most, rounded up. */
const MAX_RATIO = 64

/**
 * Snappy's block format, as Parquet uses it. Our own, since the library's loops for hours over a length with the
 * highest bit set.
 * @param size bytes that have to come out; compared with the input before they are allocated
 * @throws {ParquetFault} when other bytes come out
 */
export function unpackSnappy(input: Uint8Array, size: number): Uint8Array {
  if (size > input.length * MAX_RATIO)
    throw new ParquetFault(`${size} bytes from ${input.length} bytes`)
  const output = new Uint8Array(size)
  let at = skipLength(input)
  let filled = 0
  while (at < input.length) {
    const tag = input[at] ?? 0
    at += 1
    if ((tag & 3) === 0) {
      const extra = Math.max(0, (tag >> 2) - 59)
      const length = (extra === 0 ? tag >> 2 : readNumber(input, at, extra)) + 1
      at += extra
      if (length > input.length - at || length > size - filled)
        throw new ParquetFault(`a literal of ${length} bytes`)
      output.set(input.subarray(at, at + length), filled)
      at += length
      filled += length
    } else {
      const width = copyWidth(tag)
      const low = readNumber(input, at, width)
      at += width
      const short = width === 1
      const offset = short ? low + ((tag >> 5) << 8) : low
      const length = short ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
      copyBack(output, filled, offset, length)
      filled += length
    }
  }
  if (filled === size) return output
  throw new ParquetFault(`a page unpacks to ${filled} bytes, its header says ${size}`)
}

/** The length that Snappy repeats at its start; the header's is the one that counts. */
function skipLength(input: Uint8Array): number {
  for (let at = 0; at < 5; at += 1) {
    if (((input[at] ?? 0x80) & 0x80) === 0) return at + 1
  }
  throw new ParquetFault('no length at the start of a page')
}

/** Bytes of the offset of a copy. */
function copyWidth(tag: number): number {
  if ((tag & 3) === 3) return 4
  return tag & 3
}

/** Little endian, not negative. */
function readNumber(input: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let index = 0; index < width; index += 1) {
    const byte = input[at + index]
    if (byte === undefined) throw new ParquetFault('a page is cut off')
    value += byte * 256 ** index
  }
  return value
}

/** Byte by byte, since a copy may reach into itself. */
function copyBack(output: Uint8Array, filled: number, offset: number, length: number): void {
  if (offset === 0 || offset > filled || length > output.length - filled)
    throw new ParquetFault(`a copy of ${length} bytes from ${offset} bytes before`)
  for (let index = filled; index < filled + length; index += 1) {
    output[index] = output[index - offset] ?? 0
  }
}
