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
  return {
    kind: 'directory',
    place: `The directory ${folder}`,
    list: async () => await listAll(folder, new Set(own.values())),
    readOwn: async (name, maxBytes) => await readOwn(own.get(name) ?? '', name, maxBytes),
    read: async (name, maxBytes) => await readWhole(join(folder, name), name, maxBytes),
    hash: async (files) => await hashAll(folder, files, options),
    findRelease: async () => undefined,
    hashSlices: () => {
      throw new TypeError('a directory holds whole files')
    },
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

async function readOwn(path: string, name: string, maxBytes: number): Promise<Uint8Array | null> {
  const stats = await look(path)
  if (stats === undefined) return null
  if (!stats.isFile()) throw refuseKind(name)
  return await readWhole(path, name, maxBytes)
}

/** @param own absolute paths of the manifest and its bundle */
async function listAll(folder: string, own: ReadonlySet<string>): Promise<readonly StoredFile[]> {
  const files: StoredFile[] = []
  const count = countTo(MAX_FILES, folder)
  for await (const file of walk(folder, '', 0, count))
    if (!own.has(join(folder, file.name))) files.push(file)
  return files.toSorted((left, right) => comparePaths(left.name, right.name))
}

function countTo(limit: number, folder: string): () => void {
  let seen = 0
  return () => {
    seen += 1
    if (seen > limit)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `"${folder}" holds more than ${limit} files, far more than a version has. Name the directory that it was pulled to.`,
      )
  }
}

async function* walk(
  folder: string,
  prefix: string,
  depth: number,
  count: () => void,
): AsyncGenerator<StoredFile> {
  if (depth > MAX_DEPTH)
    throw new ReleaseError('FILE_REFUSED', `"${prefix}" is more than ${MAX_DEPTH} folders deep.`)
  for await (const entry of await opendir(join(folder, prefix))) {
    const name = `${prefix}${entry.name}`
    count()
    // What is not UTF-8 comes as this character: two such names would look alike.
    if (entry.name.includes('\uFFFD')) throw refuseName(name)
    if (entry.isDirectory()) yield* walk(folder, `${name}/`, depth + 1, count)
    else if (!entry.isFile()) throw refuseKind(name)
    else yield { name, size: (await lstat(join(folder, name))).size, sha256: null }
  }
}

const refuseName = (name: string): ReleaseError =>
  new ReleaseError(
    'FILE_REFUSED',
    `"${name}" has a name that is not UTF-8. No version has such a file: pull the version again into an empty directory.`,
  )

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
