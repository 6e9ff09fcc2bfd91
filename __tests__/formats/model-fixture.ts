import { readFileSync } from 'node:fs'
import type { ByteSource } from '../../src/domain/byte-source.ts'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'

/** A file as its tool wrote it. */
export function modelSample(name: string): Uint8Array {
  const url = new URL(`__fixtures__/model/${name}`, import.meta.url)
  return new Uint8Array(readFileSync(url))
}

export function sampleSource(name: string): ByteSource {
  return bytesSource(name, modelSample(name))
}

export function ascii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

export type BytePart = Uint8Array | readonly number[] | string

export function joinBytes(...parts: readonly BytePart[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))),
    ),
  )
}

export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value, true)
  return bytes
}

/** A table of a FlatBuffer at byte 8, behind its vtable, which places one field at byte 4 of the table. */
export const FLATBUFFER_TABLE: Uint8Array = joinBytes(
  [0, 0, 6, 0, 8, 0, 4, 0],
  [6, 0, 0, 0],
  [7, 0, 0, 0],
)

export function u64(value: number | bigint): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true)
  return bytes
}

export function varint(value: bigint | number): readonly number[] {
  const bytes: number[] = []
  let rest = BigInt(value)
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0))
    rest >>= 7n
  } while (rest > 0n)
  return bytes
}

/** A protobuf field: a number becomes a varint, everything else is length-delimited. */
export function field(number: number, value: number | bigint | string | Uint8Array): Uint8Array {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return joinBytes(varint(number * 8), varint(value))
  }
  const bytes = typeof value === 'string' ? ascii(value) : value
  return joinBytes(varint(number * 8 + 2), varint(bytes.length), bytes)
}

/** What a reader threw that is no release error; `null` for none. A mistake in the file is not one of the reader. */
export async function crashOf(read: () => unknown): Promise<unknown> {
  try {
    await read()
    return null
  } catch (error) {
    return error instanceof ReleaseError ? null : error
  }
}
