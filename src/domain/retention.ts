import { compileGlob } from './name-glob.ts'

/** What `prune` may remove; of each model by itself. */
export interface Retention {
  /** So many of the newest versions stay, and so many of the newest prereleases; at least 1. */
  readonly keep: number
  /** Whether the version that a stage held before its present one stays too, for a rollback. */
  readonly keepStages: boolean
  /** Milliseconds: what is younger stays. */
  readonly olderThan: number
  /** Globs over `MODEL@VERSION`. */
  readonly protect: readonly string[]
}

export const MAX_KEEP = 10_000
export const MAX_PROTECTED = 1_000

const DAY_MS = 86_400_000

export const DEFAULT_RETENTION: Retention = {
  keep: 20,
  keepStages: true,
  olderThan: 365 * DAY_MS,
  protect: [],
}

/** Whether somebody wrote down that this version stays. */
export function compileProtection(
  protect: readonly string[],
): (model: string, version: string) => boolean {
  const globs = protect.map(compileGlob)
  return (model, version) => globs.some((glob) => glob.matches(`${model}@${version}`))
}
