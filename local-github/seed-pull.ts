import { findMergeBase } from './git-history.ts'
import type { GitPerson } from './git-store.ts'
import { diffTrees, writeChanges } from './git-tree.ts'
import type { PullRequest, PullSide, Repository } from './records.ts'
import type { NewPull, World } from './world.ts'

/** Opens a pull request with `refs/pull/N/head` and `refs/pull/N/merge`; returns its number. */
export function openPull(world: World, repository: Repository, pull: NewPull): number {
  const fork = world.repository(pull.headRepository ?? repository.fullName)
  const number = Math.max(0, ...repository.pulls.keys()) + 1
  const now = world.now()
  repository.pulls.set(number, {
    id: world.nextId(),
    number,
    title: pull.title,
    body: pull.body,
    state: 'open',
    draft: pull.draft ?? false,
    author: world.account(pull.author ?? fork.owner.login),
    base: readSide(repository, pull.base ?? repository.defaultBranch),
    head: readSide(fork, pull.head),
    mergeCommitSha: undefined,
    mergedBy: undefined,
    createdAt: now,
    updatedAt: now,
    closedAt: undefined,
    mergedAt: undefined,
  })
  refreshPull(world, repository, number)
  return number
}

/** Merges an open pull request with a merge commit, whose id is returned. */
export function mergePull(
  world: World,
  repository: Repository,
  number: number,
  login?: string,
): string {
  const pull = repository.pulls.get(number)
  if (pull?.state !== 'open')
    throw new Error(`Pull request ${number} of ${repository.fullName} is not open.`)
  const sha = writeMerge(world, repository, pull, `Merge pull request #${number}\n\n${pull.title}`)
  if (sha === undefined) throw new Error(`Pull request ${number} has conflicts.`)
  const now = world.now()
  repository.pulls.set(number, {
    ...pull,
    state: 'closed',
    mergeCommitSha: sha,
    mergedBy: world.account(login ?? repository.owner.login),
    mergedAt: now,
    closedAt: now,
    updatedAt: now,
  })
  world.setRef(repository, `refs/pull/${number}/merge`, undefined)
  world.setRef(repository, `refs/heads/${pull.base.ref}`, sha)
  return sha
}

/** Follows a branch that moved: new head, new test merge, of every open pull request it is in. */
export function refreshPulls(world: World, moved: Repository, ref: string): void {
  if (!ref.startsWith('refs/heads/')) return
  const branch = ref.slice('refs/heads/'.length)
  const isMoved = (side: PullSide): boolean =>
    side.repository === moved.fullName && side.ref === branch
  for (const repository of world.listRepositories())
    for (const pull of repository.pulls.values())
      if (pull.state === 'open' && (isMoved(pull.head) || isMoved(pull.base)))
        refreshPull(world, repository, pull.number)
}

function refreshPull(world: World, repository: Repository, number: number): void {
  const pull = repository.pulls.get(number)
  if (pull === undefined) return
  const head = world.repository(pull.head.repository).refs.get(`refs/heads/${pull.head.ref}`)
  const base = repository.refs.get(`refs/heads/${pull.base.ref}`)
  const current = {
    ...pull,
    head: { ...pull.head, sha: head ?? pull.head.sha },
    base: { ...pull.base, sha: base ?? pull.base.sha },
    updatedAt: world.now(),
  }
  const title = `Merge ${current.head.sha} into ${current.base.sha}`
  const merge = writeMerge(world, repository, current, title)
  repository.pulls.set(number, { ...current, mergeCommitSha: merge })
  world.setRef(repository, `refs/pull/${number}/head`, current.head.sha)
  world.setRef(repository, `refs/pull/${number}/merge`, merge)
}

/** The head's changes since the merge base, put onto the base; `undefined` on a conflict. */
function writeMerge(
  world: World,
  repository: Repository,
  pull: PullRequest,
  message: string,
): string | undefined {
  const { git } = repository
  const [base, head] = [git.commit(pull.base.sha), git.commit(pull.head.sha)]
  if (base === undefined || head === undefined) return undefined
  const origin = git.commit(findMergeBase(git, base.sha, head.sha) ?? '')
  const theirs = new Map(
    diffTrees(git, origin?.tree, base.tree).map((file) => [file.path, file.after]),
  )
  const ours = diffTrees(git, origin?.tree, head.tree)
  if (ours.some((file) => theirs.has(file.path) && theirs.get(file.path)?.sha !== file.after?.sha))
    return undefined
  const person: GitPerson = {
    name: repository.owner.login,
    email: `${repository.owner.login}@users.noreply.github.com`,
    date: world.now(),
  }
  return git.writeCommit({
    tree: writeChanges(git, base.tree, new Map(ours.map((file) => [file.path, file.after]))),
    parents: [base.sha, head.sha],
    author: person,
    committer: person,
    message,
  })
}

function readSide(repository: Repository, branch: string): PullSide {
  const sha = repository.refs.get(`refs/heads/${branch}`)
  if (sha === undefined)
    throw new Error(`The repository ${repository.fullName} has no branch "${branch}".`)
  return { repository: repository.fullName, ref: branch, sha }
}
