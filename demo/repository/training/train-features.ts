import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import type { Prediction } from './evaluation.ts'
import { evaluate } from './evaluation.ts'
import type { LogisticModel } from './logistic-regression.ts'
import { predictLogistic, trainLogistic } from './logistic-regression.ts'
import { selectFeatures } from './model-directory.ts'
import type { TrainingParams } from './params.ts'
import { parseParams } from './params.ts'
import type { RandomLayer } from './random-layer.ts'
import { applyLayer, drawLayer } from './random-layer.ts'
import { renderSafetensors } from './safetensors.ts'
import type { Tensor } from './safetensors.ts'
import { PARTS, split } from './split.ts'
import { FEATURES, parseSource } from './table.ts'
import type { Row } from './table.ts'

interface LayerParams {
  readonly width: number
  readonly seed: number
}

/** A drawn layer, and a logistic regression on what it makes of an example. */
interface FeatureModel {
  readonly features: readonly string[]
  readonly threshold: number
  readonly layer: RandomLayer
  readonly head: LogisticModel
}

/** @throws {Error} that names what is wrong with the file */
function readParams(yaml: string): readonly [TrainingParams, LayerParams] {
  const document: unknown = parse(yaml)
  if (!isRecord(document) || !isRecord(document['layer'])) throw new Error('layer: not a mapping')
  const { layer, ...rest } = document
  const { width, seed } = layer
  if (!isCount(width) || !isCount(seed)) throw new Error('layer: expected width and seed')
  const common = parseParams(JSON.stringify({ algorithm: 'logistic-regression', ...rest }))
  return [common, { width, seed }]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0

function trainModel(
  rows: readonly Row[],
  params: TrainingParams,
  { width, seed }: LayerParams,
): FeatureModel {
  if (params.algorithm !== 'logistic-regression') throw new Error('algorithm: not one for a layer')
  const features = FEATURES.filter((name) =>
    params.features.some((group) => name.startsWith(`${group}_`)),
  )
  const layer = drawLayer(width, features.length, seed)
  const matrix = rows.map((row) => applyLayer(layer, scaleRow(row, features)))
  const labels = rows.map((row) => row.malignant)
  const head = trainLogistic(matrix, labels, params.logistic)
  return { features, threshold: params.threshold, layer, head }
}

/** Measurements of a tumour span six orders of magnitude; their logarithms do not. */
const scaleRow = (row: Row, features: readonly string[]): readonly number[] =>
  selectFeatures(row, features).map((value) => Math.log1p(value))

const predictRow = (model: FeatureModel, row: Row): Prediction => ({
  probability: predictLogistic(model.head, applyLayer(model.layer, scaleRow(row, model.features))),
  malignant: row.malignant,
})

const vector = (values: readonly number[]): Tensor => ({ shape: [values.length], values })

async function writeModel(folder: string, model: FeatureModel): Promise<void> {
  const { features, threshold, layer, head } = model
  const algorithm = 'logistic-regression-on-random-features'
  const config = { algorithm, positive: 'malignant', threshold, features }
  const tensors = {
    'head.bias': vector([head.bias]),
    'head.weight': vector(head.weight),
    'layer.bias': vector(layer.bias),
    'layer.weight': {
      shape: [layer.weight.length, features.length],
      values: layer.weight.flat(),
    },
    'scaler.mean': vector(head.mean),
    'scaler.scale': vector(head.scale),
  }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`)
  await writeFile(join(folder, 'weights.safetensors'), renderSafetensors(tensors, { algorithm }))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      params: { type: 'string', default: 'params-features.yaml' },
      source: { type: 'string', default: join('data', 'breast-cancer.csv') },
      out: { type: 'string', default: join('outputs', 'tumour-features') },
    },
  })
  const [params, layer] = readParams(await readFile(values.params, 'utf8'))
  const parts = split(parseSource(await readFile(values.source, 'utf8')), params.split)
  const model = trainModel(parts.train, params, layer)
  await writeModel(join(values.out, 'model'), model)
  const scores = PARTS.map((part) => {
    const predictions = parts[part].map((row) => predictRow(model, row))
    return [part, evaluate(predictions, params.threshold)] as const
  })
  const metrics = Object.fromEntries(scores)
  await writeFile(join(values.out, 'metrics.json'), `${JSON.stringify(metrics, null, 2)}\n`)
}

if (import.meta.main) await main()
