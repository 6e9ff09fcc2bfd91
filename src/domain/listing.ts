import type { Sha256 } from './digest.ts'
import { sha256 } from './digest.ts'

export interface ListedFile {
  /** Relative, POSIX separators. */
  readonly path: string
  readonly sha256: Sha256
}

/**
 * One line as coreutils `sha256sum` prints it: backslash, newline and carriage return in a name are escaped,
 * and a line with such a name starts with a backslash.
 */
export function listingLine(file: ListedFile): string {
  const escaped = file.path
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
  return `${escaped === file.path ? '' : '\\'}${file.sha256}  ${escaped}\n`
}

/** Order of paths by their UTF-8 bytes, as `LC_ALL=C sort` has it; UTF-16 order differs above U+FFFF. */
export function comparePaths(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index)
    const b = right.charCodeAt(index)
    if (a !== b) return rank(a) - rank(b)
  }
  return left.length - right.length
}

// A surrogate (U+D800–U+DFFF) stands for a code point above U+FFFF, whose UTF-8 bytes sort after those of
// U+E000–U+FFFF although its UTF-16 unit is smaller.
function rank(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800
  if (unit >= 0xd800) return unit + 0x2000
  return unit
}

/** The listing of a set of files, in the order of their path bytes. manifest.md §3. */
export function renderListing(files: readonly ListedFile[]): string {
  return files
    .toSorted((left, right) => comparePaths(left.path, right.path))
    .map(listingLine)
    .join('')
}

/**
 * Digest of a set: the file's own when the source is one single file, else the SHA-256 of the listing.
 * @throws {TypeError} for an empty set, which has no digest: callers refuse it with the pattern's name
 */
export function setDigest(files: readonly ListedFile[], single: boolean): Sha256 {
  const [first] = files
  if (first === undefined) throw new TypeError('an empty set of files has no digest')
  return single ? first.sha256 : sha256(renderListing(files))
}
