import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { AssetBody } from '../../src/domain/asset-body.ts'
import { ASSET_LIMITS, locateBytes, parsePartName, splitBody } from '../../src/domain/asset-body.ts'

const body = (size: number): AssetBody => ({
  name: 'm.bin',
  size,
  pieces: [{ kind: 'file', path: '/ws/m.bin', start: 0, size }],
})
const GIB = 2 ** 30

describe('what is stored under a name', () => {
  it('is one asset below 2 GiB', () => {
    const whole = body(2 * GIB - 1)
    expect(splitBody(whole, ASSET_LIMITS)).toEqual([{ ...whole, start: 0 }])
  })

  it('is in parts well below 2 GiB from there on, which are read from the file itself', () => {
    expect(splitBody(body(2 * GIB), ASSET_LIMITS)).toEqual([
      {
        name: 'm.bin.part-001',
        start: 0,
        size: 1_992_294_400,
        pieces: [{ kind: 'file', path: '/ws/m.bin', start: 0, size: 1_992_294_400 }],
      },
      {
        name: 'm.bin.part-002',
        start: 1_992_294_400,
        size: 2 * GIB - 1_992_294_400,
        pieces: [
          {
            kind: 'file',
            path: '/ws/m.bin',
            start: 1_992_294_400,
            size: 2 * GIB - 1_992_294_400,
          },
        ],
      },
    ])
  })

  it('has parts whose names sort as they follow, however many there are', () => {
    const names = splitBody(body(1200), { maxAsset: 1, part: 1 }).map(({ name }) => name)
    expect(names.at(0)).toBe('m.bin.part-0001')
    expect(names.toSorted()).toEqual(names)
  })

  it('has parts whose names say of what they are, and which', () => {
    const parts = splitBody(body(1200), { maxAsset: 1, part: 1 })
    expect(parts.map(({ name }) => parsePartName(name))).toEqual(
      parts.map((_, index) => ({ of: 'm.bin', number: index + 1 })),
    )
  })

  it.each([
    'm.bin',
    'm.bin.part-abc',
    'm.bin.part-01',
    'm.bin.part-000',
    'm.part-001x',
    '.part-001',
  ])('has no part named %s', (name) => {
    expect(parsePartName(name)).toBeUndefined()
  })

  it('keeps its first parts when it only grew', () => {
    const limits = { maxAsset: 10, part: 8 }
    const [first] = splitBody(body(20), limits)
    expect(splitBody(body(21), limits)[0]).toEqual(first)
  })

  it('is found again byte for byte: the ranges of any run are the run', () => {
    const anyCase = fc
      .record({ size: fc.integer({ min: 1, max: 200 }), part: fc.integer({ min: 1, max: 50 }) })
      .chain(({ size, part }) =>
        fc.record({
          size: fc.constant(size),
          part: fc.constant(part),
          start: fc.integer({ min: 0, max: size - 1 }),
        }),
      )
      .chain((one) =>
        fc.record({
          size: fc.constant(one.size),
          part: fc.constant(one.part),
          start: fc.constant(one.start),
          length: fc.integer({ min: 1, max: one.size - one.start }),
        }),
      )
    fc.assert(
      fc.property(anyCase, ({ size, part, start, length }) => {
        const parts = splitBody(body(size), { maxAsset: part, part })
        const bytes = locateBytes(parts, start, length).flatMap((range) =>
          Array.from({ length: range.size }, (_, index) => range.part.start + range.offset + index),
        )
        expect(bytes).toEqual(Array.from({ length }, (_, index) => start + index))
      }),
    )
  })
})
