import type { Sha256 } from '../domain/digest.ts'

export interface CapturedFile {
  /** Absolute. */
  readonly file: string
  /** Relative to the set's root, POSIX separators. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly sha256: Sha256
}

/** A few files, each to be stored on its own. */
export interface CapturedFiles {
  /** Sorted by path bytes. */
  readonly files: readonly CapturedFile[]
  /** Bytes, all together. */
  readonly size: number
  /** The file's own digest for a single file, else that of the listing. manifest.md §3. */
  readonly digest: Sha256
}

/** Any number of files, known by their listing alone; nothing per file is held in memory. */
export interface CapturedListing {
  readonly digest: Sha256
  readonly files: number
  /** Bytes, all together. */
  readonly size: number
  /** The text that `sha256sum` prints for the files, on disk; `null` for a single file. */
  readonly listing: { readonly file: string; readonly size: number; readonly sha256: Sha256 } | null
}

export interface TextFile {
  /** Relative to the workspace, POSIX separators. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface CapturedTexts {
  /** Whether a pattern had wildcards: then no single file of it is indispensable. */
  readonly wildcard: boolean
  readonly files: readonly TextFile[]
}

/**
 * Files of the workspace. Patterns are files, directories or globs relative to it; a leading `!` excludes.
 * All methods throw FILE_MISSING (nothing there, or nothing in it), FILE_REFUSED (outside of the workspace, a link out
 * of it, a device), FILE_CHANGED (while it was read) and LIMIT_EXCEEDED.
 */
export interface Capture {
  /** @param maxFiles more than that is LIMIT_EXCEEDED, before anything is hashed */
  collect(patterns: readonly string[], maxFiles: number): Promise<CapturedFiles>
  fingerprint(patterns: readonly string[]): Promise<CapturedListing>
  readTexts(patterns: readonly string[], maxBytes: number): Promise<CapturedTexts>
}
