import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, double, property } from 'fast-check'
import type { Evidence, Interval } from '../../src/domain/evidence.ts'
import { studentEvidence, worseningSign } from '../../src/domain/evidence.ts'
import { judgeInterval } from '../../src/domain/interval-verdict.ts'
import { judgeTogether } from '../../src/domain/joint-verdict.ts'
import { mcnemarEvidence } from '../../src/domain/mcnemar.ts'
import { adjustPValues } from '../../src/domain/multiple-tests.ts'
import {
  provableMean,
  provablePaired,
  provableUnpaired,
  smallestProvable,
} from '../../src/domain/smallest-provable.ts'
import { differences, VECTORS } from './statistics-vectors.ts'

const interval = (lower: number, upper: number): Interval => ({ lower, upper, confidence: 0.95 })

const shares = array(double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 })
const planned = { confidence: 0.95, power: 0.5 }

/** A gate whose estimate is so many standard errors above its margin of 0. */
const gateAt = (z: number): Evidence =>
  studentEvidence({ method: 'delong', estimate: z, stderr: 1, df: Infinity, n: 100 }, {})

describe('judgeInterval', () => {
  it('fails beyond the tolerance, passes within it, and is uncertain across it', () => {
    expect(judgeInterval(interval(0.011, 0.02), 0.01)).toBe('fail')
    expect(judgeInterval(interval(-0.01, 0.01), 0.01)).toBe('pass')
    expect(judgeInterval(interval(0.01, 0.02), 0.01)).toBe('uncertain')
    expect(judgeInterval(interval(-Infinity, Infinity), 0.01)).toBe('uncertain')
    expect(judgeInterval(interval(0, 0), 0)).toBe('pass')
  })

  it('refuses NaN', () => {
    expect(() => judgeInterval(interval(Number.NaN, 1), 0)).toThrow(RangeError)
    expect(() => judgeInterval(interval(0, Number.NaN), 0)).toThrow(RangeError)
    expect(() => judgeInterval(interval(0, 1), Number.NaN)).toThrow(RangeError)
  })
})

describe('adjustPValues', () => {
  it('agrees with statsmodels', () => {
    for (const { p, holm, bh } of VECTORS.corrections) {
      expect(differences(adjustPValues(p, 'holm'), holm)).toEqual([])
      expect(differences(adjustPValues(p, 'bh'), bh)).toEqual([])
      expect(adjustPValues(p, 'none')).toEqual(p)
    }
  })

  it('never makes p smaller, keeps its order, and follows its values', () => {
    assert(
      property(shares, constantFrom('holm' as const, 'bh' as const), (p, correction) => {
        const adjusted = adjustPValues(p, correction)
        expect(adjusted.every((value, index) => value >= (p[index] ?? 2) && value <= 1)).toBe(true)
        const byP = [...p.keys()].toSorted((one, other) => (p[one] ?? 0) - (p[other] ?? 0))
        const ordered = byP.map((index) => adjusted[index] ?? 2)
        expect(ordered).toEqual(ordered.toSorted((one, other) => one - other))
        expect(adjustPValues(p.toReversed(), correction)).toEqual(adjusted.toReversed())
      }),
    )
  })

  it('takes none, and refuses what is no probability', () => {
    expect(adjustPValues([], 'holm')).toEqual([])
    for (const p of [Number.NaN, -0.1, 1.1]) {
      expect(() => adjustPValues([p], 'bh')).toThrow(RangeError)
    }
  })
})

describe('judgeTogether', () => {
  it('fails a single gate exactly when its interval does', () => {
    assert(
      property(double({ min: -5, max: 5, noNaN: true }), (z) => {
        const gate = gateAt(z)
        const [joint] = judgeTogether([gate], 'holm')
        expect(joint?.verdict).toBe(judgeInterval(gate.interval, 0))
      }),
    )
  })

  it('asks for more when twenty gates could fail, and says uncertain below', () => {
    const quiet = Array.from({ length: 19 }, () => gateAt(-3))
    const verdictOf = (z: number, correction: 'holm' | 'none'): unknown =>
      judgeTogether([...quiet, gateAt(z)], correction).at(-1)?.verdict
    expect([verdictOf(2.5, 'none'), verdictOf(2.5, 'holm'), verdictOf(3.1, 'holm')]).toEqual([
      'fail',
      'uncertain',
      'fail',
    ])
    expect(judgeTogether(quiet, 'holm').every(({ verdict }) => verdict === 'pass')).toBe(true)
  })

  it('can fail one of ten thousand gates', () => {
    const gates = [...Array.from({ length: 9999 }, () => gateAt(0)), gateAt(6)]
    expect(judgeTogether(gates, 'holm').at(-1)?.verdict).toBe('fail')
  })
})

describe('worsening', () => {
  it('is a rise where lower is better, a fall where higher is', () => {
    expect([worseningSign('lower'), worseningSign('higher')]).toEqual([1, -1])
  })

  it('is refused for confidences, margins and errors that are no numbers', () => {
    const from = { method: 'welch', estimate: 1, stderr: 1, df: 3, n: 5 } as const
    for (const confidence of [0, 1, 95, Number.NaN]) {
      expect(() => studentEvidence(from, { confidence })).toThrow(RangeError)
    }
    expect(() => studentEvidence(from, { margin: Infinity })).toThrow(RangeError)
    expect(() => studentEvidence({ ...from, stderr: Number.NaN }, {})).toThrow(RangeError)
  })
})

describe('smallestProvable', () => {
  it('says about 1.7 points for 1,240 rows of which 117 differ', () => {
    const seen = smallestProvable(mcnemarEvidence({ rows: 1240, lost: 78, gained: 39 }))
    expect((100 * seen).toFixed(1)).toBe('1.7')
    expect((100 * provablePaired(1240, 117 / 1240, planned)).toFixed(1)).toBe('1.7')
  })

  it('shows what pairing is worth', () => {
    const paired = provablePaired(2000, 34 / 2000, planned)
    const unpaired = provableUnpaired(0.91, 2000, 2000, planned)
    expect(unpaired / paired).toBeCloseTo(3.1, 1)
  })

  it('halves with four times the rows, and grows with the wanted power', () => {
    assert(
      property(double({ min: 0.001, max: 1, noNaN: true }), (deviation) => {
        const small = provableMean(100, deviation, planned)
        expect(provableMean(400, deviation, planned)).toBeCloseTo(small / 2, 12)
        const sure = provableMean(100, deviation, { confidence: 0.95, power: 0.8 })
        expect(sure / small).toBeCloseTo((1.959964 + 0.841621) / 1.959964, 5)
      }),
    )
  })

  it('refuses no rows and shares that are none', () => {
    expect(() => provableMean(0, 1, planned)).toThrow(RangeError)
    expect(() => provableMean(10, -1, planned)).toThrow(RangeError)
    expect(() => provablePaired(10, 2, planned)).toThrow(RangeError)
    expect(() => provableUnpaired(0.5, 10, Infinity, planned)).toThrow(RangeError)
    expect(() => provablePaired(10, 0.1, { confidence: 0.95, power: 1 })).toThrow(RangeError)
  })
})
