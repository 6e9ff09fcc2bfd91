const HALF_LOG_TWO_PI = 0.9189385332046727
/** From here on seven terms of Stirling's series are exact to a double. */
const SERIES_FROM = 15

/**
 * The natural logarithm of the gamma function, by Stirling's series after a shift by the recurrence
 * Γ(x + 1) = x Γ(x). The absolute error is about 1e-15 below 15 and one rounding of the result above.
 * @param x above 0
 * @throws RangeError for other numbers and NaN
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`The logarithm of gamma is not defined for ${x}`)
  if (x === Infinity) return Infinity
  let shifted = x
  let product = 1
  while (shifted < SERIES_FROM) {
    product *= shifted
    shifted += 1
  }
  const stirling = (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI
  return stirling + stirlingSeries(shifted) - Math.log(product)
}

/**
 * What Stirling's formula lacks: ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π. It stays small where both sides are
 * huge, so that ratios of factorials keep their digits (Loader, "Fast and accurate computation of binomial
 * probabilities", 2000).
 * @param x above 0
 */
export function stirlingError(x: number): number {
  let error = 0
  let shifted = x
  while (shifted < SERIES_FROM) {
    error += (shifted + 0.5) * Math.log1p(1 / shifted) - 1
    shifted += 1
  }
  return error + stirlingSeries(shifted)
}

function stirlingSeries(x: number): number {
  const inverse = 1 / x
  const square = inverse * inverse
  let sum = 1 / 156
  sum = sum * square - 691 / 360_360
  sum = sum * square + 1 / 1188
  sum = sum * square - 1 / 1680
  sum = sum * square + 1 / 1260
  sum = sum * square - 1 / 360
  sum = sum * square + 1 / 12
  return sum * inverse
}
