import { dvcDirectoryHasher } from '../domain/dvc-hash.ts'
import { ReleaseError } from '../domain/errors.ts'
import { comparePaths } from '../domain/listing.ts'

/** One file of a directory, as DVC lists it. */
export interface DvcEntry {
  /** Relative to the directory, POSIX separators. */
  readonly relpath: string
  readonly md5: string
}

const MD5 = /^[0-9a-f]{32}$/
/** What 512 MiB of `.dir` hold. */
const MAX_ENTRIES = 10_000_000

/**
 * The hash that DVC gives a directory, `….dir`. Files that `.dvcignore` excludes are not part of it: leave them out.
 * @param entries in any order
 * @throws {ReleaseError} `FORMAT_INVALID` for a path that comes twice or an entry without an MD5, `LIMIT_EXCEEDED`
 * above 10,000,000 entries
 */
export function dvcDirectoryDigest(entries: Iterable<DvcEntry>): string {
  const sorted: DvcEntry[] = []
  for (const entry of entries) {
    if (sorted.length === MAX_ENTRIES)
      throw new ReleaseError('LIMIT_EXCEEDED', `a DVC directory of more than ${MAX_ENTRIES} files`)
    if (!MD5.test(entry.md5))
      throw new ReleaseError(
        'FORMAT_INVALID',
        `the DVC directory lists ${JSON.stringify(entry.relpath)} with "${entry.md5.slice(0, 80)}", which is no MD5.`,
      )
    sorted.push(entry)
  }
  sorted.sort((left, right) => comparePaths(left.relpath, right.relpath))
  const hasher = dvcDirectoryHasher()
  let last: string | null = null
  for (const { relpath, md5 } of sorted) {
    if (relpath === last)
      throw new ReleaseError(
        'FORMAT_INVALID',
        `the DVC directory lists ${JSON.stringify(relpath)} twice. Run "dvc commit" again.`,
      )
    hasher.add(relpath, md5)
    last = relpath
  }
  return hasher.digest()
}
