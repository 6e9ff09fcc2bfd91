import type { Digest } from '../domain/digest.ts'
import { digestOf } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import { mapParallel } from '../domain/map-parallel.ts'
import { MAX_MANIFEST_BYTES } from '../domain/parse-manifest.ts'
import { usableAssets } from '../domain/usable-assets.ts'
import type { Asset, Release, ReleaseStore } from '../ports/release-store.ts'
import type { StoredFile, VersionSource } from '../ports/version-source.ts'
import type { LocatedSlice } from './hash-slices.ts'
import { hashLocatedSlices } from './hash-slices.ts'

/** Connections at once. */
const PARALLEL = 4

type Reader = Pick<
  ReleaseStore,
  'download' | 'hash' | 'readRange' | 'readTagCommit' | 'findPublished'
>

/** A published release. What is small, and what it says of itself and of others, is asked for once. */
export function releaseSource(release: Release, releases: Reader): VersionSource {
  const assets = new Map(usableAssets(release.assets).map((asset) => [asset.name, asset]))
  const find = (name: string): Asset => {
    const asset = assets.get(name)
    if (asset !== undefined) return asset
    throw new ReleaseError('FILE_MISSING', `The release ${release.tag} has no asset ${name}.`)
  }
  const findRelease = remember((tag: string) => releases.findPublished(tag))
  const download = downloadOnce(releases)
  return {
    kind: 'release',
    place: `The release ${release.tag}`,
    list: async () => [...assets.values()].map(toStored),
    readOwn: async (name, maxBytes) => {
      const asset = assets.get(name)
      return asset === undefined ? null : await download(asset, maxBytes)
    },
    read: async (name, maxBytes) => await download(find(name), maxBytes),
    hash: async (files) => {
      const digests = await mapParallel(
        files,
        PARALLEL,
        async ({ name }) => [name, await releases.hash(find(name))] as const,
      )
      return new Map(digests)
    },
    findRelease,
    hashSlices: async (slices) => {
      const located: LocatedSlice[] = []
      for (const { tag, asset: name, offset, size } of slices) {
        // oxlint-disable-next-line no-await-in-loop -- a few releases, each asked for once
        const asset = tag === null ? find(name) : findIn(await findRelease(tag), tag, name)
        if (offset + size > asset.size) throw tooShort(asset, tag ?? release.tag, offset + size)
        located.push({ asset, offset, size })
      }
      return await hashLocatedSlices(located, releases)
    },
    readRelease: async () => ({
      tag: release.tag,
      commit: await releases.readTagCommit(release.tag),
      publishedAt: release.publishedAt,
      storedAt: [MANIFEST_ASSET, BUNDLE_ASSET].flatMap((name) => assets.get(name)?.storedAt ?? []),
      immutable: release.immutable,
    }),
    findManifest: async (tag) => await findManifest(tag, await findRelease(tag), releases),
  }
}

const toStored = ({ name, size, sha256 }: Asset): StoredFile => ({ name, size, sha256 })

function remember<Key, Result>(ask: (key: Key) => Promise<Result>): (key: Key) => Promise<Result> {
  const known = new Map<Key, Promise<Result>>()
  return async (key) => {
    const asked = known.get(key) ?? ask(key)
    known.set(key, asked)
    return await asked
  }
}

function downloadOnce(releases: Pick<ReleaseStore, 'download'>): ReleaseStore['download'] {
  const known = new Map<number, Promise<Uint8Array>>()
  return async (asset, maxBytes) => {
    // Refused, whoever asked for more of it before.
    if (asset.size > maxBytes) return await releases.download(asset, maxBytes)
    const asked = known.get(asset.id) ?? releases.download(asset, maxBytes)
    known.set(asset.id, asked)
    return await asked
  }
}

function findIn(release: Release | undefined, tag: string, name: string): Asset {
  const asset = usableAssets(release?.assets ?? []).find((one) => one.name === name)
  if (asset !== undefined) return asset
  throw new ReleaseError('FILE_MISSING', `The release ${tag} has no asset ${name} any more.`)
}

/** To ask for them would look like a network that fails. */
const tooShort = ({ name, size }: Asset, tag: string, end: number): ReleaseError =>
  new ReleaseError(
    'DIGEST_MISMATCH',
    `The asset ${name} of ${tag} has ${size} bytes, where ${end} are wanted of it: somebody replaced it. Do not use the version.`,
  )

async function findManifest(
  tag: string,
  release: Release | undefined,
  releases: Pick<ReleaseStore, 'hash'>,
): Promise<Digest | null> {
  const asset = usableAssets(release?.assets ?? []).find(({ name }) => name === MANIFEST_ASSET)
  if (asset === undefined) return null
  if (asset.size > MAX_MANIFEST_BYTES)
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `The manifest of ${tag} has ${asset.size} bytes, more than any manifest. Look at that release.`,
    )
  return digestOf(asset.sha256 ?? (await releases.hash(asset)))
}
