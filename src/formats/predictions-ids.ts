import { numberList, ownText } from './predictions-values.ts'

/** The ids of the rows, of which none may come twice. */
export interface IdList {
  /** @returns `false` when the id is there already */
  push(id: string): boolean
  result(): readonly string[] | Float64Array
}

const INTEGER = /^(?:0|[1-9]\d{0,15})$/

/** While the ids are ascending integers, as of a table in its own order, nothing but the numbers is kept. */
export function idList(): IdList {
  const numbers = numberList()
  let last = -1
  let known: Set<string> | null = null
  let texts: string[] = []
  return {
    push: (id) => {
      if (known === null) {
        const value = INTEGER.test(id) ? Number(id) : -1
        if (value > last && Number.isSafeInteger(value)) {
          last = value
          numbers.push(value)
          return true
        }
        texts = Array.from(numbers.result(), String)
        known = new Set(texts)
      }
      if (known.has(id)) return false
      const own = ownText(id)
      known.add(own)
      texts.push(own)
      return true
    },
    result: () => (known === null ? numbers.result() : texts),
  }
}
