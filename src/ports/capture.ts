import type { BytePiece } from '../domain/byte-piece.ts'
import type { ByteSource } from '../domain/byte-source.ts'
import type { Sha256 } from '../domain/digest.ts'

/** A file that was selected, not yet read. */
export interface WorkspaceFile {
  /** Absolute. */
  readonly file: string
  /** Relative to the set's root, POSIX separators. */
  readonly path: string
  /** Bytes. */
  readonly size: number
}

export interface CapturedFile extends WorkspaceFile {
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
  /** The first files that can be tables by their name; `path` relative to the workspace. */
  readonly tables: readonly WorkspaceFile[]
  /** All files that can be tables, also those that are not among `tables`. */
  readonly tableCount: number
  /** The digest that DVC gives the same files; only when it was asked for. */
  readonly dvc?: string
  /** Files that are here only as a pointer, whose digest and size are the pointer's. */
  readonly pointers: number
}

/** How DVC hashes a file: `md5-dos2unix` is that of DVC 2. */
export type DvcHash = 'md5' | 'md5-dos2unix'

/** What a pointer says of the file that it stands for. */
export interface Pointer {
  readonly sha256: Sha256
  /** Bytes. */
  readonly size: number
}

export interface FingerprintOptions {
  /** The patterns are paths: `!`, `*` and the like are characters of a name. */
  readonly literal?: boolean
  /** Also computes DVC's digest: of a file, or `….dir` of a directory. */
  readonly dvc?: DvcHash
  /**
   * Tells a pointer from a file; asked for every file of at most 1,024 bytes, whose digest is then that of the file
   * which the pointer stands for.
   */
  readonly readPointer?: (bytes: Uint8Array) => Pointer | null
}

/** What a list of patterns selects. */
export interface Selected {
  /** The folder when one directory was named, relative to the workspace, `''` for the workspace itself. */
  readonly directory: string | null
  /** Whether a pattern had wildcards: then no single file of it is indispensable. */
  readonly wildcard: boolean
  /** `path` is relative to the workspace. */
  readonly files: readonly WorkspaceFile[]
}

export interface TextFile {
  /** Relative to the workspace, POSIX separators. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface CapturedTexts {
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
  fingerprint(patterns: readonly string[], options?: FingerprintOptions): Promise<CapturedListing>
  /** What the patterns select, unread; a directory without files is no error. */
  select(patterns: readonly string[], maxFiles: number): Selected
  readTexts(patterns: readonly string[], maxBytes: number): Promise<CapturedTexts>
  /** @throws FILE_CHANGED, by each read, when the file is not what was selected any more */
  open(file: WorkspaceFile): ByteSource
  /** @throws FILE_CHANGED */
  hash(file: WorkspaceFile): Promise<Sha256>
  /** The digest of each body, which its pieces are one after the other. @throws FILE_CHANGED */
  hashBodies(bodies: readonly (readonly BytePiece[])[]): Promise<readonly Sha256[]>
  /** One archive of all files, unread: the same for the same files, whoever makes it. */
  archive(files: readonly WorkspaceFile[]): Archive
}

/** A tar, as the pieces that it consists of. */
export interface Archive {
  readonly pieces: readonly BytePiece[]
  /** Bytes. */
  readonly size: number
  /** By path, the first byte of each file's content. */
  readonly offsets: ReadonlyMap<string, number>
}
