import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { metricKey } from '../../src/domain/metric.ts'
import { crc32c, maskedCrc32c } from '../../src/formats/tensorboard-crc.ts'
import { isEventFile, readEventFile } from '../../src/formats/tensorboard-events.ts'
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
  varintField,
  versionEvent,
} from './event-file.ts'
import { showStep, toBytes } from './memory-folder.ts'

const NAME = 'events.out.tfevents.1717000000.runner.1.0'
const SAMPLE = readFileSync(new URL(`__fixtures__/tensorboard/${NAME}`, import.meta.url))

const read = (bytes: Uint8Array, dataset: string | null = null) =>
  readEventFile(bytesSource('e', bytes), dataset)
const readRecords = (...records: readonly Uint8Array[]) => read(buildRecords(records))
describe('the checksum of TFRecords', () => {
  it('is that of RFC 3720', () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa)
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43)
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, index) => index))).toBe(0x46dd794e)
    expect(crc32c(toBytes('123456789'))).toBe(0xe3069283)
  })

  it('is masked as a real file has it', () => {
    expect(maskedCrc32c(SAMPLE.subarray(0, 8))).toBe(SAMPLE.readUInt32LE(8))
  })
})

describe('a TensorBoard event file', () => {
  it('that a summary writer left gives the last value of every scalar', () => {
    const { metrics, skipped } = readEventFile(bytesSource(NAME, SAMPLE), null)

    expect(metrics.map(showStep)).toEqual([
      'train/loss = 0.31 @200',
      'val/accuracy = 0.912 @200',
      'test/accuracy = 0.905 @200',
      'lr = 0.0001 @200',
      'val/loss = NaN @200',
    ])
    expect(metrics[2]).toMatchObject({
      dataset: 'test',
      name: 'accuracy',
      source: `${NAME}#tag=accuracy/test`,
    })
    expect(skipped).toEqual([
      { pointer: 'tag=weights', why: 'no single number' },
      { pointer: 'tag=note/text_summary', why: 'of the plugin text' },
      { pointer: 'tag=epoch', why: 'says how far training was' },
    ])
  })

  it('is told by its name or its first record', () => {
    expect(isEventFile(bytesSource('x', SAMPLE))).toBe(true)
    expect(isEventFile(bytesSource(`logs/${NAME}`, new Uint8Array(0)))).toBe(true)
    expect(isEventFile(bytesSource('x', SAMPLE.subarray(0, 11)))).toBe(false)
    expect(isEventFile(bytesSource('tfevents.d/m.json', toBytes('{"auc": 0.9, "f1": 1}')))).toBe(
      false,
    )
  })

  it('counts by step, then by time, then by place', () => {
    const { metrics } = readRecords(
      versionEvent(),
      scalarEvent('a', 0.5, { step: 9, time: 1 }),
      scalarEvent('a', 0.25, { step: 10, time: 1 }),
      scalarEvent('a', 0.125, { step: 2, time: 9 }),
      scalarEvent('b', 1, { step: 1, time: 2 }),
      scalarEvent('b', 2, { step: 1, time: 1 }),
      scalarEvent('c', 1, { step: 1, time: 1 }),
      scalarEvent('c', 2, { step: 1, time: 1 }),
      summaryEvent([simpleValue('d', 7)], -1n),
    )

    expect(metrics.map(showStep)).toEqual(['a = 0.25 @10', 'b = 1 @1', 'c = 2 @1', 'd = 7 @-1'])
  })

  it.each([
    [0.1, '0.1'],
    [0.912, '0.912'],
    [1 / 3, '0.33333334'],
    [1e-7, '1e-7'],
    [16777216, '16777216'],
    [3.4028234663852886e38, '3.4028235e+38'],
    [1e-45, '1e-45'],
    [-0.5, '-0.5'],
    [0, '0'],
    [-0, '0'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
  ])('the float of %d is written %s', (value, digits) => {
    const [metric] = readRecords(scalarEvent('a', value)).metrics

    expect(metric?.value?.digits ?? metric?.nonFinite).toBe(digits)
  })

  it('any float is written so that it reads back as the same float', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [metric] = readRecords(scalarEvent('a', value)).metrics

        expect(Math.fround(Number(metric?.value?.digits)) + 0).toBe(value + 0)
        expect(metric?.value?.value).toBe(Number(metric?.value?.digits))
      }),
      { numRuns: 300 },
    )
  })

  const double = Buffer.alloc(8)
  double.writeDoubleLE(0.1)
  it.each([
    ['float_val', tensor(1, bytesField(5, floatField(0, 0.912).subarray(1))), '0.912'],
    ['float_val, not packed', tensor(1, floatField(5, 0.912)), '0.912'],
    ['float content', tensor(1, bytesField(4, floatField(0, 0.5).subarray(1))), '0.5'],
    ['an empty shape', tensor(1, bytesField(2, ''), floatField(5, 0.5)), '0.5'],
    ['double_val', tensor(2, bytesField(6, double)), '0.1'],
    ['double content', tensor(2, bytesField(4, double)), '0.1'],
    ['half_val', tensor(19, bytesField(13, varint(0x3b4c))), '0.912'],
    ['half content', tensor(19, bytesField(4, Uint8Array.of(0x00, 0x7c))), 'Infinity'],
    ['a small half', tensor(19, varintField(13, 1)), '6e-8'],
    ['bfloat16', tensor(14, varintField(13, 0x3f80)), '1'],
    ['int_val', tensor(3, varintField(7, -5n)), '-5'],
    ['int content', tensor(3, bytesField(4, Uint8Array.of(0xfb, 0xff, 0xff, 0xff))), '-5'],
    ['int64_val', tensor(9, bytesField(10, varint(9007199254740993n))), '9007199254740993'],
    ['uint8 content', tensor(4, bytesField(4, Uint8Array.of(200))), '200'],
    ['version_number beside', tensor(1, varintField(3, 1), floatField(5, 0.5)), '0.5'],
  ])('a tensor of %s is a scalar', (_, bytes, digits) => {
    const [metric] = readRecords(summaryEvent([tensorValue('a', bytes)])).metrics

    expect(metric?.value?.digits ?? metric?.nonFinite).toBe(digits)
  })

  it.each([
    ['two numbers', tensorValue('b', tensor(1, floatField(5, 1), floatField(5, 2)))],
    ['two packed numbers', tensorValue('b', tensor(1, bytesField(5, new Uint8Array(8))))],
    [
      'a dimension',
      tensorValue('b', tensor(1, bytesField(2, bytesField(2, '')), floatField(5, 1))),
    ],
    ['a text', tensorValue('b', tensor(7, bytesField(8, 'x')))],
    ['a boolean', tensorValue('b', tensor(10, varintField(11, 1)))],
    ['no value', tensorValue('b', tensor(1))],
    ['another plugin', tensorValue('b', tensor(1, floatField(5, 1)), 'pr_curves')],
  ])('a tensor of %s is none', (_, value) => {
    const { metrics, skipped } = readRecords(summaryEvent([simpleValue('a', 1), value]))

    expect(metrics.map(({ name }) => name)).toEqual(['a'])
    expect(skipped).toHaveLength(1)
  })

  it('values of a tag follow the plugin that its first event names', () => {
    const bare = Buffer.concat([bytesField(1, 'b'), bytesField(8, tensor(1, floatField(5, 1)))])

    const { metrics } = readRecords(
      summaryEvent([simpleValue('a', 1), tensorValue('b', tensor(1, floatField(5, 1)), 'mesh')]),
      summaryEvent([bare], 2),
    )
    expect(metrics.map(({ name }) => name)).toEqual(['a'])
  })

  it('a data set of the input line is that of every tag', () => {
    const bytes = buildRecords([scalarEvent('val/acc', 1), scalarEvent('epoch_loss', 2)])

    expect(read(bytes, 'fold1').metrics.map(metricKey)).toEqual([
      'fold1/val/acc',
      'fold1/epoch_loss',
    ])
  })

  it('bad tags are passed over', () => {
    const { metrics, skipped } = readRecords(
      ...['ok', '', 'a\u202Eb', 'x'.repeat(201), 'y'.repeat(5000)].map((tag) =>
        scalarEvent(tag, 1),
      ),
    )

    expect(metrics.map(({ name }) => name)).toEqual(['ok'])
    expect(skipped.map(({ why }) => why.slice(0, 14))).toEqual([
      'a tag of 5000 ',
      'a name is empt',
      'the name "a\\u2',
      'the name "xxxx',
    ])
  })
})
