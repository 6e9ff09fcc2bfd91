import { findWholeAsset } from '../domain/asset-slice.ts'
import type { Sha256 } from '../domain/digest.ts'
import { mapParallel } from '../domain/map-parallel.ts'
import type {
  AssetRange,
  SliceDigests,
  StoredFile,
  VersionSource,
} from '../ports/version-source.ts'
import type { ListedSlices, SlicedFile } from './find-lost-slices.ts'

export interface HashedFile extends SlicedFile {
  readonly sha256: Sha256
  /** In the order of `slices`. */
  readonly digests: readonly Sha256[]
}

export interface HashedModel {
  /** Files that are not an asset by themselves. */
  readonly files: readonly HashedFile[]
  /** Assets of this release that were read from their first to their last byte, by name. */
  readonly assets: ReadonlyMap<string, Sha256>
}

/** Connections at once. */
const PARALLEL = 4

/**
 * Reads the files that consist of slices, as far as all of these are there, and hashes on the way the assets that they fill:
 * parts and archives are downloaded once for both.
 * @param stored the assets of this release
 * @throws GITHUB_FAILED, DIGEST_MISMATCH when an asset is replaced meanwhile
 */
export async function hashModel(
  { files, lost }: ListedSlices,
  stored: readonly StoredFile[],
  source: Pick<VersionSource, 'hashSlices'>,
): Promise<HashedModel> {
  const sliced = files.filter(
    ({ file, slices }) =>
      findWholeAsset(file) === undefined && !slices.some((slice) => lost.has(slice)),
  )
  const archives = Map.groupBy(sliced, findArchive)
  const sizes = new Map(stored.map(({ name, size }) => [name, size]))
  const passes = [...archives].flatMap(([archive, held]) =>
    archive === null ? held.map(passOf) : [passOver(archive, sizes.get(archive) ?? 0, held)],
  )
  const hashed = await mapParallel(passes, PARALLEL, async (pass) =>
    pass.read(await source.hashSlices(pass.ranges)),
  )
  return {
    files: hashed.flatMap((one) => one.files),
    assets: new Map(hashed.flatMap((one) => [...one.assets])),
  }
}

/** The archive of which the file is a run; `null` where it is more than that. */
function findArchive({ slices }: SlicedFile): string | null {
  const [slice, ...more] = slices
  if (slice === undefined || more.length > 0) return null
  return slice.tag === null ? slice.asset : null
}

/** What is read in one go, and what its digests tell. */
interface Pass {
  readonly ranges: readonly AssetRange[]
  read(digests: SliceDigests): HashedModel
}

/** Over a file: parts of this release that are nothing else are hashed with it. */
const passOf = ({ file, slices }: SlicedFile): Pass => ({
  ranges: slices,
  read: ({ slices: digests, whole }) => ({
    files: [{ file, slices, sha256: whole, digests }],
    assets: new Map(
      slices.flatMap((slice, index) => {
        const digest = digests[index]
        return slice.tag === null && slice.whole && digest !== undefined
          ? [[slice.asset, digest]]
          : []
      }),
    ),
  }),
})

/** Over an archive, of which each of the files is one run. */
function passOver(archive: string, size: number, held: readonly SlicedFile[]): Pass {
  const tiles: { readonly range: AssetRange; readonly of: SlicedFile | null }[] = []
  let end = 0
  const skipTo = (offset: number): void => {
    const range = { tag: null, asset: archive, offset: end, size: offset - end }
    if (range.size > 0) tiles.push({ range, of: null })
  }
  const runs = held.flatMap((of) => of.slices.map((range) => ({ range, of })))
  for (const run of runs.toSorted(byPlace)) {
    skipTo(run.range.offset)
    tiles.push(run)
    end = Math.max(end, run.range.offset + run.range.size)
  }
  skipTo(size)
  return {
    ranges: tiles.map(({ range }) => range),
    read: ({ slices: digests, whole }) => ({
      files: tiles.flatMap(({ of }, index) => {
        const sha256 = digests[index]
        return of === null || sha256 === undefined ? [] : [{ ...of, sha256, digests: [sha256] }]
      }),
      assets: new Map([[archive, whole]]),
    }),
  }
}

interface Placed {
  readonly range: AssetRange
}

/** What is empty goes before what begins at its place. */
const byPlace = ({ range: left }: Placed, { range: right }: Placed): number =>
  left.offset - right.offset || left.size - right.size
