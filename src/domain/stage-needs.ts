import type { StageNeeds } from './prune-plan.ts'
import type { ChainedEvent, RegistryState } from './registry.ts'

/**
 * What each stage holds, and what it would go back to: the version that it held last and holds no more. One that was yanked
 * cannot come back, nor one that is not there any more; then it is the one before that.
 * @param events of the chain that `state` comes from, oldest first
 * @param isThere whether a version can still be had
 */
export function findStageNeeds(
  events: readonly ChainedEvent[],
  state: RegistryState,
  isThere: (version: string) => boolean,
): readonly StageNeeds[] {
  const left = new Map<string, string[]>()
  for (const { event } of events) {
    const { stage, action, version, replaces } = event.predicate
    if (stage === null) continue
    const gone = action === 'demote' ? version : replaces
    const before = left.get(stage) ?? []
    if (gone !== null) before.push(gone)
    left.set(stage, before)
  }
  return [...left].map(([stage, before]) => {
    const holds = (state.stages.get(stage) ?? []).map(({ version }) => version)
    const target = before.findLast(
      (version) =>
        !holds.includes(version) &&
        (state.versions.get(version)?.yanked ?? null) === null &&
        isThere(version),
    )
    return { stage, holds, before: target ?? null }
  })
}
