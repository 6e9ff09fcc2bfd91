import type { Bundle } from '@sigstore/bundle'
import type { SignedEntity, TrustMaterial, VerifierOptions } from '@sigstore/verify'
import type { CheckName } from '../domain/verification.ts'
import { describeError, readErrorCode } from './sigstore-bundle.ts'

/** Which of our checks an error of the library belongs to, by its code. */
const CHECKS: Readonly<Record<string, CheckName>> = {
  CERTIFICATE_ERROR: 'certificate',
  PUBLIC_KEY_ERROR: 'key',
  SIGNATURE_ERROR: 'signature',
  TIMESTAMP_ERROR: 'timestamp',
  TLOG_BODY_ERROR: 'log',
  TLOG_ERROR: 'log',
  TLOG_INCLUSION_PROMISE_ERROR: 'log',
  TLOG_INCLUSION_PROOF_ERROR: 'log',
  TLOG_MISSING_INCLUSION_ERROR: 'log',
}

export interface LibraryFailure {
  /** The library looks at timestamps first, then at the certificate, the log and the signature. */
  readonly check: CheckName
  /** One line, without a full stop. */
  readonly found: string
  readonly cause: unknown
}

/**
 * Checks everything but the policy. All that the library throws, its own bugs included, means that the bundle is not
 * valid.
 */
export async function findFailure(
  entity: SignedEntity,
  material: TrustMaterial,
  thresholds: VerifierOptions,
): Promise<LibraryFailure | undefined> {
  const { Verifier } = await import('@sigstore/verify')
  const attempt = (one: SignedEntity, options: VerifierOptions): unknown => {
    try {
      new Verifier(material, options).verify(one)
      return undefined
    } catch (error) {
      return error ?? 'nothing'
    }
  }
  const cause = attempt(entity, thresholds)
  if (cause === undefined) return undefined
  const check = CHECKS[readErrorCode(cause)]
  if (check !== undefined) return { check, found: describeError(cause), cause }
  // An error of no kind: whether it goes away without the log entries tells where it came from.
  const rest = attempt({ ...entity, tlogEntries: [] }, { ...thresholds, tlogThreshold: 0 })
  const culprit = rest === undefined ? 'log' : (CHECKS[readErrorCode(rest)] ?? 'certificate')
  return { check: culprit, found: `it cannot be read: ${describeError(cause)}`, cause }
}

/** @returns a failure when a timestamp is none */
export async function readEntity(bundle: Bundle): Promise<SignedEntity | LibraryFailure> {
  const { toSignedEntity } = await import('@sigstore/verify')
  try {
    return toSignedEntity(bundle)
  } catch (cause) {
    return { check: 'timestamp', found: `it cannot be read: ${describeError(cause)}`, cause }
  }
}
