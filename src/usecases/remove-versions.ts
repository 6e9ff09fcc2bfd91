import type { Digest } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { versionTag } from '../domain/version.ts'
import type { WorkflowRuns } from '../ports/history.ts'
import type { Log } from '../ports/log.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { ExaminedVersion } from './examine-versions.ts'
import { listDrafts } from './list-drafts.ts'
import type { PruneModel, PruneReadPorts, PruneRules } from './read-prune-model.ts'
import { planModel, renewPruneModel } from './read-prune-model.ts'

export interface RemovePorts extends PruneReadPorts {
  readonly releases: PruneReadPorts['releases'] &
    Pick<ReleaseStore, 'listRecent' | 'deleteRelease' | 'deleteTag' | 'deleteDraft'>
  readonly runs: WorkflowRuns
  readonly log: Log
  /** UTC, RFC 3339. */
  readonly clock: () => string
  /** Milliseconds. */
  readonly sleep: (ms: number) => Promise<unknown>
}

/** For the record. */
export interface RemovedVersion {
  readonly tag: string
  readonly releaseId: number
  readonly manifest: Digest | null
  /** Bytes. */
  readonly size: number
  readonly publishedAt: string | null
  /** UTC, RFC 3339. */
  readonly removedAt: string
  /** Whether the tag is gone as well. */
  readonly tagRemoved: boolean
}

export interface Removals {
  readonly removed: readonly RemovedVersion[]
  /** What was planned and is needed now. */
  readonly spared: readonly { readonly tag: string; readonly why: string }[]
  /** Why the work ended before its end. */
  readonly stopped: ReleaseError | null
}

/** GitHub asks for a second between writes. */
export const WRITE_PAUSE_MS = 1_000
/** A run that publishes now has its draft among these. */
const NEWEST = 100

/**
 * Removes what was planned, one version at a time: the release, then its tag. Before each, everything that could need it is looked at
 * again. The first failure ends it, and what was removed until then is told.
 */
export async function removeVersions(
  target: PruneModel,
  rules: PruneRules,
  ports: RemovePorts,
): Promise<Removals> {
  const removed: RemovedVersion[] = []
  const spared: Removals['spared'][number][] = []
  let now = target
  try {
    for (const { version } of target.plan.removals) {
      const tag = versionTag(target.model, version)
      // oxlint-disable-next-line no-await-in-loop -- what is true before a removal is asked right before it
      now = await renewPruneModel(now, rules, ports)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await refuseBusy(target.model, ports)
      const why = findSpare(now, version)
      if (why !== undefined) {
        ports.log.notice(`${tag} stays: ${why}.`)
        spared.push({ tag, why })
        continue
      }
      // oxlint-disable-next-line no-await-in-loop -- one write after the other
      const done = await removeVersion(tag, now.versions.get(version), ports)
      if (done === undefined) continue
      removed.push(done.removed)
      now = without(now, version, rules)
      if (done.failure !== null) return { removed, spared, stopped: done.failure }
    }
    return { removed, spared, stopped: null }
  } catch (error) {
    if (error instanceof ReleaseError) return { removed, spared, stopped: error }
    throw error
  }
}

function findSpare({ plan }: PruneModel, version: string): string | undefined {
  const planned = plan.versions.find((one) => one.version === version)
  const reason = planned?.reasons[0]
  if (reason === undefined) return undefined
  if ('by' in reason) return `${reason.by} needs it by now`
  return 'stage' in reason ? `the stage ${reason.stage} needs it by now` : 'it may not go any more'
}

function without(now: PruneModel, version: string, rules: PruneRules): PruneModel {
  const versions = new Map([...now.versions].filter(([one]) => one !== version))
  return planModel(now.model, versions, now.registry, rules)
}

/** What a run is about to publish may reference any version, and nobody can see yet which. */
async function refuseBusy(model: string, ports: RemovePorts): Promise<void> {
  const recent = await ports.releases.listRecent(NEWEST)
  const drafts = await listDrafts(
    recent.filter(({ draft }) => draft),
    ports.clock(),
    ports.runs,
  )
  const busy = drafts.find(({ by, state }) => by.model === model && state === 'running')
  if (busy !== undefined) throw describeBusy(model, busy.by.runId)
}

export const describeBusy = (model: string, runId: string): ReleaseError =>
  new ReleaseError(
    'GITHUB_FAILED',
    `The run ${runId} is publishing a version of ${model}, which may reference any of the others: run prune again when it is over.`,
  )

interface Done {
  readonly removed: RemovedVersion
  readonly failure: ReleaseError | null
}

async function removeVersion(
  tag: string,
  known: ExaminedVersion | undefined,
  ports: RemovePorts,
): Promise<Done | undefined> {
  const { releases, sleep, clock, log } = ports
  const release = await releases.findPublished(tag)
  if (release === undefined || known === undefined) return undefined
  if (!isSame(release, known.release))
    throw new ReleaseError(
      'DIGEST_MISMATCH',
      `The release ${tag} is not the one that was looked at: it was changed or made again meanwhile. Run prune again.`,
    )
  await releases.deleteRelease(release.id)
  const removed = { ...describe(release, known), removedAt: clock() }
  await sleep(WRITE_PAUSE_MS)
  const failure = await removeTag(tag, ports)
  log.notice(
    `Removed ${tag}: release ${release.id}, manifest ${known.digest ?? 'unknown'}, ${removed.size} bytes, published ` +
      `${release.publishedAt ?? 'at an unknown time'}; at ${removed.removedAt}${failure === null ? '' : '. Its tag is still there'}.`,
  )
  await sleep(WRITE_PAUSE_MS)
  return { removed: { ...removed, tagRemoved: failure === null }, failure }
}

async function removeTag(tag: string, { releases }: RemovePorts): Promise<ReleaseError | null> {
  try {
    await releases.deleteTag(tag)
    return null
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return new ReleaseError(
      error.code,
      `The release ${tag} is deleted and its tag is not: ${error.message} Delete the tag by hand (git push --delete origin ` +
        `${tag}), where a ruleset forbids it with the right to bypass it.`,
      { cause: error },
    )
  }
}

const describe = (release: Release, { digest }: ExaminedVersion) => ({
  tag: release.tag,
  releaseId: release.id,
  manifest: digest,
  size: release.assets.reduce((sum, { size }) => sum + size, 0),
  publishedAt: release.publishedAt,
})

const isSame = (left: Release, right: Release): boolean =>
  left.id === right.id && fingerprint(left) === fingerprint(right)

const fingerprint = ({ assets }: Release): string =>
  JSON.stringify(
    assets
      .map(({ id, name, size, sha256 }) => [id, name, size, sha256])
      .toSorted((left, right) => Number(left[0]) - Number(right[0])),
  )
