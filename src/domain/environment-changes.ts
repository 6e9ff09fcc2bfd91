import type { Environment } from './manifest.ts'
import { byCodeUnit } from './metric-diff.ts'

/** One difference in what two versions were trained with; `null` where a side has it not. */
export interface EnvironmentChange {
  /** `python`, `container`, `gpu`, or the path of a lock file. */
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * What differs between two environments, by name. The runner is left out: it may be another one every day. What one
 * side says nothing of at all (an older version without lock files) is no difference.
 */
export function buildEnvironmentChanges(
  before: Environment | null,
  after: Environment,
): readonly EnvironmentChange[] {
  if (before === null) return []
  return [
    ...compareMaps(Object.entries(before.runtimes), Object.entries(after.runtimes)),
    ...compareMaps(named('container', before.container), named('container', after.container)),
    ...compareMaps(named('gpu', gpusOf(before)), named('gpu', gpusOf(after))),
    ...compareMaps(lockFilesOf(before), lockFilesOf(after)),
  ]
}

type Named = readonly (readonly [string, string])[]

const named = (name: string, value: string | undefined): Named =>
  value === undefined ? [] : [[name, value]]

const gpusOf = ({ gpus }: Environment): string | undefined => gpus?.join(', ')

const lockFilesOf = ({ lockfiles }: Environment): Named =>
  lockfiles.map(({ path, sha256 }) => [path, sha256])

function compareMaps(before: Named, after: Named): readonly EnvironmentChange[] {
  if (before.length === 0 || after.length === 0) return []
  const [old, now] = [new Map(before), new Map(after)]
  const names = [...new Set([...old.keys(), ...now.keys()])].toSorted(byCodeUnit)
  return names
    .map((what) => ({ what, before: old.get(what) ?? null, after: now.get(what) ?? null }))
    .filter((change) => change.before !== change.after)
}
