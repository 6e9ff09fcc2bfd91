import { describe, expect, it } from '@jest/globals'
import type { Arbitrary } from 'fast-check'
import {
  array,
  assert,
  boolean,
  constantFrom,
  dictionary,
  double,
  option,
  property,
  record,
  shuffledSubarray,
  tuple,
} from 'fast-check'
import type { Better } from '../../src/domain/metric.ts'
import type { MetricEvidence } from '../../src/domain/metric-evidence.ts'
import { compare, compareOne, gate, metric, policyOf, proof, waiver } from './metric-cases.ts'

const value = double({ min: -1e6, max: 1e6, noNaN: true })
const share = double({ min: 0, max: 1, noNaN: true })
const amount = double({ min: 0, max: 1e3, noNaN: true })
const NAMES = ['f1', 'loss', 'recall', 'foo', 'latency_ms', 'auc']
const names = constantFrom(...NAMES)
const metrics = array(tuple(names, value), { maxLength: 8 }).map((pairs) =>
  pairs.map(([name, one], index) => metric(name, one, { source: `s${index}`, samples: index })),
)
const evidences: Arbitrary<Record<string, MetricEvidence>> = dictionary(
  names.map((name) => `test/${name}`),
  tuple(value, amount, share, share).map(([lower, width, oneSided, twoSided]) =>
    proof(lower, lower + width, { oneSided, twoSided }),
  ),
)
const shuffled = metrics.chain((list) =>
  tuple(constantFrom(list), shuffledSubarray(list, { minLength: list.length })),
)

const rankOf = (outcome: string): number => ['fail', 'warn'].indexOf(outcome) + 1 || 3

describe('judgeComparison', () => {
  it('does not depend on the order of metrics or evidence', () => {
    assert(
      property(shuffled, shuffled, evidences, ([after, after2], [before, before2], evidence) => {
        const policy = policyOf(
          [gate('**', { minSupport: 2, uncertain: 'fail' })],
          {},
          {
            waivers: [waiver('m/test/{f1,auc}')],
            suspicious: { gain: { abs: 0.1, rel: 0.2 }, paramsFrozen: [] },
          },
        )
        const reversed = Object.fromEntries(Object.entries(evidence).toReversed())
        const judge = (...sides: readonly [typeof after, typeof before, typeof evidence]) =>
          compare(sides[0], sides[1], after.length + before.length === 0 ? policyOf() : policy, {
            evidence: sides[2],
          })
        expect(judge(after2, before2, reversed)).toEqual(judge(after, before, evidence))
      }),
    )
  })

  it('fails what fails without evidence when the whole interval is beyond the tolerance', () => {
    assert(
      property(
        value,
        value,
        amount,
        amount,
        double({ min: 1e-6, max: 1e3, noNaN: true }),
        constantFrom<Better>('higher', 'lower', { target: 1 }),
        (before, after, abs, width, beyond, better) => {
          const policy = policyOf(
            [gate('m/test/x', { better, tolerance: { abs, rel: 0 } })],
            {},
            { correction: 'none' },
          )
          const bare = compareOne('x', { before, after }, policy)
          const evidence = {
            'test/x': proof(abs + beyond, abs + beyond + width, { oneSided: 0.01 }),
          }
          const proven = compareOne('x', { before, after }, policy, { evidence })
          expect(bare.outcome === 'fail' ? proven.outcome : 'fail').toBe('fail')
        },
      ),
    )
  })

  it('never improves the outcome of a value that gets worse', () => {
    const order = ['info', 'pass', 'warn', 'fail']
    assert(
      property(
        value,
        value,
        value,
        record({ abs: amount, rel: amount }),
        option(value, { nil: undefined }),
        constantFrom<Better>('higher', 'lower'),
        boolean(),
        (before, one, other, tolerance, limit, better, waived) => {
          const [good, bad] = one > other === (better === 'higher') ? [one, other] : [other, one]
          const bound = better === 'higher' ? 'min' : 'max'
          const rule = gate('m/test/x', {
            better,
            tolerance,
            ...(limit === undefined ? {} : { [bound]: limit }),
          })
          const waivers = waived ? [waiver('m/test/x', { floor: 0 })] : []
          const policy = policyOf([rule], {}, { waivers })
          const [first, second] = [good, bad].map((after) =>
            order.indexOf(compareOne('x', { before, after }, policy).outcome),
          )
          expect(second).toBeGreaterThanOrEqual(first ?? 0)
        },
      ),
    )
  })

  it('gives a verdict of fail exactly when a row fails, and rows in groups by key', () => {
    assert(
      property(metrics, metrics, evidences, (after, before, evidence) => {
        const { rows, verdict } = compare(after, before, policyOf(), { evidence })
        expect(verdict === 'fail').toBe(rows.some(({ outcome }) => outcome === 'fail'))
        const order = rows.map(({ key, outcome }) => `${rankOf(outcome)} ${key}`)
        expect(order).toEqual(order.toSorted())
      }),
    )
  })
})
