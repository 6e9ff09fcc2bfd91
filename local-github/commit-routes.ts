import { requireRepository } from './access.ts'
import type { FileChange } from './compare-commits.ts'
import { compareCommits, listChanges } from './compare-commits.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readParam } from './define-route.ts'
import { buildFailure, notFound } from './failure.ts'
import { requireCommit, requireGit } from './git-access.ts'
import { collectAncestors, findDefaultTip, listHistory, resolveCommit } from './git-history.ts'
import { renderCommit } from './git-json.ts'
import type { GitCommit, GitStore } from './git-store.ts'
import { findEntry } from './git-tree.ts'
import { apiUrl, repositoryUrl } from './links.ts'
import { renderPullSimple } from './pull-json.ts'
import type { PullRequest, Repository } from './records.ts'
import { accepts, cutPage, sendJson, sendPage } from './reply.ts'
import type { Call } from './route.ts'
import type { World } from './world.ts'

/** More files than this a comparison does not list. */
const MAX_FILES = 300

export const commitRoutes: readonly ApiRoute[] = [
  defineRoute('GET', '/repos/{owner}/{repo}/compare/{basehead}', compare),
  defineRoute('GET', '/repos/{owner}/{repo}/commits', listCommits),
  defineRoute('GET', '/repos/{owner}/{repo}/commits/{commit_sha}/pulls', listPullsOfCommit),
  defineRoute('GET', '/repos/{owner}/{repo}/commits/{ref}', getCommit),
]

function compare(call: Call): void {
  const repository = requireGit(call)
  const { world } = call
  const basehead = readParam(call, 'basehead')
  const [left = '', right = ''] = basehead.split('...')
  const [base, head] = [left, right].map((name) => findSide(world, repository, name))
  if (base === undefined || head === undefined) throw notFound()
  const comparison = compareCommits(repository.git, base.sha, head.sha)
  if (comparison.mergeBase === undefined)
    throw buildFailure(404, `No common ancestor between ${left} and ${right}.`)
  const page = cutPage(call, comparison.commits)
  const site = `${repositoryUrl(world, repository)}/compare/${encodeURIComponent(basehead)}`
  const files = comparison.files.slice(0, MAX_FILES)
  const body = {
    url: `${apiUrl(world, repository)}/compare/${encodeURIComponent(basehead)}`,
    html_url: site,
    permalink_url: `${repositoryUrl(world, repository)}/compare/${base.sha}...${head.sha}`,
    diff_url: `${site}.diff`,
    patch_url: `${site}.patch`,
    base_commit: renderCommit(world, repository, base),
    merge_base_commit: renderCommit(world, repository, comparison.mergeBase),
    status: comparison.status,
    ahead_by: comparison.commits.length,
    behind_by: comparison.behindBy,
    total_commits: comparison.commits.length,
    commits: page.items.map((commit) => renderCommit(world, repository, commit)),
    files: files.map((file) => renderFile(world, repository, head.sha, file)),
  }
  sendJson(call, 200, body, page.headers)
}

/** `name`, or `owner:name` for a fork's branch. */
function findSide(world: World, repository: Repository, name: string): GitCommit | undefined {
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(name) ?? []
  if (owner === undefined || branch === undefined) return resolveCommit(repository, name)
  const candidates = world.listRepositories().filter(({ git }) => git === repository.git)
  const fork = candidates.find((found) => found.owner.login.toLowerCase() === owner.toLowerCase())
  return fork === undefined ? undefined : resolveCommit(fork, branch)
}

function listCommits(call: Call): void {
  const repository = requireGit(call)
  const query = call.url.searchParams
  const tip = resolveCommit(repository, query.get('sha') ?? repository.defaultBranch)
  if (tip === undefined) throw notFound()
  const path = query.get('path') ?? ''
  const since = readDate(query.get('since'), -Infinity)
  const until = readDate(query.get('until'), Infinity)
  const commits = listHistory(repository.git, tip.sha).filter((commit) => {
    const time = commit.committer.date.getTime()
    if (time < since || time > until) return false
    return path === '' || touches(repository.git, commit, path)
  })
  sendPage(call, commits, (commit) => renderCommit(call.world, repository, commit))
}

function getCommit(call: Call): void {
  const repository = requireGit(call)
  const { world } = call
  const commit = requireCommit(repository, readParam(call, 'ref'))
  if (accepts(call, /application\/vnd\.github(\.v3)?\.sha/)) {
    call.response.writeHead(200, { 'content-type': 'application/vnd.github.sha' }).end(commit.sha)
    return
  }
  const parent = repository.git.commit(commit.parents[0] ?? '')
  const files = listChanges(repository.git, parent?.tree, commit.tree)
  const additions = files.reduce((sum, file) => sum + file.additions, 0)
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0)
  sendJson(call, 200, {
    ...renderCommit(world, repository, commit),
    stats: { total: additions + deletions, additions, deletions },
    files: files.slice(0, MAX_FILES).map((file) => renderFile(world, repository, commit.sha, file)),
  })
}

/** On the default branch only the merged pull request is named, elsewhere open ones too. */
function listPullsOfCommit(call: Call): void {
  const repository = requireRepository(call)
  const commit = requireCommit(repository, readParam(call, 'commit_sha'))
  const tip = findDefaultTip(repository)
  const merged = collectAncestors(repository.git, [tip?.sha ?? '']).has(commit.sha)
  const pulls = [...repository.pulls.values()].filter(
    (pull) =>
      (pull.state === 'open' ? !merged : pull.mergedAt !== undefined) &&
      contains(repository.git, pull, commit.sha),
  )
  sendPage(call, pulls, (pull) => renderPullSimple(call.world, repository, pull))
}

function contains(git: GitStore, pull: PullRequest, sha: string): boolean {
  if (pull.mergedAt !== undefined && pull.mergeCommitSha === sha) return true
  const { commits } = compareCommits(git, pull.base.sha, pull.head.sha)
  return commits.some((commit) => commit.sha === sha)
}

function touches(git: GitStore, commit: GitCommit, path: string): boolean {
  const parent = git.commit(commit.parents[0] ?? '')
  const before = parent === undefined ? undefined : findEntry(git, parent.tree, path)
  return findEntry(git, commit.tree, path)?.sha !== before?.sha
}

function readDate(text: string | null, fallback: number): number {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? fallback : time
}

function renderFile(
  world: World,
  repository: Repository,
  ref: string,
  file: FileChange,
): Readonly<Record<string, unknown>> {
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  const site = repositoryUrl(world, repository)
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${site}/blob/${ref}/${path}`,
    raw_url: `${site}/raw/${ref}/${path}`,
    contents_url: `${apiUrl(world, repository)}/contents/${path}?ref=${ref}`,
  }
}
