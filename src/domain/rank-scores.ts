import { exactSum } from './exact-sum.ts'

/** How well scores separate two classes; `null` where one class has no rows. */
export interface Ranking {
  /** Area under the ROC curve: how often a positive row has the higher score, ties half. */
  readonly rocAuc: number | null
  /** Precision at every distinct score, weighted by the recall that it adds; not interpolated. */
  readonly averagePrecision: number | null
}

/**
 * @param labels 1 for the positive class
 * @param scores no NaN
 */
export function rankScores(labels: Int32Array, scores: Float64Array): Ranking {
  const positive = scores.filter((_, row) => labels[row] === 1).toSorted()
  const negative = scores.filter((_, row) => labels[row] !== 1).toSorted()
  if (positive.length === 0) return { rocAuc: null, averagePrecision: null }
  // Both are walked from the highest score down, all rows of one score together.
  let hits = positive.length
  let misses = negative.length
  let wins = 0
  const precision = exactSum()
  while (hits > 0) {
    const threshold = positive[hits - 1] ?? 0
    misses = countBelow(negative, misses, (score) => score > threshold)
    const tied = misses - countBelow(negative, misses, (score) => score >= threshold)
    const taken = hits - countBelow(positive, hits, (score) => score >= threshold)
    wins += taken * (misses - tied) + (taken * tied) / 2
    hits -= taken
    misses -= tied
    const retrieved = positive.length - hits
    precision.add((taken * retrieved) / (retrieved + negative.length - misses))
  }
  return {
    rocAuc: negative.length === 0 ? null : wins / (positive.length * negative.length),
    averagePrecision: precision.result() / positive.length,
  }
}

/** @returns how many of the first `count` are left when the highest ones that match are taken away */
function countBelow(
  sorted: Float64Array,
  count: number,
  matches: (score: number) => boolean,
): number {
  let left = count
  while (left > 0 && matches(sorted[left - 1] ?? 0)) left -= 1
  return left
}
