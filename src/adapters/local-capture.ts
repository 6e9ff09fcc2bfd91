import { readFileSync } from 'node:fs'
import type { Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { setDigest } from '../domain/listing.ts'
import type {
  Capture,
  CapturedFile,
  CapturedTexts,
  Selected,
  WorkspaceFile,
} from '../ports/capture.ts'
import type { DigestCache } from './digest-cache.ts'
import { fileSource } from './file-source.ts'
import type { WalkedFile } from './file-walk.ts'
import { walkFiles } from './file-walk.ts'
import { fingerprint } from './fingerprint.ts'
import { hashFiles } from './hash-files.ts'
import { hashPieces } from './hash-pieces.ts'
import { withHashProgress } from './hash-progress.ts'
import { isSingle, refuseEmpty } from './hash-set.ts'
import type { Selection } from './path-pattern.ts'
import { describePatterns, hasWildcard, parseSelection } from './path-pattern.ts'
import { layTar } from './tar-layout.ts'
import { resolveWorkspace, toPosix } from './workspace-path.ts'

const MAX_TEXT_FILES = 1000

/**
 * Reads the workspace of a job.
 * @param folder the workspace
 * @param scratch an existing folder for listings, outside of the workspace
 * @param cache digests of data files from earlier runs; model files are always read
 */
export function localCapture(folder: string, scratch: string, cache?: DigestCache): Capture {
  const workspace = resolveWorkspace(folder)
  return {
    collect: (patterns, maxFiles) => collect(workspace, patterns, maxFiles),
    fingerprint: (patterns, options = {}) =>
      withHashProgress(async (onProgress) => {
        const method = { ...options, onProgress, ...(cache === undefined ? {} : { cache }) }
        const found = await fingerprint({ workspace, scratch }, patterns, method)
        cache?.save()
        return found
      }),
    select: (patterns, maxFiles) => select(workspace, patterns, maxFiles),
    readTexts: async (patterns, maxBytes) => readTexts(workspace, patterns, maxBytes),
    open: fileSource,
    hash: hashOne,
    hashBodies: (bodies) =>
      withHashProgress(async (onProgress) => await hashPieces(bodies, { onProgress })),
    archive: layTar,
  }
}

async function collect(workspace: string, patterns: readonly string[], maxFiles: number) {
  const selection = parseSelection(workspace, patterns)
  const walked: WalkedFile[] = []
  for (const file of walkFiles(workspace, selection)) {
    walked.push(file)
    if (walked.length > maxFiles)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `${describePatterns(patterns)} selects more than ${maxFiles} files, the most that a version has. ` +
          'Save the model in fewer files, pack them into an archive yourself, or narrow the patterns.',
      )
  }
  refuseUnmatched(workspace, selection, walked)
  const files = await withHashProgress(async (onProgress) => {
    const hashed: CapturedFile[] = []
    for await (const file of hashFiles(walked.values(), { onProgress })) hashed.push(file)
    return hashed
  })
  const size = files.reduce((sum, file) => sum + file.size, 0)
  refuseEmpty(workspace, patterns, files.length, size)
  return { files, size, digest: setDigest(files, isSingle(selection, files.length)) }
}

/** A model without its tokenizer is published in silence otherwise. */
function refuseUnmatched(
  workspace: string,
  selection: Selection,
  walked: readonly WalkedFile[],
): void {
  if (walked.length === 0) return
  const paths = walked.map(({ path }) => [selection.root, path].filter(Boolean).join('/'))
  const unmatched = selection.unmatched(paths)
  if (unmatched.length > 0)
    throw new ReleaseError(
      'FILE_MISSING',
      `${describePatterns(unmatched)} matches no file in ${workspace}. Remove it, or check that the step which writes the files ran before.`,
    )
}

async function hashOne(file: WorkspaceFile): Promise<Sha256> {
  for await (const { sha256 } of hashFiles([file].values())) return sha256
  throw new TypeError('one file has one digest')
}

function select(workspace: string, patterns: readonly string[], maxFiles: number): Selected {
  const selection = parseSelection(workspace, patterns)
  const included = patterns.filter((one) => !one.startsWith('!'))
  const [only] = included
  const directory = included.length === 1 && selection.wholeDirectory ? only : undefined
  const prefix = selection.root === '' ? '' : `${selection.root}/`
  const files: WorkspaceFile[] = []
  for (const { file, path, size } of walkFiles(workspace, selection)) {
    if (files.length >= maxFiles)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `${describePatterns(patterns)} matches more than ${maxFiles} files. Narrow it.`,
      )
    files.push({ file, path: prefix + path, size })
  }
  refuseEmpty(workspace, patterns, files.length, 1)
  const wildcard =
    selection.singleFile === null && included.some((one) => hasWildcard(toPosix(one)))
  return { directory: directory === undefined ? null : selection.root, wildcard, files }
}

function readTexts(
  workspace: string,
  patterns: readonly string[],
  maxBytes: number,
): CapturedTexts {
  const { files, wildcard } = select(workspace, patterns, MAX_TEXT_FILES)
  const texts = files.map(({ file, path, size }) => {
    if (size > maxBytes)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `"${path}" is larger than ${maxBytes} bytes, the limit for such a file.`,
      )
    return { path, bytes: readFileSync(file) }
  })
  return { wildcard, files: texts }
}
