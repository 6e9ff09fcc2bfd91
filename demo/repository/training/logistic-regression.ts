import { sigmoid, softplus } from './sigmoid.ts'

/** Features in columns, one row per example. */
export type Matrix = readonly (readonly number[])[]

export interface LogisticParams {
  readonly learningRate: number
  readonly epochs: number
  /** Strength of the penalty on squared weights; the bias is free. */
  readonly l2: number
  /** How much a malignant example counts; a benign one counts 1. */
  readonly classWeight: number
}

/** Weights for standardized features: `(x − mean) / scale`. */
export interface LogisticModel {
  readonly weight: readonly number[]
  readonly bias: number
  readonly mean: readonly number[]
  readonly scale: readonly number[]
}

/** Where the descent stands: one weight per feature, and the bias. */
export interface Coefficients {
  readonly weight: readonly number[]
  readonly bias: number
}

/**
 * L2-penalized logistic regression by full-batch gradient descent from zero: the same input gives the same
 * weights to the last bit.
 */
export function trainLogistic(
  features: Matrix,
  labels: readonly boolean[],
  params: LogisticParams,
): LogisticModel {
  const { mean, scale } = fitScale(features)
  const standardized = features.map((row) => standardize(row, mean, scale))
  let state: Coefficients = { weight: mean.map(() => 0), bias: 0 }
  for (let epoch = 0; epoch < params.epochs; epoch += 1) {
    const slope = gradient(state, standardized, labels, params)
    state = {
      weight: state.weight.map(
        (weight, column) => weight - params.learningRate * (slope.weight[column] ?? 0),
      ),
      bias: state.bias - params.learningRate * slope.bias,
    }
  }
  return { ...state, mean, scale }
}

/** The probability of malignant. */
export function predictLogistic(model: LogisticModel, row: readonly number[]): number {
  return sigmoid(score(model, standardize(row, model.mean, model.scale)))
}

/** What the descent minimizes: weighted mean log loss, plus `l2 / 2` times the squared weights. */
export function objective(
  state: Coefficients,
  features: Matrix,
  labels: readonly boolean[],
  params: LogisticParams,
): number {
  let loss = 0
  let total = 0
  for (const [index, row] of features.entries()) {
    const positive = labels[index] ?? false
    const importance = positive ? params.classWeight : 1
    const margin = score(state, row)
    loss += importance * softplus(positive ? -margin : margin)
    total += importance
  }
  return loss / total + (params.l2 / 2) * state.weight.reduce((sum, one) => sum + one * one, 0)
}

/** The derivative of `objective` by every coefficient. */
export function gradient(
  state: Coefficients,
  features: Matrix,
  labels: readonly boolean[],
  params: LogisticParams,
): Coefficients {
  const sums = state.weight.map(() => 0)
  let biasSum = 0
  let total = 0
  for (const [index, row] of features.entries()) {
    const positive = labels[index] ?? false
    const importance = positive ? params.classWeight : 1
    const residual = importance * (sigmoid(score(state, row)) - (positive ? 1 : 0))
    for (const [column, value] of row.entries())
      sums[column] = (sums[column] ?? 0) + residual * value
    biasSum += residual
    total += importance
  }
  return {
    weight: sums.map((sum, column) => sum / total + params.l2 * (state.weight[column] ?? 0)),
    bias: biasSum / total,
  }
}

function score(state: Coefficients, row: readonly number[]): number {
  return state.weight.reduce((sum, weight, column) => sum + weight * (row[column] ?? 0), state.bias)
}

function fitScale(features: Matrix): Pick<LogisticModel, 'mean' | 'scale'> {
  const columns = features[0]?.map((_, column) => features.map((row) => row[column] ?? 0)) ?? []
  const mean = columns.map(average)
  const scale = columns.map((values, column) => {
    const center = mean[column] ?? 0
    const deviation = Math.sqrt(average(values.map((value) => (value - center) ** 2)))
    // A constant column says nothing; any scale but 0 keeps it finite.
    return deviation === 0 ? 1 : deviation
  })
  return { mean, scale }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function standardize(
  row: readonly number[],
  mean: readonly number[],
  scale: readonly number[],
): readonly number[] {
  return row.map((value, column) => (value - (mean[column] ?? 0)) / (scale[column] ?? 1))
}
