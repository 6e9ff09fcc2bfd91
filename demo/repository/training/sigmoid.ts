/** The logistic function, without overflow at either end. */
export function sigmoid(score: number): number {
  if (score >= 0) return 1 / (1 + Math.exp(-score))
  const exponential = Math.exp(score)
  return exponential / (1 + exponential)
}

/** ln(1 + e^x), exact also where e^x is not a double. */
export function softplus(score: number): number {
  return Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)))
}
