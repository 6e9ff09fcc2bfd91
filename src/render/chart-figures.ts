import { isNoise } from '../domain/number-format.ts'

/** The numbers of a chart as plain decimals: digits, at most one point, a `-` in front, no exponent. */
export interface ChartFigures {
  readonly values: readonly string[]
  readonly limit: string | null
  /** Ends of the vertical axis, with a margin around all values and the limit. */
  readonly lowest: string
  readonly highest: string
}

const LARGEST = 1e15
const MAX_DECIMALS = 18
const MAX_LENGTH = 20
/** Ten to the power of this is how many steps the span has at least. */
const SPAN_DIGITS = 3
const MARGIN = 0.08
/** Of the value's size, where all values are the same; 1 around zero. */
const FLAT_SPAN = 0.1

/**
 * One precision for all, fine enough for the picture: a thousandth of the span of the numbers.
 * `null` when a number would need an exponent or more than 20 characters.
 * @param values finite, at least one
 * @param limit finite
 */
export function renderChartFigures(
  values: readonly number[],
  limit: number | null,
): ChartFigures | null {
  const drawn = limit === null ? values : [...values, limit]
  const least = Math.min(...drawn)
  const most = Math.max(...drawn)
  const size = Math.max(Math.abs(least), Math.abs(most))
  if (size >= LARGEST) return null
  const span = isNoise(most - least, size) ? size * FLAT_SPAN || 1 : most - least
  const decimals = Math.max(0, SPAN_DIGITS - Math.floor(Math.log10(span)))
  if (decimals > MAX_DECIMALS) return null
  const margin = span * MARGIN
  const render = (value: number): string => renderDecimal(value, decimals)
  const figures = {
    values: values.map(render),
    limit: limit === null ? null : render(limit),
    // What is never negative has no negative part of an axis.
    lowest: render(least >= 0 ? Math.max(0, least - margin) : least - margin),
    highest: render(most + margin),
  }
  const texts = [...figures.values, figures.limit ?? '', figures.lowest, figures.highest]
  return texts.every((text) => text.length <= MAX_LENGTH) ? figures : null
}

function renderDecimal(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}
