import type { Comparison } from '../domain/comparison.ts'
import type { Verdict } from '../domain/manifest.ts'
import type { Review } from '../domain/report.ts'
import { markReview } from '../render/comment-marker.ts'
import { renderComment } from '../render/comment.ts'
import type { OwnComment } from './find-own-comments.ts'
import {
  aloneKey,
  compareRuns,
  findNewest,
  findStaleness,
  hadFailed,
  listOwnComments,
  ofKey,
  tellsFailure,
} from './find-own-comments.ts'
import type { CommentPorts, PostResult } from './put-comment.ts'
import { catchRefusals, putComment, removeComments, tryOnComment } from './put-comment.ts'
import { withdrawNotice } from './withdraw-notice.ts'

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
  const all = await listOwnComments(pullRequest)
  const own = ofKey(all, review.key)
  const newest = findNewest(own)
  if (newest === undefined && !isWorthPosting(review, mode))
    return { kind: 'skipped', why: `comment: ${mode}, and there is nothing to report` }
  const ours = markReview(review)
  const stale = await findStaleness(ours, own, pullRequest)
  if (stale !== undefined) {
    // Nobody else may come to say that this run is not under way any more.
    if (stale.movedTo !== null) await withdrawNotice(review, stale.movedTo, own, ports)
    return { kind: 'skipped', why: stale.why }
  }
  const resolved =
    newest !== undefined && worstVerdict(review) !== 'fail' && hadFailed(newest, ours)
  const posted = await publish({ ...review, resolved }, own, minimizeResolved, ports)
  if (posted.kind === 'posted')
    await removeComments(findReplaced(review, all), 'an earlier report of one model alone', ports)
  return posted
}

/**
 * Comments whose place this one takes, since reports of a run can be shared again, or cannot any more: those of one of its
 * models alone, and where it is alone a notice of an earlier run that stands over no report.
 */
function findReplaced(review: Review, all: readonly OwnComment[]): readonly OwnComment[] {
  const ours = markReview(review)
  const models = review.models.map(({ comparison }) => comparison.model)
  const alone = new Set(models.map((model) => aloneKey(review.key, model)))
  const [model = ''] = models.length === 1 ? models : []
  return all.filter(({ marker }) => {
    const order = compareRuns(marker, ours)
    if (alone.has(marker.key)) return order <= 0
    const bare = marker.state !== undefined && marker.below === undefined
    return bare && order < 0 && aloneKey(marker.key, model) === review.key
  })
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
