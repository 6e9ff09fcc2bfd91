import { isNumeral } from '../src/domain/numeral.ts'
import type { Metric, ParamValue } from '../src/domain/metric.ts'
import { metricKey } from '../src/domain/metric.ts'
import { isFields } from './interop-expected.ts'

/** `null` where what was found is what is expected, else a sentence. */
export type Difference = string | null

/** Metrics as `expected.json` has them: `dataset/name` to number, or the name of one that is not finite. */
export function plainMetrics(metrics: readonly Metric[]): ReadonlyMap<string, unknown> {
  return new Map(
    metrics.map((metric) => [metricKey(metric), metric.value?.value ?? metric.nonFinite]),
  )
}

export function plainParam(value: ParamValue): unknown {
  if (isNumeral(value)) return value.value
  if (typeof value !== 'object' || value === null) return value
  return 'nonFinite' in value ? value.nonFinite : Object.values(value).map(plainParam)
}

export function compareValues(
  found: ReadonlyMap<string, unknown>,
  expected: ReadonlyMap<string, unknown>,
  { partly, tolerance }: { readonly partly: boolean; readonly tolerance: number },
): Difference {
  for (const [key, value] of expected) {
    if (!found.has(key)) return `no "${key}"; found ${[...found.keys()].slice(0, 12).join(', ')}`
    const got = found.get(key)
    if (!isSame(got, value, tolerance))
      return `"${key}" is ${JSON.stringify(got)}, expected ${JSON.stringify(value)}`
  }
  const more = [...found.keys()].find((key) => !expected.has(key))
  return partly || more === undefined ? null : `"${more}" is there, and not expected`
}

/** Everything that is expected is there; members and elements beyond it are free. */
export function compareFacts(found: unknown, expected: unknown, at: string): Difference {
  if (Array.isArray(expected)) return compareLists(found, expected, at)
  if (isFields(expected)) {
    const members = isFields(found) ? found : {}
    for (const [key, value] of Object.entries(expected)) {
      const difference = compareFacts(members[key], value, at === '' ? key : `${at}.${key}`)
      if (difference !== null) return difference
    }
    return null
  }
  return isSame(found, expected, 1e-9)
    ? null
    : `${at} is ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`
}

function compareLists(found: unknown, expected: readonly unknown[], at: string): Difference {
  if (!Array.isArray(found) || found.length !== expected.length)
    return `${at} is ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`
  for (const [index, value] of expected.entries()) {
    const difference = compareFacts(found[index], value, `${at}[${index}]`)
    if (difference !== null) return difference
  }
  return null
}

function isSame(found: unknown, expected: unknown, tolerance: number): boolean {
  if (typeof found === 'number' && typeof expected === 'number')
    return Math.abs(found - expected) <= tolerance * Math.max(Math.abs(expected), Number.MIN_VALUE)
  return JSON.stringify(found) === JSON.stringify(expected)
}
