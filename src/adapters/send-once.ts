import { ReleaseError } from '../domain/errors.ts'
import type { TransportFetch } from './transport-fetch.ts'

/**
 * For a request that must not be sent later than it was decided: the client waits out a rate limit, for up to ten minutes, and would
 * then send it again. The second time it ends with GITHUB_FAILED instead, which nothing repeats.
 * @param action what is not done then, for the message: `delete the release 7`
 */
export function sendOnce(fetch: TransportFetch, action: string): TransportFetch {
  let sent = false
  return async (input, init) => {
    if (sent)
      throw new ReleaseError(
        'GITHUB_FAILED',
        `Cannot ${action}: GitHub limited the rate, and after the wait it may not be right any more. Run the command again.`,
      )
    sent = true
    return await fetch(input, init)
  }
}
