import { renderAccount, stamp } from './account-json.ts'
import type { GitCommit, GitPerson, GitStore, GitTag, TreeEntry } from './git-store.ts'
import { apiUrl, commitUrl, nodeId } from './links.ts'
import type { Repository } from './records.ts'
import type { World } from './world.ts'

type Json = Readonly<Record<string, unknown>>

const UNSIGNED = {
  verified: false,
  reason: 'unsigned',
  signature: null,
  payload: null,
  verified_at: null,
} as const

export function renderRef(world: World, repository: Repository, ref: string, sha: string): Json {
  const api = apiUrl(world, repository)
  const type = repository.git.get(sha)?.type ?? 'commit'
  return {
    ref,
    node_id: nodeId('REF', ref),
    url: `${api}/git/${ref.split('/').map(encodeURIComponent).join('/')}`,
    object: { sha, type, url: `${api}/git/${type}s/${sha}` },
  }
}

/** The `git-commit` of the Git database. */
export function renderGitCommit(world: World, repository: Repository, commit: GitCommit): Json {
  const api = apiUrl(world, repository)
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url: `${api}/git/commits/${commit.sha}`,
    html_url: commitUrl(world, repository, commit.sha),
    author: renderPerson(commit.author),
    committer: renderPerson(commit.committer),
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: commitUrl(world, repository, sha),
    })),
    verification: UNSIGNED,
  }
}

/** The `commit` that lists and comparisons show. */
export function renderCommit(world: World, repository: Repository, commit: GitCommit): Json {
  const api = apiUrl(world, repository)
  const url = `${api}/commits/${commit.sha}`
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    commit: {
      author: renderPerson(commit.author),
      committer: renderPerson(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: UNSIGNED,
    },
    url,
    html_url: commitUrl(world, repository, commit.sha),
    comments_url: `${url}/comments`,
    author: renderAuthor(world, commit.author),
    committer: renderAuthor(world, commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: commitUrl(world, repository, sha),
    })),
  }
}

export function renderTag(world: World, repository: Repository, tag: GitTag): Json {
  const api = apiUrl(world, repository)
  return {
    node_id: nodeId('T', tag.sha),
    tag: tag.name,
    sha: tag.sha,
    url: `${api}/git/tags/${tag.sha}`,
    message: tag.message,
    tagger: renderPerson(tag.tagger),
    object: {
      type: tag.targetType,
      sha: tag.target,
      url: `${api}/git/${tag.targetType}s/${tag.target}`,
    },
    verification: UNSIGNED,
  }
}

export function renderTree(
  world: World,
  repository: Repository,
  sha: string,
  recursive: boolean,
): Json {
  const api = apiUrl(world, repository)
  const { git } = repository
  const rows: Json[] = []
  const walk = (tree: string, base: string): void => {
    for (const entry of git.tree(tree) ?? []) {
      rows.push(renderEntry(git, api, entry, base))
      if (recursive && entry.mode === '040000') walk(entry.sha, `${base}${entry.path}/`)
    }
  }
  walk(sha, '')
  return { sha, url: `${api}/git/trees/${sha}`, tree: rows, truncated: false }
}

function renderEntry(git: GitStore, api: string, entry: TreeEntry, base: string): Json {
  const { path, mode, sha } = entry
  const type = mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob'
  const blob = git.get(sha)
  return {
    path: `${base}${path}`,
    mode,
    type,
    sha,
    ...(blob?.type === 'blob' ? { size: blob.size } : {}),
    url: `${api}/git/${type}s/${sha}`,
  }
}

function renderPerson(person: GitPerson): Json {
  return { name: person.name, email: person.email, date: stamp(person.date) }
}

/** The account is known only where the address says so. */
function renderAuthor(world: World, person: GitPerson): Json | null {
  const login = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/.exec(person.email)?.[1]
  return login === undefined ? null : renderAccount(world, world.account(login))
}
