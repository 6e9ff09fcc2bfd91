import { randomUUID } from 'node:crypto'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import type { JobClaims } from './oidc.ts'
import { registerJob } from './oidc.ts'
import type { StepRequest } from './runner.ts'
import { buildRuntimeToken } from './twirp.ts'

/** The files and folders that the runner prepares for one step. */
export interface StepFiles {
  readonly root: string
  readonly temp: string
  readonly tools: string
  readonly home: string
  readonly event: string
  readonly output: string
  readonly summary: string
  readonly state: string
  readonly env: string
  readonly path: string
}

export function nameFiles(root: string): StepFiles {
  const temp = join(root, 'temp')
  const commands = join(temp, '_runner_file_commands')
  const id = randomUUID()
  return {
    root,
    temp,
    tools: join(root, 'tools'),
    home: join(root, 'home'),
    event: join(temp, '_github_workflow', 'event.json'),
    output: join(commands, `set_output_${id}`),
    summary: join(commands, `step_summary_${id}`),
    state: join(commands, `save_state_${id}`),
    env: join(commands, `set_env_${id}`),
    path: join(commands, `add_path_${id}`),
  }
}

/** Variables of the host without which programs do not start; nothing else of it reaches the step. */
const KEPT = [
  'PATH',
  'SystemRoot',
  'SystemDrive',
  'windir',
  'ComSpec',
  'PATHEXT',
  'TEMP',
  'TMP',
  'NUMBER_OF_PROCESSORS',
  'ProgramFiles',
  'ProgramData',
]

function keepHost(): Readonly<Record<string, string>> {
  const wanted = new Set(KEPT.map((name) => name.toLowerCase()))
  // On Windows the case of names varies (`Path`); the first spelling is kept.
  const pairs = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && wanted.has(name.toLowerCase()) ? [[name, value] as const] : [],
  )
  return Object.fromEntries(pairs)
}

/** Everything that a JavaScript action finds in its environment on a hosted runner, but its inputs. */
export function buildEnvironment(
  request: StepRequest,
  files: StepFiles,
): Readonly<Record<string, string>> {
  return {
    ...keepHost(),
    CI: 'true',
    HOME: files.home,
    USERPROFILE: files.home,
    ...buildGithub(request, files),
    ...buildRunner(request, files),
    ...buildServices(request),
    ...request.env,
  }
}

/** Names for `${{ github.… }}` and `${{ strategy.… }}` in the defaults of inputs. */
export function buildContext(request: StepRequest): Readonly<Record<string, string>> {
  const { owner } = splitRepository(request.repository)
  return {
    'github.token': request.token ?? '',
    'github.api_url': request.github.apiUrl,
    'github.server_url': request.github.serverUrl,
    'github.repository': request.repository,
    'github.repository_owner': owner,
    'github.sha': request.sha,
    'github.ref': request.ref,
    'github.ref_name': nameRef(request.ref),
    'github.head_ref': findPullRef(request, 'head'),
    'github.base_ref': findPullRef(request, 'base'),
    'github.event_name': request.event.name,
    'job.status': request.jobStatus ?? 'success',
    'strategy.job-total': String(request.legs ?? 1),
    'github.run_id': request.runId,
    'github.run_attempt': String(request.attempt ?? 1),
    'github.workflow': request.workflow ?? 'workflow',
    'github.job': request.job ?? 'job',
    'github.actor': request.actor ?? 'octocat',
    'github.workspace': request.workspace,
  }
}

function buildGithub(request: StepRequest, files: StepFiles): Readonly<Record<string, string>> {
  const { owner } = splitRepository(request.repository)
  const actor = request.actor ?? 'octocat'
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: actor,
    GITHUB_ACTOR_ID: String(request.github.world.account(actor).id),
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_API_URL: request.github.apiUrl,
    GITHUB_SERVER_URL: request.github.serverUrl,
    GITHUB_GRAPHQL_URL: `${request.github.apiUrl.replace(/\/v3$/, '')}/graphql`,
    GITHUB_REPOSITORY: request.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    ...buildIds(request),
    GITHUB_SHA: request.sha,
    GITHUB_REF: request.ref,
    GITHUB_REF_NAME: nameRef(request.ref),
    GITHUB_REF_TYPE: request.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_HEAD_REF: findPullRef(request, 'head'),
    GITHUB_BASE_REF: findPullRef(request, 'base'),
    GITHUB_EVENT_NAME: request.event.name,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_JOB: request.job ?? 'job',
    GITHUB_RUN_ID: request.runId,
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: String(request.attempt ?? 1),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_WORKFLOW: request.workflow ?? 'workflow',
    GITHUB_WORKFLOW_REF: nameWorkflow(request),
    GITHUB_WORKFLOW_SHA: request.sha,
    GITHUB_WORKSPACE: request.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_STATE: files.state,
    GITHUB_ENV: files.env,
    GITHUB_PATH: files.path,
  }
}

function buildIds({ github, repository }: StepRequest): Readonly<Record<string, string>> {
  const { id, owner } = github.world.repository(repository)
  return { GITHUB_REPOSITORY_ID: String(id), GITHUB_REPOSITORY_OWNER_ID: String(owner.id) }
}

function buildRunner(request: StepRequest, files: StepFiles): Readonly<Record<string, string>> {
  const systems: Readonly<Record<string, string>> = { darwin: 'macOS', win32: 'Windows' }
  const machines: Readonly<Record<string, string>> = { arm64: 'ARM64', arm: 'ARM', ia32: 'X86' }
  return {
    RUNNER_OS: systems[platform()] ?? 'Linux',
    RUNNER_ARCH: machines[arch()] ?? 'X64',
    RUNNER_NAME: 'local runner',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: files.temp,
    RUNNER_TOOL_CACHE: files.tools,
    RUNNER_WORKSPACE: join(request.workspace, '..'),
  }
}

function buildServices(request: StepRequest): Readonly<Record<string, string>> {
  const { world } = request.github
  const origin = world.origins.results
  const services = {
    ACTIONS_RESULTS_URL: `${origin}/`,
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_RUNTIME_TOKEN: buildRuntimeToken(world, {
      repository: request.repository,
      runId: request.runId,
      backendId:
        (request.attempt ?? 1) === 1 ? request.runId : `${request.runId}-${request.attempt}`,
      jobId: request.job ?? 'job',
      sha: request.sha,
      ref: request.ref,
    }),
  }
  if (request.idToken !== true) return services
  const { requestToken, requestUrlPath } = registerJob(world, buildClaims(request))
  return {
    ...services,
    ACTIONS_ID_TOKEN_REQUEST_URL: `${origin}${requestUrlPath}`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
  }
}

function buildClaims(request: StepRequest): JobClaims {
  return {
    repository: request.repository,
    ref: request.ref,
    sha: request.sha,
    eventName: request.event.name,
    actor: request.actor ?? 'octocat',
    workflow: request.workflow ?? 'workflow',
    workflowRef: nameWorkflow(request),
    runId: request.runId,
    runAttempt: String(request.attempt ?? 1),
    headRef: findPullRef(request, 'head'),
    baseRef: findPullRef(request, 'base'),
  }
}

function nameWorkflow(request: StepRequest): string {
  return (
    request.workflowRef ?? `${request.repository}/.github/workflows/workflow.yml@${request.ref}`
  )
}

function nameRef(ref: string): string {
  return ref.replace(/^refs\/(heads|tags|pull)\//, '')
}

function splitRepository(repository: string): { readonly owner: string } {
  return { owner: repository.split('/')[0] ?? '' }
}

/** The branch name at one end of the pull request of the event; empty for other events. */
function findPullRef(request: StepRequest, end: 'head' | 'base'): string {
  if (!request.event.name.startsWith('pull_request')) return ''
  const ref = findField(findField(findField(request.event.payload, 'pull_request'), end), 'ref')
  return typeof ref === 'string' ? ref : ''
}

function findField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
