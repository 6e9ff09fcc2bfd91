import type { ReleaseError } from '../domain/errors.ts'
import type { InputReader } from './inputs.ts'
import { collectErrors, parseBoolean, splitLines } from './inputs.ts'
import type { TrustInputs } from './open-release.ts'
import { parseVerifyInputs } from './verify-inputs.ts'

/** The inputs of the pull door, typed. */
export interface PullInputs {
  /** Which version, and whom to trust. */
  readonly trust: TrustInputs
  /** The folder for the files, as written; `null`: named after the version. */
  readonly path: string | null
  /** Globs over the files of the model; none take all. */
  readonly files: readonly string[]
  readonly verify: boolean
  readonly summary: boolean
}

export interface PullInputReading {
  readonly inputs: PullInputs
  readonly errors: readonly ReleaseError[]
}

/**
 * Reads all inputs and collects everything that is wrong with them.
 * @param ownName of the repository, the default name of the model
 */
export function parsePullInputs(read: InputReader, ownName: string): PullInputReading {
  const { errors, attempt } = collectErrors()
  // Here the path is where the files go; there it would be what is verified.
  const verified = parseVerifyInputs((name) => (name === 'path' ? '' : read(name)), ownName)
  const inputs: PullInputs = {
    trust: verified.inputs,
    path: read('path') || null,
    files: splitLines(read('files')),
    verify: attempt(true, () => parseBoolean('verify', read('verify') || 'true')),
    summary: verified.inputs.summary,
  }
  return { inputs, errors: [...verified.errors, ...errors] }
}
