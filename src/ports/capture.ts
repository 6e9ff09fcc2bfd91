import type { Sha256 } from '../domain/digest.ts'

export interface CapturedFile {
  /** Absolute. */
  readonly file: string
  /** Relative to the set's root, POSIX separators. */
  readonly path: string
  readonly size: number
  readonly sha256: Sha256
}

/** What one source (file, directory, globs) held, hashed. */
export interface CapturedSet {
  /** Sorted by path bytes. */
  readonly files: readonly CapturedFile[]
  readonly size: number
  /** The file's own digest when it is a single file, else that of the listing. manifest.md §3. */
  readonly digest: Sha256
  /** The text that `sha256sum` prints for the files. */
  readonly listing: string
}

export interface TextFile {
  /** Relative to the workspace, POSIX separators. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Capture {
  /**
   * Files of one source.
   * @param patterns files, directories or globs relative to the workspace; `!` excludes
   * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED
   */
  collect(patterns: readonly string[]): Promise<CapturedSet>
  /**
   * Small files (metrics, params) read whole.
   * @throws FILE_MISSING when a pattern without wildcards matches nothing; LIMIT_EXCEEDED above `maxBytes`
   */
  readFiles(patterns: readonly string[], maxBytes: number): Promise<readonly TextFile[]>
}
