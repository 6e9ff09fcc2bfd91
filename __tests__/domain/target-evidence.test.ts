import { describe, expect, it } from '@jest/globals'
import type { MeasuredPair, MetricEvidenceOptions } from '../../src/domain/metric-evidence.ts'
import { findEvidence } from '../../src/domain/metric-evidence.ts'
import { stderrEvidence } from '../../src/domain/stderr-difference.ts'
import { welchEvidence } from '../../src/domain/welch-test.ts'
import {
  after,
  auto,
  before,
  computed,
  knownSeeds,
  numbers,
  paired,
  pairOf,
  quick,
  recall,
  reported,
  scoredTable,
  uniforms,
} from './evidence-cases.ts'
import { metric } from './metric-cases.ts'

const target = (value: number): Pick<MetricEvidenceOptions, 'better' | 'test'> => ({
  better: { target: value },
  test: 'auto',
})

const estimateOf = (pair: MeasuredPair, value: number) =>
  findEvidence(pair, null, target(value)).evidence?.estimate

describe('evidence about the distance to a target', () => {
  it('is worse when the metric is farther away, on either side', () => {
    expect(
      estimateOf(pairOf(reported('dp_ratio', 0.94, 0.01), reported('dp_ratio', 0.9, 0.01)), 1),
    ).toBeCloseTo(0.04, 12)
    expect(
      estimateOf(pairOf(reported('dp_ratio', 0.94, 0.01), reported('dp_ratio', 1.1, 0.01)), 1),
    ).toBeCloseTo(0.04, 12)
    expect(
      estimateOf(pairOf(reported('dp_ratio', 1.1, 0.01), reported('dp_ratio', 0.94, 0.01)), 1),
    ).toBeCloseTo(-0.04, 12)
  })

  it('allows for both ways of being off, at half the share of errors', () => {
    const { evidence } = findEvidence(
      pairOf(reported('dp_ratio', 1.02, 0.01), reported('dp_ratio', 0.95, 0.01)),
      null,
      target(1),
    )
    const plain = stderrEvidence(
      { value: 1.02 - 1, stderr: 0.01, rows: 300 },
      { value: 1 - 0.95, stderr: 0.01, rows: 300 },
      'lower',
      {
        confidence: 0.975,
      },
    )
    expect(evidence?.interval.confidence).toBe(0.95)
    expect(evidence?.interval.lower).toBeCloseTo(plain.interval.lower, 12)
    expect(evidence?.p.oneSided).toBeCloseTo(2 * plain.p.oneSided, 12)
    expect(evidence?.p.twoSided).toBeCloseTo(2 * plain.p.twoSided, 12)
  })

  it('keeps the spread of seeds that lie around the target', () => {
    const old = [-0.03, 0.04, 0.01]
    const now = [0.2, 0.26, 0.23]
    const { evidence } = findEvidence(pairOf(knownSeeds(old), knownSeeds(now)), null, target(0))
    const plain = welchEvidence(old, now, 'lower', { confidence: 0.975 })
    expect(evidence?.interval.lower).toBeCloseTo(plain.interval.lower, 12)
    const mirrored = findEvidence(
      pairOf(knownSeeds(old), knownSeeds(now.map((value) => -value))),
      null,
      target(0),
    )
    expect(mirrored.evidence?.estimate).toBeCloseTo(0.2233, 4)
  })

  it('is a plain direction for a share and a target at its end', () => {
    const options = { ...target(1), margin: 0.01 }
    expect(findEvidence(recall, paired(before, after), options)).toEqual(
      findEvidence(recall, paired(before, after), { ...auto, margin: 0.01 }),
    )
  })

  it('resamples the distances of a mean, a share or a bias', () => {
    const truth = uniforms(1, 200)
    const first = numbers(
      truth,
      truth.map((value) => value + 0.1 * (value - 0.5)),
    )
    const second = numbers(
      truth,
      truth.map((value) => value - 0.3),
    )
    const bias = (table: typeof first) =>
      table.labels.reduce((sum, label, row) => sum + (table.predicted[row] ?? 0) - label, 0) / 200
    for (const sign of [1, -1]) {
      const pair = pairOf(
        metric('mean_error', sign * bias(first)),
        metric('mean_error', sign * bias(second)),
      )
      const found = findEvidence(pair, paired(first, second), { ...target(0), ...quick })
      expect(found.test).toBe('bootstrap')
      expect(found.evidence?.estimate).toBeCloseTo(0.3 - Math.abs(bias(first)), 9)
      expect(found.evidence?.interval.lower).toBeGreaterThan(0.25)
    }
    const share = findEvidence(recall, paired(before, after), { ...target(0.83), ...quick })
    expect(share.test).toBe('bootstrap')
    expect(share.evidence?.estimate).toBeCloseTo(0.83 - 1006 / 1240 - (1045 / 1240 - 0.83), 9)
  })

  it('knows no test for the distance of an area, nor of two shares', () => {
    const [first, second] = [scoredTable(1, 100, 0.3), scoredTable(2, 100, 0.25)]
    const area = pairOf(computed(first, 'roc_auc'), computed(second, 'roc_auc'))
    expect(findEvidence(area, paired(first, second), target(0.5)).reason).toBe(
      'one run; rows are not paired: no test is known for the distance of an area to a target',
    )
    const samples = { samples: 100 }
    const share = pairOf(metric('acc', 0.5, samples), metric('acc', 0.6, samples))
    expect(findEvidence(share, null, target(0.5)).reason).toBe('one run')
  })
})
