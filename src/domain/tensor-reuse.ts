import type { AssetSlice } from './asset-slice.ts'
import { slicesOf } from './asset-slice.ts'
import type { Sha256 } from './digest.ts'
import type { ModelFile } from './manifest.ts'

/** Bytes of a file. */
export interface DigestedRange {
  /** First byte. */
  readonly start: number
  /** Bytes. */
  readonly size: number
  readonly sha256: Sha256
}

/** What a version tells of a file's tensors, so that a later one finds them by their digests. */
export interface TensorListing {
  readonly file: { readonly path: string; readonly size: number; readonly sha256: Sha256 }
  /** The bytes in front of the first tensor. */
  readonly header: { readonly size: number; readonly sha256: Sha256 }
  /** In the order of their bytes. Header and tensors cover the file without gap or overlap. */
  readonly tensors: readonly ListedTensor[]
}

export interface ListedTensor extends DigestedRange {
  readonly name: string
}

/** Where bytes of an earlier release lie. */
export interface KnownSlice {
  readonly tag: string
  readonly asset: string
  /** Of the whole asset. */
  readonly assetSha256: Sha256
  /** First byte within the asset. */
  readonly offset: number
}

/** Bytes of an earlier release, found by their digest. */
export interface KnownRange {
  readonly sha256: Sha256
  /** Bytes. */
  readonly size: number
  readonly slice: KnownSlice
}

/** Bytes of a file that are uploaded, or that an earlier release has. */
export type ReuseRun =
  | { readonly kind: 'new'; readonly start: number; readonly size: number }
  | {
      readonly kind: 'known'
      readonly start: number
      readonly size: number
      readonly slice: KnownSlice
    }

export interface ReuseLimits {
  /** Known runs that are shorter are uploaded again: a request for each costs more than its bytes. 64 KiB when absent. */
  readonly minRunBytes?: number
  /** At most so many runs, new and known together: 2,000 when absent. */
  readonly maxRuns?: number
}

const MIN_RUN_BYTES = 64 * 1024
const MAX_RUNS = 2000

/**
 * What of a file an earlier release has already. Ranges are recognised by digest and size, never by name: a layer that
 * got another name costs nothing.
 * @param own ranges of the file, in the order of their bytes and without overlap; bytes in none of them are new
 * @returns runs that cover the file from its first to its last byte, in order. Neighbours are one run when they are
 * both new, or lie side by side in one earlier asset. None for an empty file.
 * @throws {RangeError} for ranges that overlap or lie beyond the end
 */
export function planTensorReuse(
  own: { readonly size: number; readonly ranges: readonly DigestedRange[] },
  known: readonly KnownRange[],
  limits: ReuseLimits = {},
): readonly ReuseRun[] {
  const maxRuns = Math.max(1, limits.maxRuns ?? MAX_RUNS)
  const all = findRuns(own.size, own.ranges, indexKnown(known))
  let minBytes = Math.max(1, limits.minRunBytes ?? MIN_RUN_BYTES)
  let runs = dropShort(all, minBytes)
  // Ends at the latest when nothing is long enough and all is one new run.
  while (runs.length > maxRuns) {
    minBytes *= 2
    runs = dropShort(all, minBytes)
  }
  return runs
}

/** All places of some bytes, by `placeOf`. */
type Places = ReadonlyMap<string, KnownSlice>

const contentOf = ({ sha256, size }: { readonly sha256: Sha256; readonly size: number }): string =>
  `${sha256} ${size}`

const placeOf = (slice: KnownSlice, offset: number): string =>
  JSON.stringify([slice.tag, slice.asset, slice.assetSha256, offset])

function indexKnown(known: readonly KnownRange[]): ReadonlyMap<string, Places> {
  const index = new Map<string, Map<string, KnownSlice>>()
  for (const range of known) {
    if (range.size === 0) continue
    const places = index.get(contentOf(range)) ?? new Map<string, KnownSlice>()
    places.set(placeOf(range.slice, range.slice.offset), range.slice)
    index.set(contentOf(range), places)
  }
  return index
}

function findRuns(
  size: number,
  ranges: readonly DigestedRange[],
  index: ReadonlyMap<string, Places>,
): readonly ReuseRun[] {
  const used = ranges.filter((range) => range.size > 0)
  const slices = choosePlaces(used, index)
  const runs: ReuseRun[] = []
  let at = 0
  for (const [position, range] of used.entries()) {
    const { start } = range
    if (start < at) throw new RangeError(`the range at ${start} overlaps one that ends at ${at}`)
    if (start > at) append(runs, { kind: 'new', start: at, size: start - at })
    const slice = slices[position]
    append(
      runs,
      slice === undefined
        ? { kind: 'new', start, size: range.size }
        : { kind: 'known', start, size: range.size, slice },
    )
    at = start + range.size
  }
  if (at > size) throw new RangeError(`a range ends at ${at}, beyond the ${size} bytes of the file`)
  if (at < size) append(runs, { kind: 'new', start: at, size: size - at })
  return runs
}

/**
 * Equal bytes may lie in several places, all zeros above all. The one that continues a neighbour's place makes one run
 * of both, so each looks to the neighbour behind it, and then to the one in front.
 */
function choosePlaces(
  ranges: readonly DigestedRange[],
  index: ReadonlyMap<string, Places>,
): readonly (KnownSlice | undefined)[] {
  const chosen: (KnownSlice | undefined)[] = []
  const placesOf = (range: DigestedRange): Places | undefined => index.get(contentOf(range))
  let behind: KnownSlice | undefined
  for (const range of ranges.toReversed()) {
    const places = placesOf(range)
    behind = findPlace(places, behind, -range.size) ?? places?.values().next().value
    chosen.push(behind)
  }
  chosen.reverse()
  let front: KnownSlice | undefined
  let frontSize = 0
  return ranges.map((range, at) => {
    front = findPlace(placesOf(range), front, frontSize) ?? chosen[at]
    frontSize = range.size
    return front
  })
}

const findPlace = (
  places: Places | undefined,
  neighbour: KnownSlice | undefined,
  distance: number,
): KnownSlice | undefined =>
  neighbour && places?.get(placeOf(neighbour, neighbour.offset + distance))

function append(runs: ReuseRun[], run: ReuseRun): void {
  const last = runs.at(-1)
  if (last !== undefined && continues(last, run))
    runs[runs.length - 1] = { ...last, size: last.size + run.size }
  else runs.push(run)
}

function continues(last: ReuseRun, run: ReuseRun): boolean {
  if (last.kind === 'new' || run.kind === 'new') return last.kind === run.kind
  return placeOf(last.slice, last.slice.offset + last.size) === placeOf(run.slice, run.slice.offset)
}

function dropShort(all: readonly ReuseRun[], minBytes: number): readonly ReuseRun[] {
  const runs: ReuseRun[] = []
  for (const run of all) {
    const { kind, start, size } = run
    append(runs, kind === 'known' && size < minBytes ? { kind: 'new', start, size } : run)
  }
  return runs
}

/**
 * Where the header and the tensors of an earlier version's file lie now. Bytes that cross from one asset into another
 * are not known. References stay flat: what that version refers to is told as the place that it refers to.
 * @param file of that version's manifest; nothing is known when the listing is of another file
 * @param tag of that version's release
 * @param assets digests of that release's own assets, by name; bytes in others are not known
 */
export function resolveKnown(
  listing: TensorListing,
  file: ModelFile,
  tag: string,
  assets: ReadonlyMap<string, Sha256>,
): readonly KnownRange[] {
  if (listing.file.sha256 !== file.sha256 || listing.file.size !== file.size) return []
  const slices = slicesOf(file).values()
  let slice = slices.next().value
  let sliceStart = 0
  const known: KnownRange[] = []
  for (const { start, size, sha256 } of [{ start: 0, ...listing.header }, ...listing.tensors]) {
    while (slice !== undefined && sliceStart + slice.size <= start) {
      sliceStart += slice.size
      slice = slices.next().value
    }
    if (slice === undefined) break
    const place = placeIn(slice, start - sliceStart, tag, assets)
    if (size === 0 || start + size > sliceStart + slice.size || place === undefined) continue
    known.push({ sha256, size, slice: place })
  }
  return known
}

function placeIn(
  slice: AssetSlice,
  distance: number,
  tag: string,
  assets: ReadonlyMap<string, Sha256>,
): KnownSlice | undefined {
  const assetSha256 = slice.assetSha256 ?? assets.get(slice.asset)
  if (assetSha256 === undefined) return undefined
  return { tag: slice.tag ?? tag, asset: slice.asset, assetSha256, offset: slice.offset + distance }
}
