import type { MetricRow } from './comparison.ts'
import { isResourceMetric } from './direction.ts'
import type { GateLevel, GateRule } from './gate-rule.ts'
import type { RowFacts } from './row-facts.ts'

/** How bad it is at most what may be found of a row. */
export interface RowLevels {
  /** Of limits, and of states in which no tolerance applies. */
  readonly level: GateLevel
  readonly tolerance: GateLevel
  readonly notFinite: GateLevel
  readonly support: MetricRow['gate']['support']
  /** Fewer examples than a gate asks for on both sides, or nobody knows how many. */
  readonly unsupported: boolean
}

/** @param usual the level of metrics without one of their own */
export function rowLevels(facts: RowFacts, usual: GateLevel): RowLevels {
  const support = findSupport(facts)
  const notFinite = notFiniteLevel(facts)
  const few = support !== null && (support.found ?? -1) < support.needed
  // NaN is no value of few examples that could be shown only.
  const unsupported = few && facts.pair.candidate?.value !== null
  if (unsupported) return { level: 'info', tolerance: 'info', notFinite, support, unsupported }
  const level = levelOf(facts, facts.rule, usual)
  const tolerance = toleranceLevel(facts, level, usual)
  return { level, tolerance, notFinite, support, unsupported }
}

const LEVELS: readonly GateLevel[] = ['info', 'warn', 'error']

export const milderLevel = (left: GateLevel, right: GateLevel): GateLevel =>
  LEVELS.indexOf(left) < LEVELS.indexOf(right) ? left : right

/**
 * The larger number of both sides counts: nobody gets rid of a gate by leaving a metric or its examples out, or by
 * evaluating fewer.
 */
function findSupport({ rule, pair }: RowFacts): MetricRow['gate']['support'] {
  if (rule?.minSupport === undefined) return null
  const known = [pair.candidate, pair.baseline].flatMap((metric) => metric?.samples ?? [])
  return { needed: rule.minSupport, found: known.length === 0 ? null : Math.max(...known) }
}

/** A rule's own level counts. Without one, what depends on the machine or has no direction does not fail. */
function levelOf(
  { pair, direction }: RowFacts,
  rule: GateRule | null,
  usual: GateLevel,
): GateLevel {
  if (rule !== null) return rule.level ?? usual
  return direction.better === null || isResourceMetric(pair.name)
    ? milderLevel(usual, 'warn')
    : usual
}

/**
 * A rule with a limit but no tolerance is about the limit: its level must not make the tolerance that everything
 * else has by default any stricter.
 */
function toleranceLevel(facts: RowFacts, level: GateLevel, usual: GateLevel): GateLevel {
  const { rule } = facts
  if (rule === null || rule.tolerance !== undefined) return level
  const limited = rule.min !== undefined || rule.max !== undefined
  return limited ? milderLevel(level, levelOf(facts, null, usual)) : level
}

/**
 * Only a rule's own level makes NaN milder: a NaN is a broken run, also where worsenings only warn and of however few
 * examples. Names that never have a direction (a spread of one run, a norm) warn.
 */
function notFiniteLevel({ rule, direction }: RowFacts): GateLevel {
  if (rule !== null) return rule.level ?? 'error'
  return direction.better === null && direction.usual === 'none' ? 'warn' : 'error'
}
