import * as fc from 'fast-check'
import type { CandidateFacts } from '../../src/domain/candidate-facts.ts'
import type { BaselineRef, Comparison, MetricRow } from '../../src/domain/comparison.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { GateRule, Waiver } from '../../src/domain/gate-rule.ts'
import { metricKey } from '../../src/domain/metric.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { numeral } from '../../src/domain/numeral.ts'
import type { ModelReport, ReportDocument } from '../../src/domain/report.ts'
import { buildReportDocument } from '../../src/domain/build-report.ts'
import { anyKey, anyNumeral, anyParam, anyText, sampleMetric } from './manifest-samples.ts'

export const HEAD = '9f31c2e8a0b1c2d3e4f5061728394a5b6c7d8e9f'
export const BASE = '51d0aa7201b2c3d4e5f60718293a4b5c6d7e8f90'

const origin = { file: '.github/model-release.yml', line: 14 }

export const sampleRule: GateRule = {
  match: 'churn/test/*',
  better: { target: 0.5 },
  min: 0.8,
  minSupport: 100,
  level: 'error',
  tolerance: { abs: 0.01, rel: 0 },
  confidence: 0.95,
  test: 'bootstrap',
  uncertain: 'warn',
  missing: 'fail',
  new: 'info',
  nan: 'fail',
  testDataChanged: 'warn',
  origin,
}

export const sampleWaiver: Waiver = {
  match: 'churn/test/recall',
  pullRequest: 17,
  floor: 0.8,
  reason: 'The test set was cleaned.',
  approvedBy: 'ada',
  expires: '2026-12-31',
  origin,
}

export const sampleBaseline: BaselineRef = {
  chosenBy: 'production',
  version: '1.3.2',
  tag: 'churn@v1.3.2',
  manifest: digestOf(sha256('manifest')),
  url: 'https://github.com/acme/ml/releases/tag/churn%40v1.3.2',
  createdAt: '2026-11-11T09:30:00Z',
  commit: BASE,
  signer: 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main',
}

export function sampleRow(metric: Metric, over: Partial<MetricRow> = {}): MetricRow {
  return {
    key: metricKey(metric),
    candidate: metric,
    baseline: metric,
    better: 'higher',
    betterFrom: 'dictionary',
    change: 'worse',
    delta: -0.031,
    relative: -0.037,
    gate: {
      level: 'error',
      rule: sampleRule,
      min: 0.8,
      max: null,
      allowed: 0.01,
      confidence: 0.95,
      uncertain: 'warn',
      support: { needed: 100, found: 1240 },
    },
    data: 'same',
    partial: { side: 'candidate', samples: 1000, of: 1240 },
    evidence: {
      test: 'mcnemar',
      reason: 'the same 1,240 rows under both models',
      interval: { lower: 0.012, upper: Infinity, confidence: 0.95 },
      p: { oneSided: 0.001, twoSided: 0.002 },
      adjustedP: 0.003,
      n: 1240,
      groups: null,
      seed: 42,
      resamples: 2000,
      smallest: 0.017,
      moved: true,
    },
    judgement: 'fail',
    waiver: sampleWaiver,
    outcome: 'warn',
    reasons: ['0.031 worse than 1.3.2; 0.01 is allowed'],
    ...over,
  }
}

export function sampleComparison(over: Partial<Comparison> = {}): Comparison {
  const recall = sampleMetric('recall', 0.811, { value: numeral(0.811, '0.8110'), samples: 1240 })
  return {
    model: 'churn',
    verdict: 'pass',
    rows: [sampleRow(recall)],
    baseline: sampleBaseline,
    baselineNote: null,
    candidate: { commit: HEAD, artifact: digestOf(sha256('model')), size: 84_221 },
    artifactChanged: true,
    params: {
      changes: [
        { key: 'lr', before: numeral(0.01), after: numeral(0.02, '2e-2') },
        { key: 'new', after: null },
      ],
      unchanged: 12,
    },
    data: {
      changes: [
        {
          name: 'train',
          role: 'training',
          before: null,
          after: {
            digest: 'md5:0cc175b9c0f1b6a831c399e269772661.dir',
            files: null,
            size: 12,
            rows: 3,
          },
          files: {
            added: 1,
            removed: 0,
            changed: 2,
            examples: { added: ['a.csv'], removed: [], changed: ['b'] },
          },
          schema: {
            added: [{ name: 'age', type: 'int' }],
            removed: [],
            changed: [{ name: 'id', before: 'int', after: 'string' }],
            reordered: false,
            same: false,
          },
        },
      ],
      unchanged: [],
    },
    environment: [{ what: 'python', before: '3.11', after: null }],
    history: [
      { version: '1.3.1', createdAt: '2026-10-01T00:00:00Z', metrics: { 'test/recall': 0.84 } },
    ],
    waivers: [sampleWaiver],
    frozen: ['seed'],
    correction: 'holm',
    warnings: ['The baseline is 40 days old.'],
    ...over,
  }
}

export function sampleReport(over: Partial<ModelReport> = {}): ModelReport {
  return {
    serverUrl: 'https://github.com',
    repository: 'acme/ml',
    key: 'train',
    pull: 7,
    head: HEAD,
    runId: '4242',
    attempt: 1,
    runUrl: 'https://github.com/acme/ml/actions/runs/4242',
    asOf: '2026-11-23T16:02:11Z',
    gatesFile: '.github/model-release.yml@51d0aa7',
    gatesEdited: false,
    selfReported: false,
    legs: 1,
    comparison: sampleComparison(),
    ...over,
  }
}

/** The report of one model of the sample's run. */
export const reportOf = (model: string, over: Partial<ModelReport> = {}): ModelReport =>
  sampleReport({ comparison: sampleComparison({ model }), ...over })

export function sampleCandidate(over: Partial<CandidateFacts> = {}): CandidateFacts {
  return {
    artifact: { digest: digestOf(sha256('model')), size: 84_221 },
    data: [
      {
        name: 'test',
        role: null,
        source: { kind: 'path', uri: 'data/test.csv' },
        digest: digestOf(sha256('listing')),
        files: 1,
        size: 91_231,
        rows: 1240,
        columns: [{ name: 'age', type: 'int' }],
      },
    ],
    params: {
      lr: numeral(0.02, '2e-2'),
      layers: [numeral(64), numeral(32)],
      clip: { nonFinite: 'Infinity' },
    },
    metrics: [sampleMetric('recall', 0.811, { value: numeral(0.811, '0.8110'), samples: 1240 })],
    environment: {
      runner: { os: 'Linux', arch: 'X64', hosted: true },
      runtimes: { python: '3.12.1' },
      gpus: ['NVIDIA T4'],
      lockfiles: [{ path: 'uv.lock', sha256: sha256('lock') }],
    },
    ...over,
  }
}

export const sampleDocument = (
  report: Partial<ModelReport> = {},
  candidate: Partial<CandidateFacts> = {},
): ReportDocument => buildReportDocument(sampleReport(report), sampleCandidate(candidate))

/** −0 has no JSON of its own. */
const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const anyReal = fc.oneof(anyFinite, fc.constantFrom(Infinity, -Infinity))

const anyMetric: fc.Arbitrary<Metric> = fc
  .tuple(anyKey, fc.oneof(anyFinite, fc.constantFrom(Number.NaN, Infinity)), anyNumeral)
  .map(([name, value, stderr]) => sampleMetric(name, value, { stderr, samples: 2000, step: 3 }))

const anyRow: fc.Arbitrary<MetricRow> = fc
  .record({
    metric: anyMetric,
    side: fc.constantFrom('both', 'candidate', 'baseline'),
    delta: fc.option(anyFinite),
    lower: anyReal,
    upper: anyReal,
    reason: anyText,
    change: fc.constantFrom('worse' as const, 'not-comparable' as const, 'not-finite' as const),
    outcome: fc.constantFrom('pass' as const, 'fail' as const, 'info' as const),
    bare: fc.boolean(),
  })
  .map(({ metric, side, delta, lower, upper, reason, change, outcome, bare }) => {
    const { evidence } = sampleRow(metric)
    return sampleRow(metric, {
      candidate: side === 'baseline' ? null : metric,
      baseline: side === 'candidate' ? null : metric,
      delta,
      change,
      outcome,
      reasons: [reason],
      evidence:
        bare || evidence === null
          ? null
          : { ...evidence, interval: { lower, upper, confidence: 0.9 }, seed: null },
      ...(bare ? { waiver: null, judgement: null, partial: null, data: null } : {}),
    })
  })

/** A valid document. */
export const anyDocument: fc.Arbitrary<ReportDocument> = fc
  .record({
    rows: fc.array(anyRow, { maxLength: 3 }),
    metrics: fc.array(anyMetric, { maxLength: 3 }),
    params: fc.dictionary(anyKey, anyParam, { maxKeys: 5 }),
    changes: fc.array(
      fc.record({ key: anyKey, before: anyParam, after: anyParam }, { requiredKeys: ['key'] }),
      { maxLength: 3 },
    ),
    runtimes: fc.dictionary(anyKey, anyText, { maxKeys: 3 }),
    warnings: fc.array(anyText, { maxLength: 3 }),
    past: fc.dictionary(anyKey, fc.option(anyFinite), { maxKeys: 3 }),
    key: anyText.filter((text) => text !== ''),
    first: fc.boolean(),
  })
  .map(({ rows, metrics, params, changes, runtimes, warnings, past, key, first }) =>
    sampleDocument(
      {
        key,
        pull: first ? null : 7,
        comparison: sampleComparison({
          rows,
          warnings,
          params: { changes, unchanged: 2 },
          baseline: first ? null : sampleBaseline,
          history: first
            ? null
            : [{ version: '1.3.1', createdAt: '2026-10-01T00:00:00Z', metrics: past }],
        }),
      },
      {
        metrics,
        params,
        environment: {
          runner: { os: 'Linux', arch: 'X64', hosted: null },
          runtimes,
          lockfiles: [],
        },
      },
    ),
  )
