import type { Sample } from './require-finite.ts'

/** A value's rank is the mean of the ranks of all equal ones; doubled it is a whole number. */
export interface DoubledRanks {
  /** Of the first sample's values, then of the second's. */
  readonly ranks: Int32Array
  /** Sum of t³ − t over all sets of t equal values. */
  readonly ties: number
}

/** Ranks two samples together; both without NaN. */
export function rankTogether(first: Sample, second: Sample): DoubledRanks {
  const values = new Float64Array(first.length + second.length)
  values.set(first)
  values.set(second, first.length)
  const sorted = values.toSorted()
  const ranks = new Int32Array(values.length)
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0
    ranks[index] = countBelow(sorted, value, false) + countBelow(sorted, value, true) + 1
  }
  return { ranks, ties: countTies(sorted) }
}

/**
 * @param sorted ascending
 * @returns how many are below the value; with `same` equal ones as well
 */
export function countBelow(sorted: Float64Array, value: number, same: boolean): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const at = sorted[middle] ?? 0
    if (at < value || (same && at === value)) from = middle + 1
    else to = middle
  }
  return from
}

function countTies(sorted: Float64Array): number {
  let ties = 0
  let start = 0
  for (let index = 1; index <= sorted.length; index += 1) {
    if (index < sorted.length && sorted[index] === sorted[start]) continue
    const equal = index - start
    ties += equal ** 3 - equal
    start = index
  }
  return ties
}

/**
 * In how many ways `size` of the ranks have each sum: index of the result is the sum. Exact while the number of all
 * ways is below 2^53, as for any choice of up to 50 ranks.
 * @param ranks whole numbers, 0 or more
 */
export function countRankSums(ranks: Int32Array, size: number): Float64Array {
  const width = ranks
    .toSorted()
    .subarray(ranks.length - size)
    .reduce((sum, rank) => sum + rank, 1)
  const ways = new Float64Array((size + 1) * width)
  ways[0] = 1
  let used = 0
  for (const rank of ranks) {
    used = Math.min(size, used + 1)
    for (let chosen = used; chosen >= 1; chosen -= 1) {
      const to = chosen * width
      const from = to - width - rank
      for (let sum = width - 1; sum >= rank; sum -= 1) {
        ways[to + sum] = (ways[to + sum] ?? 0) + (ways[from + sum] ?? 0)
      }
    }
  }
  return ways.slice(size * width)
}
