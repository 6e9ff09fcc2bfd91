import { githubFiles, githubWorkflowRuns } from '../../src/adapters/github-history.ts'
import { githubRegistryLog } from '../../src/adapters/github-registry-log.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import { githubTokenFacts } from '../../src/adapters/github-token-facts.ts'
import type { DoctorReport } from '../../src/usecases/doctor.ts'
import { doctor } from '../../src/usecases/doctor.ts'
import type { ChaosWorld } from './chaos-world.ts'
import type { FaultPlan } from './fault-plan.ts'
import type { Ended } from './simulated-process.ts'

const NOW = '2026-11-23T18:00:00Z'

/** Looks at everything and mends what is safe to mend, in a process of its own. */
export async function actDoctor(world: ChaosWorld, plan: FaultPlan): Promise<Ended<DoctorReport>> {
  const { signers, verifier, log, sleep } = world
  return await world.processes.run(plan, async () => {
    const client = world.client()
    const config = { file: '.github/model-release.yml', problem: null, models: [], protect: [] }
    return await doctor(
      { signers, config, fast: false, fix: true, now: NOW },
      {
        releases: githubReleases(client, log, sleep),
        registry: githubRegistryLog(client, log),
        runs: githubWorkflowRuns(client),
        files: githubFiles(client),
        token: githubTokenFacts(client),
        verifier,
        log,
        clock: () => NOW,
        sleep,
      },
    )
  })
}
