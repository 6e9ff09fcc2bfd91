import type { CertificateFacts, TrustedSigner } from '../domain/signer-policy.ts'
import type { BundleBytes } from './signer.ts'

export type { TrustedSigner }

/** Who did sign, for people and for the record. */
export interface VerifiedSigner {
  readonly kind: 'identity' | 'key'
  /** The certificate's SAN, or `sha256:` and the key hint. */
  readonly name: string
  readonly issuer: string | null
  /** What the certificate says of the run; never for a key. */
  readonly certificate?: CertificateFacts
}

export interface Verifier {
  /**
   * Checks media type, payload type, signature, certificate chain, log entry and time, and that one of the
   * signers made it; and that the payload is exactly `statement`. A bundle made with a key only ever satisfies
   * a `key` signer, one made with a certificate only an `identity` or `workflow` signer.
   * @throws SIGNATURE_INVALID with the step that failed
   */
  verify(
    bundle: BundleBytes,
    statement: Uint8Array,
    signers: readonly TrustedSigner[],
  ): Promise<VerifiedSigner>
}
