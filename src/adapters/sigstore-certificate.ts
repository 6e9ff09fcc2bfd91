import { X509Certificate } from 'node:crypto'
import type { X509Certificate as SigstoreCertificate } from '@sigstore/core'
import type { CertificateFacts } from '../domain/signer-policy.ts'
import { describeError, quote, refuseSignature } from './sigstore-bundle.ts'
import { describeKey } from './signing-key.ts'

/** Extension numbers below 1.3.6.1.4.1.57264.1, see CertificateFacts. */
const FULCIO = '1.3.6.1.4.1.57264.1'
const ISSUER = 8
const OLD_ISSUER = 1
const RUNNER = 11
const SOURCE_REPOSITORY = 12
const SOURCE_COMMIT = 13
const SOURCE_REF = 14
const REPOSITORY_ID = 15
const OWNER_ID = 17
const TRIGGER = 20
const RUN_URL = 21

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3'
const UTF8_STRING = 0x0c

/**
 * What a leaf certificate claims. The claims are worth nothing until its chain has been verified.
 * @param der X.509
 * @throws SIGNATURE_INVALID for a certificate that no Sigstore authority issues for signing
 */
export async function readCertificate(der: Uint8Array): Promise<CertificateFacts> {
  const { X509Certificate: Certificate } = await import('@sigstore/core')
  try {
    const certificate = new X509Certificate(der)
    checkUse(certificate)
    return readFacts(certificate, Certificate.parse(Buffer.from(der)))
  } catch (error) {
    if (error instanceof Refused) return refuseSignature('certificate', `${error.message}.`)
    return refuseSignature('certificate', `it cannot be read: ${describeError(error)}.`, error)
  }
}

/** What is not right about a certificate; becomes a ReleaseError in `readCertificate`. */
class Refused extends Error {}

function checkUse(certificate: X509Certificate): void {
  const kind = describeKey(certificate.publicKey)
  if (kind !== undefined) throw new Refused(`found ${kind}; only ECDSA P-256 is accepted`)
  if (certificate.ca) throw new Refused('it is an authority, not a signer')
  if (!certificate.keyUsage?.includes(CODE_SIGNING)) {
    throw new Refused('it was not issued for code signing')
  }
}

function readFacts(certificate: X509Certificate, parsed: SigstoreCertificate): CertificateFacts {
  const claim = (number: number): string | null => readClaim(parsed, number)
  const identity = readIdentity(certificate.subjectAltName)
  // The library reads names as 7-bit text, which makes different names equal.
  if (identity !== parsed.subjectAltName) {
    throw new Refused(`its identity ${quote(identity)} cannot be read in one way only`)
  }
  const issuer = claim(ISSUER) ?? readOldIssuer(parsed)
  if (issuer === null) throw new Refused('it names no issuer')
  return {
    identity,
    issuer,
    sourceRepository: claim(SOURCE_REPOSITORY),
    repositoryId: claim(REPOSITORY_ID),
    ownerId: claim(OWNER_ID),
    sourceRef: claim(SOURCE_REF),
    sourceCommit: claim(SOURCE_COMMIT),
    trigger: claim(TRIGGER),
    runUrl: claim(RUN_URL),
    runner: claim(RUNNER),
  }
}

/** From Node's form `URI:…`, with the name as a JSON string where it has commas or quotes. */
function readIdentity(names: string | undefined): string {
  const match = /^(?:URI|email):(?:(?<plain>[^",]+)|(?<quoted>"(?:[^"\\]|\\.)*"))$/.exec(
    names ?? '',
  )
  const { plain, quoted } = match?.groups ?? {}
  if (plain !== undefined) return plain
  const name: unknown = quoted === undefined ? undefined : JSON.parse(quoted)
  if (typeof name === 'string') return name
  throw new Refused(`it must name exactly one URI or e-mail address; found ${quote(names ?? null)}`)
}

function readClaim(certificate: SigstoreCertificate, number: number): string | null {
  const oid = `${FULCIO}.${number}`
  const value = certificate.extension(oid)?.value
  return value === undefined ? null : decodeUtf8String(value, oid)
}

/** The first issuer extension holds the bare text. */
function readOldIssuer(certificate: SigstoreCertificate): string | null {
  const value = certificate.extension(`${FULCIO}.${OLD_ISSUER}`)?.value
  return value === undefined ? null : decodeText(value)
}

/** DER: a tag, the length in one byte or, from 128 on, in as many as its low bits say, the text. */
function decodeUtf8String(der: Uint8Array, oid: string): string {
  const first = der[1] ?? 0
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  const start = 2 + lengthBytes
  const length =
    lengthBytes === 0 ? first : der.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0)
  if (der[0] !== UTF8_STRING || lengthBytes > 4 || der.length !== start + length) {
    throw new Refused(`its extension ${oid} is not a text`)
  }
  return decodeText(der.subarray(start))
}

const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
