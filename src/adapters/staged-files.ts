import { hash as hashAtOnce } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { ByteIntervals } from '../domain/byte-intervals.ts'
import type { Sha256 } from '../domain/digest.ts'
import { parseSha256, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { findPathProblem } from '../domain/safe-path.ts'
import type { FileRange, WantedFile } from '../ports/destination.ts'
import { explainDisk } from './disk-error.ts'
import type { DownloadJournal } from './download-journal.ts'
import type { TailHash } from './tail-hash.ts'
import { tailHash } from './tail-hash.ts'

/** Files in a folder that are written in any order, from several sides at once. */
export interface StagedFiles {
  pathOf(file: number): string
  missing(): readonly FileRange[]
  /** Bytes of all files that are there. */
  count(): number
  write(file: number, position: number, bytes: Uint8Array): void
  /** The whole file was put in its place by somebody else. */
  placed(file: number): void
  /** The digest of the file's bytes, once all are there. */
  digest(file: number): Promise<Sha256>
  reset(file: number): void
  close(): Promise<void>
}

const MAX_OPEN = 32
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0
const EMPTY = sha256('')

/**
 * Files below a folder. A file has its whole length from its first byte on, with holes where nothing is yet, and is hashed as far
 * as it is there.
 * @param folder absolute; nobody else may write there
 */
export function stagedFiles(
  folder: string,
  files: readonly WantedFile[],
  journal: DownloadJournal,
): StagedFiles {
  const paths = files.map(({ path }) => safePath(folder, path))
  const held = files.map(({ size }, file) => keptOf(paths[file] ?? '', size, journal, file))
  const open = openFiles(paths, files)
  makeEmpty(files, open)
  const state: State = {
    files,
    paths,
    held,
    journal,
    open,
    tails: tailHash(files.map(({ size }, file) => ({ path: paths[file] ?? '', size }))),
    known: new Map(),
  }
  for (const file of files.keys()) follow(state, file)
  return {
    pathOf: (file) => paths[file] ?? '',
    missing: () =>
      held.flatMap((intervals, file) =>
        intervals.gaps().map(({ start, end }) => ({ file, position: start, size: end - start })),
      ),
    count: () => held.reduce((sum, intervals) => sum + intervals.count(), 0),
    write: (file, position, bytes) => write(state, file, position, bytes),
    placed(file) {
      held[file]?.add(0, files[file]?.size ?? 0)
      follow(state, file)
    },
    digest: async (file) =>
      files[file]?.size === 0 ? EMPTY : (state.known.get(file) ?? (await state.tails.digest(file))),
    reset: (file) => reset(state, file),
    close: async () => {
      try {
        open.closeAll()
      } finally {
        await state.tails.close()
      }
    },
  }
}

/** A file without bytes has no first one that would make it. */
function makeEmpty(files: readonly WantedFile[], open: OpenFiles): void {
  try {
    for (const [file, { size }] of files.entries()) if (size === 0) open.find(file)
  } catch (error) {
    open.closeAll()
    throw error
  }
}

interface State {
  readonly files: readonly WantedFile[]
  /** Absolute, by file. */
  readonly paths: readonly string[]
  readonly held: readonly ByteIntervals[]
  readonly journal: DownloadJournal
  readonly open: OpenFiles
  readonly tails: TailHash
  /** Digests of files that came as a whole. */
  readonly known: Map<number, Sha256>
}

function follow({ known, tails, held }: State, file: number): void {
  if (!known.has(file)) tails.advance(file, held[file]?.prefix() ?? 0)
}

function write(state: State, file: number, position: number, bytes: Uint8Array): void {
  const { open, known, journal, held } = state
  const [size, path] = [state.files[file]?.size ?? 0, state.paths[file] ?? '']
  const end = position + bytes.length
  if (position < 0 || end > size) throw new RangeError(`bytes beyond the end of ${path}`)
  try {
    writeAll(open.find(file), bytes, position)
    journal.add(file, position, end)
  } catch (error) {
    throw explainDisk(error, path)
  }
  held[file]?.add(position, end)
  if (bytes.length < size) return follow(state, file)
  // Nobody needs to read again what is in our hands as a whole.
  known.set(file, parseSha256(hashAtOnce('sha256', bytes, 'hex')))
  open.close(file)
}

function reset({ open, known, held, tails, journal, paths }: State, file: number): void {
  open.close(file)
  known.delete(file)
  held[file]?.clear()
  tails.forget(file)
  journal.forget(file)
  rmSync(paths[file] ?? '', { force: true })
}

/** The manifest was checked when it was read; no path may ever get here that was not. */
function safePath(folder: string, path: string): string {
  const problem = findPathProblem(path)
  if (problem === undefined) return join(folder, ...path.split('/'))
  throw new ReleaseError(
    'FILE_REFUSED',
    `A file of the model has a path that ${problem}. It is not written.`,
  )
}

/** What the journal says of a file counts only while the file is there. */
function keptOf(path: string, size: number, journal: DownloadJournal, file: number): ByteIntervals {
  const held = journal.held[file]
  if (held === undefined) throw new RangeError(`there is no file ${file}`)
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats?.isFile() === true && stats.size === size) return held
  if (stats !== undefined) rmSync(path, { force: true, recursive: true })
  held.clear()
  return held
}

function writeAll(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done)
}

interface OpenFiles {
  /** A descriptor, which is good until the next call. */
  find(file: number): number
  close(file: number): void
  closeAll(): void
}

/** At most `MAX_OPEN` at a time: the one that was opened first is closed for another. */
function openFiles(paths: readonly string[], files: readonly WantedFile[]): OpenFiles {
  const open = new Map<number, number>()
  const close = (file: number): void => {
    const descriptor = open.get(file)
    open.delete(file)
    if (descriptor !== undefined) closeSync(descriptor)
  }
  return {
    find(file) {
      const known = open.get(file)
      if (known !== undefined) return known
      const [first] = open.keys()
      if (open.size >= MAX_OPEN && first !== undefined) close(first)
      const path = paths[file] ?? ''
      mkdirSync(dirname(path), { recursive: true })
      const descriptor = openSync(path, constants.O_RDWR | constants.O_CREAT | NO_FOLLOW, 0o644)
      open.set(file, descriptor)
      const size = files[file]?.size ?? 0
      if (fstatSync(descriptor).size !== size) ftruncateSync(descriptor, size)
      return descriptor
    },
    close,
    closeAll() {
      let failed: unknown
      for (const file of open.keys()) {
        try {
          close(file)
        } catch (error) {
          failed ??= error
        }
      }
      if (failed !== undefined) throw failed
    },
  }
}
