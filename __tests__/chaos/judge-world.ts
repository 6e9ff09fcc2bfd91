import type { ChaosWorld } from './chaos-world.ts'
import { judgePulled } from './pull-invariants.ts'
import { judgeEvents, judgeSignatures, judgeVisible } from './reader-invariants.ts'
import { judgeDrafts, judgeReleases } from './release-invariants.ts'

/**
 * `during`: others may be at work. `recovered`: a publish came to its end, so that nothing of dead runs may be left. `end`: nobody is at
 * work any more; everything is read to the last byte.
 */
export type Moment = 'during' | 'recovered' | 'end'

/** Everything that does not hold. */
export async function judgeWorld(world: ChaosWorld, moment: Moment): Promise<readonly string[]> {
  const known = new Set(world.seen.keys())
  const { published, violations } = judgeReleases(world)
  const tags = published.map(({ release }) => release.tagName)
  // What was verified once is still the same bytes, as was just seen; doctor looks at all signatures at the end of every other run.
  const fresh = tags.filter((tag) => !known.has(tag))
  const newest = moment === 'end' ? tags.slice(0, 1) : []
  return [
    ...violations,
    ...(moment === 'during' ? [] : judgeDrafts(world, moment === 'end')),
    ...judgePulled(world),
    ...(await judgeVisible(world)),
    ...(await judgeSignatures(world, fresh, false)),
    ...(await judgeSignatures(world, newest, true)),
    ...(await judgeEvents(world)),
  ]
}
