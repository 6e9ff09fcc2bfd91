/** A second digest of the same pass; `md5-dos2unix` is that of DVC 2. */
export type OtherHash = 'md5' | 'md5-dos2unix'

export interface Unread {
  readonly kind: 'changed' | 'failed'
  /** Why it failed. */
  readonly reason: string
}

/** A file's digest, or why there is none. */
export type HashOutcome =
  | {
      readonly kind: 'hashed'
      readonly sha256: string
      readonly md5: string | null
      readonly size: number
    }
  | Unread

/** Bytes in memory, or ranges of one file: start and size of each, one after the other. */
export type PieceRun =
  { readonly bytes: Uint8Array } | { readonly file: string; readonly ranges: readonly number[] }

/** The digest of a body and the state of each file in it, or the file for which there is none. */
export type PiecesOutcome =
  | { readonly kind: 'pieces'; readonly sha256: string; readonly states: readonly FileState[] }
  | (Unread & { readonly file: string })

/** The text is another when the file has changed. */
export type FileState = readonly [file: string, state: string]

export type HashJob =
  | {
      readonly kind: 'files'
      readonly id: number
      /** Absolute paths, joined by NUL: one text is copied between threads faster than many. */
      readonly files: string
      /** Bytes of each, as of the walk; -1 when nobody knows. */
      readonly sizes: readonly number[]
      readonly other: OtherHash | null
    }
  | { readonly kind: 'pieces'; readonly id: number; readonly runs: readonly PieceRun[] }

export type HashAnswer =
  | {
      readonly kind: 'files'
      readonly id: number
      /** Bytes of each file that was looked at: all, or the first ones when they are large. */
      readonly sizes: readonly number[]
      /** SHA-256 of each file, 64 digits; spaces for those in `unread`. */
      readonly sha256: string
      /** MD5 of each file, 32 digits, likewise; empty when none was asked for. */
      readonly md5: string
      readonly unread: readonly (readonly [index: number, outcome: Unread])[]
    }
  | { readonly kind: 'pieces'; readonly id: number; readonly outcome: PiecesOutcome }

/** What a pool gives its threads: one slot each, to which a thread adds the bytes that it has hashed. */
export interface HashThreadData {
  readonly progress: SharedArrayBuffer
  readonly slot: number
}
