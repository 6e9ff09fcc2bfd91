import type { NumberStyle } from './number-format.ts'
import { formatNumber, isNoise } from './number-format.ts'

const MOST_DECIMALS = 12
const MOST_DIGITS = 15

/**
 * At least the digits of `usual`, and as many more as it takes for each number to look different from `limit` where it
 * is: nobody should read that 0.010 is more than 0.010.
 */
export function reasonStyle(
  numbers: readonly number[],
  limit: number,
  usual: NumberStyle,
): NumberStyle {
  const others = numbers.filter(
    (number) =>
      Number.isFinite(number) &&
      !isNoise(number - limit, Math.max(Math.abs(number), Math.abs(limit))),
  )
  let style = usual
  while (!isFinest(style)) {
    const shown = formatNumber(limit, style)
    const current = style
    if (others.every((number) => formatNumber(number, current) !== shown)) return style
    style = finerStyle(style)
  }
  return style
}

/** Decimals that give a width two significant digits at least. */
export function fitWidth(width: number, style: NumberStyle): NumberStyle {
  if (style.kind === 'scientific' || !(width > 0) || !Number.isFinite(width)) return style
  const decimals = Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(width)))
  return decimals > style.decimals ? { kind: 'fixed', decimals } : style
}

const isFinest = (style: NumberStyle): boolean =>
  style.kind === 'fixed' ? style.decimals >= MOST_DECIMALS : style.digits >= MOST_DIGITS

const finerStyle = (style: NumberStyle): NumberStyle =>
  style.kind === 'fixed'
    ? { kind: 'fixed', decimals: style.decimals + 1 }
    : { kind: 'scientific', digits: style.digits + 1 }
