import { spawnSync } from 'node:child_process'
import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '..')

/**
 * Writes the sources, and the scripts here that use them in processes of their own, as JavaScript: types that Node erases
 * itself take 40 MB, which are no part of what is measured.
 * @param folder is made
 */
export function buildChildren(folder: string): void {
  const compiler = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc')
  const config = join(import.meta.dirname, 'tsconfig.children.json')
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', config, '--outDir', folder], {
    encoding: 'utf8',
  })
  if (!existsSync(childScript(folder, 'upload-assets')))
    throw new Error(`TypeScript wrote nothing: ${stdout}`)
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}\n')
}

export type ChildName =
  'comment-child' | 'comment-evidence' | 'publish-model' | 'upload-assets' | 'upload-stream'

/** @param folder where they were built @returns absolute */
export const childScript = (folder: string, name: ChildName): string =>
  join(folder, 'bench', `${name}.js`)
