import { describe, expect, it } from '@jest/globals'
import { array, assert, integer, property, record } from 'fast-check'
import { deLong, deLongEvidence } from '../../src/domain/delong.ts'
import { randomSource } from '../../src/domain/random-source.ts'
import { rankScores } from '../../src/domain/rank-scores.ts'
import { differences, VECTORS } from './statistics-vectors.ts'

const scored = array(
  record({
    label: integer({ min: 0, max: 1 }),
    before: integer({ min: -3, max: 3 }),
    after: integer({ min: -3, max: 3 }),
  }),
  { maxLength: 40 },
).map((rows) => {
  const all = [{ label: 0, before: 0, after: 0 }, { label: 1, before: 1, after: 0 }, ...rows]
  const doubled = [...all.slice(0, 2), ...all]
  return {
    labels: Int32Array.from(doubled, ({ label }) => label),
    baseline: Float64Array.from(doubled, ({ before }) => before),
    candidate: Float64Array.from(doubled, ({ after }) => after),
  }
})

/** As `generated` in the vectors' script. */
function generate(seed: number, rows: number): Parameters<typeof deLong>[0] {
  const random = randomSource(seed)
  const labels = new Int32Array(rows)
  const baseline = new Float64Array(rows)
  const candidate = new Float64Array(rows)
  const step = (): number => Math.floor((random.next() / 2 ** 32) * 1024) / 1024
  for (let row = 0; row < rows; row += 1) {
    labels[row] = random.next() / 2 ** 32 < 0.1 ? 1 : 0
    baseline[row] = step() + (labels[row] ?? 0) / 4
    candidate[row] = step() + (baseline[row] ?? 0)
  }
  return { labels, baseline, candidate }
}

describe('deLong', () => {
  it('agrees with placements from ranks, which scipy confirms for one area', () => {
    for (const { labels, baseline, candidate, areas, covariance, p, interval } of VECTORS.deLong
      .cases) {
      const rows = {
        labels: Int32Array.from(labels),
        baseline: Float64Array.from(baseline),
        candidate: Float64Array.from(candidate),
      }
      const got = deLong(rows)
      expect(differences([got.baselineAuc, got.candidateAuc], areas)).toEqual([])
      const parts = [got.baselineVariance, got.covariance, got.candidateVariance]
      expect(differences(parts, covariance, 1e-4)).toEqual([])
      const evidence = deLongEvidence(rows)
      const ends = [evidence.interval.lower, evidence.interval.upper]
      expect(differences(ends, interval, 0.01)).toEqual([])
      expect(differences([evidence.p.twoSided], [p])).toEqual([])
    }
  })

  it('agrees for 20,000 rows with ties', () => {
    const { seed, rows, areas, covariance, p } = VECTORS.deLong.generated
    const made = generate(seed, rows)
    const got = deLong(made)
    expect(differences([got.baselineAuc, got.candidateAuc], areas)).toEqual([])
    const parts = [got.baselineVariance, got.covariance, got.candidateVariance]
    expect(differences(parts, covariance)).toEqual([])
    expect(differences([deLongEvidence(made).p.twoSided], [p], 1e-6)).toEqual([])
  })

  it('has the very areas that the metric shows', () => {
    assert(
      property(scored, ({ labels, baseline, candidate }) => {
        const { baselineAuc, candidateAuc } = deLong({ labels, baseline, candidate })
        expect(baselineAuc).toBe(rankScores(labels, baseline).rocAuc)
        expect(candidateAuc).toBe(rankScores(labels, candidate).rocAuc)
      }),
    )
  })

  it('depends on the order of scores only, not on their size or on the order of rows', () => {
    assert(
      property(scored, ({ labels, baseline, candidate }) => {
        const one = deLong({ labels, baseline, candidate })
        const other = deLong({
          labels: labels.toReversed(),
          baseline: baseline.toReversed().map(Math.exp),
          candidate: candidate.toReversed().map((score) => score * 8),
        })
        expect(other.baselineAuc).toBe(one.baselineAuc)
        expect(other.differenceVariance).toBeCloseTo(one.differenceVariance, 12)
        expect(one.differenceVariance).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('finds no difference between a model and itself', () => {
    const { labels, baseline } = generate(1, 200)
    const { estimate, interval, p } = deLongEvidence({ labels, baseline, candidate: baseline })
    expect([estimate, interval.lower, interval.upper]).toEqual([0, 0, 0])
    expect(p).toEqual({ oneSided: 1, twoSided: 1 })
  })

  it('counts rows that are stored several times once, when a group says so', () => {
    const once = generate(2, 400)
    const thrice = {
      labels: Int32Array.from({ length: 1200 }, (_, row) => once.labels[row % 400] ?? 0),
      baseline: Float64Array.from({ length: 1200 }, (_, row) => once.baseline[row % 400] ?? 0),
      candidate: Float64Array.from({ length: 1200 }, (_, row) => once.candidate[row % 400] ?? 0),
    }
    const groups = Int32Array.from({ length: 1200 }, (_, row) => row % 400)
    const single = deLong(once).differenceVariance
    expect(deLong(thrice).differenceVariance / single).toBeCloseTo(1 / 3, 1)
    expect(deLong({ ...thrice, groups }).differenceVariance / single).toBeCloseTo(1, 1)
    expect(deLongEvidence({ ...thrice, groups })).toMatchObject({ n: 1200, groups: 400 })
  })

  it('ranks infinite scores', () => {
    const labels = Int32Array.of(0, 0, 1, 1)
    const baseline = Float64Array.of(-Infinity, 0, 1, Infinity)
    const candidate = Float64Array.of(0, Infinity, 1, 2)
    const { baselineAuc, candidateAuc } = deLong({ labels, baseline, candidate })
    expect([baselineAuc, candidateAuc]).toEqual([1, 0.5])
  })

  it('refuses NaN, other lengths, a single row of a class, and groups that are none', () => {
    const labels = Int32Array.of(0, 0, 1, 1)
    const scores = Float64Array.of(1, 2, 3, 4)
    const good = { labels, baseline: scores, candidate: scores }
    for (const bad of [
      { baseline: Float64Array.of(1, 2, 3, Number.NaN) },
      { candidate: Float64Array.of(1, 2, 3) },
      { labels: Int32Array.of(0, 0, 0, 1) },
      { labels: Int32Array.of(1, 1, 1, 1) },
      { groups: Int32Array.of(0, 0, 0, 0) },
      { groups: Int32Array.of(0, -1, 2, 3) },
      { groups: Int32Array.of(0, 1) },
    ]) {
      expect(() => deLong({ ...good, ...bad })).toThrow(RangeError)
    }
  })
})
