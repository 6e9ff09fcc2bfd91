import { createHash } from 'node:crypto'
import type { AssetSlice } from '../domain/asset-slice.ts'
import { digestOf, parseSha256 } from '../domain/digest.ts'
import type { Digest, Sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import { MAX_MANIFEST_BYTES } from '../domain/parse-manifest.ts'
import type { Asset, Release, ReleaseStore } from '../ports/release-store.ts'
import type { StoredFile, VersionSource } from '../ports/version-source.ts'

/** Connections at once. */
const PARALLEL = 4

/** A published release. */
export function releaseSource(
  release: Release,
  releases: Pick<
    ReleaseStore,
    'download' | 'hash' | 'readRange' | 'readTagCommit' | 'findPublished'
  >,
): VersionSource {
  const others = otherReleases(releases)
  const assets = new Map(usable(release).map((asset) => [asset.name, asset]))
  const find = (name: string): Asset => {
    const asset = assets.get(name)
    if (asset !== undefined) return asset
    throw new ReleaseError('FILE_MISSING', `The release ${release.tag} has no asset ${name}.`)
  }
  return {
    kind: 'release',
    place: `The release ${release.tag}`,
    list: async () => [...assets.values()].map(toStored),
    readOwn: async (name, maxBytes) => {
      const asset = assets.get(name)
      return asset === undefined ? null : await releases.download(asset, maxBytes)
    },
    read: async (name, maxBytes) => await releases.download(find(name), maxBytes),
    hash: async (files) =>
      await hashAssets(
        files.map(({ name }) => find(name)),
        releases,
      ),
    findAsset: async (tag, name) => {
      const asset = await others.find(tag, name)
      return asset === undefined ? undefined : toStored(asset)
    },
    hashSlices: async (slices) =>
      await hashSlices(slices, releases, async ({ tag, asset }) =>
        tag === null ? find(asset) : await others.need(tag, asset),
      ),
    readRelease: async () => ({
      tag: release.tag,
      commit: await releases.readTagCommit(release.tag),
      publishedAt: release.publishedAt,
      storedAt: [MANIFEST_ASSET, BUNDLE_ASSET].flatMap((name) => assets.get(name)?.storedAt ?? []),
      immutable: release.immutable,
    }),
    findManifest: async (tag) => await findManifest(tag, releases),
  }
}

async function hashAssets(
  assets: readonly Asset[],
  releases: Pick<ReleaseStore, 'hash'>,
): Promise<ReadonlyMap<string, Sha256>> {
  const digests = new Map<string, Sha256>()
  const queue = assets.values()
  const work = async (): Promise<void> => {
    for (const asset of queue) {
      // oxlint-disable-next-line no-await-in-loop -- each worker takes one after another
      digests.set(asset.name, await releases.hash(asset))
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return digests
}

async function hashSlices(
  slices: readonly AssetSlice[],
  releases: Pick<ReleaseStore, 'readRange'>,
  locate: (slice: AssetSlice) => Promise<Asset>,
): Promise<Sha256> {
  const hash = createHash('sha256')
  for (const slice of slices) {
    // oxlint-disable-next-line no-await-in-loop -- the digest is of one slice after the other
    const asset = await locate(slice)
    const range = { start: slice.offset, size: slice.size }
    // oxlint-disable-next-line no-await-in-loop -- as above
    for await (const chunk of releases.readRange(asset, range)) hash.update(chunk)
  }
  return parseSha256(hash.digest('hex'))
}

const toStored = ({ name, size, sha256 }: Asset): StoredFile => ({ name, size, sha256 })

/** Releases that the version refers to, each asked for once. */
function otherReleases(releases: Pick<ReleaseStore, 'findPublished'>) {
  const known = new Map<string, Promise<Release | undefined>>()
  const find = async (tag: string, name: string): Promise<Asset | undefined> => {
    const asked = known.get(tag) ?? releases.findPublished(tag)
    known.set(tag, asked)
    const release = await asked
    return release === undefined ? undefined : usable(release).find((one) => one.name === name)
  }
  return {
    find,
    async need(tag: string, name: string): Promise<Asset> {
      const asset = await find(tag, name)
      if (asset !== undefined) return asset
      throw new ReleaseError('FILE_MISSING', `The release ${tag} has no asset ${name} any more.`)
    },
  }
}

async function findManifest(
  tag: string,
  releases: Pick<ReleaseStore, 'findPublished' | 'hash'>,
): Promise<Digest | null> {
  const other = await releases.findPublished(tag)
  const asset = other?.assets.find(({ name }) => name === MANIFEST_ASSET)
  if (asset === undefined || asset.state !== 'uploaded') return null
  if (asset.size > MAX_MANIFEST_BYTES)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `The manifest of ${tag} has ${asset.size} bytes, more than any manifest. Look at that release.`,
    )
  return digestOf(asset.sha256 ?? (await releases.hash(asset)))
}

/** What is half uploaded can be verified by nobody: it is missing. */
const usable = ({ assets }: Release): readonly Asset[] =>
  assets.filter(({ state }) => state === 'uploaded')
