import { lstatSync, readdirSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isClaimed } from './folder-claim.ts'
import type { InstallPlace } from './install-folders.ts'
import { asidePath } from './install-folders.ts'
import { removeFolder, removeLeft } from './remove-folder.ts'
import { isSystemError, systemErrorCode } from './system-error.ts'

/** After `.NAME.model-release-`: a staging folder, also one that is being removed; what was at the destination; what may go. */
const STAGING = /^[0-9a-f]{12}(?:-\d{1,2})?(?:-old-[0-9a-f]{12})?$/
const OLD = /^old-([0-9a-f]{12})$/
const LEFT = /^(?:old-[0-9a-f]{12}(?:-manifest)?|[0-9a-f]{12}(?:-\d{1,2})?-old-[0-9a-f]{12})$/

/**
 * Mends what a pull left that was killed between its renames: what was at the destination comes back when nothing is there, and
 * goes when the new folder is. Nothing is touched while somebody pulls to that place.
 */
export async function mendLeft(place: InstallPlace): Promise<void> {
  const { target, log } = place
  const parent = dirname(target)
  const prefix = `.${basename(target)}.model-release-`
  const names = listNames(parent)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
  const isInUse = (name: string): boolean =>
    STAGING.test(name) && isBusy(join(parent, `${prefix}${name}`))
  if (!names.some((name) => LEFT.test(name)) || names.some(isInUse)) return
  if (look(target) === undefined) await restore(names, place)
  for (const name of names.filter((one) => LEFT.test(one)).toSorted(manifestFirst)) {
    const folder = join(parent, `${prefix}${name}`)
    if (look(folder)?.isDirectory() !== true) continue
    // oxlint-disable-next-line no-await-in-loop -- there is hardly ever one
    await removeLeft(folder, log)
  }
}

/** A folder's manifest without the folder is never taken for something to restore. */
const manifestFirst = (left: string, right: string): number => right.length - left.length

async function restore(
  names: readonly string[],
  { target, disk, log }: InstallPlace,
): Promise<void> {
  const [newest] = names
    .flatMap((name) => {
      const aside = asidePath(target, OLD.exec(name)?.[1] ?? '')
      const stats = look(aside)
      return stats?.isDirectory() === true ? [{ aside, renamedAt: stats.ctimeMs }] : []
    })
    .toSorted((left, right) => right.renamedAt - left.renamedAt)
  if (newest === undefined) return
  const { aside } = newest
  if (look(`${aside}-manifest`)?.isDirectory() === true) {
    // The new one got there before its model did.
    await removeFolder(`${target}.manifest`)
    await disk.rename(`${aside}-manifest`, `${target}.manifest`)
  }
  try {
    await disk.rename(aside, target)
  } catch (error) {
    // Somebody else was faster.
    if (systemErrorCode(error) === 'ENOENT') return
    throw error
  }
  log.warning(`A pull was killed while it replaced "${target}"; what was there before is back.`)
}

/** What cannot be looked into may be in use. */
function isBusy(folder: string): boolean {
  try {
    return look(folder)?.isDirectory() === true && isClaimed(folder)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return systemErrorCode(error) !== 'ENOENT'
  }
}

/** No names where there is no folder, or one that may only be gone through. */
function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return []
  }
}

const look = (path: string): Stats | undefined => {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (systemErrorCode(error) === 'ENOTDIR') return undefined
    throw error
  }
}
