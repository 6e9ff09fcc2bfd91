import type { RegistryEvent } from '../../src/domain/event.ts'
import { eventPath } from '../../src/domain/event.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { failed, passed } from '../../src/domain/verification.ts'
import type { EventFile, RegistryLog } from '../../src/ports/registry-log.ts'
import type { VerifiedSigner, Verifier } from '../../src/ports/verifier.ts'

export const FAKE_COMMIT = 'c'.repeat(40)

/** A registry branch that holds these files of each model; `null` for a repository without the branch. */
export function fakeRegistryLog(files: readonly EventFile[] | null): RegistryLog {
  return {
    readEvents: async () =>
      files === null
        ? undefined
        : { commit: FAKE_COMMIT, count: files.length, files: oneByOne(files) },
  }
}

async function* oneByOne(files: readonly EventFile[]): AsyncGenerator<EventFile> {
  for (const file of files) yield await Promise.resolve(file)
}

/** A bundle that says who signed what, and holds it; `fakeEventVerifier` believes it. */
export const fakeEventBundle = (
  event: RegistryEvent | Uint8Array,
  name = 'trusted',
): Uint8Array => {
  const payload = event instanceof Uint8Array ? event : stableJson(event)
  return Buffer.from(
    JSON.stringify({ signer: name, payload: Buffer.from(payload).toString('base64') }),
  )
}

export const fakeEventFile = (sequence: number, bytes: Uint8Array, model = 'churn'): EventFile => ({
  sequence,
  path: eventPath(model, sequence),
  bytes,
})

/** Accepts what one name signed. @param facts what is known of the signer beside the name */
export function fakeEventVerifier(
  name = 'trusted',
  facts: Partial<VerifiedSigner> = {},
): Pick<Verifier, 'examine'> {
  return {
    examine: async (bundle) => {
      const { signer, payload } = parseFake(bundle)
      const bytes = Buffer.from(payload, 'base64')
      if (signer === name) {
        const checks = [passed('signature', 'a signature'), passed('signer', name)]
        return { checks, signer: { kind: 'key', name, issuer: null, ...facts }, payload: bytes }
      }
      const difference = { name: 'key', expected: name, found: signer }
      const checks = [failed('signer', 'It is by somebody else.', [difference])]
      return { checks, signer: null, payload: bytes }
    },
  }
}

function parseFake(bundle: Uint8Array): { readonly signer: string; readonly payload: string } {
  const json: Readonly<Record<string, unknown>> = JSON.parse(Buffer.from(bundle).toString('utf8'))
  return { signer: String(json['signer']), payload: String(json['payload']) }
}
