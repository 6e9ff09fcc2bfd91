import type { JsonShape } from './json-shape.ts'
import { restoreShape } from './json-shape.ts'
import { isNumeral } from './numeral.ts'
import type { SameValues } from './same-values.ts'

/**
 * The same as `restoreShape` for one of very many items: what is right already stays as it is, and what it has in common with
 * others is shared with them.
 * @param value fits the schema of the shape, and belongs to nobody else: it is changed
 */
export function restoreItem(shape: JsonShape, value: unknown, same: SameValues): unknown {
  if (typeof value === 'string' && shape.kind !== 'real') return same.text(value)
  if (shape.kind === 'list' && Array.isArray(value)) {
    if (value.length === 0) return NOTHING
    return value.map((item) => restoreItem(shape.items, item, same))
  }
  if (!isMembers(value)) return restoreShape(shape, value)
  if (shape.kind === 'choice') return restoreItem(shape.other, value, same)
  if (shape.kind === 'record') return restoreMembers(shape.members, value, same)
  return restoreShape(shape, value)
}

const NOTHING: readonly unknown[] = []

type Members = Record<string, unknown>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isNumeral(value)

/** Mostly the same for many metrics. */
const SHARED: ReadonlySet<string> = new Set(['rule', 'waiver', 'gate', 'evidence'])

function restoreMembers(
  members: Readonly<Record<string, JsonShape>>,
  value: Members,
  same: SameValues,
): unknown {
  let isWhole = true
  for (const name of Object.keys(value)) {
    const shape = Object.hasOwn(members, name) ? members[name] : undefined
    if (shape === undefined) {
      isWhole = false
      continue
    }
    const restored = restoreItem(shape, value[name], same)
    // Also an equal text: it is another one in memory.
    value[name] =
      SHARED.has(name) && isMembers(restored) && isPlain(restored)
        ? same.object(restored)
        : restored
  }
  if (isWhole) return value
  // Even `__proto__` is a member like any other.
  return Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(members, name)))
}

/** A number of its own is hardly another metric's. */
const isPlain = ({ allowed = null, interval = null, p = null }: Members): boolean =>
  allowed === null && interval === null && p === null
