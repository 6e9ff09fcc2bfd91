import { ReleaseError } from '../domain/errors.ts'
import type { Comment, CommentResult, PullRequest, UpdateResult } from '../ports/pull-request.ts'
import type { GithubClient } from './github-client.ts'
import { NO_RETRY } from './github-client.ts'
import { findWritten } from './github-denial.ts'
import { explained, statusOf } from './github-error.ts'
import type { Viewer } from './github-viewer.ts'
import { bareLogin, readViewer } from './github-viewer.ts'
import { hideComment } from './hide-comment.ts'

/** GitHub itself takes no more than 2,500 on one conversation. */
const MAX_COMMENTS = 10_000

/** One pull request over the REST API; its comments are those of the issue with the same number. */
export function githubPullRequest(client: GithubClient, number: number): PullRequest {
  const { octokit, owner, repo } = client
  const where = { owner, repo }
  let viewer: Promise<Viewer> | undefined
  return {
    readHead: () =>
      explained(`read pull request #${number}`, async () => {
        const reply = await octokit.rest.pulls.get({ ...where, pull_number: number })
        return reply.data.head.sha
      }),
    listComments: () =>
      explained(`list the comments of pull request #${number}`, async () => {
        viewer ??= readViewer(client)
        return await listComments(client, number, await viewer)
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
      rewrite(async () => {
        const reply = await octokit.rest.issues.updateComment({ ...where, comment_id: id, body })
        return reply.data.html_url
      }),
    deleteComment: (id) =>
      write('delete a duplicate comment', async () => {
        await removeComment(client, id)
        return ''
      }),
    hideComment: (nodeId) => hideComment(client, nodeId, 'hidden'),
    showComment: (nodeId) => hideComment(client, nodeId, 'shown'),
  }
}

async function listComments(
  { octokit, owner, repo }: GithubClient,
  number: number,
  own: Viewer,
): Promise<readonly Comment[]> {
  const found: Comment[] = []
  const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  })
  for await (const { data } of pages) {
    for (const comment of data)
      found.push({
        id: comment.id,
        nodeId: comment.node_id,
        body: comment.body ?? '',
        url: comment.html_url,
        own: isSameAccount(comment.user, own),
      })
    if (found.length > MAX_COMMENTS)
      throw new ReleaseError(
        'GITHUB_FAILED',
        `Pull request #${number} has more than ${MAX_COMMENTS} comments.`,
      )
  }
  return found
}

async function removeComment({ octokit, owner, repo }: GithubClient, id: number): Promise<void> {
  try {
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id })
  } catch (error) {
    // Another run has removed the same duplicate.
    if (statusOf(error) !== 404) throw error
  }
}

/** REST and GraphQL may differ in whether a bot's login ends with `[bot]`; a person of the bare name is another one. */
function isSameAccount(
  user: { readonly login: string; readonly type: string; readonly id: number } | null | undefined,
  { login, id }: Viewer,
): boolean {
  if (user === null || user === undefined) return false
  const mayBe = user.type === 'Bot' && (id === null || id === user.id)
  return user.login === login || (mayBe && bareLogin(user.login) === bareLogin(login))
}

async function write(action: string, request: () => Promise<string>): Promise<CommentResult> {
  const url = await findWritten(action, request)
  return url === undefined ? { kind: 'denied' } : { kind: 'written', url }
}

async function rewrite(request: () => Promise<string>): Promise<UpdateResult> {
  let gone = false
  const written = await write('update the comment', async () => {
    try {
      return await request()
    } catch (error) {
      // It was listed a moment ago, so that the token may see it.
      if (statusOf(error) !== 404) throw error
      gone = true
      return ''
    }
  })
  return gone ? { kind: 'gone' } : written
}
