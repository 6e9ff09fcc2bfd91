import { describe, expect, it } from '@jest/globals'
import type { Better } from '../../src/domain/metric.ts'
import type { MetricRow } from '../../src/domain/comparison.ts'
import { intervalCell } from '../../src/render/interval-cell.ts'
import { rowStyle } from '../../src/render/metric-row.ts'
import { ONE_RUN, tested } from './evidence.ts'
import { aRow, row } from './reports.ts'

const cell = (over: Partial<MetricRow>): string => {
  const made = aRow(over)
  return intervalCell(made, rowStyle(made))
}

function judged(better: Better, lower: number, upper: number, allowed = 0.01): Partial<MetricRow> {
  const facts = { before: 0.8427, after: 0.8113, allowed, better }
  return {
    ...row('m', facts, { change: 'worse', outcome: 'pass' }),
    evidence: tested('mcnemar', lower, upper),
  }
}

describe('the cell of an interval', () => {
  it.each([
    ['higher', '−0.049 … −0.014'],
    ['lower', '+0.014 … +0.049'],
    [{ target: 1 }, '0.014 farther … 0.049 farther'],
  ] as const)('is about the change in the direction of the metric: %j', (better, text) => {
    expect(cell(judged(better, 0.0144, 0.0485))).toBe(text)
  })

  it('shows both signs, and has no −0.000', () => {
    expect(cell(judged('higher', -0.0034, 0.0308))).toBe('−0.031 … +0.003')
    expect(cell(judged('higher', 0, 0.0308))).toBe('−0.031 … 0')
    expect(cell(judged({ target: 1 }, -0.02, 0.01, 0.02))).toBe('0.020 nearer … 0.010 farther')
  })

  it('has digits enough to tell an end from the limit, and from 0', () => {
    expect(cell(judged('higher', 0.01004, 0.03))).toBe('−0.03000 … −0.01004')
    expect(cell(judged('higher', 0.0003, 0.03))).toBe('−0.0300 … −0.0003')
  })

  it('shows ends that prove nothing', () => {
    expect(cell(judged('higher', -Infinity, Infinity))).toBe('−∞ … +∞')
  })

  it.each([
    [ONE_RUN, 'one run'],
    [{ ...ONE_RUN, reason: 'one run; rows are not paired: no ids' }, 'one run'],
    [{ ...ONE_RUN, reason: 'no test is wished for' }, 'no test'],
    [null, '–'],
  ])('of %j is "%s"', (evidence, text) => {
    expect(cell({ evidence })).toBe(text)
  })

  it('is empty where values are not comparable', () => {
    expect(cell({ change: 'not-comparable' })).toBe('–')
  })
})
