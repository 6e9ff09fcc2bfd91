import type { DirectionEntry } from './direction-dictionary.ts'
import {
  DICTIONARY,
  LAST_WORD_ONLY,
  LONGEST_PHRASE,
  WHOLE_NAME_ONLY,
} from './direction-dictionary.ts'
import type { Better } from './metric.ts'

const SPLIT_WORDS: ReadonlySet<string> = new Set(
  'train training val valid validation dev test testing eval evaluation holdout metric metrics'.split(
    ' ',
  ),
)
const QUALIFIERS: ReadonlySet<string> = new Set(
  'macro micro weighted mean avg score none overall final best last at'.split(' '),
)

/** A word that turns the meaning of the rest around, or makes another quantity of it. */
const TURNING_WORDS: ReadonlySet<string> = new Set(
  (
    'drop delta change increase decrease ratio weight scale schedule target limit goal coefficient to vs ' +
    'non not no anti inverse inv reciprocal minus complement baseline'
  ).split(' '),
)

/** `1 - accuracy` is the opposite of accuracy. */
const COMPLEMENT = /(?:^|\/)\s*1(?:\.0)?\s*[-−]/
const LONGEST_NAME = 300

/**
 * Which way a metric of this name gets better, as everybody uses the name. `'none'`: known to have no direction
 * (a count, a seed, a spread). `null`: not known, so nobody may guess.
 *
 * Whole words are compared, never parts of words. The whole name comes first, then the longest phrase at its end
 * (`sparse_categorical_accuracy`), then at its beginning (`recall_spam`).
 */
export function findDirection(name: string): Better | 'none' | null {
  return findEntry(name)?.direction ?? null
}

/** Whether the name is of time, memory, size or cost, which differ from machine to machine. */
export function isResourceMetric(name: string): boolean {
  return findEntry(name)?.resource ?? false
}

function findEntry(name: string): DirectionEntry | undefined {
  if (name.length > LONGEST_NAME || COMPLEMENT.test(name)) return undefined
  return (
    lookUp(splitWords(name)) ?? lookUp(splitWords(name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_')))
  )
}

function splitWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replaceAll(/(?:^|\/)slice\/[^/]*\//g, '/')
    .replaceAll(
      /(?<![\p{L}\p{N}])(pass|hits|recall|precision)@(?:k(?![\p{L}\p{N}])|\d+)/gu,
      (_, base: string) => ` ${base}@k `,
    )
    .replaceAll(/@(?:k(?![\p{L}\p{N}])|\d+(?:\.\d+)?|\[[^\]]*\])(?! )/gu, ' ')
    .split(/[^\p{L}\p{N}@]+/u)
    .filter((word) => word !== '')
}

function lookUp(words: readonly string[]): DirectionEntry | undefined {
  const whole = DICTIONARY.get(words.join(' '))
  if (whole !== undefined) return whole
  const bare = stripSplits(words)
  return findNegated(bare) ?? findPhrase(bare)
}

function stripSplits(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !SPLIT_WORDS.has(word))
  if (first === -1) return []
  const last = words.findLastIndex((word) => !SPLIT_WORDS.has(word))
  return words.slice(first, last + 1)
}

const isMeaningful = (word: string): boolean =>
  !QUALIFIERS.has(word) && !/^p?\d+$/.test(word) && !SPLIT_WORDS.has(word)

/**
 * `neg_` turns an error into a score (scikit-learn's scorers). A score with `neg_` stays unknown: it may be of
 * the negative class. `d2_` is the share of a deviance that is explained.
 */
function findNegated(words: readonly string[]): DirectionEntry | undefined {
  const [first, ...rest] = words
  if (first === 'd2' && rest.length > 0) return { direction: 'higher', resource: false }
  if (!isNegation(first) || DICTIONARY.has(words.join(' '))) return undefined
  const entry = findPhrase(rest)
  return entry?.direction === 'lower' ? { ...entry, direction: 'higher' } : undefined
}

const isNegation = (word: string | undefined): boolean => word === 'neg' || word === 'negative'

function findPhrase(words: readonly string[]): DirectionEntry | undefined {
  const meaningful = words.filter(isMeaningful)
  const whole = DICTIONARY.get(words.join(' ')) ?? DICTIONARY.get(meaningful.join(' '))
  if (whole !== undefined) return whole
  if (isNegation(words[0])) return undefined
  return findAtEnd(words) ?? findAtEnd(meaningful) ?? findAtBeginning(meaningful)
}

function findAtEnd(words: readonly string[]): DirectionEntry | undefined {
  for (let size = Math.min(LONGEST_PHRASE, words.length); size > 0; size -= 1) {
    const phrase = words.slice(-size).join(' ')
    const entry = WHOLE_NAME_ONLY.has(phrase) ? undefined : DICTIONARY.get(phrase)
    if (entry !== undefined)
      return entry.direction === 'none' ? entry : unlessTurned(entry, words.slice(0, -size))
  }
  return undefined
}

function findAtBeginning(words: readonly string[]): DirectionEntry | undefined {
  for (let size = Math.min(LONGEST_PHRASE, words.length); size > 0; size -= 1) {
    const phrase = words.slice(0, size).join(' ')
    const fits = !WHOLE_NAME_ONLY.has(phrase) && !LAST_WORD_ONLY.has(phrase)
    const entry = fits ? DICTIONARY.get(phrase) : undefined
    if (entry !== undefined) return unlessTurned(entry, words.slice(size))
  }
  return undefined
}

function unlessTurned(entry: DirectionEntry, rest: readonly string[]): DirectionEntry | undefined {
  return rest.some((word) => TURNING_WORDS.has(word)) ? undefined : entry
}
