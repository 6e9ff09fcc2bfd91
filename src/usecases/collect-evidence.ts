import type { EvidenceStep, TestedStep } from '../domain/evidence-plan.ts'
import { planEvidence } from '../domain/evidence-plan.ts'
import type { MetricEvidence, PredictionPair } from '../domain/metric-evidence.ts'
import { findEvidence } from '../domain/metric-evidence.ts'
import type { ComparisonPlan, RowFacts } from '../domain/row-facts.ts'
import type { PredictionPairPorts, PredictionSides } from './read-prediction-pair.ts'
import { countPairedRows, readPredictionPair } from './read-prediction-pair.ts'

/**
 * What the data say about each metric of a comparison: predictions of both sides where they give the reported numbers
 * again, else those numbers themselves. Predictions of one data set at a time are held. The same input gives the same
 * result, chance included.
 * @returns by `metricKey`; absent are metrics with nothing to compare: without a value on both sides, comparable data,
 *   or a direction
 * @throws as `readPredictionPair`
 */
export async function collectEvidence(
  plan: Pick<ComparisonPlan, 'facts'>,
  sides: PredictionSides,
  ports: PredictionPairPorts,
): Promise<ReadonlyMap<string, MetricEvidence>> {
  const unmoved = sides.sameModel ? plan.facts.filter(isUnmoved) : []
  const found = new Map(unmoved.map(({ pair }) => [pair.key, SAME_MODEL]))
  const facts = plan.facts.filter(({ pair }) => !found.has(pair.key))
  const steps = planEvidence({ facts }, countPairedRows(sides))
  for (const part of Map.groupBy(steps, datasetOf).values()) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, since each may fill the memory
    for (const [key, evidence] of await takeSteps(part, sides, ports)) found.set(key, evidence)
  }
  return found
}

/** The same model with the same value: there is no chance in it that a test could be about. */
const isUnmoved = ({ pair: { baseline, candidate }, data }: RowFacts): boolean =>
  data === 'same' &&
  typeof baseline?.value?.value === 'number' &&
  baseline.value.value === candidate?.value?.value

const SAME_MODEL: MetricEvidence = {
  evidence: null,
  test: null,
  reason: "no test: the model's files are byte for byte the baseline's, and the value is the same",
  smallest: null,
}

/** An untested metric asks for none; which one it is counted with does not matter. */
const datasetOf = (step: EvidenceStep): string | null =>
  step.kind === 'tested' ? step.dataset : null

/** Of one data set, whose predictions nobody holds afterwards. */
async function takeSteps(
  steps: readonly EvidenceStep[],
  sides: PredictionSides,
  ports: PredictionPairPorts,
): Promise<readonly (readonly [string, MetricEvidence])[]> {
  const asking = steps.find((step) => step.kind === 'tested' && step.needsRows)
  const pair =
    asking === undefined ? null : await readPredictionPair(datasetOf(asking), sides, ports)
  return steps.map((step) => [step.key, takeStep(step, pair)])
}

function takeStep(step: EvidenceStep, pair: PredictionPair): MetricEvidence {
  if (step.kind === 'untested')
    return { evidence: null, test: null, reason: step.reason, smallest: null }
  const { withoutResampling } = step
  if (withoutResampling === null || pair === null || pair.kind === 'unpaired')
    return testStep(step, pair)
  // One resample tells which test it is at almost no cost.
  const once = testStep({ ...step, options: { ...step.options, resamples: 1 } }, pair)
  if (once.test !== 'bootstrap') return once
  const grouped = pair.groups !== null
  return testStep(step, { kind: 'unpaired', problem: withoutResampling, grouped })
}

const testStep = (
  { baseline, candidate, options }: TestedStep,
  pair: PredictionPair,
): MetricEvidence => findEvidence({ baseline, candidate, data: 'same' }, pair, options)
