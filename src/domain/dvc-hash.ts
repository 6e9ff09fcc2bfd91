import { createHash } from 'node:crypto'
import { comparePaths } from './listing.ts'

/** How DVC hashes one file. `md5-dos2unix` is what DVC 2 wrote; its files do not name it. */
export type DvcHashName = 'md5' | 'md5-dos2unix'

export interface DvcFileHasher {
  /** Chunks of any length, in file order. The chunk is not kept and not changed. */
  update(chunk: Uint8Array): void
  /** 32 lowercase hexadecimal digits; once, at the end. */
  digest(): string
}

export interface DvcDirectoryHasher {
  /**
   * Paths in ascending order of their UTF-8 bytes, which is the order of Python's `str` (code points).
   * @param relpath relative to the directory, POSIX separators
   * @param md5 32 lowercase hexadecimal digits
   * @throws {TypeError} for a path that is out of order or comes twice: a bug of the caller
   */
  add(relpath: string, md5: string): void
  /** 32 hexadecimal digits and `.dir`; once, at the end. */
  digest(): string
}

/** Bytes. DVC reads files in pieces of this length and asks of each piece alone whether it is text. */
const DOS_CHUNK_BYTES = 1024 * 1024
/** Bytes at the start of a piece that decide. */
const TEXT_SAMPLE_BYTES = 512
const MAX_ODD_SHARE = 0.3
const CR = 13
const LF = 10
const TEXT_CONTROLS: ReadonlySet<number> = new Set([8, 9, LF, 12, CR])

export function dvcFileHasher(name: DvcHashName): DvcFileHasher {
  return name === 'md5' ? plainHasher() : dosToUnixHasher()
}

function plainHasher(): DvcFileHasher {
  const md5 = createHash('md5')
  return {
    update: (chunk) => {
      md5.update(chunk)
    },
    digest: () => md5.digest('hex'),
  }
}

/**
 * MD5 of the file with CR LF read as LF wherever DVC 2 takes a piece of 1 MiB for text: no NUL and at most 30 % bytes
 * outside of printable ASCII, LF, CR, tab, form feed and backspace among its first 512. A CR LF that two pieces share
 * stays as it is.
 */
export function dosToUnixHasher(): DvcFileHasher {
  const md5 = createHash('md5')
  const piece = new Uint8Array(DOS_CHUNK_BYTES)
  let filled = 0
  const flush = (): void => {
    const bytes = piece.subarray(0, filled)
    md5.update(isTextBlock(bytes.subarray(0, TEXT_SAMPLE_BYTES)) ? unixLines(bytes) : bytes)
    filled = 0
  }
  return {
    update: (chunk) => {
      for (let at = 0; at < chunk.length;) {
        const part = chunk.subarray(at, at + DOS_CHUNK_BYTES - filled)
        piece.set(part, filled)
        filled += part.length
        at += part.length
        if (filled === DOS_CHUNK_BYTES) flush()
      }
    },
    digest: () => {
      flush()
      return md5.digest('hex')
    },
  }
}

function isTextBlock(block: Uint8Array): boolean {
  let odd = 0
  for (const byte of block) {
    if (byte === 0) return false
    if ((byte < 32 || byte > 126) && !TEXT_CONTROLS.has(byte)) odd += 1
  }
  return block.length === 0 || odd / block.length <= MAX_ODD_SHARE
}

/** In place: `bytes` are a copy of ours. */
function unixLines(bytes: Uint8Array): Uint8Array {
  let end = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === CR && bytes[at + 1] === LF) continue
    bytes[end] = byte
    end += 1
  }
  return bytes.subarray(0, end)
}

/**
 * The hash that DVC gives a directory: MD5 of the list of its files as Python's `json.dumps(list, sort_keys=True)`
 * writes it. Constant memory.
 */
export function dvcDirectoryHasher(): DvcDirectoryHasher {
  const md5 = createHash('md5').update('[')
  let last: string | null = null
  return {
    add: (relpath, hash) => {
      if (last !== null && comparePaths(last, relpath) >= 0)
        throw new TypeError(
          `${JSON.stringify(relpath)} does not come after ${JSON.stringify(last)}`,
        )
      if (last !== null) md5.update(', ')
      last = relpath
      md5.update(`{"md5": "${hash}", "relpath": ${pythonJson(relpath)}}`)
    },
    digest: () => `${md5.update(']').digest('hex')}.dir`,
  }
}

/** A text as Python's `json.dumps` writes it: everything but printable ASCII as `\uXXXX`, in pairs above U+FFFF. */
function pythonJson(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
