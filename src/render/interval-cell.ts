import type { MetricRow } from '../domain/comparison.ts'
import type { NumberStyle } from '../domain/number-format.ts'
import { formatNumber, formatSigned } from '../domain/number-format.ts'
import { isTarget, NOTHING } from './metric-row.ts'

/** Digits that an interval may have more than the values beside it. */
const MOST_EXTRA = 3

/**
 * The interval of the change, in the metric's own direction: `−0.048 … −0.014`; of a metric with a target, of how much nearer
 * or farther. `one run` where nobody can know it.
 */
export function intervalCell(row: MetricRow, style: NumberStyle): string {
  const { evidence } = row
  if (evidence === null || row.change === 'not-comparable') return NOTHING
  if (evidence.interval === null)
    return evidence.reason.startsWith('one run') ? 'one run' : 'no test'
  const ends = changeEnds(row, evidence.interval)
  const fine = intervalStyle(row, ends, style)
  const text = (end: number): string =>
    isTarget(row.better) ? distanceText(end, fine) : formatSigned(end, fine)
  return `${text(ends[0])} … ${text(ends[1])}`
}

type Ends = readonly [number, number]

function changeEnds(
  row: MetricRow,
  worsening: { readonly lower: number; readonly upper: number },
): Ends {
  return row.better === 'higher'
    ? [0 - worsening.upper, 0 - worsening.lower]
    : [worsening.lower, worsening.upper]
}

function distanceText(step: number, style: NumberStyle): string {
  if (step === 0) return '0'
  return `${formatNumber(Math.abs(step), style)} ${step < 0 ? 'nearer' : 'farther'}`
}

/**
 * Two digits of the interval's width are enough, and more than the values have say nothing; but an end beyond the limit, or
 * beyond 0, must not look as if it were on it.
 */
function intervalStyle(row: MetricRow, ends: Ends, style: NumberStyle): NumberStyle {
  if (style.kind !== 'fixed') return style
  const { allowed } = row.gate
  const limit = row.better === 'higher' ? -(allowed ?? 0) : (allowed ?? 0)
  const collides = (decimals: number): boolean =>
    ends.some((end) =>
      [limit, 0].some(
        (mark) => end !== mark && Number(end.toFixed(decimals)) === Number(mark.toFixed(decimals)),
      ),
    )
  const most = style.decimals + MOST_EXTRA
  let decimals = Math.min(style.decimals, widthDecimals(ends))
  while (decimals < most && collides(decimals)) decimals += 1
  return { kind: 'fixed', decimals: collides(decimals) ? style.decimals : decimals }
}

function widthDecimals([lower, upper]: Ends): number {
  const width = Math.abs(upper - lower)
  if (width === 0 || !Number.isFinite(width)) return Infinity
  return Math.max(0, 1 - Math.floor(Math.log10(width)))
}
