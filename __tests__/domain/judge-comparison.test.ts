import { describe, expect, it } from '@jest/globals'
import type { GateLevel, GatePolicy, UncertainReaction } from '../../src/domain/gate-rule.ts'
import type { MetricComparison } from '../../src/domain/judge-comparison.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'
import { compare, compareOne, gate, metric, noProof, policyOf, proof } from './metric-cases.ts'

const values = { before: 0.9, after: 0.88 }
const gated = (abs: number, rest = {}): GatePolicy =>
  policyOf([gate('m/test/recall', { tolerance: { abs, rel: 0 }, ...rest })])

const judge = (found: ReturnType<typeof proof>, policy = gated(0.01)) =>
  compareOne('recall', values, policy, { evidence: { 'test/recall': found } })

/** As many metrics, each with the same evidence. */
function judgeMany(count: number, oneSided: number, policy: GatePolicy): MetricComparison {
  const names = Array.from({ length: count }, (_, index) => `s${String(index).padStart(2, '0')}`)
  const side = (value: number) => names.map((slice) => metric('recall', value, { slice }))
  const evidence = Object.fromEntries(
    names.map((slice) => [
      `test/slice/${slice}/recall`,
      proof(0.012, 0.028, { oneSided, twoSided: oneSided }),
    ]),
  )
  return compare(side(0.88), side(0.9), policy, { evidence })
}

describe('judgeComparison, intervals', () => {
  it('fails a worsening that is beyond the tolerance beyond noise', () => {
    const { outcome, judgement, reasons } = judge(proof(0.014, 0.048))
    expect([outcome, judgement, reasons]).toEqual([
      'fail',
      'fail',
      [
        '0.020 worse than the baseline, 0.010 is allowed; beyond noise (95 % interval 0.014 to 0.048)',
      ],
    ])
  })

  it('passes what is within the tolerance, also when the value itself is beyond', () => {
    expect(judge(proof(-0.01, 0.009))).toMatchObject({
      outcome: 'pass',
      judgement: 'pass',
      reasons: [
        '0.020 worse than the baseline, 0.010 is allowed; its 95 % interval −0.010 to 0.009 is within',
      ],
    })
    expect(judge(proof(-0.01, 0.02), gated(0.02))).toMatchObject({ outcome: 'pass', reasons: [] })
  })

  it('says of everything else that the data cannot tell, and what they could prove', () => {
    expect(judge(proof(-0.002, 0.032))).toMatchObject({
      outcome: 'warn',
      judgement: 'uncertain',
      reasons: [
        'the data cannot tell: 95 % interval of the worsening −0.002 to 0.032, 0.010 is allowed; ' +
          'these data can prove a drop of about 0.017',
      ],
    })
  })

  it('shows an end of the interval and the tolerance with digits that differ', () => {
    const [reason] = judge(proof(0.01003, 0.048)).reasons
    expect(reason).toBe(
      '0.02000 worse than the baseline, 0.01000 is allowed; beyond noise (95 % interval 0.01003 to 0.04800)',
    )
  })

  it('takes a point at the tolerance for the rounding that it is', () => {
    const seeds = proof(0.9 - 0.89, 0.9 - 0.89, { oneSided: 0 })
    const row = compareOne('recall', { before: 0.9, after: 0.89 }, gated(0.01), {
      evidence: { 'test/recall': seeds },
    })
    expect([row.outcome, row.judgement]).toEqual(['pass', 'pass'])
  })

  it('says when nothing could be proven at all', () => {
    const endless = { ...proof(0, 0), smallest: null }
    const found = {
      ...endless,
      evidence: {
        ...(endless.evidence ?? fail()),
        interval: { lower: -Infinity, upper: Infinity, confidence: 0.9 },
      },
    }
    expect(judge(found).reasons).toEqual([
      'the data cannot tell: 90 % interval of the worsening −∞ to ∞, 0.01 is allowed; ' +
        'no drop can be proven with these data',
    ])
  })

  it('judges by the tolerance alone where no test fits, and says why', () => {
    const beyond = judge(noProof('one run'))
    const within = judge(noProof('one run'), gated(0.02))
    const unwanted = judge(noProof('no test is wished for'))
    expect([beyond.outcome, beyond.judgement, beyond.reasons]).toEqual([
      'fail',
      'fail',
      ['0.02 worse than the baseline, 0.01 is allowed (no test: one run)'],
    ])
    expect([within.outcome, within.judgement, within.reasons]).toEqual(['pass', 'pass', []])
    expect(unwanted.reasons).toEqual([
      '0.02 worse than the baseline, 0.01 is allowed (no test is wished for)',
    ])
    expect(beyond.evidence).toMatchObject({ test: null, reason: 'one run', moved: false, p: null })
  })

  it('says of a gate alone that its interval is beyond, and its exact test is not', () => {
    const found = proof(0.0023, 0.023, { oneSided: 0.5 ** 5, twoSided: 0.0625 })
    const { outcome, judgement, reasons } = judge(found, gated(0))
    expect([outcome, judgement, reasons]).toEqual([
      'warn',
      'uncertain',
      [
        '0.020 worse than the baseline, nothing is allowed; its 95 % interval 0.002 to 0.023 is beyond, ' +
          'but the exact test is not (p 0.031)',
      ],
    ])
    const drawn = proof(0.0023, 0.023, { oneSided: 0.03 }, { method: 'bootstrap' })
    expect(judge(drawn, gated(0)).reasons[0]).toMatch(
      / is beyond, but the test is not \(p 0\.03\)$/,
    )
  })

  it('hands on what the test found', () => {
    const found = proof(0.014, 0.048, {}, { groups: 40, seed: 1, resamples: 10_000 })
    expect(judge(found).evidence).toEqual({
      test: 'mcnemar',
      reason: "McNemar's exact test: the same 1,240 rows",
      interval: { lower: 0.014, upper: 0.048, confidence: 0.95 },
      p: { oneSided: 0.001, twoSided: 0.001 },
      adjustedP: 0.001,
      n: 1240,
      groups: 40,
      seed: 1,
      resamples: 10_000,
      smallest: 0.017,
      moved: true,
    })
  })

  it('pays no attention to evidence of what is not compared', () => {
    const row = compareOne('recall', values, policyOf(), {
      comparable: false,
      evidence: { 'test/recall': proof(0.014, 0.048) },
    })
    expect([row.change, row.evidence, row.judgement]).toEqual(['not-comparable', null, null])
  })
})

describe('judgeComparison, uncertain results', () => {
  const levels: readonly GateLevel[] = ['error', 'warn', 'info']
  const reactions: readonly UncertainReaction[] = ['pass', 'warn', 'fail']
  const expected = {
    error: { pass: ['pass', 'pass'], warn: ['warn', 'uncertain'], fail: ['fail', 'fail'] },
    warn: { pass: ['pass', 'pass'], warn: ['pass', 'pass'], fail: ['warn', 'pass'] },
    info: { pass: ['info', 'none'], warn: ['info', 'none'], fail: ['info', 'none'] },
  }

  it.each(levels.flatMap((level) => reactions.map((uncertain) => [level, uncertain] as const)))(
    'of the level %s with the reaction %s',
    (level, uncertain) => {
      const { rows, verdict } = compare(
        [metric('recall', 0.89)],
        [metric('recall', 0.9)],
        gated(0.01, { level, uncertain }),
        { evidence: { 'test/recall': proof(-0.002, 0.022) } },
      )
      expect([rows[0]?.outcome, verdict]).toEqual(expected[level][uncertain])
      expect(rows[0]?.judgement).toBe('uncertain')
    },
  )

  it('make the verdict uncertain only at a tolerance that can fail the run', () => {
    const policy = policyOf([gate('m/test/recall', { min: 0.5, level: 'error' })], {
      level: 'warn',
    })
    const { verdict, rows } = compare([metric('recall', 0.89)], [metric('recall', 0.9)], policy, {
      evidence: { 'test/recall': proof(-0.002, 0.022) },
    })
    expect([rows[0]?.outcome, rows[0]?.judgement, verdict]).toEqual(['warn', 'uncertain', 'pass'])
  })

  it('warn at the level warn only where the values themselves are too far apart', () => {
    const policy = gated(0.01, { level: 'warn' })
    const evidence = { 'test/recall': proof(-0.01, 0.04) }
    const near = compareOne('recall', { before: 0.9, after: 0.895 }, policy, { evidence })
    const far = compareOne('recall', { before: 0.9, after: 0.88 }, policy, { evidence })
    expect([near.outcome, near.judgement]).toEqual(['pass', 'uncertain'])
    expect([far.outcome, far.judgement]).toEqual(['warn', 'uncertain'])
  })

  it('warn without any configuration only where the values themselves are too far apart', () => {
    const evidence = { 'test/recall': proof(-0.01, 0.03) }
    const near = compareOne('recall', { before: 0.9, after: 0.895 }, defaultGatePolicy(), {
      evidence,
    })
    const far = compareOne('recall', { before: 0.9, after: 0.88 }, defaultGatePolicy(), {
      evidence,
    })
    expect([near.outcome, near.judgement, near.reasons]).toEqual(['pass', 'uncertain', []])
    expect([far.outcome, far.judgement]).toEqual(['warn', 'uncertain'])
  })
})

describe('judgeComparison, many gates', () => {
  it('corrects 20 gates after Holm: what one alone would prove, twenty do not', () => {
    const twenty = judgeMany(20, 0.002, policyOf())
    const [row] = twenty.rows
    expect(twenty.verdict).toBe('uncertain')
    expect(row?.evidence?.adjustedP).toBeCloseTo(0.04)
    expect([row?.judgement, row?.reasons]).toEqual([
      'uncertain',
      [
        '0.020 worse than the baseline, 0.009 is allowed; beyond noise by itself (95 % interval 0.012 to 0.028), ' +
          'but not as one of 20 gates (corrected p 0.04)',
      ],
    ])
    expect(judgeMany(12, 0.002, policyOf()).verdict).toBe('fail')
  })

  it('does not correct where the configuration wants none', () => {
    const { verdict, rows } = judgeMany(20, 0.002, policyOf([], {}, { correction: 'none' }))
    expect([verdict, rows[0]?.evidence?.adjustedP]).toEqual(['fail', 0.002])
  })

  it('leaves rows that cannot fail the run out of the correction', () => {
    const warned = judgeMany(20, 0.002, policyOf([], { level: 'warn' }))
    const one = policyOf([gate('m/test/slice/s03/recall', { level: 'error' })], { level: 'warn' })
    const mixed = judgeMany(20, 0.02, one)
    expect(warned.rows.map((row) => row.judgement)).toEqual(
      Array.from({ length: 20 }, () => 'fail'),
    )
    expect([mixed.verdict, mixed.rows[0]?.key]).toEqual(['fail', 'test/slice/s03/recall'])
  })

  it('calls a row without a gate moved only when its share of false alarms allows it', () => {
    const policy = policyOf([], { level: 'info' })
    const alone = judgeMany(1, 0.04, policy).rows[0]?.evidence
    const other = compare(
      ['a', 'b'].map((slice) => metric('recall', 0.89, { slice })),
      ['a', 'b'].map((slice) => metric('recall', 0.9, { slice })),
      policy,
      {
        evidence: {
          'test/slice/a/recall': proof(0.001, 0.02, { twoSided: 0.04 }),
          'test/slice/b/recall': proof(-0.01, 0.02, { twoSided: 0.8 }),
        },
      },
    ).rows.map(({ evidence }) => [evidence?.adjustedP, evidence?.moved])
    expect([alone?.adjustedP, alone?.moved]).toEqual([0.04, true])
    expect(other).toEqual([
      [0.08, false],
      [0.8, false],
    ])
  })

  it('does not call moved what is only rounding', () => {
    const point = 0.1 + 0.2 - 0.3
    const row = compareOne('loss', { before: 0.3, after: 0.1 + 0.2 }, policyOf(), {
      evidence: { 'test/loss': proof(point, point) },
    })
    expect([row.change, row.evidence?.moved]).toEqual(['same', false])
  })

  it('calls a gate moved when its interval is without 0', () => {
    const moved = [proof(0.001, 0.03), proof(-0.03, -0.001), proof(-0.001, 0.03)].map(
      (found) => judge(found).evidence?.moved,
    )
    expect(moved).toEqual([true, true, false])
  })
})

function fail(): never {
  throw new Error('there is no evidence')
}
