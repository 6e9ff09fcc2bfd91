import type { CandidateFacts } from '../domain/candidate-facts.ts'
import { digestOf } from '../domain/digest.ts'
import type { Candidate } from './capture-candidate.ts'

/** What a comparison needs to know of what lies in the workspace. */
export function describeCandidate(candidate: Candidate): CandidateFacts {
  const { artifact, data, params, metrics, environment } = candidate
  return {
    artifact: { digest: digestOf(artifact.digest), size: artifact.size },
    data: data.map(({ record }) => record),
    params,
    metrics,
    environment,
  }
}
