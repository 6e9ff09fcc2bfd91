import { describe, expect, it } from '@jest/globals'
import { isRefused, refuseVerdict } from '../../src/action/refuse-verdict.ts'
import type { FailOn } from '../../src/action/inputs.ts'
import type { Comparison, MetricRow } from '../../src/domain/comparison.ts'
import type { Verdict } from '../../src/domain/manifest.ts'
import { sampleWaiver } from '../domain/report-samples.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { aReport, comparison, rows } from '../render/reports.ts'

const refuse = (over: Partial<Comparison>, failOn: FailOn = 'fail'): Promise<string> =>
  refusalOf(() => refuseVerdict(aReport({ comparison: comparison(over) }), failOn))

const failing = (key: string): MetricRow => ({
  ...rows.recallFails,
  key,
  reasons: ['too low', 'too late'],
})

const undecided = (key: string, over: Partial<MetricRow> = {}): MetricRow => ({
  ...rows.aucBetter,
  key,
  judgement: 'uncertain',
  outcome: 'warn',
  reasons: ['not proven'],
  ...over,
})

describe('which verdicts fail the step', () => {
  it.each<readonly [Verdict, FailOn, boolean]>([
    ['fail', 'fail', true],
    ['fail', 'uncertain', true],
    ['fail', 'never', false],
    ['uncertain', 'fail', false],
    ['uncertain', 'uncertain', true],
    ['uncertain', 'never', false],
    ['pass', 'fail', false],
    ['pass', 'uncertain', false],
    ['none', 'uncertain', false],
  ])('%s with fail-on: %s: %p', async (verdict, failOn, refused) => {
    expect(isRefused(verdict, failOn)).toBe(refused)
    expect(await refuse({ verdict }, failOn)).toMatch(refused ? /^GATE_FAILED churn: / : /^done$/)
  })
})

describe('the message', () => {
  it('names the model, the verdict, each gate that failed and why', async () => {
    const given = [failing('test/recall'), rows.aucBetter, failing('test/f1')]
    expect(await refuse({ verdict: 'fail', rows: given })).toBe(
      'GATE_FAILED churn: verdict "fail". test/recall: too low; too late · test/f1: too low; too late',
    )
  })

  it('names what is undecided only where that is the verdict', async () => {
    const given = [failing('test/recall'), undecided('test/f1')]
    expect(await refuse({ verdict: 'fail', rows: given }, 'uncertain')).not.toContain('test/f1')
    expect(await refuse({ verdict: 'uncertain', rows: given.slice(1) }, 'uncertain')).toBe(
      'GATE_FAILED churn: verdict "uncertain". test/f1: not proven',
    )
  })

  it('names of what is undecided only what makes the verdict so', async () => {
    const { gate } = rows.aucBetter
    const given = [
      undecided('test/warns', { gate: { ...gate, level: 'warn' } }),
      undecided('test/shown', { gate: { ...gate, level: 'info' } }),
      undecided('test/may', { gate: { ...gate, uncertain: 'pass' } }),
      undecided('test/waived', { waiver: sampleWaiver }),
      undecided('test/f1'),
    ]
    expect(await refuse({ verdict: 'uncertain', rows: given }, 'uncertain')).toBe(
      'GATE_FAILED churn: verdict "uncertain". test/f1: not proven',
    )
  })

  it.each([
    [10, ''],
    [11, ' · and 1 more'],
    [500, ' · and 490 more'],
  ])('names at most ten gates: of %d', async (count, end) => {
    const given = Array.from({ length: count }, (_, index) => failing(`test/m${index}`))
    const message = await refuse({ verdict: 'fail', rows: given })
    expect(message.match(/test\/m\d+/g)).toHaveLength(10)
    expect(message.endsWith(`test/m9: too low; too late${end}`)).toBe(true)
  })
})
