import { binomialTerm, regularizedBeta } from './incomplete-beta.ts'
import { requireCount, requireShare } from './require-finite.ts'

/** Both include the count itself. */
export interface BinomialTails {
  /** P(X ≤ successes). */
  readonly atMost: number
  /** P(X ≥ successes). */
  readonly atLeast: number
}

export interface BinomialTest extends BinomialTails {
  /** The chance of all counts that are no more likely than this one. */
  readonly twoSided: number
}

/** Probabilities this close, relatively, are equally likely. */
const SAME = 1 + 1e-7

/**
 * The exact binomial test: how unusual so many successes are. Without trials every p is 1.
 * @param share expected share of successes
 * @throws RangeError unless 0 ≤ successes ≤ trials are whole numbers and 0 ≤ share ≤ 1
 */
export function binomialTest(successes: number, trials: number, share = 0.5): BinomialTest {
  requireCount(trials, 'The number of trials')
  requireCount(successes, 'The number of successes')
  requireCount(trials - successes, 'The number of failures')
  requireShare(share, 'The expected share')
  const tails = binomialTails(successes, trials, share)
  return { ...tails, twoSided: twoSided(successes, trials, share, tails) }
}

function binomialTails(successes: number, trials: number, share: number): BinomialTails {
  return {
    atMost:
      successes === trials
        ? 1
        : regularizedBeta(trials - successes, successes + 1, 1 - share, share).lower,
    atLeast:
      successes === 0
        ? 1
        : regularizedBeta(successes, trials - successes + 1, share, 1 - share).lower,
  }
}

function twoSided(
  successes: number,
  trials: number,
  share: number,
  { atMost, atLeast }: BinomialTails,
): number {
  if (share === 0.5) return Math.min(1, 2 * Math.min(atMost, atLeast))
  const mean = trials * share
  if (successes === mean) return 1
  const likely = (count: number): number => binomialTerm(count, trials - count, share, 1 - share)
  const limit = likely(successes) * SAME
  // Beyond the mean probabilities fall, so the first or last count that is as unlikely can be searched by halves.
  if (successes < mean) {
    const first = firstWhere(Math.ceil(mean), trials + 1, (count) => likely(count) <= limit)
    const far = first > trials ? 0 : binomialTails(first, trials, share).atLeast
    return Math.min(1, atMost + far)
  }
  const above = firstWhere(0, Math.floor(mean) + 1, (count) => likely(count) > limit)
  const far = above === 0 ? 0 : binomialTails(above - 1, trials, share).atMost
  return Math.min(1, atLeast + far)
}

/** @returns the first of `low` … `high` − 1 that matches, when all after a match do as well; else `high` */
function firstWhere(low: number, high: number, matches: (count: number) => boolean): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (matches(middle)) to = middle
    else from = middle + 1
  }
  return from
}
