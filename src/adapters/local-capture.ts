import { createHash, randomUUID } from 'node:crypto'
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseSha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { listingLine, setDigest } from '../domain/listing.ts'
import type { Capture, CapturedFile, CapturedListing, CapturedTexts } from '../ports/capture.ts'
import type { WalkedFile } from './file-walk.ts'
import { walkFiles } from './file-walk.ts'
import { hashFiles } from './hash-files.ts'
import type { Selection } from './path-pattern.ts'
import { describePatterns, hasWildcard, parseSelection } from './path-pattern.ts'
import { resolveWorkspace, toPosix } from './workspace-path.ts'

const LISTING_CHUNK_BYTES = 256 * 1024
const MAX_TEXT_FILES = 1000

/**
 * Reads the workspace of a job.
 * @param folder the workspace
 * @param scratch an existing folder for listings, outside of the workspace
 */
export function localCapture(folder: string, scratch: string): Capture {
  const workspace = resolveWorkspace(folder)
  return {
    collect: (patterns, maxFiles) => collect(workspace, patterns, maxFiles),
    fingerprint: (patterns) => fingerprint(workspace, scratch, patterns),
    readTexts: async (patterns, maxBytes) => readTexts(workspace, patterns, maxBytes),
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
        `${describePatterns(patterns)} selects more than ${maxFiles} files, each of which would be an asset of ` +
          'the release. Pack them into one archive, or narrow the patterns.',
      )
  }
  const files: CapturedFile[] = []
  for await (const file of hashFiles(walked.values())) files.push(file)
  const size = files.reduce((sum, file) => sum + file.size, 0)
  refuseEmpty(workspace, patterns, files.length, size)
  return { files, size, digest: setDigest(files, isSingle(selection, files.length)) }
}

/** A file by name, or the one file that globs matched; a directory is a listing also when it holds one file. */
const isSingle = (selection: Selection, count: number): boolean =>
  selection.singleFile !== null || (count === 1 && !selection.wholeDirectory)

async function fingerprint(
  workspace: string,
  scratch: string,
  patterns: readonly string[],
): Promise<CapturedListing> {
  const selection = parseSelection(workspace, patterns)
  const listing = listingWriter(join(scratch, `listing-${randomUUID()}.sha256`))
  let files = 0
  let size = 0
  let last: CapturedFile | undefined
  try {
    for await (const file of hashFiles(walkFiles(workspace, selection))) {
      files += 1
      size += file.size
      last = file
      listing.add(listingLine(file))
    }
  } finally {
    listing.close()
  }
  refuseEmpty(workspace, patterns, files, size)
  if (last !== undefined && isSingle(selection, files))
    return { digest: last.sha256, files, size, listing: null }
  const digest = listing.digest()
  return {
    digest,
    files,
    size,
    listing: { file: listing.file, size: listing.size(), sha256: digest },
  }
}

function listingWriter(file: string) {
  const descriptor = openSync(file, 'wx', 0o600)
  const hash = createHash('sha256')
  let pending: string[] = []
  let pendingSize = 0
  let written = 0
  const flush = (): void => {
    const bytes = Buffer.from(pending.join(''), 'utf8')
    hash.update(bytes)
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
    written += bytes.length
    pending = []
    pendingSize = 0
  }
  return {
    file,
    add(line: string): void {
      pending.push(line)
      pendingSize += line.length
      if (pendingSize >= LISTING_CHUNK_BYTES) flush()
    },
    close(): void {
      flush()
      closeSync(descriptor)
    },
    size: () => written,
    digest: () => parseSha256(hash.digest('hex')),
  }
}

function refuseEmpty(
  workspace: string,
  patterns: readonly string[],
  files: number,
  size: number,
): void {
  if (files > 0 && size > 0) return
  const found =
    files === 0 ? 'matches no file' : `holds ${files === 1 ? 'an empty file' : 'empty files'} only`
  throw new ReleaseError(
    'FILE_MISSING',
    `${describePatterns(patterns)} ${found} in ${workspace}. Check the path, and that the step which writes it ran before.`,
  )
}

function readTexts(
  workspace: string,
  patterns: readonly string[],
  maxBytes: number,
): CapturedTexts {
  const selection = parseSelection(workspace, patterns)
  const included = patterns.filter((one) => !one.startsWith('!'))
  const wildcard =
    selection.singleFile === null && included.some((one) => hasWildcard(toPosix(one)))
  const walked = [...takeTexts(walkFiles(workspace, selection), patterns)]
  refuseEmpty(workspace, patterns, walked.length, 1)
  const files = walked.map((file) => {
    if (statSync(file.file).size > maxBytes)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `"${file.path}" is larger than ${maxBytes} bytes, the limit for a metrics or parameter file.`,
      )
    const path = [selection.root, file.path].filter((part) => part !== '').join('/')
    return { path, bytes: readFileSync(file.file) }
  })
  return { wildcard, files }
}

function* takeTexts(
  files: Iterable<WalkedFile>,
  patterns: readonly string[],
): Generator<WalkedFile> {
  let count = 0
  for (const file of files) {
    count += 1
    if (count > MAX_TEXT_FILES)
      throw new ReleaseError(
        'LIMIT_EXCEEDED',
        `${describePatterns(patterns)} matches more than ${MAX_TEXT_FILES} files.`,
      )
    yield file
  }
}
