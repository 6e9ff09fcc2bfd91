import type { WorkflowRuns } from '../../src/ports/history.ts'

type State = Awaited<ReturnType<WorkflowRuns['readState']>>

/** The states of workflow runs by their id; every other run is `unknown`. */
export function fakeRuns(states: Readonly<Record<string, State>> = {}): WorkflowRuns {
  return { readState: async (runId) => states[runId] ?? 'unknown' }
}
