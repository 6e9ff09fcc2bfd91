import { ReleaseError } from '../domain/errors.ts'
import type { ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { dvcDirectoryDigest } from './dvc-directory.ts'
import type { TextFile } from './text-file.ts'
import { fault, quoteText } from './text-file.ts'

/** How DVC got the digest. `md5-dos2unix` is DVC 2: its files do not name a hash. */
export type DvcDigestKind = 'md5' | 'md5-dos2unix' | 'etag' | 'checksum'

/** One output or dependency that a file of DVC names. */
export interface DvcOutput {
  /** As the file has it. */
  readonly written: string
  /** Relative to the workspace, POSIX separators; `null` for what is elsewhere, for instance `s3://…`. */
  readonly path: string | null
  readonly hash: DvcDigestKind
  /** Without `.dir`. */
  readonly digest: string
  /** As a manifest quotes it: `md5:HEX`, `md5:HEX.dir`, `etag:…`. */
  readonly quoted: string
  readonly isDir: boolean
  /** Bytes; `null` where the file does not say. */
  readonly size: number | null
  /** Files of a directory; `null` where the file does not say. */
  readonly nfiles: number | null
  /** Files of a directory, where the file lists them (cloud versioning); else `null`. */
  readonly files: readonly DvcListedFile[] | null
}

export interface DvcListedFile {
  /** Relative to the directory, POSIX separators. */
  readonly relpath: string
  /** 32 hexadecimal digits; `null` where the store has only an etag. */
  readonly md5: string | null
  readonly size: number | null
}

const MAX_OUTPUTS = 10_000
const MD5 = /^[0-9a-f]{32}(?:\.dir)?$/
/** What object stores call a version of an object. */
const ETAG = /^[\w.+/=-]{1,200}$/

/** An entry that was not asked for yet: what is wrong with the others does not matter. */
export interface DvcEntryNode {
  /** As the file has it. */
  readonly written: string
  readonly node: ObjectNode
}

/** @throws {ReleaseError} `FORMAT_INVALID` with line and column for entries without a path */
export function listOutputs(
  file: TextFile,
  node: TreeNode | undefined,
  key: string,
): readonly DvcEntryNode[] {
  if (node === undefined || node.kind === 'null') return []
  if (node.kind !== 'array')
    throw fault(file, node.at, `"${key}" is ${describeNode(node)}, not a list.`)
  if (node.items.length > MAX_OUTPUTS)
    throw new ReleaseError('LIMIT_EXCEEDED', `${file.path} has more than ${MAX_OUTPUTS} ${key}.`)
  return node.items.map((item) => {
    if (item.kind !== 'object')
      throw fault(file, item.at, `an entry of "${key}" is ${describeNode(item)}, not an object.`)
    const written = textOf(file, item, 'path')
    if (written !== null && written !== '') return { written, node: item }
    throw fault(file, item.at, `an entry of "${key}" has no "path". Run "dvc commit".`)
  })
}

/**
 * @param wdir the file's `wdir`, relative to its folder
 * @throws {ReleaseError} `FORMAT_INVALID` with line and column; `FILE_REFUSED` for a path out of the workspace
 */
export function readOutput(
  file: TextFile,
  { written, node }: DvcEntryNode,
  wdir: string,
): DvcOutput {
  const path = resolvePath(file, wdir, written)
  if (path === undefined)
    throw new ReleaseError(
      'FILE_REFUSED',
      `${fault(file, memberOf(node, 'path')?.at ?? null, `the path ${quoteText(written)} leaves the workspace`).message}. ` +
        'Move the data into the repository, or quote its digest: URI#md5:HEX.',
    )
  const files = readFiles(file, memberOf(node, 'files'))
  const { hash, value } = readDigest(file, node, written, files)
  const isDir = value.endsWith('.dir')
  return {
    written,
    path,
    hash,
    digest: isDir ? value.slice(0, -'.dir'.length) : value,
    quoted: `${hash === 'md5-dos2unix' ? 'md5' : hash}:${value}`,
    isDir,
    size: countOf(file, node, 'size'),
    nfiles: countOf(file, node, 'nfiles'),
    files,
  }
}

interface FoundDigest {
  readonly hash: DvcDigestKind
  readonly value: string
}

function readDigest(
  file: TextFile,
  item: ObjectNode,
  written: string,
  files: readonly DvcListedFile[] | null,
): FoundDigest {
  const hash = readHashName(file, item, written)
  const found =
    readMd5(file, item, written, hash) ??
    readRemoteDigest(file, item, 'etag') ??
    readRemoteDigest(file, item, 'checksum') ??
    digestOfFiles(files, hash)
  if (found !== null) return found
  throw fault(
    file,
    item.at,
    `${quoteText(written)} has no digest yet. Run "dvc commit" (or "dvc repro") and commit ${file.path}.`,
  )
}

/** A missing name is DVC 2. */
function readHashName(file: TextFile, item: ObjectNode, written: string): 'md5' | 'md5-dos2unix' {
  const named = textOf(file, item, 'hash')
  if (named === null || named === 'md5-dos2unix') return 'md5-dos2unix'
  // For the others the name is that of the key.
  if (named === 'md5' || named === 'etag' || named === 'checksum') return 'md5'
  throw fault(
    file,
    memberOf(item, 'hash')?.at ?? null,
    `${quoteText(written)} has the hash ${quoteText(named)}; md5, etag and checksum are known. Quote it: URI#sha256:HEX.`,
  )
}

function readMd5(
  file: TextFile,
  item: ObjectNode,
  written: string,
  hash: 'md5' | 'md5-dos2unix',
): FoundDigest | null {
  const value = digestText(file, item, 'md5')?.toLowerCase()
  if (value === undefined) return null
  if (MD5.test(value)) return { hash, value }
  throw fault(
    file,
    memberOf(item, 'md5')?.at ?? null,
    `"md5" of ${quoteText(written)} is ${quoteText(value)}, not 32 hexadecimal digits. Run "dvc commit".`,
  )
}

function readRemoteDigest(
  file: TextFile,
  item: ObjectNode,
  hash: 'etag' | 'checksum',
): FoundDigest | null {
  const value = digestText(file, item, hash)?.replaceAll('"', '')
  if (value === undefined) return null
  if (ETAG.test(value)) return { hash, value }
  throw fault(
    file,
    memberOf(item, hash)?.at ?? null,
    `"${hash}" is ${quoteText(value)}, no digest. Run "dvc commit".`,
  )
}

/** With a remote that keeps versions, DVC lists a directory's files in place of its digest. */
function digestOfFiles(
  files: readonly DvcListedFile[] | null,
  hash: 'md5' | 'md5-dos2unix',
): FoundDigest | null {
  if (files === null || files.length === 0) return null
  const entries = files.flatMap(({ relpath, md5 }) => (md5 === null ? [] : [{ relpath, md5 }]))
  return entries.length < files.length ? null : { hash, value: dvcDirectoryDigest(entries) }
}

/** YAML reads 32 digits without a letter, and `123e45…`, as a number: the digits are what was meant. */
function digestText(file: TextFile, item: ObjectNode, key: string): string | null {
  const node = memberOf(item, key)
  if (node?.kind === 'number' && node.digits !== null) return node.digits
  return textOf(file, item, key)
}

function textOf(file: TextFile, item: ObjectNode, key: string): string | null {
  const node = memberOf(item, key)
  if (node === undefined || node.kind === 'null') return null
  if (node.kind === 'string') return node.text
  // An unquoted path may look like a number.
  if (node.kind === 'number' && node.digits !== null) return node.digits
  throw fault(file, node.at, `"${key}" is ${describeNode(node)}, not a text.`)
}

function countOf(file: TextFile, item: ObjectNode, key: string): number | null {
  const node = memberOf(item, key)
  if (node === undefined || node.kind === 'null') return null
  if (node.kind === 'number' && Number.isSafeInteger(node.value) && node.value >= 0)
    return node.value
  throw fault(file, node.at, `"${key}" is ${describeNode(node)}, not a count.`)
}

function readFiles(file: TextFile, node: TreeNode | undefined): readonly DvcListedFile[] | null {
  if (node === undefined || node.kind === 'null') return null
  if (node.kind !== 'array')
    throw fault(file, node.at, `"files" is ${describeNode(node)}, not a list.`)
  return node.items.map((item) => {
    const relpath = item.kind === 'object' ? textOf(file, item, 'relpath') : null
    if (item.kind !== 'object' || relpath === null)
      throw fault(file, item.at, 'an entry of "files" has no "relpath". Run "dvc commit".')
    const md5 = digestText(file, item, 'md5')?.toLowerCase() ?? null
    return {
      relpath,
      md5: md5 !== null && /^[0-9a-f]{32}$/.test(md5) ? md5 : null,
      size: countOf(file, item, 'size'),
    }
  })
}

/**
 * Relative to the workspace; `null` for what is elsewhere, `undefined` for what leaves the workspace. DVC writes POSIX
 * separators on every system.
 */
export function resolvePath(
  file: TextFile,
  wdir: string,
  written: string,
): string | null | undefined {
  // `remote://NAME/…` and `s3://…` are no paths of the workspace.
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written)) return null
  if (wdir.startsWith('/') || written.startsWith('/') || /[\\\0]|^[a-z]:/i.test(written))
    return undefined
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1)
  const parts: string[] = []
  for (const step of `${folder}${wdir}/${written}`.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') parts.push(step)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
