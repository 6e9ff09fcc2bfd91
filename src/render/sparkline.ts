import { isNoise } from '../domain/number-format.ts'

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
const FLAT = '▄'
const GAP = '·'
const FEWEST = 2
const MOST = 50

/**
 * The course of a metric as a row of bars, the smallest value lowest and the largest highest; the last value is
 * the last bar. What is no finite number is a dot, so that it is no low bar. Values that are equal, but for the
 * noise of binary arithmetic, are a flat line. Of more than 50 values the last 50; of fewer than 2 nothing (`''`).
 */
export function renderSparkline(values: readonly (number | null)[]): string {
  if (values.length < FEWEST) return ''
  const shown = values.slice(-MOST)
  const finite = shown.filter((value) => value !== null && Number.isFinite(value))
  const scale = chooseScale(finite.map(Number))
  return shown.map((value) => renderBar(value, scale)).join('')
}

interface Scale {
  readonly lowest: number
  /** Half of the distance from the lowest to the highest value, which is finite even where the distance is not; 0 for a flat line. */
  readonly halfSpan: number
}

function chooseScale(values: readonly number[]): Scale {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const flat = isNoise(highest - lowest, Math.max(Math.abs(lowest), Math.abs(highest)))
  return { lowest, halfSpan: flat ? 0 : highest / 2 - lowest / 2 }
}

function renderBar(value: number | null, { lowest, halfSpan }: Scale): string {
  if (value === null || !Number.isFinite(value)) return GAP
  if (halfSpan === 0) return FLAT
  const share = (value / 2 - lowest / 2) / halfSpan
  return BARS[Math.round(share * (BARS.length - 1))] ?? FLAT
}
