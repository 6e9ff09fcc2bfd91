import { buildReportDocument, reportBytes } from '../../src/domain/build-report.ts'
import type { CandidateFacts } from '../../src/domain/candidate-facts.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { ReleaseError } from '../../src/domain/errors.ts'
import { reviewKey } from '../../src/domain/review-key.ts'
import { buildFragmentName } from '../../src/domain/fragment-name.ts'
import type { Metric } from '../../src/domain/metric.ts'
import type { ReportDocument } from '../../src/domain/report.ts'
import { parseDataSpec } from '../../src/domain/data-spec.ts'
import { parseConfig } from '../../src/formats/config-file.ts'
import { buildGatePolicy } from '../../src/formats/config-policy.ts'
import type { PullFacts } from '../../src/ports/pull-requests.ts'
import type { RunArtifact } from '../../src/ports/run-artifacts.ts'
import type { ComparedRun, ForkReport } from '../../src/usecases/report-fork.ts'
import { reportFork } from '../../src/usecases/report-fork.ts'
import { publish } from '../../src/usecases/publish.ts'
import { sampleMetric } from '../domain/manifest-samples.ts'
import { HEAD, reportOf, sampleCandidate, sampleComparison } from '../domain/report-samples.ts'
import { archiveOf } from '../fakes/report-exchange.ts'
import { fakeHistory } from '../fakes/history.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakeRegistryLog } from '../fakes/registry-log.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import type { Outcome } from './review-outcome.ts'
import { atCommit, commit, scene, SOURCES } from '../usecases/scene.ts'

// What follows the run of a pull request from a fork, on a repository whose gates and baseline it has itself.

export const KEY = '.github/workflows/train.yml'
export const PULL = 7
export const RUN: ComparedRun = {
  runId: '4242',
  attempt: 1,
  url: 'https://github.com/acme/ml/actions/runs/4242',
  head: HEAD,
  workflow: KEY,
  headRepository: 'mallory/ml',
  headBranch: 'tune',
}

/** The pull request as GitHub knows it. */
export const OPEN: PullFacts = {
  number: PULL,
  open: true,
  head: HEAD,
  base: commit(1),
  headRepository: 'mallory/ml',
}

const DATA = { 'data/test/a.csv': 'x,y\n1,0\n', 'data/train/a.csv': 'x,y\n2,1\n' }
const METRICS =
  '{"test": {"f1": {"value": 0.91, "stderr": 0.004, "samples": 1000}, "recall": {"value": 0.84, "samples": 1000}}}'

export const GATES = `version: 1
gates:
  rules:
    - { match: "*/test/f1", tolerance: { abs: 0.01 } }
`

/** A repository with one signed version of `churn`. */
export async function withBaseline(): Promise<FakeReleaseStore> {
  const releases = fakeReleaseStore()
  const sources = {
    ...SOURCES,
    data: [parseDataSpec('train=data/train'), parseDataSpec('test=data/test')],
  }
  await publish(atCommit(1, { sources }), scene({ releases }, { ...DATA, 'metrics.json': METRICS }))
  return releases
}

export const metric = (name: string, value: number, over: Partial<Metric> = {}): Metric =>
  sampleMetric(name, value, over)

/** A report as a fork's run may leave it: it passes by its own word. */
export function forged(
  facts: Partial<CandidateFacts> = {},
  over: Parameters<typeof reportOf>[1] = {},
  model = 'churn',
): ReportDocument {
  const comparison = sampleComparison({ model, verdict: 'pass' })
  return buildReportDocument(
    reportOf(model, { key: KEY, pull: PULL, legs: 1, comparison, ...over }),
    sampleCandidate({ data: [], ...facts }),
  )
}

export interface Artifact {
  readonly name: string
  readonly archive: Uint8Array
}

export const artifactOf = (document: ReportDocument): Artifact => ({
  name: buildFragmentName(document),
  archive: archiveOf(reportBytes(document)),
})

export interface Following {
  readonly releases: FakeReleaseStore
  readonly artifacts: readonly Artifact[]
  readonly run?: Partial<ComparedRun>
  readonly pulls?: readonly PullFacts[]
  readonly gates?: string
  readonly models?: readonly string[]
  readonly key?: string
  /** What the service answers in place of a list. */
  readonly refusal?: ReleaseError
}

export interface Followed {
  readonly reports: readonly ForkReport[]
  readonly lines: readonly string[]
  /** Bytes of archives that were downloaded. */
  readonly downloads: readonly string[]
}

/** As the door that follows the run does it, up to the comment. */
export async function follow(given: Following): Promise<Followed> {
  const { releases, artifacts, run = {}, pulls = [OPEN], gates = GATES, models = [] } = given
  const log = fakeLog()
  const downloads: string[] = []
  const refs = artifacts.map(({ name, archive }, index): RunArtifact => {
    const size = archive.length
    return { id: index + 1, name, size, sha256: sha256(archive) }
  })
  const config = parseConfig(
    gates,
    '.github/model-release.yml at base',
    '.github/model-release.yml',
  )
  const reports = await reportFork(
    {
      run: { ...RUN, ...run },
      repository: { serverUrl: 'https://github.com', name: 'acme/ml' },
      key: reviewKey(KEY, given.key ?? null),
      models,
      isTold: async () => false,
      readRules: async () => ({
        from: [{ kind: 'latest' }],
        prerelease: false,
        maxAgeMs: null,
        policy: buildGatePolicy(config, []),
        history: 6,
        signers: [{ kind: 'key', publicKey: 'trusted' }],
        gatesFile: '.github/model-release.yml at base',
      }),
      now: '2026-11-24T00:00:00Z',
    },
    {
      releases,
      history: fakeHistory([commit(1)]),
      registry: fakeRegistryLog(null),
      verifier: fakeVerifier(),
      log,
      pulls: { listFrom: async () => pulls },
      artifacts: {
        list: async () => {
          if (given.refusal !== undefined) throw given.refusal
          return refs
        },
        download: async (ref) => {
          downloads.push(ref.name)
          return artifacts[ref.id - 1]?.archive ?? new Uint8Array()
        },
      },
    },
  )
  return { reports, lines: log.lines, downloads }
}

/** What became of the model that a fork reports. */
export function outcomeOf({ reports, lines }: Followed, model = 'churn'): Outcome {
  const said = lines.join('\n')
  if (reports.length === 0) return { stoppedBy: 'not reported', said }
  const found = reports
    .flatMap(({ review }) => review?.models ?? [])
    .find(({ comparison }) => comparison.model === model)
  if (found === undefined) return { stoppedBy: said === '' ? 'not reported' : 'left out', said }
  const { verdict, rows, warnings } = found.comparison
  const reasons = rows.flatMap((row) => row.reasons.map((reason) => `${row.key}: ${reason}`))
  return {
    stoppedBy: verdict === 'fail' && found.selfReported ? 'judged again' : null,
    said: [...reasons, ...warnings, ...lines].join('\n'),
  }
}
