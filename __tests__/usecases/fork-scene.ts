import { buildReportDocument } from '../../src/domain/build-report.ts'
import type { CandidateFacts } from '../../src/domain/candidate-facts.ts'
import { parseDataSpec } from '../../src/domain/data-spec.ts'
import type { Comparison } from '../../src/domain/comparison.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import type { ModelReport, ReportDocument, Review } from '../../src/domain/report.ts'
import { parseConfig } from '../../src/formats/config-file.ts'
import { buildGatePolicy } from '../../src/formats/config-policy.ts'
import { parsePredictionsSpec } from '../../src/formats/predictions-line.ts'
import type { PullFacts } from '../../src/ports/pull-requests.ts'
import type { RunArtifacts } from '../../src/ports/run-artifacts.ts'
import { publish } from '../../src/usecases/publish.ts'
import type { ComparedRun, ForkReport, ForkRequest } from '../../src/usecases/report-fork.ts'
import { reportFork } from '../../src/usecases/report-fork.ts'
import { sampleMetric } from '../domain/manifest-samples.ts'
import { HEAD, reportOf, sampleCandidate } from '../domain/report-samples.ts'
import { fakeHistory } from '../fakes/history.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakePullRequests } from '../fakes/pull-requests.ts'
import { fakeRegistryLog } from '../fakes/registry-log.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import type { FakeArtifact } from '../fakes/run-artifacts.ts'
import { artifactOf, fakeRunArtifacts } from '../fakes/run-artifacts.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import { atCommit, commit, scene, SOURCES } from './scene.ts'

/** The file of the workflow that ran, which is the key of its comment. */
export const KEY = '.github/workflows/train.yml'

export const RUN: ComparedRun = {
  runId: '4242',
  attempt: 1,
  url: 'https://github.com/acme/ml/actions/runs/4242',
  head: HEAD,
  workflow: KEY,
  headRepository: 'mallory/ml',
  headBranch: 'tune',
}

/** The pull request as GitHub knows it; its base is the commit of the digit. */
export const pullAt = (
  number: number,
  digit: number,
  over: Partial<PullFacts> = {},
): PullFacts => ({
  number,
  open: true,
  head: HEAD,
  base: commit(digit),
  headRepository: 'mallory/ml',
  ...over,
})

/** Gates of a base: how far accuracy may fall. */
export const gatesOf = (allowed: number): string =>
  `version: 1\ngates:\n  rules:\n    - { match: "*/test/accuracy", tolerance: { abs: ${allowed} } }\n`

const PREDICTIONS = Array.from({ length: 200 }, (_, index) => `${index},1,${index < 180 ? 1 : 0}`)

/** A repository with version 1.0.0 of each model: an accuracy of 0.9 with its standard error, and the predictions. */
export async function withVersion(
  models: readonly string[] = ['churn'],
): Promise<FakeReleaseStore> {
  const releases = fakeReleaseStore()
  const sources = {
    ...SOURCES,
    data: [parseDataSpec('test=data/train')],
    predictions: [parsePredictionsSpec('test=p.csv')],
  }
  const accuracy = { name: 'accuracy', dataset: 'test', value: 0.9, stderr: 0.02, samples: 200 }
  const files = {
    'metrics.json': JSON.stringify([accuracy]),
    'p.csv': ['id,label,prediction', ...PREDICTIONS, ''].join('\n'),
  }
  for (const model of models)
    // oxlint-disable-next-line no-await-in-loop -- one version after the other
    await publish(atCommit(1, { model, sources }), scene({ releases }, files))
  return releases
}

/** The same data as the version was scored on, with another accuracy. */
export function measured(
  releases: FakeReleaseStore,
  accuracy: number,
  model = 'churn',
): Partial<CandidateFacts> {
  const { data } = parseManifest(releases.read(`${model}@v1.0.0`, 'manifest.json')).predicate
  const samples = 200
  const metric = sampleMetric('accuracy', accuracy, { samples })
  return { data, metrics: [metric], params: {} }
}

/** What a fork's run leaves; `report` is its own word, which counts for nothing. */
export const documentOf = (
  facts: Partial<CandidateFacts>,
  report: Partial<ModelReport> = {},
  model = 'churn',
): ReportDocument =>
  buildReportDocument(
    reportOf(model, { key: KEY, pull: 7, legs: 1, ...report }),
    sampleCandidate({ data: [], ...facts }),
  )

export interface Following {
  readonly releases: FakeReleaseStore
  readonly reports?: readonly ReportDocument[]
  /** Instead of the reports. */
  readonly artifacts?: readonly FakeArtifact[]
  /** Instead of a list of them. */
  readonly list?: RunArtifacts['list']
  readonly pulls?: readonly PullFacts[]
  /** By commit of the base; of every base where it is one text. */
  readonly gates?: string | Readonly<Record<string, string>>
  readonly request?: Partial<Pick<ForkRequest, 'key' | 'models' | 'run' | 'isTold'>>
}

export interface Followed {
  readonly reports: readonly ForkReport[]
  /** Of the pull request that comes first. */
  readonly review: Review | null
  readonly lines: readonly string[]
  /** Bases whose rules were read. */
  readonly bases: readonly string[]
  readonly calls: readonly string[]
  readonly asked: readonly string[]
}

/** Judges again what a run left, by the gates that are said. */
export async function follow(given: Following): Promise<Followed> {
  const { releases, reports = [], artifacts, gates = gatesOf(0.01) } = given
  const log = fakeLog()
  const pulls = fakePullRequests(given.pulls ?? [pullAt(7, 1)])
  const left = fakeRunArtifacts(artifacts ?? reports.map(artifactOf))
  const bases: string[] = []
  const readRules: ForkRequest['readRules'] = async (base) => {
    bases.push(base)
    const place = `.github/model-release.yml at ${base.slice(0, 8)}`
    const text = typeof gates === 'string' ? gates : (gates[base] ?? '')
    const config = parseConfig(text, place)
    return {
      from: [{ kind: 'latest' }],
      prerelease: false,
      maxAgeMs: null,
      policy: buildGatePolicy(config, []),
      history: 6,
      signers: [{ kind: 'key', publicKey: 'trusted' }],
      gatesFile: place,
    }
  }
  const done = await reportFork(
    {
      run: RUN,
      repository: { serverUrl: 'https://github.com', name: 'acme/ml' },
      key: KEY,
      models: [],
      isTold: async () => false,
      readRules,
      now: '2026-11-24T00:00:00Z',
      ...given.request,
    },
    {
      releases,
      history: fakeHistory([commit(2), commit(1)]),
      registry: fakeRegistryLog(null),
      verifier: fakeVerifier(),
      log,
      pulls,
      artifacts: given.list === undefined ? left : { ...left, list: given.list },
    },
  )
  const [first] = done
  return {
    reports: done,
    review: first?.review ?? null,
    lines: log.lines,
    bases,
    calls: left.calls,
    asked: pulls.asked,
  }
}

/** What was found of each model, by name. */
export const comparisonsOf = (review: Review | null): Readonly<Record<string, Comparison>> =>
  Object.fromEntries((review?.models ?? []).map(({ comparison }) => [comparison.model, comparison]))
