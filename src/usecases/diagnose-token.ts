import type { Finding } from '../domain/finding.ts'
import { infoFinding } from '../domain/finding.ts'
import type { TokenFacts } from '../ports/token-facts.ts'

const CLASSIC_WRITE: readonly string[] = ['repo', 'public_repo']

const hint = (found: string, advice: string): readonly Finding[] => [
  infoFinding('token-limited', 'token', found, advice),
]

/** What the token cannot see or do, as far as that shows. */
export function diagnoseToken({ present, mayPush, scopes }: TokenFacts): readonly Finding[] {
  const need = 'For drafts, --fix and publishing use one with "contents: write".'
  if (!present) return hint('There is none: drafts cannot be seen.', need)
  if (mayPush === false)
    return hint(
      'Its account may not write to this repository: drafts cannot be seen, nothing can be published.',
      need,
    )
  if (scopes !== null && scopes.length > 0 && !scopes.some((one) => CLASSIC_WRITE.includes(one)))
    return hint(
      `It is a classic token with the scopes ${scopes.join(', ')}: it may not write.`,
      need,
    )
  if (mayPush === null)
    return hint(
      'GitHub does not say what it may do: when it may not write, drafts cannot be seen.',
      need,
    )
  return []
}
