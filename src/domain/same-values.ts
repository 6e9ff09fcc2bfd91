/** What many rows of a report have in common is kept once. */
export interface SameValues {
  text(text: string): string
  /** Equal objects become one. Only for what nobody changes. */
  object<Value extends object>(value: Value): Value
}

/** More texts are different ones: remembering them would cost what it saves. */
const MOST_TEXTS = 100_000
const MOST_OBJECTS = 1000
const MAX_CHARACTERS = 2000

/** Remembers what it has seen for as long as somebody holds it. */
export function sameValues(): SameValues {
  const texts = new Map<string, string>()
  const objects = new Map<string, object>()
  return {
    text: (text) => remember(texts, text, text, MOST_TEXTS),
    object: <Value extends object>(value: Value): Value => {
      const key = JSON.stringify(value)
      if (key.length > MAX_CHARACTERS) return value
      const known = remember(objects, key, value, MOST_OBJECTS)
      assertAlike(known, value)
      return known
    },
  }
}

function remember<Value>(
  known: Map<string, Value>,
  key: string,
  value: Value,
  most: number,
): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size < most) known.set(key, value)
  return value
}

// Both have the same JSON.
function assertAlike<Value extends object>(
  _known: object,
  _value: Value,
): asserts _known is Value {}
