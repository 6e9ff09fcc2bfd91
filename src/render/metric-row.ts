import type { ChangeKind, MetricRow } from '../domain/comparison.ts'
import type { Better, Metric } from '../domain/metric.ts'
import type { NumberStyle } from '../domain/number-format.ts'
import {
  chooseStyle,
  formatNumber,
  formatPercent,
  formatSigned,
  isNoise,
  MINUS,
} from '../domain/number-format.ts'
import { bold, codeSpan, escapeText } from './markdown.ts'

/** Stands where there is nothing to say. */
export const NOTHING = '–'

export interface Status {
  readonly icon: string
  /** Says the same in words, for readers who do not see the icon. */
  readonly word: string
}

/** One precision for all numbers of the row. */
export function rowStyle(row: MetricRow): NumberStyle {
  const values = [row.baseline, row.candidate].flatMap((metric) => {
    const value = valueOf(metric)
    return value === null ? [] : [value]
  })
  const target = isTarget(row.better) ? [row.better.target] : []
  const limits = [row.gate.min, row.gate.max].filter((limit) => limit !== null)
  const { allowed } = row.gate
  return chooseStyle({ values, limits: [...limits, ...target], delta: row.delta, allowed })
}

export function statusOf(row: MetricRow): Status {
  const word = wordOf(row)
  if (row.outcome === 'fail') return { icon: '❌', word: failedWord(row, word) }
  if (row.outcome === 'warn') return { icon: '⚠️', word: warnedWord(row, word) }
  if (row.outcome === 'info') {
    return { icon: row.change === 'new' ? '🆕' : '▫️', word: `${word}, shown only` }
  }
  if (row.change === 'new') return { icon: '🆕', word }
  if (row.judgement === 'uncertain' && isBeyondTolerance(row))
    return { icon: '✅', word: 'uncertain' }
  return { icon: '✅', word: word === 'worse' ? 'worse, in limit' : word }
}

const isBeyondTolerance = (row: MetricRow): boolean =>
  (worsening(row) ?? 0) > (row.gate.allowed ?? Infinity)

/** What a failing gate may do besides: to be not proven, or to fail by a limit while the metric moves the right way. */
function failedWord(row: MetricRow, word: string): string {
  if (row.judgement === 'uncertain') return 'fail, uncertain'
  return MOVES.has(row.change) || row.change === 'new' ? 'fail' : word
}

function warnedWord(row: MetricRow, word: string): string {
  if (row.waiver !== null) return 'waived'
  if (row.judgement === 'uncertain') return 'uncertain'
  return row.judgement === 'fail' ? 'worse' : word
}

const MOVES: ReadonlySet<ChangeKind> = new Set(['better', 'worse', 'same', 'changed'])

/** The metric's key with an arrow for the way it gets better. */
export function nameCell(row: MetricRow): string {
  const unit = (row.candidate ?? row.baseline)?.unit ?? null
  const parts = [
    codeSpan(row.key),
    ...(unit === null ? [] : [`(${escapeText(unit, 24)})`]),
    ...directionMark(row),
  ]
  return parts.join(' ')
}

export function valueCell(metric: Metric | null, style: NumberStyle): string {
  if (metric === null) return NOTHING
  if (metric.value !== null) return formatNumber(metric.value.value, style)
  return formatNumber(Number(metric.nonFinite ?? 'NaN'), style)
}

export function candidateCell(row: MetricRow, style: NumberStyle): string {
  const text = row.candidate === null ? 'missing' : valueCell(row.candidate, style)
  return row.outcome === 'fail' ? bold(text) : text
}

/** The change from the unrounded values; for a target, how much nearer or farther. */
export function changeCell(row: MetricRow, style: NumberStyle): string {
  if (row.delta === null) return NOTHING
  const step = approach(row)
  if (step !== null) {
    if (step === 0) return '0'
    return `${formatNumber(Math.abs(step), style)} ${step < 0 ? 'nearer' : 'farther'}`
  }
  return `${formatSigned(row.delta, style)}${relativeNote(row)}`
}

/** What the gate lets pass: `−0.010, ≥ 0.80`. */
export function allowedCell(row: MetricRow, style: NumberStyle): string {
  if (row.outcome === 'info' && row.gate.level === 'info') return NOTHING
  const parts = [allowedChange(row, style), ...limitTexts(row, style)].filter((part) => part !== '')
  return parts.length === 0 ? NOTHING : parts.join(', ')
}

/** How much worse the candidate is, > 0; `null` when it is not worse or that cannot be known. */
export function worsening(row: MetricRow): number | null {
  if (row.delta === null || row.better === null) return null
  const step = approach(row) ?? (row.better === 'lower' ? row.delta : -row.delta)
  return step > 0 ? step : null
}

export function valueOf(metric: Metric | null): number | null {
  return metric?.value?.value ?? null
}

/** ` (−4.9%)` where a share says more than the difference: values above 1, tiny ones, relative tolerances. */
export function relativeNote(row: MetricRow): string {
  if (row.relative === null || row.delta === 0) return ''
  const size = Math.max(Math.abs(valueOf(row.baseline) ?? 0), Math.abs(valueOf(row.candidate) ?? 0))
  const telling = size > 1 || size < 1e-4 || (row.gate.rule?.tolerance?.rel ?? 0) > 0
  return telling ? ` (${formatPercent(row.relative, true)})` : ''
}

function wordOf(row: MetricRow): string {
  if (row.change === 'not-comparable') return row.partial === null ? 'not comparable' : 'partial'
  if (row.change === 'not-finite') return row.candidate?.nonFinite === 'NaN' ? 'NaN' : 'not finite'
  return isNoiseOnly(row) ? 'same' : row.change
}

/** Whether the values differ by no more than the data would by themselves. */
const isNoiseOnly = ({ change, evidence }: MetricRow): boolean =>
  (change === 'better' || change === 'worse') &&
  evidence !== null &&
  evidence.test !== null &&
  !evidence.moved

function directionMark({ better }: MetricRow): readonly string[] {
  if (better === 'higher') return ['↑']
  if (better === 'lower') return ['↓']
  return isTarget(better) ? [`→ ${formatNumber(better.target, shortest(better.target))}`] : []
}

const shortest = (value: number): NumberStyle => chooseStyle({ values: [value] })

export const isTarget = (better: Better | null): better is { readonly target: number } =>
  typeof better === 'object' && better !== null

/** Change of the distance to the target: negative is nearer. */
function approach(row: MetricRow): number | null {
  const before = valueOf(row.baseline)
  const after = valueOf(row.candidate)
  if (!isTarget(row.better) || before === null || after === null) return null
  const { target } = row.better
  const step = Math.abs(after - target) - Math.abs(before - target)
  return isNoise(step, Math.max(Math.abs(before), Math.abs(after), Math.abs(target))) ? 0 : step
}

/** `−0.010`, `0.02 farther`, `no drop`; empty without a tolerance. */
function allowedChange(row: MetricRow, style: NumberStyle): string {
  const { allowed } = row.gate
  if (allowed === null || row.better === null) return ''
  if (isTarget(row.better)) {
    return allowed === 0 ? 'not farther' : `${formatNumber(allowed, style)} farther`
  }
  if (allowed === 0) return row.better === 'lower' ? 'no rise' : 'no drop'
  return `${row.better === 'lower' ? '+' : MINUS}${formatNumber(allowed, style)}`
}

export function limitTexts(row: MetricRow, style: NumberStyle): readonly string[] {
  const { min, max } = row.gate
  return [
    ...(min === null ? [] : [`≥ ${formatNumber(min, style)}`]),
    ...(max === null ? [] : [`≤ ${formatNumber(max, style)}`]),
  ]
}
