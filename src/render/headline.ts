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
  if (report.commentState === 'resolved' && counts.failed === 0) {
    const icon = isSecondChoice(comparison) ? '⚠️' : '✅'
    return heading(
      3,
      `${icon} Model gate: resolved, ${passedText(counts)}, ${againstText(comparison)}`,
    )
  }
  if (comparison.verdict === 'fail') return heading(3, failedHeading(comparison, counts))
  if (comparison.baseline === null) return heading(3, firstHeading(comparison, counts))
  const doubt =
    comparison.verdict === 'uncertain' || counts.warned > 0 || isSecondChoice(comparison)
  const calm = counts.gated === 0 ? '▫️' : '✅'
  const icon = doubt ? '⚠️' : calm
  return heading(3, `${icon} Model gate: ${passedText(counts)}, ${againstText(comparison)}`)
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
  const note =
    baselineNote === null
      ? ''
      : escapeText(baselineNote.split('; ').map(sentence).join(' '), MAX_NOTE)
  const parts = [
    ...(baseline === null ? [noBaseline(note)] : []),
    ...(baseline !== null && note !== '' ? [secondChoice(note)] : []),
    ...(report.selfReported === true ? [SELF_REPORTED] : []),
  ]
  return parts.join('\n\n')
}

/**
 * A full stop at the end, and the first letter upper case unless the first word could be the name of something:
 * `churn@v1.1.0` and `f1` stay as they are.
 */
export function sentence(clause: string): string {
  const text = clause.trim()
  const closed = /[.!?…]$/.test(text) ? text : `${text}.`
  if (!/^\p{L}[\p{L}'’-]*[,:;.!?…]?(?:\s|$)/u.test(closed)) return closed
  return `${closed.charAt(0).toUpperCase()}${closed.slice(1)}`
}

export function countOutcomes(rows: readonly MetricRow[]): Counts {
  const count = (outcome: MetricRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome).length
  const [failed, warned, passed] = [count('fail'), count('warn'), count('pass')]
  return { gated: failed + warned + passed, failed, warned, passed }
}

/** Code points: several versions may have been passed over. */
const MAX_NOTE = 1000

const SELF_REPORTED = alert('WARNING', [
  'These metrics are **self-reported by a fork**: its own run computed them, and nothing here could check them. ' +
    'Gates and baseline come from this repository.',
])

function noBaseline(note: string): string {
  const text = `${bold('No baseline.')} Only absolute limits (min, max) were checked; no metric was compared with an earlier version.`
  return alert('NOTE', note === '' ? [text] : [text, note])
}

/** A signature can be taken away to have an older, worse version compared; passing gates must not hide that. */
function secondChoice(note: string): string {
  return alert('WARNING', [
    `⚠️ ${bold('The baseline is not the first choice.')} ${note}`,
    'A release or a signature may have been removed on purpose: find out why it is absent before you rely on this comparison.',
  ])
}

const isSecondChoice = ({ baseline, baselineNote }: Comparison): boolean =>
  baseline !== null && baselineNote !== null && baselineNote.trim() !== ''

const againstText = (comparison: Comparison): string =>
  `${codeSpan(comparison.model)}${isSecondChoice(comparison) ? ', second-choice baseline' : ''}`

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
  const icon = isSecondChoice(report.comparison) ? '⚠️ ' : ''
  return `${icon}${version}${age === '' ? '' : `, ${age}`}`
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
