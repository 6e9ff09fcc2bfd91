import { stableJson } from '../../src/domain/stable-json.ts'
import type { DoctorPorts, DoctorRequest } from '../../src/usecases/doctor.ts'
import { doctor } from '../../src/usecases/doctor.ts'
import type { RegistryLog } from '../../src/ports/registry-log.ts'
import type { Step } from '../domain/event-samples.ts'
import { sampleChain } from '../domain/event-samples.ts'
import { fakeWholeVerifier } from '../fakes/event-verifier.ts'
import type { KeptReleases } from '../fakes/kept-releases.ts'
import { keptReleases } from '../fakes/kept-releases.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakeEventBundle, fakeEventFile, fakeRegistryLog } from '../fakes/registry-log.ts'
import { fakeRuns } from '../fakes/runs.ts'

export const NOW = '2026-11-23T00:00:00Z'

export const request = (over: Partial<DoctorRequest> = {}): DoctorRequest => ({
  signers: [{ kind: 'key', publicKey: 'trusted' }],
  config: { file: '.github/model-release.yml', problem: null, models: [], protect: [] },
  fast: false,
  fix: false,
  now: NOW,
  ...over,
})

export const ports = (kept: KeptReleases, over: Partial<DoctorPorts> = {}): DoctorPorts => ({
  releases: kept.store,
  registry: fakeRegistryLog(null),
  verifier: fakeWholeVerifier(),
  runs: fakeRuns(),
  files: { read: async () => undefined },
  token: { read: async () => ({ present: true, mayPush: true, scopes: null }) },
  log: fakeLog(),
  clock: () => NOW,
  sleep: async () => undefined,
  ...over,
})

/** A registry branch with these events. */
export const events = (steps: readonly Step[], signer = 'trusted'): RegistryLog =>
  fakeRegistryLog(
    sampleChain(steps, (event) => Buffer.from(fakeEventBundle(stableJson(event), signer))).map(
      ({ file }, at) => fakeEventFile(at + 1, file),
    ),
  )

/** A repository with the version 1.0.0. */
export const oneVersion = (): KeptReleases => {
  const kept = keptReleases()
  kept.publish('1.0.0')
  return kept
}

/** `SEVERITY CODE WHERE` of all findings. */
export async function codesOf(
  kept: KeptReleases,
  over: Partial<DoctorPorts> = {},
  asked: Partial<DoctorRequest> = {},
): Promise<readonly string[]> {
  const { findings } = await doctor(request(asked), ports(kept, over))
  return findings.map(({ severity, code, where }) => `${severity} ${code} ${where}`)
}
