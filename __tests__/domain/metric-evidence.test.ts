import { describe, expect, it } from '@jest/globals'
import { mannWhitneyEvidence } from '../../src/domain/mann-whitney.ts'
import { findEvidence } from '../../src/domain/metric-evidence.ts'
import { newcombeEvidence } from '../../src/domain/newcombe-interval.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { predictionEvidence } from '../../src/domain/prediction-interval.ts'
import { smallestProvable } from '../../src/domain/smallest-provable.ts'
import { stderrEvidence } from '../../src/domain/stderr-difference.ts'
import { welchEvidence } from '../../src/domain/welch-test.ts'
import {
  after,
  auto,
  before,
  computed,
  knownSeeds,
  paired,
  pairOf,
  reported,
  rounded,
  seeds,
} from './evidence-cases.ts'
import { metric } from './metric-cases.ts'

describe('evidence from the metrics themselves', () => {
  const old = [0.41, 0.416, 0.409, 0.4175, 0.4118]
  const now = [0.4201, 0.4155, 0.4133, 0.4162]

  it.each(['higher', 'lower'] as const)(
    'compares seeds, of which mean and spread are enough, where %s is better',
    (better) => {
      const options = { better, test: 'auto', margin: 0.001 } as const
      const want = welchEvidence(old, now, better, options)
      const summary = findEvidence(pairOf(seeds(old), seeds(now)), null, options)
      expect(summary.reason).toBe("Welch's test: 4 runs against 5 of the baseline")
      expect(rounded(summary.evidence)).toBe(rounded(want))
      const known = findEvidence(pairOf(knownSeeds(old), knownSeeds(now)), null, options)
      expect(known.evidence).toEqual(want)
      const mixed = findEvidence(pairOf(knownSeeds(old), seeds(now)), null, options)
      expect(rounded(mixed.evidence)).toBe(rounded(want))
    },
  )

  it.each(['higher', 'lower'] as const)(
    'compares one run with seeds of the baseline, where %s is better',
    (better) => {
      const options = { better, test: 'auto', margin: 0.001 } as const
      const want = predictionEvidence(old, 0.405, better, options)
      const summary = findEvidence(pairOf(seeds(old), metric('ndcg', 0.405)), null, options)
      expect(summary.reason).toBe('prediction interval: one run against 5 of the baseline')
      expect(rounded(summary.evidence)).toBe(rounded(want))
      const known = { ...seeds(old), runValues: old }
      expect(findEvidence(pairOf(known, metric('ndcg', 0.405)), null, options).evidence).toEqual(
        want,
      )
    },
  )

  it('takes the Mann-Whitney test where it is wished for and runs are known', () => {
    const options = { better: 'higher', test: 'mann-whitney', margin: 0.001 } as const
    const { evidence, smallest } = findEvidence(
      pairOf(knownSeeds(old), knownSeeds(now)),
      null,
      options,
    )
    expect(evidence).toEqual(mannWhitneyEvidence(old, now, 'higher', { margin: 0.001 }))
    expect(smallest).toBeGreaterThan(0)
    const unsure = findEvidence(pairOf(knownSeeds(old), knownSeeds(now)), null, {
      ...options,
      confidence: 0.99,
    })
    expect(unsure.evidence?.interval).toEqual({
      lower: -Infinity,
      upper: Infinity,
      confidence: 0.99,
    })
    expect(unsure.smallest).toBeNull()
  })

  it('does not believe runs whose mean is not the metric', () => {
    const other = { ...metric('ndcg', 0.5), runValues: old }
    expect(findEvidence(pairOf(other, other), null, auto).reason).toBe('one run')
  })

  it('compares shares by their numbers of rows', () => {
    const samples = { samples: 2000 }
    const pair = pairOf(metric('accuracy', 0.912, samples), metric('accuracy', 0.905, samples))
    const want = newcombeEvidence(
      { share: 0.912, rows: 2000 },
      { share: 0.905, rows: 2000 },
      'higher',
      { margin: 0.001 },
    )
    expect(want.p.twoSided).toBeCloseTo(0.44, 2)
    const found = findEvidence(pair, null, { ...auto, margin: 0.001 })
    expect(found.evidence).toEqual(want)
    expect(found.smallest).toBe(smallestProvable(want))
    const percent = pairOf(metric('acc', 91.2, samples), metric('acc', 90.5, samples))
    const { evidence } = findEvidence(percent, null, { ...auto, margin: 0.1 })
    expect(evidence?.estimate).toBeCloseTo(0.7, 10)
    expect(evidence?.interval.lower).toBeCloseTo(100 * want.interval.lower, 10)
    expect(evidence?.p.oneSided).toBeCloseTo(want.p.oneSided, 10)
  })

  it('counts the rows that a share is of, not those of the evaluation', () => {
    const { evidence } = findEvidence(
      pairOf(computed(before, 'recall'), computed(after, 'recall')),
      null,
      auto,
    )
    expect(rounded(evidence)).toBe(
      rounded(
        newcombeEvidence(
          { share: 1045 / 1240, rows: 1240 },
          { share: 1006 / 1240, rows: 1240 },
          'higher',
        ),
      ),
    )
    const slice = 'class=0'
    const ofClass = pairOf(
      metric('recall', 1, { slice, samples: 760 }),
      metric('recall', 0.9, { slice, samples: 760 }),
    )
    expect(findEvidence(ofClass, null, auto).evidence?.n).toBe(760)
    const unknown = pairOf(
      metric('recall', 1, { samples: 2000 }),
      metric('recall', 0.9, { samples: 2000 }),
    )
    expect(findEvidence(unknown, null, auto).reason).toBe('one run')
  })

  it('believes a standard error that says that rows are not independent', () => {
    const rows = { samples: 1000, stderr: numeral(0.03) }
    const pair = pairOf(metric('acc', 0.8, rows), metric('acc', 0.7, rows))
    expect(findEvidence(pair, null, auto).evidence?.n).toBe(178)
  })

  it('compares reported standard errors of anything else', () => {
    const { evidence } = findEvidence(
      pairOf(reported('chrf', 52.1, 0.4), reported('chrf', 50.9, 0.5)),
      null,
      auto,
    )
    expect(evidence).toEqual(
      stderrEvidence(
        { value: 52.1, stderr: 0.4, rows: 300 },
        { value: 50.9, stderr: 0.5, rows: 300 },
        'higher',
      ),
    )
  })

  it.each([NaN, Infinity, -Infinity])('says nothing of %s', (value) => {
    const side = { repeats: 5, stderr: numeral(0.1), samples: 10 }
    const bad = pairOf(metric('accuracy', value, side), metric('accuracy', 0.5, side))
    expect(findEvidence(bad, paired(before, after), auto)).toEqual({
      evidence: null,
      test: null,
      reason: `the baseline is ${value}`,
      smallest: null,
    })
    const other = pairOf(bad.candidate, bad.baseline)
    expect(findEvidence(other, null, auto).reason).toBe(`the candidate is ${value}`)
  })

  it.each([
    ['zero', 0, -0.5],
    ['negative', -1200, -1300],
  ])('has a baseline that is %s like any other', (_, value, worse) => {
    const { evidence } = findEvidence(
      pairOf(reported('elbo', value, 0.1), reported('elbo', worse, 0.1)),
      null,
      auto,
    )
    expect(evidence?.estimate).toBe(value - worse)
    expect(evidence?.interval.lower).toBeGreaterThan(0)
  })
})
