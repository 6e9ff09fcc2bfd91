import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalGithub } from '../../local-github/server.ts'
import type { StepResult } from '../../local-github/runner.ts'
import { runStep } from '../../local-github/runner.ts'
import type { Job, Permissions, Workflow } from './read-workflow.ts'
import { PROJECT } from './scene.ts'

/** `OWNER/model-release` or a folder of it, as README writes it. */
const DOOR = /^OWNER\/model-release(?:\/([a-z]+))?@v1$/

/** The folder of a door within this project; `undefined` for an action of somebody else. */
export function findDoor(uses: string): string | undefined {
  const found = DOOR.exec(uses)
  return found === null ? undefined : (found[1] ?? '.')
}

export interface Event {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly sha: string
  readonly ref: string
  readonly runId: string
  readonly attempt?: number
  /** Whether the run belongs to a pull request from a fork. */
  readonly fork?: boolean
}

export interface Stage {
  readonly github: Pick<LocalGithub, 'apiUrl' | 'serverUrl' | 'world'>
  readonly repository: string
  /** Where the job of that id and its legs work, absolute. */
  readonly workspaceOf: (job: string) => string
  /** What a command of the workflow does to the workspace; throws when the command fails. */
  readonly execute: (command: string, workspace: string) => void
  /** For inputs that stand for the surroundings, such as where Sigstore is. */
  readonly inputs: Readonly<Record<string, string>>
}

export interface PlayedJob {
  /** Its id, and the values of its leg. */
  readonly job: string
  readonly failed: boolean
  /** Of the step that is ours; absent when the job failed before it. */
  readonly step?: StepResult
}

/** Plays all jobs of a workflow whose conditions hold, as the service does, one after the other. */
export async function playWorkflow(
  workflow: Workflow,
  event: Event,
  stage: Stage,
): Promise<readonly PlayedJob[]> {
  const played: PlayedJob[] = []
  for (const job of workflow.jobs) {
    const needed = played.filter((one) => one.job.split(' ')[0] === job.needs)
    if (!isWanted(job, event, needed)) continue
    for (const leg of job.legs)
      // oxlint-disable-next-line no-await-in-loop -- jobs that run at once are the matter of other tests
      played.push(await playJob({ workflow, job, leg, event, stage }))
  }
  return played
}

interface Leg {
  readonly workflow: Workflow
  readonly job: Job
  readonly leg: Readonly<Record<string, string>>
  readonly event: Event
  readonly stage: Stage
}

async function playJob({ workflow, job, leg, event, stage }: Leg): Promise<PlayedJob> {
  const name = [job.id, ...Object.values(leg)].join(' ')
  const workspace = stage.workspaceOf(name)
  mkdirSync(workspace, { recursive: true })
  for (const { uses, run, inputs } of job.steps) {
    if (run !== '') {
      try {
        stage.execute(fill(run, leg), workspace)
      } catch {
        return { job: name, failed: true }
      }
    }
    const door = findDoor(uses)
    if (door === undefined) continue
    const given = Object.entries(inputs).map(([key, text]) => [key, fill(text, leg)])
    // oxlint-disable-next-line no-await-in-loop -- the only one of its job
    const step = await runStep({
      action: join(PROJECT, door),
      inputs: { ...Object.fromEntries(given), ...stage.inputs },
      workspace,
      github: stage.github,
      repository: stage.repository,
      event: { name: event.name, payload: event.payload },
      sha: event.sha,
      ref: event.ref,
      runId: event.runId,
      attempt: event.attempt ?? 1,
      job: job.id,
      legs: job.legs.length,
      workflow: workflow.name,
      workflowRef: `${stage.repository}/.github/workflows/${workflow.file}@${event.ref}`,
      ...mintTokens(name, job.permissions, event, stage),
      timeoutMs: 120_000,
    })
    return { job: name, failed: step.code !== 0, step }
  }
  return { job: name, failed: false }
}

/** To a fork the service gives only what reads, and no identity. */
function mintTokens(
  name: string,
  permissions: Permissions,
  { runId, fork = false }: Event,
  { github, repository }: Stage,
): { readonly token: string; readonly idToken: boolean } {
  const token = `ghs_${runId}_${name.replaceAll(/\W/g, '_')}`
  const { 'id-token': identity, ...scopes } = permissions
  const given = Object.entries(scopes).map(([scope, level]) => [scope, fork ? 'read' : level])
  github.world.tokens.set(token, {
    login: 'github-actions[bot]',
    permissions: Object.fromEntries(given),
    repositories: [repository],
  })
  return { token, idToken: identity === 'write' && !fork }
}

function fill(text: string, leg: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => {
    const value = leg[path]
    if (value === undefined) throw new Error(`\${{ ${path} }} is not known here`)
    return value
  })
}

/** `always()` and comparisons of what the event says, joined by `&&`: all that these files need. */
function isWanted({ condition }: Job, event: Event, needed: readonly PlayedJob[]): boolean {
  const terms = condition.split('&&').map((term) => term.trim())
  const always = terms.includes('always()')
  const failed = needed.some((one) => one.failed)
  return (
    (always || !failed) &&
    terms.every((term) => term === '' || term === 'always()' || holds(term, event))
  )
}

function holds(term: string, event: Event): boolean {
  const [, path = '', operator, text] = /^github\.([\w.]+) (==|!=) '([^']*)'$/.exec(term) ?? []
  if (operator === undefined) throw new Error(`a condition that is not played: ${term}`)
  const context: unknown = { event_name: event.name, event: event.payload }
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null
          ? Object.entries(at).find(([name]) => name === key)?.[1]
          : undefined,
      context,
    )
  return (value === text) === (operator === '==')
}
