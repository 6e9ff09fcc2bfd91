import { quoteText } from './text-file.ts'

/** Where a metric belongs. */
export interface MetricPlace {
  readonly dataset: string | null
  readonly slice: string | null
  readonly name: string
}

/** UTF-16 code units; for names, data sets and slices alike. */
export const MAX_NAME_LENGTH = 200

/** Control characters, line separators and bidirectional overrides: names stand in comments and tables. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u
const SLICE_KEYS: ReadonlySet<string> = new Set(['slice', 'slices'])

/**
 * Data set, slice and name of a number from the keys above it. The last key is the name. A key `slice` or
 * `slices` starts the slice, which runs up to the name: `test/slices/age>60/recall`. Of the keys that are
 * left, the first is the data set unless the input line names one; the others precede the name with `/`.
 * @param keys at least one, outermost first
 * @param dataset of the input line
 */
export function placeMetric(keys: readonly string[], dataset: string | null): MetricPlace {
  const marker = keys.findIndex((key, index) => SLICE_KEYS.has(key) && index < keys.length - 2)
  const slice = marker < 0 ? null : keys.slice(marker + 1, -1).join('/')
  const enclosing = marker < 0 ? keys.slice(0, -1) : keys.slice(0, marker)
  const prefix = dataset === null ? enclosing.slice(1) : enclosing
  return {
    dataset: dataset ?? enclosing[0] ?? null,
    slice,
    name: [...prefix, ...keys.slice(-1)].join('/'),
  }
}

/** Trims; says what is wrong with a name instead of giving it. */
export function cleanName(text: string): { readonly name: string } | { readonly problem: string } {
  const name = text.trim()
  if (name === '') return { problem: 'a name is empty' }
  if (UNPRINTABLE.test(name)) {
    return { problem: `the name ${quoteText(name)} holds control characters` }
  }
  if (name.length > MAX_NAME_LENGTH) {
    return { problem: `the name ${quoteText(name)} has more than ${MAX_NAME_LENGTH} characters` }
  }
  return { name }
}
