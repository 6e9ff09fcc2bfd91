import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { findValidityProblem } from '../domain/key-validity.ts'
import type { Manifest } from '../domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import { MAX_MANIFEST_BYTES, parseManifest } from '../domain/parse-manifest.ts'
import type { Asset, Release, ReleaseStore } from '../ports/release-store.ts'
import type { TrustedSigner, VerifiedSigner, Verifier } from '../ports/verifier.ts'

/** A published version whose signature and asset set were checked. */
export interface PublishedVersion {
  readonly release: Release
  readonly manifest: Manifest
  readonly manifestBytes: Uint8Array
  readonly digest: Digest
  readonly signer: VerifiedSigner
}

export interface ReadVersionPorts {
  readonly releases: Pick<ReleaseStore, 'download'>
  readonly verifier: Verifier
}

export const MAX_BUNDLE_BYTES = 32 * 1024 * 1024

/**
 * Downloads and checks the manifest of a published release: signature, that it is the manifest of this tag, and
 * that the release holds exactly the assets which the manifest names.
 * @throws SIGNATURE_INVALID, MANIFEST_INVALID, DIGEST_MISMATCH
 */
export async function readVersion(
  release: Release,
  signers: readonly TrustedSigner[],
  ports: ReadVersionPorts,
): Promise<PublishedVersion> {
  const bytes = await ports.releases.download(
    findAsset(release, MANIFEST_ASSET),
    MAX_MANIFEST_BYTES,
  )
  const bundle = await ports.releases.download(findAsset(release, BUNDLE_ASSET), MAX_BUNDLE_BYTES)
  const signer = await ports.verifier.verify(bundle, bytes, signers)
  const version = checkManifest(release, bytes)
  refuseEndedKey(signer, version.manifest.predicate.createdAt, release)
  return { ...version, signer }
}

/** A key proves no time; what GitHub says of the assets and the release is not for a thief of an old key to choose. */
function refuseEndedKey(signer: VerifiedSigner, createdAt: string, release: Release): void {
  if (signer.validity === undefined) return
  const stored = release.assets
    .filter(({ name }) => name === MANIFEST_ASSET || name === BUNDLE_ASSET)
    .flatMap(({ storedAt }) => storedAt ?? [])
  const times = [
    createdAt,
    ...stored,
    ...(release.publishedAt === null ? [] : [release.publishedAt]),
  ]
  const problem = findValidityProblem(signer.name, signer.validity, times)
  if (problem !== undefined)
    throw new ReleaseError('SIGNATURE_INVALID', `${release.tag}: ${problem.detail}`)
}

/** As `readVersion`, for a release that nobody signed: the content counts, who made it is unknown. */
export async function readUnsignedVersion(
  release: Release,
  ports: Pick<ReadVersionPorts, 'releases'>,
): Promise<Omit<PublishedVersion, 'signer'>> {
  const asset = findAsset(release, MANIFEST_ASSET)
  return checkManifest(release, await ports.releases.download(asset, MAX_MANIFEST_BYTES))
}

export const isSigned = (release: Release): boolean =>
  release.assets.some((asset) => asset.name === BUNDLE_ASSET)

export const isVersion = (release: Release): boolean =>
  release.assets.some((asset) => asset.name === MANIFEST_ASSET)

function findAsset(release: Release, name: string): Asset {
  const asset = release.assets.find((one) => one.name === name && one.state === 'uploaded')
  if (asset !== undefined) return asset
  throw new ReleaseError(
    name === BUNDLE_ASSET ? 'SIGNATURE_INVALID' : 'MANIFEST_INVALID',
    `The release ${release.tag} has no asset ${name}: it was ${name === BUNDLE_ASSET ? 'not signed' : 'not made by this tool'}.`,
  )
}

function checkManifest(release: Release, bytes: Uint8Array): Omit<PublishedVersion, 'signer'> {
  const manifest = parseManifest(bytes)
  if (manifest.predicate.model.tag !== release.tag)
    throw new ReleaseError(
      'MANIFEST_INVALID',
      `The release ${release.tag} holds the manifest of ${manifest.predicate.model.tag}: it was put there by somebody else.`,
    )
  const problem = findAssetProblem(release, manifest)
  if (problem !== null)
    throw new ReleaseError('DIGEST_MISMATCH', `The release ${release.tag}: ${problem}.`)
  return { release, manifest, manifestBytes: bytes, digest: digestOf(sha256(bytes)) }
}

/** The release's assets are a closed set: none missing, none extra, none different. */
function findAssetProblem(release: Release, manifest: Manifest): string | null {
  const wanted = new Map(manifest.predicate.assets.map((asset) => [asset.name, asset]))
  const extra = release.assets.find(
    ({ name }) => !wanted.has(name) && name !== MANIFEST_ASSET && name !== BUNDLE_ASSET,
  )
  if (extra !== undefined) return `the asset ${extra.name} is not in its manifest`
  for (const asset of wanted.values()) {
    const found = release.assets.find((one) => one.name === asset.name)
    if (found === undefined) return `the asset ${asset.name} of its manifest is missing`
    const same =
      found.size === asset.size && (found.sha256 === null || found.sha256 === asset.sha256)
    if (!same) return `the asset ${asset.name} is not the one of its manifest`
  }
  return null
}
