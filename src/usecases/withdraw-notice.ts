import type { ReportContext } from '../domain/report.ts'
import { renderNotice } from '../render/comment-notice.ts'
import type { OwnComment } from './find-own-comments.ts'
import { compareRuns, findNewest } from './find-own-comments.ts'
import type { CommentPorts, PostResult } from './put-comment.ts'
import { putComment } from './put-comment.ts'

/**
 * Takes back what a comment says of this run, that it is under way, where no report of it will follow: the report before
 * is put back, and a line says why it is not of this run.
 * @param own of one key
 * @param movedTo the head where the pull request has moved on; `null`: this run compared nothing
 */
export async function withdrawNotice(
  context: ReportContext,
  movedTo: string | null,
  own: readonly OwnComment[],
  ports: CommentPorts,
): Promise<PostResult> {
  const newest = findNewest(own)
  if (newest === undefined || !isAwaited(newest, context))
    return { kind: 'skipped', why: 'no comment says that this run is under way' }
  const { head, runId, attempt } = context
  const { marker, comment } = newest
  const ours = { key: marker.key, head, runId, attempt, state: 'skipped' } as const
  const notice = { kind: 'skipped', context: { ...context, key: marker.key }, movedTo } as const
  return await putComment(own, ours, renderNotice(notice, { marker, body: comment.body }), ports)
}

function isAwaited({ marker }: OwnComment, context: ReportContext): boolean {
  const { key } = marker
  const { head, runId, attempt } = context
  return marker.state === 'running' && compareRuns(marker, { key, head, runId, attempt }) === 0
}
