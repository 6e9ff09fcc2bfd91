import type { Params, ParamValue } from '../domain/metric.ts'
import { isNumeral } from '../domain/numeral.ts'

/** A parameter file on its way through one reader. */
export interface ParamsInput {
  readonly path: string
  readonly bytes: Uint8Array
}

/** One format of parameter files; the twin of `MetricsReader`. */
export interface ParamsReader {
  readonly claims: (path: string) => boolean
  readonly resembles: (text: string) => boolean
  readonly read: (input: ParamsInput) => ReadonlyMap<string, ParamValue>
}

export const MAX_PARAMS = 100_000
/** UTF-16 code units of one dotted key. */
export const MAX_KEY_LENGTH = 1000

const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u

/** What is wrong with a dotted key, `null` when nothing is. */
export function keyProblem(key: string): string | null {
  if (key.split('.').some((part) => part.trim() === '')) return 'is empty or has an empty part'
  if (UNPRINTABLE.test(key)) return 'holds control characters'
  return key.length > MAX_KEY_LENGTH ? `has more than ${MAX_KEY_LENGTH} characters` : null
}

/**
 * A record with own keys only, also for `__proto__`, sorted by UTF-16 code units. Keys of digits alone come
 * first, by number: that is how JavaScript keeps them.
 */
export function sortParams(params: ReadonlyMap<string, ParamValue>): Params {
  return Object.fromEntries([...params].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))))
}

/** Numbers are the same by value: `1` and `1.0` do not contradict each other. */
export function isSameParam(a: ParamValue, b: ParamValue): boolean {
  if (isNumeral(a) && isNumeral(b)) return a.value === b.value
  if (isNumeral(a) || isNumeral(b)) return false
  if (isList(a) && isList(b)) {
    return a.length === b.length && a.every((item, index) => isSameParam(item, b[index] ?? null))
  }
  if (isMarked(a) && isMarked(b)) return a.nonFinite === b.nonFinite
  return a === b
}

function isList(value: ParamValue): value is readonly ParamValue[] {
  return Array.isArray(value)
}

function isMarked(value: ParamValue): value is Extract<ParamValue, { nonFinite: unknown }> {
  return typeof value === 'object' && value !== null && 'nonFinite' in value
}
