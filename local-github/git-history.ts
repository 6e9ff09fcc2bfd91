import type { GitCommit, GitStore } from './git-store.ts'
import type { Repository } from './records.ts'

/** The commits reachable from an id, newest commit date first, as `git log` lists them. */
export function listHistory(git: GitStore, tip: string): readonly GitCommit[] {
  const queue: GitCommit[] = []
  const seen = new Set<string>()
  const listed: GitCommit[] = []
  const enqueue = (sha: string): void => {
    const commit = git.commit(sha)
    if (commit === undefined || seen.has(sha)) return
    seen.add(sha)
    const at = queue.findIndex((other) => other.committer.date < commit.committer.date)
    queue.splice(at < 0 ? queue.length : at, 0, commit)
  }
  enqueue(tip)
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    listed.push(next)
    for (const parent of next.parents) enqueue(parent)
  }
  return listed
}

/** Ids reachable from any of the tips, the tips included. */
export function collectAncestors(git: GitStore, tips: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const stack = [...tips]
  for (let sha = stack.pop(); sha !== undefined; sha = stack.pop()) {
    const commit = git.commit(sha)
    if (commit === undefined || seen.has(sha)) continue
    seen.add(sha)
    stack.push(...commit.parents)
  }
  return seen
}

/** The newest common ancestor, or `undefined` when the histories have none. */
export function findMergeBase(git: GitStore, left: string, right: string): string | undefined {
  const ancestors = collectAncestors(git, [left])
  return listHistory(git, right).find((commit) => ancestors.has(commit.sha))?.sha
}

export function isAncestor(git: GitStore, ancestor: string, tip: string): boolean {
  return collectAncestors(git, [tip]).has(ancestor)
}

/** The commit that an object id stands for: itself, or the target of an annotated tag. */
export function peelToCommit(git: GitStore, sha: string): GitCommit | undefined {
  const object = git.get(sha)
  if (object?.type === 'tag') return peelToCommit(git, object.target)
  return object?.type === 'commit' ? object : undefined
}

/** The commit that a branch, tag, full reference or (short) commit id names. */
export function resolveCommit(repository: Repository, name: string): GitCommit | undefined {
  const { git, refs } = repository
  for (const ref of [`refs/heads/${name}`, `refs/tags/${name}`, name, `refs/${name}`]) {
    const sha = refs.get(ref)
    if (sha !== undefined) return peelToCommit(git, sha)
  }
  if (name === 'HEAD') return resolveCommit(repository, repository.defaultBranch)
  const sha = git.expand(name.toLowerCase())
  return sha === undefined ? undefined : peelToCommit(git, sha)
}

export function findDefaultTip(repository: Repository): GitCommit | undefined {
  return peelToCommit(
    repository.git,
    repository.refs.get(`refs/heads/${repository.defaultBranch}`) ?? '',
  )
}

/** Whether any branch of the repository contains the commit. */
export function isOnBranch(repository: Repository, sha: string): boolean {
  const tips = [...repository.refs].filter(([ref]) => ref.startsWith('refs/heads/'))
  const shas = tips.map(([, tip]) => tip)
  return shas.includes(sha) || collectAncestors(repository.git, shas).has(sha)
}
