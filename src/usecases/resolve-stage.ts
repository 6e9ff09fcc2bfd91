import type { Digest } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ChainHead } from '../domain/event.ts'
import { REGISTRY_BRANCH } from '../domain/event.ts'
import type { Notice, RegistryState, StageHolder } from '../domain/registry.ts'
import { findPrimary, replay, selectUntil } from '../domain/registry.ts'
import { quoteText } from '../domain/strict-json.ts'
import { versionTag } from '../domain/version.ts'
import type { VerifiedSigner } from '../ports/verifier.ts'
import type { ReadRegistryPorts, ReadRegistryRequest, Registry } from './read-registry.ts'
import { readRegistry } from './read-registry.ts'

export interface ResolveStageRequest extends ReadRegistryRequest {
  readonly stage: string
  /** What the stage held at this moment: UTC, RFC 3339. Now when absent. */
  readonly at?: string
}

export interface ResolvedStage {
  /** The one with the largest share. */
  readonly version: string
  readonly tag: string
  /** What `manifest.json` of the release has to hash to. A tag alone may have been given to something else since. */
  readonly manifest: Digest
  /** Percent. */
  readonly share: number
  /** That put the version there, or last set its share. */
  readonly event: ChainHead & { readonly signer: VerifiedSigner }
  /** The newest event of the model, whatever it is about: `minSequence` and `knownHead` of the next time. */
  readonly head: ChainHead
  /** What else is in the stage, by share; shadows last. */
  readonly others: readonly StageHolder[]
  /** Said until today, also when the stage is asked for a moment before. */
  readonly deprecated: Notice | null
  /** As `deprecated`. Whoever uses the version nevertheless does it against its owner's word. */
  readonly yanked: Notice | null
}

/**
 * The version that a stage holds, by the signed events of the model.
 * @throws INPUT_INVALID when the stage holds none; as `readRegistry`
 */
export async function resolveStage(
  request: ResolveStageRequest,
  ports: ReadRegistryPorts,
): Promise<ResolvedStage> {
  const { model, stage, at } = request
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    throw new ReleaseError(
      'INPUT_INVALID',
      `${quoteText(at)} is not a time. Write 2026-11-23T16:02:11Z.`,
    )
  const registry = await readRegistry(request, ports)
  const { events, state } = registry
  const then = at === undefined ? state : replay(model, selectUntil(events, at))
  const holders = then.stages.get(stage) ?? []
  const primary = findPrimary(holders)
  const { head } = state
  if (primary === undefined || head === null) throw unset(request, registry, then)
  const { version, manifest, share, sequence } = primary
  const known = state.versions.get(version)
  return {
    version,
    tag: versionTag(model, version),
    manifest,
    share,
    event: describeEvent(registry, sequence),
    head,
    others: holders.filter((holder) => holder !== primary),
    deprecated: known?.deprecated ?? null,
    yanked: known?.yanked ?? null,
  }
}

function describeEvent({ events }: Registry, sequence: number): ResolvedStage['event'] {
  const found = events[sequence - 1]
  if (found === undefined) throw new TypeError(`there is no event ${sequence}`)
  const { event, digest, signer } = found
  return { sequence, digest, createdAt: event.predicate.createdAt, signer }
}

const MAX_SHOWN = 20

function unset(
  { model, stage, at }: ResolveStageRequest,
  { commit, events }: Registry,
  { stages }: RegistryState,
): ReleaseError {
  const refuse = (why: string): ReleaseError =>
    new ReleaseError(
      'INPUT_INVALID',
      `${model} has no version in the stage ${quoteText(stage)}: ${why}`,
    )
  if (commit === null)
    return refuse(
      `no version was ever promoted, since the repository has no branch ${REGISTRY_BRANCH}. Name a version.`,
    )
  if (events.length === 0)
    return refuse(`the branch ${REGISTRY_BRANCH} has no events of ${model}. Name a version.`)
  const set = [...stages.entries()]
    .flatMap(([name, holders]) => {
      const version = findPrimary(holders)?.version
      return version === undefined ? [] : [`${name} (${version})`]
    })
    .toSorted()
  const when = at === undefined ? '' : ` at ${at}`
  if (set.length === 0) return refuse(`no stage was set${when}. Name a version.`)
  const shown = set.length > MAX_SHOWN ? [...set.slice(0, MAX_SHOWN), '…'] : set
  return refuse(`those that are set${when}: ${shown.join(', ')}. Name one of them, or a version.`)
}
