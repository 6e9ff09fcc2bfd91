import type { CertificateFacts, TrustedSigner, Validity } from '../domain/signer-policy.ts'
import type { Check } from '../domain/verification.ts'
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
  /**
   * When the key counts, once for each time that the policy names it; never for a certificate. A signature by key
   * proves no time: whoever knows when it was made asks `isWithin`.
   */
  readonly validity?: readonly Validity[]
}

/** What was found out about a bundle, check by check. */
export interface Examination {
  /**
   * `bundle`, `payload` (unless no statement was given), `key` or `certificate` with `log` and `timestamp`, `signature`,
   * `signer`, in this order. After the first one that failed the others are `skipped`, with the reason.
   */
  readonly checks: readonly Check[]
  /** `null` unless every check passed. */
  readonly signer: VerifiedSigner | null
  /** What the bundle signs; `null` when it could not be read. To be trusted only when there is a signer. */
  readonly payload: Uint8Array | null
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

  /**
   * The same checks, each with its own outcome; does not throw for a bad signature.
   * @param statement what has to be signed; `null` for whatever the bundle holds
   * @throws SIGNATURE_INVALID only when the trust root cannot be read or downloaded, INPUT_INVALID when none was named offline
   */
  examine(
    bundle: BundleBytes,
    statement: Uint8Array | null,
    signers: readonly TrustedSigner[],
  ): Promise<Examination>
}
