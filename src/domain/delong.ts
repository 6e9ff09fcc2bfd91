import type { Evidence, EvidenceOptions } from './evidence.ts'
import { studentEvidence } from './evidence.ts'
import { exactSum } from './exact-sum.ts'
import { countBelow } from './rank-sums.ts'
import { requireCount, requirePaired } from './require-finite.ts'

/** Two scores of the same rows. */
export interface ScoredRows {
  /** 1 for the positive class, as in `rankScores`. */
  readonly labels: Int32Array
  /** No NaN; infinities are ranked. */
  readonly baseline: Float64Array
  readonly candidate: Float64Array
  /** Index of each row's group from 0 on, for rows that are not independent; unless given, each is by itself. */
  readonly groups?: Int32Array
}

export interface DeLong {
  /** Areas under both ROC curves, ties half. */
  readonly baselineAuc: number
  readonly candidateAuc: number
  readonly baselineVariance: number
  readonly candidateVariance: number
  readonly covariance: number
  /** Of `candidateAuc` − `baselineAuc`. */
  readonly differenceVariance: number
  readonly positives: number
  readonly negatives: number
}

/**
 * Two areas under the ROC curve on the same rows, and how they vary together (DeLong, DeLong and Clarke-Pearson 1988),
 * from each row's share of outranked rows of the other class; O(n log n), as Sun and Xu 2014. With groups the
 * variances are those of the groups' summed influences, after Obuchowski 1997.
 * @throws RangeError for fewer than two rows of a class or two groups, NaN, and different lengths
 */
export function deLong({ labels, baseline, candidate, groups }: ScoredRows): DeLong {
  requirePaired(labels, baseline, 'Labels and scores')
  requirePaired(labels, candidate, 'Labels and scores')
  const positives = labels.reduce((count, label) => count + (label === 1 ? 1 : 0), 0)
  const negatives = labels.length - positives
  requireCount(positives, 'The number of positive rows', 2)
  requireCount(negatives, 'The number of negative rows', 2)
  const before = rankRows(labels, baseline, 'baseline')
  const after = rankRows(labels, candidate, 'candidate')
  const classes = { labels, positives, negatives }
  const vary = groups === undefined ? rowVariance(classes) : groupVariance(classes, groups)
  const baselineVariance = vary((row) => before.shares[row] ?? 0)
  const candidateVariance = vary((row) => after.shares[row] ?? 0)
  const differenceVariance = vary((row) => (after.shares[row] ?? 0) - (before.shares[row] ?? 0))
  return {
    baselineAuc: before.wins / (positives * negatives),
    candidateAuc: after.wins / (positives * negatives),
    baselineVariance,
    candidateVariance,
    covariance: (baselineVariance + candidateVariance - differenceVariance) / 2,
    differenceVariance,
    positives,
    negatives,
  }
}

/** Each row's share of pairs with rows of the other class in which the positive one is higher; and all such pairs. */
function rankRows(
  labels: Int32Array,
  scores: Float64Array,
  what: string,
): { readonly shares: Float64Array; readonly wins: number } {
  if (scores.some(Number.isNaN)) throw new RangeError(`A ${what} score is NaN`)
  const positive = scores.filter((_, row) => labels[row] === 1).toSorted()
  const negative = scores.filter((_, row) => labels[row] !== 1).toSorted()
  let wins = 0
  const shares = scores.map((score, row) => {
    if (labels[row] === 1) {
      const won = pairsBelow(negative, score)
      wins += won
      return won / negative.length
    }
    return (positive.length - pairsBelow(positive, score)) / positive.length
  })
  return { shares, wins }
}

/** How many are below the score, equal ones half. */
function pairsBelow(sorted: Float64Array, score: number): number {
  const below = countBelow(sorted, score, false)
  return sorted[below] === score ? (below + countBelow(sorted, score, true)) / 2 : below
}

interface Classes {
  readonly labels: Int32Array
  readonly positives: number
  readonly negatives: number
}

/** Variance of an area, from each row's share. */
type VarianceOf = (shareOf: (row: number) => number) => number

/** Both classes are sampled independently: s²/m + s²/n. */
function rowVariance({ labels, positives, negatives }: Classes): VarianceOf {
  return (shareOf) => {
    const area = areaOf(labels, positives, shareOf)
    const squares = [exactSum(), exactSum()] as const
    for (let row = 0; row < labels.length; row += 1) {
      squares[labels[row] === 1 ? 1 : 0].add((shareOf(row) - area) ** 2)
    }
    return (
      squares[1].result() / (positives - 1) / positives +
      squares[0].result() / (negatives - 1) / negatives
    )
  }
}

/** Groups are sampled independently, and may have rows of both classes. */
function groupVariance({ labels, positives, negatives }: Classes, groups: Int32Array): VarianceOf {
  requirePaired(labels, groups, 'Rows and groups')
  const present = new Set(groups)
  const count = present.size
  requireCount(count, 'The number of groups', 2)
  for (const group of present) requireCount(group, 'A group')
  const size = groups.reduce((largest, group) => Math.max(largest, group), 0) + 1
  return (shareOf) => {
    const area = areaOf(labels, positives, shareOf)
    const influence = new Float64Array(size)
    for (let row = 0; row < labels.length; row += 1) {
      const group = groups[row] ?? 0
      const weight = labels[row] === 1 ? positives : negatives
      influence[group] = (influence[group] ?? 0) + (shareOf(row) - area) / weight
    }
    const squares = exactSum()
    for (const value of influence) squares.add(value ** 2)
    return (squares.result() * count) / (count - 1)
  }
}

function areaOf(labels: Int32Array, positives: number, shareOf: (row: number) => number): number {
  const sum = exactSum()
  for (let row = 0; row < labels.length; row += 1) if (labels[row] === 1) sum.add(shareOf(row))
  return sum.result() / positives
}

/**
 * The fall of the area under the ROC curve, by the normal distribution. It is approximate with few rows of a class,
 * and says nothing where both models separate the classes perfectly: then the interval is a point.
 * @throws RangeError as `deLong`
 */
export function deLongEvidence(rows: ScoredRows, options: EvidenceOptions = {}): Evidence {
  const { baselineAuc, candidateAuc, differenceVariance } = deLong(rows)
  const evidence = studentEvidence(
    {
      method: 'delong',
      estimate: baselineAuc - candidateAuc,
      stderr: Math.sqrt(differenceVariance),
      df: Infinity,
      n: rows.labels.length,
    },
    options,
  )
  return rows.groups === undefined ? evidence : { ...evidence, groups: new Set(rows.groups).size }
}
