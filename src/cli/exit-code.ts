import { isSystemError } from '../adapters/system-error.ts'
import type { ReleaseErrorCode } from '../domain/errors.ts'
import { ReleaseError } from '../domain/errors.ts'
import { UsageError } from './verb.ts'

const DEFAULT = 2

/** What a person could mend, as a number for scripts: interface.md §3. */
const CODES: Partial<Readonly<Record<ReleaseErrorCode, number>>> = {
  SIGNATURE_INVALID: 1,
  DIGEST_MISMATCH: 1,
  GATE_FAILED: 1,
  GITHUB_FAILED: 3,
  PERMISSION_MISSING: 3,
}

/** `undefined` for a bug, which shows its stack. */
export function exitCode(error: unknown): number | undefined {
  if (error instanceof ReleaseError) return CODES[error.code] ?? DEFAULT
  if (error instanceof UsageError) return DEFAULT
  // A full disk, a folder that may not be written to: the system's own words say it.
  return isSystemError(error) ? DEFAULT : undefined
}
