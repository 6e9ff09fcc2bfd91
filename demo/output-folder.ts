import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { usageError } from './usage-error.ts'

const MARK = 'made-by-the-demonstration.txt'

/**
 * An empty folder. What an earlier demonstration left in it is removed; a folder with anything else is refused,
 * so that a mistyped `--out` costs nobody their files.
 */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  if (names.length > 0 && !names.includes(MARK)) {
    throw usageError(`${folder} holds other files. Name an empty or a new folder with --out.`)
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, MARK), 'Emptied and filled again by every "npm run demo".\n')
}
