import type { MetricRow, RowEvidence } from '../domain/comparison.ts'
import { formatPercent } from '../domain/number-format.ts'
import { differenceText } from './difference-text.ts'
import { escapeText } from './markdown.ts'
import { isTarget, worsening } from './metric-row.ts'

const MAX_REASON = 200

/**
 * Whether it is noise, in words: the interval of the drop, what was compared, and what follows from it. Empty where nothing
 * was compared. The test's name and p are for those who ask: `chanceText`.
 */
export function evidenceText(row: MetricRow): string {
  const { evidence } = row
  if (evidence === null || row.change === 'not-comparable') return ''
  if (evidence.interval === null) return untestedText(evidence)
  return [intervalText(row, evidence), conclusion(row, evidence)]
    .filter((part) => part !== '')
    .join(' ')
}

/** How much worse it got, and how much that may be: `3.1 pp worse; allowed 1.0 pp`. Empty when it got no worse. */
export function worseText(row: MetricRow): string {
  const worse = worsening(row)
  const { allowed } = row.gate
  if (worse === null || allowed === null) return ''
  const { plain, unit } = differenceText(row, [worse, allowed])
  const share =
    unit === '' && row.relative !== null ? ` (${formatPercent(Math.abs(row.relative), false)})` : ''
  const limit = allowed === 0 ? 'none' : `${plain(allowed)}${unit}`
  return `${plain(worse)}${unit}${share} worse; allowed ${limit}`
}

/** What a change for the worse is called. */
export function worseNoun({ better }: Pick<MetricRow, 'better'>): string {
  if (isTarget(better)) return 'distance'
  return better === 'lower' ? 'rise' : 'drop'
}

function untestedText({ reason }: RowEvidence): string {
  const why = reason.replace(/^no test: /, '')
  return `Whether this is noise is not known: ${escapeText(why, MAX_REASON)}.`
}

function intervalText(row: MetricRow, evidence: RowEvidence): string {
  const { interval } = evidence
  if (interval === null) return ''
  const { plain, unit } = differenceText(row, exactOf(row))
  const range = `${plain(interval.lower)} to ${plain(interval.upper)}${unit}`
  const noun = isTarget(row.better) ? 'how much farther it is' : `the ${worseNoun(row)}`
  const confidence = formatPercent(interval.confidence, false)
  return `${confidence} interval of ${noun}: ${range} (${escapeText(comparedText(evidence), MAX_REASON)}).`
}

/** `the same 1,240 rows`: a reason names the test before a colon. */
const comparedText = ({ reason }: RowEvidence): string => reason.replace(/^[^:]{1,40}: /, '')

/**
 * `p = 0.0004, corrected for all gates 0.0032`; empty without a p. Of a gate that can fail the run the p that decides is the
 * corrected one.
 */
export function chanceText({ gate, evidence }: Pick<MetricRow, 'gate' | 'evidence'>): string {
  const { p = null, adjustedP = null } = evidence ?? {}
  if (p === null) return ''
  const own = pText(p.oneSided)
  if (gate.level !== 'error' || adjustedP === null || pText(adjustedP) === own) return own
  return `${own}, corrected for all gates ${pText(adjustedP).replace(/^p (?:= )?/, '')}`
}

const SMALLEST_P = 1e-4

/** `p = 0.0004`; two significant digits. */
export function pText(p: number): string {
  if (p < SMALLEST_P) return 'p < 0.0001'
  const digits = p >= 0.1 ? p.toFixed(2) : String(Number(p.toPrecision(2)))
  return `p = ${digits}`
}

function conclusion(row: MetricRow, evidence: RowEvidence): string {
  const { allowed } = row.gate
  if (evidence.interval === null || allowed === null) return ''
  const beyond = evidence.interval.lower > allowed
  if (row.judgement === 'fail') return beyond ? 'Beyond noise: a re-run will not clear it.' : ''
  if (row.judgement !== 'uncertain') return ''
  if (beyond)
    return 'By itself it is beyond the limit, but among so many gates one such result is to be expected.'
  return provableText(row, evidence, allowed)
}

/** `It may be noise: these data can prove drops of about 1.7 pp and more.` */
function provableText(row: MetricRow, { smallest }: RowEvidence, allowed: number): string {
  if (smallest === null) return 'It may be noise, and these data cannot prove any drop.'
  const { plain, unit } = differenceText(row, exactOf(row))
  const noun = isTarget(row.better) ? 'distances grown by' : `${worseNoun(row)}s of`
  return `It may be noise: these data can prove ${noun} about ${plain(allowed + smallest)}${unit} and more.`
}

function exactOf(row: MetricRow): readonly number[] {
  return [worsening(row), row.gate.allowed].filter((difference) => difference !== null)
}
