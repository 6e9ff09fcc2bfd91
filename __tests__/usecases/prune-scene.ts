import { DEFAULT_RETENTION } from '../../src/domain/retention.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import type { PrunePorts, PruneRequest } from '../../src/usecases/prune.ts'
import type { Step } from '../domain/event-samples.ts'
import { sampleChain } from '../domain/event-samples.ts'
import { fakeWholeVerifier } from '../fakes/event-verifier.ts'
import type { KeptReleases } from '../fakes/kept-releases.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakeEventBundle, fakeEventFile, fakeRegistryLog } from '../fakes/registry-log.ts'
import { fakeRuns } from '../fakes/runs.ts'

export const NOW = '2026-11-23T00:00:00Z'

export const request = (over: Partial<PruneRequest> = {}): PruneRequest => ({
  model: 'churn',
  apply: true,
  retention: { ...DEFAULT_RETENTION, keep: 1 },
  signers: [{ kind: 'key', publicKey: 'trusted' }],
  now: NOW,
  ...over,
})

/** The files of events. */
export const events = (steps: readonly Step[], signer = 'trusted') =>
  sampleChain(steps, (event) => Buffer.from(fakeEventBundle(stableJson(event), signer))).map(
    ({ file }, at) => fakeEventFile(at + 1, file),
  )

export function scene(kept: KeptReleases, over: Partial<PrunePorts> = {}) {
  const log = fakeLog()
  const slept: number[] = []
  const ports: PrunePorts = {
    releases: kept.store,
    registry: fakeRegistryLog(null),
    verifier: fakeWholeVerifier(),
    runs: fakeRuns(),
    log,
    clock: () => NOW,
    sleep: async (ms) => {
      slept.push(ms)
    },
    ...over,
  }
  return { ports, log, slept }
}
