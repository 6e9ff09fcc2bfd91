import { getState, saveState } from '@actions/core'
import { githubClient } from '../adapters/github-client.ts'
import { githubPullRequest } from '../adapters/github-pull-request.ts'
import { actionsLog } from '../adapters/actions-log.ts'
import { maskSecret } from '../adapters/workflow-command.ts'
import { postNotice } from '../usecases/post-notice.ts'
import { parsePullRequestEvent } from './event.ts'
import type { InputReader } from './inputs.ts'
import type { Job } from './job.ts'

const REPORTED = 'reported'

/** Tells the end of the job that the comment says what there is to say. */
export const rememberReport = (): void => saveState(REPORTED, 'true')

/**
 * Keeps an existing comment honest: before the job's first step it says that a run is under way, and after a job that
 * failed before the comparison that there is no result. Whatever goes wrong here is for the log alone.
 */
export async function runNotice(
  stage: 'before' | 'after',
  read: InputReader,
  job: Job,
  payload: unknown,
): Promise<void> {
  const log = actionsLog()
  const kind = stage === 'before' ? 'running' : 'failed'
  if (stage === 'after' && getState(REPORTED) === 'true') return
  const pull = parsePullRequestEvent(payload, job.repository.name)
  const token = read('github-token')
  if (pull === undefined || pull.fork || token === '' || read('comment') === 'never') return
  maskSecret(token)
  const client = githubClient({ apiUrl: job.apiUrl, token, owner: job.owner, repo: job.repo }, log)
  const posted = await postNotice(
    {
      kind,
      context: {
        serverUrl: job.repository.serverUrl,
        repository: job.repository.name,
        key: read('key') || job.run.workflow,
        pull: pull.number,
        head: pull.head,
        runId: job.run.runId,
        attempt: job.run.attempt,
        runUrl: job.run.url,
        asOf: new Date().toISOString(),
      },
    },
    read('comment') === 'always' ? 'always' : 'changed',
    { pullRequest: githubPullRequest(client, pull.number), log },
  )
  log.debug(`Notice "${kind}": ${posted.kind}`)
}
