import type { Folder } from './metrics-folder.ts'
import type { MetricsInput } from './metrics-reading.ts'
import type { TextFile } from './text-file.ts'
import { decodeText, MAX_TEXT_BYTES } from './text-file.ts'

/** A file of a folder, as the readers of single files take it. */
export function openInput(folder: Folder, path: string, dataset: string | null): MetricsInput {
  const source = folder.open(path)
  // One byte more than is read, so that the parser names the limit.
  return { path: source.path, bytes: source.read(0, MAX_TEXT_BYTES + 1), dataset }
}

/** @throws {ReleaseError} as `decodeText` */
export function openText(folder: Folder, path: string): TextFile {
  const { path: name, bytes } = openInput(folder, path, null)
  return decodeText(name, bytes)
}

/** The path up to its last `/`, `''` without one. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** Either may be `''`. */
export function join(parent: string, name: string): string {
  return parent === '' || name === '' ? parent + name : `${parent}/${name}`
}

/** How a folder is called in messages. */
export function folderName({ root }: Pick<Folder, 'root'>): string {
  return root === '' ? 'the workspace' : root
}
