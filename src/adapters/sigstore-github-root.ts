import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { TrustedRoot } from '@sigstore/protobuf-specs'
import { describeError, readErrorCode, refuseSignature } from './sigstore-bundle.ts'

const run = promisify(execFile)

/** Two downloads by the tool. */
const TIMEOUT_MS = 60_000
const MAX_OUTPUT = 8 * 1024 * 1024

export interface GithubRootRequest {
  /** `github.com`, or a host below `ghe.com`. */
  readonly host: string
  /** Of the certificate authority whose root is wanted. */
  readonly fulcioHost: string
  readonly token: string | undefined
}

/**
 * The trusted root of GitHub's Sigstore instance, from the GitHub command line tool, which ships the first
 * root of GitHub's update repository and checks everything from there. Hosted runners have the tool.
 * @throws SIGNATURE_INVALID
 */
export async function readGithubRoot(request: GithubRootRequest): Promise<TrustedRoot> {
  const lines = (await printRoots(request)).split('\n').filter((line) => line.trim() !== '')
  const { TrustedRoot: Root } = await import('@sigstore/protobuf-specs')
  for (const line of lines) {
    const root = parseRoot(line, (json) => Root.fromJSON(json))
    if (root?.certificateAuthorities.some(({ uri }) => nameHost(uri) === request.fulcioHost)) {
      return root
    }
  }
  return refuse(`"gh attestation trusted-root" printed no root for ${request.fulcioHost}`)
}

async function printRoots({ host, token }: GithubRootRequest): Promise<string> {
  // The tool only wants some token for github.com, and the host's own for a tenant.
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
    return refuse(
      readErrorCode(cause) === 'ENOENT'
        ? 'the GitHub command line tool (gh) is not installed'
        : `"gh attestation trusted-root" failed (${describeError(cause)})`,
    )
  }
}

function parseRoot(
  line: string,
  fromJSON: (json: unknown) => TrustedRoot,
): TrustedRoot | undefined {
  try {
    return fromJSON(JSON.parse(line))
  } catch (cause) {
    return refuse(`"gh attestation trusted-root" printed something else (${describeError(cause)})`)
  }
}

/** Trusted roots name their authorities with or without a scheme. */
const nameHost = (uri: string): string => uri.replace(/^https?:\/\//, '').replace(/[/:].*$/, '')

function refuse(found: string): never {
  return refuseSignature(
    'trust root',
    `the root of GitHub's Sigstore instance is not to be had: ${found}. Install a recent gh, or sign ` +
      'and verify with a trust configuration (sigstore-instance: a file), the public instance ' +
      '(sigstore-instance: public-good) or a key (signing: key).',
  )
}
