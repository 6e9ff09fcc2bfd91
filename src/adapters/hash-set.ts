import type { Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { listingLine } from '../domain/listing.ts'
import type { FoundFile } from './file-walk.ts'
import { findFiles } from './file-walk.ts'
import type { HashedFile } from './hash-batch.ts'
import type { HashOptions } from './hash-files.ts'
import { hashBatches } from './hash-files.ts'
import type { ListingWriter } from './listing-file.ts'
import { listingWriter } from './listing-file.ts'
import type { Selection } from './path-pattern.ts'
import { describePatterns, parseSelection } from './path-pattern.ts'

/** A set of files, known by the digest of manifest.md §3. */
export interface HashedSet {
  /** The file's own for a single file, else that of the listing. */
  readonly digest: Sha256
  readonly files: number
  /** Bytes, all together. */
  readonly size: number
  /** Whether the digest is a file's own. */
  readonly single: boolean
}

/**
 * Hashes what patterns select; memory does not depend on how many files that is.
 * @param workspace absolute, without links; what patterns are relative to and may not lead out of
 * @param out gets the listing, of a single file too; `null` for none
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
export async function hashSet(
  workspace: string,
  patterns: readonly string[],
  out: string | null,
  options: HashOptions = {},
): Promise<HashedSet> {
  const selection = parseSelection(workspace, patterns)
  const listing = listingWriter(out)
  try {
    const hashed = await addAll(listing, findFiles(workspace, selection), options)
    refuseEmpty(workspace, patterns, hashed.files, hashed.size)
    const single = isSingle(selection, hashed.files)
    const digest = listing.commit()
    return {
      digest: single && hashed.last !== null ? hashed.last.sha256 : digest,
      files: hashed.files,
      size: hashed.size,
      single,
    }
  } finally {
    listing.discard()
  }
}

interface Added {
  readonly files: number
  /** Bytes. */
  readonly size: number
  readonly last: HashedFile | null
}

/** Hashes files into a listing. */
export async function addAll(
  listing: ListingWriter,
  walk: Iterator<FoundFile>,
  options: HashOptions,
): Promise<Added> {
  let added: Added = { files: 0, size: 0, last: null }
  for await (const files of hashBatches(walk, options)) {
    listing.add(renderLines(files))
    added = {
      files: added.files + files.length,
      size: files.reduce((sum, file) => sum + file.size, added.size),
      last: files.at(-1) ?? added.last,
    }
  }
  return added
}

/** Names are seldom odd: one look at all of them spares three at each. */
function renderLines(files: readonly HashedFile[]): string {
  const plain = files.map((file) => `${file.sha256}  ${file.path}\n`)
  const isPlain = !files.some((file) => /[\\\n\r]/.test(file.path))
  return (isPlain ? plain : files.map(listingLine)).join('')
}

/** A file by name, or the one file that globs matched; a directory is a listing also when it holds one file. */
export const isSingle = (selection: Selection, files: number): boolean =>
  selection.singleFile !== null || (files === 1 && !selection.wholeDirectory)

/** @throws FILE_MISSING */
export function refuseEmpty(
  workspace: string,
  patterns: readonly string[],
  files: number,
  size: number,
): void {
  if (files > 0 && size > 0) return
  const found =
    files === 0 ? 'matches no file' : `holds ${files === 1 ? 'an empty file' : 'empty files'} only`
  throw new ReleaseError(
    'FILE_MISSING',
    `${describePatterns(patterns)} ${found} in ${workspace}. Check the path, and that the step which writes it ran before.`,
  )
}
