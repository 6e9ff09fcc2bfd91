import type { CommentResult, PullRequest } from '../ports/pull-request.ts'
import type { GithubClient } from './github-client.ts'
import { NO_RETRY } from './github-client.ts'
import { explained, statusOf } from './github-error.ts'

const ACTIONS_LOGIN = 'github-actions[bot]'

/** One pull request over the REST API; its comments are those of the issue with the same number. */
export function githubPullRequest(client: GithubClient, number: number): PullRequest {
  const { octokit, owner, repo } = client
  const where = { owner, repo }
  let login: Promise<string> | undefined
  return {
    readHead: () =>
      explained(`read pull request #${number}`, async () => {
        const reply = await octokit.rest.pulls.get({ ...where, pull_number: number })
        return reply.data.head.sha
      }),
    listComments: () =>
      explained(`list the comments of pull request #${number}`, async () => {
        login ??= readLogin(client)
        const own = await login
        const comments = await octokit.paginate(octokit.rest.issues.listComments, {
          ...where,
          issue_number: number,
          per_page: 100,
        })
        return comments.map((comment) => ({
          id: comment.id,
          body: comment.body ?? '',
          url: comment.html_url,
          own: comment.user?.login === own,
        }))
      }),
    createComment: (body) =>
      write('comment on the pull request', async () => {
        const reply = await octokit.rest.issues.createComment({
          ...where,
          issue_number: number,
          body,
          request: NO_RETRY,
        })
        return reply.data.html_url
      }),
    updateComment: (id, body) =>
      write('update the comment', async () => {
        const reply = await octokit.rest.issues.updateComment({ ...where, comment_id: id, body })
        return reply.data.html_url
      }),
    deleteComment: (id) =>
      write('delete a duplicate comment', async () => {
        await removeComment(client, id)
        return ''
      }),
  }
}

async function removeComment({ octokit, owner, repo }: GithubClient, id: number): Promise<void> {
  try {
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id })
  } catch (error) {
    // Another run has removed the same duplicate.
    if (statusOf(error) !== 404) throw error
  }
}

/** `GITHUB_TOKEN` may not ask who it is (403): it always acts as the Actions bot. */
async function readLogin({ octokit }: GithubClient): Promise<string> {
  try {
    const reply = await octokit.rest.users.getAuthenticated()
    return reply.data.login
  } catch (error) {
    const status = statusOf(error)
    if (status === 401 || status === 403 || status === 404) return ACTIONS_LOGIN
    throw error
  }
}

async function write(action: string, request: () => Promise<string>): Promise<CommentResult> {
  try {
    return { kind: 'written', url: await request() }
  } catch (error) {
    // A rate limit is 403 as well, but then another try, not another permission, is what helps.
    const limited = error instanceof Error && /rate limit/i.test(error.message)
    if (statusOf(error) === 403 && !limited) return { kind: 'denied' }
    return await explained(action, () => Promise.reject(error))
  }
}
