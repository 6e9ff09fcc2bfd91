import type { MetricRow } from '../domain/comparison.ts'
import type { Html } from './html-markup.ts'
import { html } from './html-markup.ts'
import { isTarget, statusOf } from './metric-row.ts'
import { chooseStyle, formatNumber } from '../domain/number-format.ts'
import { visibleText } from './visible-text.ts'

/** Fails, needs a look, passes, is only shown: a letter that is a class of the page's style. */
export type Tone = 'f' | 'w' | 'p' | 'i'

const TONES: Readonly<Record<MetricRow['outcome'], Tone>> = {
  fail: 'f',
  warn: 'w',
  pass: 'p',
  info: 'i',
}

export const toneOf = ({ outcome }: Pick<MetricRow, 'outcome'>): Tone => TONES[outcome]

/** The word on its colour; the sign in front of it comes from the style. */
export const statusLabel = (row: MetricRow): Html => {
  const tone =
    row.change === 'new' && row.outcome !== 'fail' && row.outcome !== 'warn' ? 'n' : toneOf(row)
  // That it is only shown is said by its grey, and by the table's caption.
  const word = statusOf(row).word.replace(/, shown only$/, '')
  return html`<span class="s ${tone}">${word}</span>`
}

/** Code points of a metric's, a parameter's or a file's name. */
const MAX_NAME = 200
const MAX_UNIT = 24

export const nameHtml = (name: string): Html =>
  html`<code>${name.length > MAX_NAME ? visibleText(name, MAX_NAME) : name}</code>`

/** The metric's key, its unit, and an arrow for the way it gets better. */
export function metricName(row: MetricRow): Html {
  const unit = (row.candidate ?? row.baseline)?.unit ?? ''
  const mark = directionMark(row)
  const parts = [unit === '' ? '' : `(${visibleText(unit, MAX_UNIT)})`, mark].filter(
    (part) => part !== '',
  )
  return parts.length === 0
    ? nameHtml(row.key)
    : html`${nameHtml(row.key)} <span class="m nw">${parts.join(' ')}</span>`
}

export function directionMark({ better }: Pick<MetricRow, 'better'>): string {
  if (better === 'higher') return '↑'
  if (better === 'lower') return '↓'
  if (!isTarget(better)) return ''
  return `→ ${formatNumber(better.target, chooseStyle({ values: [better.target] }))}`
}
