import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { ByteCursor } from '../../src/formats/model-cursor.ts'
import {
  readFields,
  readPackedVarints,
  readSourceFields,
  signed,
} from '../../src/formats/protobuf-wire.ts'
import { ascii, crashOf, field, joinBytes } from './model-fixture.ts'

describe('the fields of a protobuf message', () => {
  it('come in the order of the bytes, each with its wire type', () => {
    const message = joinBytes(
      [0x08, 0x96, 0x01],
      [0x11, 1, 2, 3, 4, 5, 6, 7, 8],
      [0x1a, 2, 0x68, 0x69],
      [0x25, 0, 0, 0x80, 0x3f],
    )
    expect([...readFields(message)]).toEqual([
      { field: 1, wire: 0, value: 150n },
      { field: 2, wire: 1, bytes: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) },
      { field: 3, wire: 2, bytes: ascii('hi') },
      { field: 4, wire: 5, bytes: Uint8Array.of(0, 0, 0x80, 0x3f) },
    ])
  })

  it('read a negative number as two’s complement of 64 bits', () => {
    const [one] = readFields(field(1, 2n ** 64n - 1n))
    expect(one?.wire === 0 ? signed(one.value) : null).toBe(-1n)
  })

  it('read packed numbers one by one', () => {
    expect([...readPackedVarints(Uint8Array.of(3, 0x8e, 0x02, 0x9e, 0xa7, 0x05))]).toEqual([
      3n,
      270n,
      86942n,
    ])
  })

  it.each([
    ['a length beyond the end', [0x0a, 5, 1], 'byte 1: a field of 5 bytes stands where 1 are left'],
    ['a length of 2^63', [0x0a, 255, 255, 255, 255, 255, 255, 255, 255, 127], 'are left'],
    ['a number of eleven bytes', [0x08, ...Array.from({ length: 11 }, () => 0x80)], '10 bytes'],
    ['a number that is cut off', [0x08, 0x80], 'ends inside a number'],
    ['a group', [0x0b, 0x0c], 'wire type 3'],
    ['field number 0', [0x02, 0], '0 is no field number'],
    ['a cut fixed number', [0x09, 1, 2], 'a field of 8 bytes'],
  ])('are refused for %s', (_, bytes, message) => {
    expect(() => [...readFields(Uint8Array.from(bytes))]).toThrow(message)
    expect(() => [...readFields(Uint8Array.from(bytes))]).toThrow(ReleaseError)
  })

  it('count offsets in messages from the place of the bytes in their file', () => {
    const place = { path: 'run.events', offset: 100 }
    expect(() => [...readFields(Uint8Array.of(0x0a, 5), place)]).toThrow(
      'run.events, byte 101: a field of 5 bytes',
    )
  })
})

describe('the fields of a message in a file', () => {
  it('are located without reading what they hold', () => {
    let fetched = 0
    const size = 3_000_000_000
    const head = joinBytes([0x08, 7], [0x12, 0x80, 0x80, 0x80, 0x80, 0x08], [])
    const source = {
      path: 'huge.onnx',
      size,
      read(offset: number, length: number) {
        fetched += length
        const bytes = new Uint8Array(length)
        if (offset < head.length) bytes.set(head.subarray(offset, offset + length))
        return bytes
      },
    }
    const start = head.length
    const end = start + 2 ** 31
    expect([...readSourceFields(new ByteCursor(source), 0, end)]).toEqual([
      { field: 1, wire: 0, value: 7n, at: 0 },
      { field: 2, wire: 2, at: 2, start, end },
    ])
    expect(fetched).toBeLessThan(200_000)
  })

  it('may be walked into while the outer walk rests', () => {
    const inner = field(1, 'a')
    const bytes = joinBytes(field(1, inner), field(2, 9))
    const cursor = new ByteCursor(bytesSource('m', bytes))
    const seen: unknown[] = []
    for (const one of readSourceFields(cursor, 0, bytes.length)) {
      seen.push(one.field)
      if (one.wire !== 2) continue
      for (const deep of readSourceFields(cursor, one.start, one.end))
        seen.push(`inner ${deep.field}`)
    }
    expect(seen).toEqual([1, 'inner 1', 2])
  })

  it('never throw anything but a release error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const cursor = new ByteCursor(bytesSource('m', bytes))
        expect(await crashOf(() => [...readFields(bytes)])).toBeNull()
        expect(await crashOf(() => [...readSourceFields(cursor, 0, bytes.length)])).toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})
