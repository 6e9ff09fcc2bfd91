import type { MetricRow } from '../domain/comparison.ts'
import type { Review } from '../domain/report.ts'
import { formatCount, formatPlural } from '../domain/number-format.ts'
import type { GateResult } from './gate-counts.ts'
import { resultOf } from './gate-counts.ts'
import { codeSpan, heading } from './markdown.ts'
import type { ReviewState } from './review-state.ts'
import { findState } from './review-state.ts'
import { visibleText } from './visible-text.ts'

/** `### ❌ Model gate: 1 of 8 failed, …`: what a reader of the mail's first line has to know. */
export function reviewHeading(state: ReviewState): string {
  return heading(3, `${iconOf(state)} Model gate: ${describeState(state, MARKDOWN)}`)
}

/** The same as plain text: `1 of 8 gates failed: fraud-xgb test/recall`; at most 255 characters. */
export function checkTitle(review: Review): string {
  const text = describeState(findState(review), PLAIN)
  const points = Array.from(text)
  const short = points.length <= MAX_TITLE ? text : `${points.slice(0, MAX_TITLE - 1).join('')}…`
  return `${short.charAt(0).toUpperCase()}${short.slice(1)}`
}

/** GitHub's limit is 255 characters, of which one outside of the basic plane may count as two. */
const MAX_TITLE = 120

/** How a text is written where it stands. */
interface Writing {
  readonly name: (text: string) => string
  /** Between what happened and to whom. */
  readonly joint: string
  readonly gates: string
}

const MARKDOWN: Writing = { name: codeSpan, joint: ', ', gates: '' }
const PLAIN: Writing = { name: (text) => visibleText(text), joint: ': ', gates: ' gates' }

function iconOf(state: ReviewState): string {
  if (state.kind === 'resolved')
    return state.models.some((model) => model.secondChoice) ? '⚠️' : '✅'
  if (state.kind === 'first') return state.counts.gated > state.counts.passed ? '⚠️' : '🆕'
  return ICONS[state.kind]
}

const ICONS = { failed: '❌', doubtful: '⚠️', passed: '✅', ungated: 'ℹ️' } as const

function describeState(state: ReviewState, writing: Writing): string {
  const { counts, absent, kind } = state
  const byName = uncertainLeads(state)
  const lead = byName ? uncertainText(state, writing) : LEADS[kind](state, writing)
  const tails = [
    ...(counts.uncertain > 0 && !byName ? [`${formatCount(counts.uncertain)} uncertain`] : []),
    ...(kind === 'failed' || byName ? warningTexts(state) : []),
    ...secondChoiceText(state),
    ...(absent > 0 ? [`${formatPlural(absent, 'result')} absent`] : []),
  ]
  return [lead, ...tails].join('; ')
}

function warningTexts({ counts }: ReviewState): readonly string[] {
  const { waived, incomparable, warned } = counts
  return [
    ...(waived > 0 ? [`${formatCount(waived)} waived`] : []),
    ...(incomparable > 0 ? [`${formatCount(incomparable)} not comparable`] : []),
    ...(warned > 0 ? [formatPlural(warned, 'warning')] : []),
  ]
}

const uncertainLeads = ({ kind, counts }: ReviewState): boolean =>
  kind === 'doubtful' && counts.uncertain > 0

type Describe = (state: ReviewState, writing: Writing) => string

const LEADS: Readonly<Record<ReviewState['kind'], Describe>> = {
  failed: (state, writing) => {
    const { failed, gated } = state.counts
    if (failed === 0) return `failed${writing.joint}${modelNames(state, writing)}`
    const share = `${formatCount(failed)} of ${formatCount(gated)}${writing.gates} failed`
    return `${share}${writing.joint}${subjects(state, 'failed', writing)}`
  },
  resolved: (state, writing) =>
    `resolved, ${passedText(state, writing)}${writing.joint}${modelNames(state, writing)}`,
  first: (state, writing) => {
    const limits = state.counts.gated === 0 ? '' : `, ${passedText(state, writing)}`
    return `no version of ${modelNames(state, writing)} to compare with${limits}`
  },
  doubtful: (state, writing) =>
    `${passedText(state, writing)}${writing.joint}${modelNames(state, writing)}`,
  passed: (state, writing) =>
    `${passedText(state, writing)}${writing.joint}${modelNames(state, writing)}`,
  ungated: (state, writing) => `no metric is gated${writing.joint}${modelNames(state, writing)}`,
}

function uncertainText(state: ReviewState, writing: Writing): string {
  const { uncertain, gated } = state.counts
  const share = `${formatCount(uncertain)} of ${formatCount(gated)}${writing.gates} uncertain`
  return `${share}${writing.joint}${subjects(state, 'uncertain', writing)}`
}

function passedText(state: ReviewState, { gates }: Writing): string {
  const { gated, passed } = state.counts
  if (gated === 0) return 'no metric is gated'
  const what = passed === 1 ? gates.replace(/s$/, '') : gates
  return [`${formatCount(passed)}${what} passed`, ...warningTexts(state)].join(', ')
}

function secondChoiceText({ models }: ReviewState): readonly string[] {
  const second = models.filter((model) => model.secondChoice).length
  if (second === 0) return []
  const which = models.length === 1 ? '' : ` of ${formatPlural(second, 'model')}`
  return [`second-choice baseline${which}`]
}

const MOST_NAMES = 3

/** Up to three metrics by name, or else the models with how many of theirs. */
function subjects(state: ReviewState, result: GateResult, { name }: Writing): string {
  const total = state.counts[result]
  const found = state.models.filter(({ counts }) => counts[result] > 0)
  if (total <= MOST_NAMES) {
    return found
      .map(({ comparison: { model, rows } }) =>
        [model, ...rows.filter((row) => resultOf(row) === result).map(({ key }: MetricRow) => key)]
          .map(name)
          .join(' '),
      )
      .join(', ')
  }
  const alone = state.models.length === 1
  const names = found.map(({ comparison: { model }, counts }) =>
    alone ? name(model) : `${name(model)} (${formatCount(counts[result])})`,
  )
  return firstNames(names)
}

const modelNames = ({ models }: ReviewState, { name }: Writing): string =>
  firstNames(models.map(({ comparison }) => name(comparison.model)))

function firstNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return more > 0 ? `${shown} and ${formatPlural(more, 'more model')}` : shown
}
