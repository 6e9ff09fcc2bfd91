import type { MetricRow } from './comparison.ts'
import { isGated } from './gate.ts'
import type { GatePolicy, Waiver } from './gate-rule.ts'
import type { ToleranceVerdict } from './judge-evidence.ts'
import { judgeEvidence } from './judge-evidence.ts'
import { judgeRow } from './judge-row.ts'
import type { Verdict } from './manifest.ts'
import type { MetricEvidence } from './metric-evidence.ts'
import type { ComparisonPlan } from './row-facts.ts'
import type { Circumstances, OpenRow } from './waiver.ts'
import { applyWaivers } from './waiver.ts'
import { warnOfTolerances } from './warn-of-tolerances.ts'
import type { WeighedRow } from './weigh-row.ts'
import { weighRow } from './weigh-row.ts'

export interface MetricComparison {
  /** Failing rows first, then warnings, then the rest; within each by key. */
  readonly rows: readonly MetricRow[]
  readonly verdict: Verdict
  readonly warnings: readonly string[]
  /** Those that at least one row needed. */
  readonly waivers: readonly Waiver[]
}

/**
 * Judges all metrics of a plan.
 * @param evidence by the metric's key; where there is none, the tolerance alone decides
 */
export function judgeComparison(
  plan: ComparisonPlan,
  evidence: ReadonlyMap<string, MetricEvidence>,
  policy: GatePolicy,
  circumstances: Circumstances,
): MetricComparison {
  const { model } = plan
  const weighed = plan.facts.map((facts) =>
    weighRow(facts, evidence.get(facts.pair.key), policy.defaults.level),
  )
  const verdicts = judgeEvidence(weighed, policy.correction)
  const judged = weighed.map((row, index) => judgeOne(row, verdicts[index] ?? null, policy))
  const { waivers, models = [] } = policy
  const waived = applyWaivers({ model, rows: judged, waivers, circumstances, models })
  const rows = waived.rows.map(({ row }) => row)
  return {
    rows: [
      ...rows.filter(({ outcome }) => outcome === 'fail'),
      ...rows.filter(({ outcome }) => outcome === 'warn'),
      ...rows.filter(({ outcome }) => outcome === 'pass' || outcome === 'info'),
    ],
    verdict: verdictOf(waived.rows),
    warnings: [...plan.warnings, ...warnOfTolerances(weighed, verdicts), ...waived.warnings],
    waivers: waived.waivers,
  }
}

function judgeOne(
  weighed: WeighedRow,
  verdict: ToleranceVerdict | null,
  policy: GatePolicy,
): OpenRow {
  const row = judgeRow(weighed, verdict, policy)
  const { judgement, gate } = row
  const unkept = judgement === 'fail' || (judgement === 'uncertain' && gate.uncertain !== 'pass')
  const byTolerance = weighed.levels.tolerance === 'error' && unkept
  // A gate that nobody could judge is not passed either.
  const unjudged = row.change === 'not-comparable' && row.outcome === 'warn'
  const open = row.outcome === 'fail' || byTolerance || (unjudged && gate.level === 'error')
  return { row, open, byTolerance }
}

/** Rows that a waiver covers are not open any more. */
function verdictOf(rows: readonly OpenRow[]): Verdict {
  if (rows.some(({ row }) => row.outcome === 'fail')) return 'fail'
  if (rows.some(({ open }) => open)) return 'uncertain'
  return rows.some(({ row }) => isGated(row)) ? 'pass' : 'none'
}
