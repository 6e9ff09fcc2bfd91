/**
 * What a signing certificate says about the run it was issued to. Absent claims are `null`.
 * https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
export interface CertificateFacts {
  /** The subject alternative name: for GitHub the URL of the workflow file, `@` and its ref. */
  readonly identity: string
  /** Of the identity token. */
  readonly issuer: string
  /** URL of the repository whose run it was. Differs from the identity's for reusable workflows. */
  readonly sourceRepository: string | null
  /** `refs/heads/…`, `refs/tags/…`, `refs/pull/N/merge`: what the run was started for. */
  readonly sourceRef: string | null
  readonly sourceCommit: string | null
  /** The event's name: `push`, `workflow_dispatch`, … */
  readonly trigger: string | null
  readonly runUrl: string | null
  /** `github-hosted` or `self-hosted`. */
  readonly runner: string | null
}

/** One identity, compared whole, never as a pattern. */
export interface IdentitySigner {
  readonly kind: 'identity'
  readonly identity: string
  readonly issuer: string
  /**
   * URL of the repository whose run must have asked for the signature. A reusable workflow has the same
   * identity whoever calls it, so without this any repository that may call it is trusted.
   */
  readonly sourceRepository?: string
}

/** Any workflow of one repository, at one ref, when a run of that very repository and ref signs with it. */
export interface WorkflowSigner {
  readonly kind: 'workflow'
  /** For instance `https://github.com`. */
  readonly serverUrl: string
  /** `owner/name` */
  readonly repository: string
  /** In full: `refs/heads/main`. */
  readonly ref: string
  readonly issuer: string
}

/** PEM, SubjectPublicKeyInfo, ECDSA P-256. */
export interface KeySigner {
  readonly kind: 'key'
  readonly publicKey: string
}

export type CertificateSigner = IdentitySigner | WorkflowSigner
export type TrustedSigner = CertificateSigner | KeySigner

export interface RepositoryFacts {
  readonly serverUrl: string
  /** `owner/name` */
  readonly repository: string
  /** Without `refs/heads/`. */
  readonly defaultBranch: string
}

/** Who is trusted when nothing is configured: the repository's own workflows on its default branch. */
export function buildDefaultSigner(facts: RepositoryFacts): WorkflowSigner {
  const serverUrl = facts.serverUrl.replace(/\/+$/, '')
  return {
    kind: 'workflow',
    serverUrl,
    repository: facts.repository,
    ref: `refs/heads/${facts.defaultBranch}`,
    issuer: buildIssuer(serverUrl),
  }
}

/** The issuer of the identity tokens of a server's workflow runs. */
export function buildIssuer(serverUrl: string): string {
  const { host, origin } = new URL(serverUrl)
  if (host === 'github.com') return 'https://token.actions.githubusercontent.com'
  if (host.endsWith('.ghe.com')) return `https://token.actions.${host}`
  return `${origin}/_services/token`
}

/** Why a certificate is not the signer's, in words; `undefined` when it is. */
export function findMismatch(
  facts: CertificateFacts,
  signer: CertificateSigner,
): string | undefined {
  if (facts.issuer !== signer.issuer) return 'the issuer differs'
  return signer.kind === 'identity'
    ? findIdentityMismatch(facts, signer)
    : findWorkflowMismatch(facts, signer)
}

function findIdentityMismatch(facts: CertificateFacts, signer: IdentitySigner): string | undefined {
  if (facts.identity !== signer.identity) return 'the identity differs'
  const wanted = signer.sourceRepository
  if (wanted === undefined || facts.sourceRepository === wanted) return undefined
  return `it was a run of the repository ${quote(facts.sourceRepository)}`
}

/**
 * The identity alone is not enough. When another repository, or a pull request, calls this repository's
 * workflow at its default branch, the certificate names that workflow; only the claims about the run differ.
 */
function findWorkflowMismatch(facts: CertificateFacts, signer: WorkflowSigner): string | undefined {
  const repository = `${signer.serverUrl}/${signer.repository}`
  const pattern = new RegExp(
    `^${escape(`${repository}/.github/workflows/`)}[^@/\\s]+${escape(`@${signer.ref}`)}$`,
  )
  if (!pattern.test(facts.identity)) return 'the identity differs'
  if (facts.sourceRepository !== repository) {
    return `it was a run of the repository ${quote(facts.sourceRepository)}`
  }
  if (facts.sourceRef !== signer.ref) return `it was a run for ${quote(facts.sourceRef)}`
  if (facts.trigger === null || facts.trigger.startsWith('pull_request')) {
    return `it was a run started by ${quote(facts.trigger)}`
  }
  return undefined
}

/** Names a signer that takes part in a policy; a key by what the caller knows it as. */
export function describeSigner(signer: CertificateSigner): string {
  if (signer.kind === 'identity') {
    const caller =
      signer.sourceRepository === undefined ? '' : ` in a run of ${signer.sourceRepository}`
    return `${signer.identity}${caller} (issuer ${signer.issuer})`
  }
  return `any workflow of ${signer.serverUrl}/${signer.repository} at ${signer.ref} (issuer ${signer.issuer})`
}

/** Certificates are written by others: quoted, so that no line break of theirs reaches the log. */
const quote = (text: string | null): string => (text === null ? 'unknown' : JSON.stringify(text))

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
