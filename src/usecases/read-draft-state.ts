import type { WorkflowRuns } from '../ports/history.ts'
import type { DraftOwner } from './fill-draft.ts'

/**
 * Whether a process still fills a draft. `running`: its run is under way. `dead`: its run is over, or no job can take so long; nothing
 * but another attempt, which writes a mark of its own, would fill it again. `unknown`: GitHub does not say, so a job may be at work.
 */
export type DraftState = 'running' | 'dead' | 'unknown'

const DAY_MS = 86_400_000
/**
 * From the time in a mark on, which is that of one attempt of one job. GitHub ends a job after 6 hours on its own runners and after
 * 5 days on those of others. (A run may take 35 days: with jobs that wait, and those have no draft yet.) A day more is for clocks.
 */
const LONGEST_JOB_MS = 6 * DAY_MS

/**
 * The one judgement of a draft, for all who would remove it or wait for it.
 * @param now UTC, RFC 3339
 * @throws GITHUB_FAILED when the state of the run could not be read, though the token may
 */
export async function readDraftState(
  { runId, startedAt }: DraftOwner,
  now: string,
  runs: WorkflowRuns,
): Promise<DraftState> {
  const state = await runs.readState(runId)
  if (state === 'active') return 'running'
  if (state === 'completed') return 'dead'
  // A mark without a time can be of any age.
  return Date.parse(now) - Date.parse(startedAt) > LONGEST_JOB_MS ? 'dead' : 'unknown'
}
