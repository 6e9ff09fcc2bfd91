import type { Review } from '../domain/report.ts'
import type { Checks } from '../ports/checks.ts'
import type { Log } from '../ports/log.ts'
import type { PullRequest } from '../ports/pull-request.ts'
import type { CommentMode, PostResult } from './post-comment.ts'
import { postComment } from './post-comment.ts'
import type { CheckFacts } from './publish-check.ts'
import { publishCheck } from './publish-check.ts'

export { checkName } from './put-check.ts'

export interface ReviewOptions extends CheckFacts {
  readonly mode: CommentMode
  readonly minimizeResolved: boolean
}

export interface ReviewPorts {
  readonly pullRequest: PullRequest
  readonly checks: Checks
  readonly log: Log
}

export interface PublishedReview {
  readonly comment: PostResult
  readonly check: PostResult
}

/**
 * Tells a review on its pull request: the comment, and the check beside the commit. Each has a permission of its own; what
 * the token may not is in the result.
 */
export async function publishReview(
  review: Review,
  options: ReviewOptions,
  ports: ReviewPorts,
): Promise<PublishedReview> {
  const comment = await postComment(review, options, ports)
  tellComment(comment, ports.log)
  const first = await publishCheck(review, options, ports)
  // A missing check lets a rule wait for ever, and what is there already is not made twice.
  const check = first.kind === 'failed' ? await publishCheck(review, options, ports) : first
  tellCheck(check, options.name, ports.log)
  return { comment, check }
}

function tellComment(comment: PostResult, log: Log): void {
  if (comment.kind === 'skipped') log.info(`No comment: ${comment.why}.`)
  else if (comment.kind === 'denied')
    log.info(
      'No comment: "pull-requests: write" is not among the permissions of the job, or the conversation is locked.',
    )
}

function tellCheck(check: PostResult, name: string, log: Log): void {
  if (check.kind === 'skipped') log.info(`No check "${name}": ${check.why}.`)
  else if (check.kind === 'denied')
    log.info(
      `No check "${name}" beside the commit: add "checks: write" to the permissions of the job to have one.`,
    )
  else if (check.kind === 'failed') log.warning(`The check "${name}": ${check.error.message}`)
}
