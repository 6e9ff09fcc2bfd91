import { githubHistory, githubWorkflowRuns } from '../../src/adapters/github-history.ts'
import { githubRegistryLog } from '../../src/adapters/github-registry-log.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import { localCapture } from '../../src/adapters/local-capture.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'
import { parseParamsSpec } from '../../src/formats/spec-line.ts'
import type { Published } from '../../src/usecases/publish.ts'
import { publish } from '../../src/usecases/publish.ts'
import type { BaselineChoice } from '../../src/usecases/find-baseline.ts'
import type { PublishRequest } from '../../src/usecases/publish-request.ts'
import { fakeMachine } from '../fakes/machine.ts'
import type { ChaosWorld } from './chaos-world.ts'
import { MODEL } from './chaos-world.ts'
import type { FaultPlan } from './fault-plan.ts'
import type { ModelFiles } from './model-line.ts'
import { contentKey } from './model-line.ts'
import type { Ended } from './simulated-process.ts'

/** A job of a workflow run that publishes; it can be run again. */
export interface PublishJob {
  readonly runId: number
  readonly attempt: number
  readonly commit: string
  readonly files: ModelFiles
  /** Folder. */
  readonly workspace: string
}

/** A run of a new commit, which has trained a new model. */
export function newJob(world: ChaosWorld, label: string): PublishJob {
  const { github, repository, random, line } = world
  const runId = github.world.nextId()
  const files = line.train(random.branch('train', label))
  const commit = github.world.commit(repository, {
    files: { 'train.py': `# ${runId}\n` },
    message: 'Train',
  })
  return { runId, attempt: 1, commit, files, workspace: world.write(files) }
}

/** The same job when somebody runs it again. @param retrained gives other weights for the same commit */
export function nextAttempt(
  world: ChaosWorld,
  job: PublishJob,
  retrained: string | null,
): PublishJob {
  const attempt = job.attempt + 1
  if (retrained === null) return { ...job, attempt }
  const files = world.line.train(world.random.branch('train', retrained))
  return { ...job, attempt, files, workspace: world.write(files) }
}

/** Publishes in a process of its own, with everything that the product uses on GitHub. */
export async function actPublish(
  world: ChaosWorld,
  job: PublishJob,
  plan: FaultPlan,
): Promise<Ended<Published>> {
  const { github, name, sleep, log, verifier, signer } = world
  const facts = { repository: name, runAttempt: job.attempt, headSha: job.commit }
  github.world.setRunState(job.runId, 'in_progress', facts)
  world.contents.set(contentKey(job.files), job.files)
  const ended = await world.processes.run(plan, async () => {
    const client = world.client()
    return await publish(buildRequest(world, job), {
      releases: githubReleases(client, log, sleep),
      runs: githubWorkflowRuns(client),
      history: githubHistory(client),
      registry: githubRegistryLog(client, log),
      capture: localCapture(job.workspace, world.home),
      machine: fakeMachine(),
      signer,
      verifier,
      log,
      sleep,
    })
  })
  github.world.setRunState(job.runId, 'completed', facts)
  if (ended.kind === 'returned' && ended.value.created) {
    const { release } = ended.value
    world.reported.set(release.tag, {
      tag: release.tag,
      releaseId: release.id,
      commit: job.commit,
    })
  }
  return ended
}

/** What a version was judged by stays with it: where all are, little is left to prune. */
const chooseBaseline = ({ runId }: PublishJob): BaselineChoice =>
  runId % 3 === 0 ? { kind: 'latest' } : { kind: 'stage', stage: 'unset' }

function buildRequest(world: ChaosWorld, job: PublishJob): PublishRequest {
  const { github, name, line, signers } = world
  const url = `${github.serverUrl}/${name}`
  return {
    model: MODEL,
    version: { kind: 'auto' },
    task: null,
    sources: {
      path: ['model'],
      data: [],
      params: [parseParamsSpec('params.yaml')],
      metrics: [{ format: null, dataset: null, pattern: 'metrics.json' }],
      predictions: [],
      environment: [],
      executable: 'warn',
      runner: { os: 'Linux', arch: 'X64', hosted: true },
    },
    repository: { serverUrl: github.serverUrl, name },
    code: { repository: url, commit: job.commit, ref: 'refs/heads/main', dirty: false },
    run: {
      workflow: '.github/workflows/train.yml',
      workflowRef: 'refs/heads/main',
      runId: String(job.runId),
      job: 'train',
      attempt: job.attempt,
      event: 'push',
      actor: 'octocat',
      url: `${url}/actions/runs/${job.runId}`,
    },
    signed: true,
    instance: 'custom',
    signers,
    dedup: line.dedup,
    limits: line.limits,
    policy: defaultGatePolicy(),
    baseline: { from: [chooseBaseline(job)], prerelease: false },
    nonce: `process-${job.runId}-${job.attempt}`,
    now: '2026-11-23T16:02:11Z',
  }
}
