import type { RandomSource } from './random-source.ts'
import { requireCount, requireShare } from './require-finite.ts'

/** Expected successes from which rejection is quicker than adding up probabilities, and its constants hold. */
const REJECTION_FROM = 10
const TWO_32 = 2 ** 32

/**
 * How many of so many trials succeed: a random number of the binomial distribution, exact to about 1 in 2^32. Few
 * expected successes are drawn by inversion, many by Hörmann's transformed rejection with squeeze ("The generation of
 * binomial random variates", 1993, algorithm BTRS). Ratios of probabilities are products here, not logarithms:
 * sums, products, quotients and square roots are the same on every machine. The time grows with the square root of the
 * number of trials, slowly.
 * @param trials below 2^32
 * @param share chance of a success
 * @throws RangeError unless the trials are such a whole number, and the share is from 0 to 1
 */
export function drawBinomial(random: RandomSource, trials: number, share: number): number {
  requireCount(trials, 'The number of trials')
  if (trials >= TWO_32) throw new RangeError(`The number of trials is ${trials}, not below 2^32`)
  requireShare(share, 'The chance of a success')
  return share > 0.5
    ? trials - drawUpToHalf(random, trials, 1 - share)
    : drawUpToHalf(random, trials, share)
}

const drawUpToHalf = (random: RandomSource, trials: number, share: number): number =>
  trials * share < REJECTION_FROM ? invert(random, trials, share) : reject(random, trials, share)

/** Between 0 and 1, neither of them. */
const drawUniform = (random: RandomSource): number => (random.next() + 0.5) / TWO_32

/** Takes one probability after the other, from that of no success on, until the drawn share is used up. */
function invert(random: RandomSource, trials: number, share: number): number {
  const odds = share / (1 - share)
  let left = drawUniform(random)
  let probability = wholePower(1 - share, trials)
  let successes = 0
  while (left > probability && successes < trials) {
    left -= probability
    successes += 1
    probability *= ((trials - successes + 1) / successes) * odds
  }
  return successes
}

/** `Math.pow` may differ between machines. */
function wholePower(base: number, exponent: number): number {
  let power = 1
  let square = base
  for (let rest = exponent; rest !== 0; rest >>>= 1) {
    if ((rest & 1) === 1) power *= square
    square *= square
  }
  return power
}

/** About nine tries of ten are taken, most of them without a probability. */
function reject(random: RandomSource, trials: number, share: number): number {
  const odds = share / (1 - share)
  const mode = Math.floor((trials + 1) * share)
  const deviation = Math.sqrt(trials * share * (1 - share))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * share
  const c = trials * share + 0.5
  const alpha = (2.83 + 5.1 / b) * deviation
  const squeeze = 0.92 - 4.2 / b
  for (;;) {
    const v = drawUniform(random)
    const u = drawUniform(random) - 0.5
    const us = 0.5 - Math.abs(u)
    const successes = Math.floor(((2 * a) / us + b) * u + c)
    if (us >= 0.07 && v <= squeeze) return successes
    if (successes < 0 || successes > trials) continue
    const limit = (v * alpha) / (a / (us * us) + b)
    if (isLikelier(successes, limit, { mode, trials, odds })) return successes
  }
}

/** Whether the probability of so many successes is at least `limit` times that of the mode. */
function isLikelier(
  successes: number,
  limit: number,
  { mode, trials, odds }: { readonly mode: number; readonly trials: number; readonly odds: number },
): boolean {
  // Away from the mode every factor is at most 1, so what is below the limit stays there.
  let ratio = 1
  for (let count = mode; count < successes && ratio >= limit; count += 1)
    ratio *= ((trials - count) / (count + 1)) * odds
  for (let count = mode; count > successes && ratio >= limit; count -= 1)
    ratio *= count / ((trials - count + 1) * odds)
  return ratio >= limit
}
