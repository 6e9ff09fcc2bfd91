import type { Predicate } from '../domain/manifest.ts'
import type { Metric, Params } from '../domain/metric.ts'
import { metricKey } from '../domain/metric.ts'
import type { TensorSpec } from '../domain/model-facts.ts'
import type { BomProperty } from './ml-bom-text.ts'
import { bomName, bomProperty, orAbsent } from './ml-bom-text.ts'
import { paramText } from './param-text.ts'

const MOST_TENSORS = 50
/** Two-sided 95 % of a normal distribution, in standard errors. */
const QUANTILE = 1.96
const DIGITS = 10

type Facts = Pick<Predicate, 'model' | 'artifact'>

interface CardParts {
  readonly metrics: readonly Metric[]
  readonly params: readonly (readonly [string, Params[string]])[]
  /** `bom-ref`s of the data sets. */
  readonly datasets: readonly string[]
}

/** CycloneDX `modelCard`: what the job reported, and nothing that only its authors can know. */
export function bomModelCard(facts: Facts, { metrics, params, datasets }: CardParts): object {
  return {
    modelParameters: modelParameters(facts, datasets),
    quantitativeAnalysis:
      metrics.length === 0 ? undefined : { performanceMetrics: metrics.map(performanceMetric) },
    properties: orAbsent([
      ...params.map(([key, value]) => bomProperty(`hyperparameter:${key}`, paramText(value))),
      ...metrics.flatMap(metricProperties),
      ...(metrics.some((metric) => intervalOf(metric) !== undefined) ? [INTERVAL] : []),
    ]),
  }
}

const INTERVAL = bomProperty(
  'confidence-interval',
  `95 %, normal approximation: value ± ${QUANTILE} × the standard error that the job reported`,
)

function modelParameters({ model, artifact }: Facts, datasets: readonly string[]): object {
  const { inputs = [], outputs = [] } = model.signature ?? {}
  const details = new Map(
    artifact.files.flatMap(({ facts }) => Object.entries(facts?.details ?? {})).toReversed(),
  )
  const named = (...keys: readonly string[]): string | undefined => {
    const value = keys.map((key) => details.get(key)).find((one) => one !== undefined)
    return value === undefined ? undefined : bomName(String(value))
  }
  return {
    task: model.task === undefined ? undefined : bomName(model.task),
    architectureFamily: named('model_type', 'architecture', 'booster'),
    modelArchitecture: named('architectures'),
    datasets: orAbsent(datasets.map((ref) => ({ ref }))),
    inputs: orAbsent(inputs.slice(0, MOST_TENSORS).map(tensorFormat)),
    outputs: orAbsent(outputs.slice(0, MOST_TENSORS).map(tensorFormat)),
  }
}

function tensorFormat({ name, type, shape }: TensorSpec): object {
  const label = name === '' ? '' : `${name}: `
  const dimensions = shape === undefined ? '' : ` [${shape.join(', ')}]`
  return { format: bomName(`${label}${type}${dimensions}`) }
}

function performanceMetric(metric: Metric): object {
  const { name, dataset, slice, value, nonFinite } = metric
  const place = [dataset, slice].filter((part) => part !== null).join('/')
  return {
    type: bomName(name),
    value: value === null ? nonFinite : value.digits,
    slice: place === '' ? undefined : bomName(place),
    confidenceInterval: intervalOf(metric),
  }
}

function intervalOf({ value, stderr }: Metric): object | undefined {
  if (value === null || stderr === null || stderr.value < 0) return undefined
  const reach = QUANTILE * stderr.value
  const bounds = [value.value - reach, value.value + reach]
  if (!bounds.every((bound) => Number.isFinite(bound))) return undefined
  const [lowerBound, upperBound] = bounds.map((bound) => String(Number(bound.toPrecision(DIGITS))))
  return { lowerBound, upperBound }
}

/** What CycloneDX has no member for. */
function metricProperties(metric: Metric): readonly BomProperty[] {
  const key = metricKey(metric)
  return [
    ...(metric.unit === null ? [] : [bomProperty(`metric-unit:${key}`, metric.unit)]),
    ...(metric.samples === null ? [] : [bomProperty(`metric-samples:${key}`, metric.samples)]),
    ...(metric.stderr === null
      ? []
      : [bomProperty(`metric-standard-error:${key}`, metric.stderr.digits)]),
  ]
}
