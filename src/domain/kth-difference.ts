import { requireCount } from './require-finite.ts'

/** Halvings of a range; what is left then holds one difference, or equal ones but for rounding. */
const HALVINGS = 100

/**
 * The k-th smallest of all differences `left` − `right`, without listing them: halves the range and counts, each time
 * in one walk through both.
 * @param left ascending, finite
 * @param right ascending, finite
 * @param k from 1 to the number of pairs
 * @throws RangeError for another k
 */
export function kthDifference(left: Float64Array, right: Float64Array, k: number): number {
  requireCount(k, 'The rank of a difference', 1)
  requireCount(left.length * right.length - k, 'The number of larger differences')
  // `low` has fewer than k differences at or below it, `high` has k or more.
  let low = -Infinity
  let high = (left.at(-1) ?? 0) - (right[0] ?? 0)
  let from = (left[0] ?? 0) - (right.at(-1) ?? 0)
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = from / 2 + high / 2
    if (!(middle < high && middle > low)) break
    if (countUpTo(left, right, middle).count >= k) {
      high = middle
    } else {
      low = middle
      from = middle
    }
  }
  for (;;) {
    const { count, next } = countUpTo(left, right, low)
    if (count >= k) return low
    low = next
  }
}

/** How many differences are at most `limit`, and the smallest one above it. */
function countUpTo(
  left: Float64Array,
  right: Float64Array,
  limit: number,
): { readonly count: number; readonly next: number } {
  let count = 0
  let next = Infinity
  let start = 0
  // A larger left side needs a larger right side, so `start` only moves on.
  for (let index = 0; index < left.length; index += 1) {
    const value = left[index] ?? 0
    while (start < right.length && value - (right[start] ?? 0) > limit) start += 1
    count += right.length - start
    if (start > 0) next = Math.min(next, value - (right[start - 1] ?? 0))
  }
  return { count, next }
}
