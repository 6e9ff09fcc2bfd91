import type { ReportContext } from '../domain/report.ts'
import { failCheck } from '../usecases/fail-check.ts'
import { postNotice } from '../usecases/post-notice.ts'
import { checkName } from '../usecases/publish-review.ts'
import type { Configs } from '../usecases/read-config.ts'
import type { CommentContext } from './comment-context.ts'
import { portsOf, refuseAbsent } from './comment-context.ts'
import { writeCommentOutputs } from './outputs.ts'
import { buildReviewSettings } from './settings.ts'

/** No job left a report. @throws GATE_FAILED */
export async function tellNoResult(
  own: ReportContext,
  configs: Configs,
  { inputs, connections }: CommentContext,
): Promise<void> {
  connections.log.warning(`No job of run ${own.runId} left a report under the key "${own.key}".`)
  const { comment } = buildReviewSettings(inputs, configs)
  const notice = { kind: 'failed', context: own } as const
  const ports = portsOf(connections, own.pull)
  // A check that a branch rule asks for would wait for ever.
  await failCheck(notice, checkName(inputs.key), ports)
  await postNotice(notice, comment, ports)
  writeCommentOutputs({ 'comment-url': '', verdict: 'none' })
  refuseAbsent('any model', inputs)
}
