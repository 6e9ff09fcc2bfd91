import type { Review } from '../domain/report.ts'
import type { Checks } from '../ports/checks.ts'
import type { Log } from '../ports/log.ts'
import type { PullRequest } from '../ports/pull-request.ts'
import type { CommentMode, PostResult } from './post-comment.ts'
import { postComment } from './post-comment.ts'
import type { CheckFacts } from './publish-check.ts'
import { publishCheck } from './publish-check.ts'

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

/** The check of every review is called so, or has the key behind it where a person chose the key. */
export const checkName = (chosenKey: string | null): string =>
  chosenKey === null ? 'model-gate' : `model-gate / ${chosenKey}`

/** Tells a review on its pull request: the comment, and the check beside the commit. What the token may not is in the result. */
export async function publishReview(
  review: Review,
  options: ReviewOptions,
  ports: ReviewPorts,
): Promise<PublishedReview> {
  const comment = await postComment(review, options, ports)
  if (comment.kind === 'skipped') ports.log.info(`No comment: ${comment.why}.`)
  // A token that may not comment is one that may only read.
  const check = comment.kind === 'denied' ? comment : await publishCheck(review, options, ports)
  tellCheck(check, options.name, ports.log)
  return { comment, check }
}

function tellCheck(check: PostResult, name: string, log: Log): void {
  if (check.kind === 'skipped') log.info(`No check "${name}": ${check.why}.`)
  else if (check.kind === 'denied')
    log.info(
      `No check "${name}" beside the commit: add "checks: write" to the permissions of the job to have one.`,
    )
  else if (check.kind === 'failed') log.warning(`The check "${name}": ${check.error.message}`)
}
