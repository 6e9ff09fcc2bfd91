import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { dvcDirectoryHasher } from '../domain/dvc-hash.ts'
import { ReleaseError } from '../domain/errors.ts'
import { listingLine } from '../domain/listing.ts'
import type { CapturedListing, FingerprintOptions, WorkspaceFile } from '../ports/capture.ts'
import { fileSource } from './file-source.ts'
import type { WalkedFile } from './file-walk.ts'
import { walkFiles } from './file-walk.ts'
import type { HashedFile } from './hash-batch.ts'
import type { HashOptions } from './hash-files.ts'
import { hashBatches } from './hash-files.ts'
import { isSingle, refuseEmpty } from './hash-set.ts'
import { listingWriter } from './listing-file.ts'
import { describePatterns, parseSelection } from './path-pattern.ts'

/** Where to look and where to write. */
export interface Folders {
  /** Without links. */
  readonly workspace: string
  /** For the listing. */
  readonly scratch: string
}

/**
 * Hashes what patterns select into a listing; nothing per file is kept in memory.
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
export async function fingerprint(
  { workspace, scratch }: Folders,
  patterns: readonly string[],
  options: Options,
): Promise<CapturedListing> {
  const selection = parseSelection(workspace, patterns, options.literal)
  const file = join(scratch, `listing-${randomUUID()}.sha256`)
  const listing = listingWriter(file)
  const tally = fileTally(selection.root)
  const dvc = options.dvc === undefined ? undefined : dvcDirectoryHasher()
  try {
    const last = await addAll(walkFiles(workspace, selection), options, (hashed) => {
      const one = followPointer(hashed, options)
      tally.add(one, one !== hashed)
      listing.add(listingLine(one))
      dvc?.add(one.path, hashed.md5 ?? '')
      return one
    })
    const counted = tally.counted()
    refuseUncountable(patterns, counted.size)
    refuseEmpty(workspace, patterns, counted.files, counted.size)
    const single = last !== undefined && isSingle(selection, counted.files) ? last : undefined
    const quoted = dvc === undefined ? {} : { dvc: single?.md5 ?? dvc.digest() }
    if (single !== undefined) return { ...counted, ...quoted, digest: single.sha256, listing: null }
    const size = listing.size()
    const digest = listing.commit()
    return { ...counted, ...quoted, digest, listing: { file, size, sha256: digest } }
  } finally {
    listing.discard()
  }
}

type Options = FingerprintOptions & Omit<HashOptions, 'md5'>

/** Pointers can claim any size. */
function refuseUncountable(patterns: readonly string[], size: number): void {
  if (Number.isSafeInteger(size)) return
  throw new ReleaseError(
    'LIMIT_EXCEEDED',
    `${describePatterns(patterns)} claims to hold ${size} bytes, more than can be counted. Look at its Git LFS pointers.`,
  )
}

/** Hashes all files, each given to `add` in the order of the walk; answers what `add` made of the last one. */
async function addAll(
  walk: Iterator<WalkedFile>,
  options: Options,
  add: (file: HashedFile) => HashedFile,
): Promise<HashedFile | undefined> {
  let last: HashedFile | undefined
  const method = options.dvc === undefined ? options : { ...options, md5: options.dvc }
  for await (const batch of hashBatches(walk, method)) {
    for (const hashed of batch) last = add(hashed)
  }
  return last
}

/** A pointer has three lines at least, one of them with 64 digits. Bytes. */
const MIN_POINTER_BYTES = 100
const MAX_POINTER_BYTES = 1024

function followPointer(file: HashedFile, { readPointer }: FingerprintOptions): HashedFile {
  if (readPointer === undefined || !mayPoint(file.size)) return file
  const pointer = readPointer(fileSource(file).read(0, MAX_POINTER_BYTES))
  return pointer === null ? file : { ...file, sha256: pointer.sha256, size: pointer.size }
}

const mayPoint = (size: number): boolean => size >= MIN_POINTER_BYTES && size <= MAX_POINTER_BYTES

/** Tables beyond these are counted, and their rows are not. */
const MAX_TABLES = 1000
const TABLE_NAME = /\.(?:csv|tsv|jsonl|ndjson|parquet)$/i

function fileTally(root: string) {
  const tables: WorkspaceFile[] = []
  let files = 0
  let size = 0
  let pointers = 0
  let tableCount = 0
  return {
    add(file: WorkspaceFile, pointer: boolean): void {
      files += 1
      size += file.size
      if (pointer) pointers += 1
      if (!TABLE_NAME.test(file.path)) return
      tableCount += 1
      const path = [root, file.path].filter((part) => part !== '').join('/')
      if (tables.length < MAX_TABLES) tables.push({ file: file.file, path, size: file.size })
    },
    counted: () => ({ files, size, pointers, tables, tableCount }),
  }
}
