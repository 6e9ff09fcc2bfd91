import { describe, expect, it } from '@jest/globals'
import type { GatePolicy } from '../../src/domain/comparison.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'
import type { ComparePorts, CompareRequest } from '../../src/usecases/compare.ts'
import { compare } from '../../src/usecases/compare.ts'
import type { Workspace } from '../fakes/capture.ts'
import { fakeCapture } from '../fakes/capture.ts'
import { fakeHistory } from '../fakes/history.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakePullRequest } from '../fakes/pull-request.ts'
import { fakeMachine } from '../fakes/machine.ts'
import { fakePullRequest } from '../fakes/pull-request.ts'
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
    baseline: [{ kind: 'latest' }],
    prerelease: false,
    maxAgeMs: null,
    policy: POLICY,
    gatesFile: '.github/model-release.yml at bbbbbbbb',
    signers: publishRequest().signers,
    key: '.github/workflows/train.yml churn',
    comment: 'changed',
    fork: false,
    run: { runId: '500', attempt: 1, url: 'https://github.com/acme/ml/actions/runs/500' },
    now: '2026-11-24T16:02:11Z',
    ...over,
  }
}

interface Scene extends ComparePorts {
  readonly releases: FakeReleaseStore
  readonly pullRequest: FakePullRequest
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
    pullRequest: fakePullRequest({ head: HEAD }),
    log: fakeLog(),
    ...over,
  }
}

const auc = (value: number): Workspace => ({ 'metrics.json': `{"test": {"auc": ${value}}}` })

describe('a pull request', () => {
  it('that makes a gated metric worse fails, and the comment says so', async () => {
    const ports = await scene(auc(0.89))
    const { comparison, post, summary } = await compare(compareRequest(), ports)
    expect(comparison.verdict).toBe('fail')
    expect(comparison.rows).toMatchObject([{ key: 'test/auc', change: 'worse', outcome: 'fail' }])
    expect(comparison.baseline).toMatchObject({
      version: '1.0.0',
      commit: commit(1),
      signer: 'trusted',
      createdAt: '2026-11-23T16:02:11Z',
    })
    expect(post.kind).toBe('posted')
    expect(ports.pullRequest.comments[0]?.body).toContain('### ❌')
    expect(summary).toContain('### ❌')
  })

  it.each([
    ['better', 0.95],
    ['a little worse, within the tolerance', 0.905],
  ])('that makes it %s passes', async (_name, value) => {
    const { comparison } = await compare(compareRequest(), await scene(auc(value)))
    expect(comparison.verdict).toBe('pass')
  })

  it('is told what else changed', async () => {
    const { comparison } = await compare(
      compareRequest(),
      await scene({ 'params.yaml': 'rate: 0.2\n', 'data/train/a.csv': 'new' }),
    )
    expect(comparison.params.changes.map(({ key }) => key)).toEqual(['rate'])
    expect(comparison.data.changes.map(({ name }) => name)).toEqual(['train'])
    expect(comparison.artifactChanged).toBe(true)
  })

  it('is judged by its own head, not by the commit that the runner made', async () => {
    const { comparison, report } = await compare(compareRequest(), await scene({}))
    expect([comparison.candidate.commit, report.head]).toEqual([HEAD, HEAD])
  })

  it('writes no release, whatever comes of it', async () => {
    const ports = await scene(auc(0.99))
    const before = ports.releases.events.length
    await compare(compareRequest(), ports)
    expect(ports.releases.events.length).toBe(before)
  })

  it('without any baseline is judged by limits alone', async () => {
    const releases = fakeReleaseStore()
    const fine = await compare(compareRequest(), await scene(auc(0.6), { releases }))
    const poor = await compare(compareRequest(), await scene(auc(0.4), { releases }))
    expect(fine.comparison).toMatchObject({ verdict: 'pass', baseline: null })
    expect(fine.comparison.baselineNote).toContain('no published version')
    expect(poor.comparison.verdict).toBe('fail')
  })

  it('whose baseline was tampered with is refused, and nothing is said', async () => {
    const ports = await scene(auc(0.95))
    ports.releases.tamper('churn@v1.0.0', 'model.onnx', Buffer.from('evil'))
    expect(await refusalOf(() => compare(compareRequest(), ports))).toMatch(/^DIGEST_MISMATCH/)
    expect(ports.pullRequest.writes).toEqual([])
  })

  it('with bad inputs names all of them, and nothing is said', async () => {
    const ports = await scene({ 'metrics.json': '[' })
    const request = compareRequest({ sources: { ...SOURCES, path: ['gone.onnx'] } })
    expect(await refusalOf(() => compare(request, ports))).toContain('2 inputs need attention')
    expect(ports.pullRequest.writes).toEqual([])
  })
})

describe('a report', () => {
  it('names an old baseline where the configuration has an age', async () => {
    const ports = await scene(auc(0.95))
    const now = '2027-01-12T16:02:11Z'
    const day = 86_400_000
    const warned = await compare(compareRequest({ now, maxAgeMs: 30 * day }), ports)
    expect(warned.comparison.warnings).toContain(
      'The baseline is 50 days old; the configuration allows 30.',
    )
    const young = await compare(compareRequest({ now, maxAgeMs: 60 * day }), ports)
    expect(young.comparison.warnings.filter((one) => one.includes('days old'))).toEqual([])
  })

  it('of a fork says that nobody here ran the numbers', async () => {
    const { report, summary } = await compare(
      compareRequest({ fork: true }),
      await scene(auc(0.95)),
    )
    expect(report.selfReported).toBe(true)
    expect(summary).toContain('self-reported')
  })

  it('reaches the summary when the token may not comment', async () => {
    const ports = await scene(auc(0.89), {
      pullRequest: fakePullRequest({ head: HEAD, denies: 'writes' }),
    })
    const { post, summary, comparison } = await compare(compareRequest(), ports)
    expect(post).toEqual({ kind: 'denied' })
    expect(comparison.verdict).toBe('fail')
    expect(summary).toContain('test/auc')
  })

  it('that is not posted says in the log why', async () => {
    const ports = await scene(auc(0.95))
    const { post } = await compare(compareRequest({ comment: 'never' }), ports)
    expect(post.kind).toBe('skipped')
    expect(ports.log.lines).toContain('info No comment: comment: never.')
  })
})
