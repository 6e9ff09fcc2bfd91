import { ReleaseError } from '../../src/domain/errors.ts'
import type { Verifier } from '../../src/ports/verifier.ts'
import { fakeBundle } from './signer.ts'

/** Accepts what `fakeSigner(name)` made over these very bytes, for one name. */
export function fakeVerifier(name = 'trusted'): Verifier {
  return {
    verify: async (bundle, statement) => {
      if (Buffer.from(bundle).equals(fakeBundle(name, statement)))
        return { kind: 'key', name, issuer: null }
      throw new ReleaseError('SIGNATURE_INVALID', 'The signature is not by a trusted signer.')
    },
  }
}
