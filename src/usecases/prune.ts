import type { Digest } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { PlannedVersion } from '../domain/prune-plan.ts'
import type { Release } from '../ports/release-store.ts'
import { renderPruneText } from '../render/prune-text.ts'
import type { OwnDraft } from './list-drafts.ts'
import { listDrafts } from './list-drafts.ts'
import { listModels, MAX_LISTED } from './list-model-releases.ts'
import type { PruneModel, PruneRules } from './read-prune-model.ts'
import { readPruneModel } from './read-prune-model.ts'
import type { Removals, RemovePorts } from './remove-versions.ts'
import { describeBusy, findBusy, removeVersions, WRITE_PAUSE_MS } from './remove-versions.ts'

export interface PruneRequest extends PruneRules {
  /** `null`: all models of the repository. */
  readonly model: string | null
  /** Removes; otherwise only says what it would. */
  readonly apply: boolean
  /** The newest event of `model` when somebody looked before: a history that was cut back does not have it. */
  readonly knownHead?: Digest
}

export type PrunePorts = RemovePorts

export interface PrunedModel {
  readonly model: string
  /** Newest first. */
  readonly versions: readonly (PlannedVersion & {
    readonly tag: string
    readonly immutable: boolean
  })[]
  /** Bytes that go, or would. */
  readonly freed: number
  /** Id of a run that publishes a version now, or may, so that nothing of the model can be removed. */
  readonly busy: string | null
}

export interface PrunedDraft {
  readonly tag: string
  readonly releaseId: number
  readonly runId: string
  readonly state: OwnDraft['state']
  /** Bytes. */
  readonly size: number
}

export interface Pruned extends Removals {
  readonly apply: boolean
  readonly models: readonly PrunedModel[]
  readonly drafts: readonly PrunedDraft[]
  /** Ids of drafts that were removed. */
  readonly removedDrafts: readonly number[]
  /** For a terminal. */
  readonly report: string
}

/**
 * Says which versions can be removed by the retention rules and which drafts nobody will finish, and removes them when it is told to.
 * Nothing is removed before everything was read.
 * @throws INPUT_INVALID when there is nothing of the model; as `readPruneModel`. What fails once the removing has begun is told as
 * `stopped`, beside what was done
 */
export async function prune(request: PruneRequest, ports: PrunePorts): Promise<Pruned> {
  const { model, apply } = request
  const recent = await ports.releases.listRecent(MAX_LISTED)
  const drafts = await listDrafts(recent, model, request.now, ports.runs)
  const names = model === null ? await listAllModels(recent, ports) : [model]
  const targets: PruneModel[] = []
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- each reads many at a time by itself
    const target = await readPruneModel(name, recent, request, ports, request.knownHead)
    if (target.versions.size > 0) targets.push(target)
  }
  if (model !== null && targets.length === 0 && drafts.length === 0)
    throw new ReleaseError(
      'INPUT_INVALID',
      `Nothing of the model "${model}" is published here: check its name and the repository, and whether the token may read it.`,
    )
  const done = apply ? await remove(targets, drafts, request, ports) : NOTHING_DONE
  const pruned = {
    apply,
    models: targets.map((target) => describeModel(target, drafts)),
    drafts: drafts.map(describeDraft),
    ...done,
  }
  return { ...pruned, report: renderPruneText(toText(pruned, drafts)) }
}

/** Also of those whose releases the list of the newest ones does not show. */
async function listAllModels(
  recent: readonly Release[],
  { releases }: PrunePorts,
): Promise<readonly string[]> {
  const tags = await releases.listTags('')
  return listModels([
    ...tags.map(({ tag }) => tag),
    ...recent.flatMap(({ tag, draft }) => (draft ? [] : [tag])),
  ])
}

type Done = Pick<Pruned, 'removed' | 'spared' | 'stopped' | 'removedDrafts'>

const NOTHING_DONE: Done = { removed: [], spared: [], stopped: null, removedDrafts: [] }

async function remove(
  targets: readonly PruneModel[],
  drafts: readonly OwnDraft[],
  request: PruneRequest,
  ports: PrunePorts,
): Promise<Done> {
  const { removed: removedDrafts, stopped } = await removeDrafts(drafts, ports)
  let done: Done = { ...NOTHING_DONE, removedDrafts, stopped }
  for (const target of targets) {
    if (done.stopped !== null) break
    // oxlint-disable-next-line no-await-in-loop -- one removal after the other
    const { removed, spared, stopped: end } = await removeVersions(target, request, ports)
    done = {
      removedDrafts,
      removed: [...done.removed, ...removed],
      spared: [...done.spared, ...spared],
      stopped: end,
    }
  }
  return done
}

/** A run that is over can be run again, which makes it fill its draft again: it is asked for once more. */
export async function removeDrafts(
  drafts: readonly OwnDraft[],
  ports: Pick<PrunePorts, 'releases' | 'runs' | 'log' | 'clock' | 'sleep'>,
): Promise<{ readonly removed: readonly number[]; readonly stopped: ReleaseError | null }> {
  const removed: number[] = []
  const dead = new Set(drafts.flatMap(({ release, state }) => (state === 'dead' ? release.id : [])))
  if (dead.size === 0) return { removed, stopped: null }
  try {
    const recent = await ports.releases.listRecent(MAX_LISTED)
    for (const one of recent.filter(({ id, draft }) => draft && dead.has(id))) {
      // oxlint-disable-next-line no-await-in-loop -- right before each removal
      const [draft] = await listDrafts([one], null, ports.clock(), ports.runs)
      if (draft?.state !== 'dead') continue
      // oxlint-disable-next-line no-await-in-loop -- one write after the other
      await ports.releases.deleteDraft(one.id)
      removed.push(one.id)
      ports.log.notice(
        `Removed the draft ${one.tag}: release ${one.id}, left by run ${draft.by.runId}; at ${ports.clock()}.`,
      )
      // oxlint-disable-next-line no-await-in-loop -- as above
      await ports.sleep(WRITE_PAUSE_MS)
    }
    return { removed, stopped: null }
  } catch (error) {
    if (error instanceof ReleaseError) return { removed, stopped: error }
    throw error
  }
}

function describeModel(
  { model, versions, plan }: PruneModel,
  drafts: readonly OwnDraft[],
): PrunedModel {
  return {
    model,
    versions: plan.versions.map((planned) => {
      const release = versions.get(planned.version)?.release
      return { ...planned, tag: release?.tag ?? '', immutable: release?.immutable ?? false }
    }),
    freed: plan.freed,
    busy: findBusy(model, drafts)?.by.runId ?? null,
  }
}

const describeDraft = ({ release, by, state }: OwnDraft): PrunedDraft => ({
  tag: release.tag,
  releaseId: release.id,
  runId: by.runId,
  state,
  size: release.assets.reduce((sum, { size }) => sum + size, 0),
})

const toText = (pruned: Omit<Pruned, 'report'>, drafts: readonly OwnDraft[]) => ({
  ...pruned,
  models: pruned.models.map((one) => {
    const busy = findBusy(one.model, drafts)
    return { ...one, busy: busy === undefined ? null : describeBusy(busy).message }
  }),
  stopped: pruned.stopped?.message ?? null,
})
