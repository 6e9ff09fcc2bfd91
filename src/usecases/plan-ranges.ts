import type { FileRange } from '../ports/destination.ts'
import type { Asset, ByteRange } from '../ports/release-store.ts'
import type { FileSources } from './plan-pull.ts'

/** Bytes of an asset that go into a file. */
export interface RangePiece extends FileRange {
  /** First byte within the asset. */
  readonly offset: number
}

/** Bytes that are fetched in one go. */
export interface PlannedRange {
  readonly asset: Asset
  readonly range: ByteRange
  /** By offset; where two files have the same bytes they overlap, and what is of no file lies between them. */
  readonly pieces: readonly RangePiece[]
}

const MIB = 1024 * 1024
const MIN_RANGE_BYTES = 4 * MIB
const MAX_RANGE_BYTES = 64 * MIB
/** Connections that are to have something of the largest file. */
const PARALLEL = 4
/** Reading over what nobody wants, such as the headers of a tar, is faster than asking again. Bytes. */
const MAX_SKIPPED = 64 * 1024

/**
 * Ranges of assets that fill what is missing: neighbours together, and large ones cut so that one file comes over several
 * connections. In the order of the files, since each is hashed from its start.
 * @param missing in the order of the files
 */
export function planRanges(
  missing: readonly FileRange[],
  sources: readonly FileSources[],
): readonly PlannedRange[] {
  const byAsset = new Map<number, { readonly asset: Asset; readonly pieces: RangePiece[] }>()
  for (const range of missing) {
    for (const source of sources[range.file] ?? []) {
      const position = Math.max(range.position, source.position)
      const end = Math.min(range.position + range.size, source.position + source.size)
      if (position >= end) continue
      const held = byAsset.get(source.asset.id) ?? { asset: source.asset, pieces: [] }
      byAsset.set(source.asset.id, held)
      const offset = source.offset + position - source.position
      held.pieces.push({ file: range.file, position, size: end - position, offset })
    }
  }
  const total = missing.reduce((sum, { size }) => sum + size, 0)
  const limit = Math.min(MAX_RANGE_BYTES, Math.max(MIN_RANGE_BYTES, Math.ceil(total / PARALLEL)))
  return [...byAsset.values()]
    .flatMap(({ asset, pieces }) => cutRuns(asset, pieces, limit))
    .toSorted(byFile)
}

const byFile = (left: PlannedRange, right: PlannedRange): number => {
  const [a, b] = [left.pieces[0], right.pieces[0]]
  if (a === undefined || b === undefined) return 0
  return a.file - b.file || a.position - b.position
}

function cutRuns(asset: Asset, pieces: RangePiece[], limit: number): readonly PlannedRange[] {
  const ranges: PlannedRange[] = []
  let run: RangePiece[] = []
  let end = 0
  for (const piece of pieces.toSorted((left, right) => left.offset - right.offset)) {
    if (run.length > 0 && piece.offset > end + MAX_SKIPPED) {
      ranges.push(...cutRun(asset, run, end, limit))
      run = []
    }
    end = run.length === 0 ? piece.offset + piece.size : Math.max(end, piece.offset + piece.size)
    run.push(piece)
  }
  return [...ranges, ...cutRun(asset, run, end, limit)]
}

/** @param run by offset @param end of its last byte */
function cutRun(
  asset: Asset,
  run: readonly RangePiece[],
  end: number,
  limit: number,
): readonly PlannedRange[] {
  const ranges: PlannedRange[] = []
  let [first, start] = [0, run[0]?.offset ?? end]
  while (start < end) {
    const stop = Math.min(start + limit, end)
    const pieces: RangePiece[] = []
    for (let index = first; index < run.length; index += 1) {
      const piece = run[index]
      if (piece === undefined || piece.offset >= stop) break
      const from = Math.max(piece.offset, start)
      const to = Math.min(piece.offset + piece.size, stop)
      if (from >= to) continue
      const position = piece.position + from - piece.offset
      pieces.push({ file: piece.file, position, size: to - from, offset: from })
    }
    if (pieces.length > 0) ranges.push({ asset, range: trim(pieces), pieces })
    start = stop
    while (first < run.length && endOf(run[first]) <= start) first += 1
  }
  return ranges
}

const endOf = (piece: RangePiece | undefined): number =>
  piece === undefined ? Infinity : piece.offset + piece.size

/** Without what is of no file at both ends. */
function trim(pieces: readonly RangePiece[]): ByteRange {
  const start = pieces[0]?.offset ?? 0
  const end = pieces.reduce((last, piece) => Math.max(last, endOf(piece)), start)
  return { start, size: end - start }
}
