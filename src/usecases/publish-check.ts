import { formatPlural } from '../domain/number-format.ts'
import type { Review } from '../domain/report.ts'
import type {
  CheckAnnotation,
  CheckConclusion,
  CheckReport,
  Checks,
  KnownCheck,
} from '../ports/checks.ts'
import type { Log } from '../ports/log.ts'
import { checkAnnotations } from '../render/check-annotations.ts'
import { checkSummary } from '../render/check-summary.ts'
import type { CommentMarker } from '../render/comment-marker.ts'
import { markReview, renderCommentMarker } from '../render/comment-marker.ts'
import { worstVerdict } from './post-comment.ts'
import { describeAhead, outranks } from './find-own-comments.ts'
import type { MarkedCheck } from './put-check.ts'
import { findChecks, isOfRun, isUnderWay, putCheck } from './put-check.ts'
import type { PostResult } from './put-comment.ts'
import { catchRefusals } from './put-comment.ts'

export interface CheckFacts {
  /** `model-gate`, or `model-gate / KEY` where a person chose the key. */
  readonly name: string
  /** Line of each file of metrics that is in the repository, by its path. */
  readonly tracked: ReadonlyMap<string, number>
  /** Nobody reports after this: what is absent now stays absent. Default: it may still come. */
  readonly final?: boolean
}

export interface CheckPorts {
  readonly checks: Checks
  readonly log: Log
}

/**
 * Says the verdict beside the commit, as a check run with remarks in files. While results are absent and may still come it
 * is under way, since a rule that requires it takes all but a failure for passed; after a job of this run that failed without
 * a report, or when nobody reports after this, it is a failure. The last one of the same name and key is updated as long
 * as all of its remarks still hold, since GitHub lets nobody take one away. Otherwise, as when a second attempt of a run
 * finds something else, a new one takes its place; the old one, which GitHub may go on counting, says the same verdict
 * from then on.
 * @returns `skipped` when a newer run, or another job of this run that knew more models, has spoken
 */
export async function publishCheck(
  review: Review,
  facts: CheckFacts,
  ports: CheckPorts,
): Promise<PostResult> {
  return await catchRefusals(() => publish(review, facts, ports.checks), ports.log)
}

async function publish(
  review: Review,
  { name, tracked, final = false }: CheckFacts,
  checks: Checks,
): Promise<PostResult> {
  const { head, key } = review
  const { annotations, omitted } = checkAnnotations(review, tracked)
  const known = await findChecks({ name, head, key }, checks)
  const ours = markReview(review)
  const ahead = known.flatMap(({ mark }) => mark ?? []).find((mark) => outranks(mark, ours))
  if (ahead !== undefined) return { kind: 'skipped', why: describeAhead(ahead, ours) }
  const failed = known.filter((one) => isOfRun(one, ours) && one.check.conclusion === 'failure')
  const lost = failed.some(tellsLoss)
  const conclusion = lost ? 'failure' : concludeFrom(review, final || failed.length > 0)
  const report = describe(review, { name, omitted, conclusion, lost })
  const last = known.at(-1)
  const there = last === undefined ? [] : await checks.listAnnotations(last.check.id)
  const added = subtract(annotations, there)
  const holds = subtract(there, annotations).length === 0
  const kept = findKept(last, { ours, holds, conclusion })
  return await putCheck(report, kept === undefined ? annotations : added, { known, kept }, checks)
}

/** Who reports later cannot make up for a job that has ended without a report. */
const tellsLoss = ({ mark }: MarkedCheck): boolean =>
  mark?.lost === true || mark?.state === 'failed' || mark?.state === 'cancelled'

interface Said {
  readonly ours: CommentMarker
  /** Whether this job has all remarks that are there. */
  readonly holds: boolean
  readonly conclusion: CheckConclusion | null
}

/** What other jobs of the same run remarked holds as well, though this one may not know on which lines. */
function findKept(
  last: MarkedCheck | undefined,
  { ours, holds, conclusion }: Said,
): KnownCheck | undefined {
  if (last === undefined || (conclusion === null && !isUnderWay(last.check))) return undefined
  const shared = isOfRun(last, ours) && last.mark?.by === ours.by
  return holds || shared ? last.check : undefined
}

interface CheckState {
  readonly name: string
  readonly omitted: number
  readonly conclusion: CheckConclusion | null
  /** A job of this run has ended without a report. */
  readonly lost: boolean
}

function describe(review: Review, { name, omitted, conclusion, lost }: CheckState): CheckReport {
  const { title, summary } = checkSummary(review)
  const rest = omitted === 0 ? '' : `\n${omitted} more metrics have no annotation.\n`
  return {
    name,
    head: review.head,
    key: review.key,
    conclusion,
    detailsUrl: review.runUrl,
    title: conclusion === 'failure' ? nameAbsent(review, title, lost) : title,
    // The marker is how a later job of the same run, and an older run that ends later, know what was said.
    summary: `${renderCommentMarker({ ...markReview(review), ...(lost ? { lost } : {}) })}\n${summary}${rest}`,
  }
}

/** GitHub takes 255 characters in all. */
const MAX_TITLE = 200

/** Why it is a failure comes first where no gate is the reason. */
function nameAbsent(review: Review, title: string, lost: boolean): string {
  const count = countAbsent(review)
  if (count === 0)
    return lost ? `A job ended without a report; ${title.slice(0, MAX_TITLE)}` : title
  const absent = `${formatPlural(count, 'result')} absent`
  if (worstVerdict(review) === 'fail' && title.includes(absent)) return title
  return `${absent}; ${title.replace(`; ${absent}`, '')}`
}

const countAbsent = ({ absent }: Review): number =>
  absent.reduce((sum, { count }) => sum + count, 0)

/** Green is only what was judged, wholly, and passed. */
function concludeFrom(review: Review, settled: boolean): CheckConclusion | null {
  if (worstVerdict(review) === 'fail') return 'failure'
  if (countAbsent(review) > 0) return settled ? 'failure' : null
  const passes = review.models.every(({ comparison }) => comparison.verdict === 'pass')
  return passes ? 'success' : 'neutral'
}

function subtract(
  from: readonly CheckAnnotation[],
  those: readonly CheckAnnotation[],
): readonly CheckAnnotation[] {
  const known = new Set(those.map(identify))
  return from.filter((annotation) => !known.has(identify(annotation)))
}

const identify = ({ path, line, level, title, message }: CheckAnnotation): string =>
  JSON.stringify([path, line, level, title, message.trim()])
