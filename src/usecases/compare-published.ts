import type { CandidateFacts } from '../domain/candidate-facts.ts'
import type { Comparison } from '../domain/comparison.ts'
import type { GatePolicy } from '../domain/gate-rule.ts'
import { judgeComparison } from '../domain/judge-comparison.ts'
import type { ListingDiff } from '../domain/listing-diff.ts'
import type { MetricEvidence } from '../domain/metric-evidence.ts'
import { planComparison } from '../domain/plan-comparison.ts'
import type { ComparisonPlan } from '../domain/row-facts.ts'
import type { ModelTarget } from '../domain/version-selector.ts'
import type { CheckoutFacts } from '../ports/checkout.ts'
import type { History } from '../ports/history.ts'
import type { ComparedPair, ComparedSide } from '../render/compared-pair.ts'
import { buildComparison } from './build-comparison.ts'
import type { Candidate, CapturePorts, SourceRequest } from './capture-candidate.ts'
import { captureCandidate } from './capture-candidate.ts'
import { collectEvidence } from './collect-evidence.ts'
import { describeCandidate } from './describe-candidate.ts'
import { describeVersion } from './describe-version.ts'
import type { BaselineChoice } from './find-baseline.ts'
import { findBaseline } from './find-baseline.ts'
import type { KnownVersion } from './known-versions.ts'
import { readListingChanges } from './read-listing-changes.ts'
import type { OperandPorts, OperandTrust } from './read-operand.ts'
import { readOperand } from './read-operand.ts'
import type { PredictionSides } from './read-prediction-pair.ts'

export interface CompareRequest {
  /** Whose gates count: the second side's. */
  readonly model: string
  readonly baseline: ModelTarget | GatedBaseline
  readonly candidate: ModelTarget | WorkingTree
  readonly policy: GatePolicy
  readonly trust: OperandTrust
  /** UTC, RFC 3339. */
  readonly now: string
}

/** The version that a pull request with the commit of the working tree would be compared with. */
export interface GatedBaseline {
  readonly from: readonly BaselineChoice[]
  readonly prerelease: boolean
}

export interface WorkingTree {
  readonly sources: SourceRequest
  /** `null` where there is no checkout. */
  readonly checkout: CheckoutFacts | null
}

export interface ComparePorts extends OperandPorts {
  /** Of the working tree; `null` where both sides are published. */
  readonly workspace: (Omit<CapturePorts, 'log'> & { readonly history: History }) | null
}

export type Compared = ComparedPair

/** Stands for the commit of a folder that is no checkout. */
export const NO_COMMIT = '0'.repeat(40)
/** Points of the charts of a report. */
const HISTORY_POINTS = 10

/**
 * Compares two published versions, or one with the working tree, as a pull request is compared: the same gates, tests and
 * verdict. Waivers for one pull request alone do not count here.
 * @throws INPUT_INVALID, FILE_MISSING … for sides that are not there; SIGNATURE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID for
 * versions that are not genuine; CONFIG_INVALID for gates that fit no metric
 */
export async function comparePublished(
  request: CompareRequest,
  ports: ComparePorts,
): Promise<Compared> {
  const after = await readCandidate(request, ports)
  const before = await readBaseline(request, ports)
  const comparison = await judge(request, before, after, ports)
  return {
    comparison,
    before: before.version === null ? null : describeVersion(before.version),
    after: after.side,
  }
}

/** The second side, captured or read. */
interface ReadCandidate {
  readonly facts: CandidateFacts
  readonly predictions: PredictionSides['candidate']
  readonly commit: string
  readonly side: ComparedSide
  readonly captured: Candidate | null
}

async function readCandidate(
  { model, candidate, trust }: CompareRequest,
  ports: ComparePorts,
): Promise<ReadCandidate> {
  if ('selector' in candidate) {
    const version = await readOperand(candidate, trust, ports)
    const { predicate } = version.manifest
    return {
      facts: predicate,
      predictions: version,
      commit: predicate.code.commit,
      side: describeVersion(version),
      captured: null,
    }
  }
  const { sources, checkout } = candidate
  const captured = await captureCandidate(sources, { ...workspaceOf(ports), log: ports.log })
  const facts = describeCandidate(captured)
  return {
    facts,
    predictions: captured,
    commit: checkout?.commit ?? NO_COMMIT,
    side: {
      model,
      version: null,
      tag: null,
      commit: checkout?.commit ?? null,
      dirty: checkout?.dirty ?? null,
      createdAt: null,
      manifest: null,
      signer: null,
      artifact: facts.artifact,
    },
    captured,
  }
}

interface ReadBaseline {
  readonly version: KnownVersion | null
  readonly note: string | null
  readonly chosenBy: string | null
}

async function readBaseline(
  { model, baseline, candidate, trust }: CompareRequest,
  ports: ComparePorts,
): Promise<ReadBaseline> {
  if ('selector' in baseline) {
    const version = await readOperand(baseline, trust, ports)
    return { version, note: null, chosenBy: nameChoice(baseline) }
  }
  const head = ('checkout' in candidate ? candidate.checkout?.commit : undefined) ?? NO_COMMIT
  return await findBaseline(
    { model, ...baseline, base: head, head, signers: trust.signers },
    { ...ports, history: workspaceOf(ports).history },
  )
}

const nameChoice = ({ selector }: ModelTarget): string => {
  if (selector.kind === 'latest') return 'latest'
  return selector.kind === 'stage' ? selector.stage : selector.version
}

async function judge(
  { model, policy, now }: CompareRequest,
  { version, note, chosenBy }: ReadBaseline,
  { facts, predictions, commit, captured }: ReadCandidate,
  ports: ComparePorts,
): Promise<Comparison> {
  const before = version?.manifest.predicate ?? null
  const plan = planComparison({
    model,
    policy,
    candidate: facts.metrics,
    baseline: before?.metrics ?? null,
    data: before === null ? null : { before: before.data, after: facts.data },
  })
  const evidence = await findEvidence(plan, version, { facts, predictions }, ports)
  const circumstances = { pullRequests: [], today: now.slice(0, 10) }
  return buildComparison({
    model,
    commit,
    candidate: facts,
    baseline: version,
    baselineNote: note,
    chosenBy,
    judged: judgeComparison(plan, evidence, policy, circumstances),
    history: HISTORY_POINTS,
    policy,
    listings: captured === null ? NO_LISTINGS : await readListings(captured, version, ports),
  })
}

const NO_LISTINGS: ReadonlyMap<string, ListingDiff> = new Map()

const findEvidence = async (
  plan: ComparisonPlan,
  baseline: KnownVersion | null,
  { facts, predictions: candidate }: Pick<ReadCandidate, 'facts' | 'predictions'>,
  ports: ComparePorts,
): Promise<ReadonlyMap<string, MetricEvidence>> => {
  if (baseline === null) return new Map()
  const sameModel = baseline.manifest.predicate.artifact.digest === facts.artifact.digest
  return await collectEvidence(plan, { baseline, candidate, sameModel }, ports)
}

const readListings = (
  captured: Candidate,
  version: KnownVersion | null,
  ports: ComparePorts,
): Promise<ReadonlyMap<string, ListingDiff>> =>
  readListingChanges(captured, version, { ...ports, capture: workspaceOf(ports).capture })

function workspaceOf({ workspace }: ComparePorts): NonNullable<ComparePorts['workspace']> {
  if (workspace !== null) return workspace
  throw new TypeError('a comparison with the working tree opens it')
}
