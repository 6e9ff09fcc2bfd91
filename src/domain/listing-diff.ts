import type { Sha256 } from './digest.ts'
import { isSha256 } from './digest.ts'
import { ReleaseError } from './errors.ts'
import type { ListedFile } from './listing.ts'
import { comparePaths } from './listing.ts'

/** Which files of a set differ between two versions. */
export interface ListingDiff {
  /** Files. */
  readonly added: number
  readonly removed: number
  /** In both, with another digest. */
  readonly changed: number
  /** The first paths of each kind, in the order of their bytes, at most 20. */
  readonly examples: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly changed: readonly string[]
  }
}

const MAX_EXAMPLES = 20
const HEX_LENGTH = 64

/**
 * Merges two listings of manifest.md §3 in one pass with constant memory.
 * @param before lines as `sha256sum` prints them, sorted by path bytes, without their line ends
 * @throws {ReleaseError} `FORMAT_INVALID` with the line's number for a line of another form or out of order
 */
export function diffListings(before: Iterable<string>, after: Iterable<string>): ListingDiff {
  const old = openListing(before, 'the listing of the baseline')
  const now = openListing(after, 'the listing of the candidate')
  const tally = { added: newTally(), removed: newTally(), changed: newTally() }
  let left = old()
  let right = now()
  while (left !== null || right !== null) {
    const order = compareListed(left, right)
    if (order < 0 && left !== null) count(tally.removed, left.path)
    else if (order > 0 && right !== null) count(tally.added, right.path)
    else if (right !== null && left?.sha256 !== right.sha256) count(tally.changed, right.path)
    if (order <= 0) left = old()
    if (order >= 0) right = now()
  }
  return {
    added: tally.added.count,
    removed: tally.removed.count,
    changed: tally.changed.count,
    examples: {
      added: tally.added.examples,
      removed: tally.removed.examples,
      changed: tally.changed.examples,
    },
  }
}

interface Tally {
  count: number
  readonly examples: string[]
}

const newTally = (): Tally => ({ count: 0, examples: [] })

function count(tally: Tally, path: string): void {
  tally.count += 1
  if (tally.examples.length < MAX_EXAMPLES) tally.examples.push(path)
}

/** A side that has ended comes after everything. */
function compareListed(left: ListedFile | null, right: ListedFile | null): number {
  if (left === null) return 1
  return right === null ? -1 : comparePaths(left.path, right.path)
}

/** One file a call, `null` after the last one. */
function openListing(lines: Iterable<string>, name: string): () => ListedFile | null {
  const iterator = lines[Symbol.iterator]()
  let number = 0
  let last: string | null = null
  return () => {
    const step = iterator.next()
    if (step.done === true) return null
    number += 1
    const file = parseLine(step.value)
    if (file === null)
      throw fault(
        name,
        number,
        `${JSON.stringify(step.value.slice(0, 80))} is no line of sha256sum`,
      )
    if (last !== null && comparePaths(last, file.path) >= 0)
      throw fault(name, number, `${JSON.stringify(file.path)} is not in the order of path bytes`)
    last = file.path
    return file
  }
}

function fault(name: string, line: number, message: string): ReleaseError {
  return new ReleaseError(
    'FORMAT_INVALID',
    `${name}, line ${line}: ${message}. Publish the data set again.`,
  )
}

function parseLine(line: string): ListedFile | null {
  const escaped = line.startsWith('\\')
  const start = escaped ? 1 : 0
  const hash = line.slice(start, start + HEX_LENGTH)
  const raw = line.slice(start + HEX_LENGTH + 2)
  if (!isSha256(hash) || raw === '') return null
  // Two spaces are text mode, space and star binary mode; the digest is the same.
  if (!/^ [ *]$/.test(line.slice(start + HEX_LENGTH, start + HEX_LENGTH + 2))) return null
  return escaped ? unescape(hash, raw) : { sha256: hash, path: raw }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  [String.raw`\\`, '\\'],
  [String.raw`\n`, '\n'],
  [String.raw`\r`, '\r'],
])

function unescape(hash: Sha256, raw: string): ListedFile | null {
  let broken = false
  const path = raw.replaceAll(/\\[^]?/g, (pair) => {
    const char = ESCAPES.get(pair)
    broken ||= char === undefined
    return char ?? ''
  })
  return broken ? null : { sha256: hash, path }
}
