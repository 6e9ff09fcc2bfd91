import type { Comparison, MetricRow } from '../domain/comparison.ts'
import { formatBytes, formatCount, formatPlural } from '../domain/number-format.ts'
import { shortSigner } from './links.ts'
import { alert, bold, codeSpan, escapeText, heading, link, table } from './markdown.ts'
import type { CommentReport } from './report.ts'
import { formatAge } from './time.ts'

interface Counts {
  readonly gated: number
  readonly failed: number
  readonly warned: number
  readonly passed: number
}

/** `### ❌ Model gate: 1 of 8 failed, …`: what a reader of the mail's first line has to know. */
export function reportHeading(report: CommentReport): string {
  const { comparison } = report
  const counts = countOutcomes(comparison.rows)
  const model = codeSpan(comparison.model)
  if (report.commentState === 'resolved' && counts.failed === 0) {
    return heading(3, `✅ Model gate: resolved, ${passedText(counts)}, ${model}`)
  }
  if (comparison.verdict === 'fail') return heading(3, failedHeading(comparison, counts))
  if (comparison.baseline === null) return heading(3, firstHeading(comparison, counts))
  const doubt = comparison.verdict === 'uncertain' || counts.warned > 0
  const calm = counts.gated === 0 ? '▫️' : '✅'
  const icon = doubt ? '⚠️' : calm
  return heading(3, `${icon} Model gate: ${passedText(counts)}, ${model}`)
}

/** The one-line table: model, gates, baseline, who signed it, and the files. */
export function modelTable(report: CommentReport): string {
  const { comparison } = report
  const counts = countOutcomes(comparison.rows)
  return table(
    ['', 'model', 'gates', 'baseline', 'signature', 'model files'],
    ['center'],
    [
      [
        verdictIcon(comparison, counts),
        bold(codeSpan(comparison.model)),
        gatesCell(counts),
        baselineCell(report),
        signatureCell(report),
        filesCell(comparison),
      ],
    ],
  )
}

/** Says aloud what the numbers do not: no baseline, another baseline, figures of a fork. */
export function caveats(report: CommentReport): string {
  const { baseline, baselineNote } = report.comparison
  const note = baselineNote === null ? '' : escapeText(sentence(baselineNote), 400)
  const parts = [
    ...(baseline === null ? [noBaseline(note)] : []),
    ...(baseline !== null && note !== '' ? [alert('NOTE', [note])] : []),
    ...(report.selfReported === true ? [SELF_REPORTED] : []),
  ]
  return parts.join('\n\n')
}

/** First letter upper case, a full stop at the end. */
export function sentence(clause: string): string {
  const text = clause.trim()
  const closed = /[.!?…]$/.test(text) ? text : `${text}.`
  return `${closed.charAt(0).toUpperCase()}${closed.slice(1)}`
}

export function countOutcomes(rows: readonly MetricRow[]): Counts {
  const count = (outcome: MetricRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length
  const [failed, warned, passed] = [count('fail'), count('warn'), count('pass')]
  return { gated: failed + warned + passed, failed, warned, passed }
}

const SELF_REPORTED = alert('WARNING', [
  'These metrics are **self-reported by a fork**: its own run computed them, and nothing here could check them. ' +
    'Gates and baseline come from this repository.',
])

function noBaseline(note: string): string {
  const text = `${bold('No baseline.')} Only absolute limits (min, max) were checked; no metric was compared with an earlier version.`
  return alert('NOTE', note === '' ? [text] : [text, note])
}

function failedHeading(comparison: Comparison, counts: Counts): string {
  const model = codeSpan(comparison.model)
  const failing = comparison.rows.filter((row) => row.outcome === 'fail')
  const [first] = failing
  if (first === undefined) return `❌ Model gate: failed, ${model}`
  const share = `${formatCount(counts.failed)} of ${formatCount(counts.gated)} failed`
  const name = failing.length === 1 ? ` ${codeSpan(first.key)}` : ''
  return `❌ Model gate: ${share}, ${model}${name}`
}

function firstHeading(comparison: Comparison, counts: Counts): string {
  const icon = counts.warned > 0 ? '⚠️' : '🆕'
  const limits = counts.gated === 0 ? '' : `, ${passedText(counts)}`
  return `${icon} Model gate: no version of ${codeSpan(comparison.model)} to compare with${limits}`
}

function passedText(counts: Counts): string {
  if (counts.gated === 0) return 'no metric is gated'
  const passed = `${formatCount(counts.passed)} passed`
  if (counts.warned === 0) return passed
  return `${passed}, ${formatPlural(counts.warned, 'warning')}`
}

function verdictIcon(comparison: Comparison, counts: Counts): string {
  if (comparison.verdict === 'fail') return '❌ fail'
  if (comparison.verdict === 'uncertain') return '⚠️ uncertain'
  if (counts.warned > 0) return '⚠️ warn'
  if (comparison.baseline === null) return '🆕 no baseline'
  return counts.gated === 0 ? '▫️ no gate' : '✅ pass'
}

function gatesCell(counts: Counts): string {
  if (counts.gated === 0) return 'none'
  const parts = [
    ...(counts.passed > 0 ? [`${formatCount(counts.passed)} pass`] : []),
    ...(counts.warned > 0 ? [`${formatCount(counts.warned)} warn`] : []),
    ...(counts.failed > 0 ? [bold(`${formatCount(counts.failed)} fail`)] : []),
  ]
  return parts.join(', ')
}

function baselineCell(report: CommentReport): string {
  const { baseline } = report.comparison
  if (baseline === null) return 'none'
  const age = formatAge(baseline.createdAt, report.asOf)
  const version = link(
    escapeText(`v${baseline.version}`),
    baseline.url.replaceAll('@', encodeURIComponent),
  )
  return age === '' ? version : `${version}, ${age}`
}

function signatureCell(report: CommentReport): string {
  const { baseline } = report.comparison
  if (baseline === null) return '–'
  return `✅ ${codeSpan(shortSigner(report, baseline.signer))}`
}

function filesCell(comparison: Comparison): string {
  const size = formatBytes(comparison.candidate.size)
  if (comparison.artifactChanged === null) return size
  return comparison.artifactChanged ? `${size}, changed` : `${size}, identical`
}
