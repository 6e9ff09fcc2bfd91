import type { Sha256 } from '../domain/digest.ts'
import { isSha256 } from '../domain/digest.ts'

/** A file of Git LFS that stands for another one. */
export interface LfsPointer {
  /** The object id: SHA-256 of the file that the pointer stands for. */
  readonly sha256: Sha256
  /** Bytes of that file. */
  readonly size: number
}

/** Bytes; a pointer is shorter. Git LFS specification, "The Pointer". */
export const MAX_POINTER_BYTES = 1024

const VERSION = 'version https://git-lfs.github.com/spec/v1'
/** What Git LFS wrote before its first release, and still reads. */
const OLD_VERSIONS: ReadonlySet<string> = new Set([
  'version http://git-media.io/v/2',
  'version https://hawser.github.com/spec/v1',
])
const LINE = /^([a-z0-9.-]+) (.+)$/

/**
 * @param bytes the whole file, or its first 1,024 bytes
 * @returns `null` for everything that is not exactly a pointer, so for every other file
 */
export function parseLfsPointer(bytes: Uint8Array): LfsPointer | null {
  if (bytes.length >= MAX_POINTER_BYTES) return null
  const [version = '', ...lines] = new TextDecoder().decode(bytes).trimEnd().split(/\r?\n/)
  if (version !== VERSION && !OLD_VERSIONS.has(version)) return null
  const values = readValues(lines)
  const sha256 = (values?.get('oid') ?? '').replace(/^sha256:/, '')
  const size = values?.get('size') ?? ''
  const counted = /^\d{1,16}$/.test(size) && Number.isSafeInteger(Number(size))
  return isSha256(sha256) && counted ? { sha256, size: Number(size) } : null
}

/** `null` when a line is no `KEY VALUE` or a key comes twice. */
function readValues(lines: readonly string[]): ReadonlyMap<string, string> | null {
  const values = new Map<string, string>()
  for (const line of lines) {
    const [, key, value] = LINE.exec(line) ?? []
    if (key === undefined || value === undefined || values.has(key)) return null
    values.set(key, value)
  }
  return values
}
