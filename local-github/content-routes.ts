import type { ApiRoute } from './define-route.ts'
import { defineRoute, readParam } from './define-route.ts'
import { buildFailure, notFound } from './failure.ts'
import { requireGit } from './git-access.ts'
import { resolveCommit } from './git-history.ts'
import type { TreeEntry } from './git-store.ts'
import type { TreeFile } from './git-tree.ts'
import { findEntry } from './git-tree.ts'
import { apiUrl, repositoryUrl } from './links.ts'
import type { Repository } from './records.ts'
import { accepts, sendJson } from './reply.ts'
import type { Call } from './route.ts'

type Json = Readonly<Record<string, unknown>>

/** Above this many bytes the content is left out of JSON. */
const MAX_INLINE = 1024 * 1024
/** GitHub claims this character set for every file, text or not. */
const RAW_TYPE = 'application/vnd.github.raw+json; charset=utf-8'
const MAX_RAW = 100 * 1024 * 1024

export const contentRoutes: readonly ApiRoute[] = [
  defineRoute('GET', '/repos/{owner}/{repo}/contents/{path}', getContent),
]

function getContent(call: Call): void {
  const repository = requireGit(call)
  const ref = call.url.searchParams.get('ref') ?? repository.defaultBranch
  const commit = resolveCommit(repository, ref)
  if (commit === undefined) throw buildFailure(404, `No commit found for the ref ${ref}`)
  const path = readParam(call, 'path').replaceAll(/^\/+|\/+$/g, '')
  const entry = findEntry(repository.git, commit.tree, path)
  if (entry === undefined) throw notFound()
  if (entry.mode === '040000') return sendFolder(call, repository, ref, path, entry)
  const size = sizeOf(repository, entry.sha)
  if (size > MAX_RAW) throw buildFailure(403, 'This API returns blobs up to 100 MB in size.')
  if (accepts(call, /application\/vnd\.github(\.v3)?\.raw/)) {
    const headers = { 'content-type': RAW_TYPE, 'content-length': size }
    call.response.writeHead(200, headers).end(repository.git.readBlob(entry.sha))
    return
  }
  const inline = size <= MAX_INLINE
  const content = inline ? repository.git.readBlob(entry.sha).toString('base64') : ''
  sendJson(call, 200, {
    ...renderEntry(call, repository, ref, path, entry),
    content: content.replaceAll(/.{60}/g, '$&\n'),
    encoding: inline ? 'base64' : 'none',
  })
}

function sendFolder(
  call: Call,
  repository: Repository,
  ref: string,
  path: string,
  folder: TreeFile,
): void {
  const entries = repository.git.tree(folder.sha) ?? []
  const body = entries.map((entry) => {
    const full = path === '' ? entry.path : `${path}/${entry.path}`
    return renderEntry(call, repository, ref, full, entry)
  })
  sendJson(call, 200, body)
}

function renderEntry(
  call: Call,
  repository: Repository,
  ref: string,
  path: string,
  entry: TreeFile,
): Json {
  const api = apiUrl(call.world, repository)
  const site = repositoryUrl(call.world, repository)
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const type = TYPES[entry.mode]
  const url = `${api}/contents/${encoded}?ref=${encodeURIComponent(ref)}`
  const git = `${api}/git/${type === 'dir' ? 'trees' : 'blobs'}/${entry.sha}`
  const html = `${site}/${type === 'dir' ? 'tree' : 'blob'}/${encodeURIComponent(ref)}/${encoded}`
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    sha: entry.sha,
    size: sizeOf(repository, entry.sha),
    url,
    html_url: html,
    git_url: git,
    download_url: type === 'file' ? `${site}/raw/${encodeURIComponent(ref)}/${encoded}` : null,
    type,
    _links: { self: url, git, html },
  }
}

const TYPES: Readonly<Record<TreeEntry['mode'], string>> = {
  '100644': 'file',
  '100755': 'file',
  '040000': 'dir',
  '160000': 'submodule',
  '120000': 'symlink',
}

function sizeOf(repository: Repository, sha: string): number {
  const object = repository.git.get(sha)
  return object?.type === 'blob' ? object.size : 0
}
