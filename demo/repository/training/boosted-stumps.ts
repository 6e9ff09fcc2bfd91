import type { Matrix } from './logistic-regression.ts'
import { sigmoid } from './sigmoid.ts'

export interface StumpParams {
  readonly rounds: number
  /** How much of each stump's answer is added. */
  readonly shrinkage: number
  /** Penalty on a leaf's squared value. */
  readonly lambda: number
  /** How much a malignant example counts; a benign one counts 1. */
  readonly classWeight: number
}

/** One question, two answers (in log odds): `value < threshold` gives `below`. */
export interface Stump {
  readonly column: number
  readonly threshold: number
  readonly below: number
  readonly above: number
}

export interface StumpModel {
  /** Log odds before any stump has spoken. */
  readonly base: number
  readonly stumps: readonly Stump[]
}

/** Derivatives of the log loss by an example's score, times its importance. */
interface Derivatives {
  readonly first: number
  readonly second: number
}

/**
 * Gradient boosting of one-split trees on the log loss, with Newton leaves (Chen and Guestrin, 2016). Every
 * split is tried; the first of equal ones wins, so the result is the same on every run.
 */
export function trainStumps(
  features: Matrix,
  labels: readonly boolean[],
  params: StumpParams,
): StumpModel {
  const importance = labels.map((positive) => (positive ? params.classWeight : 1))
  const positives = sum(importance.filter((_, index) => labels[index]))
  const base = Math.log(positives / (sum(importance) - positives))
  const orders = sortColumns(features)
  let scores = labels.map(() => base)
  const stumps: Stump[] = []
  for (let round = 0; round < params.rounds; round += 1) {
    const derivatives = scores.map((score, index) => {
      const probability = sigmoid(score)
      const weight = importance[index] ?? 1
      return {
        first: weight * (probability - (labels[index] ? 1 : 0)),
        second: weight * probability * (1 - probability),
      }
    })
    const stump = findStump(features, orders, derivatives, params)
    if (stump === undefined) break
    stumps.push(stump)
    scores = scores.map((score, index) => score + answer(stump, features[index] ?? []))
  }
  return { base, stumps }
}

/** The probability of malignant. */
export function predictStumps(model: StumpModel, row: readonly number[]): number {
  return sigmoid(model.stumps.reduce((score, stump) => score + answer(stump, row), model.base))
}

function answer(stump: Stump, row: readonly number[]): number {
  return (row[stump.column] ?? 0) < stump.threshold ? stump.below : stump.above
}

/** For every column the indices of the rows, by rising value. */
function sortColumns(features: Matrix): readonly (readonly number[])[] {
  const value = (row: number, column: number): number => features[row]?.[column] ?? 0
  return (features[0] ?? []).map((_, column) =>
    features
      .map((_row, index) => index)
      .toSorted((left, right) => value(left, column) - value(right, column)),
  )
}

/** One way to split, and how much it lowers the loss. */
interface Split {
  readonly gain: number
  readonly stump: Stump
}

function findStump(
  features: Matrix,
  orders: readonly (readonly number[])[],
  derivatives: readonly Derivatives[],
  params: StumpParams,
): Stump | undefined {
  const total = {
    first: sum(derivatives.map((one) => one.first)),
    second: sum(derivatives.map((one) => one.second)),
  }
  let best: Split | undefined
  for (const [column, order] of orders.entries()) {
    const sorted = order.map((row) => ({
      value: features[row]?.[column] ?? 0,
      first: derivatives[row]?.first ?? 0,
      second: derivatives[row]?.second ?? 0,
    }))
    const found = findSplit(column, sorted, total, params)
    if (found !== undefined && found.gain > (best?.gain ?? 0)) best = found
  }
  return best?.stump
}

/** The best split of one column, whose examples come by rising value. */
function findSplit(
  column: number,
  sorted: readonly (Derivatives & { readonly value: number })[],
  total: Derivatives,
  params: StumpParams,
): Split | undefined {
  let [first, second] = [0, 0]
  let before: number | undefined
  let best: Split | undefined
  for (const one of sorted) {
    if (before !== undefined && before < one.value) {
      const below = leaf(first, second, params)
      const above = leaf(total.first - first, total.second - second, params)
      const gain = below.gain + above.gain
      if (gain > (best?.gain ?? 0)) {
        const threshold = middleOf(before, one.value)
        best = { gain, stump: { column, threshold, below: below.value, above: above.value } }
      }
    }
    first += one.first
    second += one.second
    before = one.value
  }
  return best
}

/** Between two values, above the lower one: two neighbouring doubles have nothing between them. */
function middleOf(lower: number, upper: number): number {
  const middle = lower + (upper - lower) / 2
  return middle > lower ? middle : upper
}

function leaf(
  first: number,
  second: number,
  params: StumpParams,
): { readonly gain: number; readonly value: number } {
  const curvature = second + params.lambda
  return {
    gain: (first * first) / curvature,
    value: (-params.shrinkage * first) / curvature,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
