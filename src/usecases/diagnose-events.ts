import { ReleaseError } from '../domain/errors.ts'
import { REGISTRY_BRANCH } from '../domain/event.ts'
import type { Finding } from '../domain/finding.ts'
import { errorFinding, infoFinding } from '../domain/finding.ts'
import type { Digest } from '../domain/digest.ts'
import { digestOf } from '../domain/digest.ts'
import { MANIFEST_ASSET } from '../domain/manifest.ts'
import type { RegistryState } from '../domain/registry.ts'
import { compareVersions, versionTag } from '../domain/version.ts'
import type { Release } from '../ports/release-store.ts'
import type { TrustedSigner } from '../ports/verifier.ts'
import type { ModelReleases } from './list-model-releases.ts'
import type { ReadRegistryPorts, Registry } from './read-registry.ts'
import { readRegistry } from './read-registry.ts'

export interface DiagnosedRegistry {
  readonly findings: readonly Finding[]
  /** `null` when its events cannot be believed. */
  readonly registry: Registry | null
}

/** Whether the events of a model hold, and whether what they speak of is there. @throws GITHUB_FAILED, PERMISSION_MISSING */
export async function diagnoseEvents(
  listed: ModelReleases,
  signers: readonly TrustedSigner[],
  ports: ReadRegistryPorts,
): Promise<DiagnosedRegistry> {
  const { model } = listed
  try {
    const registry = await readRegistry({ model, signers }, ports)
    return { registry, findings: diagnoseState(listed, registry.state) }
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    if (error.code === 'GITHUB_FAILED' || error.code === 'PERMISSION_MISSING') throw error
    const finding = errorFinding(
      'events-invalid',
      model,
      error.message,
      `Look at the history of the branch ${REGISTRY_BRANCH} for who changed it; until it is mended no stage of ${model} can be used, and nothing pruned.`,
    )
    return { registry: null, findings: [finding] }
  }
}

function diagnoseState(
  { model, published }: ModelReleases,
  { versions, stages }: RegistryState,
): readonly Finding[] {
  const releases = new Map(published.map(({ version, release }) => [version, release]))
  const held = new Map<string, string>()
  for (const [stage, holders] of stages)
    for (const { version } of holders) held.set(version, held.get(version) ?? stage)
  const absent = [...versions.keys()].filter((version) => !releases.has(version))
  const gone = absent.filter((version) => !held.has(version))
  return [
    ...absent.flatMap((version) => {
      const stage = held.get(version)
      return stage === undefined ? [] : [describeLost(model, version, stage)]
    }),
    ...(gone.length === 0
      ? []
      : [
          infoFinding(
            'event-version',
            model,
            `Events speak of ${gone.length} version(s) that are not there any more: ${gone.toSorted(compareVersions).slice(0, MAX_NAMED).join(', ')}${gone.length > MAX_NAMED ? ' and others' : ''}.`,
            'Nothing, when they were pruned or removed on purpose.',
          ),
        ]),
    ...[...versions.values()].flatMap(({ version, manifest }) =>
      compareDigest(versionTag(model, version), manifest, releases.get(version)),
    ),
  ]
}

const MAX_NAMED = 10

const describeLost = (model: string, version: string, stage: string): Finding =>
  errorFinding(
    'event-version',
    versionTag(model, version),
    `The stage ${stage} holds it, and there is no such release.`,
    `Promote another version to ${stage}, or take this one out of it.`,
  )

/** By GitHub's digest of the asset: nothing is downloaded. */
function compareDigest(
  tag: string,
  manifest: Digest,
  release: Release | undefined,
): readonly Finding[] {
  const stored = release?.assets.find(({ name }) => name === MANIFEST_ASSET)?.sha256 ?? null
  if (stored === null || digestOf(stored) === manifest) return []
  return [
    errorFinding(
      'event-digest',
      tag,
      `Its events name the manifest ${manifest}, and the release holds ${digestOf(stored)}: it was made again, or its manifest replaced.`,
      'Do not use it. Find out who changed the release; promote another version.',
    ),
  ]
}
