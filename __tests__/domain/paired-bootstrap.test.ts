import { describe, expect, it } from '@jest/globals'
import { array, assert, double, integer, property, tuple } from 'fast-check'
import { pairedBootstrap, pairedStatistic } from '../../src/domain/paired-bootstrap.ts'
import { welchTest } from '../../src/domain/welch-test.ts'
import { normals } from './statistics-vectors.ts'

const scores = array(
  tuple(double({ min: -100, max: 100, noNaN: true }), double({ min: -100, max: 100, noNaN: true })),
  { minLength: 2, maxLength: 30 },
).map((pairs) => ({
  baseline: pairs.map(([before]) => before),
  candidate: pairs.map(([, after]) => after),
}))
const quick = { resamples: 500 }

const square = (error: number): number => error ** 2
const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('pairedBootstrap', () => {
  it('contains the estimate, mirrors with the direction, and has p from 0 to 1', () => {
    assert(
      property(scores, (pairs) => {
        const one = pairedBootstrap(pairs, 'lower', quick)
        const other = pairedBootstrap(pairs, 'higher', quick)
        expect(one.estimate).toBeCloseTo(-other.estimate, 9)
        expect(one.interval.lower).toBeCloseTo(-other.interval.upper, 9)
        expect(one.interval.lower).toBeLessThanOrEqual(one.estimate)
        expect(one.interval.upper).toBeGreaterThanOrEqual(one.estimate)
        for (const p of [one.p.oneSided, one.p.twoSided, other.p.oneSided]) {
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('finds for normal differences what the paired t test finds', () => {
    const candidate = normals(3, 60).map((value) => value + 0.25)
    const baseline = new Float64Array(60)
    const { interval, p, estimate } = pairedBootstrap({ baseline, candidate }, 'lower')
    const { interval: exact, twoSided } = welchTest(candidate, baseline)
    expect(estimate).toBeCloseTo(exact.lower / 2 + exact.upper / 2, 9)
    expect(Math.abs(interval.lower - exact.lower)).toBeLessThan(0.03)
    expect(Math.abs(interval.upper - exact.upper)).toBeLessThan(0.03)
    expect(Math.abs(Math.log(p.twoSided / twoSided))).toBeLessThan(0.3)
  })

  it('is wider when rows of a group move together', () => {
    const base = normals(4, 100)
    const candidate = Float64Array.from(
      { length: 1000 },
      (_, row) => base[Math.floor(row / 10)] ?? 0,
    )
    const baseline = new Float64Array(1000)
    const groups = Int32Array.from({ length: 1000 }, (_, row) => Math.floor(row / 10))
    const alone = pairedBootstrap({ baseline, candidate }, 'lower', { resamples: 2000 })
    const grouped = pairedBootstrap({ baseline, candidate, groups }, 'lower', { resamples: 2000 })
    const width = ({ interval }: typeof alone): number => interval.upper - interval.lower
    expect(width(grouped) / width(alone)).toBeGreaterThan(2.7)
    expect(width(grouped) / width(alone)).toBeLessThan(3.7)
    expect(grouped).toMatchObject({ n: 1000, groups: 100, seed: 1, resamples: 2000 })
    expect(alone).not.toHaveProperty('groups')
  })

  it('has p-values far below one in the number of resamples for what is beyond doubt', () => {
    const candidate = normals(6, 400).map((value) => value + 1)
    const { p } = pairedBootstrap({ baseline: new Float64Array(400), candidate }, 'lower', quick)
    expect(p.oneSided).toBeLessThan(1e-20)
    expect(p.oneSided).toBeGreaterThan(0)
    const other = pairedBootstrap({ baseline: new Float64Array(400), candidate }, 'higher', quick)
    expect(other.p.oneSided).toBeGreaterThan(0.999)
  })

  it('agrees with its interval on what is proven, but for the error of resampling', () => {
    assert(
      property(integer({ min: 0, max: 500 }), (seed) => {
        const candidate = normals(seed, 40).map((value) => value + 0.3)
        const baseline = new Float64Array(40)
        const { interval, p } = pairedBootstrap({ baseline, candidate }, 'lower', {
          resamples: 2000,
        })
        const clear = Math.abs(interval.lower) > 0.02
        expect(clear ? p.oneSided <= 0.025 : interval.lower > 0).toBe(interval.lower > 0)
      }),
      { numRuns: 30 },
    )
  })

  it('has a point as interval when every row moves alike, and knows when none moves', () => {
    const still = pairedBootstrap({ baseline: [1, 2, 3], candidate: [1, 2, 3] }, 'lower', quick)
    expect(still.interval).toEqual({ lower: 0, upper: 0, confidence: 0.95 })
    expect(still.p).toEqual({ oneSided: 1, twoSided: 1 })
    const moved = pairedBootstrap({ baseline: [1, 2, 3], candidate: [2, 3, 4] }, 'lower', quick)
    expect(moved.interval).toEqual({ lower: 1, upper: 1, confidence: 0.95 })
    expect(moved.p).toEqual({ oneSided: 0, twoSided: 0 })
  })

  it('refuses other rows and values that are not finite', () => {
    for (const [baseline, candidate] of [
      [[1, 2], [1]],
      [
        [1, 2],
        [1, Number.NaN],
      ],
      [
        [1, Infinity],
        [1, 2],
      ],
      [[], []],
    ] as const) {
      expect(() => pairedBootstrap({ baseline, candidate }, 'lower', quick)).toThrow(RangeError)
    }
  })
})

describe('pairedStatistic', () => {
  it('gives the worsening of a metric that is no mean, in its direction', () => {
    const before = normals(8, 300)
    const after = normals(9, 300).map((value) => 1.5 * value)
    const request = {
      columns: [before.map(square), after.map(square)],
      baseline: ([first = 0]: Float64Array) => Math.sqrt(first),
      candidate: ([, second = 0]: Float64Array) => Math.sqrt(second),
    }
    const { estimate, interval, p } = pairedStatistic(request, 'lower', { margin: 0.1 })
    const rmse = (values: Float64Array): number => Math.sqrt(meanOf(values.map(square)))
    expect(estimate).toBeCloseTo(rmse(after) - rmse(before), 12)
    expect(interval.lower).toBeGreaterThan(0.1)
    expect(p.oneSided).toBeLessThan(0.001)
  })
})
