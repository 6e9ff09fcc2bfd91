import type { PullRequests } from '../ports/pull-requests.ts'
import type { GithubClient } from './github-client.ts'
import { explained } from './github-error.ts'

/** Pull requests of the repository over the REST API. */
export function githubPullRequests({ octokit, owner, repo }: GithubClient): PullRequests {
  return {
    listFrom: (from, branch) =>
      explained(`list the pull requests from ${from}:${branch}`, async () => {
        const reply = await octokit.rest.pulls.list({
          owner,
          repo,
          state: 'open',
          head: `${from}:${branch}`,
          per_page: 100,
        })
        return reply.data.map((pull) => ({
          number: pull.number,
          open: pull.state === 'open',
          head: pull.head.sha,
          base: pull.base.sha,
          // The type says that it is always there; a fork may have been deleted.
          headRepository: pull.head.repo?.full_name ?? null,
        }))
      }),
  }
}
