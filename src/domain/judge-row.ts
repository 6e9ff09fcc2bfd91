import type { ChangeKind, MetricRow, RowOutcome } from './comparison.ts'
import { describeTolerance } from './describe-tolerance.ts'
import { isGated } from './gate.ts'
import type { GateLevel, GatePolicy, Reaction, UncertainReaction } from './gate-rule.ts'
import type { ToleranceVerdict } from './judge-evidence.ts'
import { isBeyond } from './judge-evidence.ts'
import type { Metric } from './metric.ts'
import { roundingSlack } from './metric-diff.ts'
import { chooseStyle, formatCount, formatNumber } from './number-format.ts'
import type { RowFacts } from './row-facts.ts'
import { milderLevel } from './row-levels.ts'
import { describeGain } from './suspicious.ts'
import type { WeighedRow } from './weigh-row.ts'

/** Something to say about a row, and how bad it is. */
interface Finding {
  readonly outcome: RowOutcome
  readonly reason: string
}

/** Judges one metric, but for waivers. Never throws, whatever the numbers are. */
export function judgeRow(
  weighed: WeighedRow,
  verdict: ToleranceVerdict | null,
  policy: Pick<GatePolicy, 'configured' | 'suspicious'>,
): MetricRow {
  const { facts } = weighed
  const { pair, direction } = facts
  const difference = weighed.difference ?? NO_DIFFERENCE
  const { evidence, judgement } = verdict ?? NO_VERDICT
  const state = stateOf(weighed)
  const gate = buildGate(weighed)
  const findings = [
    state?.finding ?? null,
    ...checkLimits(pair.candidate, gate),
    checkTolerance(weighed, verdict, policy.configured),
    checkGain(weighed, policy),
    checkSupport(weighed),
  ].filter((found) => found !== null)
  const usual = isGated({ candidate: pair.candidate, gate }) ? 'pass' : 'info'
  return {
    key: pair.key,
    candidate: pair.candidate,
    baseline: pair.baseline,
    better: direction.better,
    betterFrom: direction.betterFrom,
    change: state?.change ?? difference.change,
    delta: difference.delta,
    relative: difference.relative,
    gate,
    data: facts.data,
    partial: facts.partial,
    evidence,
    judgement,
    waiver: null,
    outcome: worstOf([usual, ...findings.map((found) => found.outcome)]),
    reasons: findings.map((found) => found.reason),
  }
}

const NO_DIFFERENCE = { change: 'same', delta: null, relative: null } as const
const NO_VERDICT = { evidence: null, judgement: null }

const buildGate = ({ facts, levels, limit }: WeighedRow): MetricRow['gate'] => ({
  level: levels.level,
  rule: facts.rule,
  min: facts.rule?.min ?? null,
  max: facts.rule?.max ?? null,
  allowed: limit?.allowed ?? null,
  confidence: facts.settings.confidence,
  uncertain: facts.settings.uncertain,
  support: levels.support,
})

const OUTCOMES: readonly RowOutcome[] = ['info', 'pass', 'warn', 'fail']

const worstOf = (outcomes: readonly RowOutcome[]): RowOutcome =>
  OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'info'

interface State {
  readonly change: ChangeKind
  readonly finding: Finding | null
}

/** The states in which no tolerance applies; `null` for two finite values that may be compared. */
function stateOf({ facts, levels }: WeighedRow): State | null {
  const { pair, settings, hasBaseline } = facts
  const { candidate, baseline } = pair
  const { level } = levels
  if (candidate === null)
    return { change: 'missing', finding: react(settings.missing, level, MISSING) }
  if (candidate.value === null) {
    const reason = `${candidate.nonFinite ?? 'NaN'} is not a finite number`
    return { change: 'not-finite', finding: react(settings.nan, levels.notFinite, reason) }
  }
  if (!hasBaseline) return { change: 'new', finding: null }
  if (baseline === null) return { change: 'new', finding: react(settings.new, level, NEW) }
  if (baseline.value === null) {
    const reason = `the baseline is ${baseline.nonFinite ?? 'NaN'}, so there is nothing to compare with`
    return { change: 'not-finite', finding: { outcome: 'info', reason } }
  }
  const unfair = settings.testDataChanged === 'ignore' ? null : describeData(facts)
  if (unfair === null) return null
  return { change: 'not-comparable', finding: react(settings.testDataChanged, level, unfair) }
}

const MISSING = 'in the baseline, absent now'
const NEW = 'not in the baseline'

/** Why two values must not be compared. */
function describeData({ data, partial }: RowFacts): string | null {
  if (data === 'different')
    return "the evaluation data are not the baseline's, so the values cannot be compared"
  if (partial === null) return null
  const { side, samples, of } = partial
  const [part, whole] =
    side === 'candidate' ? ['the candidate', "the baseline's"] : ['the baseline', "the candidate's"]
  return (
    `${part} was scored on ${formatCount(samples)} rows and not on ${whole} ${formatCount(of)}, ` +
    'so the values cannot be compared'
  )
}

/** A reaction never goes beyond the level that the metric has. */
function react(reaction: Reaction, level: GateLevel, reason: string): Finding | null {
  if (reaction === 'ignore') return null
  const wanted: GateLevel = reaction === 'fail' ? 'error' : reaction
  return { outcome: breachOutcome(milderLevel(wanted, level)), reason }
}

function breachOutcome(level: GateLevel): RowOutcome {
  return level === 'error' ? 'fail' : level
}

function checkLimits(candidate: Metric | null, gate: MetricRow['gate']): readonly Finding[] {
  const value = candidate?.value?.value ?? null
  if (value === null) return []
  const { min, max, level } = gate
  const limits = [min, max].filter((limit) => limit !== null)
  const style = chooseStyle({ values: [value], limits })
  const format = (one: number): string => formatNumber(one, style)
  const outcome = breachOutcome(level)
  return [
    ...(min !== null && isBelow(value, min)
      ? [{ outcome, reason: `${format(value)} is below the limit of ${format(min)}` }]
      : []),
    ...(max !== null && isAbove(value, max)
      ? [{ outcome, reason: `${format(value)} is above the limit of ${format(max)}` }]
      : []),
  ]
}

/** More below a lower limit than rounding explains. */
export const isBelow = (value: number, min: number): boolean =>
  value < min && min - value > roundingSlack(value, min)

/** More above an upper limit than rounding explains. */
export const isAbove = (value: number, max: number): boolean =>
  value > max && value - max > roundingSlack(value, max)

function checkTolerance(
  { facts, limit, levels }: WeighedRow,
  verdict: ToleranceVerdict | null,
  configured: boolean,
): Finding | null {
  if (limit === null || verdict === null) return null
  const reason = describeTolerance(facts, limit, verdict)
  if (reason === null) return null
  if (verdict.judgement === 'pass') return { outcome: 'info', reason }
  if (verdict.judgement === 'fail') return { outcome: breachOutcome(levels.tolerance), reason }
  const { uncertain } = facts.settings
  // A gate that can only warn warns of what is there to be seen, unless somebody asked it for proof.
  const wantsProof = configured && (levels.tolerance === 'error' || uncertain === 'fail')
  if (!wantsProof && !isBeyond(limit)) return null
  return { outcome: uncertainOutcome(uncertain, levels.tolerance), reason }
}

function uncertainOutcome(reaction: UncertainReaction, level: GateLevel): RowOutcome {
  if (reaction === 'pass') return 'info'
  return breachOutcome(reaction === 'fail' ? level : milderLevel('warn', level))
}

/** A gate's own examples decide whether it may warn, and a metric that is only shown never does. */
function checkGain(
  { facts, limit, levels }: WeighedRow,
  { suspicious }: Pick<GatePolicy, 'suspicious'>,
): Finding | null {
  if (limit === null || levels.level === 'info') return null
  const reason = describeGain(facts, limit, suspicious.gain)
  return reason === null ? null : { outcome: 'warn', reason }
}

function checkSupport({ levels: { support, unsupported } }: WeighedRow): Finding | null {
  if (support === null || !unsupported) return null
  const { needed, found } = support
  const reason =
    found === null
      ? `shown only: the number of examples is not known, and the gate needs ${formatCount(needed)}`
      : `shown only: ${formatCount(found)} examples, and the gate needs ${formatCount(needed)}`
  return { outcome: 'info', reason }
}
