import type { Difference } from './verification.ts'

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
  /** Number of that repository, in decimal: it stays through renames, and nobody gets it again. */
  readonly repositoryId: string | null
  /** Number of the repository's owner, in decimal. */
  readonly ownerId: string | null
  /** `refs/heads/…`, `refs/tags/…`, `refs/pull/N/merge`: what the run was started for. */
  readonly sourceRef: string | null
  readonly sourceCommit: string | null
  /** The event's name: `push`, `workflow_dispatch`, … */
  readonly trigger: string | null
  readonly runUrl: string | null
  /** `github-hosted` or `self-hosted`. */
  readonly runner: string | null
}

export const RUNNERS = ['github-hosted', 'self-hosted'] as const

/**
 * One identity, compared whole, never as a pattern. Each of the other members that is there has to be equal to what
 * the certificate says of the run.
 */
export interface IdentitySigner {
  readonly kind: 'identity'
  readonly identity: string
  readonly issuer: string
  /**
   * URL of the repository whose run must have asked for the signature. A reusable workflow has the same
   * identity whoever calls it, so without this any repository that may call it is trusted.
   */
  readonly sourceRepository?: string
  readonly repositoryId?: string
  readonly ownerId?: string
  /** In full: `refs/heads/main`. */
  readonly ref?: string
  /** One of them must have started the run. Absent: any but a pull request, see `findDifferences`. */
  readonly events?: readonly string[]
  readonly runner?: (typeof RUNNERS)[number]
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
  /** Number of the repository: another one that gets its name later does not count. */
  readonly repositoryId?: string
}

/** UTC, RFC 3339 with seconds; `null` is without end. */
export interface Validity {
  readonly from: string | null
  /** The first moment that is too late. */
  readonly until: string | null
}

/** PEM, SubjectPublicKeyInfo, ECDSA P-256. */
export interface KeySigner {
  readonly kind: 'key'
  readonly publicKey: string
  /** Absent: always. */
  readonly validity?: Validity
}

export type CertificateSigner = IdentitySigner | WorkflowSigner
export type TrustedSigner = CertificateSigner | KeySigner

export interface RepositoryFacts {
  readonly serverUrl: string
  /** `owner/name` */
  readonly repository: string
  /** Without `refs/heads/`. */
  readonly defaultBranch: string
  /** In decimal. */
  readonly repositoryId?: string
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
    ...(facts.repositoryId === undefined ? {} : { repositoryId: facts.repositoryId }),
  }
}

/** The issuer of the identity tokens of a server's workflow runs. */
export function buildIssuer(serverUrl: string): string {
  const { host, origin } = new URL(serverUrl)
  if (host === 'github.com') return 'https://token.actions.githubusercontent.com'
  if (host.endsWith('.ghe.com')) return `https://token.actions.${host}`
  return `${origin}/_services/token`
}

/**
 * What keeps a certificate from being the signer's, in a fixed order; empty when it is the signer's. A run for a pull
 * request holds code that nobody has reviewed: it counts only for a signer whose `events` name that very event.
 */
export function findDifferences(
  facts: CertificateFacts,
  signer: CertificateSigner,
): readonly Difference[] {
  return signer.kind === 'identity'
    ? compareIdentity(facts, signer)
    : compareWorkflow(facts, signer)
}

function compareIdentity(facts: CertificateFacts, signer: IdentitySigner): readonly Difference[] {
  return [
    ...compare('identity', signer.identity, facts.identity),
    ...compare('issuer', signer.issuer, facts.issuer),
    ...compare('source repository', signer.sourceRepository, facts.sourceRepository),
    ...compare('repository id', signer.repositoryId, facts.repositoryId),
    ...compare('owner id', signer.ownerId, facts.ownerId),
    ...compare('ref', signer.ref, facts.sourceRef),
    ...compareEvent(signer.events, facts.trigger),
    ...compare('runner', signer.runner, facts.runner),
  ]
}

/**
 * The identity alone is not enough. When another repository, or a pull request, calls this repository's
 * workflow at its default branch, the certificate names that workflow; only the claims about the run differ.
 */
function compareWorkflow(facts: CertificateFacts, signer: WorkflowSigner): readonly Difference[] {
  const repository = `${signer.serverUrl}/${signer.repository}`
  const folder = `${repository}/.github/workflows/`
  const pattern = new RegExp(`^${escape(folder)}[^@/\\s]+${escape(`@${signer.ref}`)}$`)
  const expected = `${folder}(any file)@${signer.ref}`
  const { trigger } = facts
  return [
    ...(pattern.test(facts.identity)
      ? []
      : [{ name: 'identity', expected, found: facts.identity }]),
    ...compare('issuer', signer.issuer, facts.issuer),
    ...compare('source repository', repository, facts.sourceRepository),
    ...compare('repository id', signer.repositoryId, facts.repositoryId),
    ...compare('ref', signer.ref, facts.sourceRef),
    ...(trigger === null
      ? [{ name: 'event', expected: ANY_EVENT, found: UNKNOWN }]
      : compareEvent(undefined, trigger)),
  ]
}

const compare = (
  name: string,
  expected: string | undefined,
  found: string | null,
): readonly Difference[] =>
  expected === undefined || expected === found ? [] : [{ name, expected, found: found ?? UNKNOWN }]

/** A certificate of another kind of service names no event, so that its absence alone is no reason. */
function compareEvent(
  events: readonly string[] | undefined,
  trigger: string | null,
): readonly Difference[] {
  if (events === undefined) {
    return trigger !== null && /^pull_request/i.test(trigger)
      ? [{ name: 'event', expected: ANY_EVENT, found: trigger }]
      : []
  }
  if (trigger !== null && events.includes(trigger)) return []
  return [{ name: 'event', expected: events.join(' or '), found: trigger ?? UNKNOWN }]
}

const ANY_EVENT = 'any but a pull request'
const UNKNOWN = '(not stated)'

/** A signer of the policy, and what keeps a certificate from being its. */
export interface Comparison {
  readonly signer: CertificateSigner
  readonly differences: readonly Difference[]
}

/** The signer whose certificate it is or, failing that, comes nearest: of the same repository, then by fewest differences. */
export function findClosest(
  facts: CertificateFacts,
  signers: readonly CertificateSigner[],
): Comparison | undefined {
  const compared = signers.map((signer) => ({
    signer,
    differences: findDifferences(facts, signer),
  }))
  const rank = ({ signer, differences }: Comparison): number =>
    differences.length === 0 || isSameRepository(facts, signer)
      ? differences.length
      : differences.length + FAR
  return compared.toSorted((left, right) => rank(left) - rank(right))[0]
}

/** More than there can be differences. */
const FAR = 100

function isSameRepository(facts: CertificateFacts, signer: CertificateSigner): boolean {
  const own =
    signer.kind === 'workflow'
      ? `${signer.serverUrl}/${signer.repository}`
      : (signer.sourceRepository ?? signer.identity.replace(/\/\.github\/workflows\/.*$/s, ''))
  return own === facts.sourceRepository || facts.identity.startsWith(`${own}/.github/`)
}

/**
 * Whether one of the windows holds all of the times: from its start, up to but without its end.
 * @param validity none: always
 * @param times RFC 3339; where there is none, or one that cannot be read, no window holds them
 */
export function isWithin(validity: readonly Validity[], times: readonly string[]): boolean {
  if (validity.length === 0) return true
  const moments = times.map((time) => Date.parse(time))
  return (
    moments.length > 0 &&
    validity.some(({ from, until }) => {
      const start = from === null ? -Infinity : Date.parse(from)
      const end = until === null ? Infinity : Date.parse(until)
      return moments.every((moment) => moment >= start && moment < end)
    })
  )
}

/** Names a signer that takes part in a policy; a key by what the caller knows it as. */
export function describeSigner(signer: CertificateSigner): string {
  const who =
    signer.kind === 'identity'
      ? signer.identity
      : `any workflow of ${signer.serverUrl}/${signer.repository} at ${signer.ref}`
  return `${who}${describeLimits(signer)} (issuer ${signer.issuer})`
}

function describeLimits(signer: CertificateSigner): string {
  const id = signer.repositoryId === undefined ? [] : [`repository id ${signer.repositoryId}`]
  if (signer.kind === 'workflow') return id.map((text) => `, ${text}`).join('')
  const { events, ownerId, ref, runner, sourceRepository } = signer
  const limits = [
    ...id,
    ...(ownerId === undefined ? [] : [`owner id ${ownerId}`]),
    ...(ref === undefined ? [] : [`ref ${ref}`]),
    ...(events === undefined ? [] : [`event ${events.join(' or ')}`]),
    ...(runner === undefined ? [] : [`runner ${runner}`]),
  ]
  const caller = sourceRepository === undefined ? '' : ` in a run of ${sourceRepository}`
  return [caller, ...limits].join(', ')
}

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
