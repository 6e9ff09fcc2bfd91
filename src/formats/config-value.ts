import type { ConfigNode } from './config-tree.ts'
import type { Report } from './config-report.ts'

/** A value of the configuration under the name that messages give it: `gates.rules[0].min`. */
export interface Place {
  readonly path: string
  readonly node: ConfigNode
  readonly report: Report
}

/** The members of a map by key; a key that is not there is `undefined`. */
export type Members = (key: string) => Place | undefined

/** Every reader reports what is wrong and answers `undefined`. */
export type Reader<T> = (place: Place) => T | undefined

export interface Keys {
  readonly known: readonly string[]
  /** Keys of the documented format that a later version understands. */
  readonly later?: readonly string[]
  readonly required?: readonly string[]
}

export function readMembers(place: Place, keys: Keys): Members | undefined {
  const { node, report } = place
  if (node.kind !== 'map') {
    refuse(place, `write a map with ${listNames(keys.known)}`)
    return undefined
  }
  for (const { key, keyAt } of node.members) {
    if (!keys.known.includes(key))
      report.add(keyAt, describeUnknown(childPath(place.path, key), key, keys))
  }
  const found = new Map(node.members.map((member) => [member.key, member.node]))
  for (const key of keys.required ?? []) {
    if (!found.has(key)) report.add(node.at, `${childPath(place.path, key)} is missing; add it`)
  }
  return (key) => {
    const member = found.get(key)
    return member === undefined
      ? undefined
      : { path: childPath(place.path, key), node: member, report }
  }
}

/** The members of a map whose keys are names that the user chose. */
export function readNamed(
  place: Place,
  what: string,
): readonly (readonly [string, number, Place])[] {
  const { node, report } = place
  if (node.kind !== 'map') {
    refuse(place, `write a map of ${what}`)
    return []
  }
  return node.members.map(
    ({ key, keyAt, node: member }) =>
      [key, keyAt, { path: childPath(place.path, key), node: member, report }] as const,
  )
}

export function readList<T>(place: Place, read: Reader<T>, what: string): readonly T[] | undefined {
  const { node, report, path } = place
  if (node.kind !== 'list') {
    refuse(place, `write a list of ${what}`)
    return undefined
  }
  return node.items
    .map((item, index) => read({ path: `${path}[${index}]`, node: item, report }))
    .filter((value) => value !== undefined)
}

/** A list of so many values at most; none is a list as well. */
export function readListOf<T>(most: number, read: Reader<T>, what: string): Reader<readonly T[]> {
  return (place) => {
    const { node, path, report } = place
    if (node.kind !== 'list' || node.items.length <= most) return readList(place, read, what)
    report.add(node.at, `${path} holds ${node.items.length} ${what}; write at most ${most}`)
    return undefined
  }
}

/** One value, or a list with one value at least. */
export function readOneOrMore<T>(
  place: Place,
  read: Reader<T>,
  what: string,
): readonly T[] | undefined {
  if (place.node.kind !== 'list') {
    const value = read(place)
    return value === undefined ? undefined : [value]
  }
  if (place.node.items.length === 0) {
    refuse(place, `write one ${what} at least, or remove the key`)
    return undefined
  }
  return readList(place, read, what)
}

/** Text that is more than blanks. */
export function readText(place: Place): string | undefined {
  const value = scalarOf(place)
  if (typeof value === 'string' && /\S/.test(value)) return value
  const quoted = typeof value === 'number' || typeof value === 'boolean'
  refuse(place, quoted ? `write text, in quotes: "${value}"` : 'write text')
  return undefined
}

/** Text that is more than blanks, of at most so many characters. */
export function readTextOf(most: number): Reader<string> {
  return (place) => {
    const text = readText(place)
    if (text === undefined || isShort(text, most)) return text
    refuse(place, `write at most ${most} characters`)
    return undefined
  }
}

/** Counts code points, as JSON Schema does. */
const isShort = (text: string, most: number): boolean =>
  text.length <= most || (text.length <= 2 * most && Array.from(text).length <= most)

export function readFlag(place: Place): boolean | undefined {
  const value = scalarOf(place)
  if (typeof value === 'boolean') return value
  refuse(place, 'write true or false')
  return undefined
}

export function readNumber(place: Place): number | undefined {
  const value = scalarOf(place)
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const percent = typeof value === 'string' && value.trim().endsWith('%')
  refuse(place, percent ? "write a number in the metric's own unit" : 'write a number')
  return undefined
}

/** A whole number within the limits; without an upper one, the largest that is exact. */
export function readWhole(least: number, most?: number): Reader<number> {
  return (place) => {
    const value = scalarOf(place)
    const fits =
      typeof value === 'number' &&
      Number.isSafeInteger(value) &&
      value >= least &&
      value <= (most ?? value)
    if (fits) return value
    refuse(
      place,
      most === undefined
        ? `write a whole number of at least ${least}`
        : `write a whole number from ${least} to ${most}`,
    )
    return undefined
  }
}

export function readChoice<T extends string>(choices: readonly T[]): Reader<T> {
  return (place) => {
    const value = scalarOf(place)
    const choice = choices.find((one) => one === value)
    if (choice === undefined)
      refuse(place, `write ${choices.join(', ').replace(/, ([^,]*)$/, ' or $1')}`)
    return choice
  }
}

/** Reads a member that may be absent. */
export function readOptional<T>(place: Place | undefined, read: Reader<T>): T | undefined {
  return place === undefined ? undefined : read(place)
}

/** `advice` begins with a verb. */
export function refuse(place: Place, advice: string): void {
  place.report.add(place.node.at, `${place.path} is ${describeNode(place.node)}; ${advice}`)
}

export const scalarOf = (place: Place): string | number | boolean | null | undefined =>
  place.node.kind === 'scalar' ? place.node.value : undefined

const childPath = (path: string, key: string): string =>
  path === '' ? showText(key) : `${path}.${showText(key)}`

const showText = (text: string): string => (/^[\w./-]{1,60}$/.test(text) ? text : quoteShort(text))

const quoteShort = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text)

function describeNode(node: ConfigNode): string {
  if (node.kind === 'map') return 'a map'
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list'
  if (node.value === null) return 'empty'
  return typeof node.value === 'string' ? quoteShort(node.value) : String(node.value)
}

function describeUnknown(path: string, key: string, keys: Keys): string {
  if (keys.later?.includes(key) === true)
    return `${path} is not supported by this version; remove it`
  if (key === '<<') return 'merging with "<<" is not supported; write the keys out'
  const near = keys.known.find((known) => editDistance(known, key.slice(0, 40)) <= nearness(known))
  const hint = near === undefined ? `use ${listNames(keys.known)}` : `did you mean ${near}?`
  return `${path} is not a known key; ${hint}`
}

const nearness = (known: string): number => (known.length > 5 ? 2 : 1)

const listNames = (names: readonly string[]): string => names.join(', ')

/** Levenshtein, with a swap of two neighbours as one step. */
function editDistance(left: string, right: string): number {
  let before: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const current: number[] = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      const swapped =
        row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
      )
    }
    before = previous
    previous = current
  }
  return previous[right.length] ?? Infinity
}
