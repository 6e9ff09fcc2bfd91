import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Repository } from '../../local-github/records.ts'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import type { Event, PlayedJob, Stage } from './play-workflow.ts'
import { playWorkflow } from './play-workflow.ts'
import type { Workflow } from './read-workflow.ts'
import { MAIN } from './scene.ts'

export const BASE = 'acme/ml'
const CONFIG = '.github/model-release.yml'
const GATES = `version: 1
gates:
  rules:
    - { match: "*/test/recall", tolerance: { abs: 0.02 } }
`
const POSITIVES = 200

/** A private repository, where a token needs a right for all that it reads too, and Sigstore as a push finds it. */
export interface WorkflowScene {
  readonly github: LocalGithub
  readonly repository: Repository
  /** Of 200 positives, how many the next training finds; `null`: it fails. By model where a matrix trains several. */
  readonly found: Map<string, number | null>
  /** Plays the workflow for a push to the default branch. */
  readonly push: (workflow: Workflow) => Promise<readonly PlayedJob[]>
  readonly pull: (
    workflow: Workflow,
    number: number,
    run?: Pick<Event, 'runId' | 'attempt'>,
  ) => Promise<readonly PlayedJob[]>
  /** Plays a workflow that follows the run of a pull request. */
  readonly follow: (
    workflow: Workflow,
    after: {
      readonly workflow: Workflow
      readonly number: number
      readonly runId: string
      /** What started that run; default: `pull_request`. */
      readonly event?: string
    },
  ) => Promise<readonly PlayedJob[]>
  /** Opens a pull request and returns its number. */
  readonly open: (branch: string, from?: Repository) => number
  readonly fork: (owner: string) => Repository
  readonly comments: () => readonly string[]
  /** Name and conclusion. */
  readonly checks: () => readonly (readonly [string, string])[]
  readonly close: () => Promise<void>
}

const about = { full_name: BASE, default_branch: 'main', visibility: 'private' }

export async function setWorkflowScene(): Promise<WorkflowScene> {
  const folder = mkdtempSync(join(tmpdir(), 'workflows-'))
  const github = await startLocalGithub({ dataDir: join(folder, 'github') })
  const sigstore = await startLocalSigstore({
    issuerKeysUrl: `${github.resultsUrl}/_oidc/.well-known/jwks`,
  })
  const trust = await sigstore.writeTrust(join(folder, 'trust'))
  const { world } = github
  const repository = world.createRepository({ owner: 'acme', name: 'ml', private: true })
  const found = new Map<string, number | null>()
  const commit = (into: Repository, branch: string): string =>
    world.commit(into, {
      branch,
      files: { [CONFIG]: GATES, 'note.txt': String(++lastRun) },
      message: branch,
    })
  let places = 0
  const stage = (): Stage => {
    const place = join(folder, `run-${++places}`)
    return {
      github: { ...github, serverUrl: 'https://github.com' },
      repository: BASE,
      workspaceOf: (job) => join(place, job.replaceAll(/\W/g, '-')),
      execute: (command, workspace) => train(command, workspace, found),
      inputs: { 'sigstore-instance': trust },
    }
  }
  const pullOf = (number: number) => {
    const pull = repository.pulls.get(number)
    if (pull === undefined) throw new Error(`no pull request ${number}`)
    return pull
  }
  return {
    github,
    repository,
    found,
    push: async (workflow) => {
      const sha = commit(repository, 'main')
      const payload = { ref: MAIN, repository: about }
      const runId = String(++lastRun)
      return await playWorkflow(workflow, { name: 'push', payload, sha, ref: MAIN, runId }, stage())
    },
    pull: async (workflow, number, run = { runId: String(++lastRun) }) => {
      const pull = pullOf(number)
      const ref = `refs/pull/${number}/merge`
      const payload = {
        number,
        repository: about,
        pull_request: {
          number,
          head: { ...pull.head, repo: { full_name: pull.head.repository } },
          base: { ...pull.base, repo: { full_name: pull.base.repository } },
        },
      }
      const sha = repository.refs.get(ref) ?? pull.head.sha
      const fork = pull.head.repository !== BASE
      const event = { name: 'pull_request', payload, sha, ref, fork, ...run }
      return await playWorkflow(workflow, event, stage())
    },
    follow: async (workflow, { workflow: first, number, runId, event: cause }) => {
      const { head } = pullOf(number)
      const followed = {
        id: Number(runId),
        run_attempt: 1,
        name: first.name,
        event: cause ?? 'pull_request',
        head_sha: head.sha,
        head_branch: head.ref,
        head_repository: { full_name: head.repository },
        path: `.github/workflows/${first.file}`,
      }
      const payload = { repository: about, workflow_run: followed }
      const sha = repository.refs.get(MAIN) ?? ''
      const event = { name: 'workflow_run', payload, sha, ref: MAIN, runId: String(++lastRun) }
      return await playWorkflow(workflow, event, stage())
    },
    open: (branch, from = repository) => {
      commit(from, branch)
      return world.createPullRequest(repository, {
        headRepository: from.fullName,
        head: branch,
        title: branch,
      })
    },
    fork: (owner) => world.createRepository({ owner, name: 'ml', forkOf: BASE }),
    comments: () => [...repository.comments.values()].map(({ body }) => body),
    checks: () =>
      [...repository.checkRuns.values()].map(({ name, conclusion }) => [name, String(conclusion)]),
    close: async () => {
      await sigstore.close()
      await github.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

let lastRun = 6000

/** Stands for the training that the workflow names: files as it would leave them. */
function train(
  command: string,
  workspace: string,
  found: ReadonlyMap<string, number | null>,
): void {
  const [, model = 'churn', out = '.'] =
    /^python train\.py(?: --model (\S+) --out (\S+))?$/.exec(command) ?? []
  if (!command.startsWith('python train.py'))
    throw new Error(`a command that is not played: ${command}`)
  const hits = found.get(model) ?? null
  if (hits === null) throw new Error(`the training of ${model} failed`)
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true })
    writeFileSync(join(workspace, path), text)
  }
  write('params.yaml', `seed: ${hits}\n`)
  write('data/train/a.csv', 'x,y\n1,0\n')
  write('data/test/a.csv', 'x,y\n2,1\n')
  write(join(out, 'model.onnx'), `weights ${hits}`)
  write(join(out, 'metrics.json'), JSON.stringify({ test: { recall: hits / POSITIVES } }))
  write(join(out, 'predictions.csv'), predictions(hits))
}

function predictions(hits: number): string {
  const positives = Array.from({ length: POSITIVES }, (_, id) => `p${id},1,${id < hits ? 1 : 0}`)
  const negatives = Array.from({ length: POSITIVES }, (_, id) => `n${id},0,0`)
  return ['id,label,pred', ...positives, ...negatives, ''].join('\n')
}
