import type {
  ChangeKind,
  GateLevel,
  GatePolicy,
  GateRule,
  MetricRow,
  Reaction,
  RowOutcome,
} from './comparison.ts'
import { isResourceMetric } from './direction.ts'
import type { Metric } from './metric.ts'
import type { Difference, Direction, MetricPair } from './metric-diff.ts'
import { measureDifference, roundingSlack } from './metric-diff.ts'
import type { NumberStyle } from './number-format.ts'
import { chooseStyle, formatNumber } from './number-format.ts'

export interface RowFacts {
  readonly pair: MetricPair
  readonly rule: GateRule | null
  readonly direction: Direction
  /** Whether there is a baseline at all. */
  readonly hasBaseline: boolean
  /** Whether both sides were scored on the same data; `null` when unknown. */
  readonly comparable: boolean | null
}

/** Something to say about a row, and how bad it is. */
interface Finding {
  readonly outcome: RowOutcome
  readonly reason: string
}

/** Judges one metric. Never throws, whatever the numbers are. */
export function judgeRow(facts: RowFacts, defaults: GatePolicy['defaults']): MetricRow {
  const { pair, rule, direction } = facts
  const level = levelOf(facts, defaults.level)
  const difference = differenceOf(facts)
  const { change, finding } = stateOf(facts, level, defaults) ?? {
    change: difference?.change ?? 'same',
    finding: null,
  }
  const allowed = isCompared(change) ? allowedOf(facts, defaults) : null
  const gate = { level, rule, ...limitsOf(rule), allowed }
  const findings = [
    finding,
    ...checkLimits(pair.candidate, gate),
    checkTolerance(pair, difference, allowed, toleranceLevel(facts, level, defaults.level)),
  ].filter((found) => found !== null)
  const usual = isGated({ candidate: pair.candidate, gate }) ? 'pass' : 'info'
  return {
    key: pair.key,
    candidate: pair.candidate,
    baseline: pair.baseline,
    better: direction.better,
    betterFrom: direction.betterFrom,
    change,
    delta: difference?.delta ?? null,
    relative: difference?.relative ?? null,
    gate,
    outcome: worstOf([usual, ...findings.map((found) => found.outcome)]),
    reasons: findings.map((found) => found.reason),
  }
}

const limitsOf = (
  rule: GateRule | null,
): { readonly min: number | null; readonly max: number | null } => ({
  min: rule?.min ?? null,
  max: rule?.max ?? null,
})

const isCompared = (change: ChangeKind): boolean =>
  change === 'better' || change === 'worse' || change === 'same'

/** Whether a limit or a tolerance was applied to the row's value, at a level that counts. */
export function isGated(row: Pick<MetricRow, 'candidate' | 'gate'>): boolean {
  const { level, min, max, allowed } = row.gate
  const limited = (min !== null || max !== null) && finiteValue(row.candidate) !== null
  return level !== 'info' && (limited || allowed !== null)
}

const finiteValue = (metric: Metric | null): number | null => metric?.value?.value ?? null

const LEVELS: readonly GateLevel[] = ['info', 'warn', 'error']
const OUTCOMES: readonly RowOutcome[] = ['info', 'pass', 'warn', 'fail']

const milder = (left: GateLevel, right: GateLevel): GateLevel =>
  LEVELS.indexOf(left) < LEVELS.indexOf(right) ? left : right

const worstOf = (outcomes: readonly RowOutcome[]): RowOutcome =>
  OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'info'

/** A rule's own level counts. Without one, what depends on the machine or has no direction does not fail. */
function levelOf({ pair, rule, direction }: RowFacts, usual: GateLevel): GateLevel {
  if (rule !== null) return rule.level ?? usual
  return direction.better === null || isResourceMetric(pair.name) ? milder(usual, 'warn') : usual
}

/**
 * A rule with a limit but no tolerance is about the limit: its level must not make the tolerance that everything
 * else has by default any stricter.
 */
function toleranceLevel(facts: RowFacts, level: GateLevel, usual: GateLevel): GateLevel {
  const { rule } = facts
  if (rule === null || rule.tolerance !== undefined) return level
  const limited = rule.min !== undefined || rule.max !== undefined
  return limited ? milder(level, levelOf({ ...facts, rule: null }, usual)) : level
}

function differenceOf({ pair, direction }: RowFacts): Difference | null {
  const after = finiteValue(pair.candidate)
  const before = finiteValue(pair.baseline)
  if (after === null || before === null) return null
  return measureDifference(after, before, direction.better)
}

interface State {
  readonly change: ChangeKind
  readonly finding: Finding | null
}

/** The states in which no tolerance applies; `null` for two finite values on the same data. */
function stateOf(
  facts: RowFacts,
  level: GateLevel,
  defaults: GatePolicy['defaults'],
): State | null {
  const { candidate, baseline } = facts.pair
  if (candidate === null)
    return { change: 'missing', finding: react(defaults.missing, level, MISSING) }
  if (candidate.value === null) {
    const reason = `${candidate.nonFinite ?? 'NaN'} is not a finite number`
    return { change: 'not-finite', finding: react(defaults.nan, notFiniteLevel(facts), reason) }
  }
  if (!facts.hasBaseline) return { change: 'new', finding: null }
  if (baseline === null) return { change: 'new', finding: react(defaults.new, level, NEW) }
  if (baseline.value === null) {
    const reason = `the baseline is ${baseline.nonFinite ?? 'NaN'}, so there is nothing to compare with`
    return { change: 'not-finite', finding: { outcome: 'info', reason } }
  }
  if (facts.comparable !== false || defaults.testDataChanged === 'ignore') return null
  return { change: 'not-comparable', finding: react(defaults.testDataChanged, level, OTHER_DATA) }
}

const MISSING = 'in the baseline, absent now'
const NEW = 'not in the baseline'
const OTHER_DATA = "the evaluation data are not the baseline's, so the values cannot be compared"

/**
 * Only a rule's own level makes NaN milder: a NaN is a broken run, also where worsenings only warn. Names that
 * never have a direction (a spread of one run, a norm) warn.
 */
function notFiniteLevel({ rule, direction }: RowFacts): GateLevel {
  if (rule !== null) return rule.level ?? 'error'
  return direction.better === null && direction.usual === 'none' ? 'warn' : 'error'
}

/** A reaction never goes beyond the level that the metric has. */
function react(reaction: Reaction, level: GateLevel, reason: string): Finding | null {
  if (reaction === 'ignore') return null
  const wanted: GateLevel = reaction === 'fail' ? 'error' : reaction
  return { outcome: breachOutcome(milder(wanted, level)), reason }
}

function breachOutcome(level: GateLevel): RowOutcome {
  return level === 'error' ? 'fail' : level
}

/** max(abs, rel × |baseline|): dividing by the signed baseline would let a worse log-likelihood pass. */
function allowedOf(
  { pair, rule, direction }: RowFacts,
  defaults: GatePolicy['defaults'],
): number | null {
  const before = finiteValue(pair.baseline)
  if (before === null || direction.better === null) return null
  const { abs, rel } = rule?.tolerance ?? defaults.tolerance
  return Math.min(Number.MAX_VALUE, Math.max(abs, rel * Math.abs(before)))
}

function checkLimits(candidate: Metric | null, gate: MetricRow['gate']): readonly Finding[] {
  const value = finiteValue(candidate)
  if (value === null) return []
  const { min, max, level } = gate
  const limits = [min, max].filter((limit) => limit !== null)
  const style = chooseStyle({ values: [value], limits })
  const format = (one: number): string => formatNumber(one, style)
  const below = min !== null && value < min && min - value > roundingSlack(value, min)
  const above = max !== null && value > max && value - max > roundingSlack(value, max)
  const outcome = breachOutcome(level)
  return [
    ...(below
      ? [{ outcome, reason: `${format(value)} is below the limit of ${format(min)}` }]
      : []),
    ...(above
      ? [{ outcome, reason: `${format(value)} is above the limit of ${format(max)}` }]
      : []),
  ]
}

function checkTolerance(
  pair: MetricPair,
  difference: Difference | null,
  allowed: number | null,
  level: GateLevel,
): Finding | null {
  if (difference === null || difference.worsening === null || allowed === null) return null
  const { worsening, slack } = difference
  if (worsening <= allowed + slack + roundingSlack(allowed)) return null
  const values = [finiteValue(pair.baseline), finiteValue(pair.candidate)]
  const style = chooseStyle({
    values: values.filter((value) => value !== null),
    delta: worsening,
    allowed,
  })
  const permitted =
    allowed === 0 ? 'nothing is allowed' : `${formatNumber(allowed, style)} is allowed`
  const reason = `${formatFinite(worsening, style)} worse than the baseline, ${permitted}`
  return { outcome: breachOutcome(level), reason }
}

/** The distance of two huge numbers of different sign is more than a double holds. */
const formatFinite = (value: number, style: NumberStyle): string =>
  Number.isFinite(value) ? formatNumber(value, style) : 'more than 1.8e308'
