import type { MetricRow } from '../domain/comparison.ts'
import { formatNumber, formatPercent } from '../domain/number-format.ts'
import type { ModelReport, Review } from '../domain/report.ts'
import { findPathProblem } from '../domain/safe-path.ts'
import { limitTexts, rowStyle, valueCell, worsening } from './metric-row.ts'
import { visibleText } from './visible-text.ts'

/** A remark on a line of a file, as plain text. */
export interface Annotation {
  /** In the repository, with slashes. */
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly level: 'failure' | 'warning' | 'notice'
  /** At most 255 characters, on one line. */
  readonly title: string
  /** Far below GitHub's 64 KB. */
  readonly message: string
}

export interface CheckAnnotations {
  readonly annotations: readonly Annotation[]
  /** Metrics of which something would have to be said, beyond those that are. */
  readonly omitted: number
}

/** GitHub takes fifty in a request. */
const MAX_ANNOTATIONS = 200
const MAX_REASONS = 10
const MAX_REASON = 300
const MAX_LINE = 2 ** 31 - 1
const MAX_CUTS = 10
const GATES_INPUT = 'gates input'

/**
 * What a check run says in files: of each metric whose gate failed, is not decided or is waived, on the line of its
 * gate, and on that of the file that the number is from. Failing ones first; at most 200 in all.
 * @param tracked line of a file in the repository, by its path; a source that names its own line has that one
 */
export function checkAnnotations(
  review: Pick<Review, 'models'>,
  tracked: ReadonlyMap<string, number>,
): CheckAnnotations {
  const found = review.models.flatMap((report) =>
    report.comparison.rows.flatMap((row) => {
      const level = levelOf(row)
      return level === null ? [] : [{ report, row, level }]
    }),
  )
  const ordered = LEVELS.flatMap((wanted) => found.filter(({ level }) => level === wanted))
  const annotations: Annotation[] = []
  let told = 0
  for (const { report, row, level } of ordered) {
    const places = placesOf(report, row, tracked)
    if (annotations.length + places.length > MAX_ANNOTATIONS) break
    const text = { level, title: titleOf(report, row, level), message: messageOf(report, row) }
    annotations.push(...places.map((place) => ({ ...place, ...text })))
    told += 1
  }
  return { annotations, omitted: ordered.length - told }
}

const LEVELS = ['failure', 'warning', 'notice'] as const

type Level = Annotation['level']
type Place = Pick<Annotation, 'path' | 'line'>

/** `null`: a metric that nobody has to look at. */
function levelOf(row: MetricRow): Level | null {
  if (row.outcome === 'fail') return 'failure'
  if (row.waiver !== null) return 'notice'
  if (row.judgement !== 'uncertain' || row.outcome === 'info') return null
  return row.outcome === 'warn' ? 'warning' : 'notice'
}

function placesOf(
  { gatesEdited }: ModelReport,
  row: MetricRow,
  tracked: ReadonlyMap<string, number>,
): readonly Place[] {
  const origin = row.gate.rule?.origin ?? row.waiver?.origin
  // The gate was read on the base: on the head another one may stand on its line.
  const gate =
    origin === undefined || origin.file === GATES_INPUT || gatesEdited
      ? []
      : [{ path: origin.file, line: origin.line }]
  const source = (row.candidate ?? row.baseline)?.source ?? ''
  return [...gate, ...findSource(source, tracked)].filter(isPlace)
}

const isPlace = ({ path, line }: Place): boolean =>
  findPathProblem(path) === undefined && Number.isInteger(line) && line >= 1 && line <= MAX_LINE

/** A `#` may be part of the file's own name. */
function findSource(source: string, tracked: ReadonlyMap<string, number>): readonly Place[] {
  const parts = source.split('#').slice(0, MAX_CUTS)
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('#'))
  const path = paths.find((candidate) => tracked.has(candidate))
  const line = path === undefined ? undefined : (tracked.get(source) ?? tracked.get(path))
  if (path === undefined || line === undefined) return []
  const own = /^#L(\d{1,9})$/.exec(source.slice(path.length))?.[1]
  return [{ path, line: own === undefined ? line : Number(own) }]
}

const WORDS: Readonly<Record<Level, string>> = {
  failure: 'failed',
  warning: 'uncertain',
  notice: 'uncertain',
}

function titleOf({ comparison }: ModelReport, row: MetricRow, level: Level): string {
  const word = level !== 'failure' && row.waiver !== null ? 'waived' : WORDS[level]
  return `${visibleText(comparison.model)} ${visibleText(row.key)}: ${word}`
}

function messageOf({ comparison }: ModelReport, row: MetricRow): string {
  const reasons = row.reasons.slice(0, MAX_REASONS).map((reason) => visibleText(reason, MAX_REASON))
  const lines = [
    `${visibleText(comparison.model)} ${visibleText(row.key)}: ${whatHappened(row)}`,
    ...reasons.map((reason) => (/[.!?…]$/.test(reason) ? reason : `${reason}.`)),
    intervalText(row),
    waiverText(row),
    originText(row),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function whatHappened(row: MetricRow): string {
  const style = rowStyle(row)
  const sides = [row.baseline, row.candidate].filter((metric) => metric !== null)
  const values = sides.map((metric) => valueCell(metric, style)).join(' → ')
  if (row.candidate === null) return `missing; ${values} in the baseline.`
  const worse = worsening(row)
  const { allowed } = row.gate
  const limits = limitTexts(row, style)
  const parts = [
    ...(worse === null || allowed === null
      ? []
      : [`${formatNumber(worse, style)} worse; allowed ${formatNumber(allowed, style)}`]),
    ...(limits.length === 0 ? [] : [`limits: ${limits.join(' and ')}`]),
  ]
  return `${[values, ...parts].join('; ')}.`
}

function intervalText(row: MetricRow): string {
  const interval = row.evidence?.interval ?? null
  if (interval === null) return ''
  const style = rowStyle(row)
  const [lower, upper] = [interval.lower, interval.upper].map((end) => formatNumber(end, style))
  return `${formatPercent(interval.confidence, false)} interval of how much worse it is: ${lower} to ${upper}.`
}

function waiverText({ waiver }: MetricRow): string {
  if (waiver === null) return ''
  const [reason, approver] = [waiver.reason, waiver.approvedBy].map((text) =>
    visibleText(text, MAX_REASON),
  )
  return `Waived until ${visibleText(waiver.expires)} (${reason}), approved by ${approver}.`
}

function originText({ gate }: MetricRow): string {
  if (gate.rule === null) return ''
  const { match, origin } = gate.rule
  return `Gate "${visibleText(match)}", ${visibleText(origin.file)} line ${origin.line}.`
}
