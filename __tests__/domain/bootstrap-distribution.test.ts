import { describe, expect, it } from '@jest/globals'
import {
  bootstrapDistribution,
  bootstrapRows,
  percentileInterval,
  quantileOf,
} from '../../src/domain/bootstrap-distribution.ts'
import { randomSource } from '../../src/domain/random-source.ts'
import { binomialUnevenness, excessOf } from './binomial-unevenness.ts'
import { differences, normals, VECTORS } from './statistics-vectors.ts'

const quick = { resamples: 500 }

const meanOfFirst = ([mean = 0]: Float64Array): number => mean
const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const product = (left: readonly number[], right: readonly number[]): Float64Array =>
  Float64Array.from(left, (value, row) => value * (right[row] ?? 0))

/** From the shares of positive rows, of positive answers before and after, and of hits before and after. */
const fallOfF1 = ([
  positive = 0,
  before = 0,
  after = 0,
  hitsBefore = 0,
  hitsAfter = 0,
]: Float64Array): number =>
  (2 * hitsBefore) / (positive + before) - (2 * hitsAfter) / (positive + after)

describe('randomSource', () => {
  it("gives the numbers of the authors' description", () => {
    for (const { seed, drawn } of VECTORS.generator) {
      const random = randomSource(seed)
      expect(drawn.map(() => random.next())).toEqual(drawn)
    }
  })

  it('draws whole numbers below a bound, each as often', () => {
    const drawn = new Uint32Array(60_000)
    randomSource(9).draw(drawn, 6)
    const counts = [0, 1, 2, 3, 4, 5].map((side) => drawn.filter((value) => value === side).length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60_000)
    // Chi-squared with 5 degrees of freedom: above 25 once in ten thousand.
    const unevenness = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(unevenness).toBeLessThan(25)
  })

  it('takes any bound up to 2^32, and refuses others and odd seeds', () => {
    const drawn = new Uint32Array(100)
    randomSource(1).draw(drawn, 1)
    expect(Math.max(...drawn)).toBe(0)
    randomSource(1).draw(drawn, 2 ** 32)
    expect(Math.max(...drawn)).toBeGreaterThan(2 ** 31)
    for (const bound of [0, 1.5, 2 ** 33]) {
      expect(() => randomSource(1).draw(drawn, bound)).toThrow(RangeError)
    }
    for (const seed of [-1, 0.5, Number.NaN]) expect(() => randomSource(seed)).toThrow(RangeError)
  })
})

describe('quantileOf', () => {
  it('agrees with numpy', () => {
    for (const { values, share, want } of VECTORS.bootstrap.quantiles) {
      expect(differences([quantileOf(Float64Array.from(values), share)], [want])).toEqual([])
    }
  })
})

describe('bootstrapDistribution', () => {
  it('gives the percentile interval of scipy, within the error of resampling', () => {
    for (const { values, interval, stderr } of VECTORS.bootstrap.means) {
      const { resampled } = bootstrapDistribution(
        { columns: [Float64Array.from(values)], statistic: meanOfFirst },
        { resamples: 50_000 },
      )
      const { lower, upper } = percentileInterval(resampled, 0.95)
      // An end's error is √(p (1 − p) / B) / density, about 2.7 / √B standard errors; four of both sides' errors.
      const allowed = 4 * 2.7 * stderr * Math.sqrt(1 / 50_000 + 1 / 200_000)
      expect(Math.abs(lower - (interval[0] ?? 0))).toBeLessThan(allowed)
      expect(Math.abs(upper - (interval[1] ?? 0))).toBeLessThan(allowed)
    }
  })

  it('gives that of scipy for a difference of F1', () => {
    const { label, baseline, candidate, ...want } = VECTORS.bootstrap.f1
    const columns = [
      Float64Array.from(label),
      Float64Array.from(baseline),
      Float64Array.from(candidate),
      product(label, baseline),
      product(label, candidate),
    ]
    const { estimate, resampled } = bootstrapDistribution(
      { columns, statistic: fallOfF1 },
      { seed: 4 },
    )
    const { lower, upper } = percentileInterval(resampled, 0.95)
    const allowed = 4 * 2.7 * want.stderr * Math.sqrt(1 / 10_000 + 1 / 100_000)
    expect(differences([estimate], [want.estimate])).toEqual([])
    expect(Math.abs(lower - (want.interval[0] ?? 0))).toBeLessThan(allowed)
    expect(Math.abs(upper - (want.interval[1] ?? 0))).toBeLessThan(allowed)
  })

  it('follows the exact distribution of all 256 resamples of four rows', () => {
    const values = [0, 1, 3, 10]
    const exact = values.flatMap((a) =>
      values.flatMap((b) => values.flatMap((c) => values.map((d) => (a + b + c + d) / 4))),
    )
    const { resampled } = bootstrapDistribution(
      { columns: [Float64Array.from(values)], statistic: meanOfFirst },
      { resamples: 100_000 },
    )
    for (const limit of new Set(exact)) {
      const want = exact.filter((mean) => mean <= limit).length / 256
      const got = resampled.filter((mean) => mean <= limit).length / resampled.length
      expect(Math.abs(got - want)).toBeLessThan(
        4.5 * Math.sqrt((want * (1 - want)) / 100_000) + 1e-12,
      )
    }
  })

  it('puts 200,000 rows together and finds the same spread as theory', () => {
    const values = normals(5, 200_000)
    const { resampled, independent } = bootstrapDistribution(
      { columns: [values], statistic: meanOfFirst },
      { resamples: 1000 },
    )
    const { lower, upper } = percentileInterval(resampled, 0.95)
    expect(independent).toBe(200_000)
    const theory = 2 * 1.96 * Math.sqrt(1 / 200_000)
    // The ends of 1,000 resamples vary by about 6 % of half the width each.
    expect(Math.abs((upper - lower) / theory - 1)).toBeLessThan(0.15)
  })

  it('draws the rows of a share as they are, however many there are', () => {
    const values = normals(5, 200_000).map((value) => (value > 1 ? 1 : 0))
    const drawn = bootstrapDistribution({ columns: [values], statistic: meanOfFirst })
    const { estimate, resampled, independent } = drawn
    expect([estimate, independent]).toEqual([meanOf(values), 200_000])
    const times = Array.from(resampled, (mean) => Math.round(mean * 200_000))
    expect(excessOf(binomialUnevenness(times, 200_000, estimate))).toBeLessThan(5)
  })

  it('does no more work than it may, and 1,000 resamples in any case', () => {
    const request = { columns: [normals(1, 1000)], statistic: meanOfFirst }
    const count = (mostWork: number, resamples?: number): number =>
      bootstrapDistribution(request, { mostWork, ...(resamples ? { resamples } : {}) }).resampled
        .length
    expect(count(8_000_000)).toBe(2000)
    expect(count(4_000_000_000)).toBe(10_000)
    expect(count(1)).toBe(1000)
    expect(count(1, 10)).toBe(10)
  })

  it('gives the same numbers for the same seed, others for another', () => {
    const columns = [normals(1, 50)]
    const draw = (seed: number): Float64Array =>
      bootstrapDistribution({ columns, statistic: meanOfFirst }, { seed, resamples: 100 }).resampled
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  it('refuses single rows, one group, NaN, infinities, other lengths and a statistic that is none', () => {
    const good = { columns: [Float64Array.of(1, 2, 3)], statistic: meanOfFirst }
    for (const bad of [
      { columns: [] },
      { columns: [Float64Array.of(1)] },
      { columns: [Float64Array.of(1, Number.NaN)] },
      { columns: [Float64Array.of(1, Infinity)] },
      { columns: [Float64Array.of(1, 2), Float64Array.of(1)] },
      { groups: Int32Array.of(4, 4, 4) },
      { groups: Int32Array.of(1, 2) },
      { statistic: () => Number.NaN },
      { statistic: () => Infinity },
    ]) {
      expect(() => bootstrapDistribution({ ...good, ...bad }, quick)).toThrow(RangeError)
    }
    for (const resamples of [0, 1.5]) {
      expect(() => bootstrapDistribution(good, { resamples })).toThrow(RangeError)
    }
  })
})

describe('bootstrapRows', () => {
  it('draws the same rows as the resampling of means', () => {
    const values = normals(2, 40)
    const { resampled } = bootstrapDistribution(
      { columns: [values], statistic: meanOfFirst },
      { resamples: 200 },
    )
    const rows = bootstrapRows(
      {
        rows: 40,
        statistic: (drawn) => meanOf(Float64Array.from(drawn, (row) => values[row] ?? 0)),
      },
      { resamples: 200 },
    )
    expect(differences([...rows.resampled], [...resampled], 1)).toEqual([])
  })

  it('draws groups as wholes, also when their sizes differ', () => {
    const groups = Int32Array.of(5, 5, 5, 9, 2, 2)
    const sizes = new Set<number>()
    const { estimate, independent } = bootstrapRows(
      {
        rows: 6,
        groups,
        statistic: (drawn) => {
          sizes.add(drawn.length)
          const nines = drawn.filter((row) => groups[row] === 9).length
          const fives = drawn.filter((row) => groups[row] === 5).length
          const twos = drawn.filter((row) => groups[row] === 2).length
          expect([fives % 3, twos % 2]).toEqual([0, 0])
          return nines + fives / 3 + twos / 2
        },
      },
      quick,
    )
    expect([estimate, independent]).toEqual([3, 3])
    expect([...sizes].toSorted((left, right) => left - right)).toEqual([3, 4, 5, 6, 7, 8, 9])
  })

  it('refuses a single row, and groups of other rows', () => {
    expect(() => bootstrapRows({ rows: 1, statistic: () => 1 }, quick)).toThrow(RangeError)
    expect(() => bootstrapRows({ rows: 2, statistic: () => 1, groups: Int32Array.of(1) })).toThrow(
      RangeError,
    )
  })
})
