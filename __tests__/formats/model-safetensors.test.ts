import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { readSafetensors } from '../../src/formats/model-safetensors.ts'
import { joinBytes, sampleSource, u64 } from './model-fixture.ts'

const file = (header: string, data = 0) =>
  joinBytes(u64(header.length), header, new Uint8Array(data))
const read = (header: string, data = 0) =>
  readSafetensors(bytesSource('m.safetensors', file(header, data)))

const tensor = (shape: string, offsets: string, dtype = 'F32') =>
  `{"dtype":"${dtype}","shape":${shape},"data_offsets":${offsets}}`

describe('a safetensors file', () => {
  it('of the reference library tells tensors, dtypes and parameters', () => {
    expect(readSafetensors(sampleSource('model.safetensors'))).toEqual({
      format: 'safetensors',
      executable: false,
      framework: { name: 'numpy' },
      parameters: 28,
      tensors: 6,
      dtypes: { BF16: 1, F16: 1, F32: 2, F64: 1, I64: 1 },
      details: { 'metadata.format': 'np' },
      warnings: [],
    })
  })

  it('may have no tensors', () => {
    expect(read('{}')).toMatchObject({ tensors: 0, parameters: 0 })
  })

  it('may name its tensors in any order and by any key', () => {
    const header = `{"__proto__":${tensor('[2]', '[4,12]')},"a":${tensor('[1,1]', '[0,4]')}}   `
    expect(read(header, 12)).toMatchObject({ tensors: 2, parameters: 3 })
  })

  it('counts more parameters than a double can hold in a text', () => {
    const header = `{"a":${tensor('[9007199254740993,0]', '[0,0]')},"b":${tensor('[]', '[0,4]')}}`
    expect(read(header, 4)).toMatchObject({ parameters: 1 })
  })

  it.each([
    [
      'data beyond its tensors',
      `{"a":${tensor('[1]', '[0,4]')}}`,
      5,
      'cover 4 bytes, but 5 follow',
    ],
    ['missing data', `{"a":${tensor('[2]', '[0,8]')}}`, 4, 'cover 8 bytes, but 4 follow'],
    ['a gap', `{"a":${tensor('[1]', '[4,8]')}}`, 8, 'leaves a gap before it'],
    [
      'an overlap',
      `{"a":${tensor('[2]', '[0,8]')},"b":${tensor('[2]', '[4,12]')}}`,
      12,
      'overlaps',
    ],
    [
      'a size that is not shape times dtype',
      `{"a":${tensor('[3]', '[0,8]')}}`,
      8,
      'ask for 96 bits',
    ],
    ['an overflowing shape', `{"a":${tensor('[4294967296,4294967296,2]', '[0,8]')}}`, 8, '64 bits'],
    ['an unknown dtype', `{"a":${tensor('[1]', '[0,4]', 'Q4')}}`, 4, 'unknown dtype "Q4"'],
    ['offsets backwards', `{"a":${tensor('[1]', '[4,0]')}}`, 4, '"data_offsets"'],
    ['a negative shape', `{"a":${tensor('[-1]', '[0,4]')}}`, 4, '"shape"'],
    ['a fractional shape', `{"a":${tensor('[1.5]', '[0,4]')}}`, 4, '"shape"'],
    [
      'a name twice',
      `{"a":${tensor('[1]', '[0,4]')},"a":${tensor('[1]', '[0,4]')}}`,
      4,
      'comes twice',
    ],
    ['metadata that is no text', '{"__metadata__":{"n":1}}', 0, 'which is no text'],
    ['metadata that is no object', '{"__metadata__":[]}', 0, 'is no object'],
    ['a header that is no JSON', '{"a"', 0, 'cut off'],
  ])('is refused for %s', (_, header, data, message) => {
    expect(() => read(header, data)).toThrow(message)
  })

  it('is refused for a header longer than the file', () => {
    const bytes = joinBytes(u64(1000), '{"a":1}')
    expect(() => readSafetensors(bytesSource('m', bytes))).toThrow(
      'the safetensors header has 1000 bytes',
    )
  })

  it('is another file when the header does not begin with a brace', () => {
    expect(readSafetensors(bytesSource('m', joinBytes(u64(2), '[]')))).toBeNull()
    expect(readSafetensors(bytesSource('m', u64(2)))).toBeNull()
  })

  it('nested deeper than is read is told, but not listed', () => {
    expect(read(`{"a":${'['.repeat(100)}`)?.warnings).toEqual([
      'the header holds more values than are read, so tensors are not listed',
    ])
  })

  it('with a header above 16 MiB is told, but not listed', () => {
    const header = `{${' '.repeat(17_000_000)}}`
    expect(read(header)?.warnings).toEqual([
      'the header has 17000002 bytes; at most 16777216 are read, so tensors are not listed',
    ])
  })
})
