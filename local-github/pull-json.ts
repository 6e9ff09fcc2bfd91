import { renderAccount, renderActionsApp, stamp, stampOrNull } from './account-json.ts'
import { compareCommits } from './compare-commits.ts'
import { apiUrl, commentUrl, nodeId, pullUrl } from './links.ts'
import type { IssueComment, PullRequest, PullSide, Repository } from './records.ts'
import { renderRepository } from './repository-json.ts'
import type { World } from './world.ts'

type Json = Readonly<Record<string, unknown>>

/** What pull requests have on GitHub and never here. */
const UNUSED = {
  assignee: null,
  assignees: [],
  requested_reviewers: [],
  requested_teams: [],
  labels: [],
  milestone: null,
  locked: false,
  active_lock_reason: null,
  auto_merge: null,
} as const

/** The `pull-request-simple` of lists. */
export function renderPullSimple(world: World, repository: Repository, pull: PullRequest): Json {
  const api = apiUrl(world, repository)
  const url = `${api}/pulls/${pull.number}`
  const site = pullUrl(world, repository, pull.number)
  const links = {
    html: site,
    self: url,
    issue: `${api}/issues/${pull.number}`,
    comments: `${api}/issues/${pull.number}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/statuses/${pull.head.sha}`,
  }
  return {
    url,
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    html_url: site,
    diff_url: `${site}.diff`,
    patch_url: `${site}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number: pull.number,
    state: pull.state,
    title: pull.title,
    user: renderAccount(world, pull.author),
    body: pull.body ?? null,
    created_at: stamp(pull.createdAt),
    updated_at: stamp(pull.updatedAt),
    closed_at: stampOrNull(pull.closedAt),
    merged_at: stampOrNull(pull.mergedAt),
    merge_commit_sha: pull.mergeCommitSha ?? null,
    ...UNUSED,
    draft: pull.draft,
    head: renderSide(world, pull.head),
    base: renderSide(world, pull.base),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: associationOf(repository, pull.author.login),
  }
}

/** The `pull-request` of a single read. */
export function renderPull(world: World, repository: Repository, pull: PullRequest): Json {
  const comparison = compareCommits(repository.git, pull.base.sha, pull.head.sha)
  const sum = (pick: (file: { additions: number; deletions: number }) => number): number =>
    comparison.files.reduce((total, file) => total + pick(file), 0)
  const merged = pull.mergedAt !== undefined
  const comments = [...repository.comments.values()]
  return {
    ...renderPullSimple(world, repository, pull),
    merged,
    mergeable: merged ? null : pull.mergeCommitSha !== undefined,
    rebaseable: null,
    mergeable_state: merged ? 'unknown' : pull.mergeCommitSha === undefined ? 'dirty' : 'clean',
    merged_by: pull.mergedBy === undefined ? null : renderAccount(world, pull.mergedBy),
    comments: comments.filter(({ issueNumber }) => issueNumber === pull.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: comparison.commits.length,
    additions: sum(({ additions }) => additions),
    deletions: sum(({ deletions }) => deletions),
    changed_files: comparison.files.length,
  }
}

export function renderComment(world: World, repository: Repository, comment: IssueComment): Json {
  const api = apiUrl(world, repository)
  const url = `${api}/issues/comments/${comment.id}`
  const reactions = ['+1', '-1', 'laugh', 'hooray', 'confused', 'heart', 'rocket', 'eyes']
  return {
    url,
    html_url: commentUrl(world, repository, comment),
    issue_url: `${api}/issues/${comment.issueNumber}`,
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    user: renderAccount(world, comment.author),
    created_at: stamp(comment.createdAt),
    updated_at: stamp(comment.updatedAt),
    body: comment.body,
    author_association: associationOf(repository, comment.author.login),
    reactions: {
      url: `${url}/reactions`,
      total_count: 0,
      ...Object.fromEntries(reactions.map((name) => [name, 0])),
    },
    performed_via_github_app:
      comment.author.login === 'github-actions[bot]' ? renderActionsApp(world) : null,
  }
}

function renderSide(world: World, side: PullSide): Json {
  const repository = world.repository(side.repository)
  return {
    label: `${repository.owner.login}:${side.ref}`,
    ref: side.ref,
    sha: side.sha,
    user: renderAccount(world, repository.owner),
    repo: renderRepository(world, repository),
  }
}

function associationOf(repository: Repository, login: string): string {
  if (login === repository.owner.login) return 'OWNER'
  return login.endsWith('[bot]') ? 'NONE' : 'CONTRIBUTOR'
}
