import { describe, expect, it } from '@jest/globals'
import type { Sha256 } from '../../src/domain/digest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { EventFile, RegistryLog } from '../../src/ports/registry-log.ts'
import type { Baseline, BaselineChoice } from '../../src/usecases/find-baseline.ts'
import { findBaseline } from '../../src/usecases/find-baseline.ts'
import type { Step } from '../domain/event-samples.ts'
import { demote, deprecate, promote, sampleChain, shadow, yank } from '../domain/event-samples.ts'
import type { FakeHistory } from '../fakes/history.ts'
import { fakeHistory } from '../fakes/history.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import {
  fakeEventBundle,
  fakeEventFile,
  fakeEventVerifier,
  fakeRegistryLog,
} from '../fakes/registry-log.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import { commit, publishOther } from './scene.ts'

const MAIN_LINE = [5, 4, 3, 2, 1].map(commit)
const PRODUCTION: BaselineChoice = { kind: 'stage', stage: 'production' }

/** Versions 1.0.0, 1.1.0 and 1.2.0 of the commits 1 to 3. */
async function withVersions(): Promise<FakeReleaseStore> {
  const releases = fakeReleaseStore()
  // oxlint-disable-next-line no-await-in-loop -- one version follows the other
  for (const digit of [1, 2, 3]) await publishOther(releases, digit)
  return releases
}

const hashOf = (releases: FakeReleaseStore, version: string): Sha256 =>
  sha256(releases.read(`churn@v${version}`, 'manifest.json'))

/** The events of the steps, each about the version that is published. */
function filesOf(
  releases: FakeReleaseStore,
  steps: readonly Step[],
  name?: string,
): readonly EventFile[] {
  const genuine = steps.map(([version, change, more]): Step => [
    version,
    change,
    { manifest: hashOf(releases, version), ...more },
  ])
  return sampleChain(genuine, (event) => fakeEventBundle(event, name)).map(({ file }, index) =>
    fakeEventFile(index + 1, file),
  )
}

interface Facts {
  readonly from?: readonly BaselineChoice[]
  readonly head?: string
  readonly registry?: RegistryLog
  readonly history?: FakeHistory
  readonly log?: FakeLog
}

const find = (
  releases: FakeReleaseStore,
  files: readonly EventFile[] | null,
  facts: Facts = {},
): Promise<Baseline> =>
  findBaseline(
    {
      model: 'churn',
      from: facts.from ?? [PRODUCTION],
      prerelease: false,
      base: commit(4),
      head: facts.head ?? commit(5),
      signers: [{ kind: 'key', publicKey: 'trusted' }],
    },
    {
      releases,
      registry: facts.registry ?? fakeRegistryLog(files),
      history: facts.history ?? fakeHistory(MAIN_LINE),
      verifier: { ...fakeVerifier(), ...fakeEventVerifier() },
      log: facts.log ?? fakeLog(),
    },
  )

const tagOf = ({ version }: Baseline): string | undefined => version?.release.tag

describe('a baseline by a stage', () => {
  it('is what the stage holds today, by its signed events', async () => {
    const releases = await withVersions()
    const files = filesOf(releases, [
      ['1.0.0', promote(null)],
      ['1.1.0', promote('1.0.0')],
    ])
    const found = await find(releases, files)
    expect(tagOf(found)).toBe('churn@v1.1.0')
    expect(found).toMatchObject({ note: null, chosenBy: 'production', reachable: true })
  })

  it('is the one with the largest share, and never a shadow', async () => {
    const releases = await withVersions()
    const files = filesOf(releases, [
      ['1.0.0', promote(null)],
      ['1.1.0', promote('1.0.0', 10)],
      ['1.2.0', shadow('1.0.0')],
    ])
    expect(tagOf(await find(releases, files))).toBe('churn@v1.0.0')
  })

  it('may be newer than the merge base, since it serves today, and the note says so', async () => {
    const releases = await withVersions()
    const history = fakeHistory(MAIN_LINE)
    const files = filesOf(releases, [['1.2.0', promote(null)]])
    const found = await find(releases, files, { history, head: commit(2) })
    expect(tagOf(found)).toBe('churn@v1.2.0')
    expect(found).toMatchObject({
      note: 'churn@v1.2.0, which the stage production holds, is newer than the merge base, or of another branch',
      reachable: false,
    })
    expect(history.asked).toEqual([`is ancestor ${commit(3)}`])
  })

  it('serves as well when nobody knows how the commits follow each other', async () => {
    const releases = await withVersions()
    const files = filesOf(releases, [['1.2.0', promote(null)]])
    const history: FakeHistory = {
      ...fakeHistory(MAIN_LINE),
      isAncestor: () => Promise.reject(new ReleaseError('GITHUB_FAILED', 'Not found.')),
    }
    const found = await find(releases, files, { history })
    expect(tagOf(found)).toBe('churn@v1.2.0')
    expect(found).toMatchObject({ note: null, reachable: null })
  })

  it('that was withdrawn serves, and log and note say so', async () => {
    const releases = await withVersions()
    const log = fakeLog()
    const files = filesOf(releases, [
      ['1.1.0', promote(null)],
      ['1.1.0', yank, { reason: 'leaks "data"\n' }],
    ])
    const found = await find(releases, files, { log })
    const said =
      'churn@v1.1.0, which the stage production still holds, was withdrawn: "leaks \\"data\\"\\n"'
    expect(tagOf(found)).toBe('churn@v1.1.0')
    expect(found.note).toBe(said)
    expect(log.lines).toContain(`warning ${said}.`)
  })

  it('that is deprecated serves, and only the log says so', async () => {
    const releases = await withVersions()
    const log = fakeLog()
    const files = filesOf(releases, [
      ['1.1.0', promote(null)],
      ['1.1.0', deprecate, { reason: 'old' }],
    ])
    expect((await find(releases, files, { log })).note).toBeNull()
    expect(log.lines).toEqual(['info churn@v1.1.0, the baseline, is deprecated: old'])
  })
})

describe('a stage that holds nothing', () => {
  const LATEST: BaselineChoice = { kind: 'latest' }
  const STAGING: BaselineChoice = { kind: 'stage', stage: 'staging' }

  it.each<readonly [string, readonly Step[] | null]>([
    ['in a repository without any', null],
    ['of a model without events', []],
    ['while another one does', [['1.0.0', promote(null, 100, 'canary')]]],
    [
      'any more',
      [
        ['1.0.0', promote(null)],
        ['1.0.0', demote],
      ],
    ],
    ['but a shadow', [['1.0.0', shadow(null)]]],
  ])('%s is passed over without a word', async (_what, steps) => {
    const releases = await withVersions()
    const log = fakeLog()
    const files = steps === null ? null : filesOf(releases, steps)
    const found = await find(releases, files, { from: [PRODUCTION, LATEST], log })
    expect(tagOf(found)).toBe('churn@v1.2.0')
    expect(found).toMatchObject({ note: null, chosenBy: 'latest' })
    expect(log.lines).toEqual([])
  })

  it('is named when there is no baseline at all', async () => {
    const releases = await withVersions()
    const history = fakeHistory(['a', 'b'].map(commit))
    const found = await find(releases, [], { from: [PRODUCTION, STAGING, LATEST], history })
    expect(found).toMatchObject({
      version: null,
      chosenBy: null,
      note:
        'the stage production holds no version; the stage staging holds no version; ' +
        'no published version with a signature is reachable from the merge base',
    })
  })

  it('leaves the next stage to be looked at, and the events are read once', async () => {
    const releases = await withVersions()
    const log = fakeRegistryLog(filesOf(releases, [['1.0.0', promote(null, 100, 'staging')]]))
    let reads = 0
    const registry: RegistryLog = {
      readEvents: (model) => {
        reads += 1
        return log.readEvents(model)
      },
    }
    const found = await find(releases, null, { from: [PRODUCTION, STAGING], registry })
    expect(found).toMatchObject({ chosenBy: 'staging' })
    expect(reads).toBe(1)
  })

  it('is not asked for when an earlier choice resolves', async () => {
    const registry: RegistryLog = { readEvents: () => Promise.reject(new Error('read')) }
    const found = await find(await withVersions(), null, { from: [LATEST, PRODUCTION], registry })
    expect(tagOf(found)).toBe('churn@v1.2.0')
  })
})

describe('what a stage says is believed only as it was signed, whatever comes next', () => {
  const FROM: readonly BaselineChoice[] = [PRODUCTION, { kind: 'latest' }]

  it.each<readonly [string, RegExp, (releases: FakeReleaseStore) => readonly EventFile[]]>([
    [
      'an event by somebody else',
      /^SIGNATURE_INVALID The event models\/churn\/events\/000001\.json .* cannot be believed/,
      (releases) => filesOf(releases, [['1.0.0', promote(null)]], 'mallory'),
    ],
    [
      'a chain without its beginning',
      /^DIGEST_MISMATCH .* the branch model-registry was tampered with/,
      (releases) =>
        filesOf(releases, [
          ['1.0.0', promote(null)],
          ['1.1.0', promote('1.0.0')],
        ]).slice(1),
    ],
    [
      'a release that was made again',
      /^DIGEST_MISMATCH Event 1 put churn@v1\.0\.0 into the stage production with the manifest sha256:[0-9a-f]{64}, and the release of that tag has sha256:/,
      (releases) => filesOf(releases, [['1.0.0', promote(null), { manifest: sha256('other') }]]),
    ],
    [
      'a release that is gone',
      /^INPUT_INVALID baseline: the stage production holds churn@v1\.0\.0, which is not published/,
      (releases) => {
        const files = filesOf(releases, [['1.0.0', promote(null)]])
        releases.tamper('churn@v1.0.0', 'manifest.json', null)
        return files
      },
    ],
    [
      'a release with another model',
      /^DIGEST_MISMATCH The release churn@v1\.0\.0: the asset model\.onnx is not the one/,
      (releases) => {
        releases.tamper('churn@v1.0.0', 'model.onnx', Buffer.from('evil'))
        return filesOf(releases, [['1.0.0', promote(null)]])
      },
    ],
  ])('%s', async (_what, message, tamper) => {
    const releases = await withVersions()
    const files = tamper(releases)
    expect(await refusalOf(() => find(releases, files, { from: FROM }))).toMatch(message)
  })
})
