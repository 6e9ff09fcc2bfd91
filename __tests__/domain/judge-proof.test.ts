import { describe, expect, it } from '@jest/globals'
import type { GatePolicy, GateRule } from '../../src/domain/gate-rule.ts'
import { compare, gate, metric, noProof, policyOf, waiver } from './metric-cases.ts'

const asking = (abs: number, rest: Partial<GateRule> = {}): GatePolicy =>
  policyOf([gate('m/test/recall', { tolerance: { abs, rel: 0 }, uncertain: 'fail', ...rest })])
const judgeBare = (after: number, policy: GatePolicy, reason: string | null = null) =>
  compare([metric('recall', after)], [metric('recall', 0.9)], policy, {
    evidence: reason === null ? {} : { 'test/recall': noProof(reason) },
  })

describe('judgeComparison, a gate that asks for proof', () => {
  it('fails a worsening without any test, and says why there is none', () => {
    const { verdict, rows } = judgeBare(0.895, asking(0.01), 'one run')
    expect([verdict, rows[0]?.outcome, rows[0]?.judgement, rows[0]?.reasons]).toEqual([
      'fail',
      'fail',
      'uncertain',
      [
        '0.005 worse than the baseline, 0.010 is allowed; the gate asks for proof, and there is none (no test: one run)',
      ],
    ])
    expect(judgeBare(0.895, asking(0.01)).rows[0]?.reasons).toEqual([
      '0.005 worse than the baseline, 0.010 is allowed; the gate asks for proof, and there is none',
    ])
  })

  it('fails what is beyond the tolerance as ever', () => {
    const { rows } = judgeBare(0.8, asking(0.01), 'one run')
    expect([rows[0]?.outcome, rows[0]?.judgement]).toEqual(['fail', 'fail'])
  })

  it('passes what is equal, better, or worse by rounding alone', () => {
    const same =
      "no test: the model's files are byte for byte the baseline's, and the value is the same"
    const results = [
      judgeBare(0.9, asking(0.01), same),
      judgeBare(0.9, asking(0.01)),
      judgeBare(0.95, asking(0.01)),
      judgeBare(0.9 - 1e-16, asking(0)),
    ]
    expect(results.map(({ verdict, rows }) => [verdict, rows[0]?.judgement])).toEqual(
      results.map(() => ['pass', 'pass']),
    )
  })

  it('warns at the level warn, and only shows at the level info', () => {
    const [warned, shown] = (['warn', 'info'] as const).map((level) =>
      judgeBare(0.895, asking(0.01, { level })),
    )
    expect([warned?.verdict, warned?.rows[0]?.outcome]).toEqual(['pass', 'warn'])
    expect([shown?.rows[0]?.outcome, shown?.rows[0]?.judgement]).toEqual(['info', 'pass'])
  })

  it('leaves every other gate to its tolerance', () => {
    const verdicts = (['pass', 'warn'] as const).map(
      (uncertain) => judgeBare(0.895, asking(0.01, { uncertain }), 'one run').verdict,
    )
    expect(verdicts).toEqual(['pass', 'pass'])
  })

  it('may be waived', () => {
    const waivers = [waiver('m/test/recall', { floor: 0.89 })]
    const waived = [0.895, 0.889].map(
      (after) => judgeBare(after, { ...asking(0.02), waivers }).verdict,
    )
    expect(waived).toEqual(['pass', 'fail'])
  })
})
