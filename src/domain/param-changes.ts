import type { Comparison, ParamChange } from './comparison.ts'
import { isDeepEqual } from './deep-equal.ts'
import type { Params, ParamValue } from './metric.ts'
import { byCodeUnit } from './metric-diff.ts'
import { isNumeral } from './numeral.ts'

/** Parameters that differ, by key; numbers are equal when their values are (`0.10` and `0.1`). */
export function buildParamChanges(before: Params | null, after: Params): Comparison['params'] {
  if (before === null) return { changes: [], unchanged: 0 }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted(byCodeUnit)
  const sides = keys.map((key): ParamChange => {
    const [old, now] = [valueOf(before, key), valueOf(after, key)]
    return {
      key,
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
    }
  })
  const changes = sides.filter((side) => !isSameParam(side.before, side.after))
  return { changes, unchanged: sides.length - changes.length }
}

/** Own keys only: a parameter may be called `constructor`. */
const valueOf = (params: Params, key: string): ParamValue | undefined =>
  Object.hasOwn(params, key) ? params[key] : undefined

function isSameParam(left: ParamValue | undefined, right: ParamValue | undefined): boolean {
  if (isNumeral(left) && isNumeral(right)) return left.value === right.value
  return isDeepEqual(plainParam(left), plainParam(right))
}

/** Numbers within lists compare by value too. */
function plainParam(value: ParamValue | undefined): unknown {
  if (isNumeral(value)) return value.value
  return Array.isArray(value) ? value.map((item: ParamValue) => plainParam(item)) : value
}
