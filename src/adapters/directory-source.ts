import { constants } from 'node:fs'
import type { Stats } from 'node:fs'
import { lstat, open, opendir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { comparePaths } from '../domain/listing.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import type { StoredFile, VersionSource } from '../ports/version-source.ts'
import type { HashOptions } from './hash-files.ts'
import { hashFiles } from './hash-files.ts'
import { systemErrorCode } from './system-error.ts'

/** A version has at most 1,024 model files and 1,000 assets; what is beside them is to be told, not to be read. */
const MAX_FILES = 10_000
const MAX_DEPTH = 64

export interface DirectoryOptions {
  /** Absolute path of the manifest, with its bundle beside it, when they lie elsewhere. */
  readonly manifest?: string
  readonly onProgress?: HashOptions['onProgress']
}

/**
 * A directory that somebody has pulled. Nothing but this directory is read, and no link in it is followed: what is verified
 * would be another file than what is loaded later.
 * @param folder absolute
 * @throws FILE_MISSING
 */
export async function directorySource(
  folder: string,
  options: DirectoryOptions = {},
): Promise<VersionSource> {
  const stats = await look(folder)
  if (stats === undefined || !stats.isDirectory())
    throw new ReleaseError(
      'FILE_MISSING',
      `"${folder}" is not a directory. Name the one that the version was pulled to.`,
    )
  const own = locateOwn(folder, options.manifest)
  const locate = (name: string): string => own.get(name) ?? join(folder, name)
  return {
    kind: 'directory',
    place: `The directory ${folder}`,
    list: async () => await listAll(folder, own),
    read: async (name, maxBytes) => await readWhole(locate(name), name, maxBytes),
    hash: async (files) => await hashAll(folder, files, options),
    readRelease: async () => null,
    findManifest: async () => undefined,
  }
}

/** Where the manifest and its bundle lie, by name. */
const locateOwn = (folder: string, manifest: string | undefined): ReadonlyMap<string, string> =>
  new Map([
    [MANIFEST_ASSET, manifest ?? join(folder, MANIFEST_ASSET)],
    [BUNDLE_ASSET, join(manifest === undefined ? folder : dirname(manifest), BUNDLE_ASSET)],
  ])

async function look(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemErrorCode(error))) return undefined
    throw error
  }
}

/** The manifest and its bundle count under their own names, wherever they lie. */
async function listAll(
  folder: string,
  own: ReadonlyMap<string, string>,
): Promise<readonly StoredFile[]> {
  const files: StoredFile[] = []
  const elsewhere = new Set(own.values())
  for await (const file of walk(folder, '', 0)) {
    if (own.has(file.name) || elsewhere.has(join(folder, file.name))) continue
    files.push(file)
    if (files.length > MAX_FILES)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `"${folder}" holds more than ${MAX_FILES} files, far more than a version has. Name the directory that it was pulled to.`,
      )
  }
  for (const [name, path] of own) {
    // oxlint-disable-next-line no-await-in-loop -- two of them
    const stats = await look(path)
    if (stats?.isFile() === true) files.push({ name, size: stats.size, sha256: null })
    else if (stats !== undefined) throw refuseKind(name)
  }
  return files.toSorted((left, right) => comparePaths(left.name, right.name))
}

async function* walk(folder: string, prefix: string, depth: number): AsyncGenerator<StoredFile> {
  if (depth > MAX_DEPTH)
    throw new ReleaseError('FILE_REFUSED', `"${prefix}" is more than ${MAX_DEPTH} folders deep.`)
  for await (const entry of await opendir(join(folder, prefix))) {
    const name = `${prefix}${entry.name}`
    if (entry.isDirectory()) yield* walk(folder, `${name}/`, depth + 1)
    else if (!entry.isFile()) throw refuseKind(name)
    else yield { name, size: (await lstat(join(folder, name))).size, sha256: null }
  }
}

const refuseKind = (name: string): ReleaseError =>
  new ReleaseError(
    'FILE_REFUSED',
    `"${name}" is a link, a device or a folder where a version has a file. Pull the version again into an empty directory.`,
  )

async function readWhole(path: string, name: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await openFile(path, name)
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw refuseKind(name)
    if (stats.size > maxBytes)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `"${name}" has ${stats.size} bytes; at most ${maxBytes} are read of it.`,
      )
    const bytes = Buffer.alloc(stats.size)
    const { bytesRead } = await handle.read(bytes, 0, stats.size, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function openFile(path: string, name: string) {
  try {
    return await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT')
      throw new ReleaseError('FILE_MISSING', `"${name}" is not there any more.`, { cause: error })
    if (systemErrorCode(error) === 'ELOOP') throw refuseKind(name)
    throw error
  }
}

async function hashAll(
  folder: string,
  files: readonly StoredFile[],
  { onProgress }: DirectoryOptions,
): Promise<ReadonlyMap<string, Sha256>> {
  const tasks = files.map(({ name, size }) => ({ file: join(folder, name), path: name, size }))
  const options = onProgress === undefined ? {} : { onProgress }
  const digests = new Map<string, Sha256>()
  for await (const { path, sha256 } of hashFiles(tasks.values(), options)) digests.set(path, sha256)
  return digests
}
