import { describe, expect, it } from '@jest/globals'
import { ParquetFault } from '../../src/formats/parquet-fault.ts'
import { unpackSnappy } from '../../src/formats/parquet-snappy.ts'

const unpackHex = (hex: string, size: number): string =>
  Buffer.from(unpackSnappy(Buffer.from(hex, 'hex'), size)).toString('latin1')

describe("Snappy's block format", () => {
  it.each([
    ['nothing', '00', ''],
    ['a repeated text', '7808616263fe0300d20300', 'abc'.repeat(40)],
    ['one byte again and again', 'ac020061fe0100fe0100fe0100fe0100aa0100', 'a'.repeat(300)],
  ])('of %s as pyarrow packs it', (_, hex, text) => {
    expect(unpackHex(hex, text.length)).toBe(text)
  })

  it('of bytes that do not pack is a literal with its length in a byte of its own', () => {
    const hex =
      '46f0457942bdf22106f0847762f0f3cb4d764dc7072051159a0f89f2c6dacae344bb311245fd6f84df9ad7c5b3d076ac0e8f53a7356c88913f20f6f72db022d24d0a96dad43c1617c1'
    const packed = Buffer.from(hex, 'hex')
    expect(Buffer.from(unpackSnappy(packed, 70))).toEqual(packed.subarray(3))
  })

  it.each([
    ['a literal beyond the input', '0468', 4],
    ['a literal with the highest bit of its length set', '04fcffffffff00000000', 4],
    ['a copy from before the start', '0400610508', 4],
    ['a copy from no distance', '0400610500', 4],
    ['a copy beyond the output', '04006105010501', 4],
    ['a copy whose offset is cut off', '0400610e01', 4],
    ['more bytes than the header says', '0408616263', 2],
    ['fewer bytes than the header says', '0408616263', 5],
    ['a start that is no length', 'ffffffffffffff', 4],
    ['more than any input of its length stands for', '04', 1_000_000_000],
  ])('with %s is refused', (_, hex, size) => {
    expect(() => unpackHex(hex, size)).toThrow(ParquetFault)
  })
})
