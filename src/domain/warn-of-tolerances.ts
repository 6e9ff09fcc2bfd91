import type { RowEvidence } from './comparison.ts'
import { nameWorsening } from './describe-tolerance.ts'
import { nameRule } from './gate-policy.ts'
import type { GateRule } from './gate-rule.ts'
import type { ToleranceVerdict } from './judge-evidence.ts'
import { quoteName } from './metric-diff.ts'
import { formatCount, formatNumber, formatPlural } from './number-format.ts'
import { fitWidth, reasonStyle } from './reason-style.ts'
import type { WeighedRow } from './weigh-row.ts'

/**
 * Tolerances that a person wrote and that are smaller than what the data can prove: such a gate mostly ends as
 * uncertain. One warning for each rule, about the metric that is farthest from it.
 * @param verdicts of the rows, in their order
 */
export function warnOfTolerances(
  rows: readonly WeighedRow[],
  verdicts: readonly (ToleranceVerdict | null)[],
): readonly string[] {
  const blunt = rows.flatMap((row, index) => findBlunt(row, verdicts[index]?.evidence ?? null))
  return [...Map.groupBy(blunt, ({ rule }) => rule)].map(([rule, group]) => describe(rule, group))
}

interface Blunt {
  readonly rule: GateRule
  readonly row: WeighedRow
  readonly evidence: RowEvidence
  readonly allowed: number
  readonly smallest: number
}

function findBlunt(row: WeighedRow, evidence: RowEvidence | null): readonly Blunt[] {
  const { rule } = row.facts
  const allowed = row.limit?.allowed ?? 0
  const smallest = evidence?.smallest ?? 0
  if (rule?.tolerance === undefined || row.levels.tolerance === 'info') return []
  if (evidence === null || allowed === 0 || smallest <= allowed) return []
  return [{ rule, row, evidence, allowed, smallest }]
}

function describe(rule: GateRule, group: readonly Blunt[]): string {
  const worst = group.reduce((first, second) =>
    second.smallest * first.allowed > first.smallest * second.allowed ? second : first,
  )
  const { allowed, smallest } = worst
  const { pair, direction } = worst.row.facts
  const usual = fitWidth(allowed, fitWidth(smallest, { kind: 'fixed', decimals: 0 }))
  const style = reasonStyle([smallest], allowed, usual)
  const others = group.length - 1
  return (
    `${nameRule(rule)} allows ${formatNumber(allowed, style)} for ${quoteName(pair.key)}, ` +
    `but ${describeSize(worst.evidence)} prove a ${nameWorsening(direction.better)} of ` +
    `${formatNumber(smallest, style)} and more` +
    (others > 0 ? `; so it is with ${formatPlural(others, 'more metric')} of this gate.` : '.')
  )
}

const RUNS: ReadonlySet<RowEvidence['test']> = new Set(['welch', 'mann-whitney', 'prediction'])

/** What the data consist of, as a plural: one of a kind proves nothing. */
function describeSize({ test, n, groups }: RowEvidence): string {
  if (groups !== null) return `${formatCount(groups)} groups`
  if (n === null) return 'the data'
  if (test === 'folds') return `${formatCount(n)} folds`
  return `${formatCount(n)} ${RUNS.has(test) ? 'runs' : 'rows'}`
}
