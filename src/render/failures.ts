import type { ChangeKind, MetricRow } from '../domain/comparison.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import { evidenceText, worseText } from './evidence-text.ts'
import { resultOf } from './gate-counts.ts'
import type { AlertKind } from './markdown.ts'
import { alert, bold, codeSpan, escapeText } from './markdown.ts'
import { limitTexts, rowStyle, valueCell, valueOf, worsening } from './metric-row.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { sentence } from './headline.ts'
import { trimZeros } from './trim-zeros.ts'

const MOST_FAILING = 5
const MOST_UNCERTAIN = 3
const MAX_REASON = 300

/** One box with the first failing gates of all models, and one with those that the data leave open. */
export function gateAlerts(state: ReviewState): readonly string[] {
  const { failing, uncertain } = findTold(state)
  const several = state.models.length > 1
  return [
    ...box('CAUTION', failing, { word: 'failing', several }),
    ...box('WARNING', uncertain, { word: 'uncertain', several }),
  ]
}

/** The rows that have a box. */
export function boxedRows(state: ReviewState): ReadonlySet<MetricRow> {
  const { failing, uncertain } = findTold(state)
  return new Set([...failing.shown, ...uncertain.shown].map(({ row }) => row))
}

interface ToldRows {
  readonly shown: readonly Told[]
  readonly total: number
}

function findTold({ models }: ReviewState): Readonly<Record<'failing' | 'uncertain', ToldRows>> {
  const failing = models.map((model) => ({ model, rows: model.failing }))
  const uncertain = models.map((model) => ({ model, rows: model.warning.filter(isOpenDrop) }))
  return {
    failing: tellFirst(failing, MOST_FAILING),
    uncertain: tellFirst(uncertain, MOST_UNCERTAIN),
  }
}

interface OpenRows {
  readonly model: ModelState
  readonly rows: readonly MetricRow[]
}

/** No model has more than `most`: of a hundred thousand that fail nothing has to be made. */
function tellFirst(all: readonly OpenRows[], most: number): ToldRows {
  const first = all.flatMap(({ model, rows }) => rows.slice(0, most).map((row) => ({ model, row })))
  return { shown: spread(first, most), total: all.reduce((sum, { rows }) => sum + rows.length, 0) }
}

/** Of what did not get worse the table says enough. */
const isOpenDrop = (row: MetricRow): boolean =>
  resultOf(row) === 'uncertain' && worsening(row) !== null

interface Told {
  readonly model: ModelState
  readonly row: MetricRow
}

/** The first ones, but of each model one before any has two. */
function spread(all: readonly Told[], most: number): readonly Told[] {
  if (all.length <= most) return all
  const ranks = new Map<ModelState, number>()
  const ranked = all.map((told, place) => {
    const rank = ranks.get(told.model) ?? 0
    ranks.set(told.model, rank + 1)
    return { told, rank, place }
  })
  const chosen = ranked
    .filter(({ rank }) => rank < most)
    .toSorted((left, right) => left.rank - right.rank)
  const first = chosen.slice(0, most).toSorted((left, right) => left.place - right.place)
  return first.map(({ told }) => told)
}

interface BoxWords {
  readonly word: string
  /** Whether there are several models, so that each metric needs the name of its own. */
  readonly several: boolean
}

function box(
  kind: AlertKind,
  { shown, total }: ToldRows,
  { word, several }: BoxWords,
): readonly string[] {
  if (shown.length === 0) return []
  const more = total - shown.length
  const lines = shown.flatMap(({ model, row }, index) => [
    ...(index === 0 ? [] : ['']),
    ...boxLines(row, several ? `${codeSpan(model.comparison.model)} ` : ''),
  ])
  return [
    alert(kind, lines).replaceAll(/^> $/gm, '>'),
    ...(more > 0 ? [`And ${formatPlural(more, `more ${word} metric`)}, in the tables below.`] : []),
  ]
}

function boxLines(row: MetricRow, whose: string): readonly string[] {
  const unit = (row.candidate ?? row.baseline)?.unit ?? null
  const name = `${whose}${codeSpan(row.key)}${unit === null ? '' : ` (${escapeText(unit, 24)})`}`
  const lines = [
    bold(`${name}: ${whatHappened(row)}`),
    evidenceText(row),
    remarkText(row),
    originText(row),
  ]
  // Two spaces at the end of a line of a quote would break it; GitHub keeps the breaks of a comment anyhow, and
  // a backslash does so in files too.
  return lines
    .filter((line) => line !== '')
    .flatMap((line, index, all) => (index === all.length - 1 ? [line] : [`${line}\\`]))
}

function whatHappened(row: MetricRow): string {
  const style = rowStyle(row)
  const after = valueCell(row.candidate, style)
  const before = valueCell(row.baseline, style)
  if (row.candidate === null) return `missing, ${before} in the baseline.`
  if (row.candidate.value === null) {
    const from = row.baseline === null ? '' : `${before} → `
    return `${from}${after}, not a finite number.`
  }
  const moved = row.baseline === null ? after : `${before} → ${after}`
  const parts = [worseText(row), ...limitsBroken(row), openText(row)].filter((part) => part !== '')
  return parts.length === 0 ? `${moved}.` : `${moved}, ${parts.join('; ')}.`
}

/** Of a failing metric only where that is why it fails, and not by a limit. */
function openText(row: MetricRow): string {
  if (row.judgement !== 'uncertain') return ''
  if (row.outcome !== 'fail') return 'uncertain'
  const wantsProof = row.gate.uncertain === 'fail' && limitsBroken(row).length === 0
  return wantsProof ? 'must be proven within that, and is not' : ''
}

export function limitsBroken(row: MetricRow): readonly string[] {
  const value = valueOf(row.candidate)
  const { min, max } = row.gate
  if (value === null) return []
  const broken = (min !== null && value < min) || (max !== null && value > max)
  return broken ? [`must be ${limitTexts(row, rowStyle(row)).map(trimZeros).join(' and ')}`] : []
}

/** Empty where the numbers beside it say the same: a reason repeats them in words. */
export function reasonText(row: MetricRow): string {
  if (isSaidByNumbers(row)) return ''
  return escapeText(row.reasons.map(sentence).join(' '), MAX_REASON)
}

/** The same for the comment, where "missing" and "NaN" stand in the place of the value. */
export function remarkText(row: MetricRow): string {
  const said = row.change === 'missing' || row.candidate?.nonFinite !== undefined
  return said && row.reasons.length <= 1 ? '' : reasonText(row)
}

const NUMBERS_SAY: ReadonlySet<ChangeKind> = new Set(['worse', 'changed'])

function isSaidByNumbers(row: MetricRow): boolean {
  if (row.waiver !== null || row.gate.support !== null) return false
  if (row.outcome === 'fail' && limitsBroken(row).length > 0) return true
  if (row.judgement === 'uncertain') return true
  return NUMBERS_SAY.has(row.change) && row.reasons.length <= 1
}

function originText(row: MetricRow): string {
  if (row.gate.rule === null) return ''
  const { origin } = row.gate.rule
  return `Gate: ${codeSpan(origin.file)} line ${formatCount(origin.line)}.`
}
