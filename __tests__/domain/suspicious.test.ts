import { describe, expect, it } from '@jest/globals'
import type { GatePolicy, Tolerance } from '../../src/domain/gate-rule.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { findFrozen } from '../../src/domain/suspicious.ts'
import { compareOne, gate, policyOf } from './metric-cases.ts'

const usual = (gain: Tolerance, level: 'error' | 'info' = 'error'): GatePolicy =>
  policyOf([gate('m/**', { level })], {}, { suspicious: { gain, paramsFrozen: [] } })
const rel20 = { abs: 0, rel: 0.2 }

describe('an improvement', () => {
  it('that is suspiciously large warns and says so', () => {
    const row = compareOne('recall', { before: 0.75, after: 0.99 }, usual(rel20))
    expect([row.change, row.outcome, row.judgement, row.reasons]).toEqual([
      'better',
      'warn',
      'pass',
      ['the improvement of 0.24 is suspiciously large; up to 0.15 is usual'],
    ])
  })

  it.each([
    ['recall', 0.75, 0.9, rel20, 'pass'],
    ['recall', 0.75, 0.9001, rel20, 'warn'],
    ['loss', 0.5, 0.4, rel20, 'pass'],
    ['loss', 0.5, 0.39, rel20, 'warn'],
    ['loss', 0.5, 0.39, { abs: 0.2, rel: 0.2 }, 'pass'],
    ['log_likelihood', -100, -79, rel20, 'warn'],
    ['calibration_slope', 0.5, 0.99, rel20, 'warn'],
    ['latency_ms', 50, 10, rel20, 'pass'],
    ['recall', 0.9, 0.75, rel20, 'fail'],
  ] as const)('of %s from %d to %d', (name, before, after, gain, outcome) => {
    expect(compareOne(name, { before, after }, usual(gain)).outcome).toBe(outcome)
  })

  it('is welcome where nobody asked, where it is only shown, and where nothing is compared', () => {
    const values = { before: 0.1, after: 0.99 }
    const outcomes = [
      compareOne('recall', values),
      compareOne('recall', values, usual(rel20, 'info')),
      compareOne('recall', { before: null, after: 0.99 }, usual(rel20)),
    ].map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['pass', 'info', 'info'])
    const other = compareOne('recall', values, usual(rel20), false)
    expect(other.reasons.join()).not.toContain('suspiciously')
  })

  it('does not make a broken limit any milder', () => {
    const policy = policyOf(
      [gate('m/**', { max: 0.95 })],
      {},
      { suspicious: { gain: rel20, paramsFrozen: [] } },
    )
    const row = compareOne('recall', { before: 0.1, after: 0.99 }, policy)
    expect([row.outcome, row.reasons.length]).toEqual(['fail', 2])
  })
})

describe('findFrozen', () => {
  const keys = ['seed', 'train.seed', 'data.split', 'data.split.ratio', 'datasplit', 'model.depth']
  const changes = keys.map((key) => ({ key, before: numeral(1), after: numeral(2) }))

  it.each([
    [['seed'], ['seed']],
    [['data.split'], ['data.split', 'data.split.ratio']],
    [['data'], ['data.split', 'data.split.ratio']],
    [['model.*'], ['model.depth']],
    [['data.*'], ['data.split', 'data.split.ratio']],
    [['*.seed'], ['train.seed']],
    [['*seed'], ['seed', 'train.seed']],
    [['{seed,model.depth}'], ['seed', 'model.depth']],
    [['data?split'], ['data.split', 'data.split.ratio']],
    [['see'], []],
    [[], []],
    [['seed', 's*'], ['seed']],
  ])('finds by %j', (patterns, found) => {
    expect(findFrozen(changes, patterns)).toEqual(found)
  })

  it('takes keys with the signs of a glob for what they are', () => {
    const odd = [{ key: 'a[0].b*' }, { key: '__proto__' }, { key: 'constructor' }]
    expect(findFrozen(odd, ['a[0].b*', '__proto__'])).toEqual(['a[0].b*', '__proto__'])
  })
})
