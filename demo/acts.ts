import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseObject } from './json-request.ts'
import type { Ledger } from './ledger.ts'
import type { Stage } from './stage.ts'
import { pullRequestTrigger, pushTrigger } from './triggers.ts'
import type { JobResult } from './workflow-run.ts'
import { readCommitted, runWorkflow } from './workflow-run.ts'

/** What one push published, job by job. */
export interface Published {
  readonly commit: string
  readonly jobs: readonly JobResult[]
}

/** A pull request that changes parameters. */
export interface Proposal {
  readonly branch: string
  readonly title: string
  readonly body: string
  /** File, the line in it, and what takes its place. */
  readonly edits: readonly (readonly [file: string, line: string, replacement: string])[]
}

/** Runs the workflow for a push, and checks that every job published `version`. */
export async function actPush(
  stage: Stage,
  ledger: Ledger,
  push: {
    readonly label: string
    readonly runId: number
    readonly before: string
    readonly after: string
    readonly version: string
    /** Of the workflow that the push starts, where it is not `train.yml`. */
    readonly file?: string
  },
): Promise<Published> {
  const { file } = push
  const trigger = await pushTrigger(stage.runner, push.label, push)
  const jobs = await runWorkflow(stage.runner, file === undefined ? trigger : { ...trigger, file })
  for (const job of jobs) {
    const { outputs, code } = job.step
    ledger.tell(`${job.id}: trained, ${await describeTest(job)}`)
    const tag = outputs['tag'] ?? ''
    ledger.check(
      `${tag === '' ? job.id : tag} is published`,
      code === 0 && outputs['version'] === push.version && outputs['created'] === 'true',
      code === 0 ? (outputs['release-url'] ?? '') : describeFailure(job),
    )
  }
  return { commit: push.after, jobs }
}

/** Opens a pull request and runs the workflow for it. */
export async function actPull(
  stage: Stage,
  ledger: Ledger,
  pull: { readonly label: string; readonly runId: number; readonly proposal: Proposal },
): Promise<{ readonly number: number; readonly jobs: readonly JobResult[] }> {
  const { github, repository } = stage
  const { proposal } = pull
  const files = editFiles(stage, proposal)
  const { branch, title, body } = proposal
  github.world.commit(repository, { branch, files, message: title })
  const number = github.world.createPullRequest(repository, {
    head: branch,
    title,
    body,
    author: 'ada',
  })
  ledger.tell(`#${number} ${title}`)
  ledger.tell(`${github.serverUrl}/${repository.fullName}/pull/${number}`)
  const { label, runId } = pull
  const trigger = await pullRequestTrigger(stage.runner, label, { runId, number })
  const jobs = await runWorkflow(stage.runner, trigger)
  for (const job of jobs) ledger.tell(`${job.id}: trained, ${await describeTest(job)}`)
  return { number, jobs }
}

/** The step's own error messages. */
export const readErrors = ({ step }: JobResult): readonly string[] =>
  step.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)

/** What a failed step said, in one line. */
export function describeFailure(job: JobResult): string {
  const { step } = job
  const text = readErrors(job).join('; ') || step.stderr || step.stdout
  return `exit ${step.code ?? step.signal}: ${text.trim().replaceAll(/\s+/g, ' ').slice(0, 600)}`
}

function editFiles(stage: Stage, proposal: Proposal): Readonly<Record<string, string>> {
  const main = stage.repository.refs.get('refs/heads/main') ?? ''
  const files = new Map<string, string>()
  for (const [path, line, replacement] of proposal.edits) {
    const text = files.get(path) ?? readCommitted(stage.repository, main, path)
    const lines = text.split('\n')
    const index = lines.indexOf(line)
    if (index < 0) throw new Error(`${path} has no line "${line}".`)
    files.set(path, lines.with(index, replacement).join('\n'))
  }
  return Object.fromEntries(files)
}

const SHOWN: readonly string[] = ['recall', 'precision', 'roc_auc']

/** The figures of the test set, from the file that the training wrote. */
async function describeTest(job: JobResult): Promise<string> {
  const file = join(job.workspace, 'outputs', job.id, 'metrics.json')
  const { test } = parseObject(JSON.parse(await readFile(file, 'utf8')), file)
  const scores = parseObject(test, 'test')
  const figures = SHOWN.map(
    (name) => `${name} ${Number(parseObject(scores[name], name)['value']).toFixed(4)}`,
  )
  return `test ${figures.join(', ')}`
}
