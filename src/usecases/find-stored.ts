import type { AssetSlice } from '../domain/asset-slice.ts'
import { slicesOf } from '../domain/asset-slice.ts'
import type { Sha256 } from '../domain/digest.ts'
import type { AssetReference, FilePart, FileStorage, ModelFile } from '../domain/manifest.ts'
import { parseTag } from '../domain/version.ts'
import type { CapturedFile } from '../ports/capture.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { KnownVersion } from './known-versions.ts'
import type { Dedup } from './publish-request.ts'

/** What earlier releases of the model hold. */
export interface StoredContent {
  /** Where a file lies that has not changed since the previous version, however that version stores it. */
  findFile(file: Pick<CapturedFile, 'sha256' | 'size'>): FileStorage | undefined
  /** The asset with these bytes, of the newest release that holds them itself. */
  findAsset(sha256: Sha256, size: number): AssetReference | undefined
  /** Whether a release holds exactly this asset, as far as GitHub says. */
  holds(reference: AssetReference): boolean
}

export interface FindStoredRequest {
  readonly model: string
  readonly dedup: Dedup
  readonly previous: KnownVersion | null
}

/** Three pages: what is older is uploaded again. */
const LISTED_RELEASES = 300
/** Smaller files are cheaper to store than to look up for everyone who pulls. Bytes. */
const MIN_REFERENCE_BYTES = 1024 * 1024

const NOTHING: StoredContent = {
  findFile: () => undefined,
  findAsset: () => undefined,
  holds: () => false,
}

/** Looks through the published releases of the model, unless nothing of them is wanted. @throws GITHUB_FAILED */
export async function findStored(
  { model, dedup, previous }: FindStoredRequest,
  { releases }: { readonly releases: Pick<ReleaseStore, 'listRecent'> },
): Promise<StoredContent> {
  if (dedup === 'none') return NOTHING
  const recent = await releases.listRecent(LISTED_RELEASES)
  const published = recent.filter(({ draft, tag }) => !draft && parseTag(model, tag) !== undefined)
  const held = indexAssets(published)
  const holds = ({ tag, asset, sha256 }: AssetReference): boolean =>
    held.names.get(`${tag}/${asset}`) === sha256
  return {
    holds,
    findAsset: (sha256, size) =>
      size < MIN_REFERENCE_BYTES ? undefined : held.digests.get(sha256),
    findFile: (file) => {
      if (previous === null || file.size < MIN_REFERENCE_BYTES) return undefined
      return findInPrevious(previous, file, holds)
    },
  }
}

function indexAssets(releases: readonly Release[]) {
  const names = new Map<string, Sha256>()
  const digests = new Map<string, AssetReference>()
  for (const { tag, assets } of releases)
    for (const { name, state, sha256 } of assets) {
      // What GitHub computed no digest of could be anything.
      if (state !== 'uploaded' || sha256 === null) continue
      names.set(`${tag}/${name}`, sha256)
      if (!digests.has(sha256)) digests.set(sha256, { tag, asset: name, sha256 })
    }
  return { names, digests }
}

function findInPrevious(
  { manifest, release }: KnownVersion,
  { sha256, size }: Pick<CapturedFile, 'sha256' | 'size'>,
  holds: StoredContent['holds'],
): FileStorage | undefined {
  const { artifact, assets } = manifest.predicate
  const same = artifact.files.find((file) => file.sha256 === sha256 && file.size === size)
  if (same === undefined) return undefined
  const digests = new Map(assets.map((asset) => [asset.name, asset.sha256]))
  const parts = slicesOf(same).flatMap((slice) => toPart(slice, release.tag, digests))
  const isComplete =
    parts.length === slicesOf(same).length &&
    parts.every(({ reference }) => reference !== undefined && holds(reference))
  return isComplete ? toStorage(same, parts) : undefined
}

/** A reference always names the release that holds the bytes: none leads to another reference. */
function toPart(
  { tag, asset, assetSha256, offset, whole, size, sha256 }: AssetSlice,
  ownTag: string,
  digests: ReadonlyMap<string, Sha256>,
): readonly FilePart[] {
  const digest = assetSha256 ?? digests.get(asset)
  if (digest === undefined) return []
  const reference = { tag: tag ?? ownTag, asset, sha256: digest }
  return [{ reference, ...(whole ? {} : { offset }), size, sha256 }]
}

function toStorage(same: ModelFile, parts: readonly FilePart[]): FileStorage {
  const [only] = parts
  if (same.parts !== undefined || only === undefined) return { parts }
  const { size: _size, sha256: _sha256, ...storage } = only
  return storage
}
