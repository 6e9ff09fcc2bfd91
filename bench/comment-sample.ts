import { buildReportDocument } from '../src/domain/build-report.ts'
import type { Comparison } from '../src/domain/comparison.ts'
import type { Digest } from '../src/domain/digest.ts'
import { digestOf, sha256 } from '../src/domain/digest.ts'
import type { GatePolicy, GateRule, Waiver } from '../src/domain/gate-rule.ts'
import { judgeComparison } from '../src/domain/judge-comparison.ts'
import type { DataSet, HistoryEntry } from '../src/domain/manifest.ts'
import type { Metric, Params } from '../src/domain/metric.ts'
import { metricKey } from '../src/domain/metric.ts'
import type { MetricEvidence } from '../src/domain/metric-evidence.ts'
import { findEvidence } from '../src/domain/metric-evidence.ts'
import { planEvidence } from '../src/domain/evidence-plan.ts'
import { numeral } from '../src/domain/numeral.ts'
import type { PlanRequest } from '../src/domain/plan-comparison.ts'
import { planComparison } from '../src/domain/plan-comparison.ts'
import type { ReportDocument } from '../src/domain/report.ts'
import { defaultGatePolicy } from '../src/formats/config-policy.ts'

export const MODELS = 12
export const METRICS = 10_000
/** Of each slice, with a usual value; the first three have a gate. */
const NAMES = [
  ['accuracy', 0.91],
  ['recall', 0.84],
  ['precision', 0.88],
  ['log_loss', 0.31],
  ['latency_ms', 14.5],
] as const
const GATED = 3
const SAMPLES = 60_000
const ALLOWED = 0.01
const HISTORY = 9
const HISTORY_METRICS = 100
const BASE = '51d0aa7201b2c3d4e5f60718293a4b5c6d7e8f90'
const HEAD = '9f31c2e8a0b1c2d3e4f5061728394a5b6c7d8e9f'
const ORIGIN = { file: '.github/model-release.yml', line: 12 }
const SERVER = 'https://github.com'
const REPOSITORY = 'acme/ml'

/** How a model of the sample does. */
export interface SampleKind {
  /** How many of its metrics get worse than they may. */
  readonly failing: number
  /** Whether all metrics have a gate, and not only three of five. */
  readonly allGated: boolean
}

/** The report of one model of many: what one job of a matrix leaves for the others. */
export function sampleDocument(model: number, kind: SampleKind): ReportDocument {
  const request = samplePlan(model, kind)
  const artifact = { digest: digestOf(sha256(`after ${model}`)), size: 91_231_744 }
  return buildReportDocument(
    {
      serverUrl: SERVER,
      repository: REPOSITORY,
      key: '.github/workflows/train.yml',
      pull: 418,
      head: HEAD,
      runId: '11873345120',
      attempt: 1,
      runUrl: `${SERVER}/${REPOSITORY}/actions/runs/11873345120`,
      asOf: '2026-11-23T16:02:11Z',
      gatesFile: `${ORIGIN.file} at main, ${BASE.slice(0, 8)}`,
      gatesEdited: false,
      selfReported: false,
      legs: MODELS,
      comparison: sampleComparison(request, artifact),
    },
    {
      artifact,
      data: sampleData,
      params: sampleParams(),
      metrics: request.candidate,
      environment: {
        runner: { os: 'Linux', arch: 'X64', hosted: true },
        runtimes: { python: '3.13.1' },
        lockfiles: [{ path: 'requirements.lock', sha256: sha256('lock') }],
      },
    },
  )
}

function sampleComparison(
  request: PlanRequest,
  artifact: { readonly digest: Digest; readonly size: number },
): Comparison {
  const plan = planComparison(request)
  const circumstances = { pullRequests: [418], today: '2026-11-23' }
  const judged = judgeComparison(plan, sampleEvidence(plan), request.policy, circumstances)
  const { model } = request
  return {
    model,
    ...judged,
    baseline: {
      chosenBy: 'production',
      version: '1.4.0',
      tag: `${model}@v1.4.0`,
      manifest: digestOf(sha256(`manifest ${model}`)),
      url: `${SERVER}/${REPOSITORY}/releases/tag/${model}%40v1.4.0`,
      createdAt: '2026-10-14T08:00:00Z',
      commit: BASE,
      signer: `${SERVER}/${REPOSITORY}/.github/workflows/train.yml@refs/heads/main`,
    },
    baselineNote: null,
    candidate: { commit: HEAD, artifact: artifact.digest, size: artifact.size },
    artifactChanged: true,
    params: {
      changes: [{ key: 'train.learning_rate', before: numeral(0.1, '0.10'), after: numeral(0.05) }],
      unchanged: 28,
    },
    data: { changes: [], unchanged: [] },
    environment: [],
    history: sampleHistory(request.candidate),
    frozen: [],
    correction: 'holm',
  }
}

/** What both sides were scored on. */
export const sampleData: readonly DataSet[] = [
  {
    name: 'test',
    role: 'test',
    source: { kind: 'files', uri: 'data/test' },
    digest: digestOf(sha256('test')),
    files: 4,
    size: 99_350_112,
    rows: SAMPLES,
  },
]

/** What is compared of one model. */
export function samplePlan(model: number, kind: SampleKind): PlanRequest {
  return {
    model: `model-${String(model + 1).padStart(2, '0')}`,
    candidate: sampleMetrics(model, kind),
    baseline: sampleMetrics(model, null),
    policy: samplePolicy(kind),
    data: { before: sampleData, after: sampleData },
  }
}

/** @param kind `null`: the baseline */
function sampleMetrics(model: number, kind: SampleKind | null): readonly Metric[] {
  let failing = kind?.failing ?? 0
  return Array.from({ length: METRICS }, (_, index): Metric => {
    const place = index % NAMES.length
    const [name, usual] = NAMES[place] ?? NAMES[0]
    const slice = `country=${COUNTRIES[Math.floor(index / NAMES.length) % COUNTRIES.length]},segment=${Math.floor(index / NAMES.length / COUNTRIES.length)}`
    const isGated = kind?.allGated === true || place < GATED
    const drops = kind !== null && failing > 0 && isGated
    if (drops) failing -= 1
    const lower = place >= GATED
    const drop = drops ? usual * 0.08 * (lower ? -1 : 1) : 0
    const value = usual - drop + spread(model, index, kind === null ? 1 : 2) * usual * 0.002
    return {
      name,
      dataset: 'test',
      slice,
      value: numeral(Number(value.toPrecision(12))),
      better: null,
      unit: null,
      samples: SAMPLES,
      stderr: null,
      repeats: null,
      source: `metrics/test.json#/slices/${slice}/${name}`,
    }
  })
}

const COUNTRIES = ['AT', 'BR', 'CA', 'CH', 'DE', 'ES', 'FR', 'GB', 'IN', 'IT', 'JP', 'KR', 'MX']

/** From −1 to 1, the same every time. */
function spread(model: number, index: number, side: number): number {
  const wave = Math.sin((model + 1) * 12.9898 + index * 78.233 + side * 37.719) * 43_758.5453
  return 2 * (wave - Math.floor(wave)) - 1
}

function samplePolicy({ allGated }: SampleKind): GatePolicy {
  const usual = defaultGatePolicy()
  const names = NAMES.slice(0, allGated ? NAMES.length : GATED).map(([name]) => name)
  const rules = names.map((name): GateRule => ({
    match: `*/test/**/${name}`,
    level: 'error',
    tolerance: { abs: 0, rel: ALLOWED },
    origin: ORIGIN,
  }))
  return {
    ...usual,
    configured: true,
    defaults: { ...usual.defaults, level: 'info' },
    rules,
  }
}

/** As a run without predictions finds it. */
export function sampleEvidence(
  plan: ReturnType<typeof planComparison>,
): ReadonlyMap<string, MetricEvidence> {
  return new Map(
    planEvidence(plan, new Map()).map((step) => [
      step.key,
      step.kind === 'untested'
        ? { evidence: null, test: null, reason: step.reason, smallest: null }
        : findEvidence(
            { baseline: step.baseline, candidate: step.candidate, data: 'same' },
            null,
            step.options,
          ),
    ]),
  )
}

const sampleHistory = (metrics: readonly Metric[]): readonly HistoryEntry[] =>
  Array.from({ length: HISTORY }, (_, version) => ({
    version: `1.3.${version}`,
    createdAt: `2026-09-${String(version + 10)}T08:00:00Z`,
    metrics: Object.fromEntries(
      metrics
        .slice(0, HISTORY_METRICS)
        .map((metric, index) => [
          metricKey(metric),
          (metric.value?.value ?? 0) + spread(version, index, 3) * 0.01,
        ]),
    ),
  }))

const sampleParams = (): Params =>
  Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`train.param_${index}`, numeral(index / 8)]),
  )

/** Rules and waivers as a team with many slices writes them: most match little. */
export function busyPolicy(rules: number, waivers: number): GatePolicy {
  const usual = samplePolicy({ failing: 0, allGated: false })
  const own = Array.from({ length: rules }, (_, index): GateRule => ({
    match: `*/test/**/country=${COUNTRIES[index % COUNTRIES.length]},segment=${index}/recall`,
    level: 'error',
    tolerance: { abs: 0.02, rel: 0 },
    origin: { ...ORIGIN, line: 20 + index },
  }))
  return {
    ...usual,
    rules: [...own, ...usual.rules].slice(0, Math.max(rules, usual.rules.length)),
    waivers: Array.from({ length: waivers }, (_, index): Waiver => ({
      match: `model-01/**/country=${COUNTRIES[index % COUNTRIES.length]},segment=${index}/{recall,precision}`,
      pullRequest: null,
      floor: 0.5,
      reason: 'labels of this segment are being corrected',
      approvedBy: 'acme/ml-leads',
      expires: '2026-12-31',
      origin: { ...ORIGIN, line: 200 + index },
    })),
  }
}
