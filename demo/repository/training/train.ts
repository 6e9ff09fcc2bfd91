import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { trainStumps } from './boosted-stumps.ts'
import type { Scores } from './evaluation.ts'
import { evaluate } from './evaluation.ts'
import { trainLogistic } from './logistic-regression.ts'
import type { Predictor, TrainedModel } from './model-directory.ts'
import { predict, selectFeatures, writeModel } from './model-directory.ts'
import type { TrainingParams } from './params.ts'
import { parseParams } from './params.ts'
import type { Part } from './split.ts'
import { PARTS, shard, split } from './split.ts'
import { FEATURES, parseSource, renderPart } from './table.ts'
import type { Row } from './table.ts'

/** What one training gives. */
export interface Training {
  readonly trained: TrainedModel
  readonly parts: Readonly<Record<Part, readonly Row[]>>
  readonly metrics: Readonly<Record<Part, Scores>>
}

/** Files per part, so that each data set is a folder with a listing. */
const SHARDS: Readonly<Record<Part, number>> = { train: 4, validation: 2, test: 2 }

/** Splits, trains on the training part alone, and scores all parts. */
export function train(rows: readonly Row[], params: TrainingParams): Training {
  const parts = split(rows, params.split)
  const features = FEATURES.filter((name) =>
    params.features.some((group) => name.startsWith(`${group}_`)),
  )
  const predictor = fit(parts.train, features, params)
  const trained = { features, threshold: params.threshold, predictor }
  const score = (part: Part): Scores => scoreRows(trained, parts[part])
  const metrics = { train: score('train'), validation: score('validation'), test: score('test') }
  return { trained, parts, metrics }
}

/** Scores a model on rows, at the model's own threshold. */
export function scoreRows(trained: TrainedModel, rows: readonly Row[]): Scores {
  const predictions = rows.map((row) => ({
    probability: predict(trained, row),
    malignant: row.malignant,
  }))
  return evaluate(predictions, trained.threshold)
}

function fit(rows: readonly Row[], features: readonly string[], params: TrainingParams): Predictor {
  const matrix = rows.map((row) => selectFeatures(row, features))
  const labels = rows.map((row) => row.malignant)
  const { algorithm } = params
  return algorithm === 'logistic-regression'
    ? { algorithm, model: trainLogistic(matrix, labels, params.logistic) }
    : { algorithm, model: trainStumps(matrix, labels, params.stumps) }
}

/** Writes `model/`, `metrics.json`, `predictions.csv` and `data/PART/part-N.csv` into a folder, replacing what is there. */
export async function writeTraining(folder: string, training: Training): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await writeModel(join(folder, 'model'), training.trained)
  await writeFile(join(folder, 'metrics.json'), `${JSON.stringify(training.metrics, null, 2)}\n`)
  await writeFile(
    join(folder, 'predictions.csv'),
    renderPredictions(training.trained, training.parts.test),
  )
  for (const part of PARTS) {
    const target = join(folder, 'data', part)
    await mkdir(target, { recursive: true })
    const pieces = shard(training.parts[part], SHARDS[part])
    for (const [index, piece] of pieces.entries()) {
      await writeFile(join(target, `part-${index}.csv`), renderPart(piece))
    }
  }
}

/** One line for each example of the test set, by its place in it. */
function renderPredictions(trained: TrainedModel, rows: readonly Row[]): string {
  const lines = rows.map((row, index) => {
    const probability = predict(trained, row)
    return `${index},${row.malignant ? 1 : 0},${probability >= trained.threshold ? 1 : 0},${probability}`
  })
  return ['id,label,pred,score', ...lines, ''].join('\n')
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      params: { type: 'string', default: 'params.yaml' },
      source: { type: 'string', default: join('data', 'breast-cancer.csv') },
      out: { type: 'string', default: join('outputs', 'tumour') },
    },
  })
  const params = parseParams(await readFile(values.params, 'utf8'))
  const training = train(parseSource(await readFile(values.source, 'utf8')), params)
  await writeTraining(values.out, training)
  for (const part of PARTS) {
    const { recall, precision, roc_auc: auc } = training.metrics[part]
    const figures = [recall, precision, auc].map((one) => one.value.toFixed(4)).join(' ')
    process.stdout.write(`${part.padEnd(11)} recall precision roc_auc: ${figures}\n`)
  }
}

if (import.meta.main) await main()
