import type { Digest } from './digest.ts'
import type { Manifest } from './manifest.ts'
import type { Check, Difference } from './verification.ts'
import { failed, passed } from './verification.ts'
import { compareVersions } from './version.ts'

/** What the consumer asked for; `null` where anything will do. */
export interface ExpectedVersion {
  readonly model: string | null
  readonly version: string | null
  /** Of the release in which the manifest lies. */
  readonly tag: string | null
  /** Of `manifest.json`, as a lock file or a signed stage event has it. */
  readonly digest: Digest | null
  /** The oldest version that will do. A signature never expires, so an old version is as well signed as a new one. */
  readonly minVersion: string | null
  /** ms. */
  readonly maxAge: number | null
  /** Of the repository, `https://github.com/OWNER/NAME`. */
  readonly repository: string | null
  /** Why the version was withdrawn after its release; `null` when it was not. */
  readonly yanked: string | null
}

const DAY_MS = 86_400_000
/** Clocks differ. ms. */
const LEEWAY = 5 * 60_000

/**
 * Whether this is the manifest of what was asked for: a genuine one of another version, put in its place, is a replay.
 * @param digest of the manifest's bytes
 * @param now UTC, RFC 3339
 */
export function checkVersion(
  manifest: Manifest,
  digest: Digest,
  expected: ExpectedVersion,
  now: string,
): Check {
  const { model, code, createdAt } = manifest.predicate
  const wanted: readonly (readonly [string, string | null, string])[] = [
    ['model', expected.model, model.name],
    ['version', expected.version, model.version],
    ['tag', expected.tag, model.tag],
    ['manifest digest', expected.digest, digest],
    ['repository', expected.repository, code.repository],
  ]
  const differences = wanted.flatMap(([name, want, found]): readonly Difference[] =>
    want === null || isSame(name, want, found) ? [] : [{ name, expected: want, found }],
  )
  if (differences.length > 0)
    return failed(
      'version',
      'This is the manifest of something else than what was asked for: it was put in its place, or the wrong one was named.',
      differences,
    )
  if (expected.yanked !== null)
    return failed(
      'version',
      `${model.tag} was withdrawn after its release (${expected.yanked}). Use another version.`,
    )
  return (
    checkOldest(model.version, expected.minVersion) ??
    checkAge(createdAt, expected.maxAge, now) ??
    passed('version', `${model.tag}, made ${createdAt}`)
  )
}

/** Names of repositories differ in nothing but letter case when they are the same. */
const isSame = (name: string, want: string, found: string): boolean =>
  want === found || (name === 'repository' && want.toLowerCase() === found.toLowerCase())

function checkOldest(version: string, oldest: string | null): Check | undefined {
  if (oldest === null || compareVersions(version, oldest) <= 0) return undefined
  return failed('version', `Version ${version} is older than the oldest one that is accepted.`, [
    { name: 'version', expected: `${oldest} or newer`, found: version },
  ])
}

function checkAge(createdAt: string, maxAge: number | null, now: string): Check | undefined {
  const age = Date.parse(now) - Date.parse(createdAt)
  if (!(age >= -LEEWAY))
    return failed(
      'version',
      `It says that it was made at ${createdAt}, which is in the future, or no time.`,
    )
  if (maxAge === null || age <= maxAge) return undefined
  return failed('version', 'The version is older than what is accepted.', [
    {
      name: 'age',
      expected: `at most ${describeDays(maxAge)}`,
      found: `${describeDays(age)} (made ${createdAt})`,
    },
  ])
}

const describeDays = (ms: number): string => `${Math.floor((ms / DAY_MS) * 10) / 10} days`
