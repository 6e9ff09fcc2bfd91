import type { AssetSlice } from '../domain/asset-slice.ts'
import { slicesOf } from '../domain/asset-slice.ts'
import type { AssetRecord, Manifest, ModelFile } from '../domain/manifest.ts'
import { usableAssets } from '../domain/usable-assets.ts'
import type { Difference } from '../domain/verification.ts'
import type { Asset } from '../ports/release-store.ts'
import type { StoredFile, VersionSource } from '../ports/version-source.ts'

export interface SlicedFile {
  readonly file: ModelFile
  readonly slices: readonly AssetSlice[]
}

export interface ListedSlices {
  readonly files: readonly SlicedFile[]
  /** Slices that cannot be read as they should be, and what is listed in their place. */
  readonly lost: ReadonlyMap<AssetSlice, Difference>
}

/** A manifest may name thousands of releases; where so many assets are lost, nobody needs to hear of the others. */
const MAX_LOST = 20

/**
 * Looks in the lists of assets whether the bytes of the model's files can be there: whether an asset of this release has its
 * size, whether one of an earlier release has its digest and reaches that far. Reads nothing of them.
 * @param stored the assets of this release
 * @throws GITHUB_FAILED
 */
export async function findLostSlices(
  { predicate: { artifact, assets } }: Manifest,
  stored: readonly StoredFile[],
  source: Pick<VersionSource, 'findRelease'>,
): Promise<ListedSlices> {
  const files = artifact.files.map((file) => ({ file, slices: slicesOf(file) }))
  const [records, own] = [byName(assets), byName(stored)]
  const holders = new Map<string, ReadonlyMap<string, Asset>>()
  const lost = new Map<AssetSlice, Difference>()
  const names = new Set<string>()
  for (const slice of files.flatMap(({ slices }) => slices)) {
    const { tag, asset } = slice
    if (tag !== null && !holders.has(tag) && names.size < MAX_LOST) {
      // oxlint-disable-next-line no-await-in-loop -- a few releases, one request each
      const release = await source.findRelease(tag)
      holders.set(tag, byName(usableAssets(release?.assets ?? [])))
    }
    const difference =
      tag === null
        ? compareOwn(asset, records.get(asset), own.get(asset))
        : compareReferred(slice, nameReferred(slice), holders.get(tag))
    if (difference === undefined) continue
    lost.set(slice, difference)
    if (tag !== null) names.add(difference.name)
  }
  return { files, lost }
}

/** For people: `weights.bin of churn@v1.1.0`. */
export const nameReferred = ({ asset, tag }: AssetSlice): string =>
  tag === null ? asset : `${asset} of ${tag}`

const byName = <Named extends { readonly name: string }>(
  all: readonly Named[],
): ReadonlyMap<string, Named> => new Map(all.map((one) => [one.name, one]))

/** What its bytes are is for the digests of the assets to say; that no slice goes beyond its record, the manifest was checked for. */
function compareOwn(
  name: string,
  record: AssetRecord | undefined,
  found: StoredFile | undefined,
): Difference | undefined {
  if (found !== undefined && found.size === record?.size) return undefined
  return { name, expected: describeSize(record?.size), found: describeSize(found?.size) }
}

const describeSize = (size: number | undefined): string =>
  size === undefined ? 'nothing' : `${size} bytes`

function compareReferred(
  { asset, assetSha256, offset, whole, size }: AssetSlice,
  name: string,
  holder: ReadonlyMap<string, Asset> | undefined,
): Difference | undefined {
  const expected = `sha256:${assetSha256}`
  if (holder === undefined) return { name, expected, found: 'not looked for, so much is missing' }
  const found = holder.get(asset)
  if (found === undefined) return { name, expected, found: 'nothing' }
  if (found.sha256 !== assetSha256)
    return { name, expected, found: `sha256:${found.sha256 ?? 'unknown'}` }
  const end = offset + size
  if (whole ? found.size === end : found.size >= end) return undefined
  const wanted = whole ? `${end} bytes` : `${end} bytes or more`
  return { name, expected: wanted, found: `${found.size} bytes` }
}
