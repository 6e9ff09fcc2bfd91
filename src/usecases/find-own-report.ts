import { ReleaseError } from '../domain/errors.ts'
import type { Verdict } from '../domain/manifest.ts'
import type { Checks, KnownCheck } from '../ports/checks.ts'
import type { PullRequest } from '../ports/pull-request.ts'
import type { CommentMarker } from '../render/comment-marker.ts'
import { knowsFailure, parseCommentMarker } from '../render/comment-marker.ts'
import { findOwnComments } from './find-own-comments.ts'

/** Which run might have told its result by itself. */
export interface OwnReportRequest {
  readonly key: string
  /** Of the check. */
  readonly name: string
  /** 40-digit SHA. */
  readonly head: string
  readonly runId: string
  readonly attempt: number
}

/** What is on the pull request already. */
export interface OwnReport {
  /** As its check says it; of a comment alone only a failure is known. */
  readonly verdict: Verdict
  /** Of the comment; empty without one. */
  readonly url: string
  /** Whether its check still waits for other jobs. */
  readonly underWay: boolean
}

const VERDICTS: ReadonlyMap<string, Verdict> = new Map([
  ['failure', 'fail'],
  ['neutral', 'uncertain'],
  ['success', 'pass'],
])

/**
 * What the run that compared has told by itself, in a comment or a check: it had the predictions and knew more than its
 * report says. What the comment door told of that run before is none of it.
 */
export async function findOwnReport(
  request: OwnReportRequest,
  ports: { readonly pullRequest: PullRequest; readonly checks: Pick<Checks, 'listChecks'> },
): Promise<OwnReport | undefined> {
  const comments = await findOwnComments(request.key, ports.pullRequest)
  const comment = comments.find(({ marker }) => isBy(marker, request))
  const checks = await listChecks(request, ports.checks)
  const check = checks.find(({ summary }) => isBy(parseCommentMarker(summary), request))
  if (comment === undefined && check === undefined) return undefined
  const failed = comment !== undefined && knowsFailure(comment.marker, comment.comment.body)
  const verdict = VERDICTS.get(check?.conclusion ?? '') ?? (failed ? 'fail' : 'none')
  return { verdict, url: comment?.comment.url ?? '', underWay: check?.conclusion === '' }
}

/** Without the right to read checks the comment alone tells. */
async function listChecks(
  request: OwnReportRequest,
  checks: Pick<Checks, 'listChecks'>,
): Promise<readonly KnownCheck[]> {
  try {
    return await checks.listChecks(request)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'PERMISSION_MISSING') return []
    throw error
  }
}

const isBy = (marker: CommentMarker | null, { runId, attempt }: OwnReportRequest): boolean =>
  marker !== null &&
  marker.state === undefined &&
  marker.by === undefined &&
  marker.runId === runId &&
  marker.attempt === attempt
