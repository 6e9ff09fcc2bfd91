import { stirlingError } from './log-gamma.ts'

/** Far more than 1e9 rows need. */
const MAX_STEPS = 1_000_000
const TINY = 1e-300

/** Both tails, each with its own digits: 1 − 1e-20 would be 1. */
export interface BetaTails {
  readonly lower: number
  readonly upper: number
}

/**
 * The regularised incomplete beta function I_x(a, b) and its complement: a continued fraction
 * times a factor in Loader's saddle-point form, which keeps 1e-13 relative also for parameters in the millions.
 * @param a above 0
 * @param b above 0
 * @param x from 0 to 1
 * @param y 1 − x, for callers who know it better than the subtraction does
 * @throws RangeError for anything else
 */
export function regularizedBeta(a: number, b: number, x: number, y: number = 1 - x): BetaTails {
  if (!(a > 0 && b > 0 && a + b < Infinity)) {
    throw new RangeError(`The beta function's parameters are ${a} and ${b}`)
  }
  if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
    throw new RangeError(`The beta function's argument is ${x}, its complement ${y}`)
  }
  if (x === 0) return { lower: 0, upper: 1 }
  if (y === 0) return { lower: 1, upper: 0 }
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, betaKernel(a, b, x, y) * continuedFraction(a, b, x, y))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, betaKernel(b, a, y, x) * continuedFraction(b, a, y, x))
  return { lower: 1 - upper, upper }
}

/** x^a y^b / B(a, b). Arguments as in `regularizedBeta`. */
export function betaKernel(a: number, b: number, x: number, y: number): number {
  return (binomialTerm(a, b, x, y) * a * b) / (a + b)
}

/**
 * x^a y^b (a + b)! / (a! b!): for whole numbers the probability of `a` successes in `a + b` trials (Loader 2000).
 * @param a 0 or more
 * @param b 0 or more
 */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  const trials = a + b
  if (a === 0) return Math.exp(trials * (x < y ? Math.log1p(-x) : Math.log(y)))
  if (b === 0) return Math.exp(trials * (y < x ? Math.log1p(-y) : Math.log(x)))
  const exponent =
    stirlingError(trials) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, trials * x) -
    deviance(b, trials * y)
  return Math.sqrt(trials / (2 * Math.PI) / a / b) * Math.exp(exponent)
}

/** value ln(value / mean) + mean − value, also where both are nearly equal. */
function deviance(value: number, mean: number): number {
  const difference = value - mean
  if (Math.abs(difference) >= 0.1 * (value + mean)) {
    return value * (Math.log(value) - Math.log(mean)) - difference
  }
  const ratio = difference / (value + mean)
  const square = ratio * ratio
  let sum = difference * ratio
  let power = 2 * value * ratio
  for (let odd = 3; ; odd += 2) {
    power *= square
    const next = sum + power / odd
    if (next === sum) return sum
    sum = next
  }
}

/**
 * I_x(a, b) × B(a, b) / (x^a y^b) by the fraction of Didonato and Morris ("Significant digit computation of the
 * incomplete beta function ratios", 1992). It has a y − b x where others lose the digits of a small y in 1 − x. For
 * x below its mean it takes about √(a + b) steps.
 */
function continuedFraction(a: number, b: number, x: number, y: number): number {
  const skew = a * y - b * x
  let value = notZero((a * (skew + 1)) / (a + 1))
  let above = value
  let below = 0
  for (let step = 1; step <= MAX_STEPS; step += 1) {
    const before = a + 2 * step - 1
    const reach = (step * (b - step) * x) / before
    const top = ((a + step - 1) / before) * (a + b + step - 1) * x * reach
    const bottom = step + reach + ((a + step) / (before + 2)) * (skew + 1 + step * (1 + y))
    below = 1 / notZero(bottom + top * below)
    above = notZero(bottom + top / above)
    const change = above * below
    value *= change
    if (Math.abs(change - 1) < 2 * Number.EPSILON) return 1 / value
  }
  throw new RangeError(`The incomplete beta function does not converge for ${a}, ${b} and ${x}`)
}

const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value)
