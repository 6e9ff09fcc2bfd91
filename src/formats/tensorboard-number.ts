/** A number as an event holds it, with the digits that a person would write. */
export interface EventNumber {
  /** May be NaN or infinite. */
  readonly value: number
  /** `null` when not finite. */
  readonly digits: string | null
}

export function float64Number(value: number): EventNumber {
  return Number.isFinite(value) ? { value, digits: String(value) } : { value, digits: null }
}

/**
 * A float of 32 bits by the shortest decimal number that gives the same float: 0.912, where the nearest double reads
 * 0.9120000004768372.
 */
export function float32Number(value: number): EventNumber {
  return shortest(value, 9, (decimal) => Math.fround(decimal) === value)
}

/** IEEE 754 binary16. */
export function float16Number(bits: number): EventNumber {
  return smallFloat(bits, { exponentBits: 5, fractionBits: 10 })
}

/** The upper half of a float of 32 bits. */
export function bfloat16Number(bits: number): EventNumber {
  return smallFloat(bits, { exponentBits: 8, fractionBits: 7 })
}

export function integerNumber(value: bigint): EventNumber {
  return { value: Number(value), digits: String(value) }
}

function smallFloat(
  bits: number,
  { exponentBits, fractionBits }: { readonly exponentBits: number; readonly fractionBits: number },
): EventNumber {
  const sign = (bits >>> (exponentBits + fractionBits)) & 1 ? -1 : 1
  const highest = 2 ** exponentBits - 1
  const exponent = (bits >>> fractionBits) & highest
  const fraction = bits & (2 ** fractionBits - 1)
  if (exponent === highest) {
    return { value: fraction === 0 ? sign * Infinity : Number.NaN, digits: null }
  }
  const bias = 2 ** (exponentBits - 1) - 1
  const unit = 2 ** (Math.max(1, exponent) - bias - fractionBits)
  const value = sign * (fraction + (exponent === 0 ? 0 : 2 ** fractionBits)) * unit
  return shortest(value, 6, (decimal) => Math.abs(decimal - value) < unit / 4)
}

function shortest(value: number, most: number, isSame: (decimal: number) => boolean): EventNumber {
  if (!Number.isFinite(value)) return { value, digits: null }
  for (let precision = 1; precision < most; precision += 1) {
    const decimal = Number(value.toPrecision(precision))
    if (isSame(decimal)) return float64Number(decimal)
  }
  return float64Number(Number(value.toPrecision(most)))
}
