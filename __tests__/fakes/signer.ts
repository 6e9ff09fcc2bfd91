import { sha256 } from '../../src/domain/digest.ts'
import type { Signer } from '../../src/ports/signer.ts'

export interface FakeSigner extends Signer {
  /** Every statement that was signed, in order. */
  readonly statements: readonly Uint8Array[]
}

/** A bundle that says who signed which bytes; `fakeVerifier` believes it. */
export function fakeSigner(name = 'trusted'): FakeSigner {
  const statements: Uint8Array[] = []
  return {
    mode: 'key',
    statements,
    sign: async (statement) => {
      statements.push(statement)
      return fakeBundle(name, statement)
    },
  }
}

export const fakeBundle = (name: string, statement: Uint8Array): Uint8Array =>
  Buffer.from(JSON.stringify({ signer: name, statement: sha256(statement) }))
