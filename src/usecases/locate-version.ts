import type { ExpectedVersion } from '../domain/check-version.ts'
import type { Digest } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import { parseTag } from '../domain/version.ts'
import type { ModelTarget } from '../domain/version-selector.ts'
import type { Log } from '../ports/log.ts'
import type { RegistryLog } from '../ports/registry-log.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { Verifier } from '../ports/verifier.ts'
import { findRelease } from './find-release.ts'
import { readRegistry } from './read-registry.ts'
import { resolveStage } from './resolve-stage.ts'

export interface LocatePorts {
  readonly releases: Pick<ReleaseStore, 'listTags' | 'findPublished'>
  readonly registry: RegistryLog
  readonly verifier: Verifier
  readonly log: Log
}

export interface LocateTarget extends ModelTarget {
  /** The newest event of the model when somebody looked before: a history that was cut back does not have it. */
  readonly knownHead: Digest | null
}

export interface LocatedVersion {
  readonly release: Release
  /** What the release has to hold to be what was meant. */
  readonly expected: Pick<ExpectedVersion, 'model' | 'version' | 'digest' | 'yanked'>
}

/**
 * Finds the release of a version, of the newest one, or of what a stage holds. A stage names the manifest by its digest, under
 * a signature, so a release that was made again under the same tag is not what the stage holds.
 * @throws INPUT_INVALID when there is none; SIGNATURE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID for events that are not genuine
 */
export async function locateVersion(
  { model, selector, knownHead }: LocateTarget,
  signers: readonly TrustedSigner[],
  ports: LocatePorts,
): Promise<LocatedVersion> {
  if (selector.kind !== 'stage') {
    const version = selector.kind === 'version' ? selector.version : null
    const release = await findRelease(model, version, ports.releases)
    const yanked = await findWithdrawal({ model, signers, tag: release.tag }, ports)
    return { release, expected: { model, version, digest: null, yanked } }
  }
  const held = await resolveStage(
    { model, stage: selector.stage, signers, ...(knownHead === null ? {} : { knownHead }) },
    ports,
  )
  ports.log.info(
    `${model}:${selector.stage} is ${held.tag}, by event ${held.event.sequence} of ${held.event.createdAt}. The newest event of ${model} is ${held.head.digest}: ask with it as known-head next time, and a history that was cut back is noticed.`,
  )
  if (held.deprecated !== null)
    ports.log.warning(`${held.tag} is deprecated: ${held.deprecated.reason}`)
  const yanked = held.yanked?.reason ?? null
  const release = await findRelease(model, held.version, ports.releases)
  return { release, expected: { model, version: held.version, digest: held.manifest, yanked } }
}

interface WithdrawalRequest {
  readonly model: string
  readonly signers: readonly TrustedSigner[]
  readonly tag: string
}

/** Why the version was withdrawn; `null` when it was not. Events that cannot be believed are no word against it. */
async function findWithdrawal(
  { model, signers, tag }: WithdrawalRequest,
  ports: LocatePorts,
): Promise<string | null> {
  try {
    const { state } = await readRegistry({ model, signers }, ports)
    return state.versions.get(parseTag(model, tag) ?? '')?.yanked?.reason ?? null
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code === 'GITHUB_FAILED') throw error
    ports.log.warning(
      `Whether ${tag} was withdrawn is not known, since the events of ${model} do not hold: ${error.message}`,
    )
    return null
  }
}
