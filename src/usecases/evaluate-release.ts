import { buildEvaluation } from '../domain/build-evaluation.ts'
import type { Comparison } from '../domain/comparison.ts'
import { digestOf } from '../domain/digest.ts'
import type { ReleaseErrorCode } from '../domain/errors.ts'
import { ReleaseError } from '../domain/errors.ts'
import { isGated } from '../domain/gate.ts'
import type { GatePolicy } from '../domain/gate-rule.ts'
import { judgeComparison } from '../domain/judge-comparison.ts'
import type { Evaluation } from '../domain/manifest.ts'
import type { MetricEvidence } from '../domain/metric-evidence.ts'
import { planComparison } from '../domain/plan-comparison.ts'
import type { ComparisonPlan } from '../domain/row-facts.ts'
import type { Circumstances } from '../domain/waiver.ts'
import { buildComparison } from './build-comparison.ts'
import type { Candidate } from './capture-candidate.ts'
import { collectEvidence } from './collect-evidence.ts'
import { describeCandidate } from './describe-candidate.ts'
import { findBaseline } from './find-baseline.ts'
import type { KnownVersion, TaggedVersion } from './known-versions.ts'
import type { PublishPorts, PublishRequest } from './publish-request.ts'
import { readListingChanges } from './read-listing-changes.ts'
import type { PublishedVersion } from './read-version.ts'

/** What is there already when a version is about to be published. */
export interface EvaluationContext {
  /** The version before, which may be another one than the baseline. */
  readonly previous: KnownVersion | null
  /** All of the model, newest first. */
  readonly versions: readonly TaggedVersion[]
}

export interface ReleaseEvaluation {
  /** For the manifest. */
  readonly evaluation: Evaluation
  /** For the release page: against the version before; `null` when there is none. */
  readonly comparison: Comparison | null
  /** `metricKey`s that a gate judges. */
  readonly gated: ReadonlySet<string>
}

/**
 * Judges a version at its release as a pull request is judged: by the same gates, baselines and evidence. On a push no gate
 * stops anything, since what was merged is what is to be released; but nobody should have to read the release page to
 * learn of it. A baseline that cannot be had or believed is said aloud, and then nothing counts as passed.
 * @throws CONFIG_INVALID for a gate that matches nothing, also when there is nothing to compare with yet; GITHUB_FAILED
 */
export async function evaluateRelease(
  request: PublishRequest,
  candidate: Candidate,
  context: EvaluationContext,
  ports: PublishPorts,
): Promise<ReleaseEvaluation> {
  const { previous } = context
  const baseline = await chooseBaseline(request, context, ports)
  const isPrevious = previous !== null && baseline.version?.digest === previous.digest
  const task: Task = { request, candidate, ports, circumstances: await learn(request, ports) }
  const { plan, evidence, broken } = await readEvidence(baseline, task)
  const judged = await judge({ plan, evidence, ...baseline, withFiles: isPrevious }, task)
  warnOfFailures(judged, ports)
  const found = buildEvaluation(judged)
  const unproven = (baseline.broken || broken) && found.verdict !== 'fail'
  return {
    evaluation: unproven ? { ...found, verdict: 'uncertain' } : found,
    comparison: isPrevious ? judged : await comparePrevious(previous, task),
    gated: new Set(judged.rows.filter(isGated).map(({ key }) => key)),
  }
}

interface Task {
  readonly request: PublishRequest
  readonly candidate: Candidate
  readonly ports: PublishPorts
  readonly circumstances: Circumstances
}

interface ChosenBaseline {
  readonly version: KnownVersion | null
  readonly note: string | null
  readonly chosenBy: string | null
  /** There is one, and it cannot be compared with. */
  readonly broken: boolean
}

/** What a mistake in a configuration, or whoever can write to the repository, does to the version that would serve. */
const UNUSABLE: ReadonlySet<ReleaseErrorCode> = new Set([
  'INPUT_INVALID',
  'SIGNATURE_INVALID',
  'MANIFEST_INVALID',
  'DIGEST_MISMATCH',
  'FORMAT_INVALID',
  'FILE_REFUSED',
  'LIMIT_EXCEEDED',
])

const isUnusable = (error: unknown): error is ReleaseError =>
  error instanceof ReleaseError && UNUSABLE.has(error.code)

async function chooseBaseline(
  request: PublishRequest,
  { previous, versions }: EvaluationContext,
  ports: PublishPorts,
): Promise<ChosenBaseline> {
  // Who signs nothing takes what nobody signed, as for the lineage.
  if (!request.signed && previous !== null && previous.signer === null)
    return { version: previous, note: null, chosenBy: 'latest', broken: false }
  const { model, code, signers, baseline } = request
  const known = previous === null ? null : asChecked(previous)
  const { commit } = code
  const wanted = { model, signers, ...baseline, base: commit, head: commit, versions, known }
  try {
    return { ...(await findBaseline(wanted, ports)), broken: false }
  } catch (error) {
    if (!isUnusable(error)) throw error
    ports.log.warning(`The version is compared with no other one: ${error.message}`)
    return { version: null, note: error.message, chosenBy: null, broken: true }
  }
}

const asChecked = ({ signer, ...version }: KnownVersion): PublishedVersion | null =>
  signer === null ? null : { ...version, signer }

interface Gathered {
  readonly plan: ComparisonPlan
  readonly evidence: ReadonlyMap<string, MetricEvidence>
  readonly broken: boolean
}

const NO_EVIDENCE: Gathered['evidence'] = new Map()

async function readEvidence(baseline: ChosenBaseline, task: Task): Promise<Gathered> {
  const { request, candidate, ports } = task
  const { version } = baseline
  const plan = baseline.broken
    ? planWithout(version, task)
    : planAgainst(version, request.policy, task)
  if (version === null) return { plan, evidence: NO_EVIDENCE, broken: false }
  try {
    const { digest } = version.manifest.predicate.artifact
    const sameModel = digest === digestOf(candidate.artifact.digest)
    const sides = { baseline: version, candidate, sameModel }
    const evidence = await collectEvidence(plan, sides, ports)
    return { plan, evidence, broken: false }
  } catch (error) {
    if (!isUnusable(error)) throw error
    ports.log.warning(`The tolerances alone decide: ${error.message}`)
    return { plan, evidence: NO_EVIDENCE, broken: true }
  }
}

function planAgainst(
  version: KnownVersion | null,
  policy: GatePolicy,
  { request, candidate }: Task,
): ComparisonPlan {
  const before = version?.manifest.predicate ?? null
  const after = candidate.data.map(({ record }) => record)
  return planComparison({
    model: request.model,
    policy,
    candidate: candidate.metrics,
    baseline: before?.metrics ?? null,
    data: before === null ? null : { before: before.data, after },
  })
}

interface Against extends Omit<Gathered, 'broken'>, Omit<ChosenBaseline, 'broken'> {
  /** Whether anybody will see which files of the data changed. */
  readonly withFiles: boolean
}

async function judge(
  { plan, evidence, version, note, chosenBy, withFiles }: Against,
  { request, candidate, ports, circumstances }: Task,
): Promise<Comparison> {
  const { model, policy, code } = request
  return buildComparison({
    model,
    commit: code.commit,
    candidate: describeCandidate(candidate),
    baseline: version,
    baselineNote: note,
    chosenBy,
    judged: judgeComparison(plan, evidence, policy, circumstances),
    history: 0,
    policy,
    ...(withFiles ? { listings: await readListingChanges(candidate, version, ports) } : {}),
  })
}

/** What the page shows beside an evaluation against another version: the change since the one before. */
async function comparePrevious(
  version: KnownVersion | null,
  task: Task,
): Promise<Comparison | null> {
  if (version === null) return null
  const plan = planWithout(version, task)
  const against = { note: null, chosenBy: null, withFiles: true }
  return await judge({ plan, evidence: NO_EVIDENCE, version, ...against }, task)
}

/**
 * Plans without the baseline that the gates are meant for. One for a metric that only the baseline has, or whose direction
 * only the baseline says, would be a mistake here, and is none: it is left out.
 */
function planWithout(version: KnownVersion | null, task: Task): ComparisonPlan {
  const { policy } = task.request
  const plan = (rules: GatePolicy['rules']): ComparisonPlan | undefined => {
    try {
      return planAgainst(version, { ...policy, rules }, task)
    } catch (error) {
      if (!(error instanceof ReleaseError) || error.code !== 'CONFIG_INVALID') throw error
      return undefined
    }
  }
  const fitting = (): GatePolicy['rules'] =>
    policy.rules.filter((rule) => plan([rule]) !== undefined)
  return plan(policy.rules) ?? planAgainst(version, { ...policy, rules: fitting() }, task)
}

/** Asks for pull requests only where a waiver that still counts is for one alone. */
async function learn(
  { policy, code, now }: PublishRequest,
  { history, log }: PublishPorts,
): Promise<Circumstances> {
  const today = now.slice(0, 10)
  const asked = policy.waivers.some(
    ({ pullRequest, expires }) => pullRequest !== null && expires >= today,
  )
  if (!asked) return { pullRequests: [], today }
  try {
    return { pullRequests: await history.listPulls(code.commit), today }
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    log.warning(`Waivers of single pull requests do not count for this version: ${error.message}`)
    return { pullRequests: [], today }
  }
}

const MAX_NAMED = 10

function warnOfFailures({ rows }: Comparison, { log }: PublishPorts): void {
  const failed = rows.filter((row) => row.outcome === 'fail').map((row) => row.key)
  if (failed.length === 0) return
  log.warning(
    `${failed.length} gate(s) would fail a pull request: ${failed.slice(0, MAX_NAMED).join(', ')}. The version is published all the same.`,
  )
}
