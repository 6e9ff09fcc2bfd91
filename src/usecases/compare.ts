import type { CandidateFacts } from '../domain/candidate-facts.ts'
import type { ModelReport } from '../domain/report.ts'
import type { Capture } from '../ports/capture.ts'
import type { Machine } from '../ports/machine.ts'
import type { AssessRequest } from './assess.ts'
import { assess } from './assess.ts'
import type { SourceRequest } from './capture-candidate.ts'
import { captureCandidate } from './capture-candidate.ts'
import { collectEvidence } from './collect-evidence.ts'
import { describeCandidate } from './describe-candidate.ts'
import type { BaselinePorts } from './find-baseline.ts'
import { readListingChanges } from './read-listing-changes.ts'

export interface CompareRequest extends AssessRequest {
  readonly sources: SourceRequest
  /** Where the gates were read, with the commit; for the report. */
  readonly gatesFile: string | null
  /** Whether the pull request changes them. */
  readonly gatesEdited: boolean
  readonly key: string
  /** Jobs that report a model under it, as far as this one knows. */
  readonly legs: number
  /** Whether code of another repository made the numbers. */
  readonly fork: boolean
  readonly run: { readonly runId: string; readonly attempt: number; readonly url: string }
}

export interface ComparePorts extends BaselinePorts {
  readonly capture: Capture
  readonly machine: Machine
}

export interface Compared {
  readonly report: ModelReport
  /** What it was computed from. */
  readonly facts: CandidateFacts
}

/**
 * Compares the workspace's model with the version that it would replace. Signs nothing, publishes nothing, and tells
 * nobody; the verdict is for the caller to act on.
 * @throws ReleaseError with all bad inputs; also when the baseline's signature does not hold
 */
export async function compare(request: CompareRequest, ports: ComparePorts): Promise<Compared> {
  const candidate = await captureCandidate(request.sources, ports)
  const facts = describeCandidate(candidate)
  const comparison = await assess(
    request,
    {
      facts,
      collectEvidence: (plan, baseline) => {
        const sameModel = baseline.manifest.predicate.artifact.digest === facts.artifact.digest
        return collectEvidence(plan, { baseline, candidate, sameModel }, ports)
      },
      readListings: (baseline) => readListingChanges(candidate, baseline, ports),
    },
    ports,
  )
  const { key, pull, head, run, repository, gatesFile, gatesEdited } = request
  const report: ModelReport = {
    serverUrl: repository.serverUrl,
    repository: repository.name,
    key,
    pull,
    head,
    runId: run.runId,
    attempt: run.attempt,
    runUrl: run.url,
    asOf: request.now,
    comparison,
    gatesFile,
    gatesEdited,
    selfReported: request.fork,
    legs: request.legs,
  }
  return { report, facts }
}
