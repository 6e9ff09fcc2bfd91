import type { Comparison, GatePolicy } from '../domain/comparison.ts'
import type { Capture } from '../ports/capture.ts'
import type { History } from '../ports/history.ts'
import type { Log } from '../ports/log.ts'
import type { Machine } from '../ports/machine.ts'
import type { PullRequest } from '../ports/pull-request.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { TrustedSigner, Verifier } from '../ports/verifier.ts'
import type { CommentReport } from '../render/report.ts'
import { readListingChanges } from './read-listing-changes.ts'
import { renderSummary } from '../render/summary.ts'
import { buildComparison } from './build-comparison.ts'
import type { SourceRequest } from './capture-candidate.ts'
import { captureCandidate } from './capture-candidate.ts'
import type { BaselineChoice } from './find-baseline.ts'
import { findBaseline } from './find-baseline.ts'
import type { CommentMode, PostResult } from './post-comment.ts'
import { postComment } from './post-comment.ts'
import type { RepositoryRef } from './publish-request.ts'

export interface CompareRequest {
  readonly model: string
  readonly sources: SourceRequest
  readonly repository: RepositoryRef
  /** Commits of the pull request; `head` is its own, not the merge commit that the runner checked out. */
  readonly base: string
  readonly head: string
  readonly baseline: readonly BaselineChoice[]
  readonly prerelease: boolean
  /** Milliseconds; an older baseline is pointed out. `null`: any age. */
  readonly maxAgeMs: number | null
  readonly policy: GatePolicy
  /** Where the gates were read, with the commit; for the report. */
  readonly gatesFile: string | null
  readonly signers: readonly TrustedSigner[]
  readonly key: string
  readonly comment: CommentMode
  readonly fork: boolean
  readonly run: { readonly runId: string; readonly attempt: number; readonly url: string }
  /** UTC, RFC 3339. */
  readonly now: string
}

export interface ComparePorts {
  readonly releases: ReleaseStore
  readonly history: History
  readonly capture: Capture
  readonly machine: Machine
  readonly verifier: Verifier
  readonly pullRequest: PullRequest
  readonly log: Log
}

export interface Compared {
  readonly comparison: Comparison
  readonly report: CommentReport
  /** Markdown for the job's summary. */
  readonly summary: string
  readonly post: PostResult
}

/**
 * Compares the workspace's model with the version that it would replace and reports on the pull request. Signs
 * nothing and publishes nothing. A missing right to comment is no failure; the verdict is for the caller to act on.
 * @throws ReleaseError with all bad inputs; also when the baseline's signature does not hold
 */
export async function compare(request: CompareRequest, ports: ComparePorts): Promise<Compared> {
  const candidate = await captureCandidate(request.sources, ports)
  const baseline = await findBaseline({ ...request, from: request.baseline }, ports)
  const comparison = buildComparison({
    model: request.model,
    commit: request.head,
    candidate,
    baseline: baseline.version,
    baselineNote: baseline.note,
    policy: request.policy,
    listings: await readListingChanges(candidate, baseline.version, ports),
  })
  const report = buildReport(request, withAgeWarning(comparison, request))
  const post = await postComment(report, request.comment, ports)
  if (post.kind === 'skipped') ports.log.info(`No comment: ${post.why}.`)
  return { comparison: report.comparison, report, summary: renderSummary(report), post }
}

function withAgeWarning(comparison: Comparison, { maxAgeMs, now }: CompareRequest): Comparison {
  if (maxAgeMs === null || comparison.baseline === null) return comparison
  const age = Date.parse(now) - Date.parse(comparison.baseline.createdAt)
  if (age <= maxAgeMs) return comparison
  const warning = `The baseline is ${days(age)} days old; the configuration allows ${days(maxAgeMs)}.`
  return { ...comparison, warnings: [...comparison.warnings, warning] }
}

const days = (ms: number): number => Math.floor(ms / 86_400_000)

function buildReport(request: CompareRequest, comparison: Comparison): CommentReport {
  return {
    key: request.key,
    head: request.head,
    runId: request.run.runId,
    attempt: request.run.attempt,
    runUrl: request.run.url,
    serverUrl: request.repository.serverUrl,
    repository: request.repository.name,
    comparison,
    gatesFile: request.gatesFile,
    selfReported: request.fork,
    asOf: request.now,
  }
}
