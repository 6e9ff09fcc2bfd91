import type { TrustMaterial } from '@sigstore/verify'
import type { KeySigner, TrustedSigner, Validity } from '../domain/signer-policy.ts'
import { failed, passed } from '../domain/verification.ts'
import type { StatementBundle } from './sigstore-bundle.ts'
import { quote } from './sigstore-bundle.ts'
import type { Findings } from './sigstore-findings.ts'
import { findFailure, readEntity } from './sigstore-library.ts'
import { adviseUntrusted, nameSigner, nameSigners } from './sigstore-signers.ts'
import type { VerificationKey } from './signing-key.ts'
import { parseVerificationKey } from './signing-key.ts'

/**
 * Checks a bundle that names a key against the keys that are trusted. It proves no time, so the windows of the key
 * are handed on.
 * @throws CONFIG_INVALID when a trusted key is none
 */
export async function checkKey(
  { bundle, payload }: StatementBundle,
  hint: string,
  signers: readonly TrustedSigner[],
): Promise<Findings> {
  const entries = signers
    .filter((signer): signer is KeySigner => signer.kind === 'key')
    .map((signer) => ({ signer, key: parseVerificationKey(signer.publicKey) }))
    .filter(({ key }) => key.hint === hint)
  const [first] = entries
  if (first === undefined) return refuseKey(hint, signers)
  const name = `sha256:${first.key.hint}`
  const own = passed('key', `the trusted key ${name}, ECDSA P-256`)
  const failure = await findKeyFailure(bundle, first.key)
  if (failure !== undefined) {
    const detail = `${failure.found}; it was not made with the key ${name}, or not over this content.`
    return { checks: [own, failed('signature', detail)], signer: null, cause: failure.cause }
  }
  const validity = readValidity(entries.map(({ signer }) => signer))
  return {
    checks: [
      own,
      passed('signature', `ECDSA P-256 with SHA-256, over ${payload.length} bytes`),
      passed('signer', `the key ${name} is trusted${describeValidity(validity)}`),
    ],
    signer: {
      kind: 'key',
      name,
      issuer: null,
      ...(validity === undefined ? {} : { validity }),
    },
  }
}

function refuseKey(hint: string, signers: readonly TrustedSigner[]): Findings {
  const found = `the key sha256:${hint}`
  const keys = signers.filter(({ kind }) => kind === 'key')
  const expected = (keys.length > 0 ? keys : signers).slice(0, MAX_SHOWN).map(nameSigner)
  const detail = `signed with the key ${quote(`sha256:${hint}`)}; trusted: ${nameSigners(signers)}. ${adviseUntrusted('key')}`
  const difference = { name: 'key', expected: expected.join(' or '), found }
  const differences = expected.length === 0 ? [] : [difference]
  return { checks: [failed('key', detail, differences)], signer: null }
}

const MAX_SHOWN = 5

/** No authorities and no logs: nothing but the key counts. */
async function findKeyFailure(bundle: StatementBundle['bundle'], key: VerificationKey) {
  const none = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] }
  const thresholds = { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 }
  const entity = await readEntity(bundle)
  if ('check' in entity) return entity
  const { toTrustMaterial } = await import('@sigstore/verify')
  const material = toTrustMaterial({ mediaType: '', ...none }, (asked) => findKey(key, asked))
  return findFailure(entity, material, thresholds)
}

function findKey(key: VerificationKey, hint: string): ReturnType<TrustMaterial['publicKey']> {
  if (hint !== key.hint) throw new Error(`no key ${quote(hint)}`)
  return { publicKey: key.key, validFor: () => true }
}

/** `undefined` as soon as one entry has no window: then the key always counts. */
function readValidity(signers: readonly KeySigner[]): readonly Validity[] | undefined {
  const windows = signers.flatMap(({ validity }) => (validity === undefined ? [] : [validity]))
  return windows.length === signers.length ? windows : undefined
}

function describeValidity(validity: readonly Validity[] | undefined): string {
  if (validity === undefined) return ''
  const windows = validity.map(
    ({ from, until }) =>
      `${from === null ? 'from the beginning' : `from ${from}`} ${until === null ? 'on' : `until ${until}`}`,
  )
  return ` ${windows.join(', and ')}`
}
