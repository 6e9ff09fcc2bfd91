import type { CheckReport, Checks } from '../ports/checks.ts'
import type { CommentMarker } from '../render/comment-marker.ts'
import type { Notice } from '../render/comment-notice.ts'
import { renderNoticeCheck } from '../render/comment-notice.ts'
import { compareRuns, describeAhead } from './find-own-comments.ts'
import type { CheckPorts } from './publish-check.ts'
import type { MarkedCheck } from './put-check.ts'
import { findChecks, isOfRun, putCheck } from './put-check.ts'
import type { PostResult } from './put-comment.ts'
import { catchRefusals } from './put-comment.ts'

/**
 * Concludes the check of a run as failed when one of its jobs ended without a report, so that a rule that requires the
 * check need not wait for what will not come, nor pass by what the others found. A newer run is left alone.
 */
export async function failCheck(
  notice: Notice,
  name: string,
  ports: CheckPorts,
): Promise<PostResult> {
  return await catchRefusals(() => fail(notice, name, ports.checks), ports.log)
}

async function fail(notice: Notice, name: string, checks: Checks): Promise<PostResult> {
  const { kind, context } = notice
  const { key, head, runId, attempt, runUrl } = context
  const ours: CommentMarker = { key, head, runId, attempt, state: kind }
  const known = await findChecks({ name, head, key }, checks)
  const newer = known.find(({ mark }) => mark !== null && compareRuns(mark, ours) > 0)
  if (newer?.mark) return { kind: 'skipped', why: describeAhead(newer.mark, ours) }
  const own = known.findLast((one) => isOfRun(one, ours))
  if (own?.check.conclusion === 'failure')
    return { kind: 'skipped', why: 'the check has failed already' }
  const report: CheckReport = {
    name,
    head,
    key,
    conclusion: 'failure',
    detailsUrl: runUrl,
    ...renderNoticeCheck(notice, own === undefined ? '' : textOf(own)),
  }
  const kept = own?.check ?? (await findBare(known, checks))
  return await putCheck(report, [], { known, kept }, checks)
}

/** What the other jobs of this run have found is not lost. */
const textOf = ({ check }: MarkedCheck): string => check.summary.replace(/^[^\n]*\n/, '')

/** The last one, unless it has remarks of another run: none can be taken away. */
async function findBare(known: readonly MarkedCheck[], checks: Checks) {
  const last = known.at(-1)?.check
  if (last === undefined) return undefined
  const there = await checks.listAnnotations(last.id)
  return there.length === 0 ? last : undefined
}
