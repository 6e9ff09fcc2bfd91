import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { ByteSource } from '../../src/domain/byte-source.ts'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { maskedCrc32c } from '../../src/formats/tensorboard-crc.ts'
import { readEventFile } from '../../src/formats/tensorboard-events.ts'
import {
  buildRecords,
  bytesField,
  floatField,
  scalarEvent,
  simpleValue,
  summaryEvent,
  tensor,
  tensorValue,
  varint,
  versionEvent,
} from './event-file.ts'
import { crashOf, showStep, toBytes } from './memory-folder.ts'

const NAME = 'events.out.tfevents.1717000000.runner.1.0'
const SAMPLE = readFileSync(new URL(`__fixtures__/tensorboard/${NAME}`, import.meta.url))

const read = (bytes: Uint8Array) => readEventFile(bytesSource('e', bytes), null)
const readRecords = (...records: readonly Uint8Array[]) => read(buildRecords(records))

describe('a damaged event file', () => {
  it.each([1, 5, 11, 12, 20, 38])(
    'without its last %d bytes gives what was there before',
    (cut) => {
      const bytes = buildRecords([scalarEvent('a', 0.5), scalarEvent('a', 0.25, { step: 1 })])
      const { metrics, skipped } = read(bytes.subarray(0, bytes.length - cut))

      expect(metrics.map(showStep)).toEqual(['a = 0.5 @0'])
      expect(skipped[0]?.why).toMatch(/^the file ends /)
    },
  )

  it('a record of more than 64 MiB is left out', () => {
    const small = buildRecords([scalarEvent('a', 0.5)])
    const length = 64 * 1024 * 1024 + 1
    const header = Buffer.alloc(12)
    header.writeBigUInt64LE(BigInt(length))
    header.writeUInt32LE(maskedCrc32c(header.subarray(0, 8)), 8)
    const head = Buffer.concat([small, header])
    const end = head.length + length + 4
    let largest = 0
    const source: ByteSource = {
      path: 'e',
      size: end + small.length,
      read(offset, count) {
        largest = Math.max(largest, count)
        const bytes = Buffer.alloc(Math.max(0, Math.min(count, this.size - offset)))
        for (const [at, part] of [
          [0, head],
          [end, small],
        ] as const) {
          if (at < offset + bytes.length && at + part.length > offset)
            bytes.set(part.subarray(Math.max(0, offset - at)), Math.max(0, at - offset))
        }
        return bytes
      },
    }

    const { metrics, skipped } = readEventFile(source, null)
    expect(metrics.map(showStep)).toEqual(['a = 0.5 @0'])
    expect(skipped).toEqual([
      {
        pointer: `byte ${small.length}`,
        why: expect.stringContaining('a record of 67108865 bytes'),
      },
    ])
    expect(largest).toBeLessThanOrEqual(1024 * 1024)
  })

  it('a record longer than a window is read', () => {
    const note = Buffer.concat([bytesField(1, 'note'), bytesField(4, new Uint8Array(3_000_000))])
    const bytes = buildRecords([summaryEvent([note, simpleValue('a', 0.5)]), scalarEvent('b', 1)])

    expect(read(bytes).metrics.map(showStep)).toEqual(['a = 0.5 @0', 'b = 1 @0'])
  })

  it.each([
    ['an empty file', new Uint8Array(0), /^e is empty \(0 bytes\)/],
    ['a text', toBytes('{"auc": 0.91, "f1": 0.8}'), /^e, byte 0: no TensorBoard event file/],
    [
      'a file without scalars',
      buildRecords([versionEvent()]),
      /^e holds no metric\. Seen: nothing/,
    ],
    [
      'only the start of a record',
      SAMPLE.subarray(0, 9),
      /^e holds no metric\. Seen: byte 0 \(the file ends 9/,
    ],
    [
      'a record that is no message',
      buildRecords([toBytes('\u0007')]),
      /^e, byte \d+: field 0|^e, byte \d+:/,
    ],
    [
      'a length beyond the message',
      buildRecords([Uint8Array.of(0x2a, 0x7f)]),
      /^e, byte 13: a field of 127 bytes/,
    ],
  ])('%s is refused', (_, bytes, message) => {
    expect(() => read(bytes)).toThrow(message)
    expect(() => read(bytes)).toThrow(ReleaseError)
  })

  it('a wrong checksum in the middle is named with its byte', () => {
    const first = buildRecords([scalarEvent('a', 0.5)])
    const data = Buffer.from(buildRecords([scalarEvent('a', 0.5), scalarEvent('b', 1)]))
    data.writeUInt8(data.readUInt8(first.length + 14) ^ 1, first.length + 14)
    const length = Buffer.from(buildRecords([scalarEvent('a', 0.5), scalarEvent('b', 1)]))
    length.writeUInt8(99, first.length)

    expect(() => read(data)).toThrow(
      new RegExp(`^e, byte ${first.length + 12}: the checksum of a record of \\d+ bytes is wrong`),
    )
    expect(() => read(length)).toThrow(
      new RegExp(`^e, byte ${first.length}: the checksum of the length of a record is wrong`),
    )
  })

  it('more than 100,000 tags are too many', () => {
    const values = Array.from({ length: 100_001 }, (_, index) => simpleValue(`t${index}`, 1))

    expect(() => readRecords(summaryEvent(values))).toThrow(/^e, byte 0: more than 100000 tags/)
  })

  it('changed records with right checksums give metrics or a ReleaseError', () => {
    const samples = [
      scalarEvent('val/loss', 0.5, { step: 3 }),
      summaryEvent([tensorValue('a', tensor(1, floatField(5, 1)))], 7),
      summaryEvent([tensorValue('a', tensor(19, bytesField(2, ''), bytesField(13, varint(9))))]),
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(60),
        (sample, changes, cut) => {
          const bytes = Buffer.from(sample)
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
          expect(
            crashOf(() =>
              read(buildRecords([bytes.subarray(0, Math.max(1, bytes.length - (cut % 20)))])),
            ),
          ).toBeNull()
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('any bytes, and a changed real file, give metrics or a ReleaseError', () => {
    fc.assert(
      fc.property(
        fc.nat(SAMPLE.length - 1),
        fc.nat(255),
        fc.nat(SAMPLE.length),
        (at, byte, cut) => {
          const bytes = Buffer.from(SAMPLE.subarray(0, cut))
          if (at < bytes.length) bytes[at] = byte
          expect(crashOf(() => read(bytes))).toBeNull()
        },
      ),
      { numRuns: 500 },
    )
  })
})
