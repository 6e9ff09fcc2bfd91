import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { ReleaseError } from '../domain/errors.ts'

/** Path separators of this system to the POSIX ones that manifests hold. */
export const toPosix = (path: string, separator: string = sep): string =>
  separator === '\\' ? path.replaceAll('\\', '/') : path

/** Whether `path` is `root` or lies under it; both absolute and resolved. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/**
 * A path of the workspace from what a user wrote (relative to it, or absolute inside of it), POSIX separators,
 * `''` for the workspace itself.
 * @throws FILE_REFUSED when it leads out
 */
export function parseWorkspacePath(workspace: string, text: string): string {
  const absolute = resolve(workspace, text)
  if (isInside(workspace, absolute)) return toPosix(relative(workspace, absolute))
  throw new ReleaseError(
    'FILE_REFUSED',
    `"${text}" lies outside of the workspace ${workspace}. Copy the file into the workspace first.`,
  )
}

/** The workspace with its own links resolved, so that comparisons with `realpath` results hold. */
export const resolveWorkspace = (path: string): string => realpathSync(resolve(path))
