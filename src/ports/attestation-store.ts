import type { Digest } from '../domain/digest.ts'
import type { BundleBytes } from './signer.ts'

/** A signed statement, and what a store finds it by. */
export interface Attestation {
  readonly bundle: BundleBytes
  /** Of the statement in the bundle. */
  readonly predicateType: string
  /** One of the statement's subjects. */
  readonly subject: Digest
}

export interface StoredAttestation {
  /** `null` where the store does not tell it, as for one that was there before. */
  readonly id: number | null
  /** A page for people: of the attestation, or of all of the repository where there is no id. */
  readonly url: string
}

export type StoreResult =
  | ({ readonly kind: 'stored' } & StoredAttestation)
  /** GitHub does not offer the store to this repository. `said` are its words, on one line, not escaped. */
  | { readonly kind: 'unavailable'; readonly said: string }

/** The attestations of one repository, which `gh attestation verify FILE --repo` reads. A copy, never the source of trust. */
export interface AttestationStore {
  /**
   * This very bundle, if it is among the newest of its subject. That a store does not find it proves nothing.
   * @throws GITHUB_FAILED, PERMISSION_MISSING
   */
  find(attestation: Attestation): Promise<StoredAttestation | undefined>
  /**
   * Adds the bundle. After an answer that got lost it is looked up before it is sent again, so that there are hardly
   * ever two.
   * @throws GITHUB_FAILED, PERMISSION_MISSING, SIGNATURE_INVALID for bytes that are no bundle
   */
  store(attestation: Attestation): Promise<StoreResult>
}
