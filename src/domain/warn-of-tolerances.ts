import type { RowEvidence } from './comparison.ts'
import { nameWorsening } from './describe-tolerance.ts'
import { GATES_INPUT } from './gate-policy.ts'
import type { GateRule } from './gate-rule.ts'
import type { ToleranceVerdict } from './judge-evidence.ts'
import { quoteName } from './metric-diff.ts'
import type { NumberStyle } from './number-format.ts'
import { formatCount, formatNumber, formatPlural } from './number-format.ts'
import { fitWidth, reasonStyle } from './reason-style.ts'
import type { WeighedRow } from './weigh-row.ts'

const MOST_RULES = 3

/**
 * Tolerances that a person wrote and that are smaller than what the data can prove: such a gate mostly ends as
 * uncertain. One warning for each of the first rules, about the metric that is farthest from it, and how many more there are.
 * @param verdicts of the rows, in their order
 */
export function warnOfTolerances(
  rows: readonly WeighedRow[],
  verdicts: readonly (ToleranceVerdict | null)[],
): readonly string[] {
  const blunt = rows.flatMap((row, index) => findBlunt(row, verdicts[index] ?? null))
  const rules = [...Map.groupBy(blunt, ({ rule }) => rule)]
  const more = rules.length - MOST_RULES
  return [
    ...rules.slice(0, MOST_RULES).map(([rule, group]) => describe(rule, group)),
    ...(more > 0
      ? [`and ${formatPlural(more, 'more gate')} with a tolerance that the data cannot prove`]
      : []),
  ]
}

interface Blunt {
  readonly rule: GateRule
  readonly row: WeighedRow
  readonly evidence: RowEvidence
  readonly allowed: number
  readonly smallest: number
}

/** A drop that is proven all the same has no need of it. */
function findBlunt(row: WeighedRow, verdict: ToleranceVerdict | null): readonly Blunt[] {
  const { rule } = row.facts
  if (rule?.tolerance === undefined || row.levels.tolerance === 'info') return []
  if (verdict === null || verdict.evidence === null || verdict.judgement === 'fail') return []
  const { evidence } = verdict
  const allowed = row.limit?.allowed ?? 0
  const smallest = evidence.smallest ?? 0
  return allowed > 0 && smallest > allowed ? [{ rule, row, evidence, allowed, smallest }] : []
}

function describe(rule: GateRule, group: readonly Blunt[]): string {
  const worst = group.reduce((first, second) =>
    second.smallest * first.allowed > first.smallest * second.allowed ? second : first,
  )
  const { allowed, smallest } = worst
  const { pair, direction } = worst.row.facts
  const style = reasonStyle([smallest], allowed, fitWidth(smallest, shortStyle(allowed)))
  const others = group.length - 1
  const also = others > 0 ? `; ${formatPlural(others, 'more metric')} too` : ''
  return (
    `${quoteName(pair.key)}: ${describeSize(worst.evidence)} cannot prove a ${nameWorsening(direction.better)} ` +
    `of ${formatNumber(allowed, style)}; the smallest they can is about ${formatNumber(smallest, style)} ` +
    `(${nameOrigin(rule)}${also})`
  )
}

/** Two digits, but no zero at the end. */
function shortStyle(value: number): NumberStyle {
  const style = fitWidth(value, { kind: 'fixed', decimals: 0 })
  if (style.kind !== 'fixed' || style.decimals === 0) return style
  const decimals = style.decimals - 1
  const shorter = Number(value.toFixed(decimals)) === Number(value.toFixed(style.decimals))
  return shorter ? { kind: 'fixed', decimals } : style
}

const nameOrigin = ({ origin: { file, line } }: GateRule): string =>
  `${file === GATES_INPUT ? GATES_INPUT : 'gate'}, line ${line}`

const RUNS: ReadonlySet<RowEvidence['test']> = new Set(['welch', 'mann-whitney', 'prediction'])

/** What the data consist of, as a plural: one of a kind proves nothing. */
function describeSize({ test, n, groups }: RowEvidence): string {
  if (groups !== null) return `${formatCount(groups)} groups`
  if (n === null) return 'the data'
  if (test === 'folds') return `${formatCount(n)} folds`
  return `${formatCount(n)} ${RUNS.has(test) ? 'runs' : 'rows'}`
}
