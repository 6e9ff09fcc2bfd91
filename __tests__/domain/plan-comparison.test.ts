import { describe, expect, it } from '@jest/globals'
import { findDataSet } from '../../src/domain/find-data-set.ts'
import type { GatePolicy } from '../../src/domain/gate-rule.ts'
import type { DataSet } from '../../src/domain/manifest.ts'
import type { Metric } from '../../src/domain/metric.ts'
import type { PlanRequest } from '../../src/domain/plan-comparison.ts'
import { planComparison } from '../../src/domain/plan-comparison.ts'
import type { RowFacts } from '../../src/domain/row-facts.ts'
import { dataSet, gate, metric, policyOf } from './metric-cases.ts'

const same = { before: [dataSet('test', 'sha256:a')], after: [dataSet('test', 'sha256:a')] }

function plan(
  candidate: readonly Metric[],
  baseline: readonly Metric[] | null,
  policy: GatePolicy = policyOf(),
  data: PlanRequest['data'] = same,
): readonly RowFacts[] {
  return planComparison({ model: 'm', candidate, baseline, policy, data }).facts
}

const planOne = (
  candidate: Metric,
  baseline: Metric,
  policy?: GatePolicy,
  data?: PlanRequest['data'],
): RowFacts | undefined => plan([candidate], [baseline], policy, data)[0]

describe('planComparison, rules', () => {
  it('takes the first rule that matches, whatever later ones say', () => {
    const policy = policyOf([
      gate('m/test/f1', { tolerance: { abs: 0.1, rel: 0 } }),
      gate('m/test/*', { tolerance: { abs: 0.2, rel: 0 } }),
      gate('m/**', { tolerance: { abs: 0.3, rel: 0 }, min: 0 }),
    ])
    const metrics = [metric('f1', 1), metric('auc', 1), metric('f1', 1, { dataset: 'dev' })]
    const facts = plan(metrics, metrics, policy)
    expect(facts.map(({ pair, allowed, rule }) => [pair.key, allowed, rule?.min])).toEqual([
      ['dev/f1', 0.3, 0],
      ['test/auc', 0.2, undefined],
      ['test/f1', 0.1, undefined],
    ])
  })

  it("puts a rule's own settings over the defaults, and leaves the others", () => {
    const policy = policyOf(
      [gate('m/test/f1', { uncertain: 'fail', nan: 'warn', confidence: 0.9, test: 'none' })],
      { missing: 'warn' },
    )
    const metrics = [metric('f1', 1), metric('auc', 1)]
    const [auc, f1] = plan(metrics, metrics, policy)
    expect(auc?.settings).toEqual(policy.defaults)
    expect(f1?.settings).toEqual({
      ...policy.defaults,
      uncertain: 'fail',
      nan: 'warn',
      confidence: 0.9,
      test: 'none',
    })
  })
})

describe('planComparison, allowed worsening', () => {
  it('is none without a direction, a finite value on both sides, or comparable data', () => {
    const other = { before: same.before, after: [dataSet('test', 'sha256:b')] }
    const allowed = [
      planOne(metric('foo', 1), metric('foo', 1)),
      planOne(metric('f1', NaN), metric('f1', 1)),
      planOne(metric('f1', 1), metric('f1', Infinity)),
      planOne(metric('f1', 1), metric('f1', 1), policyOf(), other),
      planOne(metric('f1', 1, { samples: 9 }), metric('f1', 1, { samples: 10 })),
      plan([metric('f1', 1)], null)[0],
      planOne(metric('f1', 1), metric('f1', 1)),
    ].map((fact) => fact?.allowed)
    expect(allowed).toEqual([null, null, null, null, null, null, 0.01])
  })

  it('stays on other data and on a part of them where the configuration ignores that', () => {
    const policy = policyOf([gate('m/test/f1', { testDataChanged: 'ignore' })])
    const other = { before: same.before, after: [dataSet('test', 'sha256:b')] }
    const changed = planOne(metric('f1', 1), metric('f1', 1), policy, other)
    const partial = planOne(
      metric('f1', 1, { samples: 9 }),
      metric('f1', 1, { samples: 10 }),
      policy,
    )
    expect([changed?.allowed, changed?.data]).toEqual([0.01, 'different'])
    expect([partial?.allowed, partial?.data]).toEqual([0.01, 'same'])
  })
})

const md5 = (digest: string): string => `md5:${digest}.dir`

describe('planComparison, evaluation data', () => {
  const own = 'sha256:a'

  it.each<readonly [string, PlanRequest['data'], string]>([
    ['same digest', same, 'same'],
    ['another digest', { before: same.before, after: [dataSet('test', 'sha256:b')] }, 'different'],
    ['nobody knows the data', null, 'unknown'],
    ['no such set on one side', { before: [], after: same.after }, 'unknown'],
    [
      'quoted, with our own digest of both',
      {
        before: [dataSet('test', md5('1'), null, { sha256: own })],
        after: [dataSet('test', md5('2'), null, { sha256: own })],
      },
      'same',
    ],
    [
      'digests of different algorithms',
      { before: same.before, after: [dataSet('test', md5('1'))] },
      'unknown',
    ],
    [
      'found by its role',
      { before: same.before, after: [dataSet('holdout', 'sha256:a', 'test')] },
      'same',
    ],
  ])('%s', (_, data, expected) => {
    expect(planOne(metric('f1', 1), metric('f1', 1), policyOf(), data)?.data).toBe(expected)
  })

  it('is unknown for metrics without a set, and nothing where one side has no such metric', () => {
    const bare = metric('f1', 1, { dataset: null })
    expect(planOne(bare, bare)?.data).toBe('unknown')
    expect(plan([metric('f1', 1)], [])[0]?.data).toBeNull()
    expect(plan([], [metric('f1', 1)])[0]?.data).toBeNull()
  })
})

const sides = (name: string, before: number | null, after: number | null, data = same) =>
  planOne(
    metric(name, 1, { samples: after }),
    metric(name, 1, { samples: before }),
    policyOf(),
    data,
  )?.partial

describe('planComparison, partial evaluations', () => {
  it('names the side of fewer rows and both counts', () => {
    expect(sides('f1', 2000, 200)).toEqual({ side: 'candidate', samples: 200, of: 2000 })
    expect(sides('f1', 200, 2000)).toEqual({ side: 'baseline', samples: 200, of: 2000 })
  })

  it('is none of equal or unknown numbers, of other data, and of time and size', () => {
    const other = { before: same.before, after: [dataSet('test', 'sha256:b')] }
    const found = [
      sides('f1', 200, 200),
      sides('f1', null, 200),
      sides('f1', 200, null),
      sides('f1', 200, 100, other),
      sides('latency_ms', 200, 100),
      sides('precision', 200, 100),
    ]
    expect(found).toEqual([null, null, null, null, null, null])
  })
})

describe('findDataSet', () => {
  const sets: readonly DataSet[] = [
    dataSet('test', '1', 'test'),
    dataSet('de', '2', 'validation'),
    dataSet('a', '3', 'extra'),
    dataSet('b', '4', 'extra'),
  ]

  it.each([
    ['test', sets, '1'],
    ['validation', sets, '2'],
    ['val', sets, '2'],
    ['test', [dataSet('holdout', '9', 'test')], '9'],
    ['extra', sets, undefined],
    ['other', sets, undefined],
    ['test', [], undefined],
  ])('of %j by name, else by the only one of its role', (name, among, digest) => {
    expect(findDataSet(name, among)?.digest).toBe(digest)
  })
})
