import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { GatePolicy, GateRule } from '../../src/domain/gate-rule.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'
import { compare, compareOne, gate, metric, policyOf } from './metric-cases.ts'

const tolerance = (abs: number, rel = 0): GatePolicy =>
  policyOf([gate('m/**', { tolerance: { abs, rel } })])

describe('what other tools get wrong', () => {
  it('a metric that became NaN or infinite fails, with or without a configuration', () => {
    const outcomes = [NaN, Infinity, -Infinity].flatMap((after) =>
      [policyOf(), defaultGatePolicy()].map(
        (policy) => compareOne('loss', { before: 0.3, after }, policy).outcome,
      ),
    )
    expect(outcomes).toEqual(Array.from({ length: 6 }, () => 'fail'))
  })

  it('a baseline that is NaN or infinite is compared with nothing, and limits still hold', () => {
    const rows = [NaN, Infinity, -Infinity].map((before) =>
      compareOne('f1', { before, after: 0.5 }, policyOf([gate('m/**', { min: 0.6 })])),
    )
    expect(rows.map(({ change, outcome, delta }) => [change, outcome, delta])).toEqual(
      Array.from({ length: 3 }, () => ['not-finite', 'fail', null]),
    )
  })

  it('a baseline of zero allows what abs allows, and gives no percentage', () => {
    const row = compareOne('error_rate', { before: 0, after: 0.02 }, tolerance(0.01, 0.5))
    expect([row.outcome, row.relative, row.gate.allowed]).toEqual(['fail', null, 0.01])
    expect(compareOne('error_rate', { before: 0, after: 0.01 }, tolerance(0.01)).outcome).toBe(
      'pass',
    )
    expect(compareOne('error_rate', { before: 0, after: 0 }, tolerance(0, 0.01)).outcome).toBe(
      'pass',
    )
  })

  it('a negative baseline is judged by its size', () => {
    const outcomes = [-1020, -1021, -900].map(
      (after) => compareOne('log_likelihood', { before: -1000, after }, tolerance(0, 0.02)).outcome,
    )
    expect(outcomes).toEqual(['pass', 'fail', 'pass'])
  })

  it('a neg_ error gets better when it rises toward zero', () => {
    const rows = [-0.4, -0.6].map((after) =>
      compareOne('neg_mean_squared_error', { before: -0.5, after }, tolerance(0.01)),
    )
    expect(rows.map(({ change, outcome }) => [change, outcome])).toEqual([
      ['better', 'pass'],
      ['worse', 'fail'],
    ])
  })

  it('a tolerance for a metric of unknown direction is an error, and a limit is none', () => {
    const values = { before: 1, after: 2 }
    expect(() => compareOne('my_score', values, tolerance(0.1))).toThrow(ReleaseError)
    expect(() => compareOne('my_score', values, tolerance(0.1))).toThrow(
      /nobody knows which way "test\/my_score" gets better/,
    )
    const limit = policyOf([gate('m/test/my_score', { max: 1.5 })])
    expect(compareOne('my_score', values, limit).outcome).toBe('fail')
    const told = policyOf([
      gate('m/test/my_score', { better: 'lower', tolerance: { abs: 0.1, rel: 0 } }),
    ])
    expect(compareOne('my_score', values, told).outcome).toBe('fail')
  })

  it('a metric that was removed fails, also where a gate names it', () => {
    const policy = policyOf([gate('m/test/f1', { min: 0.5 })])
    const { rows, verdict } = compare([], [metric('f1', 0.9)], policy)
    expect([rows[0]?.change, rows[0]?.outcome, verdict]).toEqual(['missing', 'fail', 'fail'])
  })

  it('other test data are shown and never judged by a tolerance', () => {
    const row = compareOne('f1', { before: 0.9, after: 0.1 }, tolerance(0.01), false)
    expect(row).toMatchObject({
      change: 'not-comparable',
      outcome: 'warn',
      data: 'different',
      delta: -0.8,
      judgement: null,
      gate: { allowed: null },
    })
  })

  it('losses of 1e-9 are neither zero nor the same', () => {
    const row = compareOne('mse', { before: 5e-9, after: 6e-9 }, tolerance(5e-10))
    expect([row.change, row.outcome, row.reasons]).toEqual([
      'worse',
      'fail',
      ['1.0e−9 worse than the baseline, 5.0e−10 is allowed'],
    ])
  })

  it('what is only noise of binary fractions is the same, and no text says −0.000', () => {
    const same = compareOne('f1', { before: 0.3, after: 0.1 + 0.2 }, tolerance(0))
    const tiny = compareOne('f1', { before: 0.9, after: 0.89999 }, tolerance(0))
    expect([same.change, same.outcome, same.reasons]).toEqual(['same', 'pass', []])
    expect(tiny.reasons).toEqual(['0.00001 worse than the baseline, nothing is allowed'])
    expect([same, tiny].flatMap(({ reasons }) => reasons).join(' ')).not.toMatch(/[-−]0\.?0*(?!\d)/)
  })
})

const rule = (rest: Partial<GateRule>): GatePolicy => policyOf([gate('m/test/f1', rest)])

describe("a rule's own settings", () => {
  it('decide about NaN, missing, new and other data of its metrics', () => {
    const f1 = { before: 0.9, after: 0.9 }
    const outcomes = [
      compareOne('f1', { ...f1, after: NaN }, rule({ nan: 'warn' })),
      compareOne('f1', { ...f1, after: NaN }, rule({ nan: 'ignore' })),
      compareOne('f1', { ...f1, after: null }, rule({ missing: 'info' })),
      compareOne('f1', { ...f1, before: null }, rule({ new: 'fail' })),
      compareOne('f1', f1, rule({ testDataChanged: 'fail' }), false),
      compareOne('f1', f1, rule({ tolerance: { abs: 1, rel: 0 } }), false),
    ].map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['warn', 'info', 'info', 'fail', 'fail', 'warn'])
  })

  it('stay with its own metrics', () => {
    const policy = policyOf([gate('m/test/f1', { missing: 'ignore', new: 'fail' })])
    const { rows } = compare([metric('auc', 1)], [metric('f1', 1), metric('recall', 1)], policy)
    expect(rows.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['test/recall', 'fail'],
      ['test/auc', 'info'],
      ['test/f1', 'info'],
    ])
  })

  it('go into the row: confidence, reaction and support', () => {
    const policy = policyOf([gate('m/test/f1', { confidence: 0.9, uncertain: 'fail' })])
    const { gate: own } = compareOne('f1', { before: 1, after: 1 }, policy)
    expect(own).toMatchObject({ confidence: 0.9, uncertain: 'fail', support: null })
  })
})
