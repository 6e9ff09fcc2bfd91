import { createCipheriv, createHash } from 'node:crypto'
import { joinBytes, u64 } from './model-fixture.ts'

/** A safetensors file of bytes, in the order of the tensors given. */
export function safetensorsFile(
  tensors: Readonly<Record<string, Uint8Array>>,
  metadata: Readonly<Record<string, string>> = { format: 'pt' },
): Uint8Array {
  let end = 0
  const members = Object.entries(tensors).map(([name, { length }]) => {
    const start = end
    end += length
    return [name, { dtype: 'U8', shape: [length], data_offsets: [start, end] }]
  })
  const header = JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(members) })
  const padded = header.padEnd(Math.ceil(header.length / 8) * 8)
  return joinBytes(u64(padded.length), padded, ...Object.values(tensors))
}

/** Bytes without a pattern, which are other ones for another seed. */
export function weights(size: number, seed: number): Uint8Array {
  const key = createHash('sha256').update(String(seed)).digest().subarray(0, 16)
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size))
}
