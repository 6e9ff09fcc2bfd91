import type { Check, CheckName } from '../domain/verification.ts'
import { skipped } from '../domain/verification.ts'
import type { VerifiedSigner } from '../ports/verifier.ts'

/** What one kind of bundle was found to be. */
export interface Findings {
  /** Those that were made; `completeChecks` adds the others. */
  readonly checks: readonly Check[]
  readonly signer: VerifiedSigner | null
  /** Of the failure, for whoever debugs it. */
  readonly cause?: unknown
}

/** The checks under these names, in this order; those that nobody made are skipped because of the first that failed. */
export function completeChecks(
  names: readonly CheckName[],
  made: readonly Check[],
): readonly Check[] {
  const failure = made.find(({ outcome }) => outcome === 'failed')
  return names.map(
    (name) =>
      made.find((check) => check.name === name) ??
      skipped(name, `not looked at: the ${failure?.name ?? 'check before'} failed`),
  )
}
