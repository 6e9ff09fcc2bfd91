import type { X509Certificate } from 'node:crypto'

/** How the authorities of the two instances that everybody uses name themselves (O of the issuer). */
export const PUBLIC_GOOD_ORGANIZATION = 'sigstore.dev'
export const GITHUB_ORGANIZATION = 'GitHub, Inc.'

export interface Issuer {
  /** `null` unless there is exactly one. */
  readonly organization: string | null
}

/** Who a certificate says has issued it: a claim, good for choosing what to check it with, and for messages. */
export function readIssuer(certificate: X509Certificate): Issuer {
  const organization: unknown = certificate.toLegacyObject().issuer.O
  return { organization: typeof organization === 'string' ? organization : null }
}
