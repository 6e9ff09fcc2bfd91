import type { ReleaseError } from '../../src/domain/errors.ts'
import type { Attestation, AttestationStore } from '../../src/ports/attestation-store.ts'

export interface FakeAttestationStore extends AttestationStore {
  /** `find` and `store`, in order. */
  readonly events: readonly string[]
  readonly stored: readonly Attestation[]
}

export interface AttestationFaults {
  readonly onFind?: ReleaseError
  readonly onStore?: Error
  /** GitHub's words for a plan without the store. */
  readonly unavailable?: string
}

export const ATTESTATIONS_PAGE = 'https://github.com/acme/ml/attestations'

/** Attestations in memory, numbered from 1. */
export function fakeAttestationStore(faults: AttestationFaults = {}): FakeAttestationStore {
  const events: string[] = []
  const stored: Attestation[] = []
  return {
    events,
    stored,
    find: async (attestation) => {
      events.push('find')
      if (faults.onFind !== undefined) throw faults.onFind
      const found = stored.some(
        (one) => one.subject === attestation.subject && one.bundle === attestation.bundle,
      )
      return found ? { id: null, url: ATTESTATIONS_PAGE } : undefined
    },
    store: async (attestation) => {
      events.push('store')
      if (faults.onStore !== undefined) throw faults.onStore
      if (faults.unavailable !== undefined) return { kind: 'unavailable', said: faults.unavailable }
      const id = stored.push(attestation)
      return { kind: 'stored', id, url: `${ATTESTATIONS_PAGE}/${id}` }
    },
  }
}
