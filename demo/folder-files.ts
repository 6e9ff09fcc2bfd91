import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** What a checkout never holds. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', 'outputs', '.git'])

/** All files of a folder: relative path with `/` to bytes, sorted by path. */
export async function readFolder(folder: string): Promise<Readonly<Record<string, Buffer>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep))
    .filter((parts) => !parts.some((part) => LEFT_OUT.has(part)))
    .map((parts) => parts.join('/'))
    .toSorted()
  const files: Record<string, Buffer> = {}
  for (const path of paths) files[path] = await readFile(join(folder, path))
  return files
}
