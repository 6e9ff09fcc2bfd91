import type { SignedEntity } from '@sigstore/verify'
import type { CertificateFacts, TrustedSigner } from '../domain/signer-policy.ts'
import type { Check } from '../domain/verification.ts'
import { failed, passed, skipped } from '../domain/verification.ts'
import type { StatementBundle } from './sigstore-bundle.ts'
import { describeError, refuseSignature, SignatureRefusal } from './sigstore-bundle.ts'
import { readCertificate } from './sigstore-certificate.ts'
import type { Trust } from './sigstore-evidence.ts'
import { describeCertificate, describeEntries, describeTimes } from './sigstore-evidence.ts'
import type { Findings } from './sigstore-findings.ts'
import type { CertificateTrust, VerificationInstance } from './sigstore-instance.ts'
import type { LibraryFailure } from './sigstore-library.ts'
import { findFailure, readEntity } from './sigstore-library.ts'
import { checkSigner, isCertificateSigner, nameCertificate } from './sigstore-signers.ts'

/** What is needed to say something about each part of a bundle. */
interface Scene {
  readonly der: Uint8Array
  readonly entity: SignedEntity
  readonly times: readonly string[]
  readonly trust: Trust
  readonly instance: VerificationInstance
  readonly payloadLength: number
}

/**
 * Checks a bundle that holds a certificate: its chain, log entry, time, signature and signer.
 * @param trustFor not asked when no certificate is trusted, whoever's it is
 * @throws SIGNATURE_INVALID when the trust root is not to be had
 */
export async function checkCertificate(
  { bundle, payload }: StatementBundle,
  der: Uint8Array,
  signers: readonly TrustedSigner[],
  trustFor: CertificateTrust,
): Promise<Findings> {
  const facts = await attemptCertificate(der)
  if (facts instanceof SignatureRefusal) {
    const detail = facts.reason.replace(/^certificate: /, '')
    return { checks: [failed('certificate', detail)], signer: null, cause: facts }
  }
  if (!signers.some(isCertificateSigner)) {
    const reason = 'not looked at: no certificate is trusted here, whoever holds it'
    const others = (['certificate', 'log', 'timestamp', 'signature'] as const).map((name) =>
      skipped(name, reason),
    )
    return { checks: [...others, checkSigner(facts, signers)], signer: null }
  }
  const instance = await attemptTrust(trustFor, der)
  if (instance instanceof SignatureRefusal) {
    const detail = instance.reason.replace(/^certificate: /, '')
    return { checks: [failed('certificate', detail)], signer: null, cause: instance }
  }
  const trust = await readTrust(instance)
  const entity = await readEntity(bundle)
  if ('check' in entity) return refuse(entity, facts, trust)
  const times = readTimes(entity, trust)
  if ('check' in times) return refuse(times, facts, trust)
  const failure = await findFailure(entity, trust.material, {
    ctlogThreshold: instance.thresholds.ctlog,
    tlogThreshold: instance.thresholds.tlog,
    timestampThreshold: instance.thresholds.timestamp,
  })
  const scene = { der, entity, times, trust, instance, payloadLength: payload.length }
  if (failure !== undefined) return refuse(failure, facts, trust, checkBefore(failure, scene))
  const signer = checkSigner(facts, signers)
  return {
    checks: [...checkAll(scene), signer],
    signer:
      signer.outcome === 'passed'
        ? { kind: 'identity', name: facts.identity, issuer: facts.issuer, certificate: facts }
        : null,
  }
}

async function attemptCertificate(der: Uint8Array): Promise<CertificateFacts | SignatureRefusal> {
  try {
    return await readCertificate(der)
  } catch (error) {
    if (error instanceof SignatureRefusal) return error
    throw error
  }
}

/** That nobody who is trusted issued the certificate is a finding; that no root is to be had is not. */
async function attemptTrust(
  trustFor: CertificateTrust,
  der: Uint8Array,
): Promise<VerificationInstance | SignatureRefusal> {
  try {
    return await trustFor(der)
  } catch (error) {
    if (error instanceof SignatureRefusal && error.reason.startsWith('certificate: ')) return error
    throw error
  }
}

async function readTrust(instance: VerificationInstance): Promise<Trust> {
  const { toTrustMaterial } = await import('@sigstore/verify')
  const root = await instance.trustedRoot()
  try {
    return { name: instance.name, root, material: toTrustMaterial(root) }
  } catch (cause) {
    return refuseSignature(
      'trust root',
      `"${instance.name}" is damaged: ${describeError(cause)}.`,
      cause,
    )
  }
}

function readTimes(entity: SignedEntity, trust: Trust): readonly string[] | LibraryFailure {
  try {
    return describeTimes(entity, trust)
  } catch (cause) {
    return { check: 'timestamp', found: `it cannot be read: ${describeError(cause)}`, cause }
  }
}

function refuse(
  { cause, check, found }: LibraryFailure,
  facts: CertificateFacts,
  trust: Trust,
  before: readonly Check[] = [],
): Findings {
  const who = `made with a certificate that claims to be ${nameCertificate(facts)}, with the trust root "${trust.name}"`
  const advice =
    check === 'certificate' || check === 'timestamp'
      ? ' If another Sigstore instance signed it, name that one as sigstore-instance.'
      : ''
  return {
    checks: [...before, failed(check, `${found}; ${who}.${advice}`)],
    signer: null,
    cause,
  }
}

/** What can be said of the checks before the one that failed. The library looks at the timestamp first. */
function checkBefore({ check }: LibraryFailure, scene: Scene): readonly Check[] {
  if (check === 'signature') return checkAll(scene).filter(({ name }) => name !== 'signature')
  if (check !== 'log') return []
  const [certificate] = checkAll(scene)
  const stamped = scene.entity.timestamps.some(({ $case }) => $case === 'timestamp-authority')
  if (certificate !== undefined && stamped) return [certificate]
  return [skipped('certificate', 'not settled: its time rests on the log entry, and that failed')]
}

function checkAll(scene: Scene): readonly Check[] {
  const { der, entity, instance, payloadLength, times, trust } = scene
  const entries = entity.tlogEntries
  return [
    passed('certificate', describeCertificate(der, trust, instance.thresholds.ctlog > 0)),
    entries.length > 0
      ? passed('log', describeEntries(entries, trust))
      : skipped(
          'log',
          `the instance "${instance.name}" has no transparency log for signatures; a timestamp proves the time`,
        ),
    passed('timestamp', times.join('; ')),
    passed('signature', `ECDSA P-256 with SHA-256, over ${payloadLength} bytes`),
  ]
}
