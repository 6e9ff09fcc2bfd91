import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describeError, readErrorCode } from './sigstore-bundle.ts'
import type { TufRepository } from './sigstore-tuf-root.ts'
import { downloadRoot, RootUnavailable } from './sigstore-tuf-root.ts'

const run = promisify(execFile)

/** Two downloads by the tool. */
const TIMEOUT_MS = 60_000
const MAX_OUTPUT = 8 * 1024 * 1024

export interface GithubRootRequest {
  /** `github.com`, or a host below `ghe.com`. */
  readonly host: string
  /** Of the certificate authority whose root is wanted. */
  readonly fulcioHost: string
  /** For the API of a host below `ghe.com`; never sent anywhere for github.com, whose root is public. */
  readonly token: string | undefined
}

/**
 * The trusted root of GitHub's Sigstore instance, as JSON: for github.com from its update repository. The name of a
 * tenant's root is known to the tenant's API only, so for these the GitHub command line tool is asked, which does the same
 * and which hosted runners have. It is also the second attempt for github.com.
 * @throws RootUnavailable
 */
export async function readGithubRoot(
  request: GithubRootRequest,
  repository: TufRepository,
): Promise<unknown> {
  if (request.host !== 'github.com') return printRoot(request)
  try {
    return await downloadRoot(repository)
  } catch (error) {
    if (!(error instanceof RootUnavailable)) throw error
    return printRoot({ ...request, token: undefined }).catch((second: unknown) => {
      throw new RootUnavailable(`${error.message}; ${describeError(second)}`, { cause: error })
    })
  }
}

async function printRoot(request: GithubRootRequest): Promise<unknown> {
  const lines = (await callTool(request)).split('\n').filter((line) => line.trim() !== '')
  for (const line of lines) {
    const json = parseLine(line)
    if (listAuthorities(json).some((uri) => nameHost(uri) === request.fulcioHost)) return json
  }
  throw new RootUnavailable(
    `"gh attestation trusted-root" printed no root for ${request.fulcioHost}`,
  )
}

async function callTool({ host, token }: GithubRootRequest): Promise<string> {
  const env = token === undefined ? process.env : { ...process.env, GH_TOKEN: token }
  try {
    const { stdout } = await run('gh', ['attestation', 'trusted-root', '--hostname', host], {
      env,
      timeout: TIMEOUT_MS,
      maxBuffer: MAX_OUTPUT,
      windowsHide: true,
    })
    return stdout
  } catch (cause) {
    throw new RootUnavailable(
      readErrorCode(cause) === 'ENOENT'
        ? 'the GitHub command line tool (gh) is not installed'
        : `"gh attestation trusted-root" failed (${describeError(cause)})`,
      { cause },
    )
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new RootUnavailable(
      `"gh attestation trusted-root" printed something else (${describeError(cause)})`,
      { cause },
    )
  }
}

/** The addresses of a trusted root's certificate authorities. */
function listAuthorities(json: unknown): readonly string[] {
  const list: unknown = isFields(json) ? json['certificateAuthorities'] : undefined
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown) => {
    const uri = isFields(one) ? one['uri'] : undefined
    return typeof uri === 'string' ? [uri] : []
  })
}

/** Trusted roots name their authorities with or without a scheme. */
const nameHost = (uri: string): string => uri.replace(/^https?:\/\//, '').replace(/[/:].*$/, '')

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
