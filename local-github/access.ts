import { readParam } from './define-route.ts'
import { buildFailure, forbidden, notFound } from './failure.ts'
import type { Account, Repository } from './records.ts'
import type { Call } from './route.ts'

/** The repository in the path, if the caller may know of it; otherwise a 404. */
export function requireRepository(call: Call, scope = 'contents'): Repository {
  const repository = call.world.findRepository(readParam(call, 'owner'), readParam(call, 'repo'))
  if (repository === undefined) throw notFound()
  if (!repository.private) return repository
  if (!reaches(call, repository)) throw notFound()
  if (scope !== 'metadata' && call.token?.permissions[scope] === undefined)
    throw forbidden(`${headerName(scope)}=read`)
  return repository
}

/** Throws unless one of the scopes may be written: 401 without a token, 403 without the right. */
export function requireWrite(
  call: Call,
  repository: Repository,
  ...scopes: readonly string[]
): Account {
  if (call.token === undefined) throw buildFailure(401, 'Requires authentication')
  if (!scopes.some((scope) => canWrite(call, repository, scope)))
    throw forbidden(scopes.map((scope) => `${headerName(scope)}=write`).join('; '))
  return call.world.account(call.token.login)
}

/** The repository in the path, and the account that may write to it. */
export function requireWritable(
  call: Call,
  ...scopes: readonly string[]
): { readonly repository: Repository; readonly account: Account } {
  const repository = requireRepository(call, 'metadata')
  return { repository, account: requireWrite(call, repository, ...scopes) }
}

export function canWrite(call: Call, repository: Repository, scope: string): boolean {
  return reaches(call, repository) && call.token?.permissions[scope] === 'write'
}

function reaches(call: Call, repository: Repository): boolean {
  if (call.token === undefined) return false
  const { repositories } = call.token
  return (
    repositories === undefined ||
    repositories.some((name) => name.toLowerCase() === repository.fullName.toLowerCase())
  )
}

function headerName(scope: string): string {
  return scope.replaceAll('-', '_')
}
