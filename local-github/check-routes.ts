import { renderActionsApp, stamp, stampOrNull } from './account-json.ts'
import { requireRepository, requireWritable } from './access.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readIdParam, readParam } from './define-route.ts'
import { buildFailure, notFound } from './failure.ts'
import { requireCommit } from './git-access.ts'
import { readFields } from './json-body.ts'
import { apiUrl, checkRunUrl, nodeId, repositoryUrl } from './links.ts'
import { readCheckRun } from './read-check-run.ts'
import type { Account, CheckRun, Repository } from './records.ts'
import { cutPage, sendJson, sendPage } from './reply.ts'
import type { Call } from './route.ts'
import type { World } from './world.ts'

export const checkRoutes: readonly ApiRoute[] = [
  defineRoute('POST', '/repos/{owner}/{repo}/check-runs', createCheckRun),
  defineRoute('GET', '/repos/{owner}/{repo}/check-runs/{check_run_id}', getCheckRun),
  defineRoute('PATCH', '/repos/{owner}/{repo}/check-runs/{check_run_id}', updateCheckRun),
  defineRoute(
    'GET',
    '/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
    listAnnotations,
  ),
  defineRoute('GET', '/repos/{owner}/{repo}/commits/{ref}/check-runs', listCheckRuns),
]

async function createCheckRun(call: Call): Promise<void> {
  const { repository, account } = requireWritable(call, 'checks')
  if (account.type !== 'Bot') throw buildFailure(403, 'You must authenticate via a GitHub App.')
  const fields = await readFields(call)
  const now = call.world.now()
  const empty: CheckRun = {
    id: call.world.nextId(),
    app: appOf(account),
    name: fields.requireText('name'),
    headSha: requireCommit(repository, fields.requireText('head_sha')).sha,
    status: 'queued',
    conclusion: undefined,
    detailsUrl: undefined,
    externalId: undefined,
    startedAt: now,
    completedAt: undefined,
    title: undefined,
    summary: undefined,
    text: undefined,
    annotations: [],
  }
  const run = readCheckRun(empty, fields, now)
  repository.checkRuns.set(run.id, run)
  const body = renderCheckRun(call.world, repository, run)
  sendJson(call, 201, body, { location: String(body['url']) })
}

async function updateCheckRun(call: Call): Promise<void> {
  const { repository, account } = requireWritable(call, 'checks')
  const fields = await readFields(call)
  const old = findCheckRun(call, repository)
  if (old.app !== appOf(account))
    throw buildFailure(
      403,
      'Invalid app_id - check run can only be modified by the GitHub App that created it.',
    )
  const run = readCheckRun(old, fields, call.world.now())
  repository.checkRuns.set(run.id, run)
  sendJson(call, 200, renderCheckRun(call.world, repository, run))
}

function getCheckRun(call: Call): void {
  const repository = requireRepository(call, 'checks')
  sendJson(call, 200, renderCheckRun(call.world, repository, findCheckRun(call, repository)))
}

function listAnnotations(call: Call): void {
  const repository = requireRepository(call, 'checks')
  const run = findCheckRun(call, repository)
  const blobs = `${repositoryUrl(call.world, repository)}/blob/${run.headSha}`
  sendPage(call, run.annotations, (annotation) => ({
    path: annotation.path,
    blob_href: `${blobs}/${annotation.path}`,
    start_line: annotation.startLine,
    start_column: null,
    end_line: annotation.endLine,
    end_column: null,
    annotation_level: annotation.level,
    title: annotation.title ?? null,
    message: annotation.message,
    raw_details: null,
  }))
}

function listCheckRuns(call: Call): void {
  const repository = requireRepository(call, 'checks')
  const { sha } = requireCommit(repository, readParam(call, 'ref'))
  const query = call.url.searchParams
  const [name, status] = [query.get('check_name'), query.get('status')]
  const found = [...repository.checkRuns.values()].filter(
    (run) =>
      run.headSha === sha &&
      (name === null || run.name === name) &&
      (status === null || run.status === status),
  )
  const latest = new Map(found.map((run) => [run.name, run]))
  const shown = query.get('filter') === 'all' ? found : [...latest.values()]
  const page = cutPage(call, shown)
  const rendered = page.items.map((run) => renderCheckRun(call.world, repository, run))
  sendJson(call, 200, { total_count: shown.length, check_runs: rendered }, page.headers)
}

function findCheckRun(call: Call, repository: Repository): CheckRun {
  const run = repository.checkRuns.get(readIdParam(call, 'check_run_id'))
  if (run === undefined) throw notFound()
  return run
}

function appOf({ login }: Account): string {
  return login.replace(/\[bot\]$/, '')
}

function renderApp(world: World, slug: string): Readonly<Record<string, unknown>> {
  const actions = renderActionsApp(world)
  return slug === actions['slug'] ? actions : { ...actions, id: 1, slug, name: slug }
}

function renderCheckRun(
  world: World,
  repository: Repository,
  run: CheckRun,
): Readonly<Record<string, unknown>> {
  const url = `${apiUrl(world, repository)}/check-runs/${run.id}`
  const site = checkRunUrl(world, repository, run.id)
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    external_id: run.externalId ?? '',
    url,
    html_url: site,
    details_url: run.detailsUrl ?? site,
    status: run.status,
    conclusion: run.conclusion ?? null,
    started_at: stamp(run.startedAt),
    completed_at: stampOrNull(run.completedAt),
    output: {
      title: run.title ?? null,
      summary: run.summary ?? null,
      text: run.text ?? null,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: repository.id },
    app: renderApp(world, run.app),
    pull_requests: [],
  }
}
