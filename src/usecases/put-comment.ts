import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import type { PullRequest } from '../ports/pull-request.ts'
import type { CommentMarker } from '../render/comment-marker.ts'
import type { OwnComment } from './find-own-comments.ts'
import { findNewest, findOwnComments, isAhead } from './find-own-comments.ts'

export interface CommentPorts {
  readonly pullRequest: PullRequest
  readonly log: Log
}

/** What became of a comment or a check run. */
export type PostResult =
  | { readonly kind: 'posted'; readonly url: string }
  /** Nothing to say, or not ours to say. */
  | { readonly kind: 'skipped'; readonly why: string }
  /** The token may only read. */
  | { readonly kind: 'denied' }
  /** GitHub would not take it. */
  | { readonly kind: 'failed'; readonly error: ReleaseError }

/**
 * Writes one comment of a key and removes the others: the oldest stays, so that links to it do. One that says the same
 * already is left as it is.
 */
export async function putComment(
  own: readonly OwnComment[],
  marker: CommentMarker,
  body: string,
  ports: CommentPorts,
): Promise<PostResult> {
  const [oldest, ...duplicates] = own
  if (oldest === undefined) return await createFirst(marker, body, ports)
  const { id, url } = oldest.comment
  if (!saysSame(oldest.comment.body, body)) {
    const written = await ports.pullRequest.updateComment(id, body)
    if (written.kind === 'denied') return written
    // A person has deleted it since this run looked.
    if (written.kind === 'gone') return await putComment(duplicates, marker, body, ports)
  }
  await removeComments(duplicates, 'a duplicate of the report', ports)
  return { kind: 'posted', url }
}

async function createFirst(
  marker: CommentMarker,
  body: string,
  ports: CommentPorts,
): Promise<PostResult> {
  const written = await ports.pullRequest.createComment(body)
  if (written.kind === 'denied') return written
  const own = await findOwnComments(marker.key, ports.pullRequest)
  // Another run may have looked, found none and created one at the same time.
  const newest = findNewest(own)
  const [oldest] = own
  if (newest === undefined || oldest === undefined) return { kind: 'posted', url: written.url }
  const best = isAhead(newest.marker, marker) ? newest.comment.body : body
  return await putComment(own, marker, best, ports)
}

/** GitHub may keep a body with other line ends, and without the blanks at its end. */
const saysSame = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd()

/** @param what for the log, with its article */
export async function removeComments(
  comments: readonly OwnComment[],
  what: string,
  { pullRequest, log }: CommentPorts,
): Promise<void> {
  for (const { comment } of comments) {
    log.info(`Removing ${what} (comment ${comment.id}).`)
    // oxlint-disable-next-line no-await-in-loop -- one at most, after a race or after an outage
    await pullRequest.deleteComment(comment.id)
  }
}

/** Hiding and showing is a courtesy: a server or a token that does not do it is for the log. */
export async function tryOnComment(
  action: string,
  change: () => Promise<void>,
  log: Log,
): Promise<void> {
  try {
    await change()
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    log.info(`The comment could not be ${action}: ${error.message}`)
  }
}

/** The report still reaches the job's summary, so a missing right is no failure, and another one is for the caller. */
export async function catchRefusals(
  action: () => Promise<PostResult>,
  log: Log,
): Promise<PostResult> {
  try {
    return await action()
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    if (error.code === 'GITHUB_FAILED') return { kind: 'failed', error }
    if (error.code !== 'PERMISSION_MISSING') throw error
    log.debug(error.message)
    return { kind: 'denied' }
  }
}
