/** Bytes that can be read anywhere and in any order, without holding the whole: a file on disk. */
export interface ByteSource {
  /** Names it in messages: relative to the workspace, POSIX separators. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /**
   * `length` bytes from `offset`, fewer only where the source ends, none beyond its end. The caller may keep them.
   * Callers bound `length` themselves: never by a number that the file states without comparing it with `size` and a
   * limit of their own.
   */
  read(offset: number, length: number): Uint8Array
}

/** Bytes in memory as a source. */
export function bytesSource(path: string, bytes: Uint8Array): ByteSource {
  return {
    path,
    size: bytes.length,
    read: (offset, length) => bytes.slice(offset, Math.min(bytes.length, offset + length)),
  }
}
