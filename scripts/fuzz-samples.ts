import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Sample {
  /** Relative to the folder that was named, POSIX separators. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Bytes. Of a longer file its beginning is of no use to most formats, so it is left out. */
const MAX_SAMPLE_BYTES = 8 * 1024
const MAX_SAMPLES = 5000
/** Folders of other programs among the samples. */
const PASSED_OVER = /(?:^|\/)(?:\.git|\.dvc\/(?:cache|tmp)|tmp)\//

/** Committed: files that real tools wrote, and a few by hand. Sorted, so that a seed means the same everywhere. */
export const FIXTURES = ['formats', 'fuzz'].map((folder) =>
  join(import.meta.dirname, '..', '__tests__', folder, '__fixtures__'),
)

/** All small files below the folders. */
export function readSamples(folders: readonly string[]): readonly Sample[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !PASSED_OVER.test(path) && isSmallFile(join(folder, path)))
      .toSorted()
      .slice(0, MAX_SAMPLES)
      .map((path) => ({ path, bytes: readFileSync(join(folder, path)) })),
  )
}

function isSmallFile(file: string): boolean {
  const found = statSync(file)
  return found.isFile() && found.size > 0 && found.size <= MAX_SAMPLE_BYTES
}
