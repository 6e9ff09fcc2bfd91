import type { Notice } from '../render/comment-notice.ts'
import { renderNotice } from '../render/comment-notice.ts'
import type { CommentMode } from './post-comment.ts'
import { findNewest, findOwnComments, findStaleness, tellsFailure } from './find-own-comments.ts'
import type { CommentPorts, PostResult } from './put-comment.ts'
import { catchRefusals, putComment, tryOnComment } from './put-comment.ts'

/**
 * Keeps a comment honest while a run is under way, and after one that left no result: its head and heading are those
 * of this run, and the earlier report is folded below. Where there is no comment yet none is made, but after a failure
 * with the mode `always`. A report of this run or of a newer one is left alone.
 */
export async function postNotice(
  notice: Notice,
  mode: CommentMode,
  ports: CommentPorts,
): Promise<PostResult> {
  if (mode === 'never') return { kind: 'skipped', why: 'comment: never' }
  return await catchRefusals(() => post(notice, mode, ports), ports.log)
}

async function post(notice: Notice, mode: CommentMode, ports: CommentPorts): Promise<PostResult> {
  const { kind, context } = notice
  const { head, runId, attempt, key } = context
  const { pullRequest, log } = ports
  const own = await findOwnComments(key, pullRequest)
  const [oldest] = own
  const newest = findNewest(own)
  if (newest === undefined && (kind === 'running' || mode !== 'always'))
    return { kind: 'skipped', why: 'there is no comment to keep current' }
  const ours = { key, head, runId, attempt, state: kind }
  const why = await findStaleness(
    ours,
    own.map(({ marker }) => marker),
    pullRequest,
  )
  if (why !== undefined) return { kind: 'skipped', why }
  // A comment that was folded away as resolved would hide that there is no result any more.
  if (oldest !== undefined && kind === 'failed' && !tellsFailure(oldest))
    await tryOnComment('shown', () => pullRequest.showComment(oldest.comment.nodeId), log)
  const earlier = newest === undefined ? null : { marker: newest.marker, body: newest.comment.body }
  return await putComment(own, ours, renderNotice(notice, earlier), ports)
}
