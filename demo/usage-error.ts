const USAGE = 'UsageError'

/** Something that the person who started the demonstration can mend; its message says how. */
export function usageError(message: string): Error {
  const error = new Error(message)
  error.name = USAGE
  return error
}

/** The message alone for what a person can mend; the stack, too, for everything else. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const mendable = error.name === USAGE || ('code' in error && isArgumentCode(error.code))
  return mendable ? error.message : (error.stack ?? error.message)
}

const isArgumentCode = (code: unknown): boolean =>
  typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS')
