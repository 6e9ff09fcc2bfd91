import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { ReleaseError } from '../domain/errors.ts'
import type { DirectoryEntry } from './directory-entries.ts'
import { listEntries } from './directory-entries.ts'
import type { Selection } from './path-pattern.ts'
import { isSystemError } from './system-error.ts'
import { brokenLink, isInside } from './workspace-path.ts'

/** A file whose size nobody asked for. */
export interface FoundFile {
  /** Absolute. */
  readonly file: string
  /** Relative to the selection's root. */
  readonly path: string
  /** Bytes, as of the walk; `null` when it is not known. */
  readonly size: number | null
}

export interface WalkedFile extends FoundFile {
  readonly size: number
}

const MAX_DEPTH = 256

/**
 * The selected files in the order of their path bytes: directories compare as `name/`, so a depth-first walk
 * comes out sorted and nothing has to be kept. manifest.md §3.
 * @throws FILE_REFUSED for a link out of the root, a loop, a device, or a name that is not UTF-8
 */
export function* walkFiles(workspace: string, selection: Selection): Generator<WalkedFile> {
  for (const found of findFiles(workspace, selection)) {
    const { file, path, size } = found
    yield { file, path, size: size ?? readable(path, () => lstatSync(file)).size }
  }
}

/** The same without looking at every file by itself, which for small ones takes half as long as hashing them. */
export function* findFiles(workspace: string, selection: Selection): Generator<FoundFile> {
  const prefix = workspace.endsWith(sep) ? workspace : workspace + sep
  if (selection.singleFile !== null) {
    if (!selection.selects(selection.singleFile)) return
    refuseLinkedFolder(workspace, selection.singleFile)
    const walk: Walk = { prefix, boundary: workspace, selection }
    const found = readEntry(walk, selection.singleFile, null)
    if (found.kind === 'file') yield found
    return
  }
  const start = join(workspace, selection.root)
  if (lstatSync(start, { throwIfNoEntry: false }) === undefined) return
  const boundary = realpathSync(start)
  if (!isInside(workspace, boundary)) throw linkOut(selection.root, workspace)
  yield* walkDirectory({ prefix, boundary, selection }, selection.root, boundary)
}

interface Walk {
  /** Absolute paths of the workspace's files start with it. */
  readonly prefix: string
  /** Links may not lead out of it. */
  readonly boundary: string
  readonly selection: Selection
}

/** A folder on the way from the root to where the walk is. */
interface Level {
  /** In the workspace, with a slash at the end unless it is the workspace. */
  readonly prefix: string
  /** Without links. */
  readonly real: string
  readonly entries: Iterator<DirectoryEntry>
}

function* walkDirectory(walk: Walk, root: string, real: string): Generator<FoundFile> {
  const levels = [enterDirectory(walk, root, real)]
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const step = level.entries.next()
    if (step.done === true) {
      levels.pop()
      continue
    }
    const entry = step.value
    const path = level.prefix + entry.name
    const selected = walk.selection.selects(path)
    // What is not selected itself matters only as a folder: a stray link, pipe or socket beside the files is no error.
    if (!selected && !(entry.isFolder && walk.selection.mayHold(path))) continue
    refuseUnreadable(path)
    if (entry.isPlainFile) {
      yield toFound(walk, path, null)
      continue
    }
    const found = readEntry(walk, path, entry.isFolder ? level.real : null)
    if (found.kind === 'file') {
      if (selected) yield found
      continue
    }
    if (levels.some((one) => one.real === found.real))
      throw new ReleaseError('FILE_REFUSED', `"${path}" links back to a folder that holds it.`)
    if (levels.length >= MAX_DEPTH)
      throw new ReleaseError('FILE_REFUSED', `"${path}" is more than ${MAX_DEPTH} folders deep.`)
    levels.push(enterDirectory(walk, path, found.real))
  }
}

function enterDirectory(walk: Walk, path: string, real: string): Level {
  const entries = readable(path, () => listEntries(walk.prefix + toSystem(path)))
  return { prefix: path === '' ? '' : `${path}/`, real, entries: entries[Symbol.iterator]() }
}

function refuseUnreadable(path: string): void {
  if (path.includes('\u{FFFD}'))
    throw new ReleaseError(
      'FILE_REFUSED',
      `"${path}": the name is not UTF-8, so no listing could repeat it. Rename the file.`,
    )
}

function toFound(walk: Walk, path: string, size: number | null): FoundFile {
  const { root } = walk.selection
  return {
    file: walk.prefix + toSystem(path),
    path: root === '' ? path : path.slice(root.length + 1),
    size,
  }
}

/** @throws FILE_REFUSED with the system's reason */
function readable<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    if (!isSystemError(cause)) throw cause
    throw new ReleaseError('FILE_REFUSED', `"${path}" cannot be read: ${cause.message}.`, { cause })
  }
}

type Entry = ({ readonly kind: 'file' } & FoundFile) | { readonly kind: 'directory'; real: string }

/** @param parent the real path of the folder that holds it, when it is a folder or a link to one */
function readEntry(walk: Walk, path: string, parent: string | null): Entry {
  const file = walk.prefix + toSystem(path)
  let stat = readable(path, () => lstatSync(file))
  let real: string | undefined
  if (stat.isSymbolicLink()) {
    real = resolveLink(file, path)
    if (!isInside(walk.boundary, real)) throw linkOut(path, walk.boundary)
    stat = lstatSync(real)
  } else if (stat.isDirectory() && parent !== null) real = join(parent, basename(path))
  if (stat.isDirectory()) return { kind: 'directory', real: real ?? realpathSync(file) }
  if (!stat.isFile())
    throw new ReleaseError(
      'FILE_REFUSED',
      `"${path}" is a socket, pipe or device, not a file. Exclude it with "!${path}".`,
    )
  return { kind: 'file', ...toFound(walk, path, stat.size) }
}

/** With this system's separators. */
const toSystem = (path: string): string => (sep === '/' ? path : path.replaceAll('/', sep))

function resolveLink(file: string, path: string): string {
  try {
    return realpathSync(file)
  } catch (cause) {
    throw brokenLink(path, cause)
  }
}

/** A file by name is not walked to, so the folders on the way to it are looked at here. */
function refuseLinkedFolder(workspace: string, path: string): void {
  const folder = dirname(join(workspace, path))
  if (!isInside(workspace, realpathSync(folder))) throw linkOut(path, workspace)
}

function linkOut(path: string, boundary: string): ReleaseError {
  return new ReleaseError(
    'FILE_REFUSED',
    `"${path}" is a link that leads out of ${boundary}. Replace it by the file itself, or exclude it with "!${path}".`,
  )
}
