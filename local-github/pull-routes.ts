import { requireRepository, requireWritable } from './access.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readIdParam } from './define-route.ts'
import { invalid, notFound } from './failure.ts'
import { readFields } from './json-body.ts'
import { renderPull, renderPullSimple } from './pull-json.ts'
import type { PullRequest, Repository } from './records.ts'
import { sendJson, sendPage } from './reply.ts'
import type { Call } from './route.ts'

export const pullRoutes: readonly ApiRoute[] = [
  defineRoute('GET', '/repos/{owner}/{repo}/pulls', listPulls),
  defineRoute('GET', '/repos/{owner}/{repo}/pulls/{pull_number}', getPull),
  defineRoute('PATCH', '/repos/{owner}/{repo}/pulls/{pull_number}', updatePull),
]

function listPulls(call: Call): void {
  const repository = requireRepository(call, 'pull-requests')
  const query = call.url.searchParams
  const state = query.get('state') ?? 'open'
  const [head, base] = [query.get('head'), query.get('base')]
  const found = [...repository.pulls.values()].filter(
    (pull) =>
      (state === 'all' || pull.state === state) &&
      (base === null || pull.base.ref === base) &&
      (head === null || labelOf(pull) === head),
  )
  const newestFirst = query.get('direction') !== 'asc'
  const sorted = found.toSorted((left, right) => left.number - right.number)
  sendPage(call, newestFirst ? sorted.toReversed() : sorted, (pull) =>
    renderPullSimple(call.world, repository, pull),
  )
}

function getPull(call: Call): void {
  const repository = requireRepository(call, 'pull-requests')
  sendJson(call, 200, renderPull(call.world, repository, findPull(call, repository)))
}

async function updatePull(call: Call): Promise<void> {
  const { repository } = requireWritable(call, 'pull-requests')
  const fields = await readFields(call)
  const pull = findPull(call, repository)
  const state = fields.text('state') ?? pull.state
  if (state !== 'open' && state !== 'closed')
    throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'state' })
  if (pull.mergedAt !== undefined && state === 'open')
    throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'state' })
  const now = call.world.now()
  const next: PullRequest = {
    ...pull,
    title: fields.text('title') ?? pull.title,
    body: fields.text('body') ?? pull.body,
    state,
    closedAt: state === 'open' ? undefined : (pull.closedAt ?? now),
    updatedAt: now,
  }
  repository.pulls.set(pull.number, next)
  sendJson(call, 200, renderPull(call.world, repository, next))
}

function findPull(call: Call, repository: Repository): PullRequest {
  const pull = repository.pulls.get(readIdParam(call, 'pull_number'))
  if (pull === undefined) throw notFound()
  return pull
}

/** `owner:branch`, as the `head` filter writes it. */
function labelOf(pull: PullRequest): string {
  return `${pull.head.repository.split('/')[0]}:${pull.head.ref}`
}
