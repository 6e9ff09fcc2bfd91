import type { TokenReader } from '../ports/token-facts.ts'
import type { GithubClient } from './github-client.ts'
import { explained } from './github-error.ts'

const MAX_SCOPES = 50

/** One request, for the repository: its answer says what the account may do, a header what a classic token may. */
export function githubTokenFacts({ octokit, owner, repo, token }: GithubClient): TokenReader {
  return {
    read: () =>
      explained('read the repository', async () => {
        const { data, headers } = await octokit.rest.repos.get({ owner, repo })
        const scopes = headers['x-oauth-scopes']
        return {
          present: token !== '',
          mayPush: data.permissions?.push ?? null,
          scopes: typeof scopes === 'string' ? splitScopes(scopes) : null,
        }
      }),
  }
}

const splitScopes = (text: string): readonly string[] =>
  text
    .split(',')
    .slice(0, MAX_SCOPES)
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '')
