import { getState, saveState } from '@actions/core'
import { githubChecks } from '../adapters/github-checks.ts'
import type { GithubClient } from '../adapters/github-client.ts'
import { githubClient } from '../adapters/github-client.ts'
import { githubFiles } from '../adapters/github-history.ts'
import { githubPullRequest } from '../adapters/github-pull-request.ts'
import { actionsLog } from '../adapters/actions-log.ts'
import { maskSecret } from '../adapters/workflow-command.ts'
import type { ReportContext } from '../domain/report.ts'
import { reviewKey } from '../domain/review-key.ts'
import { failCheck } from '../usecases/fail-check.ts'
import type { CommentMode } from '../usecases/post-comment.ts'
import { postNotice } from '../usecases/post-notice.ts'
import { checkName } from '../usecases/put-check.ts'
import type { PostResult } from '../usecases/put-comment.ts'
import type { PullRequestEvent } from './event.ts'
import { parsePullRequestEvent } from './event.ts'
import type { InputReader } from './inputs.ts'
import { COMMENT_MODES, DEFAULT_CONFIG } from './inputs.ts'
import type { Job } from './job.ts'

const REPORTED = 'reported'

/** Tells the end of the job that the comment says what there is to say. */
export const rememberReport = (): void => saveState(REPORTED, 'true')

/** A job that went well without a report has skipped the step, or went on after it failed. */
function nameEnd(status: string): 'cancelled' | 'failed' | 'skipped' {
  if (status === 'success') return 'skipped'
  return status === 'cancelled' ? 'cancelled' : 'failed'
}

const MAX_CONFIG_BYTES = 1024 * 1024

/** As the report itself: the input, else the configuration of the base. */
async function readMode(
  read: InputReader,
  base: string,
  client: GithubClient,
): Promise<CommentMode> {
  const wanted = COMMENT_MODES.find((mode) => mode === read('comment'))
  if (wanted !== undefined) return wanted
  const file = read('config') || DEFAULT_CONFIG
  const text = await githubFiles(client).read(file, base, MAX_CONFIG_BYTES)
  if (text === undefined) return 'changed'
  const { parseConfig } = await import('../formats/config-file.ts')
  return parseConfig(text, file).comment.post ?? 'changed'
}

/**
 * Keeps comment and check honest: before the job's first step an existing comment says that a run is under way, and at the
 * end of a job that reported nothing both say that there is no result, or the comment that this run did not compare.
 * Whatever goes wrong here is for the log alone.
 */
export async function runNotice(
  stage: 'before' | 'after',
  read: InputReader,
  job: Job,
  payload: unknown,
): Promise<void> {
  const log = actionsLog()
  const kind = stage === 'before' ? 'running' : nameEnd(read('job-status'))
  if (stage === 'after' && getState(REPORTED) === 'true') return
  const pull = parsePullRequestEvent(payload, job.repository.name)
  const token = read('github-token')
  if (pull === undefined || pull.fork || token === '') return
  maskSecret(token)
  const client = githubClient({ apiUrl: job.apiUrl, token, owner: job.owner, repo: job.repo }, log)
  const context = describeRun(read, job, pull)
  // Before anything of the comment: a rule may wait for the check.
  if (kind === 'failed' || kind === 'cancelled') {
    const name = checkName(read('key') || null)
    const failed = await failCheck({ kind, context }, name, { checks: githubChecks(client), log })
    log.debug(`Check "${name}": ${describeResult(failed)}`)
  }
  const mode = await readMode(read, pull.base, client)
  const posted = await postNotice({ kind, context, model: read('model') || job.repo }, mode, {
    pullRequest: githubPullRequest(client, pull.number),
    log,
  })
  log.debug(`Notice "${kind}": ${describeResult(posted)}`)
}

function describeResult(result: PostResult): string {
  if (result.kind === 'skipped') return `skipped: ${result.why}`
  return result.kind === 'failed' ? `failed: ${result.error.message}` : result.kind
}

function describeRun(read: InputReader, job: Job, pull: PullRequestEvent): ReportContext {
  const { serverUrl, name: repository } = job.repository
  const { runId, attempt, url: runUrl, workflow } = job.run
  return {
    serverUrl,
    repository,
    key: reviewKey(workflow, read('key') || null),
    pull: pull.number,
    head: pull.head,
    runId,
    attempt,
    runUrl,
    asOf: new Date().toISOString(),
  }
}
