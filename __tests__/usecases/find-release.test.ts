import { describe, expect, it } from '@jest/globals'
import { findRelease } from '../../src/usecases/find-release.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { commit } from './scene.ts'

/** Releases of these tags, each with a manifest unless it is `plain:TAG`; `tag:TAG` has no release. */
function storeOf(...names: readonly string[]): FakeReleaseStore {
  const store = fakeReleaseStore()
  for (const name of names) {
    const tag = name.replace(/^(?:plain|tag):/, '')
    store.setTag(tag, commit(1))
    if (name.startsWith('tag:')) continue
    store.plant({ tag })
    if (!name.startsWith('plain:')) store.tamper(tag, 'manifest.json', Buffer.from('{}'))
  }
  return store
}

const tagOf = async (version: string | null, ...names: readonly string[]): Promise<string> =>
  (await findRelease('churn', version, storeOf(...names))).tag

describe('the release of a version', () => {
  it('is the one with its tag', async () => {
    expect(await tagOf('1.0.0', 'churn@v1.0.0', 'churn@v1.1.0')).toBe('churn@v1.0.0')
  })

  it('that does not exist is told with the newest that do', async () => {
    const names = ['1.0.0', '1.10.0', '1.9.0', '1.2.0', '1.3.0', '1.4.0'].map(
      (version) => `churn@v${version}`,
    )
    expect(await refusalOf(() => tagOf('2.0.0', ...names, 'other@v3.0.0'))).toBe(
      'INPUT_INVALID There is no release churn@v2.0.0. The newest versions of churn are 1.10.0, 1.9.0, 1.4.0, 1.3.0, 1.2.0.',
    )
  })

  it('of a model that nobody published says what to look at', async () => {
    expect(await refusalOf(() => tagOf('1.0.0', 'other@v1.0.0'))).toBe(
      'INPUT_INVALID There is no release churn@v1.0.0. Nothing of the model "churn" is published here: check its name and the repository.',
    )
  })
})

describe('the newest release', () => {
  it('goes by semver, and is no prerelease', async () => {
    const names = ['churn@v1.9.0', 'churn@v1.10.0', 'churn@v2.0.0-rc.1', 'churn/v2@v9.0.0']
    expect(await tagOf(null, ...names)).toBe('churn@v1.10.0')
  })

  it('is a prerelease when there is nothing else', async () => {
    expect(await tagOf(null, 'churn@v0.1.0-a', 'churn@v0.1.0-b')).toBe('churn@v0.1.0-b')
  })

  it('is a release with a manifest, whatever tags stand above it', async () => {
    const names = ['churn@v1.0.0', 'tag:churn@v3.0.0', 'plain:churn@v2.0.0']
    expect(await tagOf(null, ...names)).toBe('churn@v1.0.0')
  })

  it('is looked for among the first twenty only', async () => {
    const above = Array.from({ length: 20 }, (_, index) => `tag:churn@v2.${index}.0`)
    expect(await refusalOf(() => tagOf(null, 'churn@v1.0.0', ...above))).toMatch(
      /^INPUT_INVALID Nothing of the model "churn" is published here/,
    )
  })
})
