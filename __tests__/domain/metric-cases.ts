import type { MetricRow } from '../../src/domain/comparison.ts'
import type { Evidence } from '../../src/domain/evidence.ts'
import type { GatePolicy, GateRule, GateSettings, Waiver } from '../../src/domain/gate-rule.ts'
import type { MetricComparison } from '../../src/domain/judge-comparison.ts'
import { judgeComparison } from '../../src/domain/judge-comparison.ts'
import type { DataSet } from '../../src/domain/manifest.ts'
import type { Metric } from '../../src/domain/metric.ts'
import type { MetricEvidence } from '../../src/domain/metric-evidence.ts'
import { nonFiniteName, numeral } from '../../src/domain/numeral.ts'
import { planComparison } from '../../src/domain/plan-comparison.ts'
import type { Circumstances } from '../../src/domain/waiver.ts'
import { CONFIGURED_DEFAULTS } from '../../src/formats/config-gates.ts'

/** A metric of the set `test`, or without a set when the options say so. */
export function metric(name: string, value: number, options: Partial<Metric> = {}): Metric {
  const finite = Number.isFinite(value)
  return {
    name,
    dataset: 'test',
    slice: null,
    value: finite ? numeral(value) : null,
    ...(finite ? {} : { nonFinite: nonFiniteName(value) }),
    better: null,
    unit: null,
    samples: null,
    stderr: null,
    repeats: null,
    source: `metrics.json#/${name}`,
    ...options,
  }
}

export const gate = (match: string, rest: Partial<GateRule> = {}): GateRule => ({
  match,
  origin: { file: 'c.yml', line: 3 },
  ...rest,
})

export const policyOf = (
  rules: readonly GateRule[] = [],
  defaults: Partial<GateSettings> = {},
  rest: Partial<GatePolicy> = {},
): GatePolicy => ({
  configured: true,
  defaults: { ...CONFIGURED_DEFAULTS, ...defaults },
  correction: 'holm',
  rules,
  waivers: [],
  suspicious: { gain: null, paramsFrozen: [] },
  ...rest,
})

export const dataSet = (
  name: string,
  digest: string,
  role: string | null = null,
  rest: Partial<DataSet> = {},
): DataSet => ({
  name,
  role,
  source: { kind: 'path', uri: name },
  digest,
  files: 1,
  size: 10,
  ...rest,
})

/** The data sets that make metrics of the set `test` comparable, or not, or nobody knows. */
export function dataOf(comparable: boolean | null): {
  readonly before: readonly DataSet[]
  readonly after: readonly DataSet[]
} | null {
  if (comparable === null) return null
  const before = [dataSet('test', 'sha256:a')]
  return { before, after: comparable ? before : [dataSet('test', 'sha256:b')] }
}

export interface CompareOptions {
  readonly comparable?: boolean | null
  readonly evidence?: Readonly<Record<string, MetricEvidence>>
  readonly circumstances?: Partial<Circumstances>
}

/** Plans and judges. Both sides have the same data unless the options say otherwise. */
export function compare(
  candidate: readonly Metric[],
  baseline: readonly Metric[] | null,
  policy: GatePolicy = policyOf(),
  options: CompareOptions | boolean | null = {},
): MetricComparison {
  const plain = options === null || typeof options === 'boolean'
  const {
    comparable = true,
    evidence = {},
    circumstances,
  } = plain ? { comparable: options } : options
  const data = dataOf(comparable)
  const plan = planComparison({ model: 'm', candidate, baseline, policy, data })
  const today = { pullRequests: [], today: '2026-07-15', ...circumstances }
  return judgeComparison(plan, new Map(Object.entries(evidence)), policy, today)
}

/** The one row of a comparison of one metric. */
export function compareOne(
  name: string,
  values: { readonly before: number | null; readonly after: number | null },
  policy: GatePolicy = policyOf(),
  options: CompareOptions | boolean | null = {},
): MetricRow {
  const side = (value: number | null): readonly Metric[] =>
    value === null ? [] : [metric(name, value)]
  const [row] = compare(side(values.after), side(values.before), policy, options).rows
  if (row === undefined) throw new Error('there is no row')
  return row
}

/** Evidence with an interval of the worsening, from `lower` to `upper`. */
export function proof(
  lower: number,
  upper: number,
  p: Partial<Evidence['p']> = {},
  rest: Partial<Evidence> = {},
): MetricEvidence {
  const evidence: Evidence = {
    method: 'mcnemar',
    estimate: (lower + upper) / 2,
    interval: { lower, upper, confidence: 0.95 },
    margin: 0,
    p: { oneSided: 0.001, twoSided: 0.001, ...p },
    n: 1240,
    ...rest,
  }
  const reason = "McNemar's exact test: the same 1,240 rows"
  return { evidence, test: evidence.method, reason, smallest: evidence.estimate - lower }
}

/** Somebody looked, and there is no test. */
export const noProof = (reason: string): MetricEvidence => ({
  evidence: null,
  test: null,
  reason,
  smallest: null,
})

export const waiver = (match: string, rest: Partial<Waiver> = {}): Waiver => ({
  match,
  pullRequest: null,
  floor: 0.5,
  reason: 'asked for by operations',
  approvedBy: '@acme/ml-leads',
  expires: '2026-12-31',
  origin: { file: 'c.yml', line: 9 },
  ...rest,
})
