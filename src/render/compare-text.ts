import type { BaselineRef, Comparison, MetricRow } from '../domain/comparison.ts'
import { formatBytes, formatPercent } from '../domain/number-format.ts'
import type { ComparedPair, ComparedSide, RowChoice, ShownRows } from './compared-pair.ts'
import { chooseRows, hiddenNote, sideLabel, verdictClause } from './compared-pair.ts'
import { inputLines } from './compare-inputs.ts'
import { sentence } from './headline.ts'
import type { Place } from './links.ts'
import { compareUrl, shortCommit, shortSigner } from './links.ts'
import { intervalCell } from './interval-cell.ts'
import { allowedCell, changeCell, NOTHING, rowStyle, statusOf, valueCell } from './metric-row.ts'
import type { Color, Paint, TerminalCell, TerminalColumn } from './terminal-table.ts'
import { painter, terminalTable } from './terminal-table.ts'
import { wrapText } from './text-table.ts'
import { formatTime } from './time.ts'
import { showInvisible, visibleText } from './visible-text.ts'

export interface CompareTextOptions extends RowChoice {
  readonly place: Place
  readonly colored: boolean
}

/** Names of failed metrics in the last line. */
const MOST_NAMES = 5
/** Code points of a remark. */
const MAX_REMARK = 400
const INDENT = ' '.repeat(4)

/**
 * A comparison for a terminal; the last line is the verdict in words. No line break, control character or colour comes from
 * what was compared.
 */
export function renderCompareText(pair: ComparedPair, options: CompareTextOptions): string {
  const paint = painter(options.colored)
  const { comparison } = pair
  const shown = chooseRows(comparison.rows, options)
  const blocks = [
    [paint(headingOf(pair), 'bold'), ...sideLines(pair, options.place, paint)],
    metricLines(pair, shown, paint),
    remarkLines(comparison, shown.rows, paint),
    inputLines(pair, paint, options.all),
    codeLines(pair, options.place),
    [verdictLine(comparison, paint)],
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function headingOf(pair: ComparedPair): string {
  const { before, after } = pair
  if (before === null) return clean(`${after.model}: ${sideLabel(after, pair)}, no baseline`)
  const sides = `${sideLabel(before, pair)} → ${sideLabel(after, pair)}`
  return before.model === after.model
    ? clean(`${after.model}: ${sides}`)
    : clean(`${sides}: two models`)
}

function sideLines(pair: ComparedPair, place: Place, paint: Paint): readonly string[] {
  const { before, after } = pair
  const { baseline, baselineNote } = pair.comparison
  const sides = before === null ? [after] : [before, after]
  const rows = sides.map((side): readonly TerminalCell[] => [
    { text: sideLabel(side, pair) },
    {
      text: [...sideFacts(side, place), ...(side === before ? choiceOf(baseline) : [])].join(', '),
    },
  ])
  const note = baselineNote === null ? [] : [`! ${sentence(baselineNote)}`]
  return [
    ...terminalTable(rows, SIDE_COLUMNS, paint),
    ...note.flatMap((text) => wrapText(clean(text), '  ')),
  ]
}

const SIDE_COLUMNS: readonly TerminalColumn[] = [
  { align: 'left', limit: 60 },
  { align: 'left', limit: 400 },
]

function sideFacts(side: ComparedSide, place: Place): readonly string[] {
  const { commit, dirty, createdAt, signer, version } = side
  return [
    ...(createdAt === null ? [] : [`made ${formatTime(createdAt)}`]),
    commit === null ? 'no checkout' : `commit ${shortCommit(commit)}`,
    ...(dirty === true ? ['with changes that are not committed'] : []),
    ...(version === null
      ? []
      : [signer === null ? 'signature NOT VERIFIED' : `signed by ${shortSigner(place, signer)}`]),
  ]
}

const choiceOf = (baseline: BaselineRef | null): readonly string[] =>
  baseline === null || baseline.chosenBy === baseline.version
    ? []
    : [`chosen by ${baseline.chosenBy}`]

function metricLines(pair: ComparedPair, shown: ShownRows, paint: Paint): readonly string[] {
  const { before, after, comparison } = pair
  const hidden = hiddenNote(shown)
  const note = hidden === '' ? [] : wrapText(hidden, '  ')
  if (comparison.rows.length === 0) return ['  No metrics were found on either side.']
  if (shown.rows.length === 0) return note
  const head = [
    'STATUS',
    'METRIC',
    before === null ? '' : sideLabel(before, pair),
    sideLabel(after, pair),
    'CHANGE',
    intervalTitle(comparison.rows),
    'ALLOWED',
  ].map((text): TerminalCell => ({ text, color: 'dim' }))
  // A column without anything to say takes room from those that have.
  const rows = [head, ...shown.rows.map(metricCells)]
  const kept = head.map((_, at) =>
    rows.some((row, line) => line > 0 && !['', NOTHING].includes(row[at]?.text ?? '')),
  )
  const narrowed = rows.map((row) => row.filter((_, at) => kept[at]))
  return [
    ...terminalTable(
      narrowed,
      METRIC_COLUMNS.filter((_, at) => kept[at]),
      paint,
    ),
    ...note,
  ]
}

/** The confidence stands there when it is one for all. */
function intervalTitle(rows: readonly MetricRow[]): string {
  const levels = new Set(rows.flatMap(({ evidence }) => evidence?.interval?.confidence ?? []))
  const [level] = levels
  return level === undefined || levels.size > 1
    ? 'INTERVAL'
    : `${formatPercent(level, false)} INTERVAL`
}

const METRIC_COLUMNS: readonly TerminalColumn[] = [
  { align: 'left', limit: 30 },
  { align: 'left', limit: 80 },
  { align: 'right', limit: 60 },
  { align: 'right', limit: 60 },
  { align: 'right', limit: 60 },
  { align: 'left', limit: 60 },
  { align: 'left', limit: 60 },
]

function metricCells(row: MetricRow): readonly TerminalCell[] {
  const style = rowStyle(row)
  const color = colorOf(row)
  return [
    { text: statusWord(row), ...(color === undefined ? {} : { color }) },
    { text: metricName(row) },
    { text: valueCell(row.baseline, style) },
    { text: row.candidate === null ? 'missing' : valueCell(row.candidate, style) },
    { text: changeCell(row, style) },
    { text: intervalCell(row, style) },
    { text: allowedCell(row, style) },
  ]
}

function statusWord(row: MetricRow): string {
  const { word } = statusOf(row)
  if (row.outcome === 'fail') return word === 'fail' ? 'FAIL' : `FAIL ${word}`
  return row.outcome === 'warn' ? `warn ${word}` : word
}

function colorOf({ outcome, change }: MetricRow): Color | undefined {
  if (outcome === 'fail') return 'red'
  if (outcome === 'warn') return 'yellow'
  if (outcome === 'info') return 'dim'
  return change === 'better' ? 'green' : undefined
}

function metricName({ key, candidate, baseline, better }: MetricRow): string {
  const unit = (candidate ?? baseline)?.unit ?? null
  // The arrow is worth more than the tail of a long name.
  const name = `${visibleText(key, 60)}${unit === null ? '' : ` (${visibleText(unit, 10)})`}`
  if (better === null) return name
  if (typeof better === 'object') return `${name} → ${better.target}`
  return `${name} ${better === 'higher' ? '↑' : '↓'}`
}

/** Why rows are no plain pass, and what else there is to know. */
function remarkLines(
  { warnings }: Comparison,
  rows: readonly MetricRow[],
  paint: Paint,
): readonly string[] {
  const reasons = rows
    .filter((row) => row.outcome === 'fail' || row.outcome === 'warn')
    .filter((row) => row.reasons.length > 0)
    .map((row) => `${visibleText(row.key)}: ${row.reasons.map(sentence).join(' ')}`)
  const lines = [...reasons, ...warnings.map(sentence)].flatMap((text) => [
    ...wrapText(visibleText(text, MAX_REMARK), INDENT),
  ])
  return lines.length === 0 ? [] : [`  ${paint('Remarks', 'bold')}`, ...lines]
}

function codeLines(pair: ComparedPair, place: Place): readonly string[] {
  const { before, after, comparison } = pair
  const size = formatBytes(comparison.candidate.size)
  const files =
    before === null || comparison.artifactChanged === null
      ? `Model files: ${size}`
      : comparison.artifactChanged
        ? `Model files: changed, ${formatBytes(before.artifact.size)} → ${size}`
        : `Model files: byte for byte the same, ${size}`
  return [...codeRange(before, after, place), `  ${files}`]
}

function codeRange(
  before: ComparedSide | null,
  after: ComparedSide,
  place: Place,
): readonly string[] {
  if (before === null || before.commit === null || after.commit === null) return []
  if (before.commit === after.commit) {
    const dirty = after.dirty === true ? ', with changes that are not committed' : ''
    return [`  Code: the same commit ${shortCommit(after.commit)}${dirty}`]
  }
  const range = `${shortCommit(before.commit)}...${shortCommit(after.commit)}`
  const url = compareUrl(place, before.commit, after.commit)
  return [`  Code: ${clean(range)}  ${clean(url)}`]
}

function verdictLine(comparison: Comparison, paint: Paint): string {
  const failed = comparison.rows.filter(({ outcome }) => outcome === 'fail')
  const names = failed.slice(0, MOST_NAMES).map(({ key }) => visibleText(key))
  const more = failed.length - names.length
  const list =
    names.length === 0 ? '' : `: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const text = `${comparison.verdict.toUpperCase()}: ${verdictClause(comparison)}${list}`
  return paint(text, VERDICT_COLORS[comparison.verdict])
}

const VERDICT_COLORS: Readonly<Record<Comparison['verdict'], Color>> = {
  pass: 'green',
  uncertain: 'yellow',
  fail: 'red',
  none: 'bold',
}

const clean = (text: string): string => showInvisible(text)
