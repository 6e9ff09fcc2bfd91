import { describe, expect, it } from '@jest/globals'
import { publish } from '../../src/usecases/publish.ts'
import { fakeHistory } from '../fakes/history.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { fakeSigner } from '../fakes/signer.ts'
import { find, MAIN_LINE, versionOf, withVersions } from './baseline-scene.ts'
import { atCommit, commit, publishOther, scene } from './scene.ts'

/** A version that nobody signed. */
async function publishUnsigned(releases: FakeReleaseStore, digit: number): Promise<void> {
  const ports = { ...scene({ releases }, { 'model.onnx': `weights of ${digit}` }), signer: null }
  await publish(atCommit(digit, { signed: false }), ports)
}

describe('the baseline', () => {
  it('is the newest version that the merge base can reach, with its signer', async () => {
    const { version, ...said } = await find(await withVersions(3))
    expect(version?.manifest.predicate.model.version).toBe('1.2.0')
    expect(version?.signer).toEqual({ kind: 'key', name: 'trusted', issuer: null })
    expect(said).toEqual({ note: null, chosenBy: 'latest', reachable: true })
  })

  it('is never a newer one that the merge base cannot reach', async () => {
    const history = fakeHistory(MAIN_LINE, commit(2))
    expect(await versionOf(await withVersions(3), { history })).toBe('1.1.0')
  })

  it('is asked for from the merge base of both commits', async () => {
    const history = fakeHistory(MAIN_LINE)
    await find(await withVersions(1), { history })
    expect(history.asked).toEqual([`merge base ${commit('b')} ${commit('c')}`, 'page 1'])
  })

  it('is the newest by its number, not by its commit', async () => {
    const releases = fakeReleaseStore()
    await publishOther(releases, 2)
    await publishOther(releases, 1, { version: { kind: 'exact', version: '9.0.0' } })
    expect(await versionOf(releases)).toBe('9.0.0')
  })

  it('is found on a later page of commits', async () => {
    const line = [
      ...Array.from({ length: 230 }, (_, index) => commit('f').slice(3) + String(100 + index)),
      commit(1),
    ]
    const history = fakeHistory(line)
    expect(await versionOf(await withVersions(1), { history })).toBe('1.0.0')
    expect(history.asked.filter((one) => one.startsWith('page'))).toEqual([
      'page 1',
      'page 2',
      'page 3',
    ])
  })

  it('is asked for one by one when it lies deeper than five pages', async () => {
    const line = [
      ...Array.from({ length: 700 }, (_, index) => commit('f').slice(3) + String(100 + index)),
      commit(1),
    ]
    const history = fakeHistory(line)
    expect(await versionOf(await withVersions(1), { history })).toBe('1.0.0')
    expect(history.asked.slice(-2)).toEqual(['page 5', `is ancestor ${commit(1)}`])
  })

  it('may have an annotated tag, which names no commit in the list', async () => {
    const releases = await withVersions(2)
    releases.setTag('churn@v1.1.0', commit(2), true)
    releases.setTag('churn@v1.0.0', commit(1), true)
    const history = fakeHistory(MAIN_LINE, commit(5), { 'refs/tags/churn@v1.1.0': commit(2) })
    expect(await versionOf(releases, { history })).toBe('1.1.0')
  })

  it('may be a prerelease only where that is allowed', async () => {
    const releases = await withVersions(1)
    await publishOther(releases, 2, { version: { kind: 'exact', version: '2.0.0-rc.1' } })
    expect(await versionOf(releases)).toBe('1.0.0')
    expect(await versionOf(releases, { request: { prerelease: true } })).toBe('2.0.0-rc.1')
  })

  it('may be one exact version, also one that the merge base cannot reach', async () => {
    const history = fakeHistory(MAIN_LINE, commit(1))
    const from = [{ kind: 'version', version: '1.1.0' }] as const
    expect(await versionOf(await withVersions(3), { history, request: { from } })).toBe('1.1.0')
    expect(history.asked).toEqual([])
  })

  it('is the first choice that resolves', async () => {
    const from = [{ kind: 'latest' }, { kind: 'version', version: '1.0.0' }] as const
    const history = fakeHistory(['a', 'b'].map(commit))
    const found = await find(await withVersions(1), { history, request: { from } })
    expect(found.version?.release.tag).toBe('churn@v1.0.0')
    expect(found).toMatchObject({ chosenBy: '1.0.0', reachable: null })
    expect(found.note).toBe(
      'no published version with a signature is reachable from the merge base',
    )
  })

  it('is never one of another model', async () => {
    const releases = fakeReleaseStore()
    await publishOther(releases, 1, { model: 'churn-eu' })
    expect((await find(releases)).version).toBeNull()
  })
})

describe('there is no baseline, and the note says why', () => {
  it('in a repository without versions, which is asked nothing more', async () => {
    const history = fakeHistory([])
    expect(await find(fakeReleaseStore(), { history })).toEqual({
      version: null,
      note: 'no published version with a signature is reachable from the merge base',
      chosenBy: null,
      reachable: null,
    })
    expect(history.asked).toEqual([])
  })

  it('when none can be reached', async () => {
    const history = fakeHistory(['a', 'b'].map(commit))
    expect((await find(await withVersions(2), { history })).version).toBeNull()
  })

  it('when what can be reached is a tag alone, somebody else’s release, or not signed', async () => {
    const releases = fakeReleaseStore()
    releases.setTag('churn@v3.0.0', commit(3))
    releases.setTag('churn@v2.0.0', commit(2))
    releases.plant({ tag: 'churn@v2.0.0' })
    await publishUnsigned(releases, 4)
    expect(await find(releases)).toMatchObject({
      version: null,
      note:
        'churn@v3.1.0 is not signed; churn@v3.0.0 is a tag without a published release; ' +
        'churn@v2.0.0 is a release without a manifest; ' +
        'no published version with a signature is reachable from the merge base',
    })
  })

  it('after five versions that do not serve', async () => {
    const releases = await withVersions(1)
    for (const minor of [1, 2, 3, 4, 5, 6]) releases.setTag(`churn@v2.${minor}.0`, commit(3))
    const { version, note } = await find(releases)
    expect(version).toBeNull()
    expect(note?.split('; ').length).toBe(6)
  })
})

describe('a version that nobody signed', () => {
  it('is passed over aloud for an older one', async () => {
    const releases = await withVersions(1)
    await publishUnsigned(releases, 2)
    const { version, note } = await find(releases)
    expect(version?.release.tag).toBe('churn@v1.0.0')
    expect(note).toBe('churn@v1.1.0 is not signed')
  })

  it('is refused when it was asked for by name', async () => {
    const releases = fakeReleaseStore()
    await publishUnsigned(releases, 1)
    const from = [{ kind: 'version', version: '1.0.0' }] as const
    expect(await refusalOf(() => find(releases, { request: { from } }))).toMatch(
      /^SIGNATURE_INVALID The release churn@v1\.0\.0 has no asset manifest\.sigstore\.json/,
    )
  })
})

const refusalAfter = async (tamper: (releases: FakeReleaseStore) => unknown): Promise<string> => {
  const releases = await withVersions(2)
  await tamper(releases)
  return await refusalOf(() => find(releases))
}

describe('a baseline that was tampered with is an error, and no older version takes its place', () => {
  const TAG = 'churn@v1.1.0'

  it.each<readonly [string, string, (releases: FakeReleaseStore) => unknown]>([
    [
      'another manifest',
      'SIGNATURE_INVALID The signature is not by a trusted signer.',
      (releases) =>
        releases.tamper(TAG, 'manifest.json', releases.read('churn@v1.0.0', 'manifest.json')),
    ],
    [
      'manifest and signature of another version',
      `MANIFEST_INVALID The release ${TAG} holds the manifest of churn@v1.0.0`,
      (releases) => {
        for (const name of ['manifest.json', 'manifest.sigstore.json'])
          releases.tamper(TAG, name, releases.read('churn@v1.0.0', name))
      },
    ],
    [
      'another model',
      `DIGEST_MISMATCH The release ${TAG}: the asset model.onnx is not the one of its manifest`,
      (releases) => releases.tamper(TAG, 'model.onnx', Buffer.from('evil')),
    ],
    [
      'one asset less',
      `DIGEST_MISMATCH The release ${TAG}: the asset params.params.yaml of its manifest is missing`,
      (releases) => releases.tamper(TAG, 'params.params.yaml', null),
    ],
    [
      'one asset more',
      `DIGEST_MISMATCH The release ${TAG}: the asset install.sh is not in its manifest`,
      (releases) => releases.tamper(TAG, 'install.sh', Buffer.from('evil')),
    ],
    [
      'a moved tag',
      `DIGEST_MISMATCH The tag ${TAG} points to ${commit(3)}, but its signed manifest says ${commit(2)}`,
      (releases) => releases.setTag(TAG, commit(3)),
    ],
    [
      'the signature of somebody else',
      'SIGNATURE_INVALID The signature is not by a trusted signer.',
      async (releases) => {
        const bundle = await fakeSigner('mallory').sign(releases.read(TAG, 'manifest.json'))
        releases.tamper(TAG, 'manifest.sigstore.json', bundle)
      },
    ],
  ])('%s', async (_name, message, tamper) => {
    expect(await refusalAfter(tamper)).toContain(message)
  })
})

describe('an exact version that is not published', () => {
  it.each(['7.0.0', '1.0.0-rc.1'])('%s is a bad input', async (version) => {
    const from = [{ kind: 'version', version }] as const
    expect(await refusalOf(async () => find(await withVersions(1), { request: { from } }))).toBe(
      `INPUT_INVALID baseline: churn@v${version} is not a published version of churn. See the release page for those that are.`,
    )
  })
})
