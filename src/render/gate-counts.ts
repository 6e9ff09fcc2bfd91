import type { MetricRow } from '../domain/comparison.ts'

/** Gates by what came of them; each is counted once. */
export interface GateCounts {
  /** All of them. */
  readonly gated: number
  readonly failed: number
  /** Neither proven within their tolerance nor beyond, and not failing by it. */
  readonly uncertain: number
  readonly waived: number
  /** Scored on other data, or on a part of them; with a warning. */
  readonly incomparable: number
  /** With any other warning. */
  readonly warned: number
  readonly passed: number
}

export type GateResult = Exclude<keyof GateCounts, 'gated'>

export function countGates(rows: readonly MetricRow[]): GateCounts {
  const counts = {
    gated: 0,
    failed: 0,
    uncertain: 0,
    waived: 0,
    incomparable: 0,
    warned: 0,
    passed: 0,
  }
  for (const row of rows) {
    const result = resultOf(row)
    if (result === null) continue
    counts.gated += 1
    counts[result] += 1
  }
  return counts
}

export const sumGates = (all: readonly GateCounts[]): GateCounts =>
  all.reduce(
    (sum, each) => ({
      gated: sum.gated + each.gated,
      failed: sum.failed + each.failed,
      uncertain: sum.uncertain + each.uncertain,
      waived: sum.waived + each.waived,
      incomparable: sum.incomparable + each.incomparable,
      warned: sum.warned + each.warned,
      passed: sum.passed + each.passed,
    }),
    NO_GATES,
  )

const NO_GATES = countGates([])

/** `null` for a metric that is only shown. */
export function resultOf(row: MetricRow): GateResult | null {
  if (row.outcome === 'info') return null
  if (row.outcome === 'fail') return 'failed'
  if (row.outcome === 'pass') return 'passed'
  if (row.waiver !== null) return 'waived'
  if (row.judgement === 'uncertain') return 'uncertain'
  return row.change === 'not-comparable' ? 'incomparable' : 'warned'
}
