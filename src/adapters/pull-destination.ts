import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ReleaseError } from '../domain/errors.ts'
import type { Destination, OwnFile, PulledContent } from '../ports/destination.ts'
import type { Log } from '../ports/log.ts'
import { onDisk } from './disk-error.ts'
import type { DownloadCache } from './download-cache.ts'
import { hashFiles } from './hash-files.ts'
import { expectedFiles, installFolders } from './install-folders.ts'
import { mendLeft } from './left-folders.ts'
import type { PullDisk } from './pull-disk.ts'
import { pullDisk } from './pull-disk.ts'
import { openStaging } from './pull-staging.ts'
import { isInside } from './workspace-path.ts'

export interface DestinationOptions {
  /** Absolute. */
  readonly path: string
  /** Whether a folder with other files may be replaced. */
  readonly replace: boolean
  /** How somebody asks for that: `--force`. */
  readonly replaceOption: string
  /** The folder that must not be left, its own links resolved; `null`: anywhere. */
  readonly within: string | null
  /** Folders that must not be replaced: where the command runs, its checkout. */
  readonly guarded: readonly string[]
  readonly cache: DownloadCache | null
  /** For what was tidied up, or could not be; none by default. */
  readonly log?: Log
  readonly disk?: PullDisk
}

const SILENT: Log = {
  debug: () => undefined,
  info: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
}

/** A folder on this machine. Nothing is there before everything is, and no link is followed where it ends. */
export function pullDestination(options: DestinationOptions): Destination {
  const { path, cache, log = SILENT, disk = pullDisk() } = options
  return {
    path,
    ownPath: ({ ownAmongFiles }, name) => join(ownAmongFiles ? path : `${path}.manifest`, name),
    inspect: (content) =>
      onDisk(path, async () => {
        refusePlace(options)
        await mendLeft({ target: locate(options), disk, log })
        return await inspect(content, options)
      }),
    stage: async (content) => {
      const target = locate(options)
      return await openStaging(content, {
        target,
        cache,
        disk,
        log,
        install: async (folder) => {
          // Somebody else may have been faster, or have put something else there.
          if ((await inspect(content, options)) === 'same') return
          await installFolders(content, folder, { target, disk, log })
        },
      })
    },
  }
}

/** The path with the links on the way to it resolved, as far as it exists. */
function locate({ path, within }: DestinationOptions): string {
  const missing: string[] = [basename(path)]
  let folder = dirname(path)
  while (!existsSync(folder) && dirname(folder) !== folder) {
    missing.unshift(basename(folder))
    folder = dirname(folder)
  }
  const target = join(realpathSync(folder), ...missing)
  if (within === null || (isInside(within, target) && target !== within)) return target
  throw new ReleaseError(
    'FILE_REFUSED',
    `path: "${path}" lies outside of the workspace ${within}, or is the workspace itself. Name a folder inside of it.`,
  )
}

async function inspect(
  content: PulledContent,
  options: DestinationOptions,
): Promise<'free' | 'same'> {
  const { path, replace, replaceOption } = options
  refusePlace(options)
  const target = locate(options)
  const stats = look(target)
  if (stats !== undefined && !stats.isDirectory())
    throw new ReleaseError(
      'FILE_REFUSED',
      `"${path}" is a ${stats.isSymbolicLink() ? 'link' : 'file'}, where a folder is wanted. Name another path, or remove it.`,
    )
  if (look(join(target, '.git')) !== undefined)
    throw new ReleaseError('FILE_REFUSED', `"${path}" is a git repository. Name another folder.`)
  const isFree = stats === undefined || readdirSync(target).length === 0
  refuseOwnFolder(content, target, replace)
  if (!isFree && (await isSame(content, target))) return 'same'
  refuseMount(path, target, stats)
  if (isFree) return 'free'
  if (replace) return 'free'
  throw new ReleaseError(
    'FILE_REFUSED',
    `"${path}" is there and holds other files than this version. Name another folder, or replace it with ${replaceOption}.`,
  )
}

/** A rename cannot put anything in its place, which the system says only after everything was downloaded. */
function refuseMount(path: string, target: string, stats: Stats | undefined): void {
  if (stats === undefined || stats.dev === look(dirname(target))?.dev) return
  throw new ReleaseError('FILE_REFUSED', `"${path}" is a mount point; name a folder inside of it.`)
}

/** What nobody means to replace. */
function refusePlace({ path, guarded }: DestinationOptions): void {
  const isRoot = dirname(path) === path
  const held = guarded.find(
    (folder) => isInside(path, folder) || isInside(real(path), real(folder)),
  )
  if (!isRoot && held === undefined) return
  throw new ReleaseError(
    'FILE_REFUSED',
    `"${path}" ${isRoot ? 'is the root of the disk' : `holds ${held}, where you are`}. Name a folder for the model alone.`,
  )
}

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path)
const look = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false })

/** The folder beside the destination belongs to us only while it holds what we put there. */
function refuseOwnFolder(content: PulledContent, target: string, replace: boolean): void {
  const folder = `${target}.manifest`
  const stats = content.ownAmongFiles ? undefined : look(folder)
  if (stats === undefined) return
  const names = new Set(content.own.map(({ name }) => name))
  const isOurs = stats.isDirectory() && readdirSync(folder).every((name) => names.has(name))
  if (isOurs || (stats.isDirectory() && replace)) return
  throw new ReleaseError(
    'FILE_REFUSED',
    `"${folder}", which is to hold the manifest, is there and holds something else. Name another path, or remove it.`,
  )
}

async function isSame(content: PulledContent, target: string): Promise<boolean> {
  const { files, own, ownAmongFiles } = content
  const ownFolder = ownAmongFiles ? target : `${target}.manifest`
  if (!own.every((file) => isSameOwn(file, ownFolder))) return false
  const wanted = new Map(files.map((file) => [file.path, file]))
  const expected = expectedFiles(content)
  const found = listFiles(target, expected.size)
  if (found?.length !== expected.size || !found.every((path) => expected.has(path))) return false
  const tasks = files.map(({ path, size }) => ({
    path,
    size,
    file: join(target, ...path.split('/')),
  }))
  if (!tasks.every(({ file, size }) => look(file)?.size === size)) return false
  for await (const { path, sha256 } of hashFiles(tasks.values()))
    if (wanted.get(path)?.sha256 !== sha256) return false
  return true
}

function isSameOwn({ name, bytes }: OwnFile, folder: string): boolean {
  const path = join(folder, name)
  const stats = look(path)
  if (stats?.isFile() !== true || stats.size !== bytes.length) return false
  return readFileSync(path).equals(bytes)
}

/** All regular files below a folder; `undefined` when there is anything else but folders, or more than `limit` files. */
function listFiles(folder: string, limit: number): readonly string[] | undefined {
  const files: string[] = []
  const waiting = ['']
  for (let prefix = waiting.pop(); prefix !== undefined; prefix = waiting.pop()) {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      if (entry.isDirectory()) waiting.push(`${prefix}${entry.name}/`)
      else if (entry.isFile()) files.push(`${prefix}${entry.name}`)
      else return undefined
      if (files.length > limit || waiting.length > limit) return undefined
    }
  }
  return files
}
