import type { Digest } from '../domain/digest.ts'
import { digestOf, sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Manifest } from '../domain/manifest.ts'
import { MANIFEST_ASSET } from '../domain/manifest.ts'
import { mapParallel } from '../domain/map-parallel.ts'
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
  /** Whether a trusted signer signed this manifest, of this tag: its word counts, also when the assets are not those of it. */
  readonly signed: boolean
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
  return await mapParallel(releases, PARALLEL, async (release) =>
    examineVersion(release, signers, ports),
  )
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
  let believed = false
  const watched = strict(verifier, () => {
    believed = true
  })
  try {
    const { manifest, digest } = await readVersion(release, signers, {
      releases: once,
      verifier: watched,
    })
    return { release, manifest, digest, signed: true, problem: null }
  } catch (error) {
    const problem = toProblem(error)
    // Of another tag or unreadable it is `MANIFEST_INVALID`, with a key of another time `SIGNATURE_INVALID`.
    const signed = believed && problem.code === 'DIGEST_MISMATCH'
    return { release, ...(await readLoosely(release, once)), signed, problem }
  }
}

/** That nobody could look is no word against the version. */
function toProblem(error: unknown): ReleaseError {
  if (!(error instanceof ReleaseError)) throw error
  if (error.code === 'GITHUB_FAILED' || error.code === 'PERMISSION_MISSING') throw error
  return error
}

/** Tells a signature that is bad from one that could not be checked. @param onBelieved called for one that counts */
function strict(verifier: Verifier, onBelieved: () => void): Verifier {
  return {
    ...verifier,
    verify: async (bundle, statement, signers) => {
      const { checks, signer } = await examineOrFail(verifier, bundle, statement, signers)
      if (signer !== null) {
        onBelieved()
        return signer
      }
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
