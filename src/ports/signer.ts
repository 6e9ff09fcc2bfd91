/** A Sigstore bundle v0.3 as JSON bytes, whose DSSE payload is the statement. */
export type BundleBytes = Uint8Array

export interface Signer {
  /** `keyless` or `key`; for the log. */
  readonly mode: 'keyless' | 'key'
  /**
   * Signs an in-toto statement (DSSE, payload type `application/vnd.in-toto+json`).
   * @throws SIGNING_FAILED
   */
  sign(statement: Uint8Array): Promise<BundleBytes>
}
