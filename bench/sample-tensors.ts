import { randomFillSync } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'

const BYTES_PER_VALUE = 4
const LENGTH_BYTES = 8
const ALIGNMENT = 8

export interface TensorFile {
  readonly tensors: number
  /** Of each tensor, in bytes. */
  readonly size: number
}

/** A safetensors file of random tensors of one size. @returns where the first tensor begins */
export function writeTensors(path: string, file: TensorFile): number {
  const header = buildHeader(file)
  const descriptor = openSync(path, 'w')
  try {
    writeSync(descriptor, header)
    const values = new Uint8Array(file.size)
    for (let index = 0; index < file.tensors; index += 1)
      writeSync(descriptor, randomFillSync(values))
  } finally {
    closeSync(descriptor)
  }
  return header.length
}

/** Gives every `step`-th tensor other values, as training with frozen layers does. */
export function changeTensors(
  path: string,
  { tensors, size }: TensorFile,
  start: number,
  step: number,
): void {
  const descriptor = openSync(path, 'r+')
  try {
    const values = new Uint8Array(size)
    for (let index = 0; index < tensors; index += step)
      writeSync(descriptor, randomFillSync(values), 0, size, start + index * size)
  } finally {
    closeSync(descriptor)
  }
}

function buildHeader({ tensors, size }: TensorFile): Buffer {
  const entries = Array.from({ length: tensors }, (_, index) => [
    `layers.${index}.weight`,
    {
      dtype: 'F32',
      shape: [size / BYTES_PER_VALUE],
      data_offsets: [index * size, (index + 1) * size],
    },
  ])
  const json = JSON.stringify(Object.fromEntries(entries))
  const padded = json.padEnd(Math.ceil(json.length / ALIGNMENT) * ALIGNMENT)
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeBigUInt64LE(BigInt(padded.length))
  return Buffer.concat([length, Buffer.from(padded)])
}
