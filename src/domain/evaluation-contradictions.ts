import type { GateRecord } from './gate-record.ts'
import type { Predicate } from './manifest.ts'
import { metricKey } from './metric.ts'
import { quoteText } from './strict-json.ts'

type Judged = Pick<Predicate, 'evaluation' | 'metrics'>

/**
 * What an evaluation says against itself, and against the metrics of its version: nobody should read a passed gate where
 * the numbers beside it say something else.
 * @returns sentence parts with the failing path
 */
export function findEvaluationContradictions(predicate: Judged): readonly string[] {
  const { verdict, gates } = predicate.evaluation
  const failed = gates.some(({ outcome }) => outcome === 'fail')
  return [
    ...(failed === (verdict === 'fail')
      ? []
      : [
          `/predicate/evaluation has the verdict ${verdict} ${failed ? 'and' : 'without'} a gate that failed`,
        ]),
    ...findRepeated(gates),
    ...findFalseValues(predicate),
    ...gates.flatMap((gate) => findGateProblems(gate, predicate.evaluation)),
  ]
}

const describe = (metric: string): string =>
  `/predicate/evaluation/gates names ${quoteText(metric)}`

function findRepeated(gates: readonly GateRecord[]): readonly string[] {
  const seen = new Set<string>()
  for (const { metric } of gates) {
    if (seen.has(metric)) return [`${describe(metric)} twice`]
    seen.add(metric)
  }
  return []
}

/** Of several metrics with one key any may be the one that counted. */
function findFalseValues({ evaluation, metrics }: Judged): readonly string[] {
  const stated = new Set(
    metrics.map((metric) => stateText(metricKey(metric), metric.value?.value, metric.nonFinite)),
  )
  return evaluation.gates
    .filter(({ value, nonFinite }) => value !== undefined || nonFinite !== undefined)
    .filter(({ metric, value, nonFinite }) => !stated.has(stateText(metric, value, nonFinite)))
    .map(({ metric }) => `${describe(metric)} with a value that /predicate/metrics has not`)
}

const stateText = (key: string, value: number | undefined, nonFinite: string | undefined): string =>
  JSON.stringify([key, value ?? nonFinite])

function findGateProblems(gate: GateRecord, { waivers }: Judged['evaluation']): readonly string[] {
  const { metric, interval, min, max, outcome, waived } = gate
  const [lower, upper] = interval ?? [null, null]
  return [
    ...(lower !== null && upper !== null && lower > upper
      ? [`${describe(metric)} with an interval that ends before it begins`]
      : []),
    ...(min !== undefined && max !== undefined && min > max
      ? [`${describe(metric)} with a min above its max`]
      : []),
    ...(waived === true && (outcome === 'fail' || waivers.length === 0)
      ? [`${describe(metric)} as waived, and it fails or no waiver is named`]
      : []),
  ]
}
