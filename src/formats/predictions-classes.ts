import { parseNumber } from './predictions-values.ts'

/** Names of the classes, with one name for what is written in several ways (`1`, `1.0`). */
export interface ClassNaming {
  /** Numbers by size, texts by their UTF-16 code units. */
  readonly classes: readonly string[]
  /** @returns -1 for the name of a score column that is no class */
  readonly indexOf: (text: string) => number
}

type Notation = 'number' | 'boolean' | 'text'

/** As pandas, R and JSON write truths, and as they come back from a column of numbers. */
const TRUTHS: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['1', 'true'],
  ['0', 'false'],
  ['1.0', 'true'],
  ['0.0', 'false'],
])
/** What the other class is called where a file has rows of one class only. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['0', '1'],
  ['false', 'true'],
]

/**
 * The labels and predictions say how classes are written; a column `score_norm` beside the labels 0 and 1 is no class.
 * @param columns different values of the labels, and of the predictions
 * @param scored names of the columns `score_CLASS` where they are the predictions: those written as a class are one
 * @param single whether there is one score for two classes, so that two classes are known to exist
 */
export function classNaming(
  columns: readonly (readonly string[])[],
  scored: readonly string[],
  single: boolean,
): ClassNaming {
  const texts = columns.flat()
  const notation = findNotation(texts)
  const nameOf = (text: string): string => canonical(text, notation)
  const fits = (name: string): boolean => notation !== 'number' || integerOf(name) !== null
  const found = new Set([...texts, ...scored.filter(fits)].map(nameOf))
  const pair = PAIRS.find((names) => names.some((name) => found.has(name)))
  if (single && found.size === 1) pair?.forEach((name) => found.add(name))
  const classes = [...found].toSorted(
    notation === 'number' ? (left, right) => Number(left) - Number(right) : byCodeUnit,
  )
  const indices = new Map(classes.map((name, index) => [name, index]))
  return { classes, indexOf: (text) => (fits(text) ? (indices.get(nameOf(text)) ?? -1) : -1) }
}

function findNotation(texts: readonly string[]): Notation {
  if (texts.every((text) => Number.isSafeInteger(parseNumber(text)))) return 'number'
  return texts.every((text) => TRUTHS.has(text.toLowerCase())) ? 'boolean' : 'text'
}

/** Also of a column `score_true` beside labels 0 and 1. */
function integerOf(text: string): number | null {
  const truth = TRUTHS.get(text.toLowerCase())
  const value = parseNumber(text) ?? (truth === undefined ? null : Number(truth === 'true'))
  return Number.isSafeInteger(value) ? value : null
}

function canonical(text: string, notation: Notation): string {
  if (notation === 'number') return String((integerOf(text) ?? 0) + 0)
  return notation === 'boolean' ? (TRUTHS.get(text.toLowerCase()) ?? text) : text
}

function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
