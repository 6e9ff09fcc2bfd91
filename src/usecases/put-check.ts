import type { CheckAnnotation, CheckReport, Checks, KnownCheck } from '../ports/checks.ts'
import type { CommentMarker } from '../render/comment-marker.ts'
import { parseCommentMarker } from '../render/comment-marker.ts'
import { compareRuns } from './find-own-comments.ts'
import type { PostResult } from './put-comment.ts'

/** A check run that is there, and which run said what it says. */
export interface MarkedCheck {
  readonly check: KnownCheck
  /** `null`: it is of another version of this program. */
  readonly mark: CommentMarker | null
}

export interface CheckPlace {
  /** All of its name, key and commit, oldest first. */
  readonly known: readonly MarkedCheck[]
  /** The one that is updated; absent: a new one is made. */
  readonly kept: KnownCheck | undefined
}

const BATCH = 50

/** The check of every review is called so, or has the key behind it where a person chose the key. */
export const checkName = (chosenKey: string | null): string =>
  chosenKey === null ? 'model-gate' : `model-gate / ${chosenKey}`

export async function findChecks(
  wanted: Pick<CheckReport, 'name' | 'head' | 'key'>,
  checks: Checks,
): Promise<readonly MarkedCheck[]> {
  const known = await checks.listChecks(wanted)
  return known.map((check) => ({ check, mark: parseCommentMarker(check.summary) }))
}

/** Whether the same attempt of the same run has said it. */
export const isOfRun = ({ mark }: MarkedCheck, ours: CommentMarker): boolean =>
  mark !== null && compareRuns(mark, ours) === 0

export const isUnderWay = ({ conclusion }: KnownCheck): boolean => conclusion === ''

/** Writes one check run, and lets the others of its name and key, which GitHub may go on counting, say the same verdict. */
export async function putCheck(
  report: CheckReport,
  annotations: readonly CheckAnnotation[],
  { known, kept }: CheckPlace,
  checks: Checks,
): Promise<PostResult> {
  const others = known.map(({ check }) => check).filter((check) => check !== kept)
  if (await align(others, report, checks)) return { kind: 'denied' }
  if (kept !== undefined && annotations.length === 0 && saysSame(kept, report))
    return { kind: 'posted', url: kept.url }
  return await write(kept, report, annotations, checks)
}

/** Whether the token may not. */
async function align(
  others: readonly KnownCheck[],
  report: CheckReport,
  checks: Checks,
): Promise<boolean> {
  for (const other of others) {
    // What is completed cannot be under way again.
    if (saysSame(other, report) || (report.conclusion === null && !isUnderWay(other))) continue
    // oxlint-disable-next-line no-await-in-loop -- one at most, but after many attempts
    const { kind } = await checks.updateCheck(other.id, report, [])
    if (kind === 'denied') return true
  }
  return false
}

const saysSame = (check: KnownCheck, report: CheckReport): boolean =>
  check.conclusion === (report.conclusion ?? '') &&
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
