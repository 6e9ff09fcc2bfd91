import { describe, expect, it } from '@jest/globals'
import type { GatePolicy, GateRule } from '../../src/domain/gate-rule.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { compare, gate, metric, policyOf, proof } from './metric-cases.ts'

const gated = (abs: number, rest: Partial<GateRule> = {}): GatePolicy =>
  policyOf([gate('m/test/recall', { tolerance: { abs, rel: 0 }, ...rest })])

const counted = (name: string, value: number, samples: number | null): readonly Metric[] => [
  metric(name, value, { samples }),
]
const recall = (value: number, samples: number | null): readonly Metric[] =>
  counted('recall', value, samples)

const judgeNaN = (rest: Partial<GateRule>) =>
  compare(recall(NaN, 0), recall(0.9, 10), gated(0.01, { minSupport: 200, ...rest })).rows[0]

describe('judgeComparison, min_support', () => {
  const policy = gated(0.01, { minSupport: 200, min: 0.8 })
  it('only shows a metric of fewer examples, or of nobody knows how many', () => {
    const few = compare(recall(0.1, 199), recall(0.9, 199), policy)
    const unknown = compare(recall(0.1, null), recall(0.9, null), policy)
    const enough = compare(recall(0.1, 200), recall(0.9, 200), policy)
    expect([few.verdict, unknown.verdict, enough.verdict]).toEqual(['none', 'none', 'fail'])
    expect(few.rows[0]?.gate).toMatchObject({ level: 'info', support: { needed: 200, found: 199 } })
    expect(few.rows[0]?.reasons.at(-1)).toBe('shown only: 199 examples, and the gate needs 200')
    expect(unknown.rows[0]?.reasons.at(-1)).toBe(
      'shown only: the number of examples is not known, and the gate needs 200',
    )
    expect(enough.rows[0]?.gate).toMatchObject({ level: 'error', support: { found: 200 } })
  })

  it('fails on NaN of however few examples, unless the rule says otherwise', () => {
    expect([judgeNaN({})?.outcome, judgeNaN({})?.reasons]).toEqual([
      'fail',
      ['NaN is not a finite number'],
    ])
    expect(judgeNaN({})?.gate).toMatchObject({
      level: 'error',
      support: { needed: 200, found: 10 },
    })
    expect([judgeNaN({ nan: 'warn' })?.outcome, judgeNaN({ level: 'info' })?.outcome]).toEqual([
      'warn',
      'info',
    ])
  })

  it('takes the larger number of both sides, so that nobody loses a gate by leaving it out or evaluating fewer', () => {
    const plain = gated(0.01, { minSupport: 200 })
    const judge = (after: number | null, before: number | null) => {
      const { verdict, rows } = compare(recall(0.1, after), recall(0.9, before), plain)
      return [verdict, rows[0]?.outcome, rows[0]?.gate.support?.found]
    }
    expect([judge(null, 300), judge(150, 300), judge(300, null), judge(150, null)]).toEqual([
      ['fail', 'fail', 300],
      ['uncertain', 'warn', 300],
      ['fail', 'fail', 300],
      ['none', 'info', 150],
    ])
    const limit = compare(recall(0.1, 150), recall(0.9, 300), policy)
    expect(limit.verdict).toBe('fail')
  })

  it('asks the baseline where the metric is missing, so that nobody loses a gate by leaving it out', () => {
    const outcomes = [300, 100].map(
      (samples) => compare([], recall(0.9, samples), policy).rows[0]?.outcome,
    )
    expect(outcomes).toEqual(['fail', 'info'])
  })

  it('keeps such a row out of the correction', () => {
    const row = compare(recall(0.88, 100), recall(0.9, 100), policy, {
      evidence: { 'test/recall': proof(0.014, 0.03, { oneSided: 0.001, twoSided: 0.002 }) },
    }).rows[0]
    expect([row?.evidence?.adjustedP, row?.outcome]).toEqual([0.002, 'info'])
  })
})

describe('judgeComparison, partial evaluations', () => {
  it('compares nothing and names both counts', () => {
    const { rows, verdict } = compare(counted('recall', 0.5, 200), counted('recall', 0.9, 2000))
    expect(rows[0]).toMatchObject({
      change: 'not-comparable',
      outcome: 'warn',
      judgement: null,
      partial: { side: 'candidate', samples: 200, of: 2000 },
      reasons: [
        "the candidate was scored on 200 rows and not on the baseline's 2,000, so the values cannot be compared",
      ],
    })
    expect(verdict).toBe('uncertain')
  })

  it('holds limits, and follows the reaction to changed data', () => {
    const limited = policyOf([gate('m/test/recall', { min: 0.8 })])
    const outcomes = [
      limited,
      policyOf([], { testDataChanged: 'fail' }),
      policyOf([], { testDataChanged: 'info' }),
      policyOf([], { testDataChanged: 'ignore' }),
    ].map(
      (policy) =>
        compare(counted('recall', 0.5, 2000), counted('recall', 0.9, 200), policy).rows[0]?.outcome,
    )
    expect(outcomes).toEqual(['fail', 'fail', 'info', 'fail'])
  })

  it('judges times whatever their number of measurements', () => {
    const { rows } = compare(counted('latency_ms', 5, 10), counted('latency_ms', 5, 1000))
    expect(rows[0]).toMatchObject({ change: 'same', partial: null })
  })
})

describe('judgeComparison, tolerances below what data can prove', () => {
  const found = proof(-0.002, 0.032)

  it('are pointed out once for each rule, in one sentence, about the metric that is farthest from it', () => {
    const policy = policyOf([gate('m/test/**', { tolerance: { abs: 0.01, rel: 0 } })])
    const slices = ['a', 'b', 'c']
    const side = (value: number) => slices.map((slice) => metric('recall', value, { slice }))
    const { warnings } = compare(side(0.89), side(0.9), policy, {
      evidence: {
        'test/slice/a/recall': found,
        'test/slice/b/recall': proof(-0.02, 0.03),
        'test/slice/c/recall': proof(0, 0.002),
      },
    })
    expect(warnings).toEqual([
      '"test/slice/b/recall": 1,240 rows cannot prove a drop of 0.010; the smallest they can is about 0.025 ' +
        '(gate, line 3; 1 more metric too)',
    ])
  })

  it('are pointed out for three rules at most, and then how many more there are', () => {
    const slices = ['a', 'b', 'c', 'd', 'e']
    const side = (value: number) => slices.map((slice) => metric('recall', value, { slice }))
    const rules = slices.map((slice, index) =>
      gate(`m/test/slice/${slice}/recall`, {
        tolerance: { abs: 0.005, rel: 0 },
        origin: index === 0 ? { file: 'gates input', line: 1 } : { file: 'c.yml', line: index },
      }),
    )
    const evidence = Object.fromEntries(
      slices.map((slice) => [`test/slice/${slice}/recall`, proof(-0.052, 0.072, {}, { n: 61 })]),
    )
    const { warnings } = compare(side(0.89), side(0.9), policyOf(rules), { evidence })
    const text = '61 rows cannot prove a drop of 0.005; the smallest they can is about 0.062'
    expect(warnings).toEqual([
      `"test/slice/a/recall": ${text} (gates input, line 1)`,
      `"test/slice/b/recall": ${text} (gate, line 1)`,
      `"test/slice/c/recall": ${text} (gate, line 2)`,
      'and 2 more gates with a tolerance that the data cannot prove',
    ])
  })

  it('are no news for a tolerance of 0, for one by default, and for what is only shown', () => {
    const warnings = [gated(0), policyOf(), gated(0.01, { level: 'info' }), gated(0.02)].map(
      (policy) =>
        compare([metric('recall', 0.89)], [metric('recall', 0.9)], policy, {
          evidence: { 'test/recall': found },
        }).warnings,
    )
    expect(warnings).toEqual([[], [], [], []])
  })

  it.each([
    ['welch', {}, '1,240 runs'],
    ['folds', {}, '1,240 folds'],
    ['bootstrap', { groups: 40 }, '40 groups'],
  ] as const)('say what the data of %s consist of', (method, rest, words) => {
    const { warnings } = compare([metric('recall', 0.89)], [metric('recall', 0.9)], gated(0.01), {
      evidence: { 'test/recall': proof(-0.002, 0.032, {}, { method, ...rest }) },
    })
    expect(warnings[0]).toContain(`: ${words} cannot prove a drop of 0.010; the smallest`)
  })
})
