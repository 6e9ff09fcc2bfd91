import type { TrustedSigner } from './signer-policy.ts'

const WORKFLOW = /^(https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+)\/\.github\/workflows\/[^/\s]/

/**
 * A reusable workflow has the same identity whoever calls it, so an identity alone would trust every repository that may
 * call it. Where the policy does not say which one counts, it is the workflow's own, or the one whose version it is.
 * @param repository URL of the repository whose version is verified; `null` when it is not known
 */
export function pinRepository(
  signer: TrustedSigner,
  repository: string | null,
): readonly TrustedSigner[] {
  if (signer.kind !== 'identity' || signer.sourceRepository !== undefined) return [signer]
  const [, own] = WORKFLOW.exec(signer.identity) ?? []
  if (own === undefined) return [signer]
  const pinned = { ...signer, sourceRepository: own }
  return repository === null || repository === own
    ? [pinned]
    : [pinned, { ...signer, sourceRepository: repository }]
}
