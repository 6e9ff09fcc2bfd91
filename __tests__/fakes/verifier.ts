import { ReleaseError } from '../../src/domain/errors.ts'
import { failed, passed, skipped } from '../../src/domain/verification.ts'
import type { Examination, VerifiedSigner, Verifier } from '../../src/ports/verifier.ts'
import { fakeBundle } from './signer.ts'

/**
 * Accepts what `fakeSigner(name)` made over these very bytes, for one name. Such a bundle does not hold what it
 * signs, so `examine` accepts nothing without the statement, and knows no payload.
 * @param facts what is known of the signer beside the name
 */
export function fakeVerifier(name = 'trusted', facts: Partial<VerifiedSigner> = {}): Verifier {
  const signer: VerifiedSigner = { kind: 'key', name, issuer: null, ...facts }
  const isGenuine = (bundle: Uint8Array, statement: Uint8Array): boolean =>
    Buffer.from(bundle).equals(fakeBundle(name, statement))
  return {
    verify: async (bundle, statement) => {
      if (isGenuine(bundle, statement)) return signer
      throw new ReleaseError('SIGNATURE_INVALID', 'The signature is not by a trusted signer.')
    },
    examine: async (bundle, statement) => {
      if (statement === null) return refuse('not told what was signed', [])
      const payload = passed('payload', 'what is signed is this document')
      if (!isGenuine(bundle, statement)) return refuse('not by a trusted signer', [payload])
      const checks = [
        passed('bundle', 'a bundle'),
        payload,
        passed('key', name),
        passed('signature', 'a signature'),
        passed('signer', `${name} is trusted`),
      ]
      return { checks, signer, payload: statement }
    },
  }
}

const refuse = (reason: string, payload: Examination['checks']): Examination => ({
  checks: [
    passed('bundle', 'a bundle'),
    ...payload,
    failed('key', reason),
    skipped('signature', 'not looked at: the key failed'),
    skipped('signer', 'not looked at: the key failed'),
  ],
  signer: null,
  payload: null,
})
