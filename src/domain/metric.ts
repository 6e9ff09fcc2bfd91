import type { NonFinite, Numeral } from './numeral.ts'

/** Which way a metric gets better; a target metric is better the nearer it is. */
export type Better = 'higher' | 'lower' | { readonly target: number }

/** One number that an evaluation produced, as the manifest keeps it. */
export interface Metric {
  readonly name: string
  /** The evaluation set, `null` when the file names none. */
  readonly dataset: string | null
  readonly slice: string | null
  /** `null` when the number is not finite; then `nonFinite` says which. */
  readonly value: Numeral | null
  readonly nonFinite?: NonFinite
  /** Only what the file itself says; gates and the dictionary come on top. */
  readonly better: Better | null
  readonly unit: string | null
  readonly samples: number | null
  readonly stderr: Numeral | null
  readonly repeats: number | null
  /** Step of the training that the value is of; absent where the file does not say. */
  readonly step?: number
  /** `FILE#/json/pointer`, or `FILE#L3` for a line. */
  readonly source: string
}

/** `dataset/slice/name`, the parts that exist: how gates and comments name a metric within one model. */
export function metricKey(metric: Pick<Metric, 'name' | 'dataset' | 'slice'>): string {
  const slice = metric.slice === null ? [] : ['slice', metric.slice]
  return [...(metric.dataset === null ? [] : [metric.dataset]), ...slice, metric.name].join('/')
}

export type ParamValue = string | boolean | null | Numeral | NonFiniteParam | readonly ParamValue[]

/** YAML's `.nan` and `.inf` as a parameter: canonical bytes never hold a NaN. */
export interface NonFiniteParam {
  readonly nonFinite: NonFinite
}

/** Flattened parameters: dotted keys, types kept. */
export type Params = Readonly<Record<string, ParamValue>>
