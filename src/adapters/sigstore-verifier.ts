import type { TrustMaterial, VerifierOptions } from '@sigstore/verify'
import type { CertificateSigner, KeySigner, TrustedSigner } from '../domain/signer-policy.ts'
import { describeSigner, findMismatch } from '../domain/signer-policy.ts'
import type { BundleBytes } from '../ports/signer.ts'
import type { VerifiedSigner, Verifier } from '../ports/verifier.ts'
import type { StatementBundle } from './sigstore-bundle.ts'
import {
  describeError,
  parseStatementBundle,
  quote,
  readErrorCode,
  refuseSignature,
} from './sigstore-bundle.ts'
import { readCertificate } from './sigstore-certificate.ts'
import type { SigstoreInstance } from './sigstore-instance.ts'
import type { VerificationKey } from './signing-key.ts'
import { parseVerificationKey } from './signing-key.ts'

/** The step of the check, in words, by the library's error code. */
const STEPS: Readonly<Record<string, string>> = {
  CERTIFICATE_ERROR: 'certificate',
  PUBLIC_KEY_ERROR: 'key',
  SIGNATURE_ERROR: 'signature',
  TIMESTAMP_ERROR: 'time of signing',
  TLOG_BODY_ERROR: 'log entry',
  TLOG_ERROR: 'log entry',
  TLOG_INCLUSION_PROMISE_ERROR: 'log entry',
  TLOG_INCLUSION_PROOF_ERROR: 'log entry',
  TLOG_MISSING_INCLUSION_ERROR: 'log entry',
}

/**
 * Checks bundles against keys and against certificates of one Sigstore instance.
 * @param instance asked only when a bundle with a certificate is to be checked: may use the network
 */
export function sigstoreVerifier(instance: () => Promise<SigstoreInstance>): Verifier {
  return {
    async verify(
      bytes: BundleBytes,
      statement: Uint8Array,
      signers: readonly TrustedSigner[],
    ): Promise<VerifiedSigner> {
      const parsed = await parseStatementBundle(bytes, statement)
      const { payload, signedBy } = parsed
      if (!Buffer.from(payload).equals(statement)) {
        refuseSignature(
          'payload',
          `the bundle signs another document (${payload.length} bytes) than this one (${statement.length} bytes).`,
        )
      }
      return signedBy.kind === 'key'
        ? verifyKey(parsed, signedBy.hint, signers)
        : verifyCertificate(parsed, signedBy.der, signers, instance)
    },
  }
}

async function verifyKey(
  { bundle }: StatementBundle,
  hint: string,
  signers: readonly TrustedSigner[],
): Promise<VerifiedSigner> {
  const keys = signers
    .filter((signer): signer is KeySigner => signer.kind === 'key')
    .map(({ publicKey }) => parseVerificationKey(publicKey))
  const key = keys.find((candidate) => candidate.hint === hint)
  if (key === undefined) {
    refuseSignature(
      'signer',
      `signed with the key ${quote(`sha256:${hint}`)}; trusted: ${describeAll(signers)}.`,
    )
  }
  // No authorities: log entries or timestamps that come with a key cannot be checked, so they are refused.
  const none = { certificateAuthorities: [], timestampAuthorities: [], tlogs: [], ctlogs: [] }
  const thresholds = { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 0 }
  const { toTrustMaterial } = await import('@sigstore/verify')
  const trust = toTrustMaterial({ mediaType: '', ...none }, (asked) => findKey(key, asked))
  await checkBundle(bundle, trust, thresholds, `the key sha256:${hint}`)
  return { kind: 'key', name: `sha256:${key.hint}`, issuer: null }
}

function findKey(key: VerificationKey, hint: string): ReturnType<TrustMaterial['publicKey']> {
  if (hint !== key.hint) throw new Error(`no key ${quote(hint)}`)
  return { publicKey: key.key, validFor: () => true }
}

async function verifyCertificate(
  { bundle }: StatementBundle,
  der: Uint8Array,
  signers: readonly TrustedSigner[],
  readInstance: () => Promise<SigstoreInstance>,
): Promise<VerifiedSigner> {
  const facts = await readCertificate(der)
  const who = `${quote(facts.identity)} (issuer ${quote(facts.issuer)})`
  const candidates = signers.filter((one): one is CertificateSigner => one.kind !== 'key')
  if (candidates.length === 0) {
    refuseSignature('signer', `signed by ${who}; trusted: ${describeAll(signers)}.`)
  }
  const instance = await readInstance()
  await checkBundle(
    bundle,
    await readTrust(instance),
    {
      ctlogThreshold: instance.thresholds.ctlog,
      tlogThreshold: instance.thresholds.tlog,
      timestampThreshold: instance.thresholds.timestamp,
    },
    `a certificate that claims to be ${who}, with the trust root "${instance.name}"`,
  )
  const mismatches = candidates.map((candidate) => findMismatch(facts, candidate))
  if (!mismatches.includes(undefined)) {
    refuseSignature(
      'signer',
      `signed by ${who}, which is not trusted (${[...new Set(mismatches)].join('; ')}); trusted: ${describeAll(signers)}.`,
    )
  }
  return { kind: 'identity', name: facts.identity, issuer: facts.issuer, certificate: facts }
}

async function readTrust(instance: SigstoreInstance): Promise<TrustMaterial> {
  const { toTrustMaterial } = await import('@sigstore/verify')
  const root = await instance.trustedRoot()
  try {
    return toTrustMaterial(root)
  } catch (cause) {
    return refuseSignature(
      'trust root',
      `"${instance.name}" is damaged: ${describeError(cause)}.`,
      cause,
    )
  }
}

/** Everything that the library throws, its own bugs included, means that the bundle is not valid. */
async function checkBundle(
  bundle: StatementBundle['bundle'],
  trust: TrustMaterial,
  options: VerifierOptions,
  who: string,
): Promise<void> {
  const { toSignedEntity, Verifier: BundleVerifier } = await import('@sigstore/verify')
  try {
    new BundleVerifier(trust, options).verify(toSignedEntity(bundle))
  } catch (cause) {
    const step = STEPS[readErrorCode(cause)] ?? 'certificate or signature'
    refuseSignature(step, `${describeError(cause)}; made with ${who}.`, cause)
  }
}

function describeAll(signers: readonly TrustedSigner[]): string {
  const names = signers.map((signer) =>
    signer.kind === 'key'
      ? `the key sha256:${parseVerificationKey(signer.publicKey).hint}`
      : describeSigner(signer),
  )
  return names.length === 0 ? 'nobody' : names.join(', ')
}
