import { buildDataChanges } from '../domain/data-changes.ts'
import { buildEnvironmentChanges } from '../domain/environment-changes.ts'
import type { ListingDiff } from '../domain/listing-diff.ts'
import { buildParamChanges, comparability, compareMetrics } from '../domain/compare-versions.ts'
import type { Comparison, GatePolicy } from '../domain/comparison.ts'
import { digestOf } from '../domain/digest.ts'
import type { Predicate } from '../domain/manifest.ts'
import type { Candidate } from './capture-candidate.ts'
import type { KnownVersion } from './known-versions.ts'

export interface ComparisonRequest {
  readonly model: string
  readonly commit: string
  readonly candidate: Candidate
  readonly baseline: KnownVersion | null
  readonly baselineNote: string | null
  readonly policy: GatePolicy
  /** By name of the data set; those that could not be had are left out. */
  readonly listings?: ReadonlyMap<string, ListingDiff>
}

/** Everything that differs between the workspace and a published version, judged by the policy. */
export function buildComparison(request: ComparisonRequest): Comparison {
  const { candidate, baseline } = request
  const before = baseline?.manifest.predicate ?? null
  const data = candidate.data.map(({ record }) => record)
  const judged = compareMetrics({
    model: request.model,
    candidate: candidate.metrics,
    baseline: before?.metrics ?? null,
    policy: request.policy,
    comparable: (dataset) => (before === null ? null : comparability(dataset, before.data, data)),
  })
  const artifact = digestOf(candidate.artifact.digest)
  return {
    model: request.model,
    ...judged,
    baseline: baseline === null ? null : describeBaseline(baseline),
    baselineNote: request.baselineNote,
    candidate: { commit: request.commit, artifact, size: candidate.artifact.size },
    artifactChanged: before === null ? null : before.artifact.digest !== artifact,
    ...buildInputChanges(before, candidate, request.listings),
  }
}

/** What went into the model, on both sides. */
function buildInputChanges(
  before: Predicate | null,
  { params, data, environment }: Candidate,
  listings: ComparisonRequest['listings'],
): Pick<Comparison, 'params' | 'data' | 'environment'> {
  const records = data.map(({ record }) => record)
  return {
    params: buildParamChanges(before?.params ?? null, params),
    data: buildDataChanges(before?.data ?? null, records, listings),
    environment: buildEnvironmentChanges(before?.environment ?? null, environment),
  }
}

function describeBaseline({ release, manifest, digest, signer }: KnownVersion) {
  const { model, code, createdAt } = manifest.predicate
  return {
    version: model.version,
    tag: model.tag,
    manifest: digest,
    url: release.url,
    createdAt,
    commit: code.commit,
    signer: signer?.name ?? 'nobody whom this repository trusts',
  }
}
