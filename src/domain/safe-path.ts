const MAX_PATH_BYTES = 1024
const MAX_SEGMENT_BYTES = 255

/** Windows opens the device whatever the folder, the extension and the case. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d) *(?:\.|$)/i

/** A folder that git takes for a repository, and so for commands to run; the other is its short name on Windows. */
const GIT_FOLDER = /^(?:\.git|git~\d+)$/i

/** Joiners, marks of direction, soft hyphens, fillers: what nobody sees, but what makes another name. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u

/**
 * Why a path from a document must not be written to a disk: it leads out of its folder, or means something else, or
 * nothing, on some system. Spaces, `+`, `@`, `~`, leading dots and the letters of any language are fine. So are
 * `<`, `>`, `"`, `|`, `?` and `*`, which Windows refuses by itself.
 * @param path relative, with POSIX separators
 * @returns a sentence part that follows the path, such as `has the segment ".."`; never holds the path's own text
 */
export function findPathProblem(path: string): string | undefined {
  if (path === '') return 'is empty'
  if (path.length > MAX_PATH_BYTES || byteLength(path) > MAX_PATH_BYTES)
    return `has more than ${MAX_PATH_BYTES} bytes`
  return (
    findCharacterProblem(path) ??
    findShapeProblem(path) ??
    path
      .split('/')
      .map(findSegmentProblem)
      .find((problem) => problem !== undefined)
  )
}

function findCharacterProblem(path: string): string | undefined {
  if (!path.isWellFormed()) return 'holds half of a surrogate pair'
  if (/\p{Cc}/u.test(path)) return 'holds a control character'
  if (INVISIBLE.test(path)) return 'holds an invisible character'
  if (path.includes('\\')) return 'holds a backslash, which separates folders on Windows'
  if (path.includes(':')) return 'holds a colon, which names a drive or a stream on Windows'
  return undefined
}

function findShapeProblem(path: string): string | undefined {
  if (path.startsWith('/')) return 'is absolute'
  if (path.endsWith('/')) return 'ends with a slash'
  if (path.includes('//')) return 'has an empty segment'
  return undefined
}

function findSegmentProblem(segment: string): string | undefined {
  // What some programs make of a name before they use it: a full-width slash or `‥` would become the real one.
  const plain = segment.normalize('NFKC')
  if (plain === '.' || plain === '..') return `has the segment "${plain}"`
  if (/[/\\]/.test(plain)) return 'holds a character that some programs read as a separator'
  if (/[. ]$/.test(segment)) return 'has a segment that ends with a dot or a space'
  if (DEVICE.test(plain)) return 'has a segment that is the name of a device on Windows'
  if (GIT_FOLDER.test(plain)) return "has git's own folder as a segment"
  if (byteLength(segment) > MAX_SEGMENT_BYTES)
    return `has a segment of more than ${MAX_SEGMENT_BYTES} bytes`
  return undefined
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length

/**
 * Two of the paths that are one file on some system: equal but for letter case or the way that Unicode writes a letter,
 * or one the folder of the other. Also finds a path that is there twice. Asks more than any one file system: `ß` is
 * `SS`, all four letters i of Turkish are one, `ﬁ` is `fi`. Folders whose names differ so may hold different files.
 */
export function findCollision(paths: readonly string[]): readonly [string, string] | undefined {
  const sorted = paths
    .map((path) => ({ path, key: foldPath(path) }))
    .toSorted((left, right) => compareUnits(left.key, right.key))
  // Nothing sorts between a file and what would be in a folder of its name: a separator is the smallest unit.
  for (const [index, { path, key }] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next !== undefined && (next.key === key || next.key.startsWith(`${key}\0`)))
      return [path, next.path]
  }
  return undefined
}

/** The same for all paths that any file system holds for the same one; separators become NUL. */
function foldPath(path: string): string {
  // Lower case first, so that `ẞ` becomes `ß` and then `SS`.
  const upper = path.normalize('NFKD').toLowerCase().toUpperCase().normalize('NFKD')
  return upper.replaceAll('I\u0307', 'I').replaceAll('/', '\0')
}

function compareUnits(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
