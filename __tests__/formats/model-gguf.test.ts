import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { readGguf } from '../../src/formats/model-gguf.ts'
import { joinBytes, modelSample, sampleSource, u32, u64 } from './model-fixture.ts'

const text = (value: string) => joinBytes(u64(value.length), value)
const head = (tensors: number | bigint, entries: number | bigint, version = 3) =>
  joinBytes('GGUF', u32(version), u64(tensors), u64(entries))
const read = (...parts: readonly Uint8Array[]) =>
  readGguf(bytesSource('m.gguf', joinBytes(...parts)))

describe('a GGUF file', () => {
  it('of its own writer tells architecture, tensors and parameters', () => {
    expect(readGguf(sampleSource('model.gguf'))).toEqual({
      format: 'gguf',
      executable: false,
      parameters: 112,
      tensors: 3,
      dtypes: { F16: 1, F32: 1, Q8_0: 1 },
      details: { architecture: 'llama', context_length: 128, gguf_version: 3, name: 'tiny' },
      warnings: [],
    })
  })

  it('names its quantization, and passes arrays over', () => {
    const facts = read(
      head(0, 3),
      joinBytes(text('tokenizer.ggml.tokens'), u32(9), u32(8), u64(2), text('a'), text('b')),
      joinBytes(text('scores'), u32(9), u32(6), u64(3), new Uint8Array(12)),
      joinBytes(text('general.file_type'), u32(4), u32(15)),
      new Uint8Array(32),
    )
    expect(facts).toMatchObject({ tensors: 0, details: { quantization: 'Q4_K_M' } })
  })

  it('tells a number that JSON cannot hold as a text', () => {
    const nan = joinBytes(text('general.name'), u32(6), [0, 0, 0xc0, 0x7f])
    const infinite = joinBytes(text('general.type'), u32(12), [0, 0, 0, 0, 0, 0, 0xf0, 0x7f])
    expect(read(head(0, 2), nan, infinite)?.details).toEqual({
      gguf_version: 3,
      name: 'NaN',
      type: 'Infinity',
    })
  })

  it('may be big endian', () => {
    const bytes = joinBytes('GGUF', [0, 0, 0, 3], new Uint8Array(16))
    expect(readGguf(bytesSource('m', bytes))?.details).toEqual({
      byte_order: 'big',
      gguf_version: 3,
    })
  })

  it('counts more parameters than a double can hold in a text', () => {
    const tensor = joinBytes(text('w'), u32(1), u64(2n ** 60n), u32(0), u64(0))
    expect(read(head(1, 0), tensor)).toMatchObject({ parameters: '1152921504606846976' })
  })

  it.each([
    [
      'more tensors than fit',
      head(2n ** 63n, 0),
      'tensors are stated, more than the file can hold',
    ],
    ['more keys than fit', head(0, 1000), '1000 key-value pairs are stated'],
    ['version 9', head(0, 0, 9), 'GGUF version 9'],
    ['a key beyond the end', joinBytes(head(0, 1), u64(999), u64(0)), 'a key of 999 bytes'],
    ['an unknown type', joinBytes(head(0, 1), text('k'), u32(77), u64(0)), 'unknown type 77'],
    [
      'an array beyond the end',
      joinBytes(head(0, 1), text('k'), u32(9), u32(0), u64(2n ** 40n)),
      'an array of 1099511627776 elements',
    ],
    [
      'arrays in arrays',
      joinBytes(
        head(0, 1),
        text('k'),
        u32(9),
        ...Array.from({ length: 9 }, () => joinBytes(u32(9), u64(1))),
        u64(0),
      ),
      'nested too deep',
    ],
    [
      'a tensor of 99 dimensions',
      joinBytes(head(1, 0), text('w'), u32(99), u64(0), u64(0)),
      '99 dimensions',
    ],
  ])('is refused for %s', (_, bytes, message) => {
    expect(() => read(bytes)).toThrow(message)
  })

  it('is refused wherever it is cut off', () => {
    const bytes = modelSample('model.gguf')
    for (const size of [5, 10, 30, 60, 150]) {
      expect(() => read(bytes.subarray(0, size))).toThrow(/m\.gguf, byte \d+/)
    }
  })
})
