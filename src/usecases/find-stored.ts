import type { AssetSlice } from '../domain/asset-slice.ts'
import { referencedTags, slicesOf } from '../domain/asset-slice.ts'
import type { Sha256 } from '../domain/digest.ts'
import type { AssetReference, FilePart, FileStorage, ModelFile } from '../domain/manifest.ts'
import { parseTag } from '../domain/version.ts'
import type { CapturedFile } from '../ports/capture.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { TrustedSigner } from '../ports/verifier.ts'
import type { KnownVersion, KnownVersionPorts } from './known-versions.ts'
import { readKnown } from './known-versions.ts'
import type { Dedup } from './publish-request.ts'

/** What earlier releases of the model hold. */
export interface StoredContent {
  /** Where a file lies that has not changed since the previous version, however that version stores it. */
  findFile(file: Pick<CapturedFile, 'sha256' | 'size'>): FileStorage | undefined
  /**
   * Looks for bytes among the assets of earlier releases. Only versions that this run would believe count: anybody who may write
   * releases could otherwise make new versions depend on one of theirs.
   * @throws GITHUB_FAILED
   */
  look(wanted: readonly { readonly sha256: Sha256; readonly size: number }[]): Promise<void>
  /** The asset with these bytes, as far as they were looked for. */
  findAsset(sha256: Sha256): AssetReference | undefined
  /** Whether a release holds exactly this asset, as far as GitHub says. */
  holds(reference: AssetReference): boolean
}

export interface FindStoredRequest {
  readonly model: string
  readonly dedup: Dedup
  readonly previous: KnownVersion | null
  /** Whether this run signs, and so believes signed versions only. */
  readonly signed: boolean
  readonly signers: readonly TrustedSigner[]
}

/** Three pages: what is older is uploaded again, unless the previous version says where it is. */
const LISTED_RELEASES = 300
/** Smaller files are cheaper to store than to look up for everyone who pulls. Bytes. */
export const MIN_REFERENCE_BYTES = 1024 * 1024
/** Releases that hold the same bytes and are looked at until one is believed. */
const MAX_HOLDERS = 5

const NOTHING: StoredContent = {
  findFile: () => undefined,
  look: async () => undefined,
  findAsset: () => undefined,
  holds: () => false,
}

/** Lists the published releases of the model, unless nothing of them is wanted. @throws GITHUB_FAILED */
export async function findStored(
  request: FindStoredRequest,
  ports: KnownVersionPorts & { readonly releases: Pick<ReleaseStore, 'listRecent'> },
): Promise<StoredContent> {
  const { dedup, previous } = request
  if (dedup === 'none') return NOTHING
  const held = indexAssets(await listHolders(request, ports.releases))
  const holds = ({ tag, asset, sha256 }: AssetReference): boolean =>
    held.names.get(`${tag}/${asset}`) === sha256
  const believes = believer(request, ports)
  const found = new Map<Sha256, AssetReference>()
  return {
    holds,
    findAsset: (sha256) => found.get(sha256),
    look: async (wanted) => {
      for (const { sha256, size } of wanted) {
        if (size < MIN_REFERENCE_BYTES || found.has(sha256)) continue
        for (const reference of (held.digests.get(sha256) ?? []).slice(0, MAX_HOLDERS)) {
          // oxlint-disable-next-line no-await-in-loop -- almost always the first is it, and its release is read once
          if (!(await believes(reference))) continue
          found.set(sha256, reference)
          break
        }
      }
    },
    findFile: (file) => {
      if (previous === null || file.size < MIN_REFERENCE_BYTES) return undefined
      return findInPrevious(previous, file, holds)
    },
  }
}

/** The recent releases of the model, and those that the previous version consists of, however old. */
async function listHolders(
  { model, previous }: FindStoredRequest,
  releases: Pick<ReleaseStore, 'listRecent' | 'findPublished'>,
): Promise<readonly Release[]> {
  const recent = await releases.listRecent(LISTED_RELEASES)
  const listed = recent.filter(({ draft, tag }) => !draft && parseTag(model, tag) !== undefined)
  if (previous === null) return listed
  const known = new Map([previous.release, ...listed].map((release) => [release.tag, release]))
  for (const tag of referencedTags(previous.manifest.predicate.artifact.files)) {
    // oxlint-disable-next-line no-await-in-loop -- few, and most are listed
    const release = known.get(tag) ?? (await releases.findPublished(tag))
    if (release !== undefined) known.set(tag, release)
  }
  return [...known.values()]
}

/** Whether the version of a release is one of ours, and says of the asset what GitHub says; each is read once. */
function believer(
  { signed, signers }: FindStoredRequest,
  ports: KnownVersionPorts,
): (reference: AssetReference) => Promise<boolean> {
  const read = new Map<string, Promise<KnownVersion | undefined>>()
  return async ({ tag, asset, sha256 }) => {
    const reading = read.get(tag) ?? readKnown(tag, signers, ports)
    read.set(tag, reading)
    const version = await reading
    if (version === undefined || (version.signer === null && signed)) return false
    const { assets } = version.manifest.predicate
    return assets.some((one) => one.name === asset && one.sha256 === sha256)
  }
}

function indexAssets(releases: readonly Release[]) {
  const names = new Map<string, Sha256>()
  const digests = new Map<Sha256, AssetReference[]>()
  for (const { tag, assets } of releases)
    for (const { name, state, sha256 } of assets) {
      // What GitHub computed no digest of could be anything.
      if (state !== 'uploaded' || sha256 === null) continue
      names.set(`${tag}/${name}`, sha256)
      const holders = digests.get(sha256) ?? []
      holders.push({ tag, asset: name, sha256 })
      digests.set(sha256, holders)
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
