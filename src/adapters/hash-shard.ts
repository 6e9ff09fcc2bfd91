import { createHash } from 'node:crypto'
import type { Sha256 } from '../domain/digest.ts'
import { isSha256, parseSha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { WalkedFile } from './file-walk.ts'
import { walkFiles } from './file-walk.ts'
import type { HashOptions } from './hash-files.ts'
import { addAll, isSingle, refuseEmpty } from './hash-set.ts'
import { listingWriter } from './listing-file.ts'
import { parseSelection } from './path-pattern.ts'

/** One of several machines' share of a set. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/** What the first line of a partial listing says; all but `shard`, `files` and `lines` is the same in all shards. */
export interface ShardHead {
  readonly shard: Shard
  /** In this listing. */
  readonly files: number
  readonly totalFiles: number
  /** Bytes of all files. */
  readonly totalSize: number
  /** Whether the set's digest is the one file's own. */
  readonly single: boolean
  /** SHA-256 of all paths in their order, each followed by NUL. */
  readonly walk: Sha256
  /** SHA-256 of the lines after the first. */
  readonly lines: Sha256
}

export const MAX_SHARDS = 1000
export const HEAD_BYTES = 320

/** What opening, reading and closing cost, in bytes that could be hashed meanwhile. */
const FILE_COST_BYTES = 16 * 1024

/**
 * Hashes one share of what patterns select into a partial listing. Every machine walks the whole set, in the same
 * order, and gives each file to the shard that has least by then, so the shares differ by one file at most.
 * @param out gets the partial listing
 * @throws FILE_MISSING, FILE_REFUSED, FILE_CHANGED, INPUT_INVALID
 */
export async function hashShard(
  workspace: string,
  patterns: readonly string[],
  shard: Shard,
  out: string,
  options: HashOptions = {},
): Promise<ShardHead> {
  const selection = parseSelection(workspace, patterns)
  const share = takeShare(walkFiles(workspace, selection), shard)
  const listing = listingWriter(out, HEAD_BYTES)
  try {
    const { files } = await addAll(listing, share.files, options)
    const total = share.total()
    refuseEmpty(workspace, patterns, total.files, total.size)
    const head = {
      shard,
      files,
      totalFiles: total.files,
      totalSize: total.size,
      single: isSingle(selection, total.files),
      walk: total.walk,
    }
    const lines = listing.commit((digest) => renderHead({ ...head, lines: digest }))
    return { ...head, lines }
  } finally {
    listing.discard()
  }
}

interface Total {
  readonly files: number
  readonly size: number
  readonly walk: Sha256
}

interface Share {
  readonly files: Generator<WalkedFile>
  /** Of all shards; once, after all files were taken. */
  total(): Total
}

export function takeShare(walk: Iterable<WalkedFile>, shard: Shard): Share {
  const loads = new Float64Array(shard.count)
  const paths = createHash('sha256')
  let files = 0
  let size = 0
  return {
    files: (function* filter() {
      for (const file of walk) {
        files += 1
        size += file.size
        paths.update(`${file.path}\0`)
        const least = loads.indexOf(loads.reduce((low, load) => Math.min(low, load)))
        loads[least] = (loads[least] ?? 0) + file.size + FILE_COST_BYTES
        if (least === shard.index - 1) yield file
      }
    })(),
    total: () => ({ files, size, walk: parseSha256(paths.digest('hex')) }),
  }
}

/** One line of exactly 320 bytes. */
function renderHead(head: ShardHead): string {
  const text =
    `# model-release shard ${head.shard.index}/${head.shard.count} files=${head.files} files-total=${head.totalFiles} ` +
    `size-total=${head.totalSize} single=${head.single ? 'yes' : 'no'} walk=${head.walk} lines=${head.lines}`
  return `${text.padEnd(HEAD_BYTES - 1)}\n`
}

const HEAD =
  /^# model-release shard (\d{1,4})\/(\d{1,4}) files=(\d{1,15}) files-total=(\d{1,15}) size-total=(\d{1,16}) single=(yes|no) walk=([0-9a-f]{64}) lines=([0-9a-f]{64}) *$/

/** @throws FORMAT_INVALID */
export function parseShardHead(line: string, file: string): ShardHead {
  const [, index, count, files, totalFiles, totalSize, single, walk = '', lines = ''] =
    HEAD.exec(line) ?? []
  const shard: Shard = { index: Number(index), count: Number(count) }
  if (!isSha256(walk) || !isSha256(lines) || !isShard(shard))
    throw new ReleaseError(
      'FORMAT_INVALID',
      `${file}:1: this is no partial listing. Write one with "model-release hash --shard i/n --out ${file}".`,
    )
  return {
    shard,
    files: Number(files),
    totalFiles: Number(totalFiles),
    totalSize: Number(totalSize),
    single: single === 'yes',
    walk,
    lines,
  }
}

export const isShard = ({ index, count }: Shard): boolean =>
  index >= 1 && index <= count && count <= MAX_SHARDS
