import type { Metric } from './metric.ts'
import type { Numeral } from './numeral.ts'

/** Numbers beyond have squares that are no numbers any more. */
const LARGEST = 1e150

/** Whether squares and sums of such numbers still are numbers. */
export const isTame = (value: number): boolean => Math.abs(value) <= LARGEST

/** Computed with 32 bits and summed, a value differs by so much of itself. */
const SINGLE_PRECISION = 1e-6
const DIGITS = /^-?\d+(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/**
 * Whether a computed number is what was reported, which may be rounded to the digits that were written. A whole
 * number below 10 counts as exact: `1` is written for `1.0`, and rarely for `0.6`.
 */
export function isRounded(reported: Numeral, computed: number): boolean {
  const difference = Math.abs(reported.value - computed)
  return difference <= halfUnit(reported) + SINGLE_PRECISION * Math.abs(computed)
}

function halfUnit({ value, digits }: Numeral): number {
  const [, decimals = '', exponent] = DIGITS.exec(digits) ?? []
  const whole = decimals === '' && exponent === undefined
  if (whole && Math.abs(value) < 10) return 0
  return 10 ** (Number(exponent ?? 0) - decimals.length) / 2
}

const PERCENT: ReadonlySet<string> = new Set(['%', 'percent', 'pct'])

/** 100 for shares that are written in percent, which their unit says, or a value above 1; else 1. */
export function percentScale(...sides: readonly Pick<Metric, 'unit' | 'value'>[]): 1 | 100 {
  const percent = sides.some(
    ({ unit, value }) =>
      PERCENT.has(unit?.toLowerCase() ?? '') || Math.abs(value?.value ?? 0) > 1 + SINGLE_PRECISION,
  )
  return percent ? 100 : 1
}
