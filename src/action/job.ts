import { ReleaseError } from '../domain/errors.ts'
import type { Environment, Run } from '../domain/manifest.ts'
import type { RepositoryRef } from '../usecases/publish-request.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** What the runner says of the job. */
export interface Job {
  readonly repository: RepositoryRef
  readonly owner: string
  readonly repo: string
  readonly apiUrl: string
  readonly workspace: string
  /** Folder for files that outlive the step but not the job. */
  readonly temp: string
  readonly event: string
  readonly sha: string
  readonly ref: string
  readonly run: Run
  readonly runner: Environment['runner']
}

/** @throws INPUT_INVALID outside of a runner */
export function readJob(env: Env): Job {
  const read = (name: string): string => {
    const value = env[name]
    if (value !== undefined && value !== '') return value
    throw new ReleaseError(
      'INPUT_INVALID',
      `${name} is not set: this program runs as a step of a GitHub Actions workflow.`,
    )
  }
  const name = read('GITHUB_REPOSITORY')
  const [owner = '', repo = ''] = name.split('/')
  const serverUrl = read('GITHUB_SERVER_URL').replace(/\/+$/, '')
  return {
    repository: { serverUrl, name },
    owner,
    repo,
    apiUrl: read('GITHUB_API_URL').replace(/\/+$/, ''),
    workspace: read('GITHUB_WORKSPACE'),
    temp: read('RUNNER_TEMP'),
    event: read('GITHUB_EVENT_NAME'),
    sha: read('GITHUB_SHA'),
    ref: read('GITHUB_REF'),
    run: readRun(read, env, `${serverUrl}/${name}`),
    runner: readRunner(env),
  }
}

function readRun(read: (name: string) => string, env: Env, url: string): Run {
  const runId = read('GITHUB_RUN_ID')
  // A runner may leave a variable empty, and the manifest has no empty texts.
  const known = (name: string): string | undefined => env[name] || undefined
  const attempt = Number(known('GITHUB_RUN_ATTEMPT') ?? '1')
  const reference = parseWorkflowRef(env['GITHUB_WORKFLOW_REF'] ?? '')
  return {
    workflow: reference.file ?? known('GITHUB_WORKFLOW') ?? 'unknown',
    workflowRef: reference.ref ?? read('GITHUB_REF'),
    runId,
    job: known('GITHUB_JOB') ?? 'unknown',
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
    event: read('GITHUB_EVENT_NAME'),
    actor: known('GITHUB_ACTOR') ?? 'unknown',
    url: `${url}/actions/runs/${runId}`,
  }
}

/** `OWNER/NAME/.github/workflows/FILE@REF`. */
function parseWorkflowRef(text: string): { readonly file?: string; readonly ref?: string } {
  const [, file, ref] = /^[^/]+\/[^/]+\/([^@]+)@(.+)$/.exec(text) ?? []
  return file === undefined || ref === undefined ? {} : { file, ref }
}

function readRunner(env: Env): Environment['runner'] {
  const kind = env['RUNNER_ENVIRONMENT'] || undefined
  return {
    os: env['RUNNER_OS'] || 'unknown',
    arch: env['RUNNER_ARCH'] || 'unknown',
    hosted: kind === undefined ? null : kind === 'github-hosted',
  }
}
