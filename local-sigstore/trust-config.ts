import { createHash } from 'node:crypto'
import type { Fields } from './service.ts'

export interface TrustFacts {
  readonly url: string
  readonly issuer: string
  /** DER. */
  readonly authority: Uint8Array
  readonly certificateLog: { readonly id: Uint8Array; readonly publicKey: Uint8Array } | undefined
  /** DER, SubjectPublicKeyInfo. */
  readonly logKey: Uint8Array | undefined
  /** DER, the signing certificate first. */
  readonly timestampChain: readonly Uint8Array[] | undefined
}

/** A year before the certificates, so that no clock is ever too early. ms. */
const BACKDATED = 365 * 24 * 3600 * 1000
const OPERATOR = 'sigstore.mock'

/** Sigstore's TrustedRoot as JSON. */
export function buildTrustedRoot(facts: TrustFacts): Fields {
  const { authority, certificateLog, logKey, timestampChain } = facts
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: logKey === undefined ? [] : [buildLog(facts.url, hash(logKey), logKey)],
    certificateAuthorities: [buildAuthority(facts.url, 'sigstore', [authority])],
    ctlogs:
      certificateLog === undefined
        ? []
        : [buildLog(facts.url, certificateLog.id, certificateLog.publicKey)],
    timestampAuthorities:
      timestampChain === undefined ? [] : [buildAuthority(facts.url, 'tsa', timestampChain)],
  }
}

/** Sigstore's ClientTrustConfig as JSON. */
export function buildTrustConfig(facts: TrustFacts, trustedRoot: Fields): Fields {
  return {
    mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json',
    trustedRoot,
    signingConfig: {
      mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
      caUrls: [buildService(facts.url)],
      oidcUrls: [buildService(facts.issuer)],
      rekorTlogUrls: facts.logKey === undefined ? [] : [buildService(facts.url)],
      rekorTlogConfig: { selector: 'ANY' },
      tsaUrls:
        facts.timestampChain === undefined ? [] : [buildService(`${facts.url}/api/v1/timestamp`)],
      tsaConfig: { selector: 'ANY' },
    },
  }
}

const buildService = (url: string): Fields => ({
  url,
  majorApiVersion: 1,
  validFor: { start: backdate() },
  operator: OPERATOR,
})

function buildLog(url: string, id: Uint8Array, publicKey: Uint8Array): Fields {
  return {
    baseUrl: url,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: encode(publicKey),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start: backdate() },
    },
    logId: { keyId: encode(id) },
    operator: OPERATOR,
  }
}

function buildAuthority(uri: string, commonName: string, chain: readonly Uint8Array[]): Fields {
  return {
    subject: { organization: OPERATOR, commonName },
    uri,
    certChain: { certificates: chain.map((der) => ({ rawBytes: encode(der) })) },
    validFor: { start: backdate() },
    operator: OPERATOR,
  }
}

const backdate = (): string => new Date(Date.now() - BACKDATED).toISOString()
const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const hash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
