import { describe, expect, it } from '@jest/globals'
import { affordResamples } from '../../src/domain/bootstrap-distribution.ts'
import { deLongEvidence } from '../../src/domain/delong.ts'
import { mcnemar, mcnemarEvidence } from '../../src/domain/mcnemar.ts'
import { findEvidence } from '../../src/domain/metric-evidence.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { pairedBootstrap, pairedStatistic } from '../../src/domain/paired-bootstrap.ts'
import {
  after,
  auto,
  before,
  computed,
  groupsOfFive,
  numbers,
  paired,
  pairOf,
  quick,
  recall,
  rounded,
  scoredTable,
  uniforms,
} from './evidence-cases.ts'
import { metric } from './metric-cases.ts'

const hits = (table: typeof before): Float64Array =>
  Float64Array.from(table.predicted.subarray(0, 1240))

const isHit = (table: typeof before, row: number): boolean =>
  table.predicted[row] === 1 && before.labels[row] === 1

const column = (valueOf: (row: number) => boolean): Float64Array =>
  Float64Array.from(before.labels, (_, row) => (valueOf(row) ? 1 : 0))

const f1 = (means: Float64Array, at: number): number =>
  (2 * (means[at] ?? 0)) / ((means[0] ?? 0) + (means[at - 1] ?? 0))

describe('evidence from predictions', () => {
  it('finds the fall of recall from 1045 to 1006 of the same 1,240 positives', () => {
    const { evidence, test, reason, smallest } = findEvidence(recall, paired(before, after), {
      ...auto,
      margin: 0.01,
    })
    expect(test).toBe('mcnemar')
    expect(reason).toBe("McNemar's exact test: the same 1,240 rows")
    expect(evidence).toEqual(
      mcnemarEvidence({ rows: 1240, lost: 78, gained: 39 }, { margin: 0.01 }),
    )
    expect(evidence?.estimate).toBeCloseTo(0.03145, 5)
    expect(evidence?.interval.lower).toBeCloseTo(0.0146, 4)
    expect(evidence?.interval.upper).toBeCloseTo(0.049, 4)
    expect(evidence?.p.twoSided).toBe(mcnemar(78, 39).twoSided)
    expect(evidence?.p.twoSided).toBeCloseTo(0.0004, 4)
    expect(smallest).toBeCloseTo(0.017, 3)
  })

  it('has the other side for a rate that falls, and the unit of percent', () => {
    const pair = pairOf(
      metric('fnr', 15.7, { unit: '%', value: numeral(15.7, '15.7') }),
      metric('fnr', 18.9, { unit: '%', value: numeral(18.9, '18.9') }),
    )
    const { evidence } = findEvidence(pair, paired(before, after), {
      better: 'lower',
      test: 'auto',
      margin: 1,
    })
    const share = mcnemarEvidence({ rows: 1240, lost: 78, gained: 39 }, { margin: 0.01 })
    expect(evidence?.p).toEqual(share.p)
    expect(evidence?.margin).toBe(1)
    expect(evidence?.estimate).toBeCloseTo(100 * share.estimate, 12)
    expect(evidence?.interval.lower).toBeCloseTo(100 * share.interval.lower, 12)
  })

  it('sees a gain where the direction is the other one', () => {
    const { evidence } = findEvidence(recall, paired(before, after), { ...auto, better: 'lower' })
    expect(evidence).toEqual(mcnemarEvidence({ rows: 1240, lost: 39, gained: 78 }))
  })

  it('resamples groups where rows have some, and rows where that is wished for', () => {
    const groups = groupsOfFive(2000)
    const scores = { baseline: hits(before), candidate: hits(after) }
    const grouped = findEvidence(recall, paired({ ...before, groups, hasGroup: true }, after), {
      ...auto,
      ...quick,
      seed: 7,
      margin: 0.01,
    })
    expect(grouped.reason).toBe('paired bootstrap: the same 1,240 rows, in groups')
    expect(grouped.evidence).toEqual(
      pairedBootstrap({ ...scores, groups: groups.of.slice(0, 1240) }, 'higher', {
        ...quick,
        seed: 7,
        margin: 0.01,
      }),
    )
    expect(grouped.evidence?.groups).toBe(248)
    const rows = findEvidence(recall, paired(before, after), {
      ...auto,
      ...quick,
      test: 'bootstrap',
    })
    expect(rows.evidence).toEqual(pairedBootstrap(scores, 'higher', quick))
  })

  it("takes DeLong's test for the area, with and without groups", () => {
    const [first, second] = [scoredTable(1, 300, 0.3), scoredTable(2, 300, 0.25)]
    const pair = pairOf(computed(first, 'roc_auc'), computed(second, 'roc_auc'))
    const rows = {
      labels: first.labels,
      baseline: first.score ?? new Float64Array(0),
      candidate: second.score ?? new Float64Array(0),
    }
    const plain = findEvidence(pair, paired(first, second), { ...auto, margin: 0.02 })
    expect(plain.test).toBe('delong')
    expect(plain.evidence).toEqual(deLongEvidence(rows, { margin: 0.02 }))
    const groups = groupsOfFive(300)
    const grouped = findEvidence(pair, paired(first, { ...second, groups, hasGroup: true }), auto)
    expect(grouped.evidence).toEqual(deLongEvidence({ ...rows, groups: groups.of }))
    const lower = findEvidence(pair, paired(first, second), { ...auto, better: 'lower' })
    expect(lower.evidence?.estimate).toBe(-(plain.evidence?.estimate ?? 0))
  })

  it('resamples losses as their mean over rows', () => {
    const [first, second] = [scoredTable(1, 300, 0.3), scoredTable(2, 300, 0.25)]
    const brier = (table: typeof first): Float64Array =>
      Float64Array.from(table.labels, (label, row) => ((table.score?.[row] ?? 0) - label) ** 2)
    const pair = pairOf(computed(first, 'brier_score'), computed(second, 'brier_score'))
    const { evidence, test } = findEvidence(pair, paired(first, second), {
      ...auto,
      better: 'lower',
    })
    expect(test).toBe('bootstrap')
    expect(evidence).toEqual(
      pairedBootstrap({ baseline: brier(first), candidate: brier(second) }, 'lower'),
    )
    expect(evidence).toMatchObject({ seed: 1, resamples: 10_000, n: 300 })
  })

  it('resamples F1 and RMSE as what they are of means', () => {
    const pair = pairOf(computed(before, 'f1'), computed(after, 'f1'))
    const { evidence } = findEvidence(pair, paired(before, after), { ...auto, ...quick })
    expect(rounded(evidence)).toBe(
      rounded(
        pairedStatistic(
          {
            columns: [
              column((row) => before.labels[row] === 1),
              column((row) => before.predicted[row] === 1),
              column((row) => isHit(before, row)),
              column((row) => after.predicted[row] === 1),
              column((row) => isHit(after, row)),
            ],
            baseline: (means) => f1(means, 2),
            candidate: (means) => f1(means, 4),
          },
          'higher',
          quick,
        ),
      ),
    )
    const truth = uniforms(1, 80)
    const first = numbers(truth, uniforms(2, 80))
    const second = numbers(truth, uniforms(3, 80))
    const rmse = findEvidence(
      pairOf(computed(first, 'rmse'), computed(second, 'rmse')),
      paired(first, second),
      { ...auto, ...quick, better: 'lower' },
    )
    const squares = (table: typeof first): Float64Array =>
      table.labels.map((label, row) => ((table.predicted[row] ?? 0) - label) ** 2)
    expect(rmse.evidence).toEqual(
      pairedStatistic(
        {
          columns: [squares(first), squares(second)],
          baseline: (means) => Math.sqrt(means[0] ?? 0),
          candidate: (means) => Math.sqrt(means[1] ?? 0),
        },
        'lower',
        quick,
      ),
    )
  })

  it('takes the negative of a loss as what gets better upwards', () => {
    const [first, second] = [scoredTable(1, 100, 0.3), scoredTable(2, 100, 0.25)]
    const loss = pairOf(computed(first, 'log_loss'), computed(second, 'log_loss'))
    const negative = pairOf(
      metric('neg_log_loss', -(loss.baseline.value?.value ?? 0)),
      metric('neg_log_loss', -(loss.candidate.value?.value ?? 0)),
    )
    const pairs = paired(first, second)
    const want = findEvidence(loss, pairs, { ...auto, ...quick, better: 'lower' })
    expect(findEvidence(negative, pairs, { ...auto, ...quick })).toEqual(want)
    expect(want.test).toBe('bootstrap')
  })

  it('has fewer resamples where many rows and columns would take long, never below 1,000', () => {
    expect(affordResamples(80_000, 10_000, 5e8)).toBe(6250)
    expect(affordResamples(1_000_000, 10_000, 5e8)).toBe(1000)
    expect(affordResamples(1_000_000, 200, 5e8)).toBe(200)
    expect(affordResamples(1000, 10_000, 5e8)).toBe(10_000)
  })
})
