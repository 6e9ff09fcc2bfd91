import { chmod, lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { types } from 'node:util'
import type { Log } from '../ports/log.ts'
import { systemErrorCode } from './system-error.ts'

/**
 * Removes a folder with all that is in it, also out of folders of this user's that nobody may write to.
 * @throws what the system refuses, unless there is no such folder
 */
export async function removeFolder(folder: string): Promise<void> {
  const remove = async (): Promise<void> =>
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    await remove()
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(systemErrorCode(error))) throw error
    await loosen(folder)
    await remove()
  }
}

/** Lets this user list and change its own folders; links are not followed. */
async function loosen(top: string): Promise<void> {
  const waiting = [top]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    // oxlint-disable-next-line no-await-in-loop -- a folder can be listed once it was changed
    const stats = await lstat(folder)
    if (!stats.isDirectory() || stats.uid !== process.geteuid?.()) continue
    // oxlint-disable-next-line no-await-in-loop -- as above
    await chmod(folder, 0o700)
    // oxlint-disable-next-line no-await-in-loop -- as above
    for (const entry of await readdir(folder, { withFileTypes: true }))
      if (entry.isDirectory()) waiting.push(join(folder, entry.name))
  }
}

/** Does what only tidies up: when it fails, that is a warning and no error. */
export async function tidy(what: string, log: Log, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const reason = types.isNativeError(error) ? error.message : String(error)
    log.warning(`${what}: ${reason}.`)
  }
}

/** Removes a folder that nobody needs any more; when that fails, a warning says which one stays. */
export const removeLeft = async (folder: string, log: Log): Promise<void> =>
  await tidy(
    `"${folder}" is not needed any more and could not be removed; remove it`,
    log,
    async () => await removeFolder(folder),
  )
