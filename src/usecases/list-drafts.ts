import type { WorkflowRuns } from '../ports/history.ts'
import type { Release } from '../ports/release-store.ts'
import type { DraftOwner } from './fill-draft.ts'
import { parseDraftOwner } from './parse-draft-owner.ts'
import type { DraftState } from './read-draft-state.ts'
import { readDraftState } from './read-draft-state.ts'

/** A draft that this tool made, by the mark in its first line. */
export interface MarkedDraft {
  readonly release: Release
  readonly by: DraftOwner
}

export interface OwnDraft extends MarkedDraft {
  readonly state: DraftState
}

/** Those of the releases that are drafts of this tool. */
export const findMarked = (releases: readonly Release[]): readonly MarkedDraft[] =>
  releases.flatMap((release) => {
    const by = release.draft ? parseDraftOwner(release.body) : undefined
    return by === undefined ? [] : [{ release, by }]
  })

/**
 * The drafts of this tool, and what became of the runs that made them.
 * @param model of which model; `null` for all
 * @param now UTC, RFC 3339
 */
export async function listDrafts(
  recent: readonly Release[],
  model: string | null,
  now: string,
  runs: WorkflowRuns,
): Promise<readonly OwnDraft[]> {
  const known = rememberStates(runs)
  const drafts: OwnDraft[] = []
  for (const draft of findMarked(recent)) {
    if (model !== null && draft.by.model !== model) continue
    // oxlint-disable-next-line no-await-in-loop -- drafts are few, and each run is asked for once
    drafts.push({ ...draft, state: await readDraftState(draft.by, now, known) })
  }
  return drafts
}

/** Legs of a matrix share their run. */
function rememberStates(runs: WorkflowRuns): WorkflowRuns {
  const states = new Map<string, ReturnType<WorkflowRuns['readState']>>()
  return {
    readState: (runId) => {
      const state = states.get(runId) ?? runs.readState(runId)
      states.set(runId, state)
      return state
    },
  }
}
