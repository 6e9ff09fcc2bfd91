import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { githubChecks } from '../adapters/github-checks.ts'
import { githubFiles, githubHistory } from '../adapters/github-history.ts'
import { githubPullRequest } from '../adapters/github-pull-request.ts'
import { githubPullRequests } from '../adapters/github-pull-requests.ts'
import { githubRegistryLog } from '../adapters/github-registry-log.ts'
import { githubReleases } from '../adapters/github-releases.ts'
import { githubRunArtifacts } from '../adapters/github-run-artifacts.ts'
import { localCapture } from '../adapters/local-capture.ts'
import { parseWorkspacePath, resolveWorkspace } from '../adapters/workspace-path.ts'
import { workflowArtifact } from '../adapters/workflow-artifact.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { ReportContext, Review } from '../domain/report.ts'
import { collectReports } from '../usecases/collect-reports.ts'
import { describeReview } from '../usecases/describe-review.ts'
import { findOwnComments } from '../usecases/find-own-comments.ts'
import { worstVerdict } from '../usecases/post-comment.ts'
import { postNotice } from '../usecases/post-notice.ts'
import type { PublishedReview } from '../usecases/publish-review.ts'
import { checkName, publishReview } from '../usecases/publish-review.ts'
import type { Configs } from '../usecases/read-config.ts'
import { readConfigs } from '../usecases/read-config.ts'
import type { ComparedRun, ForkRules } from '../usecases/report-fork.ts'
import { reportFork } from '../usecases/report-fork.ts'
import type { CommentInputs } from './comment-inputs.ts'
import { parseComparedRun } from './compared-run.ts'
import type { Connections } from './connect.ts'
import { connect } from './connect.ts'
import type { PullRequestEvent } from './event.ts'
import { parsePullRequestEvent, parseRepositoryEvent } from './event.ts'
import { isNamedConfig } from './inputs.ts'
import type { Job } from './job.ts'
import { writeCommentOutputs, writeSummary } from './outputs.ts'
import { readSigners } from './read-signers.ts'
import { refuseVerdict } from './refuse-verdict.ts'
import { makeScratch } from './scratch.ts'
import { buildReviewSettings } from './settings.ts'

interface CommentContext {
  readonly inputs: CommentInputs
  readonly job: Job
  readonly payload: unknown
  readonly scratch: string
  readonly connections: Connections
  /** UTC, RFC 3339 with seconds. */
  readonly now: string
}

/** The comment door: posts what other jobs have compared. */
export async function runComment(inputs: CommentInputs, job: Job, payload: unknown): Promise<void> {
  const pull = parsePullRequestEvent(payload, job.repository.name)
  const run = parseComparedRun(payload, `${job.repository.serverUrl}/${job.repository.name}`)
  const scratch = await makeScratch(job.temp)
  const { visibility } = parseRepositoryEvent(payload)
  const context: CommentContext = {
    inputs,
    job,
    payload,
    scratch,
    connections: connect({ ...inputs, signingKey: null, signingKeyPassphrase: null }, job, {
      visibility,
      base: pull?.base ?? null,
      scratch,
    }),
    now: `${new Date().toISOString().slice(0, 19)}Z`,
  }
  if (run !== undefined) return await followRun(run, context)
  if (pull !== undefined) return await gatherLegs(pull, context)
  throw new ReleaseError(
    'INPUT_INVALID',
    `This step reports on workflow_run, after the run of a pull request, and on pull_request, after the jobs that compared. The event is ${job.event}.`,
  )
}

/** The job after a matrix: whatever became of its legs, the comment says it. */
async function gatherLegs(pull: PullRequestEvent, context: CommentContext): Promise<void> {
  const { inputs, job, connections, scratch } = context
  const { log } = connections
  const configs = await readPolicy(pull.base, context)
  const key = inputs.key ?? job.run.workflow
  const { head } = pull
  const exchange = workflowArtifact(join(scratch, 'artifacts'))
  const models = expectModels(inputs, configs)
  const expected = { legs: null, models }
  const { runId, attempt } = job.run
  const review = await collectReports({ key, head, runId, attempt, expected }, { exchange, log })
  const own = describeRun(key, pull.number, pull.head, job.run, context)
  if (review === null) return await tellNoResult(own, configs, context)
  const posted = await post(review, configs, context)
  await report([review], posted, context)
  if (posted.comment.kind === 'denied')
    log.warning(
      `The token may not comment on this pull request${pull.fork ? ' from a fork' : ': add "pull-requests: write" to the permissions'}.`,
    )
}

/** The workflow that follows the run of a pull request, from a fork or by a bot, whose token may only read. */
async function followRun(run: ComparedRun, context: CommentContext): Promise<void> {
  const { inputs, job, connections } = context
  const { client, log, verifier } = connections
  const reports = await reportFork(
    {
      run,
      repository: job.repository,
      key: inputs.key,
      models: inputs.models,
      readRules: (base) => readRules(base, context),
      now: context.now,
    },
    {
      releases: githubReleases(client, log),
      history: githubHistory(client),
      registry: githubRegistryLog(client, log),
      artifacts: githubRunArtifacts(client, sleep),
      pulls: githubPullRequests(client),
      verifier,
      log,
    },
  )
  const reviews: Review[] = []
  let posted: PublishedReview | undefined
  for (const { pull, review } of reports) {
    const own = describeRun(inputs.key ?? run.workflow, pull.number, run.head, run, context)
    // oxlint-disable-next-line no-await-in-loop -- mostly one pull request
    const configs = await readPolicy(pull.base, context)
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (await hasReported(own, context)) continue
    if (review === null) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await tellNoResult(own, configs, context)
      continue
    }
    reviews.push(review)
    // oxlint-disable-next-line no-await-in-loop -- as above
    posted = await post(review, configs, context)
  }
  await report(reviews, posted, context)
}

/** A run that was allowed to comment had the predictions as well, and knew more. */
async function hasReported(
  { key, pull, runId }: ReportContext,
  { connections: { client, log } }: CommentContext,
): Promise<boolean> {
  const own = await findOwnComments(key, githubPullRequest(client, pull ?? 0))
  const found = own.some(({ marker }) => marker.runId === runId && marker.state === undefined)
  if (found && own.some(({ comment }) => !comment.body.includes(SELF_REPORTED)))
    log.info(`The run ${runId} has commented on #${pull} by itself.`)
  return found && own.every(({ comment }) => !comment.body.includes(SELF_REPORTED))
}

const SELF_REPORTED = 'self-reported by a fork'

const readPolicy = async (base: string, { inputs, job, connections, scratch }: CommentContext) => {
  const workspace = resolveWorkspace(job.workspace)
  return await readConfigs(
    {
      file: parseWorkspacePath(workspace, inputs.config),
      named: isNamedConfig(inputs.config),
      base,
    },
    { capture: localCapture(workspace, scratch), files: githubFiles(connections.client) },
  )
}

async function readRules(base: string, context: CommentContext): Promise<ForkRules> {
  const { inputs, job, payload, connections } = context
  const configs = await readPolicy(base, context)
  const settings = buildReviewSettings(inputs, configs)
  return {
    ...settings,
    from: settings.baseline,
    gatesFile: settings.policyPlace,
    models: expectModels(inputs, configs),
    signers: await readSigners(configs, parseRepositoryEvent(payload), job, connections),
  }
}

const expectModels = ({ models }: CommentInputs, { policy }: Configs): readonly string[] =>
  models.length > 0 ? models : (policy?.models ?? []).map(({ name }) => name)

function describeRun(
  key: string,
  pull: number,
  head: string,
  run: { readonly runId: string; readonly attempt: number; readonly url: string },
  { job, now }: CommentContext,
): ReportContext {
  const { serverUrl, name: repository } = job.repository
  const { runId, attempt, url: runUrl } = run
  return { serverUrl, repository, key, pull, head, runId, attempt, runUrl, asOf: now }
}

async function tellNoResult(
  own: ReportContext,
  configs: Configs,
  { inputs, connections }: CommentContext,
): Promise<void> {
  const { client, log } = connections
  log.warning(`No job of run ${own.runId} left a report under the key "${own.key}".`)
  const { comment } = buildReviewSettings(inputs, configs)
  const pullRequest = githubPullRequest(client, own.pull ?? 0)
  await postNotice({ kind: 'failed', context: own }, comment, { pullRequest, log })
  writeCommentOutputs({ 'comment-url': '', verdict: 'none' })
}

async function post(
  review: Review,
  configs: Configs,
  { inputs, connections }: CommentContext,
): Promise<PublishedReview> {
  const { client, log } = connections
  const { comment, minimizeResolved } = buildReviewSettings(inputs, configs)
  return await publishReview(
    review,
    { mode: comment, minimizeResolved, name: checkName(inputs.key), tracked: new Map() },
    { pullRequest: githubPullRequest(client, review.pull ?? 0), checks: githubChecks(client), log },
  )
}

async function report(
  reviews: readonly Review[],
  posted: PublishedReview | undefined,
  { inputs, connections }: CommentContext,
): Promise<void> {
  const models = reviews.flatMap((review) => review.models)
  const comment = posted?.comment
  const url = comment?.kind === 'posted' ? comment.url : ''
  writeCommentOutputs({ 'comment-url': url, verdict: worstVerdict({ models }) })
  if (url !== '') connections.log.notice(`Report: ${url}`)
  if (inputs.summary)
    // oxlint-disable-next-line no-await-in-loop -- mostly one
    for (const review of reviews) await writeSummary(describeReview(review, 'markdown'))
  if (comment?.kind === 'failed') throw comment.error
  for (const one of models) refuseVerdict(one, inputs.failOn)
}
