import type { CommentResult, PullRequest } from '../ports/pull-request.ts'
import type { GithubClient } from './github-client.ts'
import { NO_RETRY } from './github-client.ts'
import { explained, statusOf } from './github-error.ts'

/** The account that a token acts for. */
interface Viewer {
  readonly login: string
  /** `null` where the server does not say. */
  readonly id: number | null
}

const ACTIONS: Viewer = { login: 'github-actions[bot]', id: null }

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
        const own = await viewer
        const comments = await octokit.paginate(octokit.rest.issues.listComments, {
          ...where,
          issue_number: number,
          per_page: 100,
        })
        return comments.map((comment) => ({
          id: comment.id,
          body: comment.body ?? '',
          url: comment.html_url,
          own: isSameAccount(comment.user, own),
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

/** REST and GraphQL may differ in whether a bot's login ends with `[bot]`; a person of the bare name is another one. */
function isSameAccount(
  user: { readonly login: string; readonly type: string; readonly id: number } | null | undefined,
  { login, id }: Viewer,
): boolean {
  if (user === null || user === undefined) return false
  const mayBe = user.type === 'Bot' && (id === null || id === user.id)
  return user.login === login || (mayBe && bareLogin(user.login) === bareLogin(login))
}

const bareLogin = (login: string): string => login.replace(/\[bot\]$/, '')

/**
 * Over REST only people may ask who they are; GraphQL also tells `GITHUB_TOKEN` and the tokens of apps. A server that
 * does not answer it has no apps of its own, so that the Actions bot is left.
 */
async function readViewer({ octokit }: GithubClient): Promise<Viewer> {
  try {
    const reply: unknown = await octokit.graphql('{ viewer { login databaseId } }')
    return parseViewer(reply) ?? ACTIONS
  } catch (error) {
    const status = statusOf(error)
    const refused = status === 401 || status === 403 || status === 404
    if (refused || isGraphqlRefusal(error)) return ACTIONS
    throw error
  }
}

/** An answer 200 with `errors` in it. */
const isGraphqlRefusal = (error: unknown): boolean =>
  error instanceof Error && error.name === 'GraphqlResponseError'

function parseViewer(reply: unknown): Viewer | undefined {
  if (typeof reply !== 'object' || reply === null || !('viewer' in reply)) return undefined
  const { viewer } = reply
  if (typeof viewer !== 'object' || viewer === null || !('login' in viewer)) return undefined
  if (typeof viewer.login !== 'string') return undefined
  const id =
    'databaseId' in viewer && typeof viewer.databaseId === 'number' ? viewer.databaseId : null
  return { login: viewer.login, id }
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
