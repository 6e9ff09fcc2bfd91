import { ReleaseError } from './errors.ts'
import { comparePaths } from './listing.ts'
import { compileGlob } from './name-glob.ts'

const MAX_NAMED = 10
const MAX_SHOWN_CHARACTERS = 200

/**
 * The files that globs choose by their paths within the model. `*` and `?` stay within a folder, `**` goes over all of them,
 * `{a,b}` is either; a path chooses itself, and the name of a folder all that is in it. With a `!` in front a glob takes files
 * away again, wherever it stands; when all globs do, they take away from everything.
 * @param globs none choose every file
 * @returns in the order of their paths; at least one
 * @throws INPUT_INVALID for a glob that matches nothing, with what there is
 */
export function selectFiles<File extends { readonly path: string }>(
  files: readonly File[],
  globs: readonly string[],
): readonly File[] {
  const sorted = files.toSorted((left, right) => comparePaths(left.path, right.path))
  const [wanted, unwanted] = [
    globs.filter((glob) => !glob.startsWith('!')).map((glob) => matcherOf(glob, sorted)),
    globs.filter((glob) => glob.startsWith('!')).map((glob) => matcherOf(glob.slice(1), sorted)),
  ]
  const chosen = sorted.filter(
    ({ path }) =>
      (wanted.length === 0 || wanted.some((matches) => matches(path))) &&
      !unwanted.some((matches) => matches(path)),
  )
  if (chosen.length > 0) return chosen
  throw new ReleaseError('INPUT_INVALID', `files: nothing is left of ${describeFiles(sorted)}.`)
}

type Matches = (path: string) => boolean

function matcherOf(text: string, files: readonly { readonly path: string }[]): Matches {
  const plain = text.replace(/^\.\//, '').replace(/\/$/, '')
  const [itself, within] = [compileGlob(plain), compileGlob(`${plain}/**`)]
  const matches = (path: string): boolean => itself.matches(path) || within.matches(path)
  if (plain !== '' && files.some(({ path }) => matches(path))) return matches
  throw new ReleaseError(
    'INPUT_INVALID',
    `files: ${JSON.stringify(text.slice(0, MAX_SHOWN_CHARACTERS))} matches no file of the model. There is ${describeFiles(files)}.`,
  )
}

function describeFiles(files: readonly { readonly path: string }[]): string {
  const shown = files.slice(0, MAX_NAMED).map(({ path }) => JSON.stringify(path))
  const more = files.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
