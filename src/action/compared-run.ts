import { ReleaseError } from '../domain/errors.ts'
import type { ComparedRun } from '../usecases/report-fork.ts'
import { isRecord, numberAt, textAt } from './event.ts'

/** A run that is over. */
export interface FollowedRun extends ComparedRun {
  /** `success`, `failure`, `cancelled`, `skipped` …; `null` where the event does not say. */
  readonly conclusion: string | null
}

/**
 * The run that a `workflow_run` follows; `undefined` for every other event.
 * @throws INPUT_INVALID for a run that no pull request started, or one that the event does not describe
 */
export function parseComparedRun(payload: unknown, repositoryUrl: string): FollowedRun | undefined {
  const run = isRecord(payload) ? payload['workflow_run'] : undefined
  if (!isRecord(run)) return undefined
  const event = textAt(run, 'event') ?? 'unknown'
  if (event !== 'pull_request')
    throw new ReleaseError(
      'INPUT_INVALID',
      `The run that this one follows was started by ${event}, and only those of pull_request have a report. Add ` +
        "if: github.event.workflow_run.event == 'pull_request' to the job.",
    )
  const found = readFacts(run)
  if (found !== undefined) return { ...found, url: `${repositoryUrl}/actions/runs/${found.runId}` }
  throw new ReleaseError(
    'INPUT_INVALID',
    'The event workflow_run does not say which run, workflow, commit and branch it follows. The repository of the ' +
      'pull request may have been deleted meanwhile; then nothing can be reported.',
  )
}

function readFacts(run: Readonly<Record<string, unknown>>): Omit<FollowedRun, 'url'> | undefined {
  const id = numberAt(run, 'id')
  const head = textAt(run, 'head_sha') ?? ''
  const headBranch = textAt(run, 'head_branch')
  const headRepository = textAt(run, 'head_repository', 'full_name')
  const workflow = (textAt(run, 'path') ?? '').split('@')[0] ?? ''
  const named = headBranch !== null && headRepository !== null && workflow !== ''
  if (id === null || !named || !/^[0-9a-f]{40}$/.test(head)) return undefined
  const attempt = numberAt(run, 'run_attempt') ?? 1
  const conclusion = textAt(run, 'conclusion')
  return { runId: String(id), attempt, head, workflow, headRepository, headBranch, conclusion }
}
