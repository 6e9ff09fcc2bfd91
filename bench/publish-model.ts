/** Publishes a version with the real adapters, in a process of its own; started by `publish-sample.ts`. */
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { consoleLog } from '../src/adapters/console-log.ts'
import { githubClient } from '../src/adapters/github-client.ts'
import { githubHistory } from '../src/adapters/github-history.ts'
import { githubRegistryLog } from '../src/adapters/github-registry-log.ts'
import { githubReleases } from '../src/adapters/github-releases.ts'
import { localCapture } from '../src/adapters/local-capture.ts'
import { keySigner } from '../src/adapters/sigstore-key-signer.ts'
import { sigstoreVerifier } from '../src/adapters/sigstore-verifier.ts'
import { ASSET_LIMITS } from '../src/domain/asset-body.ts'
import { defaultGatePolicy } from '../src/formats/config-policy.ts'
import { parseParamsSpec } from '../src/formats/spec-line.ts'
import { publish } from '../src/usecases/publish.ts'
import type { Dedup, PublishPorts, PublishRequest } from '../src/usecases/publish-request.ts'
import type { GithubFacts } from './github-process.ts'
import { NAME, OWNER, TOKEN } from './github-process.ts'

export interface PublishJob {
  readonly github: GithubFacts
  readonly model: string
  readonly dedup: Dedup
  /** Absolute: holds `params.yaml` and the model's file. */
  readonly workspace: string
  /** The model's file within it. */
  readonly path: string
  /** Absolute, for what the step leaves. */
  readonly scratch: string
  /** Absolute, PEM. */
  readonly privateKey: string
  readonly runId: string
}

const job: PublishJob = JSON.parse(process.argv[2] ?? '')
const { github, scratch } = job
const log = consoleLog()
const signer = keySigner(readFileSync(job.privateKey, 'utf8'))
const access = { apiUrl: github.apiUrl, token: TOKEN, owner: OWNER, repo: NAME }
const repository = `${OWNER}/${NAME}`
const ref = 'refs/heads/main'

const request: PublishRequest = {
  model: job.model,
  version: { kind: 'auto' },
  task: null,
  sources: {
    path: [job.path],
    data: [],
    params: [parseParamsSpec('params.yaml')],
    metrics: [],
    predictions: [],
    environment: [],
    executable: 'allow',
    runner: { os: 'Linux', arch: 'X64', hosted: true },
  },
  repository: { serverUrl: github.serverUrl, name: repository },
  code: {
    repository: `${github.serverUrl}/${repository}`,
    commit: github.commit,
    ref,
    dirty: false,
  },
  run: {
    workflow: '.github/workflows/train.yml',
    workflowRef: ref,
    runId: job.runId,
    job: 'train',
    attempt: 1,
    event: 'push',
    actor: 'octocat',
    url: `${github.serverUrl}/${repository}/actions/runs/${job.runId}`,
  },
  signed: true,
  instance: 'custom',
  signers: [{ kind: 'key', publicKey: signer.publicKey }],
  dedup: job.dedup,
  limits: ASSET_LIMITS,
  policy: defaultGatePolicy(),
  baseline: { from: [{ kind: 'latest' }], prerelease: false },
  nonce: `run-${job.runId}`,
  now: `${new Date().toISOString().slice(0, 19)}Z`,
}

const client = githubClient(access, log)
const ports: PublishPorts = {
  releases: githubReleases(client, log),
  runs: { readState: async () => 'completed' },
  history: githubHistory(client),
  registry: githubRegistryLog(client, log),
  capture: localCapture(job.workspace, scratch),
  machine: { read: async () => ({ runtimes: {}, gpus: [] }) },
  signer,
  verifier: sigstoreVerifier(async () => {
    throw new TypeError('nothing here is signed with a certificate')
  }),
  log,
  sleep: async (ms) => {
    await setTimeout(ms)
  },
}

const { created, release } = await publish(request, ports)
process.stdout.write(`${JSON.stringify({ created, tag: release.tag })}\n`)
