import { digestOf } from '../domain/digest.ts'
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
  releases: Pick<ReleaseStore, 'download' | 'hash' | 'readTagCommit' | 'findPublished'>,
): VersionSource {
  const assets = new Map(usable(release).map((asset) => [asset.name, asset]))
  const find = (name: string): Asset => {
    const asset = assets.get(name)
    if (asset !== undefined) return asset
    throw new ReleaseError('FILE_MISSING', `The release ${release.tag} has no asset ${name}.`)
  }
  return {
    kind: 'release',
    place: `The release ${release.tag}`,
    list: async () =>
      [...assets.values()].map(({ name, size, sha256 }): StoredFile => ({ name, size, sha256 })),
    readOwn: async (name, maxBytes) => {
      const asset = assets.get(name)
      return asset === undefined ? null : await releases.download(asset, maxBytes)
    },
    read: async (name, maxBytes) => await releases.download(find(name), maxBytes),
    hash: async (files) => {
      const digests = new Map<string, Sha256>()
      const queue = files.map(({ name }) => find(name)).values()
      const work = async (): Promise<void> => {
        for (const asset of queue) {
          // oxlint-disable-next-line no-await-in-loop -- each worker takes one after another
          digests.set(asset.name, await releases.hash(asset))
        }
      }
      await Promise.all(Array.from({ length: PARALLEL }, work))
      return digests
    },
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
