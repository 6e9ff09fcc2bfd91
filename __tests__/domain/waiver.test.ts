import { describe, expect, it } from '@jest/globals'
import type { GateRule, Waiver } from '../../src/domain/gate-rule.ts'
import type { MetricComparison } from '../../src/domain/judge-comparison.ts'
import type { Better } from '../../src/domain/metric.ts'
import { keepsFloor } from '../../src/domain/waiver.ts'
import type { CompareOptions } from './metric-cases.ts'
import { compare, gate, metric, policyOf, proof, waiver } from './metric-cases.ts'

const rules = [gate('m/test/recall', { tolerance: { abs: 0.01, rel: 0 } })]
const recall = (value: number) => [metric('recall', value)]

const judge = (
  waivers: readonly Waiver[],
  after = 0.81,
  options: CompareOptions = {},
): MetricComparison =>
  compare(recall(after), recall(0.9), policyOf(rules, {}, { waivers }), options)

const accepted = waiver('m/test/recall', { floor: 0.805 })

const judgeLimit = (limit: Partial<GateRule>, floor: number, value: number, better: Better) => {
  const waivers = [waiver('m/test/recall', { floor })]
  const policy = policyOf([gate('m/test/recall', limit)], {}, { waivers })
  const { verdict, rows } = compare([metric('recall', value, { better })], null, policy)
  return [verdict, rows[0]?.reasons.at(-1)]
}

const judgeFoo = (value: number) => {
  const waivers = [waiver('m/test/foo', { floor: 5 })]
  const policy = policyOf([gate('m/test/foo', { max: 1 })], {}, { waivers })
  return compare([metric('foo', value)], [metric('foo', 1)], policy).verdict
}

const judgeNew = (name: string, better: Better | null) => {
  const waivers = [waiver(`m/test/${name}`, { floor: 0.5 })]
  const policy = policyOf([], { new: 'fail', level: 'error' }, { waivers })
  const rule = gate(`m/test/${name}`, { level: 'error' })
  return compare([metric(name, 0.6, { better })], [], { ...policy, rules: [rule] }).verdict
}

describe('a waiver', () => {
  it('lets a failing gate only warn, is named, and belongs to the comparison', () => {
    const { rows, verdict, waivers, warnings } = judge([accepted])
    expect([verdict, waivers, warnings]).toEqual(['pass', [accepted], []])
    expect(rows[0]).toMatchObject({
      outcome: 'warn',
      judgement: 'fail',
      waiver: accepted,
      reasons: [
        '0.09 worse than the baseline, 0.01 is allowed',
        'the waiver of c.yml:9 accepts it until 2026-12-31',
      ],
    })
  })

  it('covers limits, and a metric without a baseline', () => {
    const policy = policyOf([gate('m/test/recall', { min: 0.85 })], {}, { waivers: [accepted] })
    const { rows, verdict } = compare(recall(0.81), null, policy)
    expect([rows[0]?.outcome, rows[0]?.waiver, verdict]).toEqual(['warn', accepted, 'pass'])
  })

  it('may be for one pull request alone', () => {
    const own = { ...accepted, pullRequest: 418 }
    const verdicts = [[418], [417, 418], [417], []].map(
      (pullRequests) => judge([own], 0.81, { circumstances: { pullRequests } }).verdict,
    )
    expect(verdicts).toEqual(['pass', 'pass', 'fail', 'fail'])
  })

  it('says nothing about the waivers of other pull requests', () => {
    const { rows, warnings } = judge([{ ...accepted, pullRequest: 417 }], 0.81, {
      circumstances: { pullRequests: [418] },
    })
    expect([rows[0]?.reasons.length, warnings]).toEqual([1, []])
  })

  it('counts until the end of its last day', () => {
    const verdicts = ['2026-12-30', '2026-12-31', '2027-01-01'].map(
      (today) => judge([accepted], 0.81, { circumstances: { today } }).verdict,
    )
    expect(verdicts).toEqual(['pass', 'pass', 'fail'])
  })

  it('that has expired says so beside what it does not cover', () => {
    const { rows, verdict, warnings } = judge([{ ...accepted, expires: '2026-06-30' }])
    expect([verdict, rows[0]?.waiver, rows[0]?.reasons.at(-1), warnings]).toEqual([
      'fail',
      null,
      'the waiver of c.yml:9 expired on 2026-06-30',
      [],
    ])
  })

  it('does not cover a value below its floor, and says so', () => {
    const { rows, verdict } = judge([accepted], 0.8049)
    expect([verdict, rows[0]?.reasons.at(-1)]).toEqual([
      'fail',
      '0.8049 is worse than 0.8050, the floor of the waiver of c.yml:9',
    ])
    expect(judge([accepted], 0.805).verdict).toBe('pass')
  })

  it('never covers a metric that is missing or not finite', () => {
    const policy = policyOf(rules, {}, { waivers: [{ ...accepted, floor: -1e308 }] })
    const results = [recall(NaN), recall(-Infinity), recall(Infinity), []].map((after) =>
      compare(after, recall(0.9), policy),
    )
    for (const { verdict, rows } of results)
      expect([verdict, rows[0]?.outcome, rows[0]?.reasons.at(-1)]).toEqual([
        'fail',
        'fail',
        'the waiver of c.yml:9 covers no metric that is missing or not finite',
      ])
  })

  it('keeps its floor on the side of the limit that is broken, whatever way the new file says', () => {
    const accepts = 'the waiver of c.yml:9 accepts it until 2026-12-31'
    expect([
      judgeLimit({ min: 0.8 }, 0.75, 0.1, 'lower'),
      judgeLimit({ min: 0.8 }, 0.75, 0.76, 'lower'),
      judgeLimit({ max: 0.95 }, 0.5, 1, 'higher'),
      judgeLimit({ max: 0.95 }, 0.99, 0.98, 'higher'),
      judgeLimit({ min: 0.8, max: 1.2 }, 1.3, 1.25, { target: 1 }),
      judgeLimit({ min: 0.8, max: 1.2 }, 1.3, 0.75, { target: 1 }),
    ]).toEqual([
      ['fail', '0.10 is below 0.75, the floor of the waiver of c.yml:9'],
      ['pass', accepts],
      ['fail', '1.0 is above 0.5, the floor of the waiver of c.yml:9'],
      ['pass', accepts],
      ['pass', accepts],
      ['fail', '0.75 is below 1.30, the floor of the waiver of c.yml:9'],
    ])
  })

  it('needs no direction for a limit', () => {
    expect([5, 5.1].map(judgeFoo)).toEqual(['pass', 'fail'])
  })

  it('keeps both floors where a limit and the tolerance are broken', () => {
    const rule = gate('m/test/x', {
      better: { target: 1 },
      tolerance: { abs: 0.01, rel: 0 },
      min: 0.9,
      max: 1.1,
    })
    const judgeAt = (value: number, floor: number) =>
      compare(
        [metric('x', value)],
        [metric('x', 1)],
        policyOf([rule], {}, { waivers: [waiver('m/test/x', { floor })] }),
      ).verdict
    expect([judgeAt(0.85, 0.8), judgeAt(0.85, 1.2), judgeAt(1.15, 1.2), judgeAt(0.7, 0.6)]).toEqual(
      ['pass', 'fail', 'pass', 'pass'],
    )
    expect([judgeAt(1.3, 1.2), judgeAt(0.7, 0.75)]).toEqual(['fail', 'fail'])
  })

  it('covers no tolerance of a direction that the new file alone says', () => {
    const waivers = [waiver('m/test/x', { floor: 5 })]
    const policy = policyOf([gate('m/test/x', { tolerance: { abs: 0, rel: 0 } })], {}, { waivers })
    const lower = { better: 'lower' } as const
    const own = compare([metric('x', 4, lower)], [metric('x', 1)], policy)
    const settled = compare([metric('x', 4, lower)], [metric('x', 1, lower)], policy)
    expect([own.verdict, own.rows[0]?.waiver, own.rows[0]?.reasons.at(-1)]).toEqual([
      'fail',
      null,
      'the waiver of c.yml:9 has a floor, but only the new metrics file says which way this metric gets better',
    ])
    expect(settled.verdict).toBe('pass')
  })

  it('covers a new metric that must not be, where somebody else says its direction too', () => {
    expect([
      judgeNew('recall', null),
      judgeNew('recall', 'higher'),
      judgeNew('goodness', 'higher'),
      judgeNew('goodness', null),
    ]).toEqual(['none', 'none', 'fail', 'fail'])
  })

  it('never covers what was scored on other data, or on a part of them', () => {
    const policy = policyOf(
      [gate('m/test/recall', { testDataChanged: 'fail', min: 0.85 })],
      {},
      { waivers: [accepted] },
    )
    const results = [
      compare(recall(0.9), recall(0.9), policy, false),
      compare(recall(0.84), recall(0.9), policy, false),
      compare(
        [metric('recall', 0.9, { samples: 50 })],
        [metric('recall', 0.9, { samples: 500 })],
        policy,
      ),
    ]
    for (const { verdict, rows } of results)
      expect([verdict, rows[0]?.waiver, rows[0]?.reasons.at(-1)]).toEqual([
        'fail',
        null,
        'the waiver of c.yml:9 covers no metric that was scored on other data than the baseline, or on a part of them',
      ])
  })

  it('of several the first that covers the value counts', () => {
    const strict = { ...accepted, floor: 0.85, origin: { file: 'c.yml', line: 7 } }
    const late = { ...accepted, origin: { file: 'c.yml', line: 12 } }
    const { rows, waivers, warnings } = judge([strict, accepted, late])
    expect([rows[0]?.waiver, waivers]).toEqual([accepted, [accepted]])
    expect(warnings).toContain(
      'c.yml:12: the waiver "m/test/recall" is not needed: another one covers what it matches. Remove one of them.',
    )
  })

  it('covers an uncertain result that would keep the run from passing', () => {
    const evidence = { 'test/recall': proof(-0.01, 0.03) }
    const open = judge([], 0.89, { evidence })
    const closed = judge([accepted], 0.89, { evidence })
    const strict = compare(
      recall(0.89),
      recall(0.9),
      policyOf(rules, { uncertain: 'fail' }, { waivers: [accepted] }),
      { evidence },
    )
    expect([open.verdict, closed.verdict, strict.verdict]).toEqual(['uncertain', 'pass', 'pass'])
    expect([closed.rows[0]?.outcome, strict.rows[0]?.outcome]).toEqual(['warn', 'warn'])
    expect([closed.rows[0]?.waiver, strict.rows[0]?.waiver]).toEqual([accepted, accepted])
  })

  it('does not touch rows that it does not match', () => {
    const policy = policyOf([], {}, { waivers: [accepted] })
    const { rows, verdict } = compare(
      [...recall(0.81), metric('auc', 0.81)],
      [...recall(0.9), metric('auc', 0.9)],
      policy,
    )
    expect([verdict, rows.map(({ key, outcome }) => [key, outcome])]).toEqual([
      'fail',
      [
        ['test/auc', 'fail'],
        ['test/recall', 'warn'],
      ],
    ])
  })
})

describe('a waiver that nobody needs', () => {
  it('is pointed out: unneeded, expired, or of a metric that does not exist', () => {
    const { warnings } = judge(
      [
        accepted,
        { ...accepted, expires: '2026-06-30' },
        waiver('m/test/recal'),
        waiver('*/test/recal'),
        waiver('other/test/recal'),
      ],
      0.9,
    )
    expect(warnings).toEqual([
      'c.yml:9: the waiver "m/test/recall" is not needed: no gate that it matches fails. Remove it.',
      'c.yml:9: the waiver "m/test/recall" expired on 2026-06-30; remove it.',
      'c.yml:9: the waiver "m/test/recal" matches no metric of m. Correct the name or remove it.',
      'c.yml:9: the waiver "*/test/recal" matches no metric of m. Correct the name or remove it.',
    ])
  })

  it('may be for another model that the configuration names', () => {
    const waivers = [waiver('*/test/recal')]
    const policy = policyOf(rules, {}, { waivers, models: ['m', 'other'] })
    expect(compare(recall(0.9), recall(0.9), policy).warnings).toEqual([])
  })
})

describe('keepsFloor', () => {
  it.each<readonly [Better, number, number, boolean]>([
    ['higher', 0.81, 0.805, true],
    ['higher', 0.805, 0.805, true],
    ['higher', 0.8, 0.805, false],
    ['lower', 0.3, 0.35, true],
    ['lower', 0.35, 0.35, true],
    ['lower', 0.36, 0.35, false],
    [{ target: 1 }, 1.05, 0.9, true],
    [{ target: 1 }, 1.1, 0.9, true],
    [{ target: 1 }, 0.9, 1.1, true],
    [{ target: 1 }, 1.11, 0.9, false],
    [{ target: 1 }, 0.89, 0.9, false],
    ['higher', 0.1 + 0.2, 0.3, true],
    ['lower', 0.1 + 0.2, 0.3, true],
  ])('of %j: %d at the floor of %d', (better, value, floor, expected) => {
    expect(keepsFloor(value, floor, better)).toBe(expected)
  })
})
