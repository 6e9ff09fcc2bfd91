import type { BundleBytes } from './signer.ts'

/** Who may sign. An identity is compared whole, never as a pattern. */
export type TrustedSigner =
  | { readonly kind: 'identity'; readonly identity: string; readonly issuer: string }
  /** PEM, SubjectPublicKeyInfo, ECDSA P-256. */
  | { readonly kind: 'key'; readonly publicKey: string }

/** Who did sign, for people and for the record. */
export interface VerifiedSigner {
  readonly kind: 'identity' | 'key'
  /** The certificate's SAN, or `sha256:` and the key hint. */
  readonly name: string
  readonly issuer: string | null
}

export interface Verifier {
  /**
   * Checks media type, payload type, signature, certificate chain, log entry and time, and that one of the
   * signers made it; and that the payload is exactly `statement`.
   * @throws SIGNATURE_INVALID with the step that failed
   */
  verify(
    bundle: BundleBytes,
    statement: Uint8Array,
    signers: readonly TrustedSigner[],
  ): Promise<VerifiedSigner>
}
