import type { Bundle } from '@sigstore/bundle'
import { ReleaseError } from '../domain/errors.ts'
import type { BundleBytes } from '../ports/signer.ts'

/** The payload type of every signature that this project makes or accepts. */
export const IN_TOTO_TYPE = 'application/vnd.in-toto+json'

/** The only bundle format that is made or accepted; older ones allow weaker log proofs. */
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** What certificate, log entry and timestamp may take, beside the payload. Bytes. */
const MAX_MATERIAL = 1024 * 1024

/** How a bundle says that it was signed. */
export type SignedBy =
  | { readonly kind: 'key'; readonly hint: string }
  /** DER. */
  | { readonly kind: 'certificate'; readonly der: Uint8Array }

export interface StatementBundle {
  readonly bundle: Bundle
  readonly signedBy: SignedBy
  readonly payload: Uint8Array
}

type Fields = Readonly<Record<string, unknown>>

/** @throws SIGNATURE_INVALID naming the step and what was found there */
export function refuseSignature(step: string, found: string, cause?: unknown): never {
  const message = `The signature is not valid: ${step}: ${found}`
  throw new ReleaseError('SIGNATURE_INVALID', message, cause === undefined ? {} : { cause })
}

/** Text of others, for a message: quoted and short. */
export const quote = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

/**
 * Reads a bundle with exactly one DSSE signature over an in-toto statement. Nothing is verified by that.
 * @param statement only for the size that a bundle of it can have
 * @throws SIGNATURE_INVALID
 */
export async function parseStatementBundle(
  bytes: BundleBytes,
  statement: Uint8Array,
): Promise<StatementBundle> {
  const limit = statement.length * 2 + MAX_MATERIAL
  if (bytes.length > limit) {
    refuseSignature('size', `the bundle has ${bytes.length} bytes; at most ${limit} are possible.`)
  }
  const json = parseJson(bytes)
  if (json['mediaType'] !== BUNDLE_TYPE) {
    refuseSignature('media type', `${quote(json['mediaType'])}; only ${BUNDLE_TYPE} is accepted.`)
  }
  checkEnvelope(json)
  checkMaterial(json)
  const bundle = await decodeBundle(json)
  return { bundle, signedBy: readSignedBy(bundle), payload: readPayload(bundle) }
}

function parseJson(bytes: Uint8Array): Fields {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    refuseSignature('JSON', `the bundle (${bytes.length} bytes) is no JSON; is it cut off?`, cause)
  }
  return isFields(json) ? json : refuseSignature('JSON', 'the bundle is not an object.')
}

function checkEnvelope(json: Fields): void {
  const envelope = json['dsseEnvelope']
  if (!isFields(envelope) || 'messageSignature' in json) {
    refuseSignature('envelope', 'the bundle must hold one DSSE envelope and nothing else.')
  }
  const signatures = envelope['signatures']
  const count = Array.isArray(signatures) ? signatures.length : 0
  if (count !== 1) {
    refuseSignature('envelope', `found ${count} signatures; exactly one is accepted.`)
  }
  if (envelope['payloadType'] !== IN_TOTO_TYPE) {
    refuseSignature(
      'payload type',
      `${quote(envelope['payloadType'])}; only ${IN_TOTO_TYPE} is accepted.`,
    )
  }
}

/** Two kinds of material in one bundle would let readers disagree about which one counts. */
function checkMaterial(json: Fields): void {
  const material = json['verificationMaterial']
  const found = ['publicKey', 'certificate', 'x509CertificateChain'].filter(
    (kind) => isFields(material) && material[kind] !== undefined,
  )
  if (found.length === 1 && found[0] !== 'x509CertificateChain') return
  refuseSignature(
    'verification material',
    `found ${found.join(' and ') || 'none'}; exactly one of publicKey or certificate is accepted.`,
  )
}

async function decodeBundle(json: Fields): Promise<Bundle> {
  const { bundleFromJSON } = await import('@sigstore/bundle')
  try {
    return bundleFromJSON(json)
  } catch (cause) {
    return refuseSignature(
      'format',
      `the bundle is not well-formed: ${describeError(cause)}.`,
      cause,
    )
  }
}

function readSignedBy({ verificationMaterial: { content } }: Bundle): SignedBy {
  if (content.$case === 'publicKey') return { kind: 'key', hint: content.publicKey.hint }
  if (content.$case === 'certificate') {
    return { kind: 'certificate', der: content.certificate.rawBytes }
  }
  return refuseSignature('verification material', 'a certificate chain is not accepted.')
}

function readPayload({ content }: Bundle): Uint8Array {
  if (content.$case === 'dsseEnvelope') return content.dsseEnvelope.payload
  return refuseSignature('envelope', 'the bundle holds no DSSE envelope.')
}

/** One short line, whatever a library, a service or a tool has put into the message. */
export function describeError(error: unknown): string {
  const text = isFields(error) && 'message' in error ? String(error['message']) : String(error)
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
  return line.length > 500 ? `${line.slice(0, 500)}…` : line
}

/** The code of an error of Node or of a library, '' without one. */
export const readErrorCode = (error: unknown): string =>
  isFields(error) && typeof error['code'] === 'string' ? error['code'] : ''

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
