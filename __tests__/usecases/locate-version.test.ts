import { describe, expect, it } from '@jest/globals'
import type { Digest } from '../../src/domain/digest.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { parseTarget } from '../../src/domain/version-selector.ts'
import type { LocatedVersion } from '../../src/usecases/locate-version.ts'
import { locateVersion } from '../../src/usecases/locate-version.ts'
import type { Step } from '../domain/event-samples.ts'
import { deprecate, promote, sampleChain, yank } from '../domain/event-samples.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import {
  fakeEventBundle,
  fakeEventFile,
  fakeEventVerifier,
  fakeRegistryLog,
} from '../fakes/registry-log.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import { commit } from './scene.ts'

const PROMOTED: readonly Step[] = [
  ['1.0.0', promote(null)],
  ['1.1.0', promote(null, 100, 'staging')],
]

async function locate(
  target: string,
  steps: readonly Step[] = PROMOTED,
  name = 'trusted',
  knownHead: Digest | null = null,
): Promise<LocatedVersion & { readonly log: FakeLog }> {
  const releases = fakeReleaseStore()
  for (const version of ['1.0.0', '1.1.0', '1.2.0']) {
    const tag = `churn@v${version}`
    releases.setTag(tag, commit(1))
    releases.plant({ tag })
    releases.tamper(tag, 'manifest.json', Buffer.from(version))
  }
  const files = sampleChain(steps, (event) => fakeEventBundle(event, name)).map(({ file }, index) =>
    fakeEventFile(index + 1, file),
  )
  const log = fakeLog()
  const verifier = { ...fakeVerifier(), ...fakeEventVerifier() }
  const ports = { releases, registry: fakeRegistryLog(files), verifier, log }
  return { ...(await locateVersion({ ...parseTarget(target), knownHead }, [], ports)), log }
}

describe('what is verified', () => {
  it('is the version that is named, with its name as what is expected', async () => {
    const { release, expected } = await locate('churn@1.0.0')
    expect(release.tag).toBe('churn@v1.0.0')
    expect(expected).toEqual({ model: 'churn', version: '1.0.0', digest: null, yanked: null })
  })

  it('is the newest version when none is named', async () => {
    const { release, expected } = await locate('churn')
    expect(release.tag).toBe('churn@v1.2.0')
    expect(expected).toEqual({ model: 'churn', version: null, digest: null, yanked: null })
  })

  it('is what a stage holds, and only the manifest that the signed event names', async () => {
    const { release, expected, log } = await locate('churn:production')
    expect(release.tag).toBe('churn@v1.0.0')
    expect(expected).toEqual({
      model: 'churn',
      version: '1.0.0',
      digest: digestOf(sha256('1.0.0')),
      yanked: null,
    })
    expect(log.lines).toEqual([
      expect.stringMatching(
        /^info churn:production is churn@v1\.0\.0, by event 1 of 2026-11-01T00:00:00Z\. The newest event of churn is sha256:[0-9a-f]{64}: ask with it/,
      ),
    ])
  })

  it('comes with what its owner said of it since', async () => {
    const steps: readonly Step[] = [
      ...PROMOTED,
      ['1.0.0', deprecate, { reason: 'slow' }],
      ['1.1.0', yank, { reason: 'leaks names' }],
    ]
    const old = await locate('churn:production', steps)
    expect(old.log.lines).toContain('warning churn@v1.0.0 is deprecated: slow')
    expect((await locate('churn:staging', steps)).expected.yanked).toBe('leaks names')
  })
})

describe('a version that is named by its number', () => {
  const steps: readonly Step[] = [...PROMOTED, ['1.2.0', yank, { reason: 'leaks names' }]]

  it('comes with the word that it was withdrawn, as does the newest one', async () => {
    expect((await locate('churn@1.2.0', steps)).expected.yanked).toBe('leaks names')
    expect((await locate('churn', steps)).expected.yanked).toBe('leaks names')
    expect((await locate('churn@1.1.0', steps)).expected.yanked).toBeNull()
  })

  it('comes with a warning when the events are by nobody who is trusted', async () => {
    const { expected, log } = await locate('churn@1.2.0', steps, 'mallory')
    expect(expected.yanked).toBeNull()
    expect(log.lines.join()).toMatch(/warning Whether churn@v1\.2\.0 was withdrawn is not known/)
  })
})

describe('a stage is refused', () => {
  it('when nobody who is trusted put the version there', async () => {
    expect(await refusalOf(() => locate('churn:production', PROMOTED, 'mallory'))).toMatch(
      /^SIGNATURE_INVALID /,
    )
  })

  it('when the newest event of last time is not in its history any more', async () => {
    const before: Digest = `sha256:${'0'.repeat(64)}`
    expect(await refusalOf(() => locate('churn:production', PROMOTED, 'trusted', before))).toMatch(
      /^DIGEST_MISMATCH The event sha256:0+, which was seen before/,
    )
  })

  it('when it holds nothing, naming those that do', async () => {
    expect(await refusalOf(() => locate('churn:canary'))).toMatch(
      /^INPUT_INVALID churn has no version in the stage "canary": .*production \(1\.0\.0\)/,
    )
  })

  it('when the release of its version is gone', async () => {
    expect(await refusalOf(() => locate('churn:production', [['1.5.0', promote(null)]]))).toMatch(
      /^INPUT_INVALID There is no release churn@v1\.5\.0\. The newest versions of churn are 1\.2\.0/,
    )
  })
})
