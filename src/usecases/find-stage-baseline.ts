import { ReleaseError } from '../domain/errors.ts'
import type { Notice, StageHolder } from '../domain/registry.ts'
import { findPrimary } from '../domain/registry.ts'
import { quoteText } from '../domain/strict-json.ts'
import { versionTag } from '../domain/version.ts'
import type { Registry } from './read-registry.ts'
import type { PublishedVersion } from './read-version.ts'

/** What a stage holds today, for whoever compares with it. */
export interface StageChoice {
  readonly holder: StageHolder
  readonly tag: string
  readonly yanked: Notice | null
  readonly deprecated: Notice | null
}

/** The version with the largest share of a stage; `undefined` when it holds none that serves. */
export function findStageBaseline(
  model: string,
  stage: string,
  { state }: Registry,
): StageChoice | undefined {
  const holder = findPrimary(state.stages.get(stage) ?? [])
  if (holder === undefined) return undefined
  const known = state.versions.get(holder.version)
  return {
    holder,
    tag: versionTag(model, holder.version),
    yanked: known?.yanked ?? null,
    deprecated: known?.deprecated ?? null,
  }
}

/**
 * A tag and a release can be made again; the event names the manifest under a signature.
 * @throws DIGEST_MISMATCH
 */
export function refuseOtherManifest(
  stage: string,
  { holder, tag }: StageChoice,
  { digest }: PublishedVersion,
): void {
  if (digest === holder.manifest) return
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `Event ${holder.sequence} put ${tag} into the stage ${stage} with the manifest ${holder.manifest}, and the release of ` +
      `that tag has ${digest}: it was made again. Promote the version that is meant, or name another baseline.`,
  )
}

const MAX_REASON = 200

/** Why nobody should use it, as a clause. */
export const describeYanked = (stage: string, { tag }: StageChoice, { reason }: Notice): string =>
  `${tag}, which the stage ${stage} still holds, was withdrawn: ${quoteText(reason, MAX_REASON)}`
