import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { types } from 'node:util'
import { ReleaseError } from '../domain/errors.ts'
import type { PulledContent } from '../ports/destination.ts'
import type { Log } from '../ports/log.ts'
import { explainDisk } from './disk-error.ts'
import type { PullDisk } from './pull-disk.ts'
import { removeFolder, removeLeft } from './remove-folder.ts'

export interface InstallPlace {
  /** The destination. Absolute, links resolved. */
  readonly target: string
  readonly disk: PullDisk
  readonly log: Log
}

/** What was at the destination while another folder takes its place. Of its manifest: the same with `-manifest`. */
export const asidePath = (target: string, id: string): string =>
  join(dirname(target), `.${basename(target)}.model-release-old-${id}`)

/**
 * Puts a folder with the files at the destination, and its manifest beside it where it belongs there: both or none. The destination
 * is the first thing that goes and the last one that comes, so that it says after a kill whether everything was done.
 * @param folder on the disk of the destination
 * @throws what the system refused first; what was there before is back then, or the message says where it is
 */
export async function installFolders(
  content: PulledContent,
  folder: string,
  place: InstallPlace,
): Promise<void> {
  const { target, log } = place
  const fresh = await writeOwn(content, folder)
  await keepExpected(content, folder, log)
  const id = randomBytes(6).toString('hex')
  const model = { fresh: folder, to: target, aside: asidePath(target, id) }
  const beside = { fresh, to: `${target}.manifest`, aside: `${asidePath(target, id)}-manifest` }
  const folders = content.ownAmongFiles ? [model] : [model, beside]
  const old = folders
    .filter(({ to }) => lstatSync(to, { throwIfNoEntry: false }) !== undefined)
    .map(({ to, aside }) => ({ from: to, to: aside, isOld: true }))
  const steps = folders.map((one) => ({ from: one.fresh, to: one.to, isOld: false }))
  await moveAll([...old, ...steps.toReversed()], place)
  for (const { to } of old.toReversed())
    // oxlint-disable-next-line no-await-in-loop -- the folder itself goes last: what is left is found by its name
    await removeLeft(to, log)
}

interface Step {
  readonly from: string
  readonly to: string
  /** Whether it is what was there before. */
  readonly isOld: boolean
}

async function moveAll(steps: readonly Step[], { target, disk }: InstallPlace): Promise<void> {
  const done: Step[] = []
  try {
    for (const step of steps) {
      // oxlint-disable-next-line no-await-in-loop -- in this order
      await disk.rename(step.from, step.to)
      done.push(step)
    }
  } catch (error) {
    const lost = await moveBack(done, disk)
    if (lost.length === 0) throw error
    throw lostError(explainDisk(error, target), lost)
  }
}

/** @returns what stayed aside */
async function moveBack(done: readonly Step[], disk: PullDisk): Promise<readonly Step[]> {
  const lost: Step[] = []
  for (const step of done.toReversed()) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- in the opposite order
      await disk.rename(step.to, step.from)
    } catch {
      // Why the first rename failed is what counts, and what the message begins with.
      if (step.isOld) lost.push(step)
    }
  }
  return lost
}

function lostError(error: unknown, lost: readonly Step[]): ReleaseError {
  const reason = types.isNativeError(error) ? error.message : String(error)
  const places = lost.map(({ from, to }) => `what was at "${from}" is now "${to}"`)
  return new ReleaseError(
    error instanceof ReleaseError ? error.code : 'FILE_REFUSED',
    `${reason} It could not be put back either: ${places.join(', and ')}. Rename it before you pull to that place again.`,
    { cause: error },
  )
}

/** @returns the folder with what tells of the version */
async function writeOwn({ own, ownAmongFiles }: PulledContent, folder: string): Promise<string> {
  const fresh = ownAmongFiles ? folder : join(dirname(folder), 'own')
  if (!ownAmongFiles) await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  for (const { name, bytes } of own)
    // oxlint-disable-next-line no-await-in-loop -- three small files
    await writeFile(join(fresh, name), bytes, { mode: 0o644 })
  return fresh
}

/** All files of the content that lie in its folder, with `/` between the parts of a path. */
export const expectedFiles = ({ files, own, ownAmongFiles }: PulledContent): ReadonlySet<string> =>
  new Set([...files.map(({ path }) => path), ...(ownAmongFiles ? own.map(({ name }) => name) : [])])

/** Whatever else got into the folder, such as what a file manager leaves in each that it shows, was signed by nobody. */
async function keepExpected(content: PulledContent, folder: string, log: Log): Promise<void> {
  const expected = expectedFiles(content)
  const folders = new Set([...expected].flatMap(foldersOf))
  const missing = new Set(expected)
  const waiting = ['']
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`
      if (entry.isFile() && missing.delete(path)) continue
      if (entry.isDirectory() && folders.has(path)) {
        waiting.push(`${path}/`)
        continue
      }
      log.warning(`"${path}" is no file of this version; it is removed before the model is there.`)
      // oxlint-disable-next-line no-await-in-loop -- there is hardly ever one
      await removeFolder(join(folder, path))
    }
  }
  const [first] = missing
  if (first === undefined) return
  throw new ReleaseError(
    'FILE_REFUSED',
    `"${first}" is not in "${folder}" any more, where it was pulled to: something took it away. Run this again.`,
  )
}

/** `a/b/c` lies in `a` and `a/b`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
