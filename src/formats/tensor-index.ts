import type { ByteSource } from '../domain/byte-source.ts'
import { readSafetensorsHeader } from './model-safetensors.ts'

/** Where the tensors of a file lie. The header and the tensors cover the file without gap or overlap. */
export interface TensorIndex {
  /** Bytes in front of the first tensor. */
  readonly headerSize: number
  /** In the order of their bytes; of tensors without any, in that of the header. */
  readonly tensors: readonly IndexedTensor[]
}

export interface IndexedTensor {
  readonly name: string
  readonly dtype: string
  /** First byte, counted from the start of the file. */
  readonly start: number
  /** Bytes. */
  readonly size: number
}

/**
 * The tensors of a safetensors file.
 * @returns `null` for another format, and for a header that is larger than is read
 * @throws {ReleaseError} `FORMAT_INVALID` for a safetensors file that is damaged
 */
export function readTensorIndex(source: ByteSource): TensorIndex | null {
  const header = readSafetensorsHeader(source)
  if (header === null || typeof header === 'string') return null
  const tensors = header.tensors
    .map(({ name, dtype, start, end }) => ({
      name,
      dtype,
      start: header.size + Number(start),
      size: Number(end - start),
    }))
    // One without bytes comes before the one that begins where it does.
    .toSorted((left, right) => left.start - right.start || left.size - right.size)
  return { headerSize: header.size, tensors }
}
