import { describe, expect, it } from '@jest/globals'
import { assert, double, property } from 'fast-check'
import { binomialTest } from '../../src/domain/binomial-test.ts'
import { regularizedBeta } from '../../src/domain/incomplete-beta.ts'
import { logGamma, stirlingError } from '../../src/domain/log-gamma.ts'
import { normalCdf, normalQuantile, normalTail } from '../../src/domain/normal-distribution.ts'
import { studentTCdf, studentTQuantile, studentTTail } from '../../src/domain/student-t.ts'
import { differences, VECTORS } from './statistics-vectors.ts'

const probabilities = double({ min: 1e-300, max: 1 - 1e-12, noNaN: true })
const degrees = double({ min: 0.1, max: 1e9, noNaN: true })
const distances = double({ min: -60, max: 60, noNaN: true })

describe('logGamma', () => {
  it('agrees with scipy from 1e-10 to 1e300', () => {
    for (const { x, want } of VECTORS.logGamma) {
      expect(differences([logGamma(x)], [want], 1)).toEqual([])
    }
  })

  it('has a Stirling error that makes up for what the formula lacks', () => {
    for (const x of [0.5, 3, 14.5, 15, 40]) {
      const formula = (x + 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI)
      expect(differences([formula + stirlingError(x)], [logGamma(x + 1)], 1)).toEqual([])
    }
  })

  it('is infinite at infinity and refuses what has no logarithm', () => {
    expect(logGamma(Infinity)).toBe(Infinity)
    for (const x of [0, -1, Number.NaN]) expect(() => logGamma(x)).toThrow(RangeError)
  })
})

describe('regularizedBeta', () => {
  it('agrees with scipy in both tails, also for parameters in the millions', () => {
    for (const { a, b, x, lower, upper } of VECTORS.incompleteBeta) {
      const got = regularizedBeta(a, b, x)
      expect(differences([got.lower, got.upper], [lower, upper])).toEqual([])
    }
  })

  it('swaps its tails with its parameters', () => {
    assert(
      property(degrees, degrees, double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        const one = regularizedBeta(a, b, x, 1 - x)
        const other = regularizedBeta(b, a, 1 - x, x)
        expect(Math.abs(one.lower - other.upper)).toBeLessThan(1e-9)
        expect(one.lower + one.upper).toBeCloseTo(1, 12)
      }),
    )
  })

  it('is 0 and 1 at the ends, and refuses other arguments', () => {
    expect(regularizedBeta(2, 3, 0)).toEqual({ lower: 0, upper: 1 })
    expect(regularizedBeta(2, 3, 1)).toEqual({ lower: 1, upper: 0 })
    for (const [a, b, x] of [
      [0, 1, 0.5],
      [1, Infinity, 0.5],
      [1, 1, 1.5],
      [1, 1, Number.NaN],
    ] as const) {
      expect(() => regularizedBeta(a, b, x)).toThrow(RangeError)
    }
  })
})

describe('the normal distribution', () => {
  it('agrees with scipy from the middle to where doubles end', () => {
    for (const { z, want } of VECTORS.normal.tail) {
      expect(differences([normalTail(z), normalCdf(-z)], [want, want])).toEqual([])
    }
    for (const { p, want } of VECTORS.normal.quantile) {
      expect(differences([normalQuantile(p)], [want])).toEqual([])
    }
  })

  it('has the digits of published tables', () => {
    expect(normalTail(1) / 0.15865525393145705).toBeCloseTo(1, 15)
    expect(normalQuantile(0.975)).toBe(1.959963984540054)
    expect(normalTail(10) / 7.619853024160525e-24).toBeCloseTo(1, 14)
  })

  it('is continuous where its methods meet', () => {
    const step = normalTail(1) - normalTail(1 + 1e-9)
    expect(step / 1e-9).toBeCloseTo(0.24197, 4)
    expect(normalQuantile(0.8413447460685428)).toBeCloseTo(1, 14)
    expect(normalQuantile(0.841344746068543)).toBeCloseTo(1, 14)
  })

  it('finds the point that belongs to a probability', () => {
    assert(
      property(probabilities, (p) => {
        const back = p < 0.5 ? normalCdf(normalQuantile(p)) : 1 - normalTail(normalQuantile(p))
        expect(Math.abs(back / p - 1)).toBeLessThan(1e-12)
      }),
    )
  })

  it('reaches the infinities, and refuses what is no probability', () => {
    expect([normalQuantile(0), normalQuantile(1), normalTail(Infinity)]).toEqual([
      -Infinity,
      Infinity,
      0,
    ])
    expect(normalTail(-Infinity)).toBe(1)
    expect(normalQuantile(0.5)).toBe(0)
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError)
    expect(() => normalTail(Number.NaN)).toThrow(RangeError)
  })
})

describe("Student's t distribution", () => {
  it('agrees with scipy for 0.3 to 1e9 degrees of freedom, fractions too', () => {
    for (const { t, df, want } of VECTORS.studentT.tail) {
      expect(differences([studentTTail(t, df), studentTCdf(-t, df)], [want, want])).toEqual([])
    }
    for (const { p, df, want } of VECTORS.studentT.quantile) {
      expect(differences([studentTQuantile(p, df)], [want])).toEqual([])
    }
  })

  it('is the normal distribution for infinitely many degrees of freedom', () => {
    expect(studentTTail(1.96, Infinity)).toBe(normalTail(1.96))
    expect(studentTQuantile(0.975, Infinity)).toBe(normalQuantile(0.975))
    expect(studentTTail(1.96, 1e16)).toBeCloseTo(normalTail(1.96), 13)
  })

  it('falls as t grows, and is symmetric', () => {
    assert(
      property(distances, distances, degrees, (one, other, df) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        expect(studentTTail(low, df)).toBeGreaterThanOrEqual(studentTTail(high, df) - 1e-15)
        expect(studentTTail(one, df) + studentTTail(-one, df)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('finds the point that belongs to a probability', () => {
    assert(
      property(
        double({ min: 1e-30, max: 0.5, noNaN: true }),
        double({ min: 0.5, max: 1e9, noNaN: true }),
        (p, df) => {
          expect(Math.abs(studentTTail(-studentTQuantile(p, df), df) / p - 1)).toBeLessThan(1e-11)
        },
      ),
    )
  })

  it('has quantiles beyond doubles as infinities', () => {
    expect(studentTQuantile(1e-300, 0.5)).toBe(-Infinity)
    expect([studentTQuantile(0, 3), studentTQuantile(1, 3)]).toEqual([-Infinity, Infinity])
    expect(studentTTail(Infinity, 3)).toBe(0)
    expect(studentTTail(-Infinity, 3)).toBe(1)
    expect(studentTTail(1e200, 1) * 1e200).toBeCloseTo(1 / Math.PI, 12)
    expect(studentTQuantile(1e-200, 1) / 1e200).toBeCloseTo(-1 / Math.PI, 12)
  })

  it('refuses NaN and degrees of freedom that are not above 0', () => {
    expect(() => studentTTail(Number.NaN, 3)).toThrow(RangeError)
    expect(() => studentTQuantile(2, 3)).toThrow(RangeError)
    for (const df of [0, -1, Number.NaN]) {
      expect(() => studentTTail(1, df)).toThrow(RangeError)
      expect(() => studentTQuantile(0.9, df)).toThrow(RangeError)
    }
  })
})

describe('binomialTest', () => {
  it('agrees with scipy for any share, and a million trials', () => {
    for (const { successes, trials, share, ...want } of VECTORS.binomial) {
      const got = binomialTest(successes, trials, share)
      expect(
        differences(
          [got.twoSided, got.atMost, got.atLeast],
          [want.twoSided, want.atMost, want.atLeast],
        ),
      ).toEqual([])
    }
  })

  it('refuses counts that cannot be', () => {
    for (const [successes, trials, share] of [
      [-1, 3, 0.5],
      [4, 3, 0.5],
      [1.5, 3, 0.5],
      [1, Infinity, 0.5],
      [1, 3, 1.1],
      [1, 3, Number.NaN],
    ] as const) {
      expect(() => binomialTest(successes, trials, share)).toThrow(RangeError)
    }
  })
})
