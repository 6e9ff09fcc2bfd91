import { EMPTY_TREE } from './git-store.ts'
import type { TreeChange } from './git-tree.ts'
import { writeChanges } from './git-tree.ts'
import type { Repository } from './records.ts'
import type { NewCommit, World } from './world.ts'

/** Commits files onto a branch and moves the branch; returns the commit's id. */
export function seedCommit(world: World, repository: Repository, change: NewCommit): string {
  const { git, refs } = repository
  const branch = change.branch ?? repository.defaultBranch
  const tip = refs.get(`refs/heads/${branch}`) ?? refs.get(`refs/heads/${repository.defaultBranch}`)
  const parents = change.parents ?? (tip === undefined ? [] : [tip])
  const base = git.commit(parents[0] ?? '')?.tree ?? EMPTY_TREE
  const changes = new Map<string, TreeChange>()
  for (const [path, content] of Object.entries(change.files))
    changes.set(
      path,
      content === undefined ? undefined : { mode: '100644', sha: git.writeBlob(content) },
    )
  const date = change.date ?? world.now()
  const author = { name: 'Ada Trainer', email: 'ada@example.com', ...change.author, date }
  const sha = git.writeCommit({
    tree: writeChanges(git, base, changes),
    parents,
    author,
    committer: author,
    message: change.message,
  })
  world.setRef(repository, `refs/heads/${branch}`, sha)
  return sha
}
