import type { RowEvidence } from './comparison.ts'
import type { GateLevel } from './gate-rule.ts'
import type { Evidence, Interval } from './evidence.ts'
import type { IntervalVerdict } from './interval-verdict.ts'
import { judgeInterval } from './interval-verdict.ts'
import { judgeTogether } from './joint-verdict.ts'
import type { MetricEvidence } from './metric-evidence.ts'
import type { Correction } from './multiple-tests.ts'
import { adjustPValues } from './multiple-tests.ts'
import type { ToleranceLimit, WeighedRow } from './weigh-row.ts'

/** What is to be said of a row's tolerance. */
export interface ToleranceVerdict {
  readonly judgement: IntervalVerdict
  /** `null`: nobody looked for any. */
  readonly evidence: RowEvidence | null
  /** How many gates it was judged together with, itself included; 1 for a row that was judged by itself. */
  readonly together: number
}

/**
 * Judges the tolerances of all rows: gates that can fail the run together, every other row by its own interval. Without
 * an interval the tolerance alone decides; but where a gate asks for proof, what got worse without any is uncertain.
 * @returns one for each row, in their order; `null` where no tolerance applies
 */
export function judgeEvidence(
  rows: readonly WeighedRow[],
  correction: Correction,
): readonly (ToleranceVerdict | null)[] {
  const tested = rows.flatMap(testOf)
  const of = (level: GateLevel): readonly Tested[] =>
    tested.filter(({ row }) => row.levels.tolerance === level)
  const verdicts = new Map([
    ...judgeGates(of('error'), correction),
    ...judgeOthers(of('warn'), 'none'),
    ...judgeOthers(of('info'), 'bh'),
  ])
  return rows.map((row) => verdicts.get(row) ?? judgeAlone(row))
}

interface Tested {
  readonly row: WeighedRow
  readonly found: MetricEvidence
  /** Its margin is the row's, with the slack of rounding. */
  readonly evidence: Evidence
  /** Differences up to this are rounding. */
  readonly slack: number
}

function testOf(row: WeighedRow): readonly Tested[] {
  const { limit, difference } = row
  const found = limit?.evidence ?? null
  if (limit === null || found === null || found.evidence === null) return []
  const evidence = { ...found.evidence, margin: limit.margin }
  return [{ row, found, evidence, slack: difference?.slack ?? 0 }]
}

type Judged = readonly [WeighedRow, ToleranceVerdict]

function judgeGates(gates: readonly Tested[], correction: Correction): readonly Judged[] {
  const joint = judgeTogether(
    gates.map(({ evidence }) => evidence),
    correction,
  )
  return gates.map((gate, index): Judged => {
    const { verdict, adjustedP } = joint[index] ?? { verdict: 'uncertain', adjustedP: 1 }
    const moved = excludesZero(gate.evidence.interval, gate.slack)
    const evidence = buildRowEvidence(gate.found, gate.evidence, { adjustedP, moved })
    return [gate.row, { judgement: verdict, evidence, together: gates.length }]
  })
}

/**
 * The words "better" and "worse" are said of many rows that are only shown at once; of those that are wrong `bh` bounds the
 * share.
 */
function judgeOthers(others: readonly Tested[], correction: Correction): readonly Judged[] {
  const adjusted = adjustPValues(
    others.map(({ evidence }) => evidence.p.twoSided),
    correction,
  )
  return others.map((other, index): Judged => {
    const { interval, margin } = other.evidence
    const adjustedP = adjusted[index] ?? 1
    const proven = adjustedP <= 1 - interval.confidence + ROUNDING
    const moved = proven && excludesZero(interval, other.slack)
    const evidence = buildRowEvidence(other.found, other.evidence, { adjustedP, moved })
    return [other.row, { judgement: judgeInterval(interval, margin), evidence, together: 1 }]
  })
}

/** 1 − 0.95 is a little more than 0.05 as a double, and other confidences a little less. */
const ROUNDING = 1e-12

const excludesZero = ({ lower, upper }: Interval, slack: number): boolean =>
  lower > slack || upper < -slack

function judgeAlone(row: WeighedRow): ToleranceVerdict | null {
  const { limit } = row
  if (limit === null) return null
  return {
    judgement: isBeyond(limit) ? 'fail' : lacksProof(row, limit) ? 'uncertain' : 'pass',
    evidence: limit.evidence === null ? null : untested(limit.evidence.reason),
    together: 1,
  }
}

/** Whether a gate asks for proof, and there is a worsening and no test: else leaving predictions out would be the way through. */
function lacksProof(
  { facts, levels, difference }: WeighedRow,
  { worsening }: ToleranceLimit,
): boolean {
  const asked = facts.settings.uncertain === 'fail' && levels.tolerance !== 'info'
  return asked && worsening > (difference?.slack ?? 0)
}

/** Whether the values themselves are farther apart than is allowed. */
export const isBeyond = ({ worsening, margin }: ToleranceLimit): boolean => worsening > margin

const untested = (reason: string): RowEvidence => ({
  test: null,
  reason,
  interval: null,
  p: null,
  adjustedP: null,
  n: null,
  groups: null,
  seed: null,
  resamples: null,
  smallest: null,
  moved: false,
})

function buildRowEvidence(
  { test, reason, smallest }: MetricEvidence,
  { interval, p, n, groups, seed, resamples }: Evidence,
  corrected: Pick<RowEvidence, 'adjustedP' | 'moved'>,
): RowEvidence {
  return {
    test,
    reason,
    interval,
    p,
    ...corrected,
    n,
    groups: groups ?? null,
    seed: seed ?? null,
    resamples: resamples ?? null,
    smallest,
  }
}
