import { parseNumber } from './predictions-values.ts'

/** Names of the classes, with one name for what is written in several ways (`1`, `1.0`). */
export interface ClassNaming {
  /** Numbers by size, texts by their UTF-16 code units. */
  readonly classes: readonly string[]
  /** @param text a label, prediction or name of a score column that was among those given */
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
 * @param columns different values of the labels, and of the predictions
 * @param scored names of the columns `score_CLASS`
 * @param single whether there is one score for two classes, so that two classes are known to exist
 */
export function classNaming(
  columns: readonly (readonly string[])[],
  scored: readonly string[],
  single: boolean,
): ClassNaming {
  const notation = findNotation([...columns.flat(), ...scored])
  const nameOf = (text: string): string => canonical(text, notation)
  const found = new Set([...columns.flat(), ...scored].map(nameOf))
  const pair = PAIRS.find((names) => names.some((name) => found.has(name)))
  if (single && found.size === 1) pair?.forEach((name) => found.add(name))
  const classes = [...found].toSorted(
    notation === 'number' ? (left, right) => Number(left) - Number(right) : byCodeUnit,
  )
  const indices = new Map(classes.map((name, index) => [name, index]))
  return { classes, indexOf: (text) => indices.get(nameOf(text)) ?? -1 }
}

function findNotation(texts: readonly string[]): Notation {
  const numbers = texts.map(parseNumber)
  if (numbers.every((value) => value !== null && Number.isSafeInteger(value))) return 'number'
  return texts.every((text) => TRUTHS.has(text.toLowerCase())) ? 'boolean' : 'text'
}

function canonical(text: string, notation: Notation): string {
  if (notation === 'number') return String((parseNumber(text) ?? 0) + 0)
  return notation === 'boolean' ? (TRUTHS.get(text.toLowerCase()) ?? text) : text
}

function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
