import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { comparePaths, renderListing, setDigest } from '../../src/domain/listing.ts'
import type { Capture, CapturedFile } from '../../src/ports/capture.ts'

/** Path in the workspace to content. */
export type Workspace = Readonly<Record<string, string>>

/**
 * A workspace in memory. A pattern is a file, a directory, or `PREFIX*`; `!` excludes one file. A listing's `file` is
 * no file: its digest and size are those of the text.
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
  return {
    collect: async (patterns, maxFiles) => {
      const files = select(patterns)
      if (files.length > maxFiles) throw new ReleaseError('LIMIT_EXCEEDED', 'too many files')
      return { files, size: sizeOf(files), digest: setDigest(files, isSingle(patterns, workspace)) }
    },
    fingerprint: async (patterns) => {
      const files = select(patterns)
      const text = renderListing(files)
      const digest = setDigest(files, isSingle(patterns, workspace))
      const listing = { file: '/listing', size: Buffer.byteLength(text), sha256: sha256(text) }
      return {
        digest,
        files: files.length,
        size: sizeOf(files),
        listing: isSingle(patterns, workspace) ? null : listing,
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

const sizeOf = (files: readonly CapturedFile[]): number =>
  files.reduce((sum, file) => sum + file.size, 0)

const isSingle = ([only = '', ...rest]: readonly string[], workspace: Workspace): boolean =>
  rest.length === 0 && Object.hasOwn(workspace, only)
