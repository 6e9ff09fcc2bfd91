import { describe, expect, it } from '@jest/globals'
import type { SideFacts, TestFacts, TestWish } from '../../src/domain/choose-test.ts'
import { chooseTest } from '../../src/domain/choose-test.ts'

const side = (rest: Partial<SideFacts> = {}): SideFacts => ({
  runs: 1,
  stderr: null,
  runValues: null,
  shareRows: null,
  ...rest,
})
const facts = (rest: Partial<TestFacts> = {}): TestFacts => ({
  data: 'same',
  paired: null,
  pairingProblem: null,
  grouped: false,
  baseline: side(),
  candidate: side(),
  ...rest,
})
const both = (rest: Partial<SideFacts>): Partial<TestFacts> => ({
  baseline: side(rest),
  candidate: side(rest),
})
const share = { paired: { kind: 'share', rows: 1240 } } as const
const area = { paired: { kind: 'area', rows: 2000 } } as const
const means = { paired: { kind: 'means', rows: 2000 } } as const
const seeds = (runs: number, stderr: number | null = 0.1) => side({ runs, stderr })
const values = (runs: number) =>
  side({ runs, stderr: 0.1, runValues: Array.from({ length: runs }, (_, run) => run) })

const WISHES: readonly TestWish[] = [
  'auto',
  'none',
  'mcnemar',
  'bootstrap',
  'delong',
  'welch',
  'mann-whitney',
  'prediction',
]

describe('chooseTest', () => {
  it.each<readonly [string, Partial<TestFacts>, string | null, string]>([
    ['a share of the same rows', share, 'mcnemar', "McNemar's exact test: the same 1,240 rows"],
    [
      'a share of rows in groups',
      { ...share, grouped: true },
      'bootstrap',
      'paired bootstrap: the same 1,240 rows, in groups',
    ],
    ['an area', area, 'delong', "DeLong's test: the same 2,000 rows"],
    [
      'an area with groups',
      { ...area, grouped: true },
      'delong',
      "DeLong's test: the same 2,000 rows, in groups",
    ],
    ['what means give', means, 'bootstrap', 'paired bootstrap: the same 2,000 rows'],
    [
      'three seeds each',
      { baseline: seeds(3), candidate: seeds(5) },
      'welch',
      "Welch's test: 5 runs against 3 of the baseline",
    ],
    [
      'seeds of the baseline, one run',
      { baseline: seeds(5), candidate: side({ stderr: 0.1, shareRows: 10 }) },
      'prediction',
      'prediction interval: one run against 5 of the baseline',
    ],
    [
      'seeds of which only the candidate varies',
      { baseline: seeds(3, 0), candidate: seeds(3) },
      'welch',
      "Welch's test: 3 runs against 3 of the baseline",
    ],
    [
      'a share and its rows',
      both({ shareRows: 500, stderr: 0.1 }),
      'newcombe',
      "Newcombe's interval: shares of 500 and 500 rows",
    ],
    [
      'standard errors',
      both({ stderr: 0.1 }),
      'stderr',
      'normal interval: both standard errors as reported',
    ],
    ['two numbers', {}, null, 'one run'],
    ['a standard error of one side', { baseline: side({ stderr: 0.1 }) }, null, 'one run'],
    ['standard errors of 0', both({ stderr: 0 }), null, 'one run'],
    [
      'standard errors of two runs',
      both({ runs: 2, stderr: 0.1 }),
      null,
      'no test for 2 runs of the baseline and 2 runs of the candidate',
    ],
    [
      'runs that do not vary',
      both({ runs: 3, stderr: 0 }),
      null,
      'no test for 3 runs that do not vary of the baseline and 3 runs that do not vary of the candidate',
    ],
    [
      'runs whose spread nobody knows',
      { baseline: seeds(5, null) },
      null,
      'no test for 5 runs without a standard error of the baseline and one run of the candidate',
    ],
    [
      'a share of rows in groups without pairs',
      { ...both({ shareRows: 500, stderr: 0.1 }), grouped: true },
      null,
      'one run; its rows come in groups',
    ],
  ])('%s', (_, known, test, reason) => {
    expect(chooseTest(facts(known), 'auto')).toEqual({ test, reason })
  })

  it('says why rows are not paired, whatever it takes instead', () => {
    const pairingProblem = 'the labels differ'
    expect(chooseTest(facts({ pairingProblem }), 'auto')).toEqual({
      test: null,
      reason: 'one run; rows are not paired: the labels differ',
    })
    expect(chooseTest(facts({ pairingProblem, ...both({ shareRows: 9 }) }), 'auto')).toEqual({
      test: 'newcombe',
      reason: "Newcombe's interval: shares of 9 and 9 rows; rows are not paired: the labels differ",
    })
  })

  it.each(WISHES)('tests nothing on different data, or when no test is wished for: %s', (wish) => {
    const known = { ...share, baseline: values(5), candidate: values(5) }
    expect(chooseTest(facts({ ...known, data: 'different' }), wish).test).toBeNull()
    expect(chooseTest(facts(known), 'none')).toEqual({
      test: null,
      reason: 'no test is wished for',
    })
  })

  it('says that values on different data are not comparable', () => {
    expect(chooseTest(facts({ data: 'different' }), 'auto').reason).toBe(
      "not comparable: the evaluation data are not the baseline's",
    )
  })

  it.each<readonly [TestWish, Partial<TestFacts>]>([
    ['mcnemar', share],
    ['bootstrap', share],
    ['bootstrap', means],
    ['bootstrap', { ...share, grouped: true }],
    ['delong', area],
    ['welch', { ...share, baseline: seeds(3), candidate: seeds(3) }],
    ['prediction', { ...share, baseline: seeds(3) }],
    ['mann-whitney', { ...share, baseline: values(4), candidate: values(4) }],
  ])('takes the wish for %s where it can', (wish, known) => {
    expect(chooseTest(facts(known), wish).test).toBe(wish)
  })

  it.each<readonly [TestWish, Partial<TestFacts>, string]>([
    ['mcnemar', means, "McNemar's test is for shares of rows, which this metric is not"],
    [
      'mcnemar',
      { ...share, grouped: true },
      "McNemar's test takes rows as independent, and these come in groups",
    ],
    ['mcnemar', {}, "McNemar's test needs paired rows: there are no predictions of both"],
    ['bootstrap', { pairingProblem: 'why' }, 'the paired bootstrap needs paired rows: why'],
    ['bootstrap', area, 'the area under the ROC curve is no mean over rows; its test is delong'],
    [
      'delong',
      share,
      "DeLong's test is for the area under the ROC curve, which this metric is not",
    ],
    [
      'welch',
      { baseline: seeds(2), candidate: seeds(5) },
      "Welch's test needs 3 or more runs of each side, which vary; known are 2 runs of the baseline and 5 runs of the candidate",
    ],
    [
      'mann-whitney',
      { baseline: values(4), candidate: values(3) },
      'the Mann-Whitney test needs 4 or more runs of each side; known are 4 runs of the baseline and 3 runs of the candidate',
    ],
    [
      'mann-whitney',
      { baseline: seeds(5), candidate: seeds(5) },
      'the Mann-Whitney test needs the value of each run, and only their mean is known',
    ],
    [
      'prediction',
      { baseline: seeds(5), candidate: seeds(5) },
      'a prediction interval needs 3 or more runs of the baseline that vary, and one of the candidate; known are 5 runs of the baseline and 5 runs of the candidate',
    ],
  ])('refuses the wish for %s where it cannot', (wish, known, reason) => {
    expect(chooseTest(facts(known), wish)).toEqual({ test: null, reason })
  })
})
