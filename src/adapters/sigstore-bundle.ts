import type { Bundle } from '@sigstore/bundle'
import { ReleaseError } from '../domain/errors.ts'
import { findJsonProblem } from '../domain/strict-json.ts'
import type { BundleBytes } from '../ports/signer.ts'

/** The payload type of every signature that this project makes or accepts. */
export const IN_TOTO_TYPE = 'application/vnd.in-toto+json'

/** The only bundle format that is made or accepted; older ones allow weaker log proofs. */
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** What certificate, log entry and timestamp may take, beside the payload. Bytes. */
const MAX_MATERIAL = 1024 * 1024

/** Of a bundle whose payload is not known beforehand. Bytes. */
const MAX_UNKNOWN = 32 * 1024 * 1024

/** A bundle needs eight. */
const MAX_DEPTH = 16

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

/** Log entries, and as many timestamps. */
const MAX_PROOFS = 16

type Fields = Readonly<Record<string, unknown>>

/** Says where the look at a signature ended, and why. */
export class SignatureRefusal extends ReleaseError {
  readonly reason: string

  /** @param reason the step and what was found there: `media type: …` */
  constructor(reason: string, cause?: unknown) {
    const options = cause === undefined ? {} : { cause }
    super('SIGNATURE_INVALID', `The signature is not valid: ${reason}`, options)
    this.reason = reason
  }
}

/** @throws SIGNATURE_INVALID naming the step and what was found there */
export function refuseSignature(step: string, found: string, cause?: unknown): never {
  throw new SignatureRefusal(`${step}: ${found}`, cause)
}

/** Text of others, for a message: quoted and short. */
export const quote = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

/**
 * Reads a bundle with exactly one DSSE signature over an in-toto statement. Nothing is verified by that. What two
 * readers could understand in two ways is refused: names twice, members that the format does not have, base64 that
 * is not the one way to write its bytes.
 * @param statement only for the size that a bundle of it can have; `null`: 32 MiB
 * @throws SignatureRefusal
 */
export async function parseStatementBundle(
  bytes: BundleBytes,
  statement: Uint8Array | null,
): Promise<StatementBundle> {
  const limit = statement === null ? MAX_UNKNOWN : statement.length * 2 + MAX_MATERIAL
  if (bytes.length > limit) {
    refuseSignature('size', `the bundle has ${bytes.length} bytes; at most ${limit} are possible.`)
  }
  const json = parseJson(bytes)
  if (json['mediaType'] !== BUNDLE_TYPE) {
    refuseSignature('media type', `${quote(json['mediaType'])}; only ${BUNDLE_TYPE} is accepted.`)
  }
  checkEnvelope(json)
  checkMaterial(json)
  checkMembers(json, ROOT_MEMBERS, 'bundle')
  const bundle = await decodeBundle(json)
  return { bundle, signedBy: readSignedBy(bundle), payload: readPayload(bundle) }
}

function parseJson(bytes: Uint8Array): Fields {
  let problem: string | undefined
  let json: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    // First, since it needs no memory for what a hostile text would make of it.
    problem = findJsonProblem(text, { maxDepth: MAX_DEPTH })
    if (problem === undefined) json = JSON.parse(text)
  } catch (cause) {
    refuseSignature('JSON', `the bundle (${bytes.length} bytes) is no JSON; is it cut off?`, cause)
  }
  if (problem !== undefined) {
    refuseSignature('JSON', `readers would disagree about the bundle: ${quote(problem)}.`)
  }
  return isFields(json) ? json : refuseSignature('JSON', 'the bundle is not an object.')
}

function checkEnvelope(json: Fields): void {
  const envelope = json['dsseEnvelope']
  if (!isFields(envelope) || 'messageSignature' in json) {
    refuseSignature('envelope', 'the bundle must hold one DSSE envelope and nothing else.')
  }
  const signatures: unknown = envelope['signatures']
  const list: readonly unknown[] = Array.isArray(signatures) ? signatures : []
  const [signature] = list
  if (list.length !== 1 || !isFields(signature)) {
    refuseSignature('envelope', `found ${list.length} signatures; exactly one is accepted.`)
  }
  if (envelope['payloadType'] !== IN_TOTO_TYPE) {
    refuseSignature(
      'payload type',
      `${quote(envelope['payloadType'])}; only ${IN_TOTO_TYPE} is accepted.`,
    )
  }
  checkMembers(envelope, ENVELOPE_MEMBERS, 'envelope')
  checkMembers(signature, SIGNATURE_MEMBERS, 'signature')
  checkBase64(envelope['payload'], 'dsseEnvelope.payload')
  checkBase64(signature['sig'], 'dsseEnvelope.signatures[0].sig')
}

/**
 * Two kinds of material in one bundle would let readers disagree about which one counts. A key comes without log
 * entries and timestamps: nothing here could check them, and unchecked they would only look like a proof.
 */
function checkMaterial(json: Fields): void {
  const material = json['verificationMaterial']
  const fields = isFields(material) ? material : {}
  const found = KINDS.filter((kind) => fields[kind] !== undefined)
  if (found.length !== 1 || found[0] === 'x509CertificateChain') {
    refuseSignature(
      'verification material',
      `found ${found.join(' and ') || 'none'}; exactly one of publicKey or certificate is accepted.`,
    )
  }
  checkMembers(fields, [...KINDS, ...PROOFS], 'verification material')
  const certificate = fields['certificate']
  if (isFields(certificate)) checkBase64(certificate['rawBytes'], 'certificate.rawBytes')
  checkCounts(fields)
  const proofs = PROOFS.filter((name) => hasContent(fields[name]))
  if (found[0] === 'publicKey' && proofs.length > 0) {
    refuseSignature(
      'verification material',
      `found ${proofs.join(' and ')} beside a key, which cannot be checked. Sign with the key alone ` +
        '(cosign: --tlog-upload=false).',
    )
  }
}

/** Each entry and timestamp costs signatures to check, and each is compared with all others. */
function checkCounts(material: Fields): void {
  const timestamps = material['timestampVerificationData']
  const lists = {
    tlogEntries: material['tlogEntries'],
    rfc3161Timestamps: isFields(timestamps) ? timestamps['rfc3161Timestamps'] : undefined,
  }
  for (const [name, list] of Object.entries(lists)) {
    if (Array.isArray(list) && list.length > MAX_PROOFS) {
      refuseSignature(
        'verification material',
        `found ${list.length} ${name}; at most ${MAX_PROOFS} are accepted.`,
      )
    }
  }
}

const KINDS = ['publicKey', 'certificate', 'x509CertificateChain'] as const
const PROOFS = ['tlogEntries', 'timestampVerificationData'] as const
const ROOT_MEMBERS = ['mediaType', 'verificationMaterial', 'dsseEnvelope'] as const
const ENVELOPE_MEMBERS = ['payload', 'payloadType', 'signatures'] as const
const SIGNATURE_MEMBERS = ['sig', 'keyid'] as const

/** Whether there is more than empty lists and objects. */
function hasContent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null
  return Object.values(value).some((inner) => hasContent(inner))
}

function checkMembers(fields: Fields, known: readonly string[], step: string): void {
  const other = Object.keys(fields).find((name) => !known.includes(name))
  if (other === undefined) return
  refuseSignature(step, `it has a member ${quote(other)}, which the format does not have.`)
}

/** The library's decoder takes blanks, other alphabets and rubbish, and stops where others go on. */
function checkBase64(value: unknown, name: string): void {
  if (typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value) return
  refuseSignature('base64', `${name} is not plain base64 (RFC 4648 §4, padded, no blanks).`)
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
