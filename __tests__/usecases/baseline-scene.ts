import type { Baseline, BaselineRequest } from '../../src/usecases/find-baseline.ts'
import { findBaseline } from '../../src/usecases/find-baseline.ts'
import type { FakeHistory } from '../fakes/history.ts'
import { fakeHistory } from '../fakes/history.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakeRegistryLog } from '../fakes/registry-log.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import { commit, publishOther } from './scene.ts'

/** Versions 1.0.0, 1.1.0, … of commits 1, 2, … in one store. */
export async function withVersions(count: number): Promise<FakeReleaseStore> {
  const releases = fakeReleaseStore()
  // oxlint-disable-next-line no-await-in-loop -- one version follows the other
  for (let digit = 1; digit <= count; digit += 1) await publishOther(releases, digit)
  return releases
}

/** Newest first. */
export const MAIN_LINE = [5, 4, 3, 2, 1].map(commit)

export interface BaselineFacts {
  readonly history?: FakeHistory
  readonly request?: Partial<BaselineRequest>
}

/** Looks for the latest version, from a repository without stages. */
export const find = (
  releases: FakeReleaseStore,
  { history, request }: BaselineFacts = {},
): Promise<Baseline> =>
  findBaseline(
    {
      model: 'churn',
      from: [{ kind: 'latest' }],
      prerelease: false,
      base: commit('b'),
      head: commit('c'),
      signers: [{ kind: 'key', publicKey: 'trusted' }],
      ...request,
    },
    {
      releases,
      history: history ?? fakeHistory(MAIN_LINE),
      registry: fakeRegistryLog(null),
      verifier: fakeVerifier(),
      log: fakeLog(),
    },
  )

export const versionOf = async (...given: Parameters<typeof find>): Promise<string | undefined> =>
  (await find(...given)).version?.manifest.predicate.model.version
