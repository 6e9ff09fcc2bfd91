import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findOrigin } from '../adapters/git-checkout.ts'
import type { GithubClient } from '../adapters/github-client.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Log } from '../ports/log.ts'
import { UsageError } from './verb.ts'

const run = promisify(execFile)
const GH_TIMEOUT_MS = 15_000

export type Env = Readonly<Record<string, string | undefined>>

/** A repository on its server. */
export interface RepositoryPlace {
  /** Without a slash at the end. */
  readonly serverUrl: string
  readonly apiUrl: string
  readonly owner: string
  readonly repo: string
}

/**
 * The repository that is meant: named, or the origin of the checkout in which the command runs.
 * @param named `OWNER/NAME`
 * @returns `null` when nobody names one and the folder is no checkout
 */
export async function findRepository(
  named: string | undefined,
  folder: string,
  env: Env,
): Promise<RepositoryPlace | null> {
  const name = named ?? (await findOrigin(folder))
  if (name === null) return null
  const [, owner, repo] = /^([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})$/.exec(name) ?? []
  if (owner === undefined || repo === undefined)
    throw new UsageError(`--repo "${name.slice(0, 150)}" is no repository: write OWNER/NAME.`)
  const serverUrl = readServer(env)
  return { serverUrl, apiUrl: env['GITHUB_API_URL'] || buildApiUrl(serverUrl), owner, repo }
}

/** Without a slash at the end. */
export function readServer(env: Env): string {
  const url = env['GITHUB_SERVER_URL'] || (env['GH_HOST'] ? `https://${env['GH_HOST']}` : '')
  const server = (url || 'https://github.com').replace(/\/+$/, '')
  if (/^https?:$/.test(URL.parse(server)?.protocol ?? '')) return server
  throw new UsageError(
    `GITHUB_SERVER_URL or GH_HOST names no server: ${JSON.stringify(url.slice(0, 100))}. Write https://github.com, or github.com for GH_HOST.`,
  )
}

function buildApiUrl(serverUrl: string): string {
  const { host, origin } = new URL(serverUrl)
  if (host === 'github.com') return 'https://api.github.com'
  return host.endsWith('.ghe.com') ? `https://api.${host}` : `${origin}/api/v3`
}

/** Public repositories are read without a token; nothing is loaded until one is needed. */
export async function openGithub(
  { apiUrl, owner, repo, serverUrl }: RepositoryPlace,
  env: Env,
  log: Log,
): Promise<GithubClient> {
  const { githubClient } = await import('../adapters/github-client.ts')
  return githubClient(
    { apiUrl, owner, repo, token: await findToken({ serverUrl, apiUrl }, env) },
    log,
  )
}

async function findToken(
  { serverUrl, apiUrl }: Pick<RepositoryPlace, 'serverUrl' | 'apiUrl'>,
  env: Env,
): Promise<string> {
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN']
  if (token !== undefined && token !== '') return token
  // The token of that host must not go to another one.
  if (apiUrl !== buildApiUrl(serverUrl)) return ''
  try {
    const host = new URL(serverUrl).host
    const { stdout } = await run('gh', ['auth', 'token', '--hostname', host], {
      timeout: GH_TIMEOUT_MS,
      windowsHide: true,
    })
    return stdout.trim()
  } catch {
    // Not installed, or nobody logged in: what is public can be read all the same.
    return ''
  }
}

export const noRepository = (): ReleaseError =>
  new ReleaseError(
    'INPUT_INVALID',
    'Nothing says which repository is meant: name it with --repo OWNER/NAME, or run this in a checkout whose origin it is.',
  )
