import { layTar } from '../../src/adapters/tar-layout.ts'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { comparePaths, renderListing, setDigest } from '../../src/domain/listing.ts'
import type { Capture, CapturedFile } from '../../src/ports/capture.ts'

/** Path in the workspace to content. */
export type Workspace = Readonly<Record<string, string>>

/**
 * A workspace in memory. A pattern is a file, a directory, or `PREFIX*`; `!` excludes one file. A listing's `file` is
 * no file: `readListing` has its text.
 */
export function fakeCapture(workspace: Workspace): Capture {
  const select = (patterns: readonly string[]): readonly CapturedFile[] => {
    const excluded = new Set(
      patterns.filter((one) => one.startsWith('!')).map((one) => one.slice(1)),
    )
    const files = patterns
      .filter((one) => !one.startsWith('!'))
      .flatMap((pattern) =>
        Object.keys(workspace)
          .filter((path) => matches(pattern, path) && !excluded.has(path))
          .map((path) => describe(workspace, pattern, path)),
      )
    if (files.length > 0) return files.toSorted((a, b) => comparePaths(a.path, b.path))
    throw new ReleaseError('FILE_MISSING', `"${patterns.join('", "')}" matches no file.`)
  }
  const content = (file: string): Uint8Array =>
    readListing(file) ?? Buffer.from(workspace[file.slice(1)] ?? '')
  return {
    select: (patterns, maxFiles) => {
      const files = select(patterns)
      if (files.length > maxFiles) throw new ReleaseError('LIMIT_EXCEEDED', 'too many files')
      const [only = '', ...rest] = patterns.filter((one) => !one.startsWith('!'))
      const directory = rest.length === 0 && !only.endsWith('*') && !Object.hasOwn(workspace, only)
      return {
        directory: directory ? only : null,
        wildcard: patterns.some((one) => one.endsWith('*')),
        files: files.map(({ file, size }) => ({ file, path: file.slice(1), size })),
      }
    },
    open: ({ file, path }) => bytesSource(path, content(file)),
    hash: async ({ file }) => sha256(content(file)),
    hashBodies: async (bodies) =>
      bodies.map((pieces) =>
        sha256(
          Buffer.concat(
            pieces.map((piece) =>
              piece.kind === 'bytes'
                ? piece.bytes
                : content(piece.path).subarray(piece.start, piece.start + piece.size),
            ),
          ),
        ),
      ),
    archive: layTar,
    collect: async (patterns, maxFiles) => {
      const files = select(patterns)
      if (files.length > maxFiles) throw new ReleaseError('LIMIT_EXCEEDED', 'too many files')
      return { files, size: sizeOf(files), digest: setDigest(files, isSingle(patterns, workspace)) }
    },
    fingerprint: async (patterns) => {
      const files = select(patterns)
      const text = renderListing(files)
      const digest = setDigest(files, isSingle(patterns, workspace))
      const listing = keepListing(text)
      return {
        digest,
        files: files.length,
        size: sizeOf(files),
        listing: isSingle(patterns, workspace) ? null : listing,
        pointers: 0,
        ...tablesOf(files),
      }
    },
    readTexts: async (patterns, maxBytes) => {
      const files = select(patterns).map(({ file }) => ({
        path: file.slice(1),
        bytes: Buffer.from(workspace[file.slice(1)] ?? ''),
      }))
      if (files.some(({ bytes }) => bytes.length > maxBytes))
        throw new ReleaseError('LIMIT_EXCEEDED', 'too large')
      return { wildcard: patterns.some((one) => one.endsWith('*')), files }
    },
  }
}

/** Listings by a path that their content decides, so that a store can read what a capture wrote. */
const LISTINGS = new Map<string, string>()

function keepListing(text: string) {
  const file = `/listing-${sha256(text)}`
  LISTINGS.set(file, text)
  return { file, size: Buffer.byteLength(text), sha256: sha256(text) }
}

export function readListing(file: string): Buffer | undefined {
  const text = LISTINGS.get(file)
  return text === undefined ? undefined : Buffer.from(text)
}

const matches = (pattern: string, path: string): boolean =>
  pattern.endsWith('*')
    ? path.startsWith(pattern.slice(0, -1))
    : path === pattern || path.startsWith(`${pattern}/`)

function describe(workspace: Workspace, pattern: string, path: string): CapturedFile {
  const content = workspace[path] ?? ''
  const root = path === pattern ? path.lastIndexOf('/') + 1 : pattern.length + 1
  return {
    file: `/${path}`,
    path: pattern.endsWith('*') ? path : path.slice(root),
    size: Buffer.byteLength(content),
    sha256: sha256(content),
  }
}

function tablesOf(files: readonly CapturedFile[]) {
  const tables = files
    .filter(({ path }) => /\.(?:csv|tsv|jsonl|parquet)$/.test(path))
    .map(({ file, size }) => ({ file, path: file.slice(1), size }))
  return { tables, tableCount: tables.length }
}

const sizeOf = (files: readonly CapturedFile[]): number =>
  files.reduce((sum, file) => sum + file.size, 0)

const isSingle = ([only = '', ...rest]: readonly string[], workspace: Workspace): boolean =>
  rest.length === 0 && Object.hasOwn(workspace, only)
