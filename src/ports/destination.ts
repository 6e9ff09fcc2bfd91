import type { Digest, Sha256 } from '../domain/digest.ts'

/** A file as it has to become. */
export interface WantedFile {
  /** Relative to the model, POSIX separators. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly sha256: Sha256
}

/** A small file that tells of the version: the manifest, its bundle, the model's signature. */
export interface OwnFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface PulledContent {
  readonly files: readonly WantedFile[]
  readonly own: readonly OwnFile[]
  /** Whether `own` lies among the files; else in a folder of its own beside the destination. */
  readonly ownAmongFiles: boolean
  /** Of the manifest: what was begun for another one is not taken up. */
  readonly manifest: Digest
}

/** A run of a file's bytes. */
export interface FileRange {
  /** Index in `files`. */
  readonly file: number
  /** First byte. */
  readonly position: number
  /** Bytes. */
  readonly size: number
}

/** A file whose bytes are all there, and are not the right ones. */
export interface WrongFile {
  readonly file: number
  readonly found: Sha256
  /** Whether some of the bytes were there before, from an earlier pull or the cache: fetched again they may be right. */
  readonly kept: boolean
}

/** Files on their way to a destination, where nobody sees them yet. */
export interface Staging {
  /** Bytes that an earlier pull left. */
  readonly resumed: number
  /** Bytes from the cache. */
  readonly cached: number
  /** What is not there yet; in the order of the files, and in each in order. */
  missing(): readonly FileRange[]
  /** Synchronous, since millions of chunks are written. @throws LIMIT_EXCEEDED for a full disk, FILE_REFUSED without the right to write */
  write(file: number, position: number, bytes: Uint8Array): void
  /** Compares every file with its digest, once nothing is missing; most of it is done while the bytes come. */
  check(): Promise<readonly WrongFile[]>
  hash(range: FileRange): Promise<Sha256>
  /** Takes none of the file's bytes for there any more, and its cached copy for damaged. */
  reset(file: number): Promise<void>
  /** Puts all files at the destination, in one step. Nothing else may be called then. */
  commit(): Promise<void>
  /** Leaves what is there for another pull of the same files. */
  keep(): Promise<void>
}

/** A folder that is to hold the files of a version, and nothing else. */
export interface Destination {
  /** Absolute. */
  readonly path: string
  /** Where one of `own` lies. Absolute. */
  ownPath(content: PulledContent, name: string): string
  /**
   * `same`: all of the content is there, byte for byte, and nothing else.
   * @throws FILE_REFUSED for what must not be replaced: a file, a link, a folder with other files unless that was asked for
   */
  inspect(content: PulledContent): Promise<'free' | 'same'>
  /**
   * Prepares a place, with what an earlier pull of the same files left and what the cache has.
   * @throws LIMIT_EXCEEDED when the disk has too little room, FILE_REFUSED without the right to write
   */
  stage(content: PulledContent): Promise<Staging>
}
