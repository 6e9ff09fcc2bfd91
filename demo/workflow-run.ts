import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Repository } from '../local-github/records.ts'
import type { StepResult } from '../local-github/runner.ts'
import { runStep } from '../local-github/runner.ts'
import type { LocalGithub } from '../local-github/server.ts'
import { checkOut, linkPackages } from './checkout.ts'
import type { Job, Workflow } from './workflow.ts'
import { fillSecrets, parseWorkflow } from './workflow.ts'

const execute = promisify(execFile)
const WORKFLOWS = '.github/workflows'
const STEP_TIMEOUT_MS = 60_000

/** What a run needs to know of its surroundings. */
export interface Runner {
  readonly github: LocalGithub
  readonly repository: Repository
  /** The folder of this project: it holds `action.yml` and the installed packages. */
  readonly project: string
  /** Where runs leave their workspaces and logs. */
  readonly folder: string
  readonly secrets: Readonly<Record<string, string>>
  /** A file that says which Sigstore to use instead of the public one. */
  readonly sigstoreInstance: string
}

export interface Trigger {
  /** Name of the folder for this run. */
  readonly label: string
  readonly runId: number
  readonly event: { readonly name: string; readonly payload: object }
  /** The commit that is checked out. */
  readonly sha: string
  readonly ref: string
  /** Of the workflow, in `.github/workflows/`; `train.yml` when absent. */
  readonly file?: string
}

const pathOf = ({ file = 'train.yml' }: Trigger): string => `${WORKFLOWS}/${file}`

export interface JobResult {
  readonly id: string
  /** Absolute: the checkout, with what the training wrote. */
  readonly workspace: string
  /** Absolute: log, summary and outputs of the action's step. */
  readonly folder: string
  /** Output of the training. */
  readonly training: string
  readonly step: StepResult
}

/** Runs all jobs of the commit's own workflow file, one after the other. */
export async function runWorkflow(runner: Runner, trigger: Trigger): Promise<readonly JobResult[]> {
  const { world } = runner.github
  const workflow = parseWorkflow(readCommitted(runner.repository, trigger.sha, pathOf(trigger)))
  const facts = {
    repository: runner.repository.fullName,
    name: workflow.name,
    event: trigger.event.name,
    headSha: trigger.sha,
  }
  world.setRunState(trigger.runId, 'in_progress', facts)
  const results: JobResult[] = []
  // oxlint-disable-next-line no-await-in-loop -- two jobs at once would print and log in any order
  for (const job of workflow.jobs) results.push(await runJob(runner, trigger, workflow, job))
  const failed = results.some(({ step }) => step.code !== 0)
  world.setRunState(trigger.runId, 'completed', { conclusion: failed ? 'failure' : 'success' })
  return results
}

/** The text of a file in a commit. */
export function readCommitted({ git }: Repository, sha: string, path: string): string {
  let entry: string | undefined = git.commit(sha)?.tree
  for (const name of path.split('/')) {
    entry = git.tree(entry ?? '')?.find((one) => one.path === name)?.sha
  }
  if (entry === undefined) throw new Error(`${path} is not in the commit ${sha}.`)
  return git.readBlob(entry).toString()
}

async function runJob(
  runner: Runner,
  trigger: Trigger,
  workflow: Workflow,
  job: Job,
): Promise<JobResult> {
  const folder = join(runner.folder, trigger.label, job.id)
  const workspace = join(folder, 'workspace')
  let training = ''
  for (const step of job.steps) {
    switch (step.kind) {
      case 'checkout':
        await checkOut(runner.repository.git, trigger.sha, workspace)
        break
      case 'setup':
        break
      case 'install':
        await linkPackages(runner.project, workspace)
        break
      case 'node':
        training += (await execute(process.execPath, step.args, { cwd: workspace })).stdout
        break
      case 'release': {
        const token = mintToken(runner, trigger, workflow)
        const place = { folder, workspace, job: job.id, workflow, token }
        const result = await runRelease(runner, trigger, step.inputs, place)
        return { id: job.id, workspace, folder, training, step: result }
      }
    }
  }
  throw new Error(`The job ${job.id} has no step that releases or compares.`)
}

/** The job's `github.token`, which may do what the workflow's `permissions:` say. */
function mintToken({ github, repository }: Runner, { runId }: Trigger, workflow: Workflow): string {
  const token = `ghs_run${runId}`
  github.world.tokens.set(token, {
    login: 'github-actions[bot]',
    permissions: workflow.permissions,
    repositories: [repository.fullName],
  })
  return token
}

interface Place {
  readonly folder: string
  readonly workspace: string
  readonly job: string
  readonly workflow: Workflow
  readonly token: string
}

async function runRelease(
  runner: Runner,
  trigger: Trigger,
  written: Readonly<Record<string, string>>,
  place: Place,
): Promise<StepResult> {
  const filled = Object.entries(written).map(([name, text]) => [
    name,
    fillSecrets(text, runner.secrets),
  ])
  const inputs: Readonly<Record<string, string>> = {
    ...Object.fromEntries(filled),
    'sigstore-instance': runner.sigstoreInstance,
  }
  const result = await runStep({
    action: runner.project,
    inputs,
    workspace: place.workspace,
    // Under this name a server has workflow artifacts, as github.com has: models of one run share a comment.
    github: { ...runner.github, serverUrl: runner.github.localhostUrl },
    repository: runner.repository.fullName,
    event: trigger.event,
    sha: trigger.sha,
    ref: trigger.ref,
    runId: String(trigger.runId),
    job: place.job,
    workflow: place.workflow.name,
    workflowRef: `${runner.repository.fullName}/${pathOf(trigger)}@${trigger.ref}`,
    token: place.token,
    idToken: place.workflow.permissions['id-token'] === 'write',
    timeoutMs: STEP_TIMEOUT_MS,
    keepIn: join(place.folder, 'runner'),
  })
  await writeResult(place.folder, result)
  return result
}

async function writeResult(folder: string, result: StepResult): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'step.log'), maskSecrets(result))
  await writeFile(join(folder, 'summary.md'), result.summary)
  const { code, signal, outputs, annotations } = result
  await writeFile(
    join(folder, 'step.json'),
    `${JSON.stringify({ code, signal, outputs, annotations }, null, 2)}\n`,
  )
}

/** The log as a person gets to see it: without the commands that name secrets, and without the secrets. */
function maskSecrets({ stdout, stderr, masked }: StepResult): string {
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  return masked.reduce((log, secret) => log.replaceAll(secret, '***'), lines.join('\n'))
}
