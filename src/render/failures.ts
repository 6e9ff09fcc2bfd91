import type { ChangeKind, MetricRow } from '../domain/comparison.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import { evidenceText, worseText } from './evidence-text.ts'
import { resultOf } from './gate-counts.ts'
import type { AlertKind } from './markdown.ts'
import { alert, bold, codeSpan, escapeText } from './markdown.ts'
import { limitTexts, rowStyle, valueCell, valueOf } from './metric-row.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { sentence } from './headline.ts'

const MOST_FAILING = 5
const MOST_UNCERTAIN = 3
const MAX_REASON = 300

/** A box for each of the first failing gates of all models, and of those that the data leave open. */
export function gateAlerts(state: ReviewState): readonly string[] {
  const { failing, uncertain } = findTold(state)
  return [...boxes('CAUTION', failing, 'failing'), ...boxes('WARNING', uncertain, 'uncertain')]
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
  const failing = models.flatMap((model) => model.failing.map((row) => ({ model, row })))
  const uncertain = models.flatMap((model) =>
    model.warning.filter((row) => resultOf(row) === 'uncertain').map((row) => ({ model, row })),
  )
  return {
    failing: { shown: spread(failing, MOST_FAILING), total: failing.length },
    uncertain: { shown: spread(uncertain, MOST_UNCERTAIN), total: uncertain.length },
  }
}

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

function boxes(kind: AlertKind, { shown, total }: ToldRows, word: string): readonly string[] {
  const more = total - shown.length
  return [
    ...shown.map(({ model, row }) => alert(kind, boxLines(row, model.comparison.model))),
    ...(more > 0 ? [`And ${formatPlural(more, `more ${word} metric`)}, in the tables below.`] : []),
  ]
}

function boxLines(row: MetricRow, model: string): readonly string[] {
  const name = `${codeSpan(model)} ${codeSpan(row.key)}`
  const lines = [
    bold(`${name}: ${whatHappened(row)}`),
    evidenceText(row),
    reasonText(row),
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
    return row.baseline === null ? `${after}.` : `${before} → ${after}.`
  }
  const moved = row.baseline === null ? after : `${before} → ${after}`
  const parts = [worseText(row), ...limitsBroken(row), openText(row)].filter((part) => part !== '')
  return parts.length === 0 ? `${moved}.` : `${moved}, ${parts.join('; ')}.`
}

function openText({ judgement, outcome }: MetricRow): string {
  if (judgement !== 'uncertain') return ''
  return outcome === 'fail' ? 'must be proven within that, and is not' : 'uncertain'
}

export function limitsBroken(row: MetricRow): readonly string[] {
  const value = valueOf(row.candidate)
  const { min, max } = row.gate
  if (value === null) return []
  const broken = (min !== null && value < min) || (max !== null && value > max)
  return broken ? [`must be ${limitTexts(row, rowStyle(row)).join(' and ')}`] : []
}

/** Empty where the numbers beside it say the same: a reason repeats them in words. */
export function reasonText(row: MetricRow): string {
  if (isSaidByNumbers(row)) return ''
  return escapeText(row.reasons.map(sentence).join(' '), MAX_REASON)
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
  const { match, origin } = row.gate.rule
  return `Gate ${codeSpan(match)}, ${codeSpan(origin.file)} line ${formatCount(origin.line)}.`
}
