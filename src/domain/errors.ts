/** What went wrong, for programs; the message says it for people. */
export type ReleaseErrorCode =
  | 'INPUT_INVALID'
  | 'CONFIG_INVALID'
  | 'FORMAT_INVALID'
  | 'FILE_MISSING'
  | 'FILE_REFUSED'
  | 'FILE_CHANGED'
  | 'MANIFEST_INVALID'
  | 'SIGNATURE_INVALID'
  | 'SIGNING_FAILED'
  | 'DIGEST_MISMATCH'
  | 'VERSION_EXISTS'
  | 'TAG_TAKEN'
  | 'TAG_PROTECTED'
  | 'PERMISSION_MISSING'
  | 'RELEASE_IMMUTABLE'
  | 'GITHUB_FAILED'
  | 'LIMIT_EXCEEDED'
  | 'GATE_FAILED'

/**
 * The one error class for everything that a user can mend. The message names the thing, what was found
 * and what to do. Bugs stay plain `Error`s, so that they show a stack.
 */
export class ReleaseError extends Error {
  readonly code: ReleaseErrorCode

  constructor(code: ReleaseErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'ReleaseError'
    this.code = code
  }
}

/** Bundles every bad input of one run into one error, so that nobody has to mend them one by one. */
export function combineErrors(errors: readonly ReleaseError[]): ReleaseError {
  const [first] = errors
  if (first !== undefined && errors.length === 1) return first
  const lines = errors.map((error) => `- ${error.message}`)
  return new ReleaseError(
    first?.code ?? 'INPUT_INVALID',
    `${errors.length} inputs need attention:\n${lines.join('\n')}`,
    { cause: errors },
  )
}
