import { ReleaseError } from '../domain/errors.ts'
import type { GithubClient } from './github-client.ts'
import { statusOf } from './github-error.ts'

/** The account that a token acts for. */
export interface Viewer {
  readonly login: string
  /** `null` where the server does not say. */
  readonly id: number | null
}

const ACTIONS: Viewer = { login: 'github-actions[bot]', id: null }

/**
 * Over REST only people may ask who they are; GraphQL also tells `GITHUB_TOKEN` and the tokens of apps. A server that
 * does not answer it, or not to this token, has no apps of its own, so that the Actions bot is left.
 * @throws ReleaseError `GITHUB_FAILED` when GraphQL fails for another reason, such as a rate limit
 */
export async function readViewer({ octokit }: GithubClient): Promise<Viewer> {
  try {
    const reply: unknown = await octokit.graphql('{ viewer { login databaseId } }')
    return parseViewer(reply) ?? ACTIONS
  } catch (error) {
    if (refusesToTell(error)) return ACTIONS
    if (!isGraphqlRefusal(error)) throw error
    const message = `Cannot ask whose token it is: ${error.message} Run the job again later.`
    throw new ReleaseError('GITHUB_FAILED', message, { cause: error })
  }
}

function refusesToTell(error: unknown): boolean {
  const status = statusOf(error)
  if (status === 401 || status === 404) return true
  if (!(error instanceof Error) || (status !== 403 && !isGraphqlRefusal(error))) return false
  return /resource not accessible/i.test(error.message) || isForbidden(error)
}

/** GraphQL gives its errors a type. */
function isForbidden(error: Error): boolean {
  const errors: unknown = 'errors' in error ? error.errors : undefined
  return Array.isArray(errors) && errors.some((one: unknown) => Object(one).type === 'FORBIDDEN')
}

/** An answer 200 with `errors` in it. */
export const isGraphqlRefusal = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'GraphqlResponseError'

/** The name of a bot's app, and of a person itself. */
export const bareLogin = (login: string): string => login.replace(/\[bot\]$/, '')

function parseViewer(reply: unknown): Viewer | undefined {
  if (typeof reply !== 'object' || reply === null || !('viewer' in reply)) return undefined
  const { viewer } = reply
  if (typeof viewer !== 'object' || viewer === null || !('login' in viewer)) return undefined
  if (typeof viewer.login !== 'string') return undefined
  const id =
    'databaseId' in viewer && typeof viewer.databaseId === 'number' ? viewer.databaseId : null
  return { login: viewer.login, id }
}
