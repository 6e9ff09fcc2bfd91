/** Tests ten gates on the predictions of two models, in a process of its own; started by `comment.ts`. */
import { readFileSync } from 'node:fs'
import { bytesSource } from '../src/domain/byte-source.ts'
import { planEvidence } from '../src/domain/evidence-plan.ts'
import type { GatePolicy } from '../src/domain/gate-rule.ts'
import type { Metric } from '../src/domain/metric.ts'
import { findEvidence } from '../src/domain/metric-evidence.ts'
import { numeral } from '../src/domain/numeral.ts'
import { pairPredictions } from '../src/domain/pair-predictions.ts'
import { planComparison } from '../src/domain/plan-comparison.ts'
import { computeMetrics } from '../src/domain/prediction-metrics.ts'
import type { PredictionTable } from '../src/domain/predictions.ts'
import { defaultGatePolicy } from '../src/formats/config-policy.ts'
import { readTable } from '../src/usecases/read-predictions.ts'
import { sampleData } from './comment-sample.ts'

export interface EvidenceJob {
  /** Absolute, CSV: of the baseline and of the candidate. */
  readonly files: readonly [string, string]
}

const GATES = 10

const { files }: EvidenceJob = JSON.parse(process.argv[2] ?? '')
const start = performance.now()
const tables = await Promise.all(
  files.map((path) => readTable(bytesSource(path, readFileSync(path)))),
)
const [before, after] = tables
if (before === undefined || after === undefined) throw new TypeError('two files, two tables')
const pair = pairPredictions(before, after)
const plan = planComparison({
  model: 'churn',
  baseline: metricsOf(before),
  candidate: metricsOf(after),
  policy: policy(),
  data: { before: sampleData, after: sampleData },
})
const steps = planEvidence(plan, new Map([['test', before.rows]]))
const tests = steps.flatMap((step) =>
  step.kind === 'untested'
    ? []
    : [
        findEvidence(
          { baseline: step.baseline, candidate: step.candidate, data: 'same' },
          pair,
          step.options,
        ).test,
      ],
)
const ms = performance.now() - start
process.stdout.write(
  `${JSON.stringify({ ms, tests: tests.length, paired: pair.kind, names: tests.join(' ') })}\n`,
)

function policy(): GatePolicy {
  const usual = defaultGatePolicy()
  const origin = { file: '.github/model-release.yml', line: 12 }
  return {
    ...usual,
    configured: true,
    rules: [{ match: 'churn/test/**', level: 'error', origin }],
  }
}

function metricsOf(table: PredictionTable): readonly Metric[] {
  return computeMetrics(table)
    .slice(0, GATES)
    .map(({ name, slice, value, better, samples }) => ({
      name,
      dataset: 'test',
      slice,
      value: numeral(value),
      better,
      unit: null,
      samples,
      stderr: null,
      repeats: null,
      source: 'predictions.csv#computed',
    }))
}
