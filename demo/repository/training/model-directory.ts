import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { predictStumps } from './boosted-stumps.ts'
import type { Stump, StumpModel } from './boosted-stumps.ts'
import { predictLogistic } from './logistic-regression.ts'
import type { LogisticModel } from './logistic-regression.ts'
import { parseSafetensors, renderSafetensors } from './safetensors.ts'
import type { Tensor } from './safetensors.ts'
import { FEATURES } from './table.ts'
import type { Row } from './table.ts'

/** A trained model with all that it takes to use it. */
export interface TrainedModel {
  /** Names of the columns that it looks at, in its own order. */
  readonly features: readonly string[]
  /** Probability of malignant from which on a case is flagged. */
  readonly threshold: number
  readonly predictor: Predictor
}

export type Predictor =
  | { readonly algorithm: 'logistic-regression'; readonly model: LogisticModel }
  | { readonly algorithm: 'boosted-stumps'; readonly model: StumpModel }

const CONFIG = 'config.json'
const WEIGHTS = 'weights.safetensors'

/** The values that the model looks at, in its order. */
export function selectFeatures(row: Row, features: readonly string[]): readonly number[] {
  return features.map((name) => row.values[FEATURES.indexOf(name)] ?? Number.NaN)
}

/** The probability of malignant. */
export function predict(trained: TrainedModel, row: Row): number {
  const values = selectFeatures(row, trained.features)
  const { predictor } = trained
  return predictor.algorithm === 'logistic-regression'
    ? predictLogistic(predictor.model, values)
    : predictStumps(predictor.model, values)
}

/** Writes `config.json` and `weights.safetensors`, and the folder for them. */
export async function writeModel(folder: string, trained: TrainedModel): Promise<void> {
  const { features, threshold, predictor } = trained
  const { algorithm } = predictor
  const config = { algorithm, positive: 'malignant', threshold, features }
  const tensors =
    predictor.algorithm === 'logistic-regression'
      ? logisticTensors(predictor.model)
      : stumpTensors(predictor.model)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, CONFIG), `${JSON.stringify(config, null, 2)}\n`)
  await writeFile(join(folder, WEIGHTS), renderSafetensors(tensors, { algorithm }))
}

/** @throws {Error} when the folder does not hold what `writeModel` writes */
export async function readModel(folder: string): Promise<TrainedModel> {
  const config: unknown = JSON.parse(await readFile(join(folder, CONFIG), 'utf8'))
  if (!isConfig(config)) throw new Error(`${CONFIG}: not the configuration of a model`)
  const tensors = parseSafetensors(await readFile(join(folder, WEIGHTS)))
  const predictor: Predictor =
    config.algorithm === 'logistic-regression'
      ? { algorithm: config.algorithm, model: logisticModel(tensors, config.features.length) }
      : { algorithm: config.algorithm, model: stumpModel(tensors) }
  return { features: config.features, threshold: config.threshold, predictor }
}

function logisticTensors(model: LogisticModel): Readonly<Record<string, Tensor>> {
  return {
    weight: vector(model.weight),
    bias: vector([model.bias]),
    'scaler.mean': vector(model.mean),
    'scaler.scale': vector(model.scale),
  }
}

function logisticModel(tensors: Readonly<Record<string, Tensor>>, width: number): LogisticModel {
  const [bias = Number.NaN] = readVector(tensors, 'bias', 1)
  return {
    weight: readVector(tensors, 'weight', width),
    bias,
    mean: readVector(tensors, 'scaler.mean', width),
    scale: readVector(tensors, 'scaler.scale', width),
  }
}

function stumpTensors(model: StumpModel): Readonly<Record<string, Tensor>> {
  const { stumps } = model
  return {
    base: vector([model.base]),
    column: vector(stumps.map((stump) => stump.column)),
    threshold: vector(stumps.map((stump) => stump.threshold)),
    below: vector(stumps.map((stump) => stump.below)),
    above: vector(stumps.map((stump) => stump.above)),
  }
}

function stumpModel(tensors: Readonly<Record<string, Tensor>>): StumpModel {
  const [base = Number.NaN] = readVector(tensors, 'base', 1)
  const columns = tensors['column']?.values ?? []
  const thresholds = readVector(tensors, 'threshold', columns.length)
  const below = readVector(tensors, 'below', columns.length)
  const above = readVector(tensors, 'above', columns.length)
  const stumps = columns.map((column, index): Stump => {
    const threshold = thresholds[index] ?? Number.NaN
    return { column, threshold, below: below[index] ?? 0, above: above[index] ?? 0 }
  })
  return { base, stumps }
}

const vector = (values: readonly number[]): Tensor => ({ shape: [values.length], values })

function readVector(
  tensors: Readonly<Record<string, Tensor>>,
  name: string,
  length: number,
): readonly number[] {
  const values = tensors[name]?.values
  if (values?.length === length) return values
  throw new Error(`${WEIGHTS}: "${name}" has ${values?.length ?? 'no'} values, expected ${length}`)
}

interface Config {
  readonly algorithm: Predictor['algorithm']
  readonly threshold: number
  readonly features: readonly string[]
}

function isConfig(value: unknown): value is Config {
  return (
    typeof value === 'object' &&
    value !== null &&
    'algorithm' in value &&
    (value.algorithm === 'logistic-regression' || value.algorithm === 'boosted-stumps') &&
    'threshold' in value &&
    typeof value.threshold === 'number' &&
    'features' in value &&
    Array.isArray(value.features) &&
    value.features.every((name) => FEATURES.includes(name))
  )
}
