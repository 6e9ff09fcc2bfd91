import { slicesOf } from '../domain/asset-slice.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Manifest, ModelFile } from '../domain/manifest.ts'
import type { PrunePlan, Reference, VersionFacts } from '../domain/prune-plan.ts'
import { planPrune } from '../domain/prune-plan.ts'
import type { Retention } from '../domain/retention.ts'
import type { RegistryState } from '../domain/registry.ts'
import { findStageNeeds } from '../domain/stage-needs.ts'
import { parseTag } from '../domain/version.ts'
import type { RegistryLog } from '../ports/registry-log.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { TrustedSigner, Verifier } from '../ports/verifier.ts'
import type { ExaminedVersion } from './examine-versions.ts'
import { examineVersions } from './examine-versions.ts'
import { listModelReleases } from './list-model-releases.ts'
import type { Registry } from './read-registry.ts'
import { readRegistry } from './read-registry.ts'

export interface PruneRules {
  readonly retention: Retention
  /** Of the consumer: whose word on versions and stages counts. */
  readonly signers: readonly TrustedSigner[]
  /** UTC, RFC 3339. */
  readonly now: string
}

export interface PruneReadPorts {
  readonly releases: Pick<ReleaseStore, 'listTags' | 'findPublished' | 'download'>
  readonly registry: RegistryLog
  readonly verifier: Verifier
}

/** What is there of one model, and what of it can go. */
export interface PruneModel {
  readonly model: string
  /** By version. */
  readonly versions: ReadonlyMap<string, ExaminedVersion>
  readonly registry: Registry
  readonly plan: PrunePlan
}

/**
 * @param recent the newest releases of the repository
 * @throws SIGNATURE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID when the events cannot be believed, for a stage may hold what would be
 * removed; GITHUB_FAILED when anything could not be read
 */
export async function readPruneModel(
  model: string,
  recent: readonly Release[],
  rules: PruneRules,
  ports: PruneReadPorts,
  knownHead?: Registry['events'][number]['digest'],
): Promise<PruneModel> {
  const registry = await readEvents(model, rules, ports, knownHead)
  const { published } = await listModelReleases(model, recent, ports.releases)
  const examined = await examineVersions(
    published.map(({ release }) => release),
    rules.signers,
    ports,
  )
  return planModel(model, byVersion(model, examined), registry, rules)
}

/**
 * The same model as it is now: promoted, withdrawn and published meanwhile counts. What did not change is not read again.
 * @throws as `readPruneModel`
 */
export async function renewPruneModel(
  known: PruneModel,
  rules: PruneRules,
  ports: PruneReadPorts,
): Promise<PruneModel> {
  const { model } = known
  const files = await ports.registry.readEvents(model)
  const registry =
    (files?.commit ?? null) === known.registry.commit
      ? known.registry
      : await readEvents(model, rules, ports, known.registry.state.head?.digest)
  const { published } = await listModelReleases(
    model,
    [...known.versions.values()].map(({ release }) => release),
    ports.releases,
  )
  const added = published.filter(({ version }) => !known.versions.has(version))
  const examined = await examineVersions(
    added.map(({ release }) => release),
    rules.signers,
    ports,
  )
  const versions = new Map([...known.versions, ...byVersion(model, examined)])
  return planModel(model, versions, registry, rules)
}

const byVersion = (
  model: string,
  examined: readonly ExaminedVersion[],
): ReadonlyMap<string, ExaminedVersion> =>
  new Map(examined.map((one) => [parseTag(model, one.release.tag) ?? '', one]))

async function readEvents(
  model: string,
  { signers }: PruneRules,
  ports: PruneReadPorts,
  knownHead?: Registry['events'][number]['digest'],
): Promise<Registry> {
  try {
    return await readRegistry(
      { model, signers, ...(knownHead === undefined ? {} : { knownHead }) },
      ports,
    )
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    throw new ReleaseError(
      error.code,
      `Nothing of ${model} is removed, for a stage may hold what would go, and what the stages hold is not known: ${error.message}`,
      { cause: error },
    )
  }
}

/** Decides anew. @param versions of the model that are there, by version */
export function planModel(
  model: string,
  versions: ReadonlyMap<string, ExaminedVersion>,
  registry: Registry,
  { retention, now }: PruneRules,
): PruneModel {
  const { events, state } = registry
  const stages = findStageNeeds(events, state, (version) => versions.has(version))
  const facts = [...versions].map(([version, one]) => toFacts(model, version, one, state))
  return {
    model,
    versions,
    registry,
    plan: planPrune({ model, versions: facts, stages, now }, retention),
  }
}

function toFacts(
  model: string,
  version: string,
  { release, manifest, problem }: ExaminedVersion,
  { versions }: RegistryState,
): VersionFacts {
  return {
    version,
    since: latest([manifest?.predicate.createdAt ?? '', release.publishedAt ?? '']),
    doubt: problem?.message ?? null,
    yanked: (versions.get(version)?.yanked ?? null) !== null,
    assets: new Map(release.assets.map(({ name, size }) => [name, size])),
    ...(manifest === null ? NO_NEEDS : findNeeds(model, manifest)),
  }
}

type Needs = Pick<VersionFacts, 'references' | 'parents' | 'baseline'>

const NO_NEEDS: Needs = { references: [], parents: [], baseline: null }

const findNeeds = (
  model: string,
  { predicate: { artifact, lineage, evaluation } }: Manifest,
): Needs => ({
  references: findReferences(model, artifact.files),
  parents: lineage.parents.map(({ version }) => version),
  baseline: evaluation.baseline?.version ?? null,
})

function findReferences(model: string, files: readonly ModelFile[]): readonly Reference[] {
  const found = new Map<string, Reference>()
  for (const { tag, asset } of files.flatMap(slicesOf)) {
    const version = tag === null ? undefined : parseTag(model, tag)
    if (version !== undefined) found.set(`${version} ${asset}`, { version, asset })
  }
  return [...found.values()]
}

/** GitHub's date is not for a signer to choose, and the signer's not for whoever publishes the bytes again: the later one counts. */
const latest = (times: readonly string[]): string =>
  times.toSorted((left, right) => (Date.parse(right) || 0) - (Date.parse(left) || 0))[0] ?? ''
