import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TrustedRoot } from '@sigstore/protobuf-specs'
import { ReleaseError } from '../domain/errors.ts'
import { buildIssuer } from '../domain/signer-policy.ts'
import { describeError, refuseSignature } from './sigstore-bundle.ts'
import { readGithubRoot } from './sigstore-github-root.ts'
import { parseTrustConfig } from './sigstore-trust-config.ts'

/** How many proofs of each kind a certificate's bundle must carry. */
export interface Thresholds {
  /** Of the certificate, in a certificate transparency log. */
  readonly ctlog: 0 | 1
  /** Of the signature, in a transparency log. */
  readonly tlog: 0 | 1
  /** Of the time: by a log or by a timestamp authority. */
  readonly timestamp: 1
}

/** Where certificates, log entries and timestamps come from, and what vouches for them. */
export interface SigstoreInstance {
  readonly name: 'public-good' | 'github' | 'file'
  readonly fulcioUrl: string
  /** Rekor v1. */
  readonly rekorUrl: string | null
  readonly tsaUrl: string | null
  readonly thresholds: Thresholds
  readonly oidcAudience: 'sigstore'
  /** Of the identity tokens, where the instance takes only one. */
  readonly issuer?: string
  /** @throws SIGNATURE_INVALID when it is not to be had */
  trustedRoot(): Promise<TrustedRoot>
}

export type SigstoreChoice =
  | { readonly kind: 'public-good' }
  | {
      readonly kind: 'github'
      readonly serverUrl: string
      /** For the GitHub command line tool, which asks for one. */
      readonly token?: string
    }
  /** A trust configuration in Sigstore's ClientTrustConfig format. */
  | { readonly kind: 'file'; readonly path: string }

/** Far above any trust configuration. Bytes. */
const MAX_FILE = 4 * 1024 * 1024

/** @throws CONFIG_INVALID, FILE_MISSING */
export async function readSigstoreInstance(choice: SigstoreChoice): Promise<SigstoreInstance> {
  if (choice.kind === 'file') return parseTrustConfig(await readText(choice.path), choice.path)
  return choice.kind === 'github' ? buildGithub(choice) : buildPublicGood()
}

function buildPublicGood(): SigstoreInstance {
  return {
    name: 'public-good',
    fulcioUrl: 'https://fulcio.sigstore.dev',
    rekorUrl: 'https://rekor.sigstore.dev',
    tsaUrl: null,
    thresholds: { ctlog: 1, tlog: 1, timestamp: 1 },
    oidcAudience: 'sigstore',
    trustedRoot: once(downloadPublicRoot),
  }
}

/** GitHub's own: no log, no certificate log; a timestamp proves the time. */
function buildGithub(choice: SigstoreChoice & { readonly kind: 'github' }): SigstoreInstance {
  const { host } = new URL(choice.serverUrl)
  if (host !== 'github.com' && !host.endsWith('.ghe.com')) {
    throw new ReleaseError(
      'CONFIG_INVALID',
      `sigstore-instance: ${choice.serverUrl} has no Sigstore instance of its own. ` +
        'Name a file with a trust configuration, or sign with a key (signing: key).',
    )
  }
  const domain = host === 'github.com' ? 'githubapp.com' : host
  const fulcioHost = `fulcio.${domain}`
  return {
    name: 'github',
    fulcioUrl: `https://${fulcioHost}`,
    rekorUrl: null,
    tsaUrl: `https://timestamp.${domain}`,
    thresholds: { ctlog: 0, tlog: 0, timestamp: 1 },
    oidcAudience: 'sigstore',
    issuer: buildIssuer(choice.serverUrl),
    trustedRoot: once(() => readGithubRoot({ host, fulcioHost, token: choice.token })),
  }
}

async function readText(path: string): Promise<string> {
  try {
    const bytes = await readFile(path)
    if (bytes.length <= MAX_FILE) return bytes.toString('utf8')
  } catch (cause) {
    throw new ReleaseError(
      'FILE_MISSING',
      `sigstore-instance: the trust configuration ${path} cannot be read (${describeError(cause)}).`,
      { cause },
    )
  }
  throw new ReleaseError(
    'CONFIG_INVALID',
    `sigstore-instance: ${path} is larger than ${MAX_FILE} bytes, so it is no trust configuration.`,
  )
}

/**
 * Through Sigstore's update framework, starting from the root that ships with the library. The directory is
 * fresh each time: a cache in a shared place would let other processes choose the root.
 */
async function downloadPublicRoot(): Promise<TrustedRoot> {
  const cachePath = await mkdtemp(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'sigstore-root-'))
  try {
    const { getTrustedRoot } = await import('@sigstore/tuf')
    return await getTrustedRoot({ cachePath, retry: { retries: 2 }, timeout: 15_000 })
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause !== undefined ? cause.cause : cause
    return refuseSignature(
      'trust root',
      `Sigstore's root could not be downloaded and checked (${describeError(reason)}). Without a network, ` +
        'name a file with a trust configuration as sigstore-instance.',
      cause,
    )
  } finally {
    await rm(cachePath, { recursive: true, force: true })
  }
}

/** A failure is not kept: the next call tries again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return async () => {
    running ??= read()
    try {
      return await running
    } catch (error) {
      running = undefined
      throw error
    }
  }
}
