import { RequestError } from 'octokit'
import type { ReleaseErrorCode } from '../domain/errors.ts'
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
  const [code, advice] = adviseOn(error, error.response?.status ?? 0)
  return new ReleaseError(code, `Cannot ${action}: ${describeAnswer(error)} ${advice}`.trim(), {
    cause: error,
  })
}

function adviseOn(error: RequestError, status: number): readonly [ReleaseErrorCode, string] {
  if (status === 401) return ['PERMISSION_MISSING', 'Check github-token.']
  // A rate limit is 403 as well and carries the header too; no permission helps against it.
  const limited = /rate limit/i.test(error.message)
  const accepted = error.response?.headers['x-accepted-github-permissions']
  if ((status === 403 || status === 404) && accepted !== undefined && !limited)
    return ['PERMISSION_MISSING', permissionAdvice(accepted)]
  if (/immutable release/i.test(error.message)) return ['RELEASE_IMMUTABLE', '']
  return ['GITHUB_FAILED', retryAdvice(status)]
}

function describeAnswer({ message, request, response }: RequestError): string {
  const answer = response === undefined ? 'nothing' : String(response.status)
  return `GitHub answered ${answer} to ${request.method} ${pathOf(request.url)}: ${firstLine(message)}`
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
  return `Add "${lines.join('", "')}" under "permissions:" of the job.${workflows}`
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
