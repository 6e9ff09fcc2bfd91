import { describe, expect, it } from '@jest/globals'
import type { BootstrapParts } from '../../src/domain/bootstrap-parts.ts'
import { bootstrapParts } from '../../src/domain/bootstrap-parts.ts'
import { chooseResampler } from '../../src/domain/choose-resampler.ts'
import { findPatterns } from '../../src/domain/find-patterns.ts'
import { patternResampler } from '../../src/domain/pattern-resampler.ts'
import { randomSource } from '../../src/domain/random-source.ts'
import type { Resampler } from '../../src/domain/resampler.ts'
import { unitResampler } from '../../src/domain/unit-resampler.ts'
import { binomialUnevenness, excessOf } from './binomial-unevenness.ts'
import { normals } from './statistics-vectors.ts'

const ROUNDS = 40_000

function byPatterns(parts: BootstrapParts, seed = 1): Resampler {
  const { sizes, columns } = parts
  const patterns = findPatterns(sizes === null ? columns : [sizes, ...columns], parts.count)
  if (patterns === undefined) throw new Error('too many patterns')
  return patternResampler(parts, patterns, randomSource(seed))
}

/** All means of so many resamples, by column. */
function resampleMany(
  { resample }: Resampler,
  width: number,
  rounds = ROUNDS,
): readonly Float64Array[] {
  const means = new Float64Array(width)
  const columns = Array.from({ length: width }, () => new Float64Array(rounds))
  for (let round = 0; round < rounds; round += 1) {
    resample(means)
    for (const [column, values] of columns.entries()) values[round] = means[column] ?? 0
  }
  return columns
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function covariance(left: Float64Array, right: Float64Array): number {
  const [first, second] = [meanOf(left), meanOf(right)]
  return meanOf(left.map((value, at) => (value - first) * ((right[at] ?? 0) - second)))
}

/** Both columns, and what tells how they move together. */
const withDifference = ([first = new Float64Array(), second = first]: readonly Float64Array[]) => [
  first,
  second,
  first.map((value, round) => value - (second[round] ?? 0)),
]

/** Rows of so many kinds, a column for each kind. */
function kinds(counts: readonly number[]): BootstrapParts {
  const rows = counts.flatMap((count, kind) => Array.from({ length: count }, () => kind))
  const columns = counts.map((_, kind) => Float64Array.from(rows, (one) => (one === kind ? 1 : 0)))
  return bootstrapParts(columns, null)
}

describe('patternResampler', () => {
  /** Two frequent patterns, and three that are drawn by their rows. */
  const COUNTS = [300, 60, 15, 4, 1]
  const TOTAL = 380

  it('draws each pattern as often as drawing single rows does', () => {
    const drawn = resampleMany(byPatterns(kinds(COUNTS)), COUNTS.length)
    for (const [kind, count] of COUNTS.entries()) {
      const times = Array.from(drawn[kind] ?? [], (mean) => Math.round(mean * TOTAL))
      expect(excessOf(binomialUnevenness(times, TOTAL, count / TOTAL))).toBeLessThan(5)
    }
  })

  it('draws one of them less often where it draws another more often', () => {
    const drawn = resampleMany(byPatterns(kinds(COUNTS), 2), COUNTS.length)
    for (const [kind, count] of COUNTS.entries()) {
      for (const [other, otherCount] of COUNTS.entries()) {
        if (kind === other) continue
        const [share, otherShare] = [count / TOTAL, otherCount / TOTAL]
        const spread = Math.sqrt((share * otherShare) / TOTAL ** 2)
        const got = covariance(
          drawn[kind] ?? new Float64Array(),
          drawn[other] ?? new Float64Array(),
        )
        const error = (got + (share * otherShare) / TOTAL) / spread
        expect(Math.abs(error)).toBeLessThan(4.5 / Math.sqrt(ROUNDS))
      }
    }
  })

  it('draws as many parts as there are', () => {
    const columns = kinds(COUNTS)
    const drawn = resampleMany(byPatterns(columns), COUNTS.length, 200)
    for (let round = 0; round < 200; round += 1) {
      const sum = drawn.reduce((total, means) => total + (means[round] ?? 0), 0)
      expect(sum).toBeCloseTo(1, 12)
    }
  })

  it('has for groups of several sizes what drawing each group gives', () => {
    const groups = Int32Array.from(
      { length: 600 },
      (_, row) => Math.floor(row / 4) + ((row % 3) % 2),
    )
    const noise = normals(3, 600)
    const columns = [
      noise.map((value) => (value > 0.5 ? 1 : 0)),
      noise.map((value, row) => (value > 0.8 || row % 5 === 0 ? 1 : 0)),
    ]
    const parts = bootstrapParts(columns, groups)
    const patterns = withDifference(resampleMany(byPatterns(parts), 2))
    const units = withDifference(resampleMany(unitResampler(parts, randomSource(9)), 2))
    for (const [column, want] of units.entries()) {
      const got = patterns[column] ?? new Float64Array()
      const variance = covariance(want, want)
      const apart = meanOf(got) - meanOf(want)
      expect(Math.abs(apart)).toBeLessThan(4 * Math.sqrt((2 * variance) / ROUNDS))
      // Four standard errors of a ratio of two variances.
      const ratio = covariance(got, got) / variance
      expect(Math.abs(ratio - 1)).toBeLessThan(4 * Math.sqrt(4 / ROUNDS))
    }
  })

  it('tells the means of the parts as they are', () => {
    const groups = Int32Array.of(0, 0, 1, 2, 2, 2)
    const parts = bootstrapParts([Float64Array.of(1, 2, 3, 4, 5, 6.5)], groups)
    for (const { original } of [byPatterns(parts), unitResampler(parts, randomSource(1))]) {
      const means = new Float64Array(1)
      original(means)
      expect(means[0]).toBeCloseTo(21.5 / 6, 14)
    }
  })
})

const work = (columns: readonly Float64Array[], groups: Int32Array | null = null): number =>
  chooseResampler(bootstrapParts(columns, groups), randomSource(1)).work

const threeValues = (rows: number): Float64Array =>
  normals(4, rows).map((value) => (value > 1 ? 1 : value < -1 ? -1 : 0))

describe('chooseResampler', () => {
  it('takes patterns where there are few, so that the number of rows does not matter', () => {
    expect(work([threeValues(100_000)])).toBe(work([threeValues(1000)]))
    expect(work([threeValues(1000)])).toBeLessThan(1000)
  })

  it('takes rows where nearly all differ, at most 10,000 units of them', () => {
    expect(work([normals(4, 2000)])).toBe(2 * work([normals(4, 1000)]))
    expect(work([normals(4, 30_000)])).toBe(work([normals(4, 10_000)]))
  })

  it('takes the patterns of groups only where groups have few', () => {
    const rows = 4000
    const few = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 4))
    const many = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / 400))
    const column = normals(4, rows).map((value) => (value > 0 ? 1 : 0))
    expect(work([column], few)).toBeLessThan(rows / 4)
    expect(work([column], many)).toBe(work([normals(4, 10)]))
  })
})
