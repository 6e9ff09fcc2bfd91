import { githubClient } from '../../src/adapters/github-client.ts'
import type { GithubClient } from '../../src/adapters/github-client.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import type { DraftFields, ReleaseStore } from '../../src/ports/release-store.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import type { TestGithub } from '../local-github/github-client.ts'
import { startGithub } from '../local-github/github-client.ts'

export interface GithubScene extends TestGithub {
  readonly store: ReleaseStore
  readonly log: FakeLog
  /** What transfers waited for instead of sleeping, in milliseconds. */
  readonly waits: readonly number[]
  readonly commit: string
  /** A client with another token. */
  clientOf(token: string): GithubClient
}

/** A local GitHub and what the adapters make of it, without waiting. */
export async function setGithub(): Promise<GithubScene> {
  const test = await startGithub()
  const log = fakeLog()
  const waits: number[] = []
  const clientOf = (token: string): GithubClient =>
    githubClient({ apiUrl: test.github.apiUrl, token, owner: 'acme', repo: 'ml' }, log)
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms)
    return Promise.resolve()
  }
  return {
    ...test,
    store: githubReleases(clientOf('bot'), log, sleep),
    log,
    waits,
    commit: test.repository.refs.get('refs/heads/main') ?? '',
    clientOf,
  }
}

export const fieldsOf = (tag: string, commit: string): DraftFields => ({
  tag,
  commit,
  name: tag,
  body: 'Notes',
  prerelease: false,
})
