import type { Comparison } from '../domain/comparison.ts'
import type { Verdict } from '../domain/manifest.ts'
import type { Review } from '../domain/report.ts'
import { markReview } from '../render/comment-marker.ts'
import { renderComment } from '../render/comment.ts'
import type { OwnComment } from './find-own-comments.ts'
import {
  findNewest,
  findOwnComments,
  findStaleness,
  hadFailed,
  tellsFailure,
} from './find-own-comments.ts'
import type { CommentPorts, PostResult } from './put-comment.ts'
import { catchRefusals, putComment, tryOnComment } from './put-comment.ts'

export type { PostResult } from './put-comment.ts'

export type CommentMode = 'changed' | 'always' | 'failing' | 'never'

export interface CommentOptions {
  readonly mode: CommentMode
  /** Fold the comment away when what had failed does not any more. */
  readonly minimizeResolved: boolean
}

/**
 * Creates or updates the one comment of this key. An own comment is one by its first line and by its author; a newer
 * run's is left alone, and that of another job of this run which knew more models; a duplicate is removed. Once posted,
 * a comment is always kept current. `resolved` of the review is decided here.
 */
export async function postComment(
  review: Review,
  options: CommentOptions,
  ports: CommentPorts,
): Promise<PostResult> {
  if (options.mode === 'never') return { kind: 'skipped', why: 'comment: never' }
  return await catchRefusals(() => post(review, options, ports), ports.log)
}

/** The worst of all models. */
export function worstVerdict(review: Pick<Review, 'models'>): Verdict {
  const verdicts = new Set(review.models.map(({ comparison }) => comparison.verdict))
  return WORST_FIRST.find((verdict) => verdicts.has(verdict)) ?? 'none'
}

const WORST_FIRST: readonly Verdict[] = ['fail', 'uncertain', 'pass']

async function post(
  review: Review,
  { mode, minimizeResolved }: CommentOptions,
  ports: CommentPorts,
): Promise<PostResult> {
  const { pullRequest } = ports
  const own = await findOwnComments(review.key, pullRequest)
  const newest = findNewest(own)
  if (newest === undefined && !isWorthPosting(review, mode))
    return { kind: 'skipped', why: `comment: ${mode}, and there is nothing to report` }
  const ours = markReview(review)
  const why = await findStaleness(
    ours,
    own.map(({ marker }) => marker),
    pullRequest,
  )
  if (why !== undefined) return { kind: 'skipped', why }
  const resolved =
    newest !== undefined && worstVerdict(review) !== 'fail' && hadFailed(newest, ours)
  return await publish({ ...review, resolved }, own, minimizeResolved, ports)
}

async function publish(
  review: Review,
  own: readonly OwnComment[],
  minimizeResolved: boolean,
  ports: CommentPorts,
): Promise<PostResult> {
  const { pullRequest, log } = ports
  const [oldest] = own
  const body = renderComment(review)
  if (oldest === undefined) return await putComment(own, markReview(review), body, ports)
  const { nodeId } = oldest.comment
  const verdict = worstVerdict(review)
  const calm = verdict === 'pass' || verdict === 'none'
  // A comment that was folded away as resolved must not hide the next failure.
  if (!calm && !tellsFailure(oldest))
    await tryOnComment('shown', () => pullRequest.showComment(nodeId), log)
  const posted = await putComment(own, markReview(review), body, ports)
  if (posted.kind === 'posted' && minimizeResolved && review.resolved && calm)
    await tryOnComment('hidden', () => pullRequest.hideComment(nodeId), log)
  return posted
}

function isWorthPosting(review: Review, mode: CommentMode): boolean {
  if (mode === 'always' || worstVerdict(review) === 'fail') return true
  return mode === 'changed' && review.models.some(({ comparison }) => hasMoved(comparison))
}

function hasMoved({ rows, params, data }: Comparison): boolean {
  const moved = rows.some((row) => row.change !== 'same')
  return moved || params.changes.length > 0 || data.changes.length > 0
}
