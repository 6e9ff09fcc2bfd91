/** Whether two JSON-like values are the same; the order of an object's keys does not count, `undefined` members do not either. */
export function isDeepEqual(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (Array.isArray(left) || Array.isArray(right)) return equalArrays(left, right)
  if (!isRecord(left) || !isRecord(right)) return false
  const keys = new Set([...presentKeys(left), ...presentKeys(right)])
  return [...keys].every((key) => isDeepEqual(ownMember(left, key), ownMember(right, key)))
}

function equalArrays(left: unknown, right: unknown): boolean {
  return (
    Array.isArray(left) &&
    Array.isArray(right) &&
    left.length === right.length &&
    left.every((item, index) => isDeepEqual(item, right[index]))
  )
}

/** Own members only: one side may hold a key such as `__proto__` that every object inherits. */
const ownMember = (value: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined

const presentKeys = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
