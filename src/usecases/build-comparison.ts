import { buildDataChanges } from '../domain/data-changes.ts'
import { buildEnvironmentChanges } from '../domain/environment-changes.ts'
import type { CandidateFacts } from '../domain/candidate-facts.ts'
import type { Comparison } from '../domain/comparison.ts'
import type { GatePolicy } from '../domain/gate-rule.ts'
import type { MetricComparison } from '../domain/judge-comparison.ts'
import type { ListingDiff } from '../domain/listing-diff.ts'
import type { HistoryEntry, Predicate } from '../domain/manifest.ts'
import { buildParamChanges } from '../domain/param-changes.ts'
import { findFrozen } from '../domain/suspicious.ts'
import type { KnownVersion } from './known-versions.ts'

export interface ComparisonRequest {
  readonly model: string
  readonly commit: string
  readonly candidate: CandidateFacts
  readonly baseline: KnownVersion | null
  /** Why there is no baseline, or why it is not the first choice. */
  readonly baselineNote: string | null
  /** A stage, `latest` or a version; `null` without a baseline. */
  readonly chosenBy: string | null
  readonly judged: MetricComparison
  /** Versions that sparklines and the chart show, the baseline among them; 0 for neither. */
  readonly history: number
  readonly policy: Pick<GatePolicy, 'correction' | 'suspicious'>
  /** By name of the data set; those that could not be had are left out. */
  readonly listings?: ReadonlyMap<string, ListingDiff>
}

/** Everything that differs between one side and a published version, with the verdict on its metrics. */
export function buildComparison(request: ComparisonRequest): Comparison {
  const { baseline, candidate, judged, policy } = request
  const before = baseline?.manifest.predicate ?? null
  const changes = buildInputChanges(before, candidate, request.listings)
  const { digest, size } = candidate.artifact
  return {
    model: request.model,
    verdict: judged.verdict,
    rows: judged.rows,
    baseline: baseline === null ? null : describeBaseline(baseline, request.chosenBy),
    baselineNote: request.baselineNote,
    candidate: { commit: request.commit, artifact: digest, size },
    artifactChanged: before === null ? null : before.artifact.digest !== digest,
    ...changes,
    history: before === null ? null : takeHistory(before.history, request.history),
    waivers: judged.waivers,
    frozen: findFrozen(changes.params.changes, policy.suspicious.paramsFrozen),
    correction: policy.correction,
    warnings: judged.warnings,
  }
}

/** A manifest lists the newest version first. */
function takeHistory(
  history: readonly HistoryEntry[],
  points: number,
): readonly HistoryEntry[] | null {
  return points === 0 ? null : history.slice(0, points - 1).toReversed()
}

/** What went into the model, on both sides. */
function buildInputChanges(
  before: Predicate | null,
  { params, data, environment }: CandidateFacts,
  listings: ComparisonRequest['listings'],
): Pick<Comparison, 'params' | 'data'> & Required<Pick<Comparison, 'environment'>> {
  return {
    params: buildParamChanges(before?.params ?? null, params),
    data: buildDataChanges(before?.data ?? null, data, listings),
    environment: buildEnvironmentChanges(before?.environment ?? null, environment),
  }
}

function describeBaseline(
  { release, manifest, digest, signer }: KnownVersion,
  chosenBy: string | null,
): NonNullable<Comparison['baseline']> {
  const { model, code, createdAt } = manifest.predicate
  return {
    chosenBy: chosenBy ?? model.version,
    version: model.version,
    tag: model.tag,
    manifest: digest,
    url: release.url,
    createdAt,
    commit: code.commit,
    signer: signer?.name ?? 'nobody whom this repository trusts',
  }
}
