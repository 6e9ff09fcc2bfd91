import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { GateRule } from '../../src/domain/gate-rule.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { parseTarget } from '../../src/domain/version-selector.ts'
import { buildGatePolicy } from '../../src/formats/config-policy.ts'
import { parseInlineGates } from '../../src/formats/gates-inline.ts'
import type { CompareRequest, ComparePorts } from '../../src/usecases/compare-published.ts'
import { comparePublished } from '../../src/usecases/compare-published.ts'
import { compareTrend } from '../../src/usecases/compare-trend.ts'
import type { Step } from '../domain/event-samples.ts'
import { promote, sampleChain, yank } from '../domain/event-samples.ts'
import { sampleMetric, sampleParts } from '../domain/manifest-samples.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import {
  fakeEventBundle,
  fakeEventFile,
  fakeEventVerifier,
  fakeRegistryLog,
} from '../fakes/registry-log.ts'
import { fakeSigner } from '../fakes/signer.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { fakeVerifier } from '../fakes/verifier.ts'

interface Scene extends ComparePorts {
  readonly releases: FakeReleaseStore
  readonly log: FakeLog
}

const VALUES = { '1.0.0': 0.9, '1.1.0': 0.8, '2.0.0-rc.1': 0.99 } as const

const manifestOf = (version: keyof typeof VALUES): Uint8Array =>
  stableJson(
    buildManifest(sampleParts({ version, metrics: [sampleMetric('f1', VALUES[version])] })),
  )

/** Versions of `churn`, and events that stages and notices follow from. */
async function setScene(steps: readonly Step[] = []): Promise<Scene> {
  const releases = fakeReleaseStore()
  for (const version of ['1.0.0', '1.1.0', '2.0.0-rc.1'] as const) {
    const tag = `churn@v${version}`
    const bytes = manifestOf(version)
    releases.setTag(tag, sampleParts().code.commit)
    releases.plant({ tag })
    releases.tamper(tag, 'model.onnx', Buffer.from('weights'))
    releases.tamper(tag, 'manifest.json', bytes)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    releases.tamper(tag, 'manifest.sigstore.json', await fakeSigner().sign(bytes))
  }
  const files = sampleChain(steps, (event) => fakeEventBundle(event)).map(({ file }, index) =>
    fakeEventFile(index + 1, file),
  )
  const verifier = { ...fakeVerifier(), ...fakeEventVerifier() }
  const registry = fakeRegistryLog(steps.length === 0 ? null : files)
  return { releases, registry, verifier, log: fakeLog(), workspace: null }
}

const RULES: readonly GateRule[] = parseInlineGates('test/f1 >= -0.01')

const request = (
  baseline: string,
  candidate: string,
  over: Partial<CompareRequest> = {},
): CompareRequest => ({
  model: 'churn',
  baseline: parseTarget(baseline),
  candidate: parseTarget(candidate),
  policy: buildGatePolicy(null, RULES),
  trust: { signers: [{ kind: 'key', publicKey: 'trusted' }], verify: true },
  now: '2026-12-01T12:00:00Z',
  ...over,
})

describe('two published versions', () => {
  it('are judged by the gates as a pull request is', async () => {
    const ports = await setScene()
    const { comparison, before, after } = await comparePublished(
      request('churn@1.0.0', 'churn@1.1.0'),
      ports,
    )

    expect(comparison).toMatchObject({ verdict: 'fail', baseline: { chosenBy: '1.0.0' } })
    expect(comparison.rows).toMatchObject([{ key: 'test/f1', outcome: 'fail' }])
    expect([before?.version, after.version]).toEqual(['1.0.0', '1.1.0'])
  })

  it('may come in any order, and be one and the same', async () => {
    const ports = await setScene()
    const turned = await comparePublished(request('churn@1.1.0', 'churn@1.0.0'), ports)
    const same = await comparePublished(request('churn@1.1.0', 'churn@1.1.0'), ports)

    expect(turned.comparison.verdict).toBe('pass')
    expect(same.comparison).toMatchObject({ verdict: 'pass', artifactChanged: false })
  })

  it('have a waiver for a pull request alone count for nothing', async () => {
    const ports = await setScene()
    const waiver = {
      match: '**/f1',
      floor: 0.5,
      reason: 'agreed',
      approvedBy: 'ada',
      expires: '2027-01-01',
      origin: { file: 'x', line: 1 },
    }
    const policy = buildGatePolicy(null, RULES)
    const judge = async (pullRequest: number | null) => {
      const waivers = [{ ...waiver, pullRequest }]
      const asked = request('churn@1.0.0', 'churn@1.1.0', { policy: { ...policy, waivers } })
      return (await comparePublished(asked, ports)).comparison.verdict
    }

    expect(await judge(7)).toBe('fail')
    expect(await judge(null)).not.toBe('fail')
  })

  it('are refused when the tag of one was moved', async () => {
    const ports = await setScene()
    ports.releases.setTag('churn@v1.1.0', 'e'.repeat(40))

    await expect(
      comparePublished(request('churn@1.0.0', 'churn@1.1.0'), ports),
    ).rejects.toMatchObject({
      code: 'DIGEST_MISMATCH',
      message: expect.stringContaining('the tag was moved'),
    })
  })

  it('are refused when somebody else signed one, but for whoever asks for no signature', async () => {
    const ports = { ...(await setScene()), verifier: fakeVerifier('another') }
    const asked = request('churn@1.0.0', 'churn@1.1.0')
    const unchecked = { ...asked, trust: { ...asked.trust, verify: false } }

    await expect(comparePublished(asked, ports)).rejects.toMatchObject({
      code: 'SIGNATURE_INVALID',
    })
    expect((await comparePublished(unchecked, ports)).before).toMatchObject({ signer: null })
  })

  it('are refused when a stage holds another manifest than the release of its tag', async () => {
    const made = sha256('an earlier release of the same tag')
    const ports = await setScene([['1.0.0', promote(null), { manifest: made }]])

    await expect(
      comparePublished(request('churn:production', 'churn@1.1.0'), ports),
    ).rejects.toMatchObject({
      code: 'DIGEST_MISMATCH',
      message: expect.stringContaining('it was made again'),
    })
  })

  it('are what stages hold, and a withdrawn one is said', async () => {
    const manifest = sha256(manifestOf('1.0.0'))
    const ports = await setScene([
      ['1.0.0', promote(null), { manifest }],
      ['1.0.0', yank, { manifest, reason: 'leaks names' }],
    ])
    const { comparison } = await comparePublished(request('churn:production', 'churn@1.1.0'), ports)

    expect(comparison.baseline).toMatchObject({ chosenBy: 'production', version: '1.0.0' })
    expect(ports.log.lines).toContain('warning churn@v1.0.0 was withdrawn: leaks names')
  })
})

const ask = (over: object = {}) => ({
  versions: { model: 'churn', last: 5 },
  policy: buildGatePolicy(null, RULES),
  trust: request('churn', 'churn').trust,
  all: false,
  metrics: [],
  ...over,
})

describe('a trend', () => {
  it('is of final versions, oldest first', async () => {
    const { versions, rows } = await compareTrend(ask(), await setScene())

    expect(versions.map(({ version }) => version)).toEqual(['1.0.0', '1.1.0'])
    expect(rows.map(({ values }) => values.map((metric) => metric?.value?.value))).toEqual([
      [0.9, 0.8],
    ])
  })

  it('shows prereleases that are named', async () => {
    const asked = ask({ versions: ['churn@2.0.0-rc.1', 'churn@1.0.0'].map(parseTarget) })
    const { versions } = await compareTrend(asked, await setScene())

    expect(versions.map(({ version }) => version)).toEqual(['2.0.0-rc.1', '1.0.0'])
  })

  it('ends with a bad signature rather than leaving the version out', async () => {
    const ports = await setScene()
    ports.releases.tamper('churn@v1.1.0', 'manifest.json', manifestOf('1.0.0'))

    await expect(compareTrend(ask(), ports)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' })
  })

  it('is refused with a tag that was moved', async () => {
    const ports = await setScene()
    ports.releases.setTag('churn@v1.0.0', 'e'.repeat(40))

    await expect(compareTrend(ask(), ports)).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' })
  })
})
