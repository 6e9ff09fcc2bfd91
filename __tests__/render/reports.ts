import type { BaselineRef, Comparison, MetricRow } from '../../src/domain/comparison.ts'
import type { GateRule } from '../../src/domain/gate-rule.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Better, Metric } from '../../src/domain/metric.ts'
import type { NonFinite } from '../../src/domain/numeral.ts'
import { nonFiniteName, numeral } from '../../src/domain/numeral.ts'
import type { ModelReport, Review } from '../../src/domain/report.ts'
import { history, ONE_RUN, tested } from './evidence.ts'

export const HEAD = '9f31c2e8a0b1c2d3e4f5061728394a5b6c7d8e9f'
export const BASE = '51d0aa7201b2c3d4e5f60718293a4b5c6d7e8f90'

export function metric(name: string, value: number, extra: Partial<Metric> = {}): Metric {
  const finite = Number.isFinite(value)
  const nonFinite: { nonFinite?: NonFinite } = finite ? {} : { nonFinite: nonFiniteName(value) }
  return {
    name,
    dataset: 'test',
    slice: null,
    value: finite ? numeral(value) : null,
    ...nonFinite,
    better: null,
    unit: null,
    samples: null,
    stderr: null,
    repeats: null,
    source: `metrics.json#/test/${name}`,
    ...extra,
  }
}

export interface RowFacts {
  readonly before?: number
  readonly after?: number
  readonly better?: Better | null
  readonly allowed?: number | null
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  readonly rule?: GateRule
}

/** A row as the gates would fill it: only outcome, change and reasons are said by the test. */
export function row(
  name: string,
  facts: RowFacts,
  said: Pick<MetricRow, 'change' | 'outcome'> & { readonly reasons?: readonly string[] },
): MetricRow {
  const { before, after, better = 'higher' } = facts
  const extra = facts.unit === undefined ? {} : { unit: facts.unit }
  const delta = difference(before, after)
  return {
    key: `test/${name}`,
    candidate: after === undefined ? null : metric(name, after, extra),
    baseline: before === undefined ? null : metric(name, before, extra),
    better,
    betterFrom: better === null ? null : 'gate',
    change: said.change,
    delta,
    relative: delta === null || !before ? null : delta / Math.abs(before),
    gate: gateOf(facts, said.outcome),
    data: before === undefined || after === undefined ? null : 'same',
    partial: null,
    evidence: delta === null ? null : ONE_RUN,
    judgement: judgementOf(facts, said),
    waiver: null,
    outcome: said.outcome,
    reasons: said.reasons ?? [],
  }
}

function judgementOf(
  { allowed = null }: RowFacts,
  { change, outcome }: Pick<MetricRow, 'change' | 'outcome'>,
): MetricRow['judgement'] {
  if (allowed === null) return null
  return outcome === 'fail' && change === 'worse' ? 'fail' : 'pass'
}

function difference(before = Number.NaN, after = Number.NaN): number | null {
  return Number.isFinite(after - before) ? after - before : null
}

function gateOf(facts: RowFacts, outcome: MetricRow['outcome']): MetricRow['gate'] {
  return {
    level: outcome === 'info' ? 'info' : 'error',
    rule: facts.rule ?? null,
    min: facts.min ?? null,
    max: facts.max ?? null,
    allowed: facts.allowed ?? null,
    confidence: 0.95,
    uncertain: 'warn',
    support: null,
  }
}

export const recallRule: GateRule = {
  match: 'churn/test/recall',
  tolerance: { abs: 0.01, rel: 0 },
  min: 0.8,
  origin: { file: '.github/model-release.yml', line: 14 },
}

const side = (seed: string, files: number, size: number) => ({
  digest: digestOf(sha256(seed)),
  files,
  size,
})

export const baseline: BaselineRef = {
  chosenBy: 'production',
  version: '1.3.2',
  tag: 'churn@v1.3.2',
  manifest: digestOf(sha256('manifest 1.3.2')),
  url: 'https://github.com/acme/ml/releases/tag/churn@v1.3.2',
  createdAt: '2026-11-11T09:30:00Z',
  commit: BASE,
  signer: 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main',
}

export const rows = {
  recallFails: row(
    'recall',
    { before: 1045 / 1240, after: 1006 / 1240, allowed: 0.01, min: 0.8, rule: recallRule },
    { change: 'worse', outcome: 'fail' },
  ),
  aucBetter: row(
    'auc',
    { before: 0.9412, after: 0.9431, allowed: 0.005 },
    { change: 'better', outcome: 'pass' },
  ),
  lossBetter: row(
    'log_loss',
    { before: 0.1873, after: 0.1869, better: 'lower', allowed: 0.005 },
    { change: 'better', outcome: 'pass' },
  ),
  latencyWorse: row(
    'latency_p95',
    { before: 14.2, after: 14.9, better: 'lower', allowed: 1.42, unit: 'ms' },
    { change: 'worse', outcome: 'pass' },
  ),
  ratioNearer: row(
    'dp_ratio',
    { before: 0.94, after: 0.96, better: { target: 1 }, allowed: 0.02, min: 0.8, max: 1.25 },
    { change: 'better', outcome: 'pass' },
  ),
  f1Same: row(
    'f1',
    { before: 0.871, after: 0.871, allowed: 0.00871 },
    { change: 'same', outcome: 'pass' },
  ),
  mrrSame: row(
    'mrr',
    { before: 0.381, after: 0.381, allowed: 0.00381 },
    { change: 'same', outcome: 'pass' },
  ),
  eceNew: row('ece', { after: 0.031, better: 'lower' }, { change: 'new', outcome: 'info' }),
  supportShown: row(
    'support',
    { before: 120_433, after: 131_870, better: null },
    { change: 'changed', outcome: 'info' },
  ),
} as const

export function comparison(over: Partial<Comparison> = {}): Comparison {
  return {
    model: 'churn',
    verdict: 'fail',
    rows: Object.values(rows),
    baseline,
    baselineNote: null,
    candidate: { commit: HEAD, artifact: digestOf(sha256('model bytes')), size: 48_123 },
    artifactChanged: true,
    params: {
      changes: [
        { key: 'learning_rate', before: numeral(0.1, '0.10'), after: numeral(0.3, '0.30') },
        { key: 'model.max_depth', before: numeral(8), after: numeral(6) },
        { key: 'class_weight', before: 'balanced' },
        { key: 'layers', after: [numeral(64), numeral(32)] },
      ],
      unchanged: 23,
    },
    data: {
      changes: [
        { name: 'train', role: 'train', before: side('a', 3, 91_231), after: side('b', 3, 99_350) },
        { name: 'extra', role: 'train', before: null, after: side('c', 1, 2_048) },
      ],
      unchanged: [
        { name: 'test', role: 'test', before: side('d', 1, 20_000), after: side('d', 1, 20_000) },
      ],
    },
    history: null,
    waivers: [],
    frozen: [],
    correction: 'holm',
    warnings: [],
    ...over,
  }
}

/** A passing row of a tested metric; `over` replaces whole members. */
export const aRow = (over: Partial<MetricRow> = {}): MetricRow => ({
  ...rows.aucBetter,
  evidence: tested('delong', -0.0032, -0.0006),
  ...over,
})

/** One model that fails by its recall, beyond noise. */
export const aComparison = (over: Partial<Comparison> = {}): Comparison =>
  comparison({
    rows: [
      { ...rows.recallFails, evidence: tested('mcnemar', 0.0144, 0.0485) },
      aRow(),
      ...Object.values(rows).filter((each) => each !== rows.recallFails && each !== rows.aucBetter),
    ],
    history,
    ...over,
  })

export const aReport = (over: Partial<ModelReport> = {}): ModelReport =>
  report({ comparison: aComparison(), ...over })

/** Of one failing model unless `models` says otherwise. */
export function aReview(over: Partial<Review> = {}): Review {
  const models = over.models ?? [aReport()]
  const {
    comparison: _,
    gatesFile: __,
    gatesEdited: ___,
    selfReported: ____,
    ...context
  } = report()
  return { ...context, absent: [], resolved: false, followed: false, ...over, models }
}

/** Of one model, with this said of its comparison. */
export const reviewOf = (over: Partial<Comparison>, more: Partial<Review> = {}): Review =>
  aReview({ models: [report({ comparison: comparison(over) })], ...more })

export function report(over: Partial<ModelReport> = {}): ModelReport {
  return {
    key: '.github/workflows/train.yml',
    pull: 418,
    head: HEAD,
    runId: '11873345120',
    attempt: 1,
    runUrl: 'https://github.com/acme/ml/actions/runs/11873345120',
    serverUrl: 'https://github.com',
    repository: 'acme/ml',
    comparison: comparison(),
    gatesFile: '.github/model-release.yml at main, 51d0aa72',
    gatesEdited: false,
    selfReported: false,
    legs: 1,
    asOf: '2026-11-23T16:02:11Z',
    ...over,
  }
}

export const passing: readonly MetricRow[] = [
  row(
    'recall',
    { before: 1045 / 1240, after: 1051 / 1240, allowed: 0.01, min: 0.8, rule: recallRule },
    { change: 'better', outcome: 'pass' },
  ),
  ...Object.values(rows).filter((each) => each !== rows.recallFails),
]

/** Rows that differ in their long names alone. */
export function manyRows(
  count: number,
  outcome: MetricRow['outcome'],
  change: MetricRow['change'],
): readonly MetricRow[] {
  return Array.from({ length: count }, (_, index) =>
    row(
      `${outcome}/${change}/${'a-very-long-name/'.repeat(5)}${index}`,
      { before: 0.9, after: change === 'same' ? 0.9 : 0.8, allowed: 0.01 },
      { change, outcome },
    ),
  )
}
