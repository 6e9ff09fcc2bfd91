import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '__fixtures__')

/** The committed text of that name; with UPDATE_GOLDEN=1 it is first replaced by `actual`, to be read in the diff. */
export function golden(name: string, actual: string): string {
  const file = join(FOLDER, name)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual)
  return readFileSync(file, 'utf8')
}
