import type { MetricRow } from '../domain/comparison.ts'
import type { Interval } from '../domain/evidence.ts'
import { formatPercent } from '../domain/number-format.ts'
import { differenceText } from './difference-text.ts'
import { worseNoun } from './evidence-text.ts'
import type { Html } from './html-markup.ts'
import { html, NO_HTML } from './html-markup.ts'
import type { Scale } from './html-scale.ts'
import { buildScale } from './html-scale.ts'
import { worseningOf } from './html-worsening.ts'
import { isTarget } from './metric-row.ts'
import { visibleText } from './visible-text.ts'

// Units of the drawing, of about a pixel each on a phone.
const WIDTH = 360
const HEIGHT = 112
/** Room for the labels beside the ends of the interval. */
const SIDE = 62
const [TOP, MIDDLE, BOTTOM] = [24, 56, 84]
const CAP = 6
const LABEL_WIDTH = 80

interface Plot {
  readonly row: MetricRow
  readonly interval: Interval
  readonly estimate: number
  readonly allowed: number
}

/**
 * How much worse it got with its interval, against no change and against what is allowed. Empty where there is no interval or no
 * tolerance. Lines differ by their form and each has its words, so that no colour has to be told from another.
 */
export function intervalPlot(row: MetricRow): Html {
  const interval = row.evidence?.interval ?? null
  const estimate = worseningOf(row)
  const { allowed } = row.gate
  if (interval === null || estimate === null || allowed === null) return NO_HTML
  return drawPlot({ row, interval, estimate, allowed })
}

function drawPlot(plot: Plot): Html {
  const { interval, estimate, allowed } = plot
  const finite = [0, allowed, estimate, interval.lower, interval.upper].filter(Number.isFinite)
  const scale = buildScale(finite, SIDE, WIDTH - SIDE)
  const [zero, limit] = [scale(0), scale(allowed)]
  return html`<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">
    <title>${titleOf(plot)}</title>
    <desc>${describe(plot)}</desc>
    <rect
      class="beyond"
      x="${limit}"
      y="${TOP}"
      width="${round(WIDTH - limit)}"
      height="${BOTTOM - TOP}"
    />
    <path class="grid" d="M0 ${BOTTOM}H${WIDTH}" />
    <path class="zero" d="M${zero} ${TOP}V${BOTTOM}" />
    <path class="limit" d="M${limit} ${TOP - 4}V${BOTTOM}" />
    ${lineLabels(plot, zero, limit)}${intervalBar(plot, scale)}
    <text x="0" y="${HEIGHT - 8}">← ${isTarget(plot.row.better) ? 'nearer' : 'better'}</text>
    <text x="${WIDTH}" y="${HEIGHT - 8}" text-anchor="end">
      ${isTarget(plot.row.better) ? 'farther' : 'worse'} →
    </text>
  </svg>`
}

/** Words of both lines, on the sides that turn away from each other. */
function lineLabels(plot: Plot, zero: number, limit: number): Html {
  const text = differences(plot)
  const y = TOP - 9
  if (plot.allowed === 0)
    return html`<text class="b" x="${zero}" y="${y}" text-anchor="middle"
      >no change: all that is allowed</text
    >`
  const inside = limit > WIDTH - LABEL_WIDTH - 10
  const anchor = inside && limit - zero > 2 * LABEL_WIDTH ? 'end' : 'start'
  return html`<text x="${round(zero - 4)}" y="${y}" text-anchor="end">no change</text
    ><text
      class="b"
      x="${inside ? limit : round(limit + 4)}"
      y="${y}"
      text-anchor="${inside ? 'middle' : anchor}"
      >allowed ${text(plot.allowed)}</text
    >`
}

function intervalBar(plot: Plot, scale: Scale): Html {
  const { interval, estimate } = plot
  const text = differences(plot)
  const left = Number.isFinite(interval.lower) ? scale(interval.lower) : 0
  const right = Number.isFinite(interval.upper) ? scale(interval.upper) : WIDTH
  const caps = [
    [interval.lower, left],
    [interval.upper, right],
  ] as const
  const at = scale(estimate)
  return html`<path
      class="bar"
      d="M${left} ${MIDDLE}H${right}${caps
        .filter(([end]) => Number.isFinite(end))
        .map(([, x]) => `M${x} ${MIDDLE - CAP}V${MIDDLE + CAP}`)
        .join('')}"
    />
    <circle class="point" cx="${at}" cy="${MIDDLE}" r="5" /><text
      class="b"
      x="${at}"
      y="${MIDDLE - 13}"
      text-anchor="middle"
      >${text(estimate)}</text
    >
    ${endLabels(plot, left, right)}`
}

/** Below the bar where it is long enough, else beside it. */
function endLabels(plot: Plot, left: number, right: number): Html {
  const text = differences(plot)
  const below = right - left > 2 * LABEL_WIDTH - 30
  const y = below ? MIDDLE + 20 : MIDDLE + 4
  const [from, to] = below ? [left, right] : [round(left - 9), round(right + 9)]
  const [first, second] = below ? ['start', 'end'] : ['end', 'start']
  return html`<text x="${from}" y="${y}" text-anchor="${first}">${text(plot.interval.lower)}</text
    ><text x="${to}" y="${y}" text-anchor="${second}">${text(plot.interval.upper)}</text>`
}

function differences({ row, allowed, estimate }: Plot): (value: number) => string {
  const { plain, unit } = differenceText(row, [Math.abs(estimate), allowed])
  return (value) => `${plain(value)}${unit}`
}

const MAX_NAME = 80

const titleOf = ({ row, interval }: Plot): string =>
  `${visibleText(row.key, MAX_NAME)}: ${formatPercent(interval.confidence, false)} interval of the ${worseNoun(row)}`

function describe(plot: Plot): string {
  const text = differences(plot)
  const { interval, estimate, allowed } = plot
  return `${text(interval.lower)} to ${text(interval.upper)}, seen ${text(estimate)}; allowed ${text(allowed)}. Above 0 is worse.`
}

const round = (value: number): number => Math.round(value * 10) / 10
