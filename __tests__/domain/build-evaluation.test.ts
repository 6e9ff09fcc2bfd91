import { describe, expect, it } from '@jest/globals'
import { buildEvaluation } from '../../src/domain/build-evaluation.ts'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import type { Comparison, MetricRow, RowEvidence } from '../../src/domain/comparison.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { GateRule, Waiver } from '../../src/domain/gate-rule.ts'
import type { Evaluation } from '../../src/domain/manifest.ts'
import { metricKey } from '../../src/domain/metric.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { sampleMetric, sampleParts } from './manifest-samples.ts'

const RULE: GateRule = {
  match: 'churn/test/*',
  origin: { file: '.github/model-release.yml', line: 12 },
}

const WAIVER: Waiver = {
  match: 'churn/test/f1',
  pullRequest: 418,
  floor: 0.4,
  reason: 'OPS-1182',
  approvedBy: '@acme/ml-leads',
  expires: '2026-12-31',
  origin: { file: '.github/model-release.yml', line: 30 },
}

const EVIDENCE: RowEvidence = {
  test: 'bootstrap',
  reason: 'rows are paired',
  interval: { lower: -0.01, upper: Infinity, confidence: 0.95 },
  p: { oneSided: 0.2, twoSided: 0.4 },
  adjustedP: 0.6,
  n: 2000,
  groups: 40,
  seed: 7,
  resamples: 10_000,
  smallest: 0.02,
  moved: false,
}

/** A gate of the default rule, at 0.01, that passed. */
function row(name: string, over: Partial<MetricRow> = {}): MetricRow {
  const candidate = sampleMetric(name, 0.5)
  return {
    key: metricKey(candidate),
    candidate,
    baseline: sampleMetric(name, 0.25),
    better: 'higher',
    betterFrom: 'dictionary',
    change: 'better',
    delta: 0.25,
    relative: 1,
    gate: {
      level: 'error',
      rule: null,
      min: null,
      max: null,
      allowed: 0.01,
      confidence: 0.95,
      uncertain: 'warn',
      support: null,
    },
    data: 'same',
    partial: null,
    evidence: null,
    judgement: 'pass',
    waiver: null,
    outcome: 'pass',
    reasons: [],
    ...over,
  }
}

function comparison(rows: readonly MetricRow[], over: Partial<Comparison> = {}): Comparison {
  const artifact = digestOf(sha256('artifact'))
  return {
    model: 'churn',
    verdict: rows.some(({ outcome }) => outcome === 'fail') ? 'fail' : 'pass',
    rows,
    baseline: {
      chosenBy: 'production',
      version: '1.3.0',
      tag: 'churn@v1.3.0',
      manifest: digestOf(sha256('1.3.0')),
      url: 'https://github.com/acme/ml/releases/tag/churn@v1.3.0',
      createdAt: '2026-11-22T00:00:00Z',
      commit: '1'.repeat(40),
      signer: 'trusted',
    },
    baselineNote: null,
    candidate: { commit: '2'.repeat(40), artifact, size: 7 },
    artifactChanged: true,
    params: { changes: [], unchanged: 0 },
    data: { changes: [], unchanged: [] },
    history: null,
    waivers: [],
    frozen: [],
    correction: 'holm',
    warnings: [],
    ...over,
  }
}

const gatesOf = (rows: readonly MetricRow[]): Evaluation['gates'] =>
  buildEvaluation(comparison(rows)).gates

describe('an evaluation', () => {
  it('names verdict and baseline, and each gate with what it was judged by', () => {
    expect(buildEvaluation(comparison([row('auc')]))).toEqual({
      verdict: 'pass',
      baseline: { version: '1.3.0', manifest: digestOf(sha256('1.3.0')) },
      gates: [
        {
          metric: 'test/auc',
          level: 'error',
          outcome: 'pass',
          judgement: 'pass',
          value: 0.5,
          baseline: 0.25,
          allowed: 0.01,
        },
      ],
      waivers: [],
    })
  })

  it('says of a gate what the data proved, and where nothing is proven on a side', () => {
    const [gate] = gatesOf([row('auc', { evidence: EVIDENCE, judgement: 'uncertain' })])
    expect(gate).toMatchObject({
      judgement: 'uncertain',
      test: 'bootstrap',
      n: 2000,
      interval: [-0.01, null],
      confidence: 0.95,
      p: 0.2,
      adjustedP: 0.6,
    })
  })

  it('says nothing of a test that was not made, nor of the correction of what cannot fail', () => {
    const none = { ...EVIDENCE, test: null, interval: null, p: null, adjustedP: null, n: null }
    const warning = row('f1', { evidence: EVIDENCE })
    const [first, second] = gatesOf([
      row('auc', { evidence: none }),
      { ...warning, gate: { ...warning.gate, level: 'warn' } },
    ])
    expect(first).not.toHaveProperty('test')
    expect(second).toMatchObject({ level: 'warn', p: 0.2 })
    expect(second).not.toHaveProperty('adjustedP')
  })

  it('names the rule of a gate, its limits, and what is no number', () => {
    const limited = row('auc')
    const gate = { ...limited.gate, rule: RULE, min: 0, max: 1, allowed: null }
    const nan = sampleMetric('auc', Number.NaN)
    const over = { candidate: nan, judgement: null, outcome: 'fail', gate } as const
    expect(gatesOf([row('auc', over)])).toEqual([
      {
        metric: 'test/auc',
        level: 'error',
        outcome: 'fail',
        nonFinite: 'NaN',
        baseline: 0.25,
        min: 0,
        max: 1,
        rule: { file: '.github/model-release.yml', line: 12, match: 'churn/test/*' },
      },
    ])
  })

  it('has a gate whose metric is gone, without a value', () => {
    const gone = row('auc', { candidate: null, judgement: null, outcome: 'fail' })
    const [gate] = gatesOf([gone])
    expect(gate).toMatchObject({ metric: 'test/auc', outcome: 'fail' })
    expect(gate).not.toHaveProperty('value')
    expect(gate).not.toHaveProperty('nonFinite')
  })

  it('leaves out what is only shown', () => {
    expect(gatesOf([row('loss', { outcome: 'info' })])).toEqual([])
  })

  it('names the waivers that count, and which gates they keep from failing', () => {
    const rows = [row('f1', { waiver: WAIVER, outcome: 'warn', judgement: 'fail' })]
    const { gates, waivers } = buildEvaluation(comparison(rows, { waivers: [WAIVER] }))
    expect(gates).toMatchObject([{ outcome: 'warn', judgement: 'fail', waived: true }])
    expect(waivers).toEqual([
      {
        match: 'churn/test/f1',
        pullRequest: 418,
        floor: 0.4,
        reason: 'OPS-1182',
        approvedBy: '@acme/ml-leads',
        expires: '2026-12-31',
      },
    ])
  })

  it('says why there is no baseline', () => {
    const none = { baseline: null, baselineNote: 'the stage production holds no version' }
    expect(buildEvaluation(comparison([], none))).toMatchObject({
      baseline: null,
      note: 'the stage production holds no version',
    })
  })
})

describe('the gates of an evaluation', () => {
  it('begin with those that failed, then warned, each with those that somebody wrote first', () => {
    const ruled = { ...row('x').gate, rule: RULE }
    const rows = [
      row('a'),
      row('b', { gate: ruled }),
      row('c', { outcome: 'warn' }),
      row('d', { outcome: 'warn', gate: ruled }),
      row('e', { outcome: 'fail' }),
    ]
    expect(gatesOf(rows).map(({ metric }) => metric)).toEqual([
      'test/e',
      'test/d',
      'test/c',
      'test/b',
      'test/a',
    ])
  })

  it('are at most a thousand, and the number of the others is said', () => {
    const rows = Array.from({ length: 1003 }, (_, index) =>
      row(`m${index}`, index === 1002 ? { outcome: 'fail' } : {}),
    )
    const { gates, omitted } = buildEvaluation(comparison(rows))
    expect([gates.length, omitted]).toEqual([1000, 3])
    expect(gates[0]).toMatchObject({ metric: 'test/m1002', outcome: 'fail' })
  })
})

describe('a manifest with an evaluation', () => {
  it('is read again as it was written, with plain numbers', () => {
    const rows = [
      row('auc', { evidence: EVIDENCE, gate: { ...row('x').gate, rule: RULE, min: 0.1 } }),
      row('f1', { waiver: WAIVER, outcome: 'warn' }),
    ]
    const evaluation = {
      ...buildEvaluation(comparison(rows, { waivers: [WAIVER], baselineNote: 'none better' })),
      omitted: 3,
    }
    const metrics = [sampleMetric('auc', 0.5), sampleMetric('f1', 0.5)]
    const bytes = stableJson(buildManifest(sampleParts({ metrics, evaluation })))
    const manifest = parseManifest(bytes)
    expect(manifest.predicate.evaluation).toEqual(evaluation)
    expect(stableJson(manifest)).toEqual(bytes)
  })

  it('can be read again however long the texts of the configuration are', () => {
    const long = `x${'😀'.repeat(1500)}`
    const rule = { match: long, origin: { file: long, line: 1 } }
    const rows = [row('auc', { gate: { ...row('x').gate, rule }, waiver: WAIVER, outcome: 'warn' })]
    const waivers = [{ ...WAIVER, match: long, reason: long, approvedBy: long }]
    const evaluation = buildEvaluation(comparison(rows, { waivers, baselineNote: long }))
    const metrics = [sampleMetric('auc', 0.5)]
    const bytes = stableJson(buildManifest(sampleParts({ metrics, evaluation })))
    expect(parseManifest(bytes).predicate.evaluation.note).toHaveLength(2000)
  })
})
