import type { GateRecord, WaiverRecord } from '../domain/gate-record.ts'
import type { Evaluation } from '../domain/manifest.ts'
import { chooseStyle, formatCount, formatNumber } from '../domain/number-format.ts'
import { versionTag } from '../domain/version.ts'
import type { Place } from './links.ts'
import { releaseUrl, repositoryUrl } from './links.ts'
import { codeSpan, escapeText, link, list, paragraphs } from './markdown.ts'

/** Gates and waivers that a page names; `manifest.json` has all of them. */
const MOST_NAMED = 5
const MAX_REASON = 200
const MAX_NOTE = 300

export interface EvaluatedRelease extends Place {
  readonly model: string
  readonly evaluation: Evaluation
  /** Whether there was anything to compare with: of a first version nobody wonders why it has no baseline. */
  readonly isFirst: boolean
}

/**
 * What became of the gates, in one line, and below it those that failed and the waivers that kept others from failing.
 * Empty when nothing was judged.
 */
export function evaluationSection(release: EvaluatedRelease): string {
  const { gates, waivers } = release.evaluation
  if (gates.length === 0 && reasonOf(release) === '') return ''
  const failing = gates.filter(({ outcome }) => outcome === 'fail')
  const items = [
    ...nameSome(failing.map(describeFailure), 'gate that failed', 'gates that failed'),
    ...nameSome(
      waivers.map((waiver) => describeWaiver(waiver, release)),
      'waiver',
      'waivers',
    ),
  ]
  return paragraphs([headline(release), items.length === 0 ? '' : list(items)])
}

function nameSome(items: readonly string[], one: string, many: string): readonly string[] {
  const more = items.length - MOST_NAMED
  if (more <= 0) return items
  return [
    ...items.slice(0, MOST_NAMED),
    `${formatCount(more)} more ${more === 1 ? one : many} in \`manifest.json\``,
  ]
}

function headline(release: EvaluatedRelease): string {
  const { evaluation } = release
  const counts = countRecords(evaluation)
  const parts = [
    [counts.failed, 'failed'],
    [counts.uncertain, 'uncertain'],
    [counts.waived, 'waived'],
    [counts.warned, 'with a warning'],
    [counts.passed, 'passed'],
    [counts.unlisted, 'more'],
  ] as const
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)} ${word}`)
  const gates = said.length === 0 ? 'none' : said.join(', ')
  return `${iconOf(evaluation)} Gates: ${gates}, ${baselineText(release)}`
}

function iconOf({ verdict, gates }: Evaluation): string {
  if (verdict === 'fail') return '❌'
  if (verdict === 'uncertain') return '⚠️'
  if (gates.length === 0) return '▫️'
  return gates.every(({ outcome }) => outcome === 'pass') ? '✅' : '⚠️'
}

function baselineText(release: EvaluatedRelease): string {
  const { baseline } = release.evaluation
  const reason = reasonOf(release)
  if (baseline === null) return `without a baseline${reason === '' ? '' : `: ${reason}`}`
  const address = releaseUrl(release, versionTag(release.model, baseline.version))
  const version = link(escapeText(`v${baseline.version}`), address)
  return `against ${version}${reason === '' ? '' : ` (${reason})`}`
}

function reasonOf({ evaluation, isFirst }: EvaluatedRelease): string {
  const { note, baseline } = evaluation
  return note === undefined || (isFirst && baseline === null) ? '' : escapeText(note, MAX_NOTE)
}

interface RecordCounts {
  readonly failed: number
  readonly uncertain: number
  readonly waived: number
  readonly warned: number
  readonly passed: number
  /** Nobody knows what became of them. */
  readonly unlisted: number
}

/** Failing records come first, so that those which are left out behind one that passed have passed as well. */
function countRecords({ gates, omitted = 0 }: Evaluation): RecordCounts {
  const results = gates.map(resultOf)
  const count = (result: ReturnType<typeof resultOf>): number =>
    results.filter((one) => one === result).length
  const passing = results.at(-1) === 'passed'
  return {
    failed: count('failed'),
    uncertain: count('uncertain'),
    waived: count('waived'),
    warned: count('warned'),
    passed: count('passed') + (passing ? omitted : 0),
    unlisted: passing ? 0 : omitted,
  }
}

function resultOf({
  outcome,
  waived,
  judgement,
}: GateRecord): Exclude<keyof RecordCounts, 'unlisted'> {
  if (outcome === 'fail') return 'failed'
  if (outcome === 'pass') return 'passed'
  if (waived === true) return 'waived'
  return judgement === 'uncertain' ? 'uncertain' : 'warned'
}

function describeFailure(gate: GateRecord): string {
  const { value, baseline, allowed, min, max } = gate
  const known = [value, baseline].filter((one) => one !== undefined)
  const limits = [min, max].filter((one) => one !== undefined)
  const style = chooseStyle({ values: known, limits, allowed: allowed ?? null })
  const format = (one: number): string => formatNumber(one, style)
  const sides = [
    ...(baseline === undefined ? [] : [`was ${format(baseline)}`]),
    ...(allowed === undefined ? [] : [`${format(allowed)} worse is allowed`]),
    ...(min === undefined ? [] : [`≥ ${format(min)}`]),
    ...(max === undefined ? [] : [`≤ ${format(max)}`]),
    ...(gate.test === undefined ? [] : [proofOf(gate)]),
  ]
  const found = value === undefined ? (gate.nonFinite ?? 'missing') : format(value)
  return `❌ ${codeSpan(gate.metric)} ${found}${sides.length === 0 ? '' : ` (${sides.join('; ')})`}`
}

function proofOf({ test, n }: GateRecord): string {
  const size = n === undefined ? '' : `, n ${formatCount(n)}`
  return `${escapeText(test ?? '', 40)}${size}`
}

function describeWaiver(waiver: WaiverRecord, place: Place): string {
  const { match, floor, pullRequest, reason, approvedBy, expires } = waiver
  const until = `to ${formatNumber(floor, chooseStyle({ values: [floor] }))}, until ${escapeText(expires)}`
  const pull =
    pullRequest === null
      ? ''
      : `, for ${link(`pull request ${pullRequest}`, `${repositoryUrl(place)}/pull/${pullRequest}`)}`
  return `⚠️ Waived: ${codeSpan(match)} ${until}${pull}, by ${escapeText(approvedBy, 80)}: ${escapeText(reason, MAX_REASON)}`
}
