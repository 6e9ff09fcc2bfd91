import type { MetricRow } from '../domain/comparison.ts'
import { formatPlural } from '../domain/number-format.ts'
import type { Limits } from './budget.ts'
import { reasonNotes } from './failures.ts'
import { MOST_OPEN } from './fold.ts'
import { sentence } from './headline.ts'
import { dataTable, environmentText, paramTables, unchangedText } from './inputs.ts'
import { commitLink, compareUrl, shortCommit } from './links.ts'
import {
  codeSpan,
  details,
  escapeText,
  heading,
  link,
  list,
  paragraphs,
  small,
  table,
} from './markdown.ts'
import type { Columns } from './metric-table.ts'
import { metricTable } from './metric-table.ts'
import type { CommentReport, Cut } from './report.ts'
import { takeRows } from './report.ts'

export function columnsOf(report: CommentReport): Columns {
  const { baseline } = report.comparison
  return { baseline: baseline?.version ?? null, candidate: 'this PR' }
}

/** What a reviewer must see in the open, and the rest folded. */
export function metricSection(report: CommentReport, limits: Limits<Cut>): string {
  const { rows } = report.comparison
  if (rows.length === 0) return 'No metrics were found.'
  const pressing = takeRows(rows, ['failing', 'warning'], limits)
  const passing = takeRows(rows, ['passing'], limits)
  const unchanged = takeRows(rows, ['unchanged'], limits)
  const open = [...pressing, ...passing.slice(0, MOST_OPEN)]
  const folded = [...passing.slice(MOST_OPEN), ...unchanged]
  const columns = columnsOf(report)
  return paragraphs([
    metricTable(open, columns),
    folded.length === 0 ? '' : details(foldedTitle(folded), metricTable(folded, columns)),
  ])
}

/** Every row in one folded table: nothing in it needs a reviewer. */
export function foldedMetrics(report: CommentReport, limits: Limits<Cut>): string {
  const { rows } = report.comparison
  const shown = takeRows(rows, ['failing', 'warning', 'passing', 'unchanged'], limits)
  if (shown.length === 0) return ''
  return details(`Metrics: ${foldedTitle(rows)}`, metricTable(shown, columnsOf(report)))
}

/** What went into the model: parameters, data, code, and whether its bytes changed. */
export function inputSection(report: CommentReport, limits: Limits<Cut>): string {
  const { params, data, baseline } = report.comparison
  if (baseline === null) return ''
  const sides = { before: `v${baseline.version}`, after: 'this PR' }
  const changed = params.changes.length + data.changes.length > 0
  const unchanged = unchangedText(report.comparison)
  const unchangedLine = unchanged === '' ? '' : `${unchanged}.`
  return paragraphs([
    paramTables(params.changes.slice(0, limits.get('params')), sides),
    dataTable(data.changes.slice(0, limits.get('data')), sides),
    list(
      [
        changed
          ? unchangedLine
          : `No parameter or data change${unchanged === '' ? '' : ` (${unchanged})`}.`,
        environmentText(report.comparison),
        codeText(report),
        artifactText(report),
      ].filter((line) => line !== ''),
    ),
  ])
}

export function inputTitle(report: CommentReport): string {
  const { params, data } = report.comparison
  const parts = [
    ...(params.changes.length > 0 ? [formatPlural(params.changes.length, 'parameter')] : []),
    ...(data.changes.length > 0 ? [formatPlural(data.changes.length, 'data set')] : []),
  ]
  return parts.length === 0
    ? 'Inputs: no parameter or data change'
    : `Inputs: ${parts.join(' and ')} changed`
}

export const openInputs = (report: CommentReport, limits: Limits<Cut>): string => {
  const section = inputSection(report, limits)
  return section === '' ? '' : paragraphs([heading(4, 'What changed in the inputs'), section])
}

export const foldedInputs = (report: CommentReport, limits: Limits<Cut>): string => {
  const section = inputSection(report, limits)
  return section === '' ? '' : details(inputTitle(report), section)
}

/** Things that are no gate, and that a reviewer should know. */
export function noteSection(report: CommentReport, limits: Limits<Cut>): string {
  const { rows, warnings } = report.comparison
  const notes = warnings
    .slice(0, limits.get('notes'))
    .map((note) => `⚠️ ${escapeText(sentence(note), 400)}`)
  return list([...reasonNotes(takeRows(rows, ['failing', 'warning'], limits)), ...notes])
}

/** Where every number comes from, for the reader who wants to trust it. */
export function provenance(report: CommentReport): string {
  const { baseline, candidate } = report.comparison
  const rows = [
    ...(baseline === null
      ? []
      : [
          ['baseline', `${codeSpan(baseline.tag)}, commit ${commitLink(report, baseline.commit)}`],
          ['baseline manifest', codeSpan(baseline.manifest)],
          ['signed by', `${codeSpan(baseline.signer)}, verified in this run`],
        ]),
    [
      'candidate',
      `commit ${commitLink(report, candidate.commit)}, unsigned: signed only when it is released`,
    ],
    ['candidate digest', codeSpan(candidate.artifact)],
    ['gates', report.gatesFile === null ? 'none configured' : escapeText(report.gatesFile, 200)],
    ['run', `${link(escapeText(report.runId), report.runUrl)}, attempt ${report.attempt}`],
  ]
  const title =
    baseline === null
      ? 'Provenance: no baseline, candidate unsigned'
      : 'Provenance: baseline verified, candidate unsigned'
  return details(`🔏 ${title}`, table(['', ''], ['left', 'left'], rows))
}

export function footer(report: CommentReport): string {
  return small(`For ${commitLink(report, report.head)} · ${link('full report', report.runUrl)}`)
}

function foldedTitle(rows: readonly MetricRow[]): string {
  const gated = rows.filter((row) => row.outcome !== 'info')
  const same = gated.filter((row) => row.change === 'same').length
  const moved = (change: string): number => gated.filter((row) => row.change === change).length
  const parts = [
    count(moved('better'), 'better'),
    count(moved('worse'), 'worse within the limit'),
    count(same, 'unchanged'),
    count(gated.length - same - moved('better') - moved('worse'), 'gated'),
    count(rows.length - gated.length, 'shown only'),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

const count = (number: number, what: string): string => (number === 0 ? '' : `${number} ${what}`)

function codeText(report: CommentReport): string {
  const { baseline } = report.comparison
  if (baseline === null) return ''
  const range = `v${baseline.version}...${shortCommit(report.head)}`
  return `Code: ${link(codeSpan(range), compareUrl(report, baseline.tag, report.head))}`
}

function artifactText(report: CommentReport): string {
  const { artifactChanged } = report.comparison
  if (artifactChanged === null) return ''
  return artifactChanged
    ? 'Model files: changed.'
    : 'Model files: byte for byte those of the baseline.'
}
