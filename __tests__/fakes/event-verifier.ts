import type { Verifier } from '../../src/ports/verifier.ts'
import { fakeEventVerifier } from './registry-log.ts'
import { fakeVerifier } from './verifier.ts'

/** Believes what `trusted` signed, manifests as well as events. */
export function fakeWholeVerifier(): Verifier {
  const [versions, events] = [fakeVerifier(), fakeEventVerifier()]
  return {
    verify: (...asked) => versions.verify(...asked),
    examine: (bundle, statement, signers) =>
      (statement === null ? events : versions).examine(bundle, statement, signers),
  }
}
