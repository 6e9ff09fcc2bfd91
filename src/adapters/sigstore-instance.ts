import type { TrustedRoot } from '@sigstore/protobuf-specs'
import { ReleaseError } from '../domain/errors.ts'
import { buildIssuer } from '../domain/signer-policy.ts'
import { describeError, refuseSignature } from './sigstore-bundle.ts'
import type { GithubRootRequest } from './sigstore-github-root.ts'
import { readGithubRoot } from './sigstore-github-root.ts'
import { parseTrustConfig } from './sigstore-trust-config.ts'
import { readTrustFile } from './sigstore-trust-file.ts'
import type { RootSources, TufRepository } from './sigstore-tuf-root.ts'
import { downloadRoot, ROOT_SOURCES } from './sigstore-tuf-root.ts'

/** How many proofs of each kind a certificate's bundle must carry. */
export interface Thresholds {
  /** Of the certificate, in a certificate transparency log. */
  readonly ctlog: 0 | 1
  /** Of the signature, in a transparency log. */
  readonly tlog: 0 | 1
  /** Of the time: by a log or by a timestamp authority. */
  readonly timestamp: 1
}

/** What vouches for certificates, log entries and timestamps: all that verifying needs. */
export interface VerificationInstance {
  /** For messages. */
  readonly name: string
  readonly thresholds: Thresholds
  /** @throws SIGNATURE_INVALID when it is not to be had */
  trustedRoot(): Promise<TrustedRoot>
}

/**
 * Chooses what to check a bundle with.
 * @param certificate the bundle's, DER. Nothing in it is verified yet: it chooses among what the consumer trusts anyway,
 * and each of these asks for what its own authority gives
 * @throws SIGNATURE_INVALID when nothing trusted has issued it, or when the root is not to be had
 */
export type CertificateTrust = (certificate: Uint8Array) => Promise<VerificationInstance>

/** Where certificates, log entries and timestamps come from, and what vouches for them. */
export interface SigstoreInstance extends VerificationInstance {
  readonly name: 'public-good' | 'github' | 'file'
  readonly fulcioUrl: string
  /** Rekor v1. */
  readonly rekorUrl: string | null
  readonly tsaUrl: string | null
  readonly oidcAudience: 'sigstore'
  /** Of the identity tokens, where the instance takes only one. */
  readonly issuer?: string
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

/**
 * @param sources of the roots that are downloaded
 * @throws CONFIG_INVALID, FILE_MISSING
 */
export async function readSigstoreInstance(
  choice: SigstoreChoice,
  sources: RootSources = ROOT_SOURCES,
): Promise<SigstoreInstance> {
  if (choice.kind === 'file') {
    const text = await readTrustFile(choice.path, 'trust configuration of sigstore-instance')
    return parseTrustConfig(text, choice.path)
  }
  return choice.kind === 'github'
    ? buildGithub(choice, sources.github)
    : buildPublicGood(sources.publicGood)
}

/** For a machine that cannot reach what it needs. */
export const PIN_ADVICE =
  'Without a network, pin the root: "model-release trusted-root --out trusted_root.jsonl" writes it where there is one; ' +
  'commit that file and name it (--trusted-root, or sigstore-instance of a workflow step).'

function buildPublicGood(repository: TufRepository): SigstoreInstance {
  return {
    name: 'public-good',
    fulcioUrl: 'https://fulcio.sigstore.dev',
    rekorUrl: 'https://rekor.sigstore.dev',
    tsaUrl: null,
    thresholds: { ctlog: 1, tlog: 1, timestamp: 1 },
    oidcAudience: 'sigstore',
    trustedRoot: once(() => downloadPublicRoot(repository)),
  }
}

/** GitHub's own: no log, no certificate log; a timestamp proves the time. */
function buildGithub(
  choice: SigstoreChoice & { readonly kind: 'github' },
  repository: TufRepository,
): SigstoreInstance {
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
    trustedRoot: once(() =>
      downloadGithubRoot({ host, fulcioHost, token: choice.token }, repository),
    ),
  }
}

async function downloadPublicRoot(repository: TufRepository): Promise<TrustedRoot> {
  try {
    return await decodeRoot(await downloadRoot(repository))
  } catch (cause) {
    return refuseSignature(
      'trust root',
      `Sigstore's root could not be downloaded and checked (${describeError(cause)}). ${PIN_ADVICE}`,
      cause,
    )
  }
}

async function downloadGithubRoot(
  request: GithubRootRequest,
  repository: TufRepository,
): Promise<TrustedRoot> {
  try {
    return await decodeRoot(await readGithubRoot(request, repository))
  } catch (cause) {
    return refuseSignature(
      'trust root',
      `the root of GitHub's Sigstore instance is not to be had: ${describeError(cause)}. ${PIN_ADVICE} A trust ` +
        'configuration (sigstore-instance: a file), the public instance (sigstore-instance: public-good) and keys ' +
        '(signing: key) do without it.',
      cause,
    )
  }
}

const decodeRoot = async (json: unknown): Promise<TrustedRoot> =>
  (await import('@sigstore/protobuf-specs')).TrustedRoot.fromJSON(json)

/** Shares one reading among all calls. A failure is not kept: the next call tries again. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
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
