import { stringify } from 'yaml'
import type { MetricRow } from '../domain/comparison.ts'
import { escapeGlob } from '../domain/name-glob.ts'
import { limitsBroken } from './failures.ts'
import { codeBlock, codeSpan, details } from './markdown.ts'
import { isTarget, valueOf } from './metric-row.ts'
import type { ModelState, ReviewState } from './review-state.ts'

const MOST = 3
/** Characters: the entry of a longer name would be no help to copy. */
const MAX_MATCH = 200
const DEFAULT_FILE = '.github/model-release.yml'
const INLINE = 'gates input'
const MONTH = 30 * 86_400_000

/** How to let a drop pass that is wanted; empty when nothing failed that can be waived. */
export function waiverHint({ models, review }: ReviewState): string {
  const found = firstWaivable(models)
  const shown = found.filter(({ match }) => match.length <= MAX_MATCH).slice(0, MOST)
  if (shown.length === 0) return ''
  const file = fileOf(found.map(({ row }) => row))
  const waivers = shown.map(({ row, match }) => ({
    match,
    ...(review.pull === null ? {} : { pull_request: review.pull }),
    floor: floorOf(row),
    reason: 'WHY THIS IS ACCEPTED',
    approved_by: 'WHO DECIDED IT',
    expires: expiryOf(review.asOf),
  }))
  const text = stringify({ gates: { waivers } }, { lineWidth: 0 }).trimEnd()
  const what = found.length === 1 ? 'the change' : 'such changes'
  return details(
    `To accept ${what}: a waiver in ${file} on the base branch`,
    [
      `Add this to ${codeSpan(file)} on the base branch, by a pull request of its own, and run this again. It is written into the signed manifest.`,
      codeBlock('yaml', text),
    ].join('\n\n'),
  )
}

interface Waivable {
  readonly row: MetricRow
  /** A glob that is just this metric. */
  readonly match: string
}

/** A few more than are shown, of which some may have names that are too long. */
function firstWaivable(models: readonly ModelState[]): readonly Waivable[] {
  const found: Waivable[] = []
  for (const { comparison, failing } of models) {
    for (const row of failing) {
      if (found.length > 2 * MOST) return found
      if (isWaivable(row)) found.push({ row, match: escapeGlob(`${comparison.model}/${row.key}`) })
    }
  }
  return found
}

/** Failing by a tolerance or a limit; what is missing, no number, or on other data is never waived. */
function isWaivable(row: MetricRow): boolean {
  if (row.outcome !== 'fail' || valueOf(row.candidate) === null) return false
  if (row.change === 'not-comparable') return false
  return row.judgement === 'fail' || row.judgement === 'uncertain' || limitsBroken(row).length > 0
}

function fileOf(rows: readonly MetricRow[]): string {
  const files = rows.flatMap(({ gate }) => gate.rule?.origin.file ?? [])
  return files.find((file) => file !== INLINE) ?? DEFAULT_FILE
}

const DIGITS = 4

/** Above its limit, or worse where lower is better. */
const isTooHigh = ({ candidate, gate: { min, max }, better }: MetricRow): boolean => {
  const value = valueOf(candidate) ?? 0
  if (max !== null && value > max) return true
  return better === 'lower' && (min === null || value >= min)
}

/** The value, rounded to the side that it keeps. */
function floorOf(row: MetricRow): number {
  const value = valueOf(row.candidate) ?? 0
  const rounded = Number(value.toPrecision(DIGITS))
  if (isTarget(row.better) || rounded === value) return value
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1)
  const lower = isTooHigh(row)
  if (lower ? rounded > value : rounded < value) return rounded
  const moved = Number((rounded + (lower ? step : -step)).toPrecision(DIGITS))
  return Number.isFinite(moved) ? moved : value
}

function expiryOf(asOf: string): string {
  const time = Date.parse(asOf)
  return Number.isNaN(time) ? 'YYYY-MM-DD' : new Date(time + MONTH).toISOString().slice(0, 10)
}
