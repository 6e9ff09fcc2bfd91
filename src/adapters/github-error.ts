import { RequestError } from 'octokit'
import type { ReleaseErrorCode } from '../domain/errors.ts'
import { ReleaseError } from '../domain/errors.ts'

export const statusOf = (error: unknown): number | undefined =>
  error instanceof RequestError ? error.status : undefined

/**
 * Turns a failed request into an error that names what to do; anything that is neither an HTTP answer of GitHub nor a
 * broken connection (a bug) comes back as it is.
 * @param action what was being done, for the message: `create the draft release`
 */
export function explainGithubError(error: unknown, action: string): unknown {
  if (isBrokenFetch(error))
    return new ReleaseError(
      'GITHUB_FAILED',
      `Cannot ${action}: the connection to GitHub broke (${error.message}). ${UNREACHABLE}`,
      { cause: error },
    )
  if (!(error instanceof RequestError)) return error
  const [code, advice] = adviseOn(error, error.response?.status ?? 0)
  return new ReleaseError(code, `Cannot ${action}: ${describeAnswer(error)} ${advice}`.trim(), {
    cause: error,
  })
}

const UNREACHABLE = 'Run the job again when GitHub is reachable.'

/** What `fetch` throws for a cut or refused connection. Other `TypeError`s are bugs. */
const isBrokenFetch = (error: unknown): error is Error =>
  isErrorLike(error) &&
  error.name === 'TypeError' &&
  /^(terminated|fetch failed)$/.test(error.message)

/** `fetch` may come from another realm than this module, with an `Error` of its own. */
const isErrorLike = (value: unknown): value is Error =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'message' in value &&
  typeof value.message === 'string'

function adviseOn(error: RequestError, status: number): readonly [ReleaseErrorCode, string] {
  if (status === 401) return ['PERMISSION_MISSING', 'Check github-token.']
  // A rate limit is 403 as well and carries the header too; no permission helps against it.
  const limited = /rate limit/i.test(error.message)
  const accepted = error.response?.headers['x-accepted-github-permissions']
  if (status === 403 && accepted !== undefined && !limited)
    return ['PERMISSION_MISSING', permissionAdvice(accepted)]
  if (limited && isAnonymousRead(error)) return ['GITHUB_FAILED', ANONYMOUS_ADVICE]
  if (status === 404) return adviseOnMissing(error, accepted)
  if (/immutable release/i.test(error.message)) return ['RELEASE_IMMUTABLE', adviseOnFrozen(error)]
  return status === 422 ? adviseOnRefusal(error) : ['GITHUB_FAILED', retryAdvice(status)]
}

const isAnonymousRead = ({ request: { method, headers } }: RequestError): boolean =>
  method === 'GET' && headers['authorization'] === undefined

const ANONYMOUS_ADVICE =
  'Without a token GitHub answers an address sixty times an hour only: set GITHUB_TOKEN, or log in with "gh auth login"; else ' +
  'run this again later.'

function adviseOnRefusal(error: RequestError): readonly [ReleaseErrorCode, string] {
  const tag = breaksRule(error) ? tagOf(error) : undefined
  if (tag !== undefined) return ['TAG_PROTECTED', adviseOnRule(error, tag)]
  const target = targetOf(error)
  if (target !== undefined && /target_commitish/.test(describeRefusal(error)))
    return ['GITHUB_FAILED', `The repository does not have commit ${target}: push it first.`]
  return ['GITHUB_FAILED', '']
}

/** GitHub says 404 also for what the token may not do, but then the request would write and the header says so. */
function adviseOnMissing(
  error: RequestError,
  accepted: string | undefined,
): readonly [ReleaseErrorCode, string] {
  const target = targetOf(error)
  const unpushed =
    target === undefined
      ? ''
      : ` If the repository does not have commit ${target} yet, push it first.`
  const reads = ['GET', 'HEAD'].includes(error.request.method)
  if (!reads && accepted !== undefined && /=write\b/.test(accepted))
    return ['PERMISSION_MISSING', `${permissionAdvice(accepted)}${unpushed}`]
  return ['GITHUB_FAILED', `It does not exist, or github-token may not see it.${unpushed}`]
}

const adviseOnFrozen = ({ request }: RequestError): string =>
  request.method === 'DELETE'
    ? 'What an immutable release holds stays as it is; only its title and notes can be changed.'
    : ''

const breaksRule = (error: RequestError): boolean =>
  /rule violations|(creations|deletions|updates) being restricted|protected (ref|tag)/i.test(
    describeRefusal(error),
  )

function adviseOnRule({ request }: RequestError, tag: string): string {
  const verb = request.method === 'DELETE' ? 'delete' : 'create'
  const pattern = tag.replace(/@v[^@]*$/, '@v*')
  return (
    `A ruleset of the repository forbids to ${verb} the tag ${tag}. Under "Settings", "Rules", "Rulesets", leave out tags like ` +
    `"${pattern}", or add the GitHub Actions app (with another github-token: its owner) to the bypass list; then run the ` +
    'job again.'
  )
}

/** The tag that a release was to get, or that was to be deleted. */
function tagOf({ request }: RequestError): string | undefined {
  const body: unknown = request.body
  if (typeof body === 'object' && body !== null && 'tag_name' in body) return String(body.tag_name)
  const [, ref] = /\/git\/refs\/tags(?:\/|%2F)([^?]+)/i.exec(request.url) ?? []
  return ref === undefined ? undefined : decodeText(ref)
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The commit that a release was to be made of. */
function targetOf({ request }: RequestError): string | undefined {
  const body: unknown = request.body
  const named = typeof body === 'object' && body !== null && 'target_commitish' in body
  return named && typeof body.target_commitish === 'string' ? body.target_commitish : undefined
}

/** What GitHub objects to, without the address of its documentation. */
function describeRefusal({ message, response }: RequestError): string {
  const data: unknown = response?.data
  if (typeof data !== 'object' || data === null) return message
  const said = 'message' in data ? String(data.message) : ''
  return 'errors' in data ? `${said} ${JSON.stringify(data.errors)}` : said
}

/**
 * A 422 because of the tag: another release has it, or had it and was immutable, which uses a tag up for good. Of the latter GitHub
 * also says that it breaks a rule, as of a tag that a ruleset protects.
 */
export function refusesTag(error: unknown): boolean {
  if (!(error instanceof RequestError) || error.status !== 422) return false
  const text = describeRefusal(error)
  return (
    text.includes('already_exists') ||
    (/tag/i.test(text) && /immutable|already|\bused\b/i.test(text))
  )
}

/** The answer to a page beyond those that GitHub lists, which is not an empty one. */
export const endsList = (error: unknown): boolean =>
  error instanceof RequestError &&
  error.status === 422 &&
  /only the first \d+ results/i.test(describeRefusal(error))

/** A 422 because there is no such reference to delete. */
export const isMissingRef = (error: unknown): boolean =>
  error instanceof RequestError &&
  error.status === 422 &&
  /reference does not exist/i.test(describeRefusal(error))

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
  if (status === 0 || status >= 500) return UNREACHABLE
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
