import { join } from 'node:path'
import { reportGarbage } from '../adapters/report-garbage.ts'
import { workflowArtifact } from '../adapters/workflow-artifact.ts'
import { reviewKey } from '../domain/review-key.ts'
import { collectReports } from '../usecases/collect-reports.ts'
import type { CommentContext } from './comment-context.ts'
import { describeRun, postReview, readPolicy, reportReview } from './comment-context.ts'
import type { PullRequestEvent } from './event.ts'
import { tellNoResult } from './tell-no-result.ts'

/** The job after a matrix: whatever became of its legs, the comment says it. */
export async function gatherLegs(pull: PullRequestEvent, context: CommentContext): Promise<void> {
  const { inputs, job, connections, scratch } = context
  const { log } = connections
  const configs = await readPolicy(pull.base, context)
  const key = reviewKey(job.run.workflow, inputs.key)
  const own = describeRun(key, pull, job.run, context)
  const review = await collectReports(
    { ...own, expected: { legs: null, models: inputs.models } },
    { exchange: workflowArtifact(join(scratch, 'artifacts')), log, tidy: reportGarbage() },
  )
  if (review === null) {
    await tellNoResult(own, configs, context)
    return
  }
  const posted = await postReview(review, configs, context)
  if (posted.comment.kind === 'denied')
    log.warning(
      `The token may not comment on this pull request${pull.fork ? ' from a fork' : ': add "pull-requests: write" to the permissions'}.`,
    )
  await reportReview(review, posted, context)
}
