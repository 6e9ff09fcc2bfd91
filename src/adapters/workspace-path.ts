import { realpathSync } from 'node:fs'
import path, { resolve, sep } from 'node:path'
import { ReleaseError } from '../domain/errors.ts'

/** Path separators of this system to the POSIX ones that manifests hold. */
export const toPosix = (text: string, separator: string = sep): string =>
  separator === '\\' ? text.replaceAll('\\', '/') : text

/** The rules of a system's paths; both kinds exist on every system, so both can be tested on each. */
export type PathRules = Pick<typeof path, 'isAbsolute' | 'relative' | 'resolve' | 'sep'>

/** Whether `target` is `root` or lies under it; both absolute and resolved. */
export function isInside(root: string, target: string, rules: PathRules = path): boolean {
  const way = rules.relative(root, target)
  return way === '' || (way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way))
}

/**
 * A path of the workspace from what a user wrote (relative to it, or absolute inside of it), POSIX separators,
 * `''` for the workspace itself.
 * @throws FILE_REFUSED when it leads out
 */
export function parseWorkspacePath(
  workspace: string,
  text: string,
  rules: PathRules = path,
): string {
  const absolute = rules.resolve(workspace, text)
  if (isInside(workspace, absolute, rules))
    return toPosix(rules.relative(workspace, absolute), rules.sep)
  throw new ReleaseError(
    'FILE_REFUSED',
    `"${text}" lies outside of the workspace ${workspace}. Copy the file into the workspace first.`,
  )
}

/**
 * The workspace with its own links resolved, so that comparisons with `realpath` results hold.
 * @throws FILE_MISSING
 */
export function resolveWorkspace(folder: string): string {
  try {
    return realpathSync(resolve(folder))
  } catch (cause) {
    throw new ReleaseError(
      'FILE_MISSING',
      `GITHUB_WORKSPACE: there is no folder ${folder}. Check the repository out before this step.`,
      { cause },
    )
  }
}

export const brokenLink = (link: string, cause?: unknown): ReleaseError =>
  new ReleaseError(
    'FILE_REFUSED',
    `"${link}" is a link to a file that does not exist, or to itself. Restore the file, or exclude the link with "!${link}".`,
    { cause },
  )
