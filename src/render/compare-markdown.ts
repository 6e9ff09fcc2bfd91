import type { MetricRow } from '../domain/comparison.ts'
import type { ComparedPair, ComparedSide, RowChoice } from './compared-pair.ts'
import { chooseRows, hiddenNote, sideLabel, verdictClause } from './compared-pair.ts'
import { sentence } from './headline.ts'
import { dataTable, environmentText, paramTables, unchangedText } from './inputs.ts'
import { intervalCell } from './interval-cell.ts'
import type { Place } from './links.ts'
import { commitLink, compareUrl, releaseUrl, shortCommit, shortSigner } from './links.ts'
import { bold, codeSpan, escapeText, heading, link, list, paragraphs, table } from './markdown.ts'
import {
  allowedCell,
  candidateCell,
  changeCell,
  nameCell,
  rowStyle,
  statusOf,
  valueCell,
} from './metric-row.ts'
import { formatTime } from './time.ts'

export interface CompareMarkdownOptions extends RowChoice {
  readonly place: Place
}

const MAX_REMARK = 400
const ICONS = { pass: '✅', uncertain: '⚠️', fail: '❌', none: '▫️' } as const

/** A comparison as the comment of a pull request has it, for two sides that somebody named. Ends with a line break. */
export function renderCompareMarkdown(
  pair: ComparedPair,
  { place, ...choice }: CompareMarkdownOptions,
): string {
  const { comparison } = pair
  const shown = chooseRows(comparison.rows, choice)
  return `${paragraphs([
    heading(3, headingOf(pair)),
    sideTable(pair, place),
    comparison.baselineNote === null
      ? ''
      : `⚠️ ${escapeText(sentence(comparison.baselineNote), MAX_REMARK)}`,
    rowTable(pair, shown.rows),
    escapeText(hiddenNote(shown)),
    list(remarks(pair, shown.rows)),
    inputs(pair, place),
  ])}\n`
}

function headingOf(pair: ComparedPair): string {
  const { before, after, comparison } = pair
  const verdict = `${ICONS[comparison.verdict]} ${comparison.verdict}`
  return `${verdict}: ${sidesText(before, after, pair)}, ${escapeText(verdictClause(comparison))}`
}

function sidesText(before: ComparedSide | null, after: ComparedSide, pair: ComparedPair): string {
  const label = (side: ComparedSide): string => escapeText(sideLabel(side, pair))
  if (before === null) return `${codeSpan(after.model)} ${label(after)} without a baseline`
  const sides = `${label(before)} → ${label(after)}`
  return before.model === after.model ? `${codeSpan(after.model)} ${sides}` : `two models, ${sides}`
}

function sideTable(pair: ComparedPair, place: Place): string {
  const { before, after } = pair
  const sides = before === null ? [after] : [before, after]
  return table(
    ['', 'version', 'made', 'commit', 'signed by'],
    ['left'],
    sides.map((side) => [
      side === before ? 'baseline' : 'compared',
      versionCell(side, pair, place),
      side.createdAt === null ? '–' : escapeText(formatTime(side.createdAt)),
      commitCell(side, place),
      signerCell(side, place),
    ]),
  )
}

function versionCell(side: ComparedSide, pair: ComparedPair, place: Place): string {
  const label = escapeText(sideLabel(side, pair))
  return side.tag === null ? label : link(label, releaseUrl(place, side.tag))
}

function commitCell({ commit, dirty, version }: ComparedSide, place: Place): string {
  if (commit === null) return 'no checkout'
  // A commit of the working tree need not be on GitHub.
  const text = version === null ? codeSpan(shortCommit(commit)) : commitLink(place, commit)
  return dirty === true ? `${text}, with changes that are not committed` : text
}

function signerCell({ version, signer }: ComparedSide, place: Place): string {
  if (version === null) return 'not signed yet'
  return signer === null ? bold('not verified') : codeSpan(shortSigner(place, signer))
}

function rowTable(pair: ComparedPair, rows: readonly MetricRow[]): string {
  const { before, after, comparison } = pair
  if (comparison.rows.length === 0) return 'No metrics were found on either side.'
  if (rows.length === 0) return ''
  const columns = [
    ['', (row: MetricRow) => `${statusOf(row).icon} ${statusOf(row).word}`],
    ['metric', nameCell],
    ...(before === null
      ? []
      : [[escapeText(sideLabel(before, pair)), cell((row) => row.baseline)] as const]),
    [escapeText(sideLabel(after, pair)), (row: MetricRow) => candidateCell(row, rowStyle(row))],
    ...(before === null
      ? []
      : [
          ['change', (row: MetricRow) => changeCell(row, rowStyle(row))] as const,
          ['interval', (row: MetricRow) => intervalCell(row, rowStyle(row))] as const,
        ]),
    ['allowed', (row: MetricRow) => allowedCell(row, rowStyle(row))],
  ] as const
  return table(
    columns.map(([title]) => title),
    ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
    rows.map((row) => columns.map(([, write]) => write(row))),
  )
}

const cell =
  (side: (row: MetricRow) => MetricRow['candidate']) =>
  (row: MetricRow): string =>
    valueCell(side(row), rowStyle(row))

function remarks({ comparison }: ComparedPair, rows: readonly MetricRow[]): readonly string[] {
  const reasons = rows
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')
    .filter(({ reasons: all }) => all.length > 0)
    .map((row) => {
      const text = row.reasons.map(sentence).join(' ')
      return `${statusOf(row).icon} ${codeSpan(row.key)}: ${escapeText(text, MAX_REMARK)}`
    })
  const warnings = comparison.warnings.map((text) => `⚠️ ${escapeText(sentence(text), MAX_REMARK)}`)
  const frozen = comparison.frozen.map(
    (key) => `⚠️ ${codeSpan(key)} was to stay as it is, and was changed.`,
  )
  return [...reasons, ...frozen, ...warnings]
}

function inputs(pair: ComparedPair, place: Place): string {
  const { before, after, comparison } = pair
  if (before === null) return ''
  const { params, data } = comparison
  const sides = { before: sideLabel(before, pair), after: sideLabel(after, pair) }
  const same = unchangedText(comparison)
  const changed = params.changes.length + data.changes.length > 0
  return paragraphs([
    heading(4, 'What changed in the inputs'),
    paramTables(params.changes, sides),
    dataTable(data.changes, sides),
    list(
      [
        changed ? '' : 'No parameter or data change.',
        same === '' ? '' : `${same}.`,
        environmentText(comparison),
        codeText(before, after, place),
        comparison.artifactChanged === true
          ? 'Model files: changed.'
          : 'Model files: byte for byte the same.',
      ].filter((line) => line !== ''),
    ),
  ])
}

function codeText(before: ComparedSide, after: ComparedSide, place: Place): string {
  if (before.commit === null || after.commit === null) return ''
  if (before.commit === after.commit)
    return `Code: the same commit ${codeSpan(shortCommit(after.commit))}.`
  const range = codeSpan(`${shortCommit(before.commit)}...${shortCommit(after.commit)}`)
  return `Code: ${after.version === null ? range : link(range, compareUrl(place, before.commit, after.commit))}`
}
