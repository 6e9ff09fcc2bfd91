import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { readTableFacts } from '../../src/formats/table-file.ts'
import { toBytes } from './metrics-fixture.ts'

const readSample = (name: string): Uint8Array =>
  readFileSync(new URL(`__fixtures__/tables/${name}`, import.meta.url))

async function show(bytes: Uint8Array, path = 'd.parquet'): Promise<string> {
  const facts = await readTableFacts(bytesSource(path, bytes))
  if (facts === null) return 'no table'
  return `${facts.rows} | ${facts.columns.map(({ name, type }) => `${name}:${type}`).join(' ')}`
}

/** A file with this footer and nothing else. */
function fileOf(footer: readonly number[], magic = 'PAR1'): Uint8Array {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, footer.length, true)
  return Uint8Array.of(...toBytes('PAR1'), ...footer, ...length, ...toBytes(magic))
}

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await show(bytes)
  } catch (error) {
    if (error instanceof ReleaseError) return `${error.code} ${error.message}`
    throw error
  }
  throw new Error('it was read')
}

/** What reading throws other than a ReleaseError. */
async function crash(action: () => Promise<unknown>): Promise<unknown> {
  try {
    await action()
    return null
  } catch (error) {
    return error instanceof ReleaseError ? null : error
  }
}

describe('the footer of a Parquet file', () => {
  it('of pandas names rows and columns, nested ones by their kind', async () => {
    const expected =
      '200 | id:int name:string price:float ok:bool day:date at:timestamp tags:list meta:object maybe:float raw:binary'
    expect(await show(readSample('pandas-snappy.parquet'))).toBe(expected)
    expect(await show(readSample('pandas-zstd.parquet'))).toBe(expected)
  })

  it('names types that other formats do not have by their own word', async () => {
    expect(await show(readSample('arrow-types.parquet'))).toBe(
      '2 | f32:float f16:float u8:int dec:decimal ts_tz:timestamp time:time nul:null large:string dict:string map:object fixed:binary',
    )
  })

  it('of a table without rows is one', async () => {
    expect(await show(readSample('empty.parquet'))).toBe('0 | id:int')
  })

  it('is told by content, whatever the file is called', async () => {
    expect(await show(readSample('empty.parquet'), 'data.bin')).toBe('0 | id:int')
  })

  it('is all that is read', async () => {
    const bytes = readSample('pandas-snappy.parquet')
    const reads: (readonly [number, number])[] = []
    const source = bytesSource('d.parquet', bytes)
    await readTableFacts({
      ...source,
      read: (offset, length) => {
        reads.push([offset, length])
        return source.read(offset, length)
      },
    })
    const footer = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 8, true)
    expect(
      reads.every(
        ([offset, length]) => offset + length <= 4 || offset >= bytes.length - footer - 8,
      ),
    ).toBe(true)
  })

  it.each([
    ['an empty file', new Uint8Array(0), 'FORMAT_INVALID d.parquet, byte 0: empty: not Parquet'],
    ['a text', toBytes('id,label\n1,2\n'), 'no "PAR1" at the start'],
    ['only the magic', toBytes('PAR1PAR1'), 'not Parquet'],
    [
      'a file that is cut off',
      readSample('pandas-zstd.parquet').subarray(0, 5000),
      'no "PAR1" at the end: the file is cut off',
    ],
    ['an encrypted footer', fileOf([0], 'PARE'), 'the footer is encrypted'],
    [
      'a footer longer than the file',
      Uint8Array.of(...toBytes('PAR1'), 0xff, 0xff, 0xff, 0x7f, ...toBytes('PAR1')),
      'a footer of 2147483647 bytes in a file of 12',
    ],
    ['an empty footer', fileOf([]), 'the footer is damaged: cut off'],
    ['a footer without fields', fileOf([0]), 'the footer is damaged'],
    // Field 2 is a list of 2^28 structures.
    [
      'a list beyond the bytes',
      fileOf([0x29, 0xfc, 0xff, 0xff, 0xff, 0x7f]),
      'a list of 268435455 values in 0 bytes',
    ],
    [
      'a text beyond the bytes',
      fileOf([0x18, 0xff, 0xff, 0xff, 0x7f]),
      'bytes are announced, 0 are left',
    ],
    [
      'a number without end',
      fileOf([0x16, ...Array.from({ length: 50 }, () => 0xff)]),
      'a number of more than 10 bytes',
    ],
    [
      'structures in structures',
      fileOf(Array.from({ length: 5000 }, () => 0x1c)),
      'nested deeper than 16 levels',
    ],
    [
      'lists in lists',
      fileOf([0x19, ...Array.from({ length: 5000 }, () => 0x19)]),
      'nested deeper than 16 levels',
    ],
    ['an unknown type', fileOf([0x1d]), 'a value of the unknown type 13'],
  ])('%s is refused', async (_, bytes, message) => {
    expect(await refusal(bytes)).toContain(message)
  })

  it('of more than 32 MiB is refused before it is read', async () => {
    const size = 64 * 1024 * 1024
    const tail = Uint8Array.of(0, 0, 0, 3, ...toBytes('PAR1'))
    const source = {
      path: 'd.parquet',
      size,
      read: (offset: number, length: number) => {
        if (length > 8) throw new Error(`${length} bytes are read`)
        return offset === 0 ? toBytes('PAR1') : tail.subarray(8 - length)
      },
    }
    await expect(readTableFacts(source)).rejects.toThrow(
      'a footer of 50331648 bytes; at most 33554432',
    )
  })

  it('of millions of empty values is refused', async () => {
    const count = 5_000_000
    const list = [0x29, 0xfc, ...varint(count)]
    const footer = new Uint8Array(list.length + count + 1)
    footer.set(list)
    const file = new Uint8Array(footer.length + 12)
    file.set(toBytes('PAR1'))
    file.set(footer, 4)
    new DataView(file.buffer).setUint32(footer.length + 4, footer.length, true)
    file.set(toBytes('PAR1'), footer.length + 8)
    expect(await refusal(file)).toContain('LIMIT_EXCEEDED')
  })

  it('mutated is read or refused, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('pandas-snappy.parquet', 'arrow-types.parquet', 'empty.parquet'),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (name, edits) => {
          const bytes = Uint8Array.from(readSample(name))
          const footer = new DataView(bytes.buffer).getUint32(bytes.length - 8, true)
          for (const [at, byte] of edits) bytes[bytes.length - 1 - (at % (footer + 8))] = byte
          expect(await crash(() => show(bytes))).toBeNull()
        },
      ),
      { numRuns: 1000 },
    )
  })
})

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}
