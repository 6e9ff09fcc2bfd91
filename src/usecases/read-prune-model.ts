import { slicesOf } from '../domain/asset-slice.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Manifest, ModelFile } from '../domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import type { PrunePlan, Reference, UnclearVersion, VersionFacts } from '../domain/prune-plan.ts'
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
import { findMarked } from './list-drafts.ts'
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
  /** Tags of the model that have no release, or had none when they were asked for. */
  readonly bare: ReadonlySet<string>
  /** Versions that were published once: a release whose tag was deleted becomes a draft, and its owner can publish it again. */
  readonly withdrawn: readonly string[]
  readonly plan: PrunePlan
}

type PruneFindings = Omit<PruneModel, 'plan'>

/**
 * @param recent of `listRecent(MAX_LISTED)`
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
  const { published, bare } = await listModelReleases(model, recent, ports.releases)
  const examined = await examineVersions(
    published.map(({ release }) => release),
    rules.signers,
    ports,
  )
  const findings = {
    model,
    versions: byVersion(model, examined),
    registry,
    bare: new Set(bare.map(({ tag }) => tag)),
    withdrawn: findWithdrawn(model, recent),
  }
  return planModel(findings, rules)
}

/**
 * The same model as it is now: promoted, withdrawn and published meanwhile counts. What did not change is not read again.
 * @param recent of `listRecent(MAX_LISTED)`, from this moment
 * @throws as `readPruneModel`; INPUT_INVALID while a version is being published
 */
export async function renewPruneModel(
  known: PruneModel,
  recent: readonly Release[],
  rules: PruneRules,
  ports: PruneReadPorts,
): Promise<PruneModel> {
  const { model } = known
  const files = await ports.registry.readEvents(model)
  const registry =
    (files?.commit ?? null) === known.registry.commit
      ? known.registry
      : await readEvents(model, rules, ports, known.registry.state.head?.digest)
  // A version can be in the list before its tag is, and the other way round.
  const { published, bare } = await listModelReleases(
    model,
    [...[...known.versions.values()].map(({ release }) => release), ...recent],
    ports.releases,
    known.bare,
  )
  refuseNewTag(bare.find(({ tag }) => !known.bare.has(tag))?.tag)
  const changed = published.filter(({ version, release }) => {
    const before = known.versions.get(version)?.release
    return before === undefined || describeWord(before) !== describeWord(release)
  })
  const examined = await examineVersions(
    changed.map(({ release }) => release),
    rules.signers,
    ports,
  )
  const versions = new Map([...known.versions, ...byVersion(model, examined)])
  const withdrawn = findWithdrawn(model, recent)
  return planModel({ model, versions, registry, bare: known.bare, withdrawn }, rules)
}

/** A tag is there a moment before GitHub shows its release. */
function refuseNewTag(tag: string | undefined): void {
  if (tag === undefined) return
  throw new ReleaseError(
    'INPUT_INVALID',
    `The tag ${tag} is new and has no release that can be seen: a version is being published, which may need any of the others. Run prune again.`,
  )
}

/** What tells whether a release still says the same. */
const describeWord = ({ id, assets }: Release): string =>
  JSON.stringify([
    id,
    ...[MANIFEST_ASSET, BUNDLE_ASSET].map((wanted) => {
      const asset = assets.find(({ name }) => name === wanted)
      return [asset?.id, asset?.size, asset?.sha256, asset?.state]
    }),
  ])

/** As `doctor` tells them: a draft of a run has a mark until it is published. */
function findWithdrawn(model: string, recent: readonly Release[]): readonly string[] {
  const marked = new Set(findMarked(recent).map(({ release }) => release.id))
  return recent.flatMap(({ id, draft, tag, assets }) => {
    const version = draft && !marked.has(id) ? parseTag(model, tag) : undefined
    return version !== undefined && assets.some(({ name }) => name === MANIFEST_ASSET)
      ? [version]
      : []
  })
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

/** Decides anew. */
export function planModel(findings: PruneFindings, { retention, now }: PruneRules): PruneModel {
  const { model, versions, registry, withdrawn } = findings
  const { events, state } = registry
  const stages = findStageNeeds(events, state, (version) => versions.has(version))
  const facts = [...versions].map(([version, one]) => toFacts(model, version, one, state))
  const unclear = [
    ...[...versions].flatMap(([version, one]) => findUnclear(version, one)),
    ...withdrawn.map((version) => ({ version, until: '' })),
  ]
  return {
    ...findings,
    plan: planPrune({ model, versions: facts, stages, unclear, now }, retention),
  }
}

/** Whoever may write but has no key can make a manifest unreadable, or put one there that leaves out what the version needs. */
const findUnclear = (
  version: string,
  { release, signed }: ExaminedVersion,
): readonly UnclearVersion[] => (signed ? [] : [{ version, until: release.publishedAt ?? '' }])

function toFacts(
  model: string,
  version: string,
  { release, manifest, problem }: ExaminedVersion,
  { versions }: RegistryState,
): VersionFacts {
  const times = [manifest?.predicate.createdAt ?? '', release.publishedAt ?? ''].toSorted(
    (left, right) => (Date.parse(left) || 0) - (Date.parse(right) || 0),
  )
  return {
    version,
    // GitHub's date is not for a signer to choose, and the signer's not for whoever publishes the bytes again.
    since: times.at(-1) ?? '',
    born: times.at(0) ?? '',
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
