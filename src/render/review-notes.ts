import type { MetricRow } from '../domain/comparison.ts'
import type { Waiver } from '../domain/gate-rule.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import type { Cut, ReportPiece } from './cut.ts'
import { boxedRows, remarkText } from './failures.ts'
import { items, section } from './fit-pieces.ts'
import { alert, bold, codeSpan, escapeText, list } from './markdown.ts'
import { statusOf } from './metric-row.ts'
import type { ModelState, ReviewState } from './review-state.ts'
import { sentence } from './headline.ts'

const MOST_REASONS = 10
const MOST_NAMES = 5
const MAX_NOTE = 400
/** Code points: several versions may have been passed over. */
const MAX_BASELINE_NOTE = 1000

/** Says aloud what the numbers do not: no baseline, another baseline, figures of a fork, gates that are being changed. */
export function caveats(state: ReviewState): ReportPiece {
  const { models } = state
  const edited = models.some(({ report }) => report.gatesEdited)
  return section<Cut>([
    selfReported(models),
    edited ? EDITED : '',
    items(
      'caveats',
      [...noBaseline(models), ...models.filter((model) => model.secondChoice).map(secondChoice)],
      (text) => text,
      '\n\n',
    ),
  ])
}

const EDITED = alert('NOTE', [
  `${bold('This pull request changes the gates.')} They count only after the merge: it is judged by those of the base.`,
])

const FORK_WORDS =
  'self-reported by a fork**: its own run computed them, and nothing here could check them. ' +
  'Gates and baseline come from this repository.'

function selfReported(models: readonly ModelState[]): string {
  const told = models.filter(({ report }) => report.selfReported)
  if (told.length === 0) return ''
  const all = told.length === models.length
  const whose = all ? 'These metrics' : `The metrics of ${modelNames(told)}`
  return alert('WARNING', [`${whose} are **${FORK_WORDS}`])
}

const ONLY_LIMITS =
  'Only absolute limits (min, max) were checked; no metric was compared with an earlier version.'

function noBaseline(models: readonly ModelState[]): readonly string[] {
  const first = models.filter(({ comparison }) => comparison.baseline === null)
  if (first.length === 0) return []
  const which = models.length === 1 ? 'No baseline.' : `No baseline for ${modelNames(first)}.`
  const notes = new Set(first.map(baselineNote).filter((note) => note !== ''))
  return [alert('NOTE', [`${bold(which)} ${ONLY_LIMITS}`, ...[...notes].slice(0, MOST_NAMES)])]
}

/** A signature can be taken away to have an older, worse version compared; passing gates must not hide that. */
function secondChoice(model: ModelState): string {
  const name = codeSpan(model.comparison.model)
  return alert('WARNING', [
    `${bold(`The baseline of ${name} is not the first choice.`)} ${baselineNote(model)}`,
    'A release or a signature may have been removed on purpose: find out why it is absent before you rely on this comparison.',
  ])
}

function baselineNote({ comparison: { baselineNote: note } }: ModelState): string {
  if (note === null) return ''
  return escapeText(note.split('; ').map(sentence).join(' '), MAX_BASELINE_NOTE)
}

function modelNames(models: readonly ModelState[]): string {
  const names = models.slice(0, MOST_NAMES).map(({ comparison }) => codeSpan(comparison.model))
  const more = models.length - names.length
  return more > 0 ? `${names.join(', ')} and ${formatPlural(more, 'more model')}` : names.join(', ')
}

/** Things that are no gate, and that a reviewer should know. */
export function noteSection(state: ReviewState): ReportPiece {
  const notes = modelNotes(state.models.length > 1, boxedRows(state))
  return items('notes', state.models.flatMap(notes), (note) => list([note]))
}

const modelNotes =
  (several: boolean, boxed: ReadonlySet<MetricRow>) =>
  (model: ModelState): readonly string[] => {
    const { comparison } = model
    const whose = several ? `${codeSpan(comparison.model)}: ` : ''
    return [
      ...comparison.waivers.map((waiver) => `${whose}${waiverNote(waiver)}`),
      ...frozenNote(comparison.frozen, whose),
      ...reasonNotes(model, boxed).map((note) => `${note.icon} ${whose}${note.text}`),
      ...supportNote(comparison.rows, whose),
      ...comparison.warnings.map(
        (warning) => `⚠️ ${whose}${escapeText(sentence(warning), MAX_NOTE)}`,
      ),
    ]
  }

function waiverNote(waiver: Waiver): string {
  const scope = waiver.pullRequest === null ? '' : ` in pull request ${waiver.pullRequest}`
  return [
    `⚠️ ${bold('Waived')}: ${codeSpan(waiver.match)}${scope}, no worse than ${waiver.floor},`,
    `until ${escapeText(waiver.expires, 24)}, approved by ${codeSpan(waiver.approvedBy)}:`,
    escapeText(sentence(waiver.reason), MAX_NOTE),
  ].join(' ')
}

function frozenNote(keys: readonly string[], whose: string): readonly string[] {
  if (keys.length === 0) return []
  const names = firstNames(keys.map(codeSpan))
  const what = keys.length === 1 ? 'a parameter that should' : 'parameters that should'
  return [`⚠️ ${whose}${bold('Changed')} ${what} not change: ${names}.`]
}

/** Why rows that have no box of their own are no plain pass; at most ten of them, and how many more there are. */
function reasonNotes(
  { failing, warning }: ModelState,
  boxed: ReadonlySet<MetricRow>,
): readonly { readonly icon: string; readonly text: string }[] {
  const told = [...failing, ...warning].filter(
    (row) => !boxed.has(row) && row.waiver === null && remarkText(row) !== '',
  )
  const more = told.length - MOST_REASONS
  return [
    ...told.slice(0, MOST_REASONS).map((row) => ({
      icon: statusOf(row).icon,
      text: `${codeSpan(row.key)}: ${remarkText(row)}`,
    })),
    ...(more > 0
      ? [{ icon: '⚠️', text: `${formatPlural(more, 'more metric')} with a remark, in the table.` }]
      : []),
  ]
}

function supportNote(rows: readonly MetricRow[], whose: string): readonly string[] {
  const few = rows.filter(
    ({ gate: { support } }) => support !== null && (support.found ?? 0) < support.needed,
  )
  if (few.length === 0) return []
  const names = few.slice(0, MOST_NAMES).map(({ key, gate }) => {
    const found = gate.support?.found ?? null
    const needed = formatCount(gate.support?.needed ?? 0)
    return `${codeSpan(key)} (${found === null ? 'unknown' : formatCount(found)} of ${needed})`
  })
  const more = few.length - names.length
  const rest = more > 0 ? ` and ${formatCount(more)} more` : ''
  return [`▫️ ${whose}Too few examples for a gate, so only shown: ${names.join(', ')}${rest}.`]
}

function firstNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return more > 0 ? `${shown} and ${formatCount(more)} more` : shown
}
