import { renderAccount, renderUser, stamp } from './account-json.ts'
import { canWrite, requireRepository } from './access.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readIdParam } from './define-route.ts'
import { buildFailure, notFound } from './failure.ts'
import { answerGraphql } from './graphql.ts'
import { apiUrl, nodeId, repositoryUrl } from './links.ts'
import type { Repository, WorkflowRun } from './records.ts'
import { sendJson } from './reply.ts'
import { renderFullRepository, renderMinimalRepository } from './repository-json.ts'
import type { Call, Route } from './route.ts'
import { ROOT_LINKS } from './root-links.ts'
import type { World } from './world.ts'

export const repositoryRoutes: readonly ApiRoute[] = [
  defineRoute('GET', '/', sendRoot),
  defineRoute('GET', '/meta', sendMeta),
  defineRoute('GET', '/user', sendUser),
  defineRoute('GET', '/rate_limit', sendRateLimit),
  defineRoute('GET', '/repos/{owner}/{repo}', getRepository),
  defineRoute('GET', '/repos/{owner}/{repo}/actions/runs/{run_id}', getRun),
]

export const graphqlRoutes: readonly Route[] = [
  { method: 'POST', pattern: /^\/graphql$/, handle: answerGraphql },
]

function sendRoot(call: Call): void {
  const links = Object.entries(ROOT_LINKS).map(([name, path]) => [
    name,
    `${call.world.origins.api}${path}`,
  ])
  sendJson(call, 200, Object.fromEntries(links))
}

function sendMeta(call: Call): void {
  sendJson(call, 200, { verifiable_password_authentication: false, api: ['127.0.0.1/32'] })
}

/** A workflow token is an app's, and has no user. */
function sendUser(call: Call): void {
  if (call.token === undefined) throw buildFailure(401, 'Requires authentication')
  if (call.token.login.endsWith('[bot]'))
    throw buildFailure(403, 'Resource not accessible by integration')
  sendJson(call, 200, renderUser(call.world, call.world.account(call.token.login)))
}

function sendRateLimit(call: Call): void {
  const read = (name: string): number => Number(call.response.getHeader(`x-ratelimit-${name}`))
  const core = {
    limit: read('limit'),
    used: read('used'),
    remaining: read('remaining'),
    reset: read('reset'),
  }
  const search = { ...core, limit: 30, used: 0, remaining: 30 }
  sendJson(call, 200, { resources: { core, search, graphql: core }, rate: core })
}

function getRepository(call: Call): void {
  const repository = requireRepository(call, 'metadata')
  const push = canWrite(call, repository, 'contents')
  sendJson(call, 200, renderFullRepository(call.world, repository, push))
}

function getRun(call: Call): void {
  const repository = requireRepository(call, 'actions')
  const run = call.world.runs.get(readIdParam(call, 'run_id'))
  if (run?.repository.toLowerCase() !== repository.fullName.toLowerCase()) throw notFound()
  sendJson(call, 200, renderRun(call.world, repository, run))
}

function renderRun(
  world: World,
  repository: Repository,
  run: WorkflowRun,
): Readonly<Record<string, unknown>> {
  const api = apiUrl(world, repository)
  const url = `${api}/actions/runs/${run.id}`
  const site = `${repositoryUrl(world, repository)}/actions/runs/${run.id}`
  const minimal = renderMinimalRepository(world, repository)
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: `.github/workflows/${run.name}.yml`,
    display_title: run.name,
    run_number: 1,
    run_attempt: run.runAttempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion ?? null,
    workflow_id: 1,
    check_suite_id: run.id,
    url,
    html_url: site,
    pull_requests: [],
    created_at: stamp(run.createdAt),
    updated_at: stamp(run.updatedAt),
    run_started_at: stamp(run.createdAt),
    actor: renderAccount(world, repository.owner),
    triggering_actor: renderAccount(world, repository.owner),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${api}/actions/workflows/1`,
    head_commit: renderHeadCommit(repository, run.headSha),
    repository: minimal,
    head_repository: minimal,
  }
}

function renderHeadCommit(
  repository: Repository,
  sha: string,
): Readonly<Record<string, unknown>> | null {
  const commit = repository.git.commit(sha)
  if (commit === undefined) return null
  const { author, committer } = commit
  return {
    id: sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: stamp(commit.committer.date),
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  }
}
