import { requireRepository, requireWritable } from './access.ts'
import { buildFailure } from './failure.ts'
import type { GitCommit, GitPerson } from './git-store.ts'
import { resolveCommit } from './git-history.ts'
import type { Account, Repository } from './records.ts'
import type { Call } from './route.ts'

/** A repository with at least one commit; 409 for an empty one. */
export function requireGit(call: Call): Repository {
  return refuseEmpty(requireRepository(call))
}

export function requireWritableGit(call: Call): {
  readonly repository: Repository
  readonly account: Account
} {
  const found = requireWritable(call, 'contents')
  refuseEmpty(found.repository)
  return found
}

/** The commit that a name stands for; a 422 in GitHub's words when there is none. */
export function requireCommit(repository: Repository, name: string): GitCommit {
  const commit = resolveCommit(repository, name)
  if (commit === undefined) throw buildFailure(422, `No commit found for SHA: ${name}`)
  return commit
}

/** How GitHub signs what an account commits through the API. */
export function buildPerson(account: Account, date: Date): GitPerson {
  const email = `${account.id}+${account.login}@users.noreply.github.com`
  return { name: account.login, email, date }
}

function refuseEmpty(repository: Repository): Repository {
  if (repository.refs.size === 0) throw buildFailure(409, 'Git Repository is empty.')
  return repository
}
