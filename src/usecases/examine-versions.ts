import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Manifest } from '../domain/manifest.ts'
import { MANIFEST_ASSET } from '../domain/manifest.ts'
import { MAX_MANIFEST_BYTES, parseManifest } from '../domain/parse-manifest.ts'
import type { Asset, Release, ReleaseStore } from '../ports/release-store.ts'
import type { TrustedSigner, Verifier } from '../ports/verifier.ts'
import { isVersion, readVersion } from './read-version.ts'

/** What a release holds, and what speaks against it. */
export interface ExaminedVersion {
  readonly release: Release
  /** As it lies there: not to be believed while there is a problem. `null` when it cannot be read. */
  readonly manifest: Manifest | null
  readonly digest: Digest | null
  /** The first thing that is wrong; `null` when a trusted signer signed it and the assets are those of the manifest. */
  readonly problem: ReleaseError | null
}

export interface ExaminePorts {
  readonly releases: Pick<ReleaseStore, 'download'>
  readonly verifier: Verifier
}

/** Each takes two downloads. */
const PARALLEL = 8

/**
 * Reads manifest and bundle of each release, a few at a time; never more of it.
 * @throws GITHUB_FAILED, PERMISSION_MISSING, also when what signatures are checked with cannot be had: then nothing is known
 */
export async function examineVersions(
  releases: readonly Release[],
  signers: readonly TrustedSigner[],
  ports: ExaminePorts,
): Promise<readonly ExaminedVersion[]> {
  const examined: ExaminedVersion[] = []
  for (let start = 0; start < releases.length; start += PARALLEL) {
    const some = releases.slice(start, start + PARALLEL)
    examined.push(
      // oxlint-disable-next-line no-await-in-loop -- so many at a time
      ...(await Promise.all(some.map((release) => examineVersion(release, signers, ports)))),
    )
  }
  return examined
}

async function examineVersion(
  release: Release,
  signers: readonly TrustedSigner[],
  { releases, verifier }: ExaminePorts,
): Promise<ExaminedVersion> {
  const kept = new Map<number, Promise<Uint8Array>>()
  const once = {
    download: (asset: Asset, maxBytes: number): Promise<Uint8Array> => {
      const known = kept.get(asset.id) ?? releases.download(asset, maxBytes)
      kept.set(asset.id, known)
      return known
    },
  }
  try {
    const { manifest, digest } = await readVersion(release, signers, {
      releases: once,
      verifier: strict(verifier),
    })
    return { release, manifest, digest, problem: null }
  } catch (error) {
    const problem = toProblem(error)
    return { release, ...(await readLoosely(release, once)), problem }
  }
}

/** That nobody could look is no word against the version. */
function toProblem(error: unknown): ReleaseError {
  if (!(error instanceof ReleaseError)) throw error
  if (error.code === 'GITHUB_FAILED' || error.code === 'PERMISSION_MISSING') throw error
  return error
}

/** Tells a signature that is bad from one that could not be checked. */
function strict(verifier: Verifier): Verifier {
  return {
    ...verifier,
    verify: async (bundle, statement, signers) => {
      const { checks, signer } = await examineOrFail(verifier, bundle, statement, signers)
      if (signer !== null) return signer
      const bad = checks.find(({ outcome }) => outcome === 'failed')
      throw new ReleaseError(
        'SIGNATURE_INVALID',
        bad === undefined
          ? 'Nobody who is trusted signed it.'
          : `The signature does not count (${bad.name}): ${bad.detail}`,
      )
    },
  }
}

async function examineOrFail(verifier: Verifier, ...asked: Parameters<Verifier['examine']>) {
  try {
    return await verifier.examine(...asked)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    throw new ReleaseError('GITHUB_FAILED', `No signature can be checked: ${error.message}`, {
      cause: error,
    })
  }
}

type Loose = Pick<ExaminedVersion, 'manifest' | 'digest'>

const UNREAD: Loose = { manifest: null, digest: null }

/** What it says all the same: another trust policy than today's may believe it again. */
async function readLoosely(
  release: Release,
  releases: Pick<ReleaseStore, 'download'>,
): Promise<Loose> {
  const asset = release.assets.find(
    ({ name, state }) => name === MANIFEST_ASSET && state === 'uploaded',
  )
  if (asset === undefined || !isVersion(release)) return UNREAD
  try {
    const bytes = await releases.download(asset, MAX_MANIFEST_BYTES)
    return { manifest: parseManifest(bytes), digest: digestOf(sha256(bytes)) }
  } catch (error) {
    toProblem(error)
    return UNREAD
  }
}
