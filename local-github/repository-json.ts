import { renderAccount, stamp } from './account-json.ts'
import { apiUrl, nodeId, repositoryUrl } from './links.ts'
import type { Repository } from './records.ts'
import type { World } from './world.ts'

type Json = Readonly<Record<string, unknown>>

/** Field to what follows the repository's API address. */
const API_LINKS: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

/** The `minimal-repository` of the API. */
export function renderMinimalRepository(world: World, repository: Repository): Json {
  const url = apiUrl(world, repository)
  const links = Object.entries(API_LINKS).map(([field, path]) => [field, `${url}${path}`])
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    owner: renderAccount(world, repository.owner),
    private: repository.private,
    html_url: repositoryUrl(world, repository),
    description: repository.description ?? null,
    fork: repository.forkOf !== undefined,
    url,
    ...Object.fromEntries(links),
  }
}

/** The `repository` of the API. */
export function renderRepository(world: World, repository: Repository): Json {
  const site = repositoryUrl(world, repository)
  const created = stamp(repository.createdAt)
  const forks = world.listRepositories().filter(({ forkOf }) => forkOf === repository.fullName)
  const open = [...repository.pulls.values()].filter(({ state }) => state === 'open')
  return {
    ...renderMinimalRepository(world, repository),
    git_url: site.replace(/^https?/, 'git').concat('.git'),
    ssh_url: `git@localhost:${repository.fullName}.git`,
    clone_url: `${site}.git`,
    svn_url: site,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    forks_count: forks.length,
    forks: forks.length,
    open_issues_count: open.length,
    open_issues: open.length,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    default_branch: repository.defaultBranch,
    created_at: created,
    updated_at: created,
    pushed_at: created,
  }
}

/** The `full-repository` of the API. */
export function renderFullRepository(world: World, repository: Repository, push: boolean): Json {
  const parent = repository.forkOf === undefined ? undefined : world.repository(repository.forkOf)
  const source = parent === undefined ? undefined : renderRepository(world, parent)
  return {
    ...renderRepository(world, repository),
    permissions: { admin: false, maintain: false, push, triage: push, pull: true },
    network_count: 0,
    subscribers_count: 0,
    ...(source === undefined ? {} : { parent: source, source }),
  }
}
