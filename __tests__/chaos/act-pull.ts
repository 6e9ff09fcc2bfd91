import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { downloadCache } from '../../src/adapters/download-cache.ts'
import { githubRegistryLog } from '../../src/adapters/github-registry-log.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import { pullDestination } from '../../src/adapters/pull-destination.ts'
import { releaseSource } from '../../src/adapters/release-source.ts'
import type { ModelTarget } from '../../src/domain/version-selector.ts'
import { locateVersion } from '../../src/usecases/locate-version.ts'
import type { PulledVersion, RefusedVersion } from '../../src/usecases/pull.ts'
import { pull } from '../../src/usecases/pull.ts'
import type { ChaosWorld } from './chaos-world.ts'
import { MODEL } from './chaos-world.ts'
import type { FaultPlan } from './fault-plan.ts'
import type { Ended } from './simulated-process.ts'

export interface PullJob {
  readonly selector: ModelTarget['selector']
  readonly globs: readonly string[]
  /** Absolute. */
  readonly folder: string
  /** Whether without a token. */
  readonly anonymous: boolean
}

const CACHE_BYTES = 100_000_000

/** Pulls in a process of its own. One that is killed leaves on the disk what was there in that moment. */
export async function actPull(
  world: ChaosWorld,
  job: PullJob,
  plan: FaultPlan,
): Promise<Ended<PulledVersion | RefusedVersion>> {
  const before = world.pulled.get(job.folder)
  const globs = before === undefined || !before.whole ? job.globs : before.globs
  world.pulled.set(job.folder, { globs, whole: false })
  const crash = frozenStaging(job.folder, join(world.home, 'crashed'))
  const ended = await world.processes.run(
    plan,
    async () => await pullThere(world, { ...job, globs }),
    () => crash.freeze(),
  )
  if (ended.process.killed) crash.restore()
  if (ended.kind === 'returned' && ended.value.kind === 'pulled')
    world.pulled.set(job.folder, { globs, whole: !ended.process.killed })
  return ended
}

async function pullThere(
  world: ChaosWorld,
  { selector, globs, folder, anonymous }: PullJob,
): Promise<PulledVersion | RefusedVersion> {
  const { signers, verifier, log, sleep, home } = world
  const client = world.client(anonymous ? '' : world.token)
  const releases = githubReleases(client, log, sleep)
  const registry = githubRegistryLog(client, log)
  const target = { model: MODEL, selector, knownHead: null }
  const located = await locateVersion(target, signers, { releases, registry, verifier, log })
  const destination = pullDestination({
    path: folder,
    replace: true,
    replaceOption: '--force',
    within: null,
    guarded: [],
    cache: downloadCache(join(home, 'cache'), CACHE_BYTES, log),
  })
  const expected = {
    ...located.expected,
    tag: null,
    minVersion: null,
    maxAge: null,
    repository: null,
  }
  return await pull(
    { signers, expected, now: '2026-11-24T00:00:00Z', verify: true, globs },
    {
      source: releaseSource(located.release, releases),
      verifier,
      release: located.release,
      releases,
      destination,
      log,
    },
  )
}

/** Here a killed process still tidies up behind itself; what it would have left comes back after it. */
function frozenStaging(folder: string, store: string) {
  const parent = dirname(folder)
  const isStaging = (name: string): boolean =>
    name.startsWith(`.${folder.slice(parent.length + 1)}.model-release-`)
  const list = (place: string): readonly string[] => readdirSync(place).filter(isStaging)
  return {
    freeze(): void {
      for (const name of list(parent))
        cpSync(join(parent, name), join(store, name), { recursive: true })
    },
    restore(): void {
      if (!existsSync(store)) return
      for (const name of list(parent)) rmSync(join(parent, name), { recursive: true })
      for (const name of list(store))
        cpSync(join(store, name), join(parent, name), { recursive: true })
      rmSync(store, { recursive: true })
    },
  }
}
