import { combineErrors, ReleaseError } from '../domain/errors.ts'

/** Runs the task for every item, one after the other, and reports all that failed together. */
export async function collectAll<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const errors: ReleaseError[] = []
  for (const item of items) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- hashing fills the machine by itself
      results.push(await task(item))
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error
      errors.push(...(isErrorList(error.cause) ? error.cause : [error]))
    }
  }
  if (errors.length > 0)
    throw new ReleaseError('INPUT_INVALID', combineErrors(errors).message, { cause: errors })
  return results
}

export const isErrorList = (cause: unknown): cause is readonly ReleaseError[] =>
  Array.isArray(cause) && cause.every((one) => one instanceof ReleaseError)

/** Puts the input's name before the message, once. */
export async function within<Result>(
  input: string,
  task: () => Promise<Result> | Result,
): Promise<Result> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error
    if (!isErrorList(error.cause)) throw named(input, error)
    const errors = error.cause.map((one) => named(input, one))
    throw new ReleaseError(error.code, combineErrors(errors).message, { cause: errors })
  }
}

const named = (input: string, error: ReleaseError): ReleaseError =>
  error.message.startsWith(`${input}:`)
    ? error
    : new ReleaseError(error.code, `${input}: ${error.message}`, { cause: error.cause })
