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
import { markReview, parseCommentMarker, renderCommentMarker } from '../render/comment-marker.ts'
import { worstVerdict } from './post-comment.ts'
import { describeAhead, outranks } from './find-own-comments.ts'
import type { PostResult } from './put-comment.ts'
import { catchRefusals } from './put-comment.ts'

export interface CheckFacts {
  /** `model-gate`, or `model-gate / KEY` where a person chose the key. */
  readonly name: string
  /** Line of each file of metrics that is in the repository, by its path. */
  readonly tracked: ReadonlyMap<string, number>
}

export interface CheckPorts {
  readonly checks: Checks
  readonly log: Log
}

const BATCH = 50

/**
 * Says the verdict beside the commit, as a completed check run with remarks in files. The last one of the same name and
 * key is updated as long as all of its remarks still hold, since GitHub lets nobody take one away. Otherwise, as when a
 * second attempt of a run finds something else, a new one takes its place; the old one, which GitHub may go on
 * counting, says the same verdict from then on.
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
  { name, tracked }: CheckFacts,
  checks: Checks,
): Promise<PostResult> {
  const { annotations, omitted } = checkAnnotations(review, tracked)
  const report = describe(review, name, omitted)
  const known = await checks.listChecks(report)
  const ours = markReview(review)
  const marks = known.flatMap(({ summary }) => parseCommentMarker(summary) ?? [])
  const ahead = marks.find((mark) => outranks(mark, ours))
  if (ahead !== undefined) return { kind: 'skipped', why: describeAhead(ahead, ours) }
  const last = known.at(-1)
  const there = last === undefined ? [] : await checks.listAnnotations(last.id)
  const added = subtract(annotations, there)
  const holds = subtract(there, annotations).length === 0
  const kept = holds ? last : undefined
  const denied = await align(
    known.filter((check) => check !== kept),
    report,
    checks,
  )
  if (denied) return { kind: 'denied' }
  if (kept !== undefined && added.length === 0 && saysSame(kept, report))
    return { kind: 'posted', url: kept.url }
  return await write(kept, report, kept === undefined ? annotations : added, checks)
}

function describe(review: Review, name: string, omitted: number): CheckReport {
  const { title, summary } = checkSummary(review)
  const rest = omitted === 0 ? '' : `\n${omitted} more metrics have no annotation.\n`
  return {
    name,
    head: review.head,
    key: review.key,
    conclusion: concludeFrom(review),
    detailsUrl: review.runUrl,
    title,
    // The marker is how a later job of the same run, and an older run that ends later, know what was said.
    summary: `${renderCommentMarker(review)}\n${summary}${rest}`,
  }
}

/** Green is only what was judged, wholly, and passed. */
function concludeFrom(review: Review): CheckConclusion {
  const verdict = worstVerdict(review)
  if (verdict === 'fail') return 'failure'
  return verdict === 'pass' && review.absent.length === 0 ? 'success' : 'neutral'
}

/** Lets other check runs of the same name and key say the same verdict; whether the token may not. */
async function align(
  others: readonly KnownCheck[],
  report: CheckReport,
  checks: Checks,
): Promise<boolean> {
  for (const other of others) {
    if (saysSame(other, report)) continue
    // oxlint-disable-next-line no-await-in-loop -- one at most, but after many attempts
    const { kind } = await checks.updateCheck(other.id, report, [])
    if (kind === 'denied') return true
  }
  return false
}

const saysSame = (check: KnownCheck, report: CheckReport): boolean =>
  check.conclusion === report.conclusion &&
  check.title === report.title &&
  check.summary.trimEnd() === report.summary.trimEnd()

async function write(
  kept: KnownCheck | undefined,
  report: CheckReport,
  annotations: readonly CheckAnnotation[],
  checks: Checks,
): Promise<PostResult> {
  const first = annotations.slice(0, BATCH)
  let written =
    kept === undefined
      ? await checks.createCheck(report, first)
      : await checks.updateCheck(kept.id, report, first)
  for (let at = BATCH; at < annotations.length && written.kind === 'written'; at += BATCH)
    // oxlint-disable-next-line no-await-in-loop -- each adds to what is there
    written = await checks.updateCheck(written.id, report, annotations.slice(at, at + BATCH))
  return written.kind === 'denied' ? written : { kind: 'posted', url: written.url }
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
