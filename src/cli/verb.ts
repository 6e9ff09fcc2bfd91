import { types } from 'node:util'
/** Where a verb writes: results to `out`; progress, advice and errors to `err`. */
export interface Terminal {
  readonly out: NodeJS.WritableStream
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean }
  /** Absolute; relative paths are relative to it. */
  readonly folder: string
}

export interface Verb {
  /** One line, for the list of verbs. */
  readonly summary: string
  readonly help: string
  /**
   * @param args what follows the verb
   * @throws UsageError, ReleaseError
   */
  run(args: readonly string[], terminal: Terminal): Promise<void>
}

/** A command line that cannot be understood. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

/** What `parseArgs` objects to is a mistake of whoever typed it. @throws UsageError */
export function asUsage<Result>(parse: () => Result): Result {
  try {
    return parse()
  } catch (error) {
    if (types.isNativeError(error) && 'code' in error) throw new UsageError(error.message)
    throw error
  }
}
