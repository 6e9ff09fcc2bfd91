import type { Dirent } from 'node:fs'
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ReleaseError } from '../domain/errors.ts'
import { comparePaths } from '../domain/listing.ts'
import type { Selection } from './path-pattern.ts'
import { brokenLink, isInside } from './workspace-path.ts'

export interface WalkedFile {
  /** Absolute. */
  readonly file: string
  /** Relative to the selection's root. */
  readonly path: string
  /** Bytes, as of the walk. */
  readonly size: number
}

const MAX_DEPTH = 256

/**
 * The selected files in the order of their path bytes: directories compare as `name/`, so a depth-first walk
 * comes out sorted and nothing has to be kept. manifest.md §3.
 * @throws FILE_REFUSED for a link out of the root, a loop, a device, or a name that is not UTF-8
 */
export function* walkFiles(workspace: string, selection: Selection): Generator<WalkedFile> {
  if (selection.singleFile !== null) {
    if (!selection.selects(selection.singleFile)) return
    refuseLinkedFolder(workspace, selection.singleFile)
    const walked = readEntry(workspace, workspace, selection.singleFile, selection.root)
    if (walked.kind === 'file') yield walked
    return
  }
  const start = join(workspace, selection.root)
  if (lstatSync(start, { throwIfNoEntry: false }) === undefined) return
  const boundary = realpathSync(start)
  if (!isInside(workspace, boundary)) throw linkOut(selection.root, workspace)
  yield* walkDirectory({ workspace, boundary, selection }, selection.root, [boundary])
}

interface Walk {
  readonly workspace: string
  /** Links may not lead out of it. */
  readonly boundary: string
  readonly selection: Selection
}

function* walkDirectory(
  walk: Walk,
  directory: string,
  trail: readonly string[],
): Generator<WalkedFile> {
  if (trail.length > MAX_DEPTH)
    throw new ReleaseError('FILE_REFUSED', `"${directory}" is more than ${MAX_DEPTH} folders deep.`)
  for (const path of listEntries(walk, directory)) {
    const selected = walk.selection.selects(path)
    if (!selected && !mayDescend(walk, path)) continue
    const entry = readEntry(walk.workspace, walk.boundary, path, walk.selection.root)
    if (entry.kind === 'file') {
      if (selected) yield entry
      continue
    }
    if (trail.includes(entry.real))
      throw new ReleaseError('FILE_REFUSED', `"${path}" links back to a folder that holds it.`)
    yield* walkDirectory(walk, path, [...trail, entry.real])
  }
}

/** What is not selected itself matters only as a folder: a stray link, pipe or socket beside the files is no error. */
const mayDescend = (walk: Walk, path: string): boolean =>
  walk.selection.mayHold(path) && isDirectory(join(walk.workspace, path))

function listEntries(walk: Walk, directory: string): readonly string[] {
  const entries = readdirSync(join(walk.workspace, directory), { withFileTypes: true })
  const broken = entries.find((entry) => entry.name.includes('\u{FFFD}'))
  if (broken !== undefined)
    throw new ReleaseError(
      'FILE_REFUSED',
      `"${directory}/${broken.name}": the name is not UTF-8, so no listing could repeat it. Rename the file.`,
    )
  const prefix = directory === '' ? '' : `${directory}/`
  return entries
    .map((entry) => ({ name: entry.name, order: orderKey(walk.workspace, prefix, entry) }))
    .toSorted((left, right) => comparePaths(left.order, right.order))
    .map((entry) => prefix + entry.name)
}

function orderKey(workspace: string, prefix: string, entry: Dirent): string {
  const directory = entry.isSymbolicLink()
    ? isDirectory(join(workspace, prefix + entry.name))
    : entry.isDirectory()
  return directory ? `${entry.name}/` : entry.name
}

/** Also through a link; a link that leads nowhere, or round in a circle, is no directory. */
function isDirectory(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}

type Entry = ({ readonly kind: 'file' } & WalkedFile) | { readonly kind: 'directory'; real: string }

function readEntry(workspace: string, boundary: string, path: string, root: string): Entry {
  const file = join(workspace, path)
  let stat = lstatSync(file)
  let real = file
  if (stat.isSymbolicLink()) {
    real = resolveLink(file, path)
    if (!isInside(boundary, real)) throw linkOut(path, boundary)
    stat = lstatSync(real)
  }
  if (stat.isDirectory()) return { kind: 'directory', real: realpathSync(real) }
  if (!stat.isFile())
    throw new ReleaseError(
      'FILE_REFUSED',
      `"${path}" is a socket, pipe or device, not a file. Exclude it with "!${path}".`,
    )
  const relative = root === '' ? path : path.slice(root.length + 1)
  return { kind: 'file', file, path: relative, size: stat.size }
}

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
