import { generateKeyPairSync } from 'node:crypto'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { keylessSigner } from '../../src/adapters/sigstore-keyless-signer.ts'
import { parseTrustConfig } from '../../src/adapters/sigstore-trust-config.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { TrustedSigner } from '../../src/domain/signer-policy.ts'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { buildToken, IDENTITY, ISSUER } from './identity.ts'

export interface Json {
  [name: string]: Json
}

export const STATEMENT = Buffer.from('{"_type":"https://in-toto.io/Statement/v1","subject":[]}\n')

export const TRUSTED_IDENTITY: TrustedSigner & { readonly kind: 'identity' } = {
  kind: 'identity',
  identity: IDENTITY,
  issuer: ISSUER,
}

export const newKey = (): ReturnType<typeof keySigner> =>
  keySigner(
    generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  )

export const readInstance = async (config: object): ReturnType<typeof parseTrustConfig> =>
  parseTrustConfig(JSON.stringify(config), 'trust.json')

/** Signs the statement without a key, for a run with these claims. */
export async function signAs(
  sigstore: LocalSigstore,
  claims: Readonly<Record<string, unknown>> = {},
): Promise<Uint8Array> {
  const instance = await readInstance(sigstore.trustConfig)
  return keylessSigner(instance, async () => buildToken(claims)).sign(STATEMENT)
}

/** Verifies with the local instance's root; the name of the signer. */
export async function verifyName(
  sigstore: LocalSigstore,
  bundle: Uint8Array,
  signers: readonly TrustedSigner[],
  document: Uint8Array = STATEMENT,
): Promise<string> {
  const verifier = sigstoreVerifier(async () => readInstance(sigstore.trustConfig))
  return (await verifier.verify(bundle, document, signers)).name
}

/** The message of the refusal, from its step on; anything else fails the test. */
export async function refusal(run: Promise<unknown>): Promise<string> {
  const error: unknown = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ReleaseError && error.code === 'SIGNATURE_INVALID') {
    return error.message.replace('The signature is not valid: ', '')
  }
  throw new Error('it was not refused as it should be', { cause: error })
}

/** A copy of a bundle after a change. */
export function change(bundle: Uint8Array, edit: (json: Json) => void): Uint8Array {
  const json: Json = JSON.parse(Buffer.from(bundle).toString('utf8'))
  edit(json)
  return Buffer.from(JSON.stringify(json))
}

/** Replaces the value at a path of names, by one made from it. */
export const alter = (path: string, build: (value: unknown) => unknown) => (json: Json) => {
  const names = path.split('.')
  const last = names.pop() ?? ''
  const place = names.reduce((found, name) => found[name] ?? found, json)
  Object.assign(place, { [last]: build(place[last]) })
}

export const set = (path: string, value: unknown): ((json: Json) => void) =>
  alter(path, () => value)

export const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Base64 with one bit changed; negative places count from the end. */
export const flip =
  (place: number) =>
  (value: unknown): string => {
    const bytes = Buffer.from(typeof value === 'string' ? value : '', 'base64')
    const index = (place + bytes.length) % bytes.length
    bytes[index] = (bytes[index] ?? 0) ^ 1
    return encode(bytes)
  }
