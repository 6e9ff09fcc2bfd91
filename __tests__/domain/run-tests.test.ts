import { describe, expect, it } from '@jest/globals'
import { array, assert, double, integer, property, uniqueArray } from 'fast-check'
import { foldEvidence } from '../../src/domain/fold-differences.ts'
import { kthDifference } from '../../src/domain/kth-difference.ts'
import {
  MANN_WHITNEY_MIN_RUNS,
  mannWhitney,
  mannWhitneyEvidence,
  shiftInterval,
  smallestMannWhitneyP,
} from '../../src/domain/mann-whitney.ts'
import { predictionEvidence, predictionInterval } from '../../src/domain/prediction-interval.ts'
import { randomSource } from '../../src/domain/random-source.ts'
import { stderrEvidence } from '../../src/domain/stderr-difference.ts'
import { welchEvidence, welchTest } from '../../src/domain/welch-test.ts'
import { differences, VECTORS } from './statistics-vectors.ts'

const values = double({ min: -1e6, max: 1e6, noNaN: true })
const runs = array(values, { minLength: 2, maxLength: 12 })
const tied = array(integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 8 })

function uniforms(seed: number, count: number): () => Float64Array {
  const random = randomSource(seed)
  return () => Float64Array.from({ length: count }, () => random.next() / 2 ** 32)
}

describe('welchTest', () => {
  it('agrees with scipy', () => {
    for (const { first, second, ...want } of VECTORS.welch) {
      const { t, df, twoSided, interval } = welchTest(first, second)
      const { p } = welchEvidence(second, first, 'lower')
      expect(differences([t, df, twoSided], [want.t, want.df, want.p])).toEqual([])
      expect(differences([p.oneSided, p.twoSided], [want.greater, want.p])).toEqual([])
      const size = Math.max(...first.map(Math.abs)) / 100
      expect(differences([interval.lower, interval.upper], want.interval, size)).toEqual([])
    }
  })

  it('agrees with scipy for 200,000 values on each side', () => {
    const { seed, ...want } = VECTORS.generated
    const draw = uniforms(seed, 200_000)
    const first = draw()
    const second = draw().map((value) => value ** 2 + 0.16)
    const { t, df, twoSided } = welchTest(first, second)
    expect(differences([t, df], [want.t, want.df])).toEqual([])
    // The rounding of t counts t² times in p.
    expect(Math.abs(twoSided / want.p - 1)).toBeLessThan(1e-7)
    const ranks = mannWhitney(first.subarray(0, 50_000), second.subarray(0, 50_000))
    expect(ranks.exact).toBe(false)
    expect(differences([ranks.u, ranks.twoSided], [want.u, want.uP])).toEqual([])
  })

  it('has p of 0.025 on one side exactly where the interval of 95 % ends', () => {
    assert(
      property(runs, runs, (baseline, candidate) => {
        const { interval, estimate } = welchEvidence(baseline, candidate, 'lower')
        const at = welchEvidence(baseline, candidate, 'lower', { margin: interval.lower })
        const isPoint = interval.lower === estimate
        expect(isPoint ? 0.025 : at.p.oneSided).toBeCloseTo(0.025, 6)
        expect(interval.upper).toBeGreaterThanOrEqual(estimate)
      }),
    )
  })

  it('turns with the direction', () => {
    assert(
      property(runs, runs, (baseline, candidate) => {
        const lower = welchEvidence(baseline, candidate, 'lower')
        const higher = welchEvidence(baseline, candidate, 'higher')
        expect(higher.estimate).toBe(0 - lower.estimate)
        expect(higher.interval.lower).toBeCloseTo(-lower.interval.upper, 6)
        expect(higher.p.twoSided).toBe(lower.p.twoSided)
      }),
    )
  })

  it('has a point as interval for runs that do not vary', () => {
    const same = welchEvidence([2, 2, 2], [2, 2], 'lower')
    expect(same.interval).toEqual({ lower: 0, upper: 0, confidence: 0.95 })
    expect(same.p).toEqual({ oneSided: 1, twoSided: 1 })
    expect(welchEvidence([2, 2], [3, 3], 'lower').p).toEqual({ oneSided: 0, twoSided: 0 })
    expect(welchTest([3, 3], [2, 2])).toMatchObject({ t: Infinity, df: Infinity, twoSided: 0 })
  })

  it('refuses single runs, NaN, infinities and confidences that are none', () => {
    for (const bad of [[], [1], [1, Number.NaN], [1, Infinity], [-1e308, 1e308]]) {
      expect(() => welchTest(bad, [1, 2])).toThrow(RangeError)
      expect(() => welchEvidence([1, 2], bad, 'lower')).toThrow(RangeError)
    }
    expect(() => welchTest([1, 2], [1, 2], 1)).toThrow(RangeError)
  })
})

describe('stderrEvidence', () => {
  it('compares two reported values by their standard errors', () => {
    const baseline = { value: 0.71, stderr: 0.012, rows: 1319 }
    const candidate = { value: 0.66, stderr: 0.016, rows: 1319 }
    const { estimate, interval, p, n } = stderrEvidence(baseline, candidate, 'higher')
    expect(estimate).toBeCloseTo(0.05, 12)
    expect(interval.lower).toBeCloseTo(0.05 - 1.959963984540054 * 0.02, 12)
    expect(p.twoSided).toBeCloseTo(0.0124193307, 9)
    expect(n).toBe(1319)
  })

  it('refuses standard errors below 0 and values that are not finite', () => {
    const good = { value: 1, stderr: 1, rows: 10 }
    for (const bad of [{ stderr: -1 }, { stderr: Number.NaN }, { value: Infinity }]) {
      expect(() => stderrEvidence(good, { ...good, ...bad }, 'lower')).toThrow(RangeError)
    }
  })
})

describe('predictionInterval', () => {
  it('agrees with the interval of a new observation in statsmodels', () => {
    for (const { runs: recorded, candidate, interval, greater } of VECTORS.prediction) {
      const { lower, upper } = predictionInterval(recorded, 0.95)
      const size = Math.max(...recorded.map(Math.abs)) / 100
      expect(differences([lower, upper], interval, size)).toEqual([])
      const { p } = predictionEvidence(recorded, candidate, 'lower')
      expect(differences([p.oneSided], [greater], 1e-3)).toEqual([])
    }
  })

  it('proves a worsening by as much as a candidate is outside of it', () => {
    assert(
      property(runs, values, (recorded, candidate) => {
        const { upper } = predictionInterval(recorded, 0.95)
        const { interval } = predictionEvidence(recorded, candidate, 'lower')
        // Both say where the candidate is, against the same end.
        expect(interval.lower).toBeCloseTo(candidate - upper, 3)
      }),
    )
  })

  it('refuses a single recorded run and a candidate that is NaN', () => {
    expect(() => predictionInterval([1], 0.95)).toThrow(RangeError)
    expect(() => predictionEvidence([1, 2], Number.NaN, 'lower')).toThrow(RangeError)
  })
})

describe('foldEvidence', () => {
  it('is the paired t test of scipy, widened for shared training data', () => {
    for (const { baseline, candidate, greater, p, interval } of VECTORS.folds) {
      const got = foldEvidence(baseline, candidate, 'higher')
      expect(differences([got.p.oneSided, got.p.twoSided], [greater, p])).toEqual([])
      const ends = [got.interval.lower, got.interval.upper]
      expect(differences(ends, interval, 0.01)).toEqual([])
    }
  })

  it('is wider than folds of data of their own would be', () => {
    const baseline = [0.8, 0.82, 0.79, 0.81, 0.83]
    const candidate = [0.79, 0.8, 0.79, 0.8, 0.81]
    const shared = foldEvidence(baseline, candidate, 'higher')
    const own = foldEvidence(baseline, candidate, 'higher', { testToTrain: 0 })
    expect(shared.interval.lower).toBeLessThan(own.interval.lower)
    expect(() => foldEvidence(baseline, [0.8], 'higher')).toThrow(RangeError)
    expect(() => foldEvidence(baseline, candidate, 'higher', { testToTrain: -1 })).toThrow(
      RangeError,
    )
  })
})

describe('mannWhitney', () => {
  it('agrees with scipy, and with all permutations where there are ties', () => {
    for (const { first, second, ...want } of VECTORS.mannWhitney.tests) {
      const { u, greater, less, twoSided } = mannWhitney(first, second)
      const wanted = [want.u, want.greater, want.less, want.p]
      expect(differences([u, greater, less, twoSided], wanted)).toEqual([])
    }
  })

  it('has a smallest p, which is why it needs four runs of each side', () => {
    const smallest = [3, 4, 5].map((count) => smallestMannWhitneyP(count, count))
    expect(smallest.map((p) => p.toFixed(3))).toEqual(['0.100', '0.029', '0.008'])
    expect(mannWhitney([1, 2, 3], [4, 5, 6]).twoSided).toBeCloseTo(0.1, 14)
    expect(mannWhitney([1, 2, 3, 4], [5, 6, 7, 8]).twoSided).toBeCloseTo(1 / 35, 14)
    expect(MANN_WHITNEY_MIN_RUNS).toBe(4)
    expect(smallestMannWhitneyP(1e7, 1e7)).toBe(0)
  })

  it('does not depend on order or scale, and turns when the samples change places', () => {
    assert(
      property(tied, tied, (first, second) => {
        const one = mannWhitney(first, second)
        const scaled = mannWhitney(
          first.toReversed().map((value) => 3 * value + 1),
          second.toReversed().map((value) => 3 * value + 1),
        )
        expect(scaled).toEqual(one)
        const turned = mannWhitney(second, first)
        expect(turned.u).toBe(first.length * second.length - one.u)
        expect(turned.greater).toBeCloseTo(one.less, 12)
        expect(one.greater + one.less).toBeGreaterThanOrEqual(1 - 1e-12)
      }),
    )
  })

  it('knows nothing where all values are equal', () => {
    expect(mannWhitney([1, 1, 1], [1, 1])).toMatchObject({ greater: 1, less: 1, twoSided: 1 })
    const many = new Float64Array(100)
    expect(mannWhitney(many, many)).toMatchObject({ exact: false, twoSided: 1 })
  })

  it('refuses empty samples, NaN and infinities', () => {
    for (const bad of [[], [Number.NaN], [-Infinity]]) {
      expect(() => mannWhitney(bad, [1])).toThrow(RangeError)
      expect(() => shiftInterval([1], bad, 0.95)).toThrow(RangeError)
    }
    expect(() => smallestMannWhitneyP(0, 3)).toThrow(RangeError)
  })
})

describe('shiftInterval', () => {
  it('agrees with all differences listed and all orders enumerated', () => {
    for (const { first, second, confidence, ...want } of VECTORS.mannWhitney.shifts) {
      const { shift, interval } = shiftInterval(first, second, confidence)
      const ends = want.interval ?? [-Infinity, Infinity]
      expect(differences([shift], [want.shift], 1e-3)).toEqual([])
      expect([interval.lower, interval.upper]).toEqual(ends)
    }
  })

  it('finds any difference by its rank', () => {
    assert(
      property(runs, tied, (left, right) => {
        const first = Float64Array.from(left).toSorted()
        const second = Float64Array.from(right).toSorted()
        const all = [...first].flatMap((value) => [...second].map((other) => value - other))
        for (const [index, want] of all.toSorted((one, other) => one - other).entries()) {
          expect(kthDifference(first, second, index + 1)).toBe(want)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('excludes a shift exactly when the test refuses it', () => {
    assert(
      property(
        // Distinct numbers, and margins between their differences.
        uniqueArray(integer({ min: -50, max: 50 }), { minLength: 8, maxLength: 16 }),
        integer({ min: -60, max: 60 }),
        (numbers, whole) => {
          const margin = whole + 0.5
          const [baseline, candidate] = [numbers.slice(0, 4), numbers.slice(4)]
          const { interval, p } = mannWhitneyEvidence(baseline, candidate, 'lower', { margin })
          expect(interval.lower > margin).toBe(p.oneSided <= 0.025)
        },
      ),
    )
  })

  it('handles 10,000 runs of each side without listing their differences', () => {
    const draw = uniforms(3, 10_000)
    const { shift, interval } = shiftInterval(
      draw(),
      draw().map((value) => value + 0.25),
      0.95,
    )
    expect(shift).toBeCloseTo(-0.25, 1)
    expect(interval.upper - interval.lower).toBeCloseTo(2 * 1.96 * Math.sqrt(1 / 12 / 5000), 3)
  })

  it('proves nothing with three runs of each side', () => {
    const { interval } = mannWhitneyEvidence([1, 2, 3], [7, 8, 9], 'lower')
    expect([interval.lower, interval.upper]).toEqual([-Infinity, Infinity])
  })
})
