import type { BytePiece } from '../domain/byte-piece.ts'
import type { ByteSource } from '../domain/byte-source.ts'
import { bytesSource } from '../domain/byte-source.ts'
import type { Sha256 } from '../domain/digest.ts'
import { sha256 } from '../domain/digest.ts'
import { stableJson } from '../domain/stable-json.ts'
import type { Capture, TextFile, WorkspaceFile } from '../ports/capture.ts'
import type { Log } from '../ports/log.ts'

/** A raw file that numbers were read from; it becomes an asset as it is. */
export interface SourceFile {
  readonly role: 'metrics' | 'params' | 'predictions'
  /** Relative to the workspace, POSIX separators. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly sha256: Sha256
  /** Its bytes. */
  readonly pieces: readonly BytePiece[]
}

export function textSource(role: SourceFile['role'], { path, bytes }: TextFile): SourceFile {
  return {
    role,
    path,
    size: bytes.length,
    sha256: sha256(bytes),
    pieces: [{ kind: 'bytes', bytes }],
  }
}

/** A file that may be too large to hold. */
export function fileSource(
  role: SourceFile['role'],
  { file, path, size }: WorkspaceFile,
  hash: Sha256,
): SourceFile {
  return { role, path, size, sha256: hash, pieces: [{ kind: 'file', path: file, start: 0, size }] }
}

/** One asset a file, also when two lines name the same one. */
export const eachOnce = (files: readonly SourceFile[]): readonly SourceFile[] => [
  ...new Map(files.map((file) => [file.path, file])).values(),
]

/** Reads the raw files of one input and keeps them for the release. */
export interface SourceReader {
  readonly open: (file: WorkspaceFile) => ByteSource
  /** The same bytes that were read, as a future asset; `null` for a file that is too large to store. */
  readonly keep: (file: WorkspaceFile) => Promise<SourceFile | null>
  /**
   * The files of one folder. MLflow writes a file for each number: more than twenty become one JSON file, path to text.
   * @param root the folder, relative to the workspace
   */
  readonly keepFolder: (
    files: readonly WorkspaceFile[],
    root: string,
  ) => Promise<readonly SourceFile[]>
}

/** Files up to this are read once and held, so that the numbers and the asset are of the same bytes. Bytes. */
const MAX_HELD_BYTES = 16 * 1024 * 1024
/** Of all held files together; beyond it a file is read twice. */
const MAX_ALL_HELD_BYTES = 256 * 1024 * 1024
/** Assets of one folder. */
const MAX_FOLDER_ASSETS = 20
/** Bytes. */
const MAX_KEPT_BYTES = 2 * 1024 * 1024 * 1024 - 1

export function sourceReader(role: SourceFile['role'], ports: ReaderPorts): SourceReader {
  const hold = holdFiles(ports)
  const openLarge = openOnce(ports)
  const keep = async (file: WorkspaceFile): Promise<SourceFile | null> => {
    const bytes = hold(file)
    if (bytes !== null) return textSource(role, { path: file.path, bytes })
    if (file.size <= MAX_KEPT_BYTES) {
      const hash = await ports.capture.hash(file)
      // Throws when the file is not what the numbers were read from.
      openLarge(file).read(0, 1)
      return fileSource(role, file, hash)
    }
    ports.log.warning(
      `${role}: "${file.path}" has ${file.size} bytes, more than GitHub stores; it is not kept with the version.`,
    )
    return null
  }
  return {
    open: (file) => {
      const bytes = hold(file)
      return bytes === null ? openLarge(file) : bytesSource(file.path, bytes)
    },
    keep,
    keepFolder: async (files, root) => {
      const bundled = files.length > MAX_FOLDER_ASSETS ? bundle(files, hold) : null
      // No file of a workspace has such a path.
      if (bundled !== null)
        return [textSource(role, { path: `${root}//files.json`, bytes: bundled })]
      const kept: SourceFile[] = []
      for (const file of files) {
        // oxlint-disable-next-line no-await-in-loop -- few files
        const source = await keep(file)
        if (source !== null) kept.push(source)
      }
      return kept
    },
  }
}

interface ReaderPorts {
  readonly capture: Pick<Capture, 'open' | 'hash'>
  readonly log: Log
}

type Hold = (file: WorkspaceFile) => Uint8Array | null

/** Reads a small file once; `null` for what is too large, alone or with all others. */
function holdFiles({ capture }: ReaderPorts): Hold {
  const held = new Map<string, Uint8Array>()
  let total = 0
  return (file) => {
    const known = held.get(file.path)
    if (known !== undefined) return known
    if (file.size > MAX_HELD_BYTES || total + file.size > MAX_ALL_HELD_BYTES) return null
    const bytes = capture.open(file).read(0, file.size)
    total += bytes.length
    held.set(file.path, bytes)
    return bytes
  }
}

/** The same source for the same file, so that a change between two of its reads is noticed. */
function openOnce({ capture }: ReaderPorts): (file: WorkspaceFile) => ByteSource {
  const opened = new Map<string, ByteSource>()
  return (file) => {
    const source = opened.get(file.path) ?? capture.open(file)
    opened.set(file.path, source)
    return source
  }
}

/** `null` when a file is no UTF-8 text, or too large to hold. */
function bundle(files: readonly WorkspaceFile[], hold: Hold): Uint8Array | null {
  const texts: [string, string][] = []
  for (const file of files) {
    const bytes = hold(file)
    if (bytes === null || !isUtf8(bytes)) return null
    texts.push([file.path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)])
  }
  return stableJson(Object.fromEntries(texts))
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
