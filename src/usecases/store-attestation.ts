import { MAX_SUBJECTS } from '../domain/build-manifest.ts'
import { digestOf } from '../domain/digest.ts'
import type { ReleaseErrorCode } from '../domain/errors.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Manifest } from '../domain/manifest.ts'
import type { Attestation, AttestationStore } from '../ports/attestation-store.ts'
import type { Log } from '../ports/log.ts'
import type { BundleBytes } from '../ports/signer.ts'

/** `auto`: where it is possible, and never a failure. */
export type AttestMode = 'auto' | 'true' | 'false'

/** What decides whether GitHub's attestation store can take a signature, known before there is one. */
export interface AttestFacts {
  /** `https://github.com`, without a slash at the end. */
  readonly serverUrl: string
  /** `null`: nothing is signed. */
  readonly signer: 'identity' | 'key' | null
  /** Which Sigstore signs; says nothing where a key does. */
  readonly instance: 'public-good' | 'github' | 'custom'
}

export interface AttestRequest extends Omit<AttestFacts, 'signer'> {
  readonly mode: AttestMode
  readonly manifest: Pick<Manifest, 'subject' | 'predicateType'>
  /** The exact bytes that are signed. */
  readonly manifestBytes: Uint8Array
  /** `null` when the version is not signed. */
  readonly bundle: BundleBytes | null
  /** `false` when an earlier run published the version, and may have stored the bundle as well. */
  readonly created: boolean
}

export interface AttestPorts {
  readonly attestations: AttestationStore
  readonly log: Log
}

export type AttestResult =
  | { readonly kind: 'stored'; readonly id: number | null; readonly url: string }
  /** `why` is one or two sentences for people. */
  | { readonly kind: 'skipped'; readonly why: string }

/** Why there will be no copy. */
interface Obstacle {
  readonly why: string
  readonly code: ReleaseErrorCode
  /** How loud it is in the mode `auto`: quiet where nobody did anything wrong. */
  readonly level: 'info' | 'notice' | 'warning'
  readonly cause?: unknown
}

/** Bytes; actions/attest stops there, and the API takes no more. */
const MAX_STATEMENT = 16 * 1024 * 1024

/**
 * Refuses `attest: true` where it cannot be done, before anything is published.
 * @throws INPUT_INVALID
 */
export function checkAttestable(mode: AttestMode, facts: AttestFacts): void {
  const obstacle = findObstacle(facts)
  if (mode !== 'true' || obstacle === undefined) return
  throw new ReleaseError(
    obstacle.code,
    `attest: true is not possible: ${obstacle.why} Leave attest out, or set it to auto, to store the signature only where ` +
      'that is possible.',
  )
}

/**
 * Stores a copy of the manifest's signature in GitHub's attestation store, where `gh attestation verify FILE --repo` finds
 * it. The release's own asset stays the source of truth, so with `auto` nothing of this fails. `model.sig` is not stored:
 * its one subject is a digest over all files together, by which nobody can look anything up.
 * @throws with `true` for whatever keeps the copy from being stored; the release is published by then
 */
export async function storeAttestation(
  request: AttestRequest,
  ports: AttestPorts,
): Promise<AttestResult> {
  if (request.mode === 'false') return { kind: 'skipped', why: 'attest: false.' }
  const stored = await store(request, ports)
  if ('url' in stored) {
    ports.log.info(`attest: the signature is in GitHub's attestation store: ${stored.url}`)
    return { kind: 'stored', ...stored }
  }
  const { why, code, level, cause } = stored
  if (request.mode === 'true')
    throw new ReleaseError(
      code,
      `attest: true, but GitHub's attestation store has no copy of the signature: ${why} The release itself is published ` +
        'and complete; only this extra copy is missing.',
      cause === undefined ? {} : { cause },
    )
  ports.log[level](
    `attest: GitHub's attestation store has no copy of the signature: ${why}${request.bundle === null ? '' : ' The release has it.'}`,
  )
  return { kind: 'skipped', why }
}

type Stored = Omit<Extract<AttestResult, { readonly kind: 'stored' }>, 'kind'>

async function store(
  request: AttestRequest,
  { attestations, log }: AttestPorts,
): Promise<Stored | Obstacle> {
  const { bundle, manifest } = request
  const signer = bundle === null ? null : readSigner(bundle)
  const obstacle = findObstacle({ ...request, signer }) ?? findExcess(request)
  if (obstacle !== undefined) return obstacle
  const [subject] = manifest.subject
  if (bundle === null || subject === undefined) throw new Error('a manifest has a subject')
  const attestation: Attestation = {
    bundle,
    predicateType: manifest.predicateType,
    subject: digestOf(subject.digest.sha256),
  }
  const earlier = request.created ? undefined : await findEarlier(attestation, attestations, log)
  if (earlier !== undefined) return earlier
  try {
    const result = await attestations.store(attestation)
    return result.kind === 'stored' ? { id: result.id, url: result.url } : explainPlan(result.said)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    return explainFailure(error)
  }
}

/** A second copy does no harm, so a look-up that fails is no reason to stop. */
async function findEarlier(
  attestation: Attestation,
  attestations: AttestationStore,
  log: Log,
): Promise<Stored | undefined> {
  try {
    return await attestations.find(attestation)
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    log.debug(error.message)
    return undefined
  }
}

const ONLY_CERTIFICATES =
  'the store takes only certificates of the Sigstore instances that GitHub trusts.'

const impossible = (why: string): Obstacle => ({ why, code: 'INPUT_INVALID', level: 'info' })

function findObstacle({ serverUrl, signer, instance }: AttestFacts): Obstacle | undefined {
  if (signer === null) return impossible('the version is not signed.')
  if (signer === 'key')
    return impossible(`the version is signed with a key, and ${ONLY_CERTIFICATES}`)
  if (!hasStore(serverUrl))
    return impossible(`${serverUrl} is a GitHub Enterprise Server, which has no attestation store.`)
  if (instance === 'custom')
    return impossible(
      `the version is signed through a Sigstore instance of your own (sigstore-instance), and ${ONLY_CERTIFICATES}`,
    )
  return undefined
}

/** GitHub's own host, its tenants, and what runs on this machine for a try; as GitHub's own actions tell them apart. */
function hasStore(serverUrl: string): boolean {
  const host = URL.parse(serverUrl)?.hostname ?? ''
  return host === 'github.com' || /(^|\.)localhost$|\.ghe\.com$/.test(host)
}

const tooLarge = (why: string): Obstacle => ({ why, code: 'LIMIT_EXCEEDED', level: 'notice' })

function findExcess({ manifest, manifestBytes }: AttestRequest): Obstacle | undefined {
  const count = manifest.subject.length
  if (count > MAX_SUBJECTS)
    return tooLarge(`the version has ${count} model files, and the store takes ${MAX_SUBJECTS}.`)
  if (manifestBytes.length > MAX_STATEMENT)
    return tooLarge(
      `the manifest has ${manifestBytes.length} bytes, and the store takes ${MAX_STATEMENT}.`,
    )
  return undefined
}

const explainPlan = (said: string): Obstacle =>
  impossible(
    `private and internal repositories have the store only with GitHub Enterprise Cloud (GitHub says: "${said}"). Set ` +
      'attest: false where that stays so.',
  )

const explainFailure = (error: ReleaseError): Obstacle => ({
  why: error.message,
  code: error.code,
  // The right is one that a job without this copy has no need of.
  level: error.code === 'PERMISSION_MISSING' ? 'notice' : 'warning',
  cause: error,
})

/** An earlier run may have signed otherwise than this one would. */
function readSigner(bundle: BundleBytes): 'identity' | 'key' {
  const material = readField(parseJson(bundle), 'verificationMaterial')
  return readField(material, 'publicKey') === undefined ? 'identity' : 'key'
}

const readField = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined

function parseJson(bytes: BundleBytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
