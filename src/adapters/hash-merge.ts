import { createHash } from 'node:crypto'
import type { Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ListedFile } from '../domain/listing.ts'
import { comparePaths, listingLine } from '../domain/listing.ts'
import type { HashedSet } from './hash-set.ts'
import type { ShardHead } from './hash-shard.ts'
import { MAX_SHARDS, parseShardHead } from './hash-shard.ts'
import { checkLines, listingWriter, parseListingLine, readLines } from './listing-file.ts'

/** All shards together read ahead by that much. */
const READ_AHEAD_BYTES = 16 * 1024 * 1024
const MAX_BUFFER_BYTES = 256 * 1024

/**
 * Merges the partial listings of all shards into the listing, and the digest, that one machine would have made.
 * Memory depends on the number of shards only.
 * @param out gets the listing, `null` for none
 * @throws INPUT_INVALID for shards that are missing, twice or of different sets; FORMAT_INVALID
 */
export function mergeShards(files: readonly string[], out: string | null): HashedSet {
  if (files.length > MAX_SHARDS)
    throw new ReleaseError('LIMIT_EXCEEDED', `More than ${MAX_SHARDS} partial listings are given.`)
  const bufferBytes = Math.min(MAX_BUFFER_BYTES, Math.floor(READ_AHEAD_BYTES / files.length))
  const shards: OpenShard[] = []
  const listing = listingWriter(out)
  try {
    for (const file of files) shards.push(openShard(file, bufferBytes))
    const head = refuseIncomplete(shards)
    const walk = createHash('sha256')
    let count = 0
    let last: ListedFile | undefined
    for (const listed of mergeSorted(shards)) {
      if (last !== undefined && comparePaths(last.path, listed.path) >= 0)
        throw new ReleaseError(
          'INPUT_INVALID',
          `${JSON.stringify(listed.path)} is in two shards, or out of order in one. Hash the shards again.`,
        )
      last = listed
      count += 1
      walk.update(`${listed.path}\0`)
      listing.add(listingLine(listed))
    }
    if (last === undefined || count !== head.totalFiles || walk.digest('hex') !== head.walk)
      throw new ReleaseError(
        'INPUT_INVALID',
        `The shards hold ${count} files, not the ${head.totalFiles} files of the set that they are of: a machine had other ` +
          'files than the rest. Hash the shards again from one state.',
      )
    const digest: Sha256 = listing.commit()
    const { totalSize, single } = head
    return { digest: single ? last.sha256 : digest, files: count, size: totalSize, single }
  } finally {
    listing.discard()
    for (const shard of shards) shard.close()
  }
}

interface OpenShard {
  readonly file: string
  readonly head: ShardHead
  readonly lines: Generator<string>
  close(): unknown
}

function openShard(file: string, bufferBytes: number): OpenShard {
  const raw = readLines(file, bufferBytes)
  try {
    const head = parseShardHead(raw.next().value ?? '', file)
    const close = (): unknown => raw.return(undefined)
    return { file, head, lines: checkLines(raw, head.lines, file), close }
  } catch (error) {
    raw.return(undefined)
    throw error
  }
}

function refuseIncomplete(shards: readonly OpenShard[]): ShardHead {
  const [first] = shards
  if (first === undefined) throw new ReleaseError('INPUT_INVALID', 'There is nothing to merge.')
  const { count } = first.head.shard
  const seen = new Map<number, string>()
  for (const { file, head } of shards) {
    if (head.shard.count !== count)
      throw new ReleaseError(
        'INPUT_INVALID',
        `${first.file} is one of ${count} shards, but ${file} one of ${head.shard.count}.`,
      )
    if (!isSameSet(head, first.head))
      throw new ReleaseError(
        'INPUT_INVALID',
        `${first.file} and ${file} are of different sets: of ${describe(first.head)}, and of ${describe(head)}. ` +
          'Hash all shards from one state of the files.',
      )
    const other = seen.get(head.shard.index)
    if (other !== undefined)
      throw new ReleaseError(
        'INPUT_INVALID',
        `${other} and ${file} are both shard ${head.shard.index}/${count}.`,
      )
    seen.set(head.shard.index, file)
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (index) => !seen.has(index),
  )
  if (missing.length > 0)
    throw new ReleaseError(
      'INPUT_INVALID',
      `Of ${count} shards, ${missing.length === 1 ? 'number' : 'numbers'} ${missing.slice(0, 20).join(', ')} ` +
        `${missing.length === 1 ? 'is' : 'are'} missing.`,
    )
  return first.head
}

const isSameSet = (left: ShardHead, right: ShardHead): boolean =>
  left.walk === right.walk &&
  left.totalFiles === right.totalFiles &&
  left.totalSize === right.totalSize &&
  left.single === right.single

const describe = (head: ShardHead): string =>
  `${head.totalFiles} files with ${head.totalSize} bytes, paths ${head.walk.slice(0, 12)}`

interface Source {
  readonly lines: Generator<string>
  readonly file: string
  readonly line: number
  readonly listed: ListedFile
}

/** By a heap whose top has the least path. */
function* mergeSorted(shards: readonly OpenShard[]): Generator<ListedFile> {
  const heap: Source[] = []
  for (const { lines, file } of shards) {
    const source = advance(lines, file, 1)
    if (source !== undefined) push(heap, source)
  }
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    yield top.listed
    const next = advance(top.lines, top.file, top.line)
    if (next === undefined) {
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) sink(heap, last)
    } else sink(heap, next)
  }
}

function advance(lines: Generator<string>, file: string, line: number): Source | undefined {
  const step = lines.next()
  if (step.done === true) return undefined
  const listed = parseListingLine(step.value, `${file}:${line + 1}`)
  return { lines, file, line: line + 1, listed }
}

function push(heap: Source[], source: Source): void {
  let place = heap.length
  heap.push(source)
  while (place > 0) {
    const above = Math.floor((place - 1) / 2)
    const parent = heap[above]
    if (parent === undefined || comparePaths(parent.listed.path, source.listed.path) <= 0) break
    heap[place] = parent
    place = above
  }
  heap[place] = source
}

/** Puts a source at the top and lets it sink to its place. */
function sink(heap: Source[], source: Source): void {
  let place = 0
  for (;;) {
    const below = lesserChild(heap, place)
    const child = below === undefined ? undefined : heap[below]
    if (below === undefined || child === undefined) break
    if (comparePaths(source.listed.path, child.listed.path) <= 0) break
    heap[place] = child
    place = below
  }
  heap[place] = source
}

function lesserChild(heap: readonly Source[], place: number): number | undefined {
  const left = heap[2 * place + 1]
  const right = heap[2 * place + 2]
  if (left === undefined) return undefined
  if (right === undefined) return 2 * place + 1
  return comparePaths(left.listed.path, right.listed.path) <= 0 ? 2 * place + 1 : 2 * place + 2
}
