import { binomialTerm } from '../../src/domain/incomplete-beta.ts'

/** Counts that are expected less often are taken together with their neighbours. */
const EXPECTED_AT_LEAST = 20

export interface Unevenness {
  readonly chiSquared: number
  readonly df: number
}

/** How far drawn counts are from the exact binomial probabilities. */
export function binomialUnevenness(
  drawn: readonly number[],
  trials: number,
  share: number,
): Unevenness {
  const times = new Map<number, number>()
  for (const count of drawn) times.set(count, (times.get(count) ?? 0) + 1)
  const reach = 9 * Math.sqrt(trials * share * (1 - share)) + 9
  const first = Math.max(0, Math.floor(trials * share - reach))
  const last = Math.min(trials, Math.ceil(trials * share + reach))
  let chiSquared = 0
  let cells = 0
  let got = 0
  let expected = 0
  for (let count = first; count <= last; count += 1) {
    got += times.get(count) ?? 0
    expected += drawn.length * binomialTerm(count, trials - count, share, 1 - share)
    if (expected < EXPECTED_AT_LEAST) continue
    chiSquared += (got - expected) ** 2 / expected
    cells += 1
    got = 0
    expected = 0
  }
  return { chiSquared, df: cells - 1 }
}

/** Standard deviations above what chance gives: more than 5 once in ten thousand, for few degrees of freedom. */
export const excessOf = ({ chiSquared, df }: Unevenness): number =>
  (chiSquared - df) / Math.sqrt(2 * df)
