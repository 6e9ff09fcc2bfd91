import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { byteIntervals } from '../../src/domain/byte-intervals.ts'

const SIZE = 40

describe('byte intervals', () => {
  it('know of every byte whether it is there, in whatever order runs come', () => {
    const runs = fc.array(
      fc.tuple(fc.integer({ min: -5, max: 45 }), fc.integer({ min: 0, max: 12 })),
    )
    fc.assert(
      fc.property(runs, (added) => {
        const intervals = byteIntervals(SIZE)
        const there = new Set<number>()
        for (const [start, length] of added) {
          intervals.add(start, start + length)
          for (let at = Math.max(start, 0); at < Math.min(start + length, SIZE); at += 1)
            there.add(at)
        }
        const missing = intervals.gaps().flatMap(({ start, end }) => range(start, end))
        expect(missing).toEqual(range(0, SIZE).filter((at) => !there.has(at)))
        expect(intervals.count()).toBe(there.size)
        expect(intervals.prefix()).toBe(range(0, SIZE + 1).find((at) => !there.has(at)))
      }),
    )
  })

  it('of nothing have no gap', () => {
    expect([byteIntervals(0).gaps(), byteIntervals(0).count()]).toEqual([[], 0])
  })

  it('that were cleared miss everything', () => {
    const intervals = byteIntervals(10)
    intervals.add(0, 10)
    expect(intervals.gaps()).toEqual([])
    intervals.clear()
    expect(intervals.gaps()).toEqual([{ start: 0, end: 10 }])
  })
})

const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, index) => start + index)
