import type { WorkflowRuns } from '../ports/history.ts'
import type { Release } from '../ports/release-store.ts'
import type { DraftOwner } from './fill-draft.ts'
import { parseDraftOwner } from './parse-draft-owner.ts'

/**
 * Whether a run still fills the draft. `dead`: the run is over, so nothing but another attempt of it, which makes it active
 * again, would. `unknown`: nobody can say, and it is not from today.
 */
export type DraftState = 'running' | 'dead' | 'unknown'

/** A draft that this tool made, by the mark in its first line. */
export interface OwnDraft {
  readonly release: Release
  readonly by: DraftOwner
  readonly state: DraftState
}

const DAY_MS = 86_400_000
/** GitHub ends every workflow run by then. */
const LONGEST_RUN_MS = 35 * DAY_MS

/** The drafts that carry the mark, and what became of the runs that made them. @param now UTC, RFC 3339 */
export async function listDrafts(
  recent: readonly Release[],
  now: string,
  runs: WorkflowRuns,
): Promise<readonly OwnDraft[]> {
  const states = new Map<string, Awaited<ReturnType<WorkflowRuns['readState']>>>()
  const drafts: OwnDraft[] = []
  for (const release of recent) {
    const by = release.draft ? parseDraftOwner(release.body) : undefined
    if (by === undefined) continue
    // oxlint-disable-next-line no-await-in-loop -- drafts are few, and each run is asked for once
    const state = states.get(by.runId) ?? (await runs.readState(by.runId))
    states.set(by.runId, state)
    drafts.push({ release, by, state: judge(state, by, now) })
  }
  return drafts
}

/** @param state of the run @param now UTC, RFC 3339 */
function judge(
  state: Awaited<ReturnType<WorkflowRuns['readState']>>,
  { startedAt }: DraftOwner,
  now: string,
): DraftState {
  if (state === 'active') return 'running'
  if (state === 'completed') return 'dead'
  const age = Date.parse(now) - Date.parse(startedAt)
  if (age > LONGEST_RUN_MS) return 'dead'
  // A mark without a time can be of any age.
  return age <= DAY_MS ? 'running' : 'unknown'
}
