import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { readTensorIndex } from '../../src/formats/tensor-index.ts'
import { ascii, joinBytes, sampleSource, u64 } from './model-fixture.ts'
import { safetensorsFile, weights } from './safetensors-file.ts'

const MIB = 1024 * 1024

const tensor = (dtype: string, size: string, from: number, to: number): string =>
  `{"dtype":"${dtype}","shape":[${size}],"data_offsets":[${from},${to}]}`

describe('the tensors of a safetensors file', () => {
  it('are told with the place of their bytes in the file', () => {
    const tensors = {
      'a.weight': weights(2 * MIB, 1),
      'a.bias': weights(100, 2),
      b: weights(MIB, 3),
    }
    const bytes = safetensorsFile(tensors)
    const index = readTensorIndex(bytesSource('m.safetensors', bytes))
    const found = index?.tensors.map(({ name, start, size }) => [
      name,
      Buffer.compare(
        bytes.subarray(start, start + size),
        Object.entries(tensors).find(([one]) => one === name)?.[1] ?? bytes,
      ),
    ])
    expect(found).toEqual(Object.keys(tensors).map((name) => [name, 0]))
  })

  it('cover the file behind the header, in the order of their bytes whatever the header has', () => {
    const header = `{"z":${tensor('F32', '1', 4, 8)},"none":${tensor('F16', '0', 4, 4)},"a":${tensor('I8', '4', 0, 4)}}`
    const source = bytesSource('m', joinBytes(u64(header.length), header, ascii('12345678')))
    const start = 8 + header.length
    expect(readTensorIndex(source)).toEqual({
      headerSize: start,
      tensors: [
        { name: 'a', dtype: 'I8', start, size: 4 },
        { name: 'none', dtype: 'F16', start: start + 4, size: 0 },
        { name: 'z', dtype: 'F32', start: start + 4, size: 4 },
      ],
    })
  })

  it('of the reference library leave no byte out', () => {
    const source = sampleSource('model.safetensors')
    const index = readTensorIndex(source)
    const ends = index?.tensors.map(({ start, size }) => start + size)
    expect(index?.tensors.map(({ start }) => start)).toEqual([
      index?.headerSize,
      ...(ends?.slice(0, -1) ?? []),
    ])
    expect(ends?.at(-1)).toBe(source.size)
  })

  it('may lie beyond 4 GiB', () => {
    const size = 2 ** 42
    const header = `{"a":${tensor('U8', String(size), 0, size)},"b":${tensor('U8', '1', size, size + 1)}}`
    const head = joinBytes(u64(header.length), header)
    const source = {
      path: 'm',
      size: head.length + size + 1,
      read: (offset: number, length: number) => head.slice(offset, offset + length),
    }
    expect(readTensorIndex(source)?.tensors[1]).toEqual({
      name: 'b',
      dtype: 'U8',
      start: head.length + size,
      size: 1,
    })
  })

  it('are none in another format', () => {
    expect(readTensorIndex(sampleSource('model.gguf'))).toBeNull()
    expect(readTensorIndex(bytesSource('m', new Uint8Array(0)))).toBeNull()
  })

  it('are none when the header is larger than is read', () => {
    const header = `{${' '.repeat(17_000_000)}}`
    expect(readTensorIndex(bytesSource('m', joinBytes(u64(header.length), header)))).toBeNull()
  })

  it('are refused in a file that was cut off', () => {
    const bytes = safetensorsFile({ a: weights(100, 1) })
    expect(() => readTensorIndex(bytesSource('m', bytes.subarray(0, -1)))).toThrow(
      'the tensors cover 100 bytes, but 99 follow the header',
    )
  })
})
