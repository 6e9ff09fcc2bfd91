import { ASSET_LIMITS } from '../../src/domain/asset-body.ts'
import { parseDataSpec } from '../../src/domain/data-spec.ts'
import { parseParamsSpec } from '../../src/formats/spec-line.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'
import { publish } from '../../src/usecases/publish.ts'
import type { Published } from '../../src/usecases/publish.ts'
import type { PublishPorts, PublishRequest } from '../../src/usecases/publish-request.ts'
import type { SourceRequest } from '../../src/usecases/capture-candidate.ts'
import type { Workspace } from '../fakes/capture.ts'
import { fakeCapture } from '../fakes/capture.ts'
import { fakeHistory } from '../fakes/history.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakeRegistryLog } from '../fakes/registry-log.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { fakeMachine } from '../fakes/machine.ts'
import { fakeRuns } from '../fakes/runs.ts'
import type { FakeSigner } from '../fakes/signer.ts'
import { fakeSigner } from '../fakes/signer.ts'
import { fakeVerifier } from '../fakes/verifier.ts'

/** A commit SHA that is all of one digit. */
export const commit = (digit: number | string): string => String(digit).repeat(40)

export const WORKSPACE: Workspace = {
  'model.onnx': 'weights',
  'metrics.json': '{"test": {"auc": 0.91}}',
  'params.yaml': 'rate: 0.10\n',
  'data/train/a.csv': '1',
  'data/train/b.csv': '2',
}

export const SOURCES: SourceRequest = {
  path: ['model.onnx'],
  data: [parseDataSpec('train=data/train')],
  params: [parseParamsSpec('params.yaml')],
  metrics: [{ format: null, dataset: null, pattern: 'metrics.json' }],
  predictions: [],
  environment: [],
  executable: 'warn',
  runner: { os: 'Linux', arch: 'X64', hosted: true },
}

/** A push to the main branch, by run 100. */
export function publishRequest(over: Partial<PublishRequest> = {}): PublishRequest {
  return {
    model: 'churn',
    version: { kind: 'auto' },
    task: null,
    sources: SOURCES,
    repository: { serverUrl: 'https://github.com', name: 'acme/ml' },
    code: {
      repository: 'https://github.com/acme/ml',
      commit: commit(1),
      ref: 'refs/heads/main',
      dirty: false,
    },
    run: {
      workflow: '.github/workflows/train.yml',
      workflowRef: 'refs/heads/main',
      runId: '100',
      job: 'train',
      attempt: 1,
      event: 'push',
      actor: 'octocat',
      url: 'https://github.com/acme/ml/actions/runs/100',
    },
    signed: true,
    instance: 'custom',
    signers: [{ kind: 'key', publicKey: 'trusted' }],
    dedup: 'none',
    limits: ASSET_LIMITS,
    policy: defaultGatePolicy(),
    baseline: { from: [{ kind: 'latest' }], prerelease: false },
    nonce: 'process-1',
    now: '2026-11-23T16:02:11Z',
    ...over,
  }
}

/** The request of another run. */
export function byRun(runId: string, over: Partial<PublishRequest> = {}): PublishRequest {
  const request = publishRequest(over)
  return { ...request, nonce: `process-of-${runId}`, run: { ...request.run, runId } }
}

/** The request of the same job when it is run again. */
export function nextAttempt(over: Partial<PublishRequest> = {}): PublishRequest {
  const request = publishRequest(over)
  return { ...request, nonce: 'process-again', run: { ...request.run, attempt: 2 } }
}

/** The request of a run at a commit, which has the digit's run id. */
export function atCommit(digit: number, over: Partial<PublishRequest> = {}): PublishRequest {
  const request = byRun(String(100 + digit), over)
  return { ...request, code: { ...request.code, commit: commit(digit) } }
}

/** Newest first. */
const MAIN_LINE = [9, 8, 7, 6, 5, 4, 3, 2, 1].map(commit)

export interface Scene extends PublishPorts {
  readonly releases: FakeReleaseStore
  readonly signer: FakeSigner
  readonly log: FakeLog
  /** Milliseconds that were slept, in order. */
  readonly slept: readonly number[]
}

/** @param changes files that differ from the usual workspace */
export function scene(over: Partial<Scene> = {}, changes: Workspace = {}): Scene {
  const slept: number[] = []
  return {
    releases: fakeReleaseStore(),
    runs: fakeRuns(),
    history: fakeHistory(MAIN_LINE),
    registry: fakeRegistryLog(null),
    capture: fakeCapture({ ...WORKSPACE, ...changes }),
    machine: fakeMachine(),
    signer: fakeSigner(),
    verifier: fakeVerifier(),
    log: fakeLog(),
    slept,
    sleep: async (ms) => {
      slept.push(ms)
    },
    ...over,
  }
}

/** Publishes another model at a commit into the same repository. */
export function publishOther(
  releases: FakeReleaseStore,
  digit: number,
  over: Partial<PublishRequest> = {},
): Promise<Published> {
  const ports = scene({ releases }, { 'model.onnx': `weights of ${digit}` })
  return publish(atCommit(digit, over), ports)
}
