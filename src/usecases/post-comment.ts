import { ReleaseError } from '../domain/errors.ts'
import type { Comparison } from '../domain/comparison.ts'
import type { CommentMarker } from '../render/comment-marker.ts'
import { parseCommentMarker } from '../render/comment-marker.ts'
import { renderComment } from '../render/comment.ts'
import type { CommentReport } from '../render/report.ts'
import type { Log } from '../ports/log.ts'
import type { Comment, PullRequest } from '../ports/pull-request.ts'

export type CommentMode = 'changed' | 'always' | 'failing' | 'never'

export type PostResult =
  | { readonly kind: 'posted'; readonly url: string }
  /** Nothing to say, or not ours to say. */
  | { readonly kind: 'skipped'; readonly why: string }
  /** The token may only read. */
  | { readonly kind: 'denied' }
  /** GitHub would not take it. */
  | { readonly kind: 'failed'; readonly error: ReleaseError }

export interface PostPorts {
  readonly pullRequest: PullRequest
  readonly log: Log
}

/**
 * Creates or updates the one comment of this key. An own comment is one by its first line and by its author; a newer
 * run's is left alone, a duplicate is removed. Once posted, a comment is always kept current.
 */
export async function postComment(
  report: CommentReport,
  mode: CommentMode,
  ports: PostPorts,
): Promise<PostResult> {
  if (mode === 'never') return { kind: 'skipped', why: 'comment: never' }
  try {
    return await post(report, mode, ports)
  } catch (error) {
    // The report still reaches the job's summary, so a missing right is no failure.
    if (error instanceof ReleaseError && error.code === 'PERMISSION_MISSING') {
      ports.log.debug(error.message)
      return { kind: 'denied' }
    }
    if (error instanceof ReleaseError && error.code === 'GITHUB_FAILED')
      return { kind: 'failed', error }
    throw error
  }
}

async function post(
  report: CommentReport,
  mode: CommentMode,
  ports: PostPorts,
): Promise<PostResult> {
  const [oldest, ...duplicates] = await findOwn(report.key, ports.pullRequest)
  if (oldest === undefined && !isWorthPosting(report.comparison, mode))
    return { kind: 'skipped', why: `comment: ${mode}, and there is nothing to report` }
  const stale = await findStaleness(report, [oldest, ...duplicates], ports)
  if (stale !== undefined) return { kind: 'skipped', why: stale }
  const failedBefore = oldest !== undefined && oldest.comment.body.includes('### ❌')
  const resolved = failedBefore && report.comparison.verdict !== 'fail'
  const body = renderComment(resolved ? { ...report, commentState: 'resolved' } : report)
  const written =
    oldest === undefined
      ? await ports.pullRequest.createComment(body)
      : await ports.pullRequest.updateComment(oldest.comment.id, body)
  if (written.kind === 'denied') return { kind: 'denied' }
  if (oldest === undefined) return await settleFirst(report, body, written.url, ports)
  await removeDuplicates(duplicates, ports)
  return { kind: 'posted', url: written.url }
}

/**
 * Two first runs may have created a comment each: the oldest stays, and says what the newer of the runs found.
 * @param url of the comment that this run created
 */
async function settleFirst(
  report: CommentReport,
  body: string,
  url: string,
  ports: PostPorts,
): Promise<PostResult> {
  const [oldest, ...duplicates] = await findOwn(report.key, ports.pullRequest)
  if (oldest !== undefined && oldest.comment.url !== url && !isNewer(oldest.marker, report))
    await ports.pullRequest.updateComment(oldest.comment.id, body)
  await removeDuplicates(duplicates, ports)
  return { kind: 'posted', url: oldest?.comment.url ?? url }
}

interface OwnComment {
  readonly comment: Comment
  readonly marker: CommentMarker
}

async function findOwn(key: string, pullRequest: PullRequest): Promise<readonly OwnComment[]> {
  const comments = await pullRequest.listComments()
  return comments.flatMap((comment) => {
    const marker = comment.own ? parseCommentMarker(comment.body) : null
    return marker === null || marker.key !== key ? [] : [{ comment, marker }]
  })
}

function isWorthPosting(comparison: Comparison, mode: CommentMode): boolean {
  if (comparison.verdict === 'fail' || mode === 'always') return true
  if (mode === 'failing') return false
  const moved = comparison.rows.some((row) => row.change !== 'same')
  return moved || comparison.params.changes.length > 0 || comparison.data.changes.length > 0
}

/** Why this run must not speak: a newer run has spoken, or the pull request has moved on. */
async function findStaleness(
  report: CommentReport,
  own: readonly (OwnComment | undefined)[],
  { pullRequest }: PostPorts,
): Promise<string | undefined> {
  const newer = own.find((one) => one !== undefined && isNewer(one.marker, report))
  if (newer !== undefined)
    return `run ${newer.marker.runId}, which is newer than this one, has already reported`
  const head = await pullRequest.readHead()
  if (head === report.head) return undefined
  return `the pull request has moved on to ${head.slice(0, 8)}; this run judged ${report.head.slice(0, 8)}`
}

function isNewer(marker: CommentMarker, report: CommentReport): boolean {
  const [theirs, own] = [toRunNumber(marker.runId), toRunNumber(report.runId)]
  return theirs > own || (theirs === own && marker.attempt > report.attempt)
}

const toRunNumber = (runId: string): bigint => (/^\d{1,19}$/.test(runId) ? BigInt(runId) : 0n)

async function removeDuplicates(
  duplicates: readonly OwnComment[],
  { pullRequest, log }: PostPorts,
): Promise<void> {
  for (const { comment } of duplicates) {
    log.info(`Removing a duplicate of the report (comment ${comment.id}).`)
    // oxlint-disable-next-line no-await-in-loop -- one at most, after a race
    await pullRequest.deleteComment(comment.id)
  }
}
