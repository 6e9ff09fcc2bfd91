import type { BetaTails } from './incomplete-beta.ts'
import { betaKernel, regularizedBeta } from './incomplete-beta.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'

/** Beyond, the tail is a power of t to every digit, and t² would overflow. */
const POWER_FROM = 1e60
/** A double cannot tell the distribution from the normal one. */
const NORMAL_FROM = 1e17
const MAX_ROUNDS = 200

/**
 * P(T > t) of Student's t distribution, from the incomplete beta function.
 * @param df degrees of freedom, above 0, also fractions; Infinity is the normal distribution
 * @throws RangeError for other degrees of freedom and NaN
 */
export function studentTTail(t: number, df: number): number {
  requireDf(df)
  if (Number.isNaN(t)) throw new RangeError("Student's t distribution has no tail at NaN")
  if (df >= NORMAL_FROM) return normalTail(t)
  const { lower, upper } = squareTails(Math.abs(t), df)
  return t >= 0 ? upper / 2 : 0.5 + lower / 2
}

/** P(T ≤ t); see `studentTTail`. */
export const studentTCdf = (t: number, df: number): number => studentTTail(-t, df)

/**
 * The t with P(T ≤ t) = p, by a guarded Newton method on logarithms, since t can have any size.
 * @param p from 0 to 1; these two give the infinities, as do quantiles beyond the largest double
 * @param df as in `studentTTail`
 * @throws RangeError for anything else
 */
export function studentTQuantile(p: number, df: number): number {
  requireDf(df)
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`)
  if (df >= NORMAL_FROM) return normalQuantile(p)
  if (p === 0.5) return 0
  const size = p === 0 || p === 1 ? Infinity : solveQuantile(p, df)
  return p < 0.5 ? -size : size
}

function requireDf(df: number): void {
  if (!(df > 0)) throw new RangeError(`${df} degrees of freedom`)
}

interface SquareTails extends BetaTails {
  /** What `lower` grows by per relative growth of t: t dP/dt. */
  readonly growth: number
}

/** P(T² < t²) and P(T² > t²), for t from 0 on. */
function squareTails(t: number, df: number): SquareTails {
  if (t > POWER_FROM) {
    const start = squareTails(POWER_FROM, df).upper
    const upper = start * Math.exp(df * (Math.log(POWER_FROM) - Math.log(t)))
    return { lower: 1 - upper, upper, growth: df * upper }
  }
  const square = t * t
  const x = square / (df + square)
  const y = df / (df + square)
  return {
    ...regularizedBeta(0.5, df / 2, x, y),
    growth: t === 0 ? 0 : 2 * betaKernel(0.5, df / 2, x, y),
  }
}

/** |t|: solved for the smaller of both parts, the tail or what is between it and the middle. */
function solveQuantile(p: number, df: number): number {
  const tail = Math.min(p, 1 - p)
  const middle = Math.abs(p - 0.5)
  const byTail = tail < 0.25
  const target = 2 * (byTail ? tail : middle)
  let low = -745
  let high = 709.78
  let log = Math.log(Math.abs(normalQuantile(p)))
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const t = Math.exp(log)
    const { lower, upper, growth } = squareTails(t, df)
    const part = byTail ? upper : lower
    const off = Math.log(part / target)
    if (off > 0 === byTail) low = log
    else high = log
    const step = ((byTail ? off : -off) * part) / growth
    const wanted = log + step
    const next = wanted > low && wanted < high ? wanted : (low + high) / 2
    if (Math.abs(step) < 1e-14) return Math.exp(wanted)
    if (high - low < 1e-15 * Math.max(1, Math.abs(log))) break
    log = next
  }
  return high > 709.7 ? Infinity : Math.exp(log)
}
