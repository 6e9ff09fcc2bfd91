import { describe, expect, it } from '@jest/globals'
import { findEvidence } from '../../src/domain/metric-evidence.ts'
import { pairPredictions } from '../../src/domain/pair-predictions.ts'
import {
  after,
  auto,
  before,
  computed,
  groupsOfFive,
  numbers,
  paired,
  pairOf,
  recall,
  twoClasses,
} from './evidence-cases.ts'
import { metric } from './metric-cases.ts'

const labels = [...before.labels]

describe('rows that are not paired', () => {
  it('pairs nothing when the predictions do not give the reported values', () => {
    const wrong = pairOf(metric('recall', 0.9, { samples: 1240 }), metric('recall', 0.811))
    expect(findEvidence(wrong, paired(before, after), auto)).toEqual({
      evidence: null,
      test: null,
      reason:
        "one run; rows are not paired: the baseline's predictions give 0.8427, reported is 0.9000",
      smallest: null,
    })
    const exact = pairOf(metric('recall', 0.8427), metric('recall', 0.8115))
    expect(findEvidence(exact, paired(before, after), auto).reason).toMatch(
      /the candidate's predictions give/,
    )
    const whole = pairOf(metric('recall', 1), metric('recall', 1))
    expect(findEvidence(whole, paired(before, after), auto).evidence).toBeNull()
  })

  it('pairs nothing for metrics and slices that predictions do not have', () => {
    const pairs = paired(before, after)
    const other = pairOf(metric('ndcg', 0.5), metric('ndcg', 0.5))
    expect(findEvidence(other, pairs, auto).reason).toBe(
      'one run; rows are not paired: predictions do not give "ndcg"',
    )
    const slice = { slice: 'region=EU' }
    const sliced = pairOf(metric('recall', 0.843, slice), metric('recall', 0.811, slice))
    expect(findEvidence(sliced, pairs, auto).reason).toBe(
      'one run; rows are not paired: predictions do not give "recall" of "region=EU"',
    )
  })

  it('pairs nothing on data that nobody knows to be the same, and tests nothing on different data', () => {
    const known = pairOf(computed(before, 'accuracy'), computed(after, 'accuracy'), 'unknown')
    const { evidence, reason } = findEvidence(known, paired(before, after), auto)
    expect(evidence?.method).toBe('newcombe')
    expect(reason).toBe(
      "Newcombe's interval: shares of 2,000 and 2,000 rows; rows are not paired: it is not known whether both sides were scored on the same data",
    )
    expect(findEvidence({ ...known, data: 'different' }, paired(before, after), auto)).toEqual({
      evidence: null,
      test: null,
      reason: "not comparable: the evaluation data are not the baseline's",
      smallest: null,
    })
  })

  it('says which rows have no partner, and how rows without common ids are paired', () => {
    const part = twoClasses(labels.slice(0, 1000), [...after.predicted.subarray(0, 1000)])
    const alone = findEvidence(
      pairOf(metric('recall', 1), metric('recall', 0.967)),
      paired(before, part),
      auto,
    )
    expect(alone.reason).toBe(
      "McNemar's exact test: the same 1,000 rows; 1,000 rows of the baseline and 0 of the candidate have no partner",
    )
    const renamed = { ...after, ids: labels.map((_, row) => `x${row}`) }
    expect(findEvidence(recall, paired(before, renamed), auto).reason).toBe(
      "McNemar's exact test: the same 1,240 rows; they have no common ids and are paired in their order",
    )
  })

  it('says why predictions could not be joined, and trusts no number of rows in groups', () => {
    const groups = groupsOfFive(2000)
    const other = twoClasses(
      labels.map((label) => 1 - label),
      labels,
      { groups, hasGroup: true },
    )
    const accuracy = pairOf(computed(before, 'accuracy'), computed(after, 'accuracy'))
    expect(findEvidence(accuracy, pairPredictions(before, other), auto)).toEqual({
      evidence: null,
      test: null,
      reason:
        'one run; its rows come in groups; rows are not paired: 2000 of 2000 rows with the same id have another label',
      smallest: null,
    })
  })

  it('tests no single row or group, and no row beyond what squares can hold', () => {
    const one = numbers([0.5], [1])
    const single = pairOf(computed(one, 'mae'), computed(one, 'mae'))
    expect(findEvidence(single, paired(one, one), auto).reason).toMatch(/there is only one row$/)
    const group = { names: ['a'], of: new Int32Array(3) }
    const three = numbers([0.5, 1, 2], [1, 1, 1], { groups: group, hasGroup: true })
    const mae = pairOf(computed(three, 'mae'), computed(three, 'mae'))
    expect(findEvidence(mae, paired(three, three), auto).reason).toMatch(/there is only one group$/)
    const huge = numbers([0.5, 1], [1e100, 1])
    const mse = pairOf(metric('mse', 5e199), metric('mse', 5e199))
    expect(findEvidence(mse, paired(huge, huge), auto).reason).toBe(
      'the baseline is too large for any test',
    )
    const rmse = pairOf(computed(huge, 'rmse'), computed(huge, 'rmse'))
    expect(findEvidence(rmse, paired(huge, huge), auto).reason).toMatch(
      /values of rows are too large for any test$/,
    )
  })
})
