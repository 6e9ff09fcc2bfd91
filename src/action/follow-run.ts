import { setTimeout as sleep } from 'node:timers/promises'
import { githubHistory } from '../adapters/github-history.ts'
import { githubPullRequests } from '../adapters/github-pull-requests.ts'
import { githubRegistryLog } from '../adapters/github-registry-log.ts'
import { githubReleases } from '../adapters/github-releases.ts'
import { githubRunArtifacts } from '../adapters/github-run-artifacts.ts'
import { ReleaseError } from '../domain/errors.ts'
import { reviewKey } from '../domain/review-key.ts'
import type { PullFacts } from '../ports/pull-requests.ts'
import { failCheck } from '../usecases/fail-check.ts'
import type { OwnReport } from '../usecases/find-own-report.ts'
import { findOwnReport } from '../usecases/find-own-report.ts'
import { checkName } from '../usecases/publish-review.ts'
import type { ForkReport, ForkRules } from '../usecases/report-fork.ts'
import { reportFork } from '../usecases/report-fork.ts'
import type { CommentContext } from './comment-context.ts'
import { describeRun, portsOf, postReview, readPolicy, reportReview } from './comment-context.ts'
import type { FollowedRun } from './compared-run.ts'
import { parseRepositoryEvent } from './event.ts'
import { writeCommentOutputs } from './outputs.ts'
import { readSigners } from './read-signers.ts'
import { isRefused } from './refuse-verdict.ts'
import { buildReviewSettings } from './settings.ts'
import { tellNoResult } from './tell-no-result.ts'

/** The workflow that follows the run of a pull request, from a fork or by a bot, whose token may only read. */
export async function followRun(run: FollowedRun, context: CommentContext): Promise<void> {
  const { inputs, connections, job } = context
  const { client, log, verifier } = connections
  const key = reviewKey(run.workflow, inputs.key)
  const told: OwnReport[] = []
  const reports = await reportFork(
    {
      run,
      repository: job.repository,
      key,
      models: inputs.models,
      isTold: async (pull) => {
        const own = await findTold(key, run, pull, context)
        if (own !== undefined) told.push(own)
        return own !== undefined
      },
      readRules: (base) => readRules(base, context),
      now: context.now,
    },
    {
      releases: githubReleases(client, log),
      history: githubHistory(client),
      registry: githubRegistryLog(client, log),
      artifacts: githubRunArtifacts(client, sleep),
      pulls: githubPullRequests(client),
      verifier,
      log,
    },
  )
  writeCommentOutputs({ 'comment-url': told[0]?.url ?? '', verdict: told[0]?.verdict ?? 'none' })
  // oxlint-disable-next-line no-await-in-loop -- mostly one pull request
  for (const report of reports) await tell(report, key, run, context)
  if (told.some(({ verdict }) => isRefused(verdict, inputs.failOn)))
    throw new ReleaseError('GATE_FAILED', `The run ${run.url} told by itself that a gate failed.`)
}

async function findTold(
  key: string,
  run: FollowedRun,
  pull: PullFacts,
  context: CommentContext,
): Promise<OwnReport | undefined> {
  const { inputs, connections } = context
  const { runId, attempt, head } = run
  const ports = portsOf(connections, pull.number)
  const asked = { key, name: checkName(inputs.key), head, runId, attempt }
  const own = await findOwnReport(asked, ports)
  if (own === undefined) return undefined
  connections.log.info(`The run ${runId} has told #${pull.number} its result by itself.`)
  if (own.underWay) {
    // The run is over: what its check waits for does not come.
    const notice = { kind: 'failed', context: describeRun(key, pull, run, context) } as const
    await failCheck(notice, checkName(inputs.key), ports)
  }
  return own
}

async function tell(
  { pull, review, left, problem }: ForkReport,
  key: string,
  run: FollowedRun,
  context: CommentContext,
): Promise<void> {
  const configs = await readPolicy(pull.base, context)
  if (review !== null) {
    await reportReview(review, await postReview(review, configs, context), context)
    return
  }
  if (!left && (run.conclusion === 'success' || run.conclusion === 'skipped')) {
    context.connections.log.info(`The run ${run.runId} compared nothing, and did not fail.`)
    return
  }
  // A rule that requires the check would wait for it, whatever is wrong here.
  const inputs = problem === null ? context.inputs : { ...context.inputs, failOn: 'never' as const }
  await tellNoResult(describeRun(key, pull, run, context), configs, { ...context, inputs })
  if (problem !== null) throw problem
}

async function readRules(base: string, context: CommentContext): Promise<ForkRules> {
  const { inputs, job, payload, connections } = context
  const configs = await readPolicy(base, context)
  const settings = buildReviewSettings(inputs, configs)
  return {
    ...settings,
    from: settings.baseline,
    gatesFile: settings.policyPlace,
    signers: await readSigners(configs, parseRepositoryEvent(payload), job, connections),
  }
}
