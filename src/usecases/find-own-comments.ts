import type { Comment, PullRequest } from '../ports/pull-request.ts'
import type { CommentMarker } from '../render/comment-marker.ts'
import { knowsFailure, parseCommentMarker } from '../render/comment-marker.ts'

/** A comment of one key: ours by its first line and by its author. */
export interface OwnComment {
  readonly comment: Comment
  readonly marker: CommentMarker
}

/** Of all keys, over all pages, oldest first. */
export async function listOwnComments({
  listComments,
}: Pick<PullRequest, 'listComments'>): Promise<readonly OwnComment[]> {
  const comments = await listComments()
  return comments.flatMap((comment) => {
    const marker = comment.own ? parseCommentMarker(comment.body) : null
    return marker === null ? [] : [{ comment, marker }]
  })
}

/** Over all pages, oldest first. Two of one key are there after a race. */
export async function findOwnComments(
  key: string,
  pullRequest: Pick<PullRequest, 'listComments'>,
): Promise<readonly OwnComment[]> {
  return ofKey(await listOwnComments(pullRequest), key)
}

export const ofKey = (own: readonly OwnComment[], key: string): readonly OwnComment[] =>
  own.filter(({ marker }) => marker.key === key)

/** The key of a report that could not be shared with the other jobs of its run, and is about one model alone. */
export const aloneKey = (key: string, model: string): string => `${key} ${model}`

/** The one that knows most, which need not be the oldest, that stays. */
export function findNewest(own: readonly OwnComment[]): OwnComment | undefined {
  return own.reduce<OwnComment | undefined>(
    (best, one) => (best === undefined || outranks(one.marker, best.marker) ? one : best),
    undefined,
  )
}

/** Whether the first knows more than the second: a newer run, or more models of the same one. */
export function outranks(one: CommentMarker, other: CommentMarker): boolean {
  const order = compareRuns(one, other)
  if (order !== 0) return order > 0
  const [rank, otherRank] = [RANKS[one.state ?? 'report'], RANKS[other.state ?? 'report']]
  if (rank !== otherRank) return rank > otherRank
  return one.head === other.head && (one.models ?? 0) > (other.models ?? 0)
}

/** Of the same run, what one leg of a matrix says is not undone by another one that says less. */
const RANKS = { skipped: 0, running: 0, cancelled: 1, failed: 2, report: 3 } as const

/** Above 0: the first is newer. */
export function compareRuns(one: CommentMarker, other: CommentMarker): number {
  const [first, second] = [toRunNumber(one.runId), toRunNumber(other.runId)]
  return first === second ? one.attempt - other.attempt : first > second ? 1 : -1
}

const toRunNumber = (runId: string): bigint => (/^\d{1,20}$/.test(runId) ? BigInt(runId) : 0n)

/**
 * Whether a comment keeps this run from speaking. Of the same commit a report says more than that another run is under
 * way, also when that one is newer: its runner may have died.
 */
export function isAhead(there: CommentMarker, ours: CommentMarker): boolean {
  const awaited = there.state === 'running' && there.head === ours.head
  if (awaited && ours.state === undefined) return false
  return outranks(there, ours)
}

export interface Staleness {
  readonly why: string
  /** The head, where the pull request has moved on. */
  readonly movedTo: string | null
}

/** Why this run must not speak: another one has said more, or the pull request has moved on. */
export async function findStaleness(
  ours: CommentMarker,
  own: readonly OwnComment[],
  { readHead }: Pick<PullRequest, 'readHead'>,
): Promise<Staleness | undefined> {
  const ahead = own.find(({ marker }) => isAhead(marker, ours))
  if (ahead !== undefined) return { why: describeAhead(ahead.marker, ours), movedTo: null }
  const head = await readHead()
  if (head === ours.head) return undefined
  const why = `the pull request has moved on to ${head.slice(0, 8)}; this run judged ${ours.head.slice(0, 8)}`
  return { why, movedTo: head }
}

export function describeAhead(ahead: CommentMarker, ours: CommentMarker): string {
  if (compareRuns(ahead, ours) !== 0)
    return `run ${ahead.runId}, which is newer than this one, has already reported`
  if (ahead.state !== undefined || ours.state !== undefined)
    return 'another job of this run has already reported'
  return `another job of this run has already reported ${ahead.models} models, and this one knew of ${ours.models ?? 0}`
}

/** Whether the report of the run before had failed, whatever this run has said in the meantime. */
export function hadFailed({ comment, marker }: OwnComment, ours: CommentMarker): boolean {
  const sameRun = marker.state === undefined && compareRuns(marker, ours) === 0
  return sameRun ? marker.was === 'fail' : knowsFailure(marker, comment.body)
}

/** Whether the last report that a comment knows of had failed. */
export const tellsFailure = ({ comment, marker }: OwnComment): boolean =>
  knowsFailure(marker, comment.body)
