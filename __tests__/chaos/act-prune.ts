import { githubWorkflowRuns } from '../../src/adapters/github-history.ts'
import { githubRegistryLog } from '../../src/adapters/github-registry-log.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import type { Retention } from '../../src/domain/retention.ts'
import type { Pruned } from '../../src/usecases/prune.ts'
import { prune } from '../../src/usecases/prune.ts'
import type { ChaosWorld } from './chaos-world.ts'
import { MODEL } from './chaos-world.ts'
import type { FaultPlan } from './fault-plan.ts'
import type { Ended } from './simulated-process.ts'

/** Long after everything, so that nothing is too young to go. */
const LATER = '2040-01-01T00:00:00Z'

/**
 * Removes old versions, in a process of its own. What it may remove is asked before, without any fault: nothing but that may be gone
 * afterwards, whatever happened.
 */
export async function actPrune(
  world: ChaosWorld,
  keep: number,
  plan: FaultPlan,
): Promise<Ended<Pruned>> {
  const retention: Retention = { keep, keepStages: true, olderThan: 0, protect: [] }
  if (world.seen.size > 0) {
    const { models } = await pruneHere(world, retention, false)
    for (const { tag, reasons } of models.flatMap(({ versions }) => versions))
      if (reasons.length === 0) world.removable.add(tag)
  }
  return await world.processes.run(plan, async () => await pruneHere(world, retention, true))
}

async function pruneHere(world: ChaosWorld, retention: Retention, apply: boolean): Promise<Pruned> {
  const { signers, verifier, log, sleep } = world
  const client = world.client()
  return await prune(
    { model: MODEL, apply, retention, signers, now: LATER },
    {
      releases: githubReleases(client, log, sleep),
      registry: githubRegistryLog(client, log),
      runs: githubWorkflowRuns(client),
      verifier,
      log,
      clock: () => LATER,
      sleep,
    },
  )
}
