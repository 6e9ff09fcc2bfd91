/**
 * A finite number together with the digits it had in its source file, so that a manifest repeats what the
 * training job wrote (`0.9120`, `1e-07`) and not what a double makes of it.
 */
export interface Numeral {
  readonly value: number
  /** A JSON number (RFC 8259 §6). */
  readonly digits: string
}

// Not enumerable, so that an object of a hostile file with the members `value` and `digits` is no numeral.
const BRAND = Symbol('numeral')

export type NonFinite = 'NaN' | 'Infinity' | '-Infinity'

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * The only way to make one.
 * @param value finite
 * @param source the digits as written; dropped when they are not a JSON number (`0x1f`, `1_000`, `.5`)
 * @throws {TypeError} when the value is not finite: a bug of the caller
 */
export function numeral(value: number, source?: string): Numeral {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no digits`)
  const keeps = source !== undefined && source.length <= 64 && JSON_NUMBER.test(source)
  // Adding 0 turns -0, which has no digits of its own, into 0: what is read back from the digits is the same value.
  const kept = keeps ? value : value + 0
  const digits = keeps ? source : String(kept)
  return Object.freeze(Object.defineProperty({ value: kept, digits }, BRAND, { value: true }))
}

export function isNumeral(value: unknown): value is Numeral {
  return typeof value === 'object' && value !== null && BRAND in value
}

export function nonFiniteName(value: number): NonFinite {
  if (Number.isNaN(value)) return 'NaN'
  return value > 0 ? 'Infinity' : '-Infinity'
}
