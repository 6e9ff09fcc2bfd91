import type { ApiRoute } from './define-route.ts'
import { defineRoute, readParam } from './define-route.ts'
import { buildFailure, notFound } from './failure.ts'
import { requireGit, requireWritableGit } from './git-access.ts'
import { isAncestor, peelToCommit } from './git-history.ts'
import { renderRef } from './git-json.ts'
import { readFields } from './json-body.ts'
import { isRefName } from './ref-name.ts'
import type { Repository } from './records.ts'
import { sendEmpty, sendJson } from './reply.ts'
import type { Call } from './route.ts'
import { CREATION_REFUSED, isProtectedTag } from './tag-ruleset.ts'

export const gitRefRoutes: readonly ApiRoute[] = [
  defineRoute('GET', '/repos/{owner}/{repo}/git/ref/{ref}', getRef),
  defineRoute('GET', '/repos/{owner}/{repo}/git/matching-refs/{ref}', listMatchingRefs),
  defineRoute('POST', '/repos/{owner}/{repo}/git/refs', createRef),
  defineRoute('PATCH', '/repos/{owner}/{repo}/git/refs/{ref}', updateRef),
  defineRoute('DELETE', '/repos/{owner}/{repo}/git/refs/{ref}', deleteRef),
]

function getRef(call: Call): void {
  const repository = requireGit(call)
  const ref = readRef(call)
  const sha = repository.refs.get(ref)
  if (sha === undefined) throw notFound()
  sendJson(call, 200, renderRef(call.world, repository, ref, sha))
}

/** All in one array, however many: this list has no pages. */
function listMatchingRefs(call: Call): void {
  const repository = requireGit(call)
  const prefix = readRef(call)
  const found = [...repository.refs].filter(([ref]) => ref.startsWith(prefix))
  const sorted = found.toSorted(([left], [right]) => (left < right ? -1 : 1))
  const body = sorted.map(([ref, sha]) => renderRef(call.world, repository, ref, sha))
  sendJson(call, 200, body)
}

async function createRef(call: Call): Promise<void> {
  const { repository } = requireWritableGit(call)
  const fields = await readFields(call)
  const ref = fields.requireText('ref')
  const sha = fields.requireText('sha').toLowerCase()
  if (!/^refs\/[^/]+\/.+/.test(ref) || !isRefName(ref))
    throw refused("Reference name must start with 'refs/' and be well-formed.")
  checkTarget(repository, ref, sha)
  if (repository.refs.has(ref)) throw refused('Reference already exists')
  if (clashes(repository, ref)) throw refused('Reference cannot be created: a name is a folder.')
  checkTagCreation(repository, ref)
  call.world.setRef(repository, ref, sha)
  const body = renderRef(call.world, repository, ref, sha)
  sendJson(call, 201, body, { location: String(body['url']) })
}

/** A ruleset, or an immutable release that once had the tag, forbids that it is created. */
function checkTagCreation(repository: Repository, ref: string): void {
  if (!ref.startsWith('refs/tags/')) return
  const tagName = ref.slice('refs/tags/'.length)
  if (repository.releases.usedUpTags.has(tagName) || isProtectedTag(repository, tagName))
    throw refused(CREATION_REFUSED)
}

/** Without `force`, only a descendant of the present commit is taken: a compare-and-swap. */
async function updateRef(call: Call): Promise<void> {
  const { repository } = requireWritableGit(call)
  const fields = await readFields(call)
  const ref = readRef(call)
  const sha = fields.requireText('sha').toLowerCase()
  const old = repository.refs.get(ref)
  if (old === undefined) throw refused('Reference does not exist')
  checkTarget(repository, ref, sha)
  checkLocked(repository, ref)
  if (fields.flag('force') !== true && !isForward(repository, old, sha))
    throw refused('Update is not a fast forward')
  call.world.setRef(repository, ref, sha)
  sendJson(call, 200, renderRef(call.world, repository, ref, sha))
}

/** A published release whose tag is deleted turns into a draft. */
function deleteRef(call: Call): void {
  const { repository } = requireWritableGit(call)
  const ref = readRef(call)
  if (!repository.refs.has(ref)) throw refused('Reference does not exist')
  if (ref === `refs/heads/${repository.defaultBranch}`)
    throw refused('Cannot delete the default branch.')
  checkLocked(repository, ref)
  call.world.setRef(repository, ref, undefined)
  const release = repository.releases.published(ref.slice('refs/tags/'.length))
  if (release !== undefined && ref.startsWith('refs/tags/'))
    repository.releases.put({ ...release, draft: true, publishedAt: undefined })
  sendEmpty(call, 204)
}

function readRef(call: Call): string {
  return `refs/${readParam(call, 'ref')}`
}

function checkTarget(repository: Repository, ref: string, sha: string): void {
  const object = repository.git.get(sha)
  if (object === undefined) throw refused('Object does not exist')
  if (ref.startsWith('refs/heads/') && object.type !== 'commit')
    throw refused('Object must be a commit')
}

function checkLocked(repository: Repository, ref: string): void {
  const release = repository.releases.published(ref.slice('refs/tags/'.length))
  if (ref.startsWith('refs/tags/') && release?.immutable === true)
    throw refused('Cannot change the tag of an immutable release.')
}

function isForward(repository: Repository, old: string, sha: string): boolean {
  const [from, to] = [old, sha].map((id) => peelToCommit(repository.git, id)?.sha)
  return from !== undefined && to !== undefined && isAncestor(repository.git, from, to)
}

/** Git keeps references as files: `a` and `a/b` cannot both exist. */
function clashes(repository: Repository, ref: string): boolean {
  const parts = ref.split('/')
  const parents = parts.slice(2).map((_, index) => parts.slice(0, index + 2).join('/'))
  if (parents.some((parent) => repository.refs.has(parent))) return true
  return [...repository.refs.keys()].some((other) => other.startsWith(`${ref}/`))
}

function refused(message: string): Error {
  return buildFailure(422, message)
}
