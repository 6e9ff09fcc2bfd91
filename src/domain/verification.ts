/**
 * What is checked of a version, in the order of the report. Each is a question of its own:
 *
 * - `bundle`: one Sigstore bundle v0.3 with one DSSE signature over an in-toto statement, and one kind of material
 * - `payload`: what is signed is `manifest.json`, byte for byte
 * - `key`: made with a key that is trusted and was valid then (never beside the next three)
 * - `certificate`: its chain, its own log entry where the instance has such a log, and its time
 * - `log`: the signature's entry in a transparency log
 * - `timestamp`: the time of signing, by a timestamp authority or the log
 * - `signature`: over exactly that payload
 * - `signer`: the policy of whoever verifies
 * - `predicate`: statement and predicate type
 * - `manifest`: schema, JSON that every reader reads alike, no contradictions in itself
 * - `version`: it is the manifest of what was asked for, not of another version
 * - `subjects`: the subjects are the model's files
 * - `assets`: none missing, none extra
 * - `digests`: every file has the size and SHA-256 that the manifest states
 * - `references`: what lies in earlier releases is there, with the digest that the manifest states
 * - `model-signature`: `model.sig` (OpenSSF Model Signing) is by a trusted signer and over the same files
 * - `commit`: the tag leads to the commit that the manifest names, and the certificate names it as well
 * - `lineage`: the previous version is the one that the manifest names
 * - `immutable`: nobody can change the release any more
 */
export const CHECK_NAMES = [
  'bundle',
  'payload',
  'key',
  'certificate',
  'log',
  'timestamp',
  'signature',
  'signer',
  'predicate',
  'manifest',
  'version',
  'subjects',
  'assets',
  'digests',
  'references',
  'model-signature',
  'commit',
  'lineage',
  'immutable',
] as const

export type CheckName = (typeof CHECK_NAMES)[number]

/** `warning`: what was found speaks against trust but proves nothing; `skipped`: could not, or need not, be looked at. */
export type CheckOutcome = 'passed' | 'failed' | 'warning' | 'skipped'

/** One thing that differs from what the policy asks for. Texts of others, not escaped. */
export interface Difference {
  /** For instance `identity`. */
  readonly name: string
  readonly expected: string
  readonly found: string
}

export interface Check {
  readonly name: CheckName
  readonly outcome: CheckOutcome
  /** One sentence: what was found, and for a failure what to do. May hold texts of others. */
  readonly detail: string
  /** Side by side, where there is something to compare. */
  readonly differences?: readonly Difference[]
}

export const passed = (name: CheckName, detail: string): Check => ({
  name,
  outcome: 'passed',
  detail,
})

export const failed = (
  name: CheckName,
  detail: string,
  differences: readonly Difference[] = [],
): Check => ({
  name,
  outcome: 'failed',
  detail,
  ...(differences.length === 0 ? {} : { differences }),
})

export const warned = (name: CheckName, detail: string): Check => ({
  name,
  outcome: 'warning',
  detail,
})

export const skipped = (name: CheckName, detail: string): Check => ({
  name,
  outcome: 'skipped',
  detail,
})

/** Whether nothing failed and the two checks that everything rests on were made. */
export function isVerified(checks: readonly Check[]): boolean {
  const passes = (name: CheckName) =>
    checks.some((check) => check.name === name && check.outcome === 'passed')
  return passes('signature') && passes('signer') && !checks.some((one) => one.outcome === 'failed')
}
