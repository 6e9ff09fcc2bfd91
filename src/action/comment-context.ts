import { githubChecks } from '../adapters/github-checks.ts'
import { githubFiles } from '../adapters/github-history.ts'
import { githubPullRequest } from '../adapters/github-pull-request.ts'
import { localCapture } from '../adapters/local-capture.ts'
import { parseWorkspacePath, resolveWorkspace } from '../adapters/workspace-path.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Verdict } from '../domain/manifest.ts'
import type { ReportContext, Review } from '../domain/report.ts'
import { describeReview } from '../usecases/describe-review.ts'
import { worstVerdict } from '../usecases/post-comment.ts'
import type { PublishedReview, ReviewPorts } from '../usecases/publish-review.ts'
import { checkName, publishReview } from '../usecases/publish-review.ts'
import type { Configs } from '../usecases/read-config.ts'
import { readConfigs } from '../usecases/read-config.ts'
import type { CommentInputs } from './comment-inputs.ts'
import type { Connections } from './connect.ts'
import type { Job } from './job.ts'
import { writeCommentOutputs, writeSummary } from './outputs.ts'
import { refuseVerdict } from './refuse-verdict.ts'
import { buildReviewSettings } from './settings.ts'

/** One run of the comment door. */
export interface CommentContext {
  readonly inputs: CommentInputs
  readonly job: Job
  readonly payload: unknown
  readonly scratch: string
  readonly connections: Connections
  /** UTC, RFC 3339 with seconds. */
  readonly now: string
}

/** The configuration of the base; the checkout, if there is one, has no say. */
export async function readPolicy(
  base: string,
  { inputs, job, connections, scratch }: CommentContext,
): Promise<Configs> {
  const workspace = resolveWorkspace(job.workspace)
  const file = parseWorkspacePath(workspace, inputs.config)
  return await readConfigs(
    { file, named: false, base },
    { capture: localCapture(workspace, scratch), files: githubFiles(connections.client) },
  )
}

/** What a report of that run is about. */
export function describeRun(
  key: string,
  pull: { readonly number: number; readonly head: string },
  run: { readonly runId: string; readonly attempt: number; readonly url: string },
  { job, now }: CommentContext,
): ReportContext {
  const { serverUrl, name: repository } = job.repository
  const { runId, attempt, url: runUrl } = run
  const about = { pull: pull.number, head: pull.head }
  return { serverUrl, repository, key, ...about, runId, attempt, runUrl, asOf: now }
}

export const portsOf = ({ client, log }: Connections, pull: number | null): ReviewPorts => ({
  pullRequest: githubPullRequest(client, pull ?? 0),
  checks: githubChecks(client),
  log,
})

/** Nobody reports after this: what is absent stays so. */
export async function postReview(
  review: Review,
  configs: Configs,
  { inputs, connections }: CommentContext,
): Promise<PublishedReview> {
  const { comment, minimizeResolved } = buildReviewSettings(inputs, configs)
  const name = checkName(inputs.key)
  return await publishReview(
    review,
    { mode: comment, minimizeResolved, name, tracked: new Map(), final: true },
    portsOf(connections, review.pull),
  )
}

/** Outputs, summary, and the end of the step. @throws GATE_FAILED, GITHUB_FAILED */
export async function reportReview(
  review: Review,
  { comment }: PublishedReview,
  { inputs, connections }: CommentContext,
): Promise<void> {
  const url = comment.kind === 'posted' ? comment.url : ''
  writeCommentOutputs({ 'comment-url': url, verdict: judgeReview(review) })
  if (url !== '') connections.log.notice(`Report: ${url}`)
  if (inputs.summary) await writeSummary(describeReview(review, 'markdown'))
  if (comment.kind === 'failed') throw comment.error
  for (const model of review.models) refuseVerdict(model, inputs.failOn)
  if (review.absent.length > 0) refuseAbsent(countAbsent(review), inputs)
}

/** The worst of all models; one that is absent has not passed. */
function judgeReview(review: Review): Verdict {
  const verdict = worstVerdict(review)
  return review.absent.length > 0 && verdict !== 'fail' ? 'uncertain' : verdict
}

const countAbsent = ({ absent }: Review): string =>
  `${absent.reduce((sum, { count }) => sum + count, 0)} of the results`

/**
 * A gate that nobody judged is not passed.
 * @throws GATE_FAILED unless the step never fails
 */
export function refuseAbsent(what: string, { failOn }: Pick<CommentInputs, 'failOn'>): void {
  if (failOn === 'never') return
  throw new ReleaseError(
    'GATE_FAILED',
    `There is no report of ${what}: a job failed before the comparison, or never came to it.`,
  )
}
