import type { GateLevel } from './gate-rule.ts'
import type { MetricEvidence } from './metric-evidence.ts'
import type { Difference } from './metric-diff.ts'
import { measureDifference, roundingSlack } from './metric-diff.ts'
import type { RowFacts } from './row-facts.ts'
import type { RowLevels } from './row-levels.ts'
import { rowLevels } from './row-levels.ts'

/** A metric with all that its judgement depends on. */
export interface WeighedRow {
  readonly facts: RowFacts
  readonly levels: RowLevels
  /** `null` unless both sides are finite. */
  readonly difference: Difference | null
  /** `null`: no tolerance applies. */
  readonly limit: ToleranceLimit | null
}

/** How much worse a metric got, and how much worse it may get; both in its own unit. */
export interface ToleranceLimit {
  readonly worsening: number
  readonly allowed: number
  /** `allowed`, and what rounding may add to it: a worsening up to this is allowed. */
  readonly margin: number
  /** `null`: nobody looked for any. */
  readonly evidence: MetricEvidence | null
}

/** @param usual the level of metrics without one of their own */
export function weighRow(
  facts: RowFacts,
  evidence: MetricEvidence | undefined,
  usual: GateLevel,
): WeighedRow {
  const difference = differenceOf(facts)
  return {
    facts,
    levels: rowLevels(facts, usual),
    difference,
    limit: limitOf(facts, difference, evidence ?? null),
  }
}

function differenceOf({ pair, direction }: RowFacts): Difference | null {
  const after = pair.candidate?.value?.value ?? null
  const before = pair.baseline?.value?.value ?? null
  if (after === null || before === null) return null
  return measureDifference(after, before, direction.better)
}

function limitOf(
  { allowed }: RowFacts,
  difference: Difference | null,
  evidence: MetricEvidence | null,
): ToleranceLimit | null {
  const worsening = difference?.worsening ?? null
  if (difference === null || worsening === null || allowed === null) return null
  return {
    worsening,
    allowed,
    margin: allowed + difference.slack + roundingSlack(allowed),
    evidence,
  }
}
