import { quoteName } from './metric-diff.ts'

const MOST_NAMES = 5

/** Names within a message, quoted: the first five, and how many more there are. */
export const listNames = (names: readonly string[]): string => listTexts(names.map(quoteName))

/** The same of texts that need no quotes. */
export function listTexts(texts: readonly string[]): string {
  const rest = texts.length - MOST_NAMES
  return texts.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
