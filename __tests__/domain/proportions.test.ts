import { describe, expect, it } from '@jest/globals'
import { assert, double, integer, property, tuple } from 'fast-check'
import { countPairs, mcnemar, mcnemarEvidence } from '../../src/domain/mcnemar.ts'
import { newcombeEvidence, newcombeInterval } from '../../src/domain/newcombe-interval.ts'
import {
  pairedProportionInterval,
  pairedProportionTail,
} from '../../src/domain/paired-proportions.ts'
import { wilsonInterval } from '../../src/domain/wilson-interval.ts'
import { differences, VECTORS } from './statistics-vectors.ts'

const pairedCounts = tuple(
  integer({ min: 1, max: 3000 }),
  integer({ min: 0, max: 3000 }),
  integer({ min: 0, max: 3000 }),
).map(([same, lost, gained]) => ({ rows: same + lost + gained, lost, gained }))
const proportions = tuple(
  double({ min: 0, max: 1, noNaN: true }),
  integer({ min: 1, max: 100_000 }),
).map(([share, rows]) => ({ share, rows }))
const margins = double({ min: -0.5, max: 0.5, noNaN: true })

describe('mcnemar', () => {
  it('agrees with the exact test of statsmodels', () => {
    for (const { lost, gained, p } of VECTORS.pairedProportions) {
      expect(differences([mcnemar(lost, gained).twoSided], [p])).toEqual([])
    }
  })

  it('finds 24 against 10 where the unpaired interval finds nothing', () => {
    const paired = mcnemarEvidence({ rows: 2000, lost: 24, gained: 10 })
    const unpaired = newcombeEvidence(
      { share: 0.912, rows: 2000 },
      { share: 0.905, rows: 2000 },
      'higher',
    )
    expect(paired.p.twoSided.toFixed(3)).toBe('0.024')
    expect(unpaired.p.twoSided.toFixed(2)).toBe('0.44')
  })

  it('has no evidence when no row differs', () => {
    expect(mcnemar(0, 0)).toEqual({ oneSided: 1, twoSided: 1 })
  })
})

describe('countPairs', () => {
  it('counts the rows that got worse and better', () => {
    const baseline = Uint8Array.of(1, 1, 1, 0, 0, 1)
    const candidate = Uint8Array.of(0, 0, 1, 1, 0, 1)
    expect(countPairs(baseline, candidate)).toEqual({ rows: 6, lost: 2, gained: 1 })
  })

  it('refuses rows that are neither right nor wrong, and other rows', () => {
    for (const [baseline, candidate] of [
      [[1], [0.5]],
      [[2], [1]],
      [[1], [Number.NaN]],
      [[1, 0], [1]],
    ] as const) {
      expect(() => countPairs(baseline, candidate)).toThrow(RangeError)
    }
  })

  it('counts ten million rows', () => {
    const rows = 10_000_000
    const right = new Uint8Array(rows).fill(1)
    expect(countPairs(right, new Uint8Array(rows))).toEqual({ rows, lost: rows, gained: 0 })
  })
})

describe('pairedProportionInterval', () => {
  it("agrees with Tango's score test solved by search", () => {
    for (const { interval95, interval99, tails, p, ...counts } of VECTORS.pairedProportions) {
      const narrow = pairedProportionInterval(counts, 0.95)
      const wide = pairedProportionInterval(counts, 0.99)
      const want = [...interval95, ...interval99]
      const got = [narrow.lower, narrow.upper, wide.lower, wide.upper]
      expect(differences(got, want, 0.01)).toEqual([])
      for (const [fall, tail] of Object.entries(tails)) {
        expect(differences([pairedProportionTail(counts, Number(fall))], [tail], 1e-12)).toEqual([])
      }
      expect(p).toBeGreaterThan(0)
    }
  })

  it('says 1.5 to 4.9 points for 78 lost and 39 gained of 1,240, p = 0.0004', () => {
    const { interval, p, estimate } = mcnemarEvidence({ rows: 1240, lost: 78, gained: 39 })
    const points = [interval.lower, estimate, interval.upper].map((end) => (100 * end).toFixed(1))
    expect(points).toEqual(['1.5', '3.1', '4.9'])
    expect(p.twoSided.toFixed(4)).toBe('0.0004')
  })

  it('leaves room for a change where no row changed', () => {
    const { lower, upper } = pairedProportionInterval({ rows: 50, lost: 0, gained: 0 }, 0.95)
    expect(upper).toBeCloseTo(0.0713, 4)
    expect(lower).toBeCloseTo(-upper, 14)
  })

  it('mirrors when both models change places, contains the estimate and agrees with its test', () => {
    assert(
      property(pairedCounts, ({ rows, lost, gained }) => {
        const one = pairedProportionInterval({ rows, lost, gained }, 0.95)
        const other = pairedProportionInterval({ rows, lost: gained, gained: lost }, 0.95)
        expect(one.lower).toBeCloseTo(-other.upper, 9)
        const estimate = (lost - gained) / rows
        expect(one.lower).toBeLessThanOrEqual(estimate + 1e-12)
        expect(one.upper).toBeGreaterThanOrEqual(estimate - 1e-12)
        const atEnd = pairedProportionTail({ rows, lost, gained }, one.lower)
        expect(one.lower === -1 ? 0.025 : atEnd).toBeCloseTo(0.025, 6)
      }),
    )
  })

  it('has a tail that grows with the allowed fall', () => {
    assert(
      property(pairedCounts, margins, margins, (counts, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        const small = pairedProportionTail(counts, low)
        expect(small).toBeGreaterThanOrEqual(0)
        expect(pairedProportionTail(counts, high)).toBeGreaterThanOrEqual(small - 1e-9)
      }),
    )
    const counts = { rows: 10, lost: 3, gained: 1 }
    expect([pairedProportionTail(counts, 1), pairedProportionTail(counts, -1)]).toEqual([1, 0])
  })

  it('refuses no rows, more changes than rows, and confidences that are none', () => {
    for (const counts of [
      { rows: 0, lost: 0, gained: 0 },
      { rows: 3, lost: 2, gained: 2 },
      { rows: 3, lost: Number.NaN, gained: 2 },
    ]) {
      expect(() => mcnemarEvidence(counts)).toThrow(RangeError)
    }
    const counts = { rows: 3, lost: 1, gained: 1 }
    expect(() => pairedProportionInterval(counts, 1)).toThrow(RangeError)
    expect(() => mcnemarEvidence(counts, { margin: Number.NaN })).toThrow(RangeError)
    expect(() => pairedProportionTail(counts, Number.NaN)).toThrow(RangeError)
  })
})

describe('mcnemarEvidence', () => {
  it('never proves more than a margin than it proves any fall', () => {
    assert(
      property(pairedCounts, double({ min: 1e-6, max: 0.5, noNaN: true }), (counts, margin) => {
        const any = mcnemarEvidence(counts).p.oneSided
        const more = mcnemarEvidence(counts, { margin }).p.oneSided
        expect(more).toBeGreaterThanOrEqual(any)
        expect(more).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('wilsonInterval', () => {
  it('agrees with statsmodels', () => {
    for (const { share, rows, confidence, want } of VECTORS.proportions.wilson) {
      const { lower, upper } = wilsonInterval({ share, rows }, confidence)
      expect(differences([lower, upper], want, 1e-6)).toEqual([])
    }
  })

  it('shows that 200 questions cannot hold a limit of 0.935 at 0.945', () => {
    const { lower, upper } = wilsonInterval({ share: 189 / 200, rows: 200 }, 0.95)
    expect([lower.toFixed(3), upper.toFixed(3)]).toEqual(['0.904', '0.969'])
  })

  it('contains the share and stays within 0 to 1', () => {
    assert(
      property(proportions, ({ share, rows }) => {
        const { lower, upper } = wilsonInterval({ share, rows }, 0.95)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(lower).toBeLessThanOrEqual(share)
        expect(upper).toBeGreaterThanOrEqual(share)
        expect(upper).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('refuses shares outside 0 to 1 and no rows', () => {
    for (const proportion of [
      { share: 1.1, rows: 10 },
      { share: Number.NaN, rows: 10 },
      { share: 0.5, rows: 0 },
      { share: 0.5, rows: Infinity },
    ]) {
      expect(() => wilsonInterval(proportion, 0.95)).toThrow(RangeError)
    }
  })
})

describe('newcombeInterval', () => {
  it('agrees with method 10 of statsmodels', () => {
    for (const { first, second, confidence, want } of VECTORS.proportions.newcombe) {
      const [one, other] = [first, second].map(([count, rows]) => ({ share: count / rows, rows }))
      if (one === undefined || other === undefined) throw new Error('A case without two samples')
      const { lower, upper } = newcombeInterval(one, other, confidence)
      expect(differences([lower, upper], want, 1e-4)).toEqual([])
    }
  })

  it('has a p of 0.025 where the interval of 95 % ends', () => {
    assert(
      property(proportions, proportions, (baseline, candidate) => {
        const { interval } = newcombeEvidence(baseline, candidate, 'higher')
        const { p } = newcombeEvidence(baseline, candidate, 'higher', { margin: interval.lower })
        // Where both shares are at an end the interval reaches nowhere on that side.
        const reaches = interval.lower < baseline.share - candidate.share && interval.lower > -0.999
        expect(reaches ? p.oneSided : 0.025).toBeCloseTo(0.025, 6)
      }),
    )
  })

  it('finds nothing between equal shares, and turns with the direction', () => {
    const low = { share: 0.4, rows: 1000 }
    const high = { share: 0.5, rows: 1000 }
    expect(newcombeEvidence(low, low, 'higher').p).toEqual({
      oneSided: expect.closeTo(0.5, 9),
      twoSided: 1,
    })
    expect(newcombeEvidence(high, low, 'higher').estimate).toBeCloseTo(0.1, 12)
    expect(newcombeEvidence(high, low, 'lower').estimate).toBeCloseTo(-0.1, 12)
    const worse = newcombeEvidence(high, low, 'higher').p
    const better = newcombeEvidence(high, low, 'lower').p
    expect(worse.twoSided).toBeCloseTo(better.twoSided, 12)
    expect(worse.oneSided + better.oneSided).toBeCloseTo(1, 4)
  })
})
