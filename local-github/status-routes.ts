import { renderAccount, stamp } from './account-json.ts'
import { requireRepository, requireWritable } from './access.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readParam } from './define-route.ts'
import type { FieldError } from './failure.ts'
import { invalid } from './failure.ts'
import { requireCommit } from './git-access.ts'
import { readFields } from './json-body.ts'
import { apiUrl, nodeId } from './links.ts'
import type { CommitStatus, Repository } from './records.ts'
import { sendJson, sendPage } from './reply.ts'
import { renderMinimalRepository } from './repository-json.ts'
import type { Call } from './route.ts'
import { countCharacters } from './text-length.ts'
import type { World } from './world.ts'

const STATES: readonly CommitStatus['state'][] = ['error', 'failure', 'pending', 'success']
const MAX_DESCRIPTION = 140
const MAX_PER_CONTEXT = 1000

export const statusRoutes: readonly ApiRoute[] = [
  defineRoute('POST', '/repos/{owner}/{repo}/statuses/{sha}', createStatus),
  defineRoute('GET', '/repos/{owner}/{repo}/commits/{ref}/statuses', listStatuses),
  defineRoute('GET', '/repos/{owner}/{repo}/commits/{ref}/status', getCombined),
]

async function createStatus(call: Call): Promise<void> {
  const { repository, account } = requireWritable(call, 'statuses')
  const fields = await readFields(call)
  const { sha } = requireCommit(repository, readParam(call, 'sha'))
  const state = STATES.find((known) => known === fields.text('state'))
  if (state === undefined) throw invalid(error('state', 'state is not included in the list'))
  const context = fields.text('context') ?? 'default'
  const description = fields.text('description')
  if (description !== undefined && countCharacters(description) > MAX_DESCRIPTION)
    throw invalid(
      error('description', `description is too long (maximum is ${MAX_DESCRIPTION} characters)`),
    )
  const same = repository.statuses.filter((old) => old.sha === sha && old.context === context)
  if (same.length >= MAX_PER_CONTEXT)
    throw invalid(error('base', 'This SHA and context has reached the maximum number of statuses.'))
  const status: CommitStatus = {
    id: call.world.nextId(),
    sha,
    state,
    context,
    description,
    targetUrl: fields.text('target_url'),
    creator: account,
    createdAt: call.world.now(),
  }
  repository.statuses.push(status)
  sendJson(call, 201, renderStatus(call.world, repository, status))
}

function listStatuses(call: Call): void {
  const repository = requireRepository(call, 'statuses')
  const statuses = findStatuses(call, repository)
  sendPage(call, statuses, (status) => renderStatus(call.world, repository, status))
}

/** The newest status of each context, and what they amount to. */
function getCombined(call: Call): void {
  const repository = requireRepository(call, 'statuses')
  const { sha } = requireCommit(repository, readParam(call, 'ref'))
  const oldestFirst = findStatuses(call, repository).toReversed()
  const latest = [...new Map(oldestFirst.map((status) => [status.context, status])).values()]
  const url = `${apiUrl(call.world, repository)}/commits/${sha}`
  sendJson(call, 200, {
    state: combine(latest),
    statuses: latest.map((status) => renderStatus(call.world, repository, status)),
    sha,
    total_count: latest.length,
    repository: renderMinimalRepository(call.world, repository),
    commit_url: url,
    url: `${url}/status`,
  })
}

function combine(statuses: readonly CommitStatus[]): 'failure' | 'pending' | 'success' {
  if (statuses.some(({ state }) => state === 'error' || state === 'failure')) return 'failure'
  if (statuses.length === 0 || statuses.some(({ state }) => state === 'pending')) return 'pending'
  return 'success'
}

/** Newest first. */
function findStatuses(call: Call, repository: Repository): readonly CommitStatus[] {
  const { sha } = requireCommit(repository, readParam(call, 'ref'))
  return repository.statuses.filter((status) => status.sha === sha).toReversed()
}

function renderStatus(
  world: World,
  repository: Repository,
  status: CommitStatus,
): Readonly<Record<string, unknown>> {
  const creator = renderAccount(world, status.creator)
  return {
    url: `${apiUrl(world, repository)}/statuses/${status.sha}`,
    avatar_url: creator['avatar_url'],
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description ?? null,
    target_url: status.targetUrl ?? null,
    context: status.context,
    created_at: stamp(status.createdAt),
    updated_at: stamp(status.createdAt),
    creator,
  }
}

function error(field: string, message: string): FieldError {
  return { resource: 'Status', code: 'custom', field, message }
}
