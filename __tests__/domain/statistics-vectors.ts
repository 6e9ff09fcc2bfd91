import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomSource } from '../../src/domain/random-source.ts'

type Numbers = readonly number[]

interface TwoSamples {
  readonly first: Numbers
  readonly second: Numbers
}

interface DeLongWant {
  readonly areas: Numbers
  /** Of the baseline, of both, of the candidate. */
  readonly covariance: Numbers
  readonly p: number
  readonly interval: Numbers
}

interface ResampledWant {
  readonly interval: Numbers
  readonly stderr: number
}

/** What `scripts/statistics-vectors.py` wrote. */
export interface StatisticsVectors {
  readonly generator: readonly { readonly seed: number; readonly drawn: Numbers }[]
  readonly logGamma: readonly { readonly x: number; readonly want: number }[]
  readonly incompleteBeta: readonly {
    readonly a: number
    readonly b: number
    readonly x: number
    readonly lower: number
    readonly upper: number
  }[]
  readonly normal: {
    readonly tail: readonly { readonly z: number; readonly want: number }[]
    readonly quantile: readonly { readonly p: number; readonly want: number }[]
  }
  readonly studentT: {
    readonly tail: readonly { readonly t: number; readonly df: number; readonly want: number }[]
    readonly quantile: readonly { readonly p: number; readonly df: number; readonly want: number }[]
  }
  readonly binomial: readonly {
    readonly successes: number
    readonly trials: number
    readonly share: number
    readonly twoSided: number
    readonly atMost: number
    readonly atLeast: number
  }[]
  readonly pairedProportions: readonly {
    readonly rows: number
    readonly lost: number
    readonly gained: number
    readonly p: number
    readonly interval95: Numbers
    readonly interval99: Numbers
    readonly tails: Readonly<Record<string, number>>
  }[]
  readonly proportions: {
    readonly wilson: readonly {
      readonly share: number
      readonly rows: number
      readonly confidence: number
      readonly want: Numbers
    }[]
    /** Successes and rows of each. */
    readonly newcombe: readonly {
      readonly first: readonly [number, number]
      readonly second: readonly [number, number]
      readonly confidence: number
      readonly want: Numbers
    }[]
  }
  readonly welch: readonly (TwoSamples & {
    readonly t: number
    readonly df: number
    readonly p: number
    readonly greater: number
    readonly interval: Numbers
  })[]
  readonly generated: {
    readonly seed: number
    readonly t: number
    readonly df: number
    readonly p: number
    readonly u: number
    readonly uP: number
  }
  readonly mannWhitney: {
    readonly tests: readonly (TwoSamples & {
      readonly u: number
      readonly greater: number
      readonly less: number
      readonly p: number
    })[]
    readonly shifts: readonly (TwoSamples & {
      readonly confidence: number
      readonly shift: number
      readonly interval: Numbers | null
    })[]
  }
  readonly deLong: {
    readonly cases: readonly (DeLongWant & {
      readonly labels: Numbers
      readonly baseline: Numbers
      readonly candidate: Numbers
    })[]
    readonly generated: DeLongWant & { readonly seed: number; readonly rows: number }
  }
  readonly bootstrap: {
    readonly means: readonly (ResampledWant & { readonly values: Numbers })[]
    readonly f1: ResampledWant & {
      readonly label: Numbers
      readonly baseline: Numbers
      readonly candidate: Numbers
      readonly estimate: number
    }
    readonly quantiles: readonly {
      readonly values: Numbers
      readonly share: number
      readonly want: number
    }[]
  }
  readonly prediction: readonly {
    readonly runs: Numbers
    readonly candidate: number
    readonly interval: Numbers
    readonly greater: number
  }[]
  readonly folds: readonly {
    readonly baseline: Numbers
    readonly candidate: Numbers
    readonly greater: number
    readonly p: number
    readonly interval: Numbers
  }[]
  readonly corrections: readonly {
    readonly p: Numbers
    readonly holm: Numbers
    readonly bh: Numbers
  }[]
}

export const VECTORS: StatisticsVectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '__fixtures__/statistics-vectors.json'), 'utf8'),
)

/** What numbers may differ from scipy's by, relatively. */
const TOLERANCE = 1e-10

/**
 * Numbers that differ by more than 1e-10, relatively; none when all agree.
 * @param floor what smaller wanted numbers are compared as: the size of the numbers that they are differences of
 */
export function differences(got: Numbers, want: Numbers, floor = 0): readonly string[] {
  if (got.length !== want.length) return [`${got.length} numbers instead of ${want.length}`]
  return got.flatMap((value, index) => {
    const wanted = want[index] ?? Number.NaN
    if (value === wanted) return []
    const distance = Math.abs(value - wanted) / Math.max(Math.abs(wanted), floor)
    return distance <= TOLERANCE ? [] : [`${value} instead of ${wanted}`]
  })
}

/** Numbers of a standard normal distribution (Box and Muller). */
export function normals(seed: number, count: number): Float64Array {
  const random = randomSource(seed)
  const uniform = (): number => (random.next() + 0.5) / 2 ** 32
  return Float64Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  )
}
