import { explained, statusOf } from './github-error.ts'

/** Runs a write; `undefined` when the token may not do it. */
export async function findWritten<Result>(
  action: string,
  request: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await request()
  } catch (error) {
    // A rate limit is 403 as well, but then another try, not another permission, is what helps.
    const limited = error instanceof Error && /rate limit/i.test(error.message)
    if (statusOf(error) === 403 && !limited) return undefined
    return await explained(action, () => Promise.reject(error))
  }
}
