import { RequestError } from 'octokit'
import { ReleaseError } from '../domain/errors.ts'

export const statusOf = (error: unknown): number | undefined =>
  error instanceof RequestError ? error.status : undefined

/**
 * Turns a failed request into an error that names what to do; anything that is no HTTP answer of GitHub (a bug)
 * comes back as it is.
 * @param action what was being done, for the message: `create the draft release`
 */
export function explainGithubError(error: unknown, action: string): unknown {
  if (!(error instanceof RequestError)) return error
  const status = error.response?.status ?? 0
  const headers = error.response?.headers
  const accepted = headers?.['x-accepted-github-permissions']
  const found = `GitHub answered ${status === 0 ? 'nothing' : status} to ${error.request.method} ${pathOf(error.request.url)}: ${firstLine(error.message)}`
  if (status === 401)
    return new ReleaseError(
      'PERMISSION_MISSING',
      `Cannot ${action}: ${found} Check github-token.`,
      {
        cause: error,
      },
    )
  // A rate limit is 403 as well and carries the header too; no permission helps against it.
  const limited = /rate limit/i.test(error.message)
  if ((status === 403 || status === 404) && accepted !== undefined && !limited)
    return new ReleaseError(
      'PERMISSION_MISSING',
      `Cannot ${action}: ${found}${permissionAdvice(accepted)}`,
      { cause: error },
    )
  if (/immutable release/i.test(error.message))
    return new ReleaseError('RELEASE_IMMUTABLE', `Cannot ${action}: ${found}`, { cause: error })
  return new ReleaseError('GITHUB_FAILED', `Cannot ${action}: ${found} ${retryAdvice(status)}`, {
    cause: error,
  })
}

/**
 * The header lists alternatives separated by `;`, each a list of `scope=level`. The first is the least.
 */
function permissionAdvice(header: string): string {
  const alternatives = header.split(';').map((one) => one.trim())
  const lines = (alternatives[0] ?? '')
    .split(',')
    .map((one) => one.trim().replace('=', ': ').replaceAll('_', '-'))
    .filter((one) => one !== '')
  const workflows = alternatives.some((one) => one.includes('workflows='))
    ? ' If the commit changes files under .github/workflows/ against the default branch, GITHUB_TOKEN can never ' +
      'release it: release from the default branch, or pass a token with the workflows permission as github-token.'
    : ''
  return ` Add "${lines.join('", "')}" under "permissions:" of the job.${workflows}`
}

function retryAdvice(status: number): string {
  if (status === 0 || status >= 500) return 'Run the job again when GitHub is reachable.'
  return status === 429 || status === 403 ? 'Run the job again later.' : ''
}

const firstLine = (text: string): string => {
  const line = text.split('\n')[0] ?? ''
  const limited = line.length > 300 ? `${line.slice(0, 300)}…` : line
  return /[.!?…]$/.test(limited) ? limited : `${limited}.`
}

const pathOf = (url: string): string => {
  try {
    return new URL(url).pathname
  } catch {
    return url
  }
}

/** Runs one request and explains its failure. */
export async function explained<Result>(
  action: string,
  request: () => Promise<Result>,
): Promise<Result> {
  try {
    return await request()
  } catch (error) {
    throw explainGithubError(error, action)
  }
}
