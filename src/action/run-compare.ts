import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gitCheckout } from '../adapters/git-checkout.ts'
import { githubChecks } from '../adapters/github-checks.ts'
import { githubHistory } from '../adapters/github-history.ts'
import { githubPullRequest } from '../adapters/github-pull-request.ts'
import { githubRegistryLog } from '../adapters/github-registry-log.ts'
import { githubReleases } from '../adapters/github-releases.ts'
import { localMachine } from '../adapters/local-machine.ts'
import { reportGarbage } from '../adapters/report-garbage.ts'
import { workflowArtifact } from '../adapters/workflow-artifact.ts'
import { buildReportDocument, reportBytes } from '../domain/build-report.ts'
import { REPORT_FILE } from '../domain/fragment-name.ts'
import { mergeReports } from '../domain/merge-reports.ts'
import { reviewKey } from '../domain/review-key.ts'
import type { ReportDocument, Review } from '../domain/report.ts'
import { compare } from '../usecases/compare.ts'
import { locateSources } from '../usecases/locate-sources.ts'
import type { PublishedReview } from '../usecases/publish-review.ts'
import { checkName, publishReview } from '../usecases/publish-review.ts'
import { describeReview } from '../usecases/describe-review.ts'
import type { SharedReview } from '../usecases/share-review.ts'
import { shareReview } from '../usecases/share-review.ts'
import type { PullRequestEvent } from './event.ts'
import { writeDocument, writeOutputs, writeSummary } from './outputs.ts'
import { refuseVerdict } from './refuse-verdict.ts'
import type { RootContext } from './root.ts'
import { rememberReport } from './run-notice.ts'

/** Compares the workspace's model with the baseline, reports, and fails the step when the verdict says so. */
export async function runCompare(context: RootContext, pull: PullRequestEvent): Promise<void> {
  const own = await judge(context, pull)
  const shared = await share(own, context, pull)
  await report(own, shared, context, pull)
  const { comment } = shared.posted
  // Where the comment could not be written, the end of the job tries to say so.
  if (comment.kind !== 'failed') rememberReport()
  refuseVerdict(own.document, context.inputs.failOn)
  // Verdict, outputs and summary are out by now; that nobody was told on the pull request is still a failure.
  if (comment.kind === 'failed') throw comment.error
}

interface OwnReport {
  readonly document: ReportDocument
  /** Paths of `report.json` and `report.html`. */
  readonly files: readonly [string, string]
}

async function judge(context: RootContext, pull: PullRequestEvent): Promise<OwnReport> {
  const { inputs, job, settings, connections, capture, signers, now, scratch } = context
  const { client, log, verifier } = connections
  const compared = await compare(
    {
      ...settings,
      from: settings.baseline,
      model: inputs.model,
      repository: job.repository,
      base: pull.base,
      head: pull.head,
      pull: pull.number,
      gatesFile: settings.policyPlace,
      gatesEdited: settings.policyEdited,
      fork: pull.fork,
      signers,
      key: reviewKey(job.run.workflow, inputs.key),
      legs: inputs.legs,
      run: job.run,
      now,
    },
    {
      releases: githubReleases(client, log),
      history: githubHistory(client),
      registry: githubRegistryLog(client, log),
      capture,
      machine: localMachine(process.env, scratch),
      verifier,
      log,
    },
  )
  const document = buildReportDocument(compared.report, compared.facts)
  return { document, files: await writeFiles(document, scratch) }
}

async function writeFiles(
  document: ReportDocument,
  scratch: string,
): Promise<readonly [string, string]> {
  const folder = join(scratch, 'report')
  await mkdir(folder, { recursive: true })
  const alone = { ...document, legs: 1 }
  const review = mergeReports(alone, [], { legs: null, models: [] })
  return [
    await writeDocument(folder, REPORT_FILE, reportBytes(document)),
    await writeDocument(folder, 'report.html', describeReview(review, 'html')),
  ]
}

/** Through the artifacts of the run, so that all models of a key are in one comment. */
async function share(
  { document, files }: OwnReport,
  { inputs, job, settings, connections, capture, scratch }: RootContext,
  pull: PullRequestEvent,
): Promise<SharedReview<PublishedReview>> {
  const { client, log } = connections
  const ports = {
    pullRequest: githubPullRequest(client, pull.number),
    checks: githubChecks(client),
    log,
  }
  const checkout = gitCheckout(job.workspace, log)
  const options = {
    mode: settings.comment,
    minimizeResolved: settings.minimizeResolved,
    name: checkName(inputs.key),
  }
  // Of all models: each leg says what the others do, or it would take their remarks away.
  const locate = async (review: Review) => {
    const rows = review.models.flatMap(({ comparison }) => comparison.rows)
    return await locateSources({ rows }, { capture, checkout })
  }
  return await shareReview(
    { own: document, files, expected: { legs: null, models: [] } },
    async (review) =>
      await publishReview(review, { ...options, tracked: await locate(review) }, ports),
    { exchange: workflowArtifact(join(scratch, 'artifacts')), log, sleep, tidy: reportGarbage() },
  )
}

async function report(
  { document, files }: OwnReport,
  { review, posted, artifact }: SharedReview<PublishedReview>,
  { inputs, connections }: RootContext,
  { fork }: PullRequestEvent,
): Promise<void> {
  const { comparison } = document
  const failed = comparison.rows.filter((row) => row.outcome === 'fail').map((row) => row.key)
  const { comment } = posted
  writeOutputs({
    model: inputs.model,
    verdict: comparison.verdict,
    'failed-gates': JSON.stringify(failed),
    'report-path': files[0],
    'comment-url': comment.kind === 'posted' ? comment.url : '',
    'baseline-version': comparison.baseline?.version ?? '',
  })
  if (inputs.summary) await writeSummary(describeReview(review, 'markdown'))
  if (comment.kind === 'posted') connections.log.notice(`Report: ${comment.url}`)
  if (comment.kind !== 'denied') return
  const places = [
    ...(inputs.summary ? ['the job summary'] : []),
    ...(artifact === null ? [] : [`the artifact ${artifact} of this run`]),
    'the file of the output report-path',
  ]
  const why = fork
    ? 'The token of a pull request from a fork may not comment; a workflow with the "comment" door can (docs/review.md).'
    : 'The token may not comment on this pull request: "pull-requests: write" is not among the permissions.'
  connections.log.warning(`${why} The report is in ${places.join(', ')}.`)
}
