const SQRT_TWO_PI = 2.5066282746310002
/** exp(−z²/2) is 0 beyond. */
const MAX_Z = 39
/** Within, the series from the middle keeps more digits than the tail's fraction. */
const CENTRE = 1
/** Φ(1) − ½, so that quantiles and tails change methods at the same place. */
const CENTRE_SHARE = 0.3413447460685429

/**
 * Density of the standard normal distribution. z² is split so that its rounding does not become a relative error of
 * z² roundings in the tail.
 */
export function normalDensity(z: number): number {
  if (Math.abs(z) > MAX_Z) return 0
  const coarse = Math.round(z * 16) / 16
  const rest = (z - coarse) * (z + coarse)
  return (Math.exp(-(coarse * coarse) / 2) * Math.exp(-rest / 2)) / SQRT_TWO_PI
}

/**
 * P(Z > z), to about 1e-15 relative as far as doubles reach: the series of Φ from the middle, and Laplace's continued
 * fraction of Mills' ratio for the tail.
 * @throws RangeError for NaN
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('The normal distribution has no tail at NaN')
  if (Math.abs(z) <= CENTRE) return 0.5 - fromMiddle(z)
  if (z < 0) return 1 - normalTail(-z)
  if (z > MAX_Z) return 0
  let fraction = 0
  for (let step = Math.ceil(420 / (z * z)) + 20; step > 0; step -= 1) {
    fraction = step / (z + fraction)
  }
  return normalDensity(z) / (z + fraction)
}

/** P(Z ≤ z); see `normalTail`. */
export const normalCdf = (z: number): number => normalTail(-z)

/** Φ(z) − ½ for small z. */
function fromMiddle(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; ; odd += 2) {
    term *= (z * z) / odd
    const next = sum + term
    if (next === sum) return normalDensity(z) * sum
    sum = next
  }
}

/**
 * The z with P(Z ≤ z) = p, by Newton's method on the distribution itself: to about 1e-15 relative.
 * @param p from 0 to 1; these two give the infinities
 * @throws RangeError for other numbers and NaN
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`)
  if (Math.abs(p - 0.5) <= CENTRE_SHARE) return nearMiddle(p - 0.5)
  return p < 0.5 ? -tailQuantile(p) : tailQuantile(1 - p)
}

function nearMiddle(share: number): number {
  let z = share * SQRT_TWO_PI
  for (let round = 0; round < 8; round += 1) z -= (fromMiddle(z) - share) / normalDensity(z)
  return z
}

/** The z with P(Z > z) = p, for p below ½; the start is Hastings' approximation. */
function tailQuantile(p: number): number {
  if (p === 0) return Infinity
  const t = Math.sqrt(-2 * Math.log(p))
  const above = 2.515517 + t * (0.802853 + t * 0.010328)
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  let z = t - above / below
  for (let round = 0; round < 5; round += 1) {
    const tail = normalTail(z)
    const density = normalDensity(z)
    // The last subnormal numbers have no density any more.
    if (tail === 0 || density === 0) return z
    z += (Math.log(tail / p) * tail) / density
  }
  return z
}
