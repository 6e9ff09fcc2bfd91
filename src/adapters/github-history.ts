import type { History, RepositoryFiles, WorkflowRuns } from '../ports/history.ts'
import type { GithubClient } from './github-client.ts'
import { explained, statusOf } from './github-error.ts'
import { ReleaseError } from '../domain/errors.ts'

/** Ancestry by the compare and commits endpoints, so that a shallow checkout is enough. */
export function githubHistory({ octokit, owner, repo }: GithubClient): History {
  const compare = (base: string, head: string) =>
    octokit.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead: `${base}...${head}`,
      per_page: 1,
    })
  return {
    readMergeBase: (base, head) =>
      explained('find the merge base', async () => {
        const reply = await compare(base, head)
        return reply.data.merge_base_commit.sha
      }),
    listAncestors: (from, page) =>
      explained('list the commits of the merge base', async () => {
        const reply = await octokit.rest.repos.listCommits({
          owner,
          repo,
          sha: from,
          per_page: 100,
          page,
        })
        return reply.data.map((commit) => commit.sha)
      }),
    isAncestor: (ancestor, commit) =>
      explained('compare two commits', async () => {
        const reply = await compare(ancestor, commit)
        return reply.data.status === 'ahead' || reply.data.status === 'identical'
      }),
    listPulls: (commit) =>
      explained('find the pull request of the commit', async () => {
        const reply = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
          owner,
          repo,
          commit_sha: commit,
          per_page: 100,
        })
        // Of a commit outside of the default branch open ones are listed too, which anybody can open.
        const merged = reply.data.filter(({ merged_at }) => merged_at !== null)
        return merged.map(({ number }) => number).toSorted((left, right) => left - right)
      }),
  }
}

/** What the default policy needs to know of a repository. */
export interface RepositoryIdentity {
  readonly defaultBranch: string
  /** It stays when the repository is renamed, and is not given to another one that takes its name. */
  readonly repositoryId: string
}

export const readRepositoryIdentity = ({
  octokit,
  owner,
  repo,
}: GithubClient): Promise<RepositoryIdentity> =>
  explained('read the repository', async () => {
    const { data } = await octokit.rest.repos.get({ owner, repo })
    return { defaultBranch: data.default_branch, repositoryId: String(data.id) }
  })

export const readDefaultBranch = async (client: GithubClient): Promise<string> =>
  (await readRepositoryIdentity(client)).defaultBranch

export function githubFiles({ octokit, owner, repo }: GithubClient): RepositoryFiles {
  return {
    read: (path, commit, maxBytes) =>
      explained(`read ${path} at ${commit.slice(0, 8)}`, async () => {
        try {
          const reply = await octokit.rest.repos.getContent({ owner, repo, path, ref: commit })
          return decodeContent(reply.data, `${path} at ${commit.slice(0, 8)}`, maxBytes)
        } catch (error) {
          if (statusOf(error) === 404) return undefined
          throw error
        }
      }),
  }
}

/** What is there and cannot be read must never look like what is not there: gates and trust come from here. */
function decodeContent(data: unknown, place: string, maxBytes: number): string {
  if (typeof data !== 'object' || data === null || !('type' in data) || data.type !== 'file')
    throw new ReleaseError('CONFIG_INVALID', `${place} is not a file.`)
  if (!('size' in data) || typeof data.size !== 'number' || data.size > maxBytes)
    throw new ReleaseError('LIMIT_EXCEEDED', `${place} is larger than ${maxBytes} bytes.`)
  if (!('encoding' in data) || data.encoding !== 'base64' || !('content' in data))
    throw new ReleaseError('GITHUB_FAILED', `${place}: GitHub sent no content.`)
  return Buffer.from(String(data.content), 'base64').toString('utf8')
}

export function githubWorkflowRuns({ octokit, owner, repo }: GithubClient): WorkflowRuns {
  return {
    async readState(runId) {
      if (!/^\d{1,19}$/.test(runId)) return 'unknown'
      try {
        const reply = await octokit.rest.actions.getWorkflowRun({
          owner,
          repo,
          run_id: Number(runId),
        })
        return reply.data.status === 'completed' ? 'completed' : 'active'
      } catch (error) {
        const status = statusOf(error)
        if (status === 401 || status === 403 || status === 404) return 'unknown'
        return await explained('read the state of a workflow run', () => Promise.reject(error))
      }
    },
  }
}
