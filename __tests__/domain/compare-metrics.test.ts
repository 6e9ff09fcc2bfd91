import { describe, expect, it } from '@jest/globals'
import type { GatePolicy } from '../../src/domain/gate-rule.ts'
import { buildGatePolicy, defaultGatePolicy } from '../../src/formats/config-policy.ts'
import { parseInlineGates } from '../../src/formats/gates-inline.ts'
import { compare, compareOne, gate, metric, policyOf } from './metric-cases.ts'

const abs = (tolerance: number): GatePolicy =>
  policyOf([], { tolerance: { abs: tolerance, rel: 0 } })
const rel = (tolerance: number): GatePolicy =>
  policyOf([], { tolerance: { abs: 0, rel: tolerance } })

describe('planComparison and judgeComparison, tolerances', () => {
  it.each([
    ['f1', 0.9, 0.89, abs(0.01), 'pass'],
    ['f1', 0.9, 0.8899, abs(0.01), 'fail'],
    ['f1', 0.3, 0.1 + 0.2, abs(0), 'pass'],
    ['loss', 0.3, 0.1 + 0.2, abs(0), 'pass'],
    ['loss', 0.3, 0.30001, abs(0), 'fail'],
    ['f1', 1, 0.99, rel(0.01), 'pass'],
    ['f1', 1, 0.9899, rel(0.01), 'fail'],
    ['log_likelihood', -100, -101, rel(0.01), 'pass'],
    ['log_likelihood', -100, -101.01, rel(0.01), 'fail'],
    ['r2', -0.5, -0.6, rel(0.01), 'fail'],
    ['loss', 0, 0, rel(0.01), 'pass'],
    ['loss', 0, 1e-9, rel(0.01), 'fail'],
    ['loss', 0, 1e-9, abs(1e-8), 'pass'],
    ['mse', 5e-9, 5.04e-9, rel(0.01), 'pass'],
    ['mse', 5e-9, 6e-9, rel(0.01), 'fail'],
    ['f1', 0.5, 0.7, rel(0), 'pass'],
    ['loss', 1.7e308, -1.7e308, rel(0), 'pass'],
    ['loss', -1.7e308, 1.7e308, rel(0), 'fail'],
    ['disparate_impact', 0.94, 1.05, abs(0.02), 'pass'],
    ['disparate_impact', 0.94, 1.09, abs(0.02), 'fail'],
    ['disparate_impact', 0.94, 1.08, abs(0.02), 'pass'],
  ])('%s from %d to %d is judged exactly', (name, before, after, policy, outcome) => {
    expect(compareOne(name, { before, after }, policy).outcome).toBe(outcome)
  })

  it('allows the larger of abs and rel × |baseline|', () => {
    const policy = policyOf([], { tolerance: { abs: 0.02, rel: 0.01 } })
    const allowed = [-10, 1].map(
      (before) => compareOne('f1', { before, after: 1 }, policy).gate.allowed,
    )
    expect(allowed).toEqual([0.1, 0.02])
  })

  it('gives the change from the unrounded values', () => {
    const { delta, relative, change, reasons } = compareOne('recall', {
      before: -0.5,
      after: -0.625,
    })
    expect({ delta, relative, change, reasons }).toEqual({
      delta: -0.125,
      relative: -0.25,
      change: 'worse',
      reasons: ['0.125 worse than the baseline, 0.005 is allowed'],
    })
  })

  it('has no relative change of a baseline of zero, and no number that JSON cannot hold', () => {
    const zero = compareOne('loss', { before: 0, after: 1 })
    const huge = compareOne('loss', { before: -1.7e308, after: 1.7e308 })
    expect([zero.delta, zero.relative, huge.delta, huge.relative]).toEqual([1, null, null, null])
  })

  it('warns at level warn and tells at level info', () => {
    const outcomes = (['error', 'warn', 'info'] as const).map(
      (level) =>
        compareOne('f1', { before: 0.9, after: 0.5 }, policyOf([gate('m/test/f1', { level })]))
          .outcome,
    )
    expect(outcomes).toEqual(['fail', 'warn', 'info'])
  })

  it('never fails on time, size and cost until somebody gates them', () => {
    const values = { before: 10, after: 20 }
    const ungated = compareOne('latency_ms', values).outcome
    const limited = compareOne(
      'latency_ms',
      values,
      policyOf([gate('m/**', { max: 50, level: 'error' })]),
    ).outcome
    const gated = compareOne(
      'latency_ms',
      values,
      policyOf([gate('m/**', { tolerance: { abs: 0, rel: 0.1 } })]),
    ).outcome
    expect([ungated, limited, gated]).toEqual(['warn', 'warn', 'fail'])
  })
})

describe('planComparison and judgeComparison, limits', () => {
  const limits = policyOf([gate('m/test/f1', { min: 0.8, max: 0.95 })])

  it.each([
    [0.8, 'pass', []],
    [0.7999999999999999, 'pass', []],
    [0.95, 'pass', []],
    [0.79, 'fail', ['0.79 is below the limit of 0.80']],
    [0.96, 'fail', ['0.96 is above the limit of 0.95']],
  ])('judges %d without a baseline', (after, outcome, reasons) => {
    const [row] = compare([metric('f1', after)], null, limits).rows
    expect([row?.outcome, row?.reasons, row?.change]).toEqual([outcome, reasons, 'new'])
  })

  it('need no direction', () => {
    const policy = policyOf([gate('m/test/foo', { min: 1 })])
    expect(compareOne('foo', { before: 1, after: 0 }, policy).outcome).toBe('fail')
  })

  it('hold for a new metric and on other evaluation data too', () => {
    const fresh = compareOne('f1', { before: null, after: 0.5 }, limits)
    const other = compareOne('f1', { before: 0.9, after: 0.5 }, limits, false)
    expect([fresh.outcome, other.outcome]).toEqual(['fail', 'fail'])
  })

  it('do not make the tolerance that is there by default any stricter', () => {
    const policy = buildGatePolicy(null, parseInlineGates('test/f1 >= 0.8'))
    const outcomes = [0.85, 0.7].map(
      (after) => compareOne('f1', { before: 0.95, after }, policy).outcome,
    )
    expect(outcomes).toEqual(['warn', 'fail'])
  })
})

describe('planComparison and judgeComparison, states', () => {
  it.each([NaN, Infinity, -Infinity])('fails on %d even without any configuration', (after) => {
    const { rows, verdict } = compare(
      [metric('f1', after)],
      [metric('f1', 0.5)],
      defaultGatePolicy(),
    )
    expect([rows[0]?.change, rows[0]?.outcome, rows[0]?.delta, verdict]).toEqual([
      'not-finite',
      'fail',
      null,
      'fail',
    ])
  })

  it('fails on NaN of a metric that nobody knows, without a baseline too', () => {
    expect(compare([metric('my_score', NaN)], null, defaultGatePolicy()).verdict).toBe('fail')
  })

  it('only warns of NaN where a name never has a direction, as the spread of a single run', () => {
    expect(compare([metric('f1_std', NaN)], null).rows[0]?.outcome).toBe('warn')
  })

  it('lets a rule make NaN milder, and the default reaction too', () => {
    const mild = compareOne(
      'f1',
      { before: 1, after: NaN },
      policyOf([gate('m/**', { level: 'info' })]),
    )
    const warned = compareOne('f1', { before: 1, after: NaN }, policyOf([], { nan: 'warn' }))
    expect([mild.outcome, warned.outcome]).toEqual(['info', 'warn'])
  })

  it('compares nothing with a baseline that is not finite', () => {
    const { change, outcome, reasons } = compareOne('loss', { before: NaN, after: 0.5 })
    expect([change, outcome, reasons]).toEqual([
      'not-finite',
      'info',
      ['the baseline is NaN, so there is nothing to compare with'],
    ])
  })

  it('fails when a metric is missing, but no more than its level allows', () => {
    const missing = { before: 1, after: null }
    const outcomes = [
      compareOne('f1', missing),
      compareOne('f1', missing, defaultGatePolicy()),
      compareOne('my_score', missing),
      compareOne('f1', missing, policyOf([gate('m/**', { level: 'info' })])),
      compareOne('f1', missing, policyOf([], { missing: 'ignore' })),
    ].map((row) => row.outcome)
    expect(outcomes).toEqual(['fail', 'warn', 'warn', 'info', 'info'])
  })

  it('tells of a new metric', () => {
    const row = compareOne('f1', { before: null, after: 1 })
    const strict = compareOne('f1', { before: null, after: 1 }, policyOf([], { new: 'fail' }))
    expect([row.change, row.outcome, row.reasons, strict.outcome]).toEqual([
      'new',
      'info',
      ['not in the baseline'],
      'fail',
    ])
  })

  it('shows numbers of other evaluation data without judging them', () => {
    const row = compareOne('f1', { before: 0.9, after: 0.5 }, policyOf(), false)
    expect([row.change, row.outcome, row.delta, row.gate.allowed]).toEqual([
      'not-comparable',
      'warn',
      -0.4,
      null,
    ])
  })

  it('judges them all the same, or fails, where the configuration says so', () => {
    const values = { before: 0.9, after: 0.5 }
    const rows = (['ignore', 'fail'] as const).map((testDataChanged) =>
      compareOne('f1', values, policyOf([], { testDataChanged }), false),
    )
    expect(rows.map(({ change, outcome }) => [change, outcome])).toEqual([
      ['worse', 'fail'],
      ['not-comparable', 'fail'],
    ])
  })

  it('says once for which data nobody knows whether they are the same', () => {
    const metrics = [
      metric('f1', 1),
      metric('auc', 1),
      metric('acc', 1, { dataset: null }),
      metric('latency_ms', 1, { dataset: 'speed' }),
    ]
    const { warnings, verdict } = compare(metrics, metrics, policyOf(), null)
    expect([verdict, warnings]).toEqual([
      'pass',
      [
        'It is not known whether both sides were scored on the same data: "test", metrics without a data set. ' +
          'Name the evaluation data among the data sets, with the same name or role as in the metrics.',
      ],
    ])
  })
})
