import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { promote, sampleChain } from '../domain/event-samples.ts'
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
import { evaluationOf, policyOf, release, RULE, withFirst } from './evaluation-scene.ts'

const hashOf = (releases: FakeReleaseStore, version: string) =>
  sha256(releases.read(`churn@v${version}`, 'manifest.json'))

describe('the evaluation in a signed manifest', () => {
  it('names the version before as baseline, and what became of each gate', async () => {
    const releases = await withFirst()
    const { predicate } = (await release(releases, 2, { metrics: { accuracy: 0.895 } })).manifest
    expect(predicate.evaluation).toEqual({
      verdict: 'pass',
      baseline: { version: '1.0.0', manifest: `sha256:${hashOf(releases, '1.0.0')}` },
      gates: [
        {
          metric: 'test/accuracy',
          level: 'error',
          outcome: 'pass',
          judgement: 'pass',
          value: 0.895,
          baseline: 0.9,
          allowed: 0.01,
          rule: { file: '.github/model-release.yml', line: 12, match: 'churn/test/accuracy' },
        },
      ],
      waivers: [],
    })
  })

  it('says that a gate failed, which stops no release, and log and page say so too', async () => {
    const releases = await withFirst()
    const log = fakeLog()
    const made = await release(releases, 2, { metrics: { accuracy: 0.8 }, ports: { log } })
    expect(evaluationOf(made)).toMatchObject({ verdict: 'fail', gates: [{ outcome: 'fail' }] })
    expect(made.created).toBe(true)
    expect(log.lines).toContain(
      'warning 1 gate(s) would fail a pull request: test/accuracy. The version is published all the same.',
    )
    expect(made.release.body).toContain('❌ Gates: 1 failed, against [v1.0.0]')
  })

  it('rests on the same evidence as on a pull request', async () => {
    const releases = fakeReleaseStore()
    await release(releases, 1, { metrics: { accuracy: { value: 0.9, stderr: 0.002 } } })
    const proven = { metrics: { accuracy: { value: 0.8, stderr: 0.002 } } }
    const open = { metrics: { accuracy: { value: 0.89, stderr: 0.02 } } }
    expect(evaluationOf(await release(releases, 2, open))).toMatchObject({
      verdict: 'uncertain',
      gates: [{ judgement: 'uncertain', test: 'newcombe', confidence: 0.95 }],
    })
    const from = [{ kind: 'version', version: '1.0.0' }] as const
    const request = { baseline: { from, prerelease: false } }
    expect(evaluationOf(await release(releases, 3, { ...proven, request }))).toMatchObject({
      verdict: 'fail',
      gates: [{ judgement: 'fail', test: 'newcombe' }],
    })
  })

  it('is by limits alone for a first version', async () => {
    const rules = [{ match: 'churn/test/accuracy', min: 0.95, origin: RULE.origin }]
    const request = { policy: policyOf({ rules }) }
    const made = await release(fakeReleaseStore(), 1, { metrics: { accuracy: 0.9 }, request })
    expect(evaluationOf(made)).toMatchObject({
      verdict: 'fail',
      baseline: null,
      note: 'no published version with a signature is reachable from the commit',
      gates: [{ metric: 'test/accuracy', min: 0.95, outcome: 'fail' }],
    })
  })

  it('refuses a gate that matches nothing, before anything is written', async () => {
    const releases = fakeReleaseStore()
    const rules = [{ ...RULE, match: 'churn/test/recall' }]
    const request = { policy: policyOf({ rules }) }
    expect(
      await refusalOf(() => release(releases, 1, { metrics: { accuracy: 0.9 }, request })),
    ).toMatch(/^CONFIG_INVALID \.github\/model-release\.yml:12: the gate "churn\/test\/recall"/)
    expect(releases.events).toEqual([])
  })
})

describe('the baseline of a release', () => {
  it('is the newest version that its commit can reach, which may not be the newest', async () => {
    const releases = await withFirst()
    await release(releases, 5, { metrics: { accuracy: 0.7 } })
    const made = await release(releases, 2, { metrics: { accuracy: 0.8 } })
    expect(evaluationOf(made)).toMatchObject({ verdict: 'fail', baseline: { version: '1.0.0' } })
    expect(made.manifest.predicate.lineage.previous?.version).toBe('1.1.0')
  })

  it('is what a stage holds, and the page still shows the change since the version before', async () => {
    const releases = await withFirst()
    await release(releases, 2, { metrics: { accuracy: 0.7, f1: 0.5 } })
    const [event] = sampleChain(
      [['1.0.0', promote(null), { manifest: hashOf(releases, '1.0.0') }]],
      (one) => fakeEventBundle(one),
    )
    const registry = fakeRegistryLog([fakeEventFile(1, event?.file ?? Buffer.of())])
    const verifier = { ...fakeVerifier(), ...fakeEventVerifier() }
    const from = [{ kind: 'stage', stage: 'production' }, { kind: 'latest' }] as const
    const made = await release(releases, 3, {
      metrics: { accuracy: 0.8, f1: 0.5 },
      request: { baseline: { from, prerelease: false } },
      ports: { registry, verifier },
    })
    expect(evaluationOf(made)).toMatchObject({ verdict: 'fail', baseline: { version: '1.0.0' } })
    expect(made.release.body).toContain('❌ Gates: 1 failed, against [v1.0.0]')
    expect(made.release.body).toContain('| metric | v1.1.0 | v1.2.0 |')
    expect(made.release.body).toContain('✅ better')
  })

  it('may have a gated metric that the version before does not have', async () => {
    const releases = fakeReleaseStore()
    await release(releases, 1, { metrics: { accuracy: 0.9 } })
    const without = { policy: policyOf({ rules: [] }) }
    await release(releases, 2, { metrics: { f1: 0.5 }, request: without })
    const from = [{ kind: 'version', version: '1.0.0' }] as const
    const request = { baseline: { from, prerelease: false } }
    const made = await release(releases, 3, { metrics: { f1: 0.5 }, request })
    expect(evaluationOf(made)).toMatchObject({
      verdict: 'fail',
      gates: [{ metric: 'test/accuracy', outcome: 'fail' }],
    })
    expect(made.release.body).toContain('| metric | v1.1.0 | v1.2.0 |')
  })

  it('that is broken stops no release by the gates of metrics that only it has', async () => {
    const releases = await withFirst()
    const log = fakeLog()
    const f1 = { match: 'churn/test/f1', min: 0.5, origin: { ...RULE.origin, line: 13 } }
    const from = [{ kind: 'version', version: '9.0.0' }] as const
    const limit = { ...RULE, min: 0.95 }
    const request = {
      policy: policyOf({ rules: [limit, f1] }),
      baseline: { from, prerelease: false },
    }
    const made = await release(releases, 2, { metrics: { accuracy: 0.9 }, request, ports: { log } })
    expect(made.created).toBe(true)
    expect(evaluationOf(made)).toMatchObject({
      verdict: 'fail',
      baseline: null,
      gates: [{ metric: 'test/accuracy', min: 0.95, outcome: 'fail' }],
    })
    expect(log.lines.join('\n')).toContain('warning The version is compared with no other one')
    const kept = { ...request, policy: policyOf({ rules: [RULE, f1] }) }
    const next = await release(releases, 3, { metrics: { accuracy: 0.9 }, request: kept })
    expect(evaluationOf(next)).toMatchObject({ verdict: 'uncertain', baseline: null })
  })

  it('is not downloaded again when it is the version before', async () => {
    const releases = await withFirst()
    const downloaded: string[] = []
    const counting: FakeReleaseStore = {
      ...releases,
      download: (asset, maxBytes) => {
        downloaded.push(asset.name)
        return releases.download(asset, maxBytes)
      },
    }
    await release(counting, 2, { metrics: { accuracy: 0.9 } })
    expect(downloaded.filter((name) => name === 'manifest.json')).toHaveLength(1)
  })

  it('may be unsigned for a run that signs nothing', async () => {
    const request = { signed: false }
    const ports = { signer: null }
    const releases = fakeReleaseStore()
    await release(releases, 1, { metrics: { accuracy: 0.9 }, request, ports })
    const log = fakeLog()
    const made = await release(releases, 2, {
      metrics: { accuracy: 0.8 },
      request,
      ports: { ...ports, log },
    })
    expect(evaluationOf(made)).toMatchObject({ verdict: 'fail', baseline: { version: '1.0.0' } })
    expect(log.lines.join('\n')).not.toContain('passed over')
  })
})
