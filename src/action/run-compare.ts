import { githubHistory } from '../adapters/github-history.ts'
import { githubPullRequest } from '../adapters/github-pull-request.ts'
import { githubReleases } from '../adapters/github-releases.ts'
import { localMachine } from '../adapters/local-machine.ts'
import { uploadWorkflowArtifact } from '../adapters/workflow-artifact.ts'
import { sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import { stableJson } from '../domain/stable-json.ts'
import type { Compared } from '../usecases/compare.ts'
import { compare } from '../usecases/compare.ts'
import type { PullRequestEvent } from './event.ts'
import type { FailOn } from './inputs.ts'
import { writeDocument, writeOutputs, writeSummary } from './outputs.ts'
import type { RootContext } from './root.ts'

export const REPORT_TYPE = 'https://model-release/report/v1'

/** Compares the workspace's model with the baseline, reports, and fails the step when the verdict says so. */
export async function runCompare(context: RootContext, pull: PullRequestEvent): Promise<void> {
  const { inputs, job, settings, connections, capture, signers, now } = context
  const { client, log, verifier } = connections
  const compared = await compare(
    {
      ...settings,
      model: inputs.model,
      repository: job.repository,
      base: pull.base,
      head: pull.head,
      gatesFile: settings.policyPlace,
      signers,
      key: `${inputs.key ?? job.run.workflow} ${inputs.model}`,
      fork: pull.fork,
      run: job.run,
      now,
    },
    {
      releases: githubReleases(client, log),
      history: githubHistory(client),
      capture,
      machine: localMachine(process.env, context.scratch),
      verifier,
      pullRequest: githubPullRequest(client, pull.number),
      log,
    },
  )
  await report(compared, context)
  refuseVerdict(compared, inputs.failOn)
  // Verdict, outputs and summary are out by now; that nobody was told on the pull request is still a failure.
  if (compared.post.kind === 'failed') throw compared.post.error
}

async function report(compared: Compared, { inputs, scratch, connections }: RootContext) {
  const { comparison, post } = compared
  const failed = comparison.rows.filter((row) => row.outcome === 'fail').map((row) => row.key)
  const path = await writeDocument(
    scratch,
    'report.json',
    stableJson({ _type: REPORT_TYPE, ...compared.report }),
  )
  writeOutputs({
    model: inputs.model,
    verdict: comparison.verdict,
    'failed-gates': JSON.stringify(failed),
    'report-path': path,
    'comment-url': post.kind === 'posted' ? post.url : '',
    'baseline-version': comparison.baseline?.version ?? '',
  })
  if (inputs.summary) await writeSummary(compared.summary)
  if (post.kind === 'posted') connections.log.notice(`Report: ${post.url}`)
  if (post.kind === 'denied') await leaveArtifact(inputs, compared.report.key, path, connections)
}

/** Where the token may not comment, as on a fork, the report is left in an artifact and the job's summary. */
async function leaveArtifact(
  { model, summary }: RootContext['inputs'],
  key: string,
  path: string,
  { log }: RootContext['connections'],
): Promise<void> {
  const places = summary ? ['the job summary'] : []
  try {
    await uploadWorkflowArtifact(
      `model-release-report-${model.replaceAll('/', '.')}-${sha256(key).slice(0, 8)}`,
      [path],
    )
    places.push('an artifact of this run')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    log.warning(`The report could not be left as an artifact: ${why}`)
  }
  log.warning(
    'The token may not comment on this pull request (a fork, or "pull-requests: write" is not among the ' +
      `permissions). The report is in ${[...places, 'the file of the output report-path'].join(', ')}.`,
  )
}

function refuseVerdict({ comparison }: Compared, failOn: FailOn): void {
  const fails =
    (comparison.verdict === 'fail' && failOn !== 'never') ||
    (comparison.verdict === 'uncertain' && failOn === 'uncertain')
  if (!fails) return
  const failed = comparison.rows.filter((row) => row.outcome === 'fail')
  const lines = failed.slice(0, 10).map((row) => `${row.key}: ${row.reasons.join('; ')}`)
  throw new ReleaseError(
    'GATE_FAILED',
    `${comparison.model}: verdict "${comparison.verdict}". ${lines.join(' · ')}`,
  )
}
