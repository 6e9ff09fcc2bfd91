import { combineErrors, ReleaseError } from '../domain/errors.ts'
import { newestFragments } from '../domain/fragment-name.ts'
import { mergeReports } from '../domain/merge-reports.ts'
import type { ModelReport, ReportDocument, Review } from '../domain/report.ts'
import type { PullFacts, PullRequests } from '../ports/pull-requests.ts'
import type { RunArtifact, RunArtifacts } from '../ports/run-artifacts.ts'
import type { AssessRequest } from './assess.ts'
import { assess } from './assess.ts'
import { collectEvidence } from './collect-evidence.ts'
import type { BaselinePorts } from './find-baseline.ts'
import type { RepositoryRef } from './publish-request.ts'
import type { FragmentLimits } from './read-fragments.ts'
import { readFragments } from './read-fragments.ts'

/** The run that compared, by the word of GitHub's event. */
export interface ComparedRun {
  readonly runId: string
  readonly attempt: number
  readonly url: string
  /** 40-digit SHA. */
  readonly head: string
  /** File of the workflow: the key of its comment, whatever the report says. */
  readonly workflow: string
  /** `OWNER/NAME` and the branch in it. */
  readonly headRepository: string
  readonly headBranch: string
}

/** By whose rules the pull request is judged: those of its base. */
export interface ForkRules extends Pick<
  AssessRequest,
  'from' | 'prerelease' | 'maxAgeMs' | 'policy' | 'history' | 'signers'
> {
  readonly gatesFile: string | null
}

export interface ForkRequest {
  readonly run: ComparedRun
  readonly repository: RepositoryRef
  /** Of the comment; what the report says of it does not count. */
  readonly key: string
  /** Of which there should be a report. */
  readonly models: readonly string[]
  /** Whether the run has told its result by itself. */
  readonly isTold: (pull: PullFacts) => Promise<boolean>
  readonly readRules: (base: string) => Promise<ForkRules>
  /** UTC, RFC 3339. */
  readonly now: string
}

export interface ForkPorts extends BaselinePorts {
  readonly artifacts: RunArtifacts
  readonly pulls: PullRequests
}

export interface ForkReport {
  readonly pull: PullFacts
  /** `null`: its run left no report that can be read. */
  readonly review: Review | null
  /** Whether it left anything that should be one. */
  readonly left: boolean
  /** Why nothing of it can be judged: mostly gates of the base that fit no metric. */
  readonly problem: ReleaseError | null
}

/** A fork has no use for more. */
const LIMITS: FragmentLimits = { maxBytes: 16 * 1024 * 1024, totalBytes: 32 * 1024 * 1024 }
const MAX_MODELS = 50

/**
 * Judges what the run of a pull request from a fork measured, again and by the rules of the base. Nothing that the run says of
 * itself counts but its numbers: not its verdict, its gates, its baseline, nor which pull request it was for.
 * @returns one for each pull request from that commit of which the run left a report; without any report, for all of them
 * @throws GITHUB_FAILED, PERMISSION_MISSING; as `assess`
 */
export async function reportFork(
  request: ForkRequest,
  ports: ForkPorts,
): Promise<readonly ForkReport[]> {
  const found = await findPulls(request.run, ports.pulls)
  if (found.length === 0) {
    ports.log.notice(
      `No open pull request from ${request.run.headRepository}:${request.run.headBranch} is at ${request.run.head.slice(0, 8)} any more: nothing is reported.`,
    )
    return []
  }
  const pulls = await listUntold(found, request)
  // A run is of one pull request: where it has told one of them, the others have a run of their own.
  if (pulls.length < found.length) return []
  const { documents, left } = await readDocuments(request, ports)
  const reports: ForkReport[] = []
  // Two pull requests from one commit have a run each: what one of them left says nothing of the other.
  const told = pulls.filter(({ number }) => documents.some(({ pull }) => pull === number))
  for (const pull of told.length === 0 ? pulls : told) {
    const own = documents.filter((document) => document.pull === pull.number)
    // oxlint-disable-next-line no-await-in-loop -- mostly one; each has a base of its own
    const judged = await keepProblem(() => judgeAgain(own, pull, request, ports))
    reports.push({ pull, left, ...judged })
  }
  return reports
}

async function listUntold(
  pulls: readonly PullFacts[],
  { isTold }: ForkRequest,
): Promise<readonly PullFacts[]> {
  const told = await Promise.all(pulls.map((pull) => isTold(pull)))
  return pulls.filter((_, index) => told[index] !== true)
}

/** One pull request whose gates are broken must not keep the others from being told. */
async function keepProblem(
  judge: () => Promise<Review | null>,
): Promise<Pick<ForkReport, 'review' | 'problem'>> {
  try {
    return { review: await judge(), problem: null }
  } catch (error) {
    if (error instanceof ReleaseError) return { review: null, problem: error }
    throw error
  }
}

/** The commit is proof: who may push it to that branch is the author. */
async function findPulls(
  { head, headRepository, headBranch }: ComparedRun,
  pulls: PullRequests,
): Promise<readonly PullFacts[]> {
  const [owner = ''] = headRepository.split('/')
  const found = await pulls.listFrom(owner, headBranch)
  return found.filter(
    (pull) =>
      pull.open &&
      pull.head === head &&
      pull.headRepository?.toLowerCase() === headRepository.toLowerCase(),
  )
}

async function readDocuments(
  { run, repository }: ForkRequest,
  { artifacts, log }: ForkPorts,
): Promise<{ readonly documents: readonly ReportDocument[]; readonly left: boolean }> {
  // The run is over, so that no attempt is ahead of the one that the event names.
  const listed = await listArtifacts(run.runId, { artifacts, log })
  const refs = newestFragments(listed ?? [], ({ attempt }) => attempt <= run.attempt)
  if (refs.length > MAX_MODELS)
    log.warning(`The run left ${refs.length} reports; the first ${MAX_MODELS} are read.`)
  const documents = await readFragments(
    refs.slice(0, MAX_MODELS),
    (ref, maxBytes) => artifacts.download(ref, maxBytes),
    { log },
    LIMITS,
  )
  const own = documents.filter((document) => {
    const foreign = findForeign(document, run, repository)
    if (foreign !== undefined)
      log.warning(`A report of ${document.comparison.model} is left out: its ${foreign}.`)
    return foreign === undefined
  })
  return { documents: own, left: listed === undefined || refs.length > 0 }
}

/** More than can be listed are no reason to stop: the comment would go on telling of an earlier commit. */
async function listArtifacts(
  runId: string,
  { artifacts, log }: Pick<ForkPorts, 'artifacts' | 'log'>,
): Promise<readonly RunArtifact[] | undefined> {
  try {
    return await artifacts.list(runId)
  } catch (error) {
    if (!(error instanceof ReleaseError) || error.code !== 'LIMIT_EXCEEDED') throw error
    log.warning(error.message)
    return undefined
  }
}

function findForeign(
  { head, runId, serverUrl, repository }: ReportDocument,
  run: ComparedRun,
  own: RepositoryRef,
): string | undefined {
  if (head !== run.head) return `commit is ${head}, and the run was of ${run.head}`
  if (runId !== run.runId) return `run is ${runId}, not ${run.runId}`
  return serverUrl === own.serverUrl && repository === own.name
    ? undefined
    : 'repository is another one'
}

async function judgeAgain(
  documents: readonly ReportDocument[],
  pull: PullFacts,
  request: ForkRequest,
  ports: ForkPorts,
): Promise<Review | null> {
  if (documents.length === 0) return null
  const rules = await request.readRules(pull.base)
  const reports: ModelReport[] = []
  const refused: { readonly model: string; readonly error: ReleaseError }[] = []
  for (const document of chooseOfKey(documents, request.key)) {
    // oxlint-disable-next-line no-await-in-loop -- models share the limits of one token
    const judged = await tryJudge(document, { pull, rules, request }, ports)
    if (judged instanceof ReleaseError)
      refused.push({ model: document.comparison.model, error: judged })
    else reports.push(judged)
  }
  const [first, ...others] = reports
  if (first === undefined) throw combineErrors(refused.map(({ error }) => error))
  for (const { model, error } of refused)
    ports.log.warning(`The report of ${model} cannot be judged: ${error.message}`)
  const names = [...request.models, ...refused.map(({ model }) => model)]
  return { ...mergeReports(first, others, { legs: null, models: names }), followed: true }
}

/** One of each model: where steps of several keys compared the same one, that of the key which is asked for. */
const chooseOfKey = (
  documents: readonly ReportDocument[],
  key: string,
): readonly ReportDocument[] =>
  [...Map.groupBy(documents, ({ comparison }) => comparison.model).values()].flatMap(
    (same) => same.find((document) => document.key === key) ?? same.slice(0, 1),
  )

/** One that no gate fits must not keep the others, which anybody could have put beside it, from being told. */
async function tryJudge(
  document: ReportDocument,
  circumstances: Case,
  ports: ForkPorts,
): Promise<ModelReport | ReleaseError> {
  try {
    return await judgeModel(document, circumstances, ports)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'CONFIG_INVALID') return error
    throw error
  }
}

interface Case {
  readonly pull: PullFacts
  readonly rules: ForkRules
  readonly request: ForkRequest
}

async function judgeModel(
  document: ReportDocument,
  { pull, rules, request }: Case,
  ports: ForkPorts,
): Promise<ModelReport> {
  const { run, now, repository } = request
  const facts = document.candidate
  const comparison = await assess(
    {
      ...rules,
      repository,
      model: document.comparison.model,
      base: pull.base,
      head: run.head,
      pull: pull.number,
      now,
    },
    {
      facts,
      collectEvidence: (plan, baseline) =>
        // Whether the model is the same one, only the fork says.
        collectEvidence(
          plan,
          { baseline, candidate: { predictions: [] }, sameModel: false },
          ports,
        ),
      // A listing of what the fork's run read is not among the report.
      readListings: () => Promise.resolve(new Map()),
    },
    ports,
  )
  return {
    serverUrl: repository.serverUrl,
    repository: repository.name,
    key: request.key,
    pull: pull.number,
    head: run.head,
    runId: run.runId,
    attempt: run.attempt,
    runUrl: run.url,
    asOf: now,
    comparison,
    gatesFile: rules.gatesFile,
    gatesEdited: false,
    selfReported: run.headRepository.toLowerCase() !== repository.name.toLowerCase(),
    legs: document.legs,
  }
}
