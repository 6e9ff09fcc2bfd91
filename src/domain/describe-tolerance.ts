import type { RowEvidence } from './comparison.ts'
import type { EvidenceMethod, Interval } from './evidence.ts'
import { judgeInterval } from './interval-verdict.ts'
import type { ToleranceVerdict } from './judge-evidence.ts'
import { isBeyond } from './judge-evidence.ts'
import type { Better } from './metric.ts'
import type { NumberStyle } from './number-format.ts'
import { chooseStyle, formatCount, formatNumber } from './number-format.ts'
import { fitWidth, reasonStyle } from './reason-style.ts'
import type { RowFacts } from './row-facts.ts'
import type { ToleranceLimit } from './weigh-row.ts'

/** Why a row keeps its tolerance, breaks it, or neither is proven: a clause. `null` for a plain pass. */
export function describeTolerance(
  facts: RowFacts,
  limit: ToleranceLimit,
  verdict: ToleranceVerdict,
): string | null {
  const { evidence, judgement } = verdict
  const interval = evidence?.interval ?? null
  if (judgement === 'pass' && (interval === null || !isBeyond(limit))) return null
  const style = chooseRowStyle(facts, limit, interval)
  const amount = describeAmount(limit, style)
  if (evidence === null || interval === null)
    return `${amount}${judgement === 'uncertain' ? UNPROVEN : ''}${describeUntested(evidence)}`
  const range = describeInterval(interval, style)
  if (judgement === 'pass') return `${amount}; its ${range} is within`
  if (judgement === 'fail') return `${amount}; beyond noise (${range})`
  if (judgeInterval(interval, limit.margin) === 'fail')
    return `${amount}; ${describeDismissed(evidence, interval, range, verdict.together)}`
  const provable = describeProvable(evidence, facts.direction.better, style)
  return (
    `the data cannot tell: ${describeInterval(interval, style, ' of the worsening')}, ` +
    `${describeAllowed(limit.allowed, style)}; ${provable}`
  )
}

const UNPROVEN = '; the gate asks for proof, and there is none'

/** Why an interval beyond the tolerance proves nothing: p is too large by itself, or as one of many. */
function describeDismissed(
  { p, adjustedP, test }: RowEvidence,
  { confidence }: Interval,
  range: string,
  together: number,
): string {
  const level = (1 - confidence) / 2
  const own = p?.oneSided ?? 1
  if (together > 1 && own <= level)
    return (
      `beyond noise by itself (${range}), but not as one of ${formatCount(together)} gates ` +
      `(corrected p ${formatP(adjustedP ?? 1, level)})`
    )
  const name = test !== null && EXACT.has(test) ? 'exact test' : 'test'
  return `its ${range} is beyond, but the ${name} is not (p ${formatP(own, level)})`
}

const EXACT: ReadonlySet<EvidenceMethod> = new Set<EvidenceMethod>(['mcnemar', 'mann-whitney'])

/** What a metric's getting worse is called. */
export function nameWorsening(better: Better | null): string {
  if (better === 'higher') return 'drop'
  return better === 'lower' ? 'rise' : 'worsening'
}

function chooseRowStyle(
  { pair }: RowFacts,
  { worsening, allowed }: ToleranceLimit,
  interval: Interval | null,
): NumberStyle {
  const values = [pair.baseline, pair.candidate].map((metric) => metric?.value?.value ?? null)
  const usual = chooseStyle({
    values: values.filter((value) => value !== null),
    delta: worsening,
    allowed,
  })
  if (interval === null) return usual
  const { lower, upper } = interval
  return reasonStyle([worsening, lower, upper], allowed, fitWidth(upper - lower, usual))
}

function describeAmount({ worsening, allowed }: ToleranceLimit, style: NumberStyle): string {
  const size = formatFinite(Math.abs(worsening), style)
  const amount =
    worsening === 0
      ? 'the same as the baseline'
      : `${size} ${worsening > 0 ? 'worse' : 'better'} than the baseline`
  return `${amount}, ${describeAllowed(allowed, style)}`
}

const describeAllowed = (allowed: number, style: NumberStyle): string =>
  allowed === 0 ? 'nothing is allowed' : `${formatNumber(allowed, style)} is allowed`

/** The distance of two huge numbers of different sign is more than a double holds. */
const formatFinite = (value: number, style: NumberStyle): string =>
  Number.isFinite(value) ? formatNumber(value, style) : 'more than 1.8e308'

function describeUntested(evidence: RowEvidence | null): string {
  if (evidence === null) return ''
  const { reason } = evidence
  return reason.startsWith('no test') ? ` (${reason})` : ` (no test: ${reason})`
}

function describeInterval(
  { lower, upper, confidence }: Interval,
  style: NumberStyle,
  what = '',
): string {
  const percent = Number((confidence * 100).toPrecision(6))
  return `${percent} % interval${what} ${formatNumber(lower, style)} to ${formatNumber(upper, style)}`
}

function describeProvable(
  { smallest }: RowEvidence,
  better: Better | null,
  style: NumberStyle,
): string {
  const kind = nameWorsening(better)
  if (smallest === null) return `no ${kind} can be proven with these data`
  return `these data can prove a ${kind} of about ${formatNumber(smallest, fitWidth(smallest, style))}`
}

/** Two digits, or as many as it takes not to look like the level that it misses. */
function formatP(p: number, level: number): string {
  const short = Number(p.toPrecision(2))
  return String(short > level ? short : Number(p.toPrecision(6)))
}
