import { ReleaseError } from '../domain/errors.ts'
import type { Manifest } from '../domain/manifest.ts'
import { mapParallel } from '../domain/map-parallel.ts'
import type { ReleasePage, StorageShare } from '../domain/storage-report.ts'
import { measureGrowth } from '../domain/storage-report.ts'
import { usableAssets } from '../domain/usable-assets.ts'
import { compareVersions, isPrerelease } from '../domain/version.ts'
import type { Release } from '../ports/release-store.ts'
import type { ListedVersion, ListTotals } from '../render/list-text.ts'
import { renderVersionList } from '../render/list-text.ts'
import type { FoundStages } from './find-stages.ts'
import { findStages } from './find-stages.ts'
import type { VersionRelease } from './list-model-releases.ts'
import { listModelReleases, MAX_LISTED } from './list-model-releases.ts'
import type { ListPorts, ListRequest } from './list.ts'
import { isSigned, isVersion, readUnsignedVersion } from './read-version.ts'

export interface VersionList {
  readonly kind: 'versions'
  readonly model: string
  /** Newest first. */
  readonly versions: readonly ListedVersion[]
  /** Of all versions, whether shown or not. */
  readonly totals: ListTotals
  readonly text: string
}

/** Connections at once. */
const PARALLEL = 4

/**
 * The versions of one model, newest first. Takes a request for every hundred releases of the repository, one for each manifest
 * that is shown, and a few for the stages. Nothing but the stages is verified; a manifest that does not fit its release is
 * said, and fails nothing.
 * @throws INPUT_INVALID when there is none, GITHUB_FAILED
 */
export async function listModelVersions(
  model: string,
  request: ListRequest,
  ports: ListPorts,
): Promise<VersionList> {
  const recent = await ports.releases.listRecent(MAX_LISTED)
  const { published } = await listModelReleases(model, recent, ports.releases)
  const all = published.filter(({ release }) => isVersion(release))
  if (all.length === 0)
    throw new ReleaseError(
      'INPUT_INVALID',
      `Nothing of the model "${model}" is published here: check its name and the repository, and whether the token may read it.`,
    )
  const shown = all.slice(0, request.limit)
  const found = await findStages(model, request.signers, ports)
  const read = await mapParallel(shown, PARALLEL, async (one) => await readShown(one, ports))
  const storage = measureVersions(all, read)
  const versions = read.map((one) => describeVersion(one, storage.get(one.release.tag), found))
  for (const { tag, problem } of versions)
    if (problem !== null) ports.log.warning(`${tag}: ${problem}`)
  const totals = {
    versions: all.length,
    releaseBytes: all.reduce((sum, { release }) => sum + bytesOf(release), 0),
  }
  return {
    kind: 'versions',
    model,
    versions,
    totals,
    text: renderVersionList(versions, totals, request.layout),
  }
}

interface ReadVersion extends VersionRelease {
  readonly manifest: Manifest | null
  readonly problem: string | null
}

async function readShown(one: VersionRelease, ports: ListPorts): Promise<ReadVersion> {
  try {
    const { manifest } = await readUnsignedVersion(one.release, ports)
    return { ...one, manifest, problem: null }
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code === 'GITHUB_FAILED') throw error
    return { ...one, manifest: null, problem: error.message }
  }
}

/** What everything before a version adds up to is known from the list; what is shared, from the manifests that were read. */
function measureVersions(
  all: readonly VersionRelease[],
  read: readonly ReadVersion[],
): ReadonlyMap<string, StorageShare> {
  const files = new Map(
    read.map(({ release, manifest }) => [release.tag, manifest?.predicate.artifact.files ?? null]),
  )
  const toPage = ({ release }: VersionRelease): ReleasePage => ({
    tag: release.tag,
    assets: usableAssets(release.assets),
    files: files.get(release.tag) ?? null,
  })
  const ordered = all.toSorted(byAge)
  const growth = new Map(measureGrowth(ordered.map(toPage)).map((one) => [one.tag, one]))
  const isShown = ({ release }: VersionRelease): boolean => files.has(release.tag)
  const shares = measureGrowth(ordered.filter(isShown).map(toPage))
  // A version refers to earlier ones only, so that those which were not read can use nothing of these.
  const isSettled = ordered.slice(0, all.length - read.length).every((one) => !isShown(one))
  return new Map(
    shares.map((one) => [
      one.tag,
      {
        ...one,
        total: growth.get(one.tag)?.total ?? one.total,
        unique: isSettled ? one.unique : null,
      },
    ]),
  )
}

function byAge(left: VersionRelease, right: VersionRelease): number {
  const [first, second] = [left, right].map(({ release }) => Date.parse(release.publishedAt ?? ''))
  const apart = (first ?? 0) - (second ?? 0)
  return Number.isNaN(apart) || apart === 0 ? compareVersions(right.version, left.version) : apart
}

function describeVersion(
  { version, release, manifest, problem }: ReadVersion,
  storage: StorageShare | undefined,
  found: FoundStages | undefined,
): ListedVersion {
  return {
    version,
    tag: release.tag,
    url: release.url,
    publishedAt: release.publishedAt,
    signed: isSigned(release),
    prerelease: isPrerelease(version) || release.prerelease,
    immutable: release.immutable,
    ...describeEvents(version, found),
    verdict: manifest?.predicate.evaluation.verdict ?? null,
    modelBytes: manifest?.predicate.artifact.size ?? null,
    releaseBytes: bytesOf(release),
    totalBytes: storage?.total ?? bytesOf(release),
    sharedBytes: storage?.shared ?? null,
    uniqueBytes: storage?.unique ?? null,
    problem,
  }
}

function describeEvents(
  version: string,
  found: FoundStages | undefined,
): Pick<ListedVersion, 'stages' | 'deprecated' | 'yanked'> {
  if (found === undefined) return { stages: null, deprecated: null, yanked: null }
  const { deprecated = null, yanked = null } = found.versions.get(version) ?? {}
  return {
    stages: found.stages.filter((one) => one.version === version),
    deprecated: deprecated?.reason ?? null,
    yanked: yanked?.reason ?? null,
  }
}

export const bytesOf = (release: Release): number =>
  usableAssets(release.assets).reduce((sum, { size }) => sum + size, 0)
