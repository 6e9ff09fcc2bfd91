import type { CandidateFacts } from '../domain/candidate-facts.ts'
import type { Comparison } from '../domain/comparison.ts'
import type { GatePolicy } from '../domain/gate-rule.ts'
import { judgeComparison } from '../domain/judge-comparison.ts'
import type { ListingDiff } from '../domain/listing-diff.ts'
import type { MetricEvidence } from '../domain/metric-evidence.ts'
import { planComparison } from '../domain/plan-comparison.ts'
import type { ComparisonPlan } from '../domain/row-facts.ts'
import { buildComparison } from './build-comparison.ts'
import type { BaselinePorts, BaselineRequest } from './find-baseline.ts'
import { findBaseline } from './find-baseline.ts'
import type { KnownVersion } from './known-versions.ts'
import type { RepositoryRef } from './publish-request.ts'
import { releaseUrl } from '../render/links.ts'

export interface AssessRequest extends BaselineRequest {
  readonly repository: RepositoryRef
  /** The pull request that is judged: waivers may be for this one alone. */
  readonly pull: number
  /** Milliseconds; an older baseline is pointed out. `null`: any age. */
  readonly maxAgeMs: number | null
  readonly policy: GatePolicy
  /** Points of sparklines and the chart; 0 for neither. */
  readonly history: number
  /** UTC, RFC 3339. */
  readonly now: string
}

/** What only somebody who has the files can tell. */
export interface AssessSources {
  readonly facts: CandidateFacts
  readonly collectEvidence: (
    plan: ComparisonPlan,
    baseline: KnownVersion,
  ) => Promise<ReadonlyMap<string, MetricEvidence>>
  readonly readListings: (
    baseline: KnownVersion | null,
  ) => Promise<ReadonlyMap<string, ListingDiff>>
}

/**
 * Compares a candidate with the version that it would replace, by gates of the base.
 * @throws ReleaseError as `findBaseline`; CONFIG_INVALID for gates that fit no metric
 */
export async function assess(
  request: AssessRequest,
  sources: AssessSources,
  ports: BaselinePorts,
): Promise<Comparison> {
  const { model, policy } = request
  const { facts } = sources
  const { version, note, chosenBy } = await findBaseline(request, ports)
  const before = version?.manifest.predicate ?? null
  const plan = planComparison({
    model,
    policy,
    candidate: facts.metrics,
    baseline: before?.metrics ?? null,
    data: before === null ? null : { before: before.data, after: facts.data },
  })
  const evidence = version === null ? NO_EVIDENCE : await sources.collectEvidence(plan, version)
  const circumstances = { pullRequests: [request.pull], today: request.now.slice(0, 10) }
  const comparison = buildComparison({
    model,
    commit: request.head,
    candidate: facts,
    baseline: version,
    baselineNote: note,
    chosenBy,
    judged: judgeComparison(plan, evidence, policy, circumstances),
    history: request.history,
    policy,
    listings: await sources.readListings(version),
  })
  return withAgeWarning(withPage(comparison, request.repository), request)
}

const NO_EVIDENCE: ReadonlyMap<string, MetricEvidence> = new Map()

/** As everybody can type it, whatever address an API server gives its pages. */
function withPage(comparison: Comparison, { serverUrl, name }: RepositoryRef): Comparison {
  const { baseline } = comparison
  if (baseline === null) return comparison
  const url = releaseUrl({ serverUrl, repository: name }, baseline.tag)
  return { ...comparison, baseline: { ...baseline, url } }
}

function withAgeWarning(comparison: Comparison, { maxAgeMs, now }: AssessRequest): Comparison {
  if (maxAgeMs === null || comparison.baseline === null) return comparison
  const age = Date.parse(now) - Date.parse(comparison.baseline.createdAt)
  if (age <= maxAgeMs) return comparison
  const warning = `The baseline is ${describeAges(age, maxAgeMs)}.`
  return { ...comparison, warnings: [...comparison.warnings, warning] }
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** In days where they tell the two apart, else in hours, of which every age in a configuration has a whole number. */
function describeAges(age: number, maxAge: number): string {
  const days = Math.floor(age / DAY_MS)
  const told = maxAge % DAY_MS === 0 && days * DAY_MS > maxAge
  return told
    ? `${days} days old; the configuration allows ${maxAge / DAY_MS}`
    : `${Math.ceil(age / HOUR_MS)} hours old; the configuration allows ${Math.floor(maxAge / HOUR_MS)}`
}
