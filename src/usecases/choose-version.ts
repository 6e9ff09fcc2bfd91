import { ReleaseError } from '../domain/errors.ts'
import { nextVersion, versionTag } from '../domain/version.ts'
import { versionStep } from '../domain/version-step.ts'
import type { ReleaseStore, TagRef } from '../ports/release-store.ts'
import type { Candidate } from './capture-candidate.ts'
import type { KnownVersion } from './known-versions.ts'
import type { PublishRequest } from './publish-request.ts'

/**
 * The number of the version to publish; semver, by what changed since the newest one. decisions.md.
 * @param taken numbers that cannot be had, in any order
 */
export function chooseVersion(
  request: PublishRequest,
  candidate: Candidate,
  taken: readonly string[],
  previous: KnownVersion | null,
): string {
  const asked = request.version
  if (asked.kind === 'exact') return asked.version
  if (asked.kind === 'step') return nextVersion(taken, asked.step)
  if (previous === null) return nextVersion(taken, 'minor')
  const step = versionStep(previous.manifest.predicate, {
    data: candidate.data.map(({ record }) => record),
    params: candidate.params,
    code: request.code,
    environment: candidate.environment,
    ...(candidate.artifact.signature === null ? {} : { signature: candidate.artifact.signature }),
  })
  return nextVersion(taken, step)
}

export const versionExists = (model: string, version: string): ReleaseError =>
  new ReleaseError(
    'VERSION_EXISTS',
    `version: ${versionTag(model, version)} is already published with other content, and versions are never overwritten. ` +
      'Use "auto", or the next number.',
  )

/**
 * A tag alone is no version yet: whoever pushed it may want this very run to publish it.
 * @throws VERSION_EXISTS when an exact number was asked for that is published
 */
export async function refusePublished(
  request: PublishRequest,
  tags: readonly TagRef[],
  version: string,
  releases: Pick<ReleaseStore, 'findPublished'>,
): Promise<void> {
  const tag = versionTag(request.model, version)
  if (request.version.kind !== 'exact' || !tags.some((one) => one.tag === tag)) return
  if ((await releases.findPublished(tag)) !== undefined) throw versionExists(request.model, version)
}

/** A bare tag would keep its own commit, and the release would show code that did not make the model. */
export function refuseForeignTag(
  request: PublishRequest,
  tags: readonly TagRef[],
  version: string,
): void {
  const tag = versionTag(request.model, version)
  const found = tags.find((one) => one.tag === tag)
  if (found === undefined || found.commit === request.code.commit) return
  throw new ReleaseError(
    'VERSION_EXISTS',
    `version: the tag ${tag} exists and points to ${found.commit ?? 'an annotated tag'}, not to ${request.code.commit}. ` +
      'Delete the tag or choose another version.',
  )
}
