import type { Digest } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { versionTag } from '../domain/version.ts'
import type { WorkflowRuns } from '../ports/history.ts'
import type { Log } from '../ports/log.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import { tagDeletion } from '../render/tag-deletion.ts'
import type { ExaminedVersion } from './examine-versions.ts'
import type { OwnDraft } from './list-drafts.ts'
import { listDrafts } from './list-drafts.ts'
import { MAX_LISTED } from './list-model-releases.ts'
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
/** Before each try, beside what GitHub itself asks to wait. */
const TRY_WAITS_MS = [0, 5_000, 30_000] as const
/** What was seen first has to hold still when the last was seen. GitHub's limits can make a request wait for ten minutes. */
const MAX_LOOK_MS = 120_000
const MAX_LOOKS = 3

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
      const planned = target.versions.get(version)
      if (planned === undefined) continue
      // oxlint-disable-next-line no-await-in-loop -- what is true before a removal is asked right before it
      const step = await removeVersion({ tag, version, planned }, now, rules, ports)
      ;({ now } = step)
      if (step.kind === 'spared') {
        ports.log.notice(`${tag} stays: ${step.why}.`)
        spared.push({ tag, why: step.why })
      }
      if (step.kind !== 'removed') continue
      removed.push(step.removed)
      now = without(now, version, rules)
      if (step.failure !== null) return { removed, spared, stopped: step.failure }
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
  if (reason.kind === 'unclear') return `${reason.by} may need it, which cannot be believed by now`
  if ('by' in reason) return `${reason.by} needs it by now`
  return 'stage' in reason ? `the stage ${reason.stage} needs it by now` : 'it may not go any more'
}

/** Its tag may be seen for a moment longer. */
function without(now: PruneModel, version: string, rules: PruneRules): PruneModel {
  const versions = new Map([...now.versions].filter(([one]) => one !== version))
  const bare = new Set([...now.bare, versionTag(now.model, version)])
  return planModel({ ...now, versions, bare }, rules)
}

/** A draft whose run publishes a version of the model, or may: what it is about to publish can reference any of the others. */
export const findBusy = (model: string, drafts: readonly OwnDraft[]): OwnDraft | undefined =>
  drafts.find(({ by, state }) => by.model === model && state !== 'dead')

/** It is the wrong time, not a failure of anybody. */
export const describeBusy = ({ release, by, state }: OwnDraft): ReleaseError =>
  new ReleaseError(
    'INPUT_INVALID',
    state === 'running'
      ? `The run ${by.runId} is publishing a version of ${by.model}, which may reference any of the others: run prune again when it is over.`
      : `The run ${by.runId} may be publishing a version of ${by.model}, which may reference any of the others, and whether it is over cannot be seen: give the token "actions: read", or delete its draft (release ${release.id}) when it is over.`,
  )

interface Removal {
  readonly tag: string
  readonly version: string
  /** As it was when the removal was planned. */
  readonly planned: ExaminedVersion
}

interface Done {
  readonly removed: RemovedVersion
  readonly failure: ReleaseError | null
}

type Step = { readonly now: PruneModel } & (
  { readonly kind: 'gone' } | { readonly kind: 'spared'; readonly why: string } | Removed
)

interface Removed extends Done {
  readonly kind: 'removed'
}

/** A removal that failed may have been done all the same, and what was true before it need not be true any more: each try looks first. */
async function removeVersion(
  { tag, version, planned }: Removal,
  known: PruneModel,
  rules: PruneRules,
  ports: RemovePorts,
): Promise<Step> {
  let now = known
  let failure: ReleaseError | null = null
  for (const wait of TRY_WAITS_MS) {
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    if (failure !== null) await ports.sleep(wait)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const look = await lookAgain(tag, now, rules, ports)
    ;({ now } = look)
    if (look.release === undefined && failure === null) return { kind: 'gone', now }
    if (look.release === undefined) break
    refuseChanged(look.release, planned.release)
    const why = findSpare(now, version)
    if (why !== undefined) return { kind: 'spared', why, now }
    // oxlint-disable-next-line no-await-in-loop -- as above
    failure = await tryRemoval(look.release, ports)
    if (failure === null) break
  }
  if (failure !== null && (await ports.releases.findPublished(tag)) !== undefined) throw failure
  return { kind: 'removed', now, ...(await finishRemoval(planned, ports)) }
}

interface Look {
  readonly now: PruneModel
  readonly release: Release | undefined
}

/**
 * Drafts first: a version that is published while this looks is found as one or the other. Until a run has a draft nobody can see it,
 * and it asks for what it refers to right before it publishes.
 */
async function lookAgain(
  tag: string,
  known: PruneModel,
  rules: PruneRules,
  ports: RemovePorts,
): Promise<Look> {
  const { releases, runs, clock } = ports
  for (let count = 0; count < MAX_LOOKS; count += 1) {
    const began = clock()
    // oxlint-disable-next-line no-await-in-loop -- each look is one moment, as far as that can be
    const recent = await releases.listRecent(MAX_LISTED)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const busy = findBusy(known.model, await listDrafts(recent, known.model, began, runs))
    if (busy !== undefined) throw describeBusy(busy)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const now = await renewPruneModel(known, recent, rules, ports)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const release = await releases.findPublished(tag)
    if (Date.parse(clock()) - Date.parse(began) <= MAX_LOOK_MS) return { now, release }
  }
  throw new ReleaseError(
    'GITHUB_FAILED',
    `Looking at what needs ${tag} takes longer than ${MAX_LOOK_MS / 1000} s, so that what was seen first may be over: run prune again when GitHub answers faster.`,
  )
}

function refuseChanged(release: Release, planned: Release): void {
  if (isSame(release, planned)) return
  throw new ReleaseError(
    'DIGEST_MISMATCH',
    `The release ${release.tag} is not the one that was looked at: it was changed or made again meanwhile. Run prune again.`,
  )
}

/** @returns why it could not be done, or what is known of it; another look tells whether it was */
async function tryRemoval(
  { id, tag }: Release,
  { releases, log }: RemovePorts,
): Promise<ReleaseError | null> {
  try {
    await releases.deleteRelease(id)
    return null
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code !== 'GITHUB_FAILED') throw error
    log.warning(`${tag}: ${error.message} Looking at everything again before the next try.`)
    return error
  }
}

async function finishRemoval(
  { release, digest }: ExaminedVersion,
  ports: RemovePorts,
): Promise<Done> {
  const { sleep, clock, log } = ports
  const { tag } = release
  const removed = { ...describe(release, digest), removedAt: clock() }
  await sleep(WRITE_PAUSE_MS)
  const failure = await removeTag(tag, ports)
  log.notice(
    `Removed ${tag}: release ${release.id}, manifest ${digest ?? 'unknown'}, ${removed.size} bytes, published ` +
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
      `The release ${tag} is deleted and its tag is not: ${error.message} Delete the tag by hand (${tagDeletion(tag)}), ` +
        'where a ruleset forbids it with the right to bypass it.',
      { cause: error },
    )
  }
}

const describe = (release: Release, digest: Digest | null) => ({
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
