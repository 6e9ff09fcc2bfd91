import { describe, expect, it } from '@jest/globals'
import type { Comparison } from '../../src/domain/comparison.ts'
import type { GatePolicy } from '../../src/domain/gate-rule.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'
import type { ComparePorts, CompareRequest } from '../../src/usecases/compare.ts'
import { compare } from '../../src/usecases/compare.ts'
import type { Workspace } from '../fakes/capture.ts'
import { fakeCapture } from '../fakes/capture.ts'
import { fakeHistory } from '../fakes/history.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakeMachine } from '../fakes/machine.ts'
import { fakeRegistryLog } from '../fakes/registry-log.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import { commit, publishOther, publishRequest, SOURCES, WORKSPACE } from './scene.ts'

const HEAD = commit('c')

/** `test/auc` may fall by 0.01 and not below 0.5. */
const POLICY: GatePolicy = {
  ...defaultGatePolicy(),
  configured: true,
  rules: [
    {
      match: 'churn/test/auc',
      better: 'higher',
      min: 0.5,
      tolerance: { abs: 0.01, rel: 0 },
      level: 'error',
      origin: { file: '.github/model-release.yml', line: 3 },
    },
  ],
}

function compareRequest(over: Partial<CompareRequest> = {}): CompareRequest {
  return {
    model: 'churn',
    sources: SOURCES,
    repository: publishRequest().repository,
    base: commit('b'),
    head: HEAD,
    from: [{ kind: 'latest' }],
    pull: 7,
    legs: 1,
    gatesEdited: false,
    history: 6,
    prerelease: false,
    maxAgeMs: null,
    policy: POLICY,
    gatesFile: '.github/model-release.yml at bbbbbbbb',
    signers: publishRequest().signers,
    key: '.github/workflows/train.yml',
    fork: false,
    run: { runId: '500', attempt: 1, url: 'https://github.com/acme/ml/actions/runs/500' },
    now: '2026-11-24T16:02:11Z',
    ...over,
  }
}

interface Scene extends ComparePorts {
  readonly releases: FakeReleaseStore
  readonly log: FakeLog
}

/** A repository with version 1.0.0 (test/auc 0.91), and a workspace that differs from it by `changes`. */
async function scene(changes: Workspace, over: Partial<Scene> = {}): Promise<Scene> {
  const releases = fakeReleaseStore()
  await publishOther(releases, 1)
  return {
    releases,
    history: fakeHistory([commit(2), commit(1)]),
    capture: fakeCapture({ ...WORKSPACE, ...changes }),
    machine: fakeMachine(),
    verifier: fakeVerifier(),
    registry: fakeRegistryLog(null),
    log: fakeLog(),
    ...over,
  }
}

/** What the report says. */
const judge = async (request: CompareRequest, ports: ComparePorts): Promise<Comparison> =>
  (await compare(request, ports)).report.comparison

const auc = (value: number): Workspace => ({ 'metrics.json': `{"test": {"auc": ${value}}}` })

describe('a pull request', () => {
  it('that makes a gated metric worse fails', async () => {
    const ports = await scene(auc(0.89))
    const comparison = await judge(compareRequest(), ports)
    expect(comparison.verdict).toBe('fail')
    expect(comparison.rows).toMatchObject([{ key: 'test/auc', change: 'worse', outcome: 'fail' }])
    expect(comparison.baseline).toMatchObject({
      version: '1.0.0',
      commit: commit(1),
      signer: 'trusted',
      createdAt: '2026-11-23T16:02:11Z',
    })
  })

  it.each([
    ['better', 0.95],
    ['a little worse, within the tolerance', 0.905],
  ])('that makes it %s passes', async (_name, value) => {
    const comparison = await judge(compareRequest(), await scene(auc(value)))
    expect(comparison.verdict).toBe('pass')
  })

  it('is told what else changed', async () => {
    const comparison = await judge(
      compareRequest(),
      await scene({ 'params.yaml': 'rate: 0.2\n', 'data/train/a.csv': 'new' }),
    )
    expect(comparison.params.changes.map(({ key }) => key)).toEqual(['rate'])
    expect(comparison.data.changes.map(({ name }) => name)).toEqual(['train'])
    expect(comparison.artifactChanged).toBe(true)
  })

  it('is judged by its own head, not by the commit that the runner made', async () => {
    const { report } = await compare(compareRequest(), await scene({}))
    expect([report.comparison.candidate.commit, report.head]).toEqual([HEAD, HEAD])
  })

  it('writes no release, whatever comes of it', async () => {
    const ports = await scene(auc(0.99))
    const before = ports.releases.events.length
    await compare(compareRequest(), ports)
    expect(ports.releases.events.length).toBe(before)
  })

  it('without any baseline is judged by limits alone', async () => {
    const releases = fakeReleaseStore()
    const fine = await judge(compareRequest(), await scene(auc(0.6), { releases }))
    const poor = await judge(compareRequest(), await scene(auc(0.4), { releases }))
    expect(fine).toMatchObject({ verdict: 'pass', baseline: null })
    expect(fine.baselineNote).toContain('no published version')
    expect(poor.verdict).toBe('fail')
  })

  it('whose baseline was tampered with is refused', async () => {
    const ports = await scene(auc(0.95))
    ports.releases.tamper('churn@v1.0.0', 'model.onnx', Buffer.from('evil'))
    expect(await refusalOf(() => compare(compareRequest(), ports))).toMatch(/^DIGEST_MISMATCH/)
  })

  it('with bad inputs names all of them', async () => {
    const ports = await scene({ 'metrics.json': '[' })
    const request = compareRequest({ sources: { ...SOURCES, path: ['gone.onnx'] } })
    expect(await refusalOf(() => compare(request, ports))).toContain('2 inputs need attention')
  })
})

describe('a report', () => {
  it('names an old baseline where the configuration has an age', async () => {
    const ports = await scene(auc(0.95))
    const now = '2027-01-12T16:02:11Z'
    const day = 86_400_000
    const warned = await judge(compareRequest({ now, maxAgeMs: 30 * day }), ports)
    expect(warned.warnings).toContain('The baseline is 50 days old; the configuration allows 30.')
    const young = await judge(compareRequest({ now, maxAgeMs: 60 * day }), ports)
    expect(young.warnings.filter((one) => one.includes('days old'))).toEqual([])
  })

  it('of a fork says that nobody here ran the numbers', async () => {
    const { report } = await compare(compareRequest({ fork: true }), await scene(auc(0.95)))
    expect(report.selfReported).toBe(true)
  })

  it('names the pull request, its commit and its run, and what it was computed from', async () => {
    const { report, facts } = await compare(compareRequest(), await scene(auc(0.95)))
    expect(report).toMatchObject({
      pull: 7,
      head: HEAD,
      runId: '500',
      attempt: 1,
      gatesEdited: false,
    })
    expect(facts.metrics.map(({ name }) => name)).toEqual(['auc'])
    expect(facts.artifact.digest).toMatch(/^sha256:/)
  })

  it('draws no history where the configuration wants none', async () => {
    const ports = await scene(auc(0.95))
    expect((await judge(compareRequest({ history: 0 }), ports)).history).toBeNull()
    expect((await judge(compareRequest(), ports)).history).toEqual([])
  })

  it('says by which choice the baseline was found', async () => {
    const { baseline } = await judge(compareRequest(), await scene(auc(0.95)))
    expect(baseline?.chosenBy).toBe('latest')
  })
})
