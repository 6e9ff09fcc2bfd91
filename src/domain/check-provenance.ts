import type { Digest } from './digest.ts'
import type { Manifest } from './manifest.ts'
import type { CertificateFacts } from './signer-policy.ts'
import type { Check, Difference } from './verification.ts'
import { failed, passed, skipped, warned } from './verification.ts'

/**
 * The commit that the manifest names, that the tag leads to and that the certificate was issued for are one. The manifest
 * is what a job says of itself; tag and certificate are not in its hands.
 * @param tagged `null` where there is no tag to ask for, `undefined` when it is gone
 * @param certificate `null` for a signature by key
 */
export function checkCommit(
  manifest: Manifest,
  tagged: string | undefined | null,
  certificate: CertificateFacts | null,
): Check {
  const { commit } = manifest.predicate.code
  const source = certificate?.sourceCommit ?? null
  const found: readonly (readonly [string, string | null | undefined])[] = [
    ['tag', tagged],
    ['certificate', source],
  ]
  const differences = found.flatMap(([name, value]): readonly Difference[] =>
    value === null || value === commit ? [] : [{ name, expected: commit, found: value ?? 'gone' }],
  )
  if (differences.length > 0) return failed('commit', describeMoved(differences), differences)
  const by = found.flatMap(([name, value]) => (value === null ? [] : [`the ${name}`]))
  if (by.length === 0)
    return skipped(
      'commit',
      `${commit} is what the signer says; neither tag nor certificate is here to compare it with.`,
    )
  return passed(
    'commit',
    `${commit}, which ${by.join(' and ')} ${by.length === 1 ? 'names' : 'name'} too`,
  )
}

function describeMoved(differences: readonly Difference[]): string {
  const [first] = differences
  return first?.name === 'tag'
    ? 'The tag does not lead to the commit that was signed: it was moved, or deleted. Restore it before anybody builds from it.'
    : 'The certificate was issued to a run of another commit than the manifest names.'
}

/** The previous version is the one that the manifest names. */
export function checkLineage(manifest: Manifest, found: Digest | null | undefined): Check {
  const { previous } = manifest.predicate.lineage
  if (previous === null) return passed('lineage', 'the first version of its line')
  if (found === undefined)
    return skipped(
      'lineage',
      `after ${previous.version} (${previous.manifest}), which was not asked for.`,
    )
  if (found === null)
    return warned(
      'lineage',
      `The previous version ${previous.version} is not published any more: pruned, or deleted by somebody.`,
    )
  if (found === previous.manifest)
    return passed('lineage', `after ${previous.version}, whose manifest is ${previous.manifest}`)
  return failed(
    'lineage',
    `The previous version ${previous.version} is not the one that this one descends from: it was published again.`,
    [{ name: previous.version, expected: previous.manifest, found }],
  )
}

/** @param immutable `null` where there is no release to ask */
export function checkImmutable(immutable: boolean | null): Check {
  if (immutable === null) return skipped('immutable', 'a directory is no release')
  if (immutable) return passed('immutable', 'GitHub lets nobody change the release')
  return warned(
    'immutable',
    "Whoever may write to the repository can change or delete this release. Switch on immutable releases in the repository's settings.",
  )
}
