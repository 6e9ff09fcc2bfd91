import type { ApiRoute } from './define-route.ts'
import { defineRoute, readParam } from './define-route.ts'
import { buildFailure, notFound } from './failure.ts'
import { buildPerson, requireGit, requireWritableGit } from './git-access.ts'
import { peelToCommit, resolveCommit } from './git-history.ts'
import { renderGitCommit, renderTag, renderTree } from './git-json.ts'
import type { GitPerson } from './git-store.ts'
import { EMPTY_TREE } from './git-store.ts'
import { writeChanges } from './git-tree.ts'
import type { Fields } from './json-body.ts'
import { readFields } from './json-body.ts'
import { apiUrl, nodeId } from './links.ts'
import { readTreeChanges } from './read-tree-changes.ts'
import type { Repository } from './records.ts'
import { accepts, sendJson } from './reply.ts'
import type { Call } from './route.ts'

export const gitObjectRoutes: readonly ApiRoute[] = [
  defineRoute('POST', '/repos/{owner}/{repo}/git/blobs', createBlob),
  defineRoute('GET', '/repos/{owner}/{repo}/git/blobs/{file_sha}', getBlob),
  defineRoute('POST', '/repos/{owner}/{repo}/git/trees', createTree),
  defineRoute('GET', '/repos/{owner}/{repo}/git/trees/{tree_sha}', getTree),
  defineRoute('POST', '/repos/{owner}/{repo}/git/commits', createCommit),
  defineRoute('GET', '/repos/{owner}/{repo}/git/commits/{commit_sha}', getCommit),
  defineRoute('POST', '/repos/{owner}/{repo}/git/tags', createTag),
  defineRoute('GET', '/repos/{owner}/{repo}/git/tags/{tag_sha}', getTag),
]

async function createBlob(call: Call): Promise<void> {
  const { repository } = requireWritableGit(call)
  const fields = await readFields(call)
  const content = fields.requireText('content')
  const encoding = fields.text('encoding') === 'base64' ? 'base64' : 'utf8'
  const sha = repository.git.writeBlob(Buffer.from(content, encoding))
  const url = `${apiUrl(call.world, repository)}/git/blobs/${sha}`
  sendJson(call, 201, { url, sha }, { location: url })
}

function getBlob(call: Call): void {
  const repository = requireGit(call)
  const sha = readParam(call, 'file_sha')
  const blob = repository.git.get(sha)
  if (blob?.type !== 'blob') throw notFound()
  const bytes = repository.git.readBlob(sha)
  if (accepts(call, /application\/vnd\.github(\.v3)?\.raw/)) {
    call.response
      .writeHead(200, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' })
      .end(bytes)
    return
  }
  sendJson(call, 200, {
    sha,
    node_id: nodeId('B', sha),
    size: blob.size,
    url: `${apiUrl(call.world, repository)}/git/blobs/${sha}`,
    content: bytes.toString('base64').replaceAll(/.{60}/g, '$&\n'),
    encoding: 'base64',
  })
}

async function createTree(call: Call): Promise<void> {
  const { repository } = requireWritableGit(call)
  const fields = await readFields(call)
  const base = fields.text('base_tree')
  const start = base === undefined ? EMPTY_TREE : findTree(repository, base)
  if (start === undefined) throw buildFailure(422, 'base_tree is not a valid tree')
  const changes = readTreeChanges(repository.git, fields.list('tree'))
  const sha = writeChanges(repository.git, start, changes)
  const body = renderTree(call.world, repository, sha, false)
  sendJson(call, 201, body, { location: String(body['url']) })
}

function getTree(call: Call): void {
  const repository = requireGit(call)
  const sha = findTree(repository, readParam(call, 'tree_sha'))
  if (sha === undefined) throw notFound()
  const recursive = call.url.searchParams.has('recursive')
  sendJson(call, 200, renderTree(call.world, repository, sha, recursive))
}

/** A tree by its id, or the one of a commit, branch or tag. */
function findTree(repository: Repository, name: string): string | undefined {
  if (repository.git.tree(name) !== undefined) return name
  return resolveCommit(repository, name)?.tree
}

async function createCommit(call: Call): Promise<void> {
  const { repository, account } = requireWritableGit(call)
  const fields = await readFields(call)
  const tree = fields.requireText('tree')
  if (repository.git.tree(tree) === undefined) throw buildFailure(422, 'Tree SHA does not exist')
  const parents = (fields.list('parents') ?? []).map(String)
  if (parents.some((sha) => repository.git.commit(sha) === undefined))
    throw buildFailure(422, 'Parent SHA does not exist or is not a commit object')
  const fallback = buildPerson(account, call.world.now())
  const author = readPerson(fields.object('author'), fallback)
  const sha = repository.git.writeCommit({
    tree,
    parents,
    author,
    committer: readPerson(fields.object('committer'), author),
    message: fields.requireText('message'),
  })
  sendCommit(call, repository, sha, 201)
}

function getCommit(call: Call): void {
  sendCommit(call, requireGit(call), readParam(call, 'commit_sha'), 200)
}

function sendCommit(call: Call, repository: Repository, sha: string, status: number): void {
  const commit = repository.git.commit(sha)
  if (commit === undefined) throw notFound()
  const body = renderGitCommit(call.world, repository, commit)
  sendJson(call, status, body, status === 201 ? { location: String(body['url']) } : {})
}

async function createTag(call: Call): Promise<void> {
  const { repository, account } = requireWritableGit(call)
  const fields = await readFields(call)
  const target = repository.git.get(fields.requireText('object'))
  if (target === undefined) throw buildFailure(422, 'Object does not exist')
  if (target.type !== fields.requireText('type'))
    throw buildFailure(422, `Object is not a ${fields.requireText('type')}`)
  const sha = repository.git.writeTag({
    name: fields.requireText('tag'),
    target: target.sha,
    targetType: target.type,
    tagger: readPerson(fields.object('tagger'), buildPerson(account, call.world.now())),
    message: fields.requireText('message'),
  })
  sendTag(call, repository, sha, 201)
}

function getTag(call: Call): void {
  sendTag(call, requireGit(call), readParam(call, 'tag_sha'), 200)
}

function sendTag(call: Call, repository: Repository, sha: string, status: number): void {
  const tag = repository.git.get(sha)
  if (tag?.type !== 'tag' || peelToCommit(repository.git, sha) === undefined) throw notFound()
  sendJson(call, status, renderTag(call.world, repository, tag))
}

function readPerson(fields: Fields | undefined, fallback: GitPerson): GitPerson {
  if (fields === undefined) return fallback
  const date = new Date(fields.text('date') ?? fallback.date)
  if (Number.isNaN(date.getTime())) throw buildFailure(422, 'Invalid date')
  return { name: fields.requireText('name'), email: fields.requireText('email'), date }
}
