import type { Validity } from './signer-policy.ts'
import { isWithin } from './signer-policy.ts'
import type { Difference } from './verification.ts'

export interface ValidityProblem {
  readonly detail: string
  readonly differences: readonly Difference[]
}

/**
 * Why a key does not count for what was made, stored or published at these times; `undefined` when it does.
 * @param name of the key, for messages
 * @param times RFC 3339
 */
export function findValidityProblem(
  name: string,
  validity: readonly Validity[],
  times: readonly string[],
): ValidityProblem | undefined {
  if (isWithin(validity, times)) return undefined
  const windows = validity.map(
    ({ from, until }) => `from ${from ?? 'ever'} until ${until ?? 'ever'}`,
  )
  return {
    detail: `The key ${name} was not valid then. Sign with the key that is, or correct its dates in your policy.`,
    differences: [
      { name: 'time', expected: windows.join(', or '), found: [...new Set(times)].join(', ') },
    ],
  }
}
