import { canWrite, requireRepository, requireWritable } from './access.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readIdParam, readParam } from './define-route.ts'
import { buildFailure, notFound } from './failure.ts'
import { readFields } from './json-body.ts'
import { renderRelease } from './release-json.ts'
import { generateNotes } from './release-notes.ts'
import { createRelease, deleteRelease, updateRelease } from './release-write.ts'
import type { Release, Repository } from './records.ts'
import { cutPage, parsePage, sendEmpty, sendJson } from './reply.ts'
import type { Call } from './route.ts'

/** Listing deeper than this is refused. */
const MAX_LISTED = 1000

export const releaseRoutes: readonly ApiRoute[] = [
  defineRoute('GET', '/repos/{owner}/{repo}/releases', listReleases),
  defineRoute('POST', '/repos/{owner}/{repo}/releases', createRelease),
  defineRoute('POST', '/repos/{owner}/{repo}/releases/generate-notes', sendNotes),
  defineRoute('GET', '/repos/{owner}/{repo}/releases/latest', getLatest),
  defineRoute('GET', '/repos/{owner}/{repo}/releases/tags/{tag}', getByTag),
  defineRoute('GET', '/repos/{owner}/{repo}/releases/{release_id}', getRelease),
  defineRoute('PATCH', '/repos/{owner}/{repo}/releases/{release_id}', updateRelease),
  defineRoute('DELETE', '/repos/{owner}/{repo}/releases/{release_id}', deleteRelease),
  defineRoute('GET', '/repos/{owner}/{repo}/immutable-releases', getImmutable),
  defineRoute('PUT', '/repos/{owner}/{repo}/immutable-releases', (call) =>
    setImmutable(call, true),
  ),
  defineRoute('DELETE', '/repos/{owner}/{repo}/immutable-releases', (call) =>
    setImmutable(call, false),
  ),
]

/** The release with this id, if the caller may see it: a draft shows itself to writers only. */
export function findVisible(call: Call, repository: Repository, id: number): Release {
  const release = repository.releases.get(id)
  if (release === undefined || !isVisible(call, repository, release)) throw notFound()
  return release
}

export function isVisible(call: Call, repository: Repository, release: Release): boolean {
  return !release.draft || canWrite(call, repository, 'contents')
}

function listReleases(call: Call): void {
  const repository = requireRepository(call)
  const { page, perPage } = parsePage(call.url)
  if ((page - 1) * perPage >= MAX_LISTED)
    throw buildFailure(422, `Only the first ${MAX_LISTED} results are available.`)
  const writer = canWrite(call, repository, 'contents')
  const all = repository.releases.list()
  const cut = cutPage(call, writer ? all : all.filter((release) => !release.draft))
  const body = cut.items.map((release) => renderRelease(call.world, repository, release))
  sendJson(call, 200, body, cut.headers)
}

function getRelease(call: Call): void {
  const repository = requireRepository(call)
  const release = findVisible(call, repository, readIdParam(call, 'release_id'))
  sendJson(call, 200, renderRelease(call.world, repository, release))
}

function getByTag(call: Call): void {
  const repository = requireRepository(call)
  const release = repository.releases.published(readParam(call, 'tag'))
  if (release === undefined) throw notFound()
  sendJson(call, 200, renderRelease(call.world, repository, release))
}

function getLatest(call: Call): void {
  const repository = requireRepository(call)
  const release = repository.releases.latest()
  if (release === undefined) throw notFound()
  sendJson(call, 200, renderRelease(call.world, repository, release))
}

async function sendNotes(call: Call): Promise<void> {
  const { repository } = requireWritable(call, 'contents')
  const fields = await readFields(call)
  const request = {
    tagName: fields.requireText('tag_name'),
    targetCommitish: fields.text('target_commitish'),
    previousTagName: fields.text('previous_tag_name'),
  }
  sendJson(call, 200, generateNotes(call.world, repository, request))
}

function getImmutable(call: Call): void {
  const { repository } = requireWritable(call, 'administration')
  if (!repository.settings.immutableReleases) throw notFound()
  sendJson(call, 200, { enabled: true, enforced_by_owner: false })
}

function setImmutable(call: Call, on: boolean): void {
  const { repository } = requireWritable(call, 'administration')
  call.world.setImmutableReleases(repository, on)
  sendEmpty(call, 204)
}
