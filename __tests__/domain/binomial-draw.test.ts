import { describe, expect, it } from '@jest/globals'
import { assert, double, integer, property } from 'fast-check'
import { drawBinomial } from '../../src/domain/binomial-draw.ts'
import { randomSource } from '../../src/domain/random-source.ts'
import { binomialUnevenness, excessOf } from './binomial-unevenness.ts'

const DRAWS = 40_000

function drawMany(trials: number, share: number, seed: number): readonly number[] {
  const random = randomSource(seed)
  return Array.from({ length: DRAWS }, () => drawBinomial(random, trials, share))
}

/** Inversion and rejection, both next to the border between them, and more than half. */
const CASES = [
  [1, 0.3],
  [5, 0.5],
  [19, 0.5],
  [20, 0.5],
  [21, 0.48],
  [100, 0.0999],
  [100, 0.1],
  [10_000, 0.0003],
  [10_000, 0.001],
  [1000, 0.3],
  [20_000, 0.5],
  [20_000, 0.93],
  [20_000, 0.9999],
  [1_000_000, 0.4],
] as const

describe('drawBinomial', () => {
  it.each(CASES)('has the probabilities of %d trials with a chance of %d', (trials, share) => {
    const unevenness = binomialUnevenness(drawMany(trials, share, 3), trials, share)
    expect(unevenness.df).toBeGreaterThan(0)
    expect(excessOf(unevenness)).toBeLessThan(5)
  })

  it.each([...CASES, [30_000_000, 0.3] as const])(
    'has the mean and the variance of %d trials with a chance of %d',
    (trials, share) => {
      const variance = trials * share * (1 - share)
      const drawn = drawMany(trials, share, 5)
      const errors = drawn.map((count) => (count - trials * share) / Math.sqrt(variance))
      const mean = errors.reduce((sum, error) => sum + error, 0) / DRAWS
      const spread = errors.reduce((sum, error) => sum + error ** 2, 0) / DRAWS
      expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(DRAWS))
      // The fourth moment of the binomial distribution.
      const excess = (1 - 6 * share * (1 - share)) / variance
      expect(Math.abs(spread - 1)).toBeLessThan(4 * Math.sqrt((2 + excess) / DRAWS))
    },
  )

  it('is a whole number from 0 to the number of trials', () => {
    assert(
      property(
        integer({ min: 0, max: 1_000_000 }),
        double({ min: 0, max: 1, noNaN: true }),
        integer({ min: 0, max: 1000 }),
        (trials, share, seed) => {
          const drawn = drawBinomial(randomSource(seed), trials, share)
          expect(Number.isInteger(drawn)).toBe(true)
          expect(drawn).toBeGreaterThanOrEqual(0)
          expect(drawn).toBeLessThanOrEqual(trials)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('leaves nothing to chance where there is none', () => {
    const random = randomSource(1)
    for (let round = 0; round < 100; round += 1) {
      expect(drawBinomial(random, 0, 0.5)).toBe(0)
      expect(drawBinomial(random, 1000, 0)).toBe(0)
      expect(drawBinomial(random, 1000, 1)).toBe(1000)
    }
  })

  it('draws the same numbers from the same seed, on every machine', () => {
    const random = randomSource(1)
    const draw = (trials: number, share: number): readonly number[] =>
      Array.from({ length: 8 }, () => drawBinomial(random, trials, share))
    expect(draw(20_000, 0.0002)).toEqual([3, 3, 2, 3, 2, 8, 6, 5])
    expect(draw(20_000, 0.3)).toEqual([6024, 6039, 6106, 5955, 5911, 5963, 6088, 5893])
    expect(draw(1_000_000, 0.9)).toEqual([
      899_976, 900_031, 899_380, 899_524, 900_541, 900_160, 899_723, 899_766,
    ])
  })

  it('refuses trials that are no count and chances beyond 0 to 1', () => {
    for (const [trials, share] of [
      [-1, 0.5],
      [1.5, 0.5],
      [2 ** 32, 0.5],
      [Number.NaN, 0.5],
      [10, -0.1],
      [10, 1.1],
      [10, Number.NaN],
    ] as const) {
      expect(() => drawBinomial(randomSource(1), trials, share)).toThrow(RangeError)
    }
  })
})
