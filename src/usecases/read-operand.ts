import { ReleaseError } from '../domain/errors.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import type { ModelTarget } from '../domain/version-selector.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { KnownVersion } from './known-versions.ts'
import type { LocatePorts } from './locate-version.ts'
import { locateVersion } from './locate-version.ts'
import { readUnsignedVersion, readVersion } from './read-version.ts'

export interface OperandTrust {
  /** Of the consumer. */
  readonly signers: readonly TrustedSigner[]
  /** Without it a version counts whoever signed it, or nobody. Stages are verified all the same. */
  readonly verify: boolean
}

export interface OperandPorts extends LocatePorts {
  readonly releases: Pick<ReleaseStore, 'listTags' | 'findPublished' | 'download' | 'readTagCommit'>
}

/**
 * A published version that somebody named, by its manifest.
 * @throws INPUT_INVALID when there is none; SIGNATURE_INVALID, MANIFEST_INVALID, DIGEST_MISMATCH when it is not genuine
 */
export async function readOperand(
  target: ModelTarget,
  trust: OperandTrust,
  ports: OperandPorts,
): Promise<KnownVersion> {
  const located = await locateVersion({ ...target, knownHead: null }, trust.signers, ports)
  const { release, expected } = located
  const commit = await ports.releases.readTagCommit(release.tag)
  const version = await readRelease({ release, commit: commit ?? null }, trust, ports)
  if (expected.digest !== null && version.digest !== expected.digest)
    throw new ReleaseError(
      'DIGEST_MISMATCH',
      `The stage holds ${release.tag} with the manifest ${expected.digest}, and its release has ${version.digest}: it was made ` +
        'again. Promote the version that is meant, or name a version.',
    )
  if (expected.yanked !== null)
    ports.log.warning(`${release.tag} was withdrawn: ${expected.yanked}`)
  return version
}

export interface FoundRelease {
  readonly release: Release
  /** Of its tag; `null` when there is none. */
  readonly commit: string | null
}

/**
 * The version that a release holds.
 * @throws SIGNATURE_INVALID, MANIFEST_INVALID, DIGEST_MISMATCH when it is not genuine
 */
export async function readRelease(
  { release, commit }: FoundRelease,
  { signers, verify }: OperandTrust,
  ports: Pick<OperandPorts, 'verifier'> & { readonly releases: Pick<ReleaseStore, 'download'> },
): Promise<KnownVersion> {
  const version: KnownVersion = verify
    ? await readVersion(release, signers, ports)
    : { ...(await readUnsignedVersion(release, ports)), signer: null }
  refuseMovedTag(version, commit)
  return version
}

/** A tag can be moved where releases are not immutable; the manifest says where it belongs. */
function refuseMovedTag({ manifest, release }: KnownVersion, tagged: string | null): void {
  const { commit } = manifest.predicate.code
  if (tagged === commit) return
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `The tag ${release.tag} points to ${tagged ?? 'nothing'}, but its manifest says ${commit}: the tag was moved. ` +
      'Restore it, or name another version.',
  )
}
