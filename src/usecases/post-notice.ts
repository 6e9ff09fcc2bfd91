import type { CommentMarker } from '../render/comment-marker.ts'
import type { Notice } from '../render/comment-notice.ts'
import { renderNotice } from '../render/comment-notice.ts'
import type { CommentMode } from './post-comment.ts'
import type { OwnComment } from './find-own-comments.ts'
import {
  aloneKey,
  findNewest,
  findStaleness,
  listOwnComments,
  ofKey,
  tellsFailure,
} from './find-own-comments.ts'
import type { CommentPorts, PostResult } from './put-comment.ts'
import { catchRefusals, putComment, tryOnComment } from './put-comment.ts'
import { withdrawNotice } from './withdraw-notice.ts'

export interface NoticeRequest extends Notice {
  /** Whose comment it is where each model has one of its own, as on a server without workflow artifacts. */
  readonly model?: string | null
}

/**
 * Keeps a comment honest while a run is under way, and after one that left no result: its head and heading are those
 * of this run, and the earlier report is folded below. Where there is no comment yet none is made, but after a failure
 * with the mode `always`. A report of this run or of a newer one is left alone. `skipped` takes back that this run is
 * under way.
 */
export async function postNotice(
  notice: NoticeRequest,
  mode: CommentMode,
  ports: CommentPorts,
): Promise<PostResult> {
  if (mode === 'never') return { kind: 'skipped', why: 'comment: never' }
  return await catchRefusals(() => post(notice, mode, ports), ports.log)
}

async function post(
  request: NoticeRequest,
  mode: CommentMode,
  ports: CommentPorts,
): Promise<PostResult> {
  const { pullRequest, log } = ports
  const { key, own } = choose(request, await listOwnComments(pullRequest))
  const notice: Notice = { ...request, context: { ...request.context, key } }
  const { kind, context } = notice
  if (kind === 'skipped') return await withdrawNotice(context, null, own, ports)
  const newest = findNewest(own)
  if (newest === undefined && (kind === 'running' || mode !== 'always'))
    return { kind: 'skipped', why: 'there is no comment to keep current' }
  const { head, runId, attempt } = context
  const ours: CommentMarker = { key, head, runId, attempt, state: kind }
  const stale = await findStaleness(ours, own, pullRequest)
  if (stale !== undefined) {
    if (stale.movedTo !== null && kind !== 'running')
      await withdrawNotice(context, stale.movedTo, own, ports)
    return { kind: 'skipped', why: stale.why }
  }
  // A comment that was folded away as resolved would hide that there is no result any more.
  const [oldest] = own
  if (oldest !== undefined && kind === 'failed' && !tellsFailure(oldest))
    await tryOnComment('shown', () => pullRequest.showComment(oldest.comment.nodeId), log)
  const earlier = newest === undefined ? null : { marker: newest.marker, body: newest.comment.body }
  return await putComment(own, ours, renderNotice(notice, earlier), ports)
}

/** The comment of all models, or where there is none that of this one. */
function choose(
  { context: { key }, model = null }: NoticeRequest,
  all: readonly OwnComment[],
): { readonly key: string; readonly own: readonly OwnComment[] } {
  const shared = ofKey(all, key)
  if (shared.length > 0 || model === null) return { key, own: shared }
  const alone = aloneKey(key, model)
  const own = ofKey(all, alone)
  return own.length > 0 ? { key: alone, own } : { key, own }
}
