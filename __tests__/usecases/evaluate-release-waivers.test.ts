import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { Waiver } from '../../src/domain/gate-rule.ts'
import type { PublishPorts } from '../../src/usecases/publish-request.ts'
import { fakeHistory } from '../fakes/history.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { evaluationOf, policyOf, release, RULE, withFirst } from './evaluation-scene.ts'
import { commit } from './scene.ts'

const WAIVER: Waiver = {
  match: 'churn/test/accuracy',
  pullRequest: null,
  floor: 0.7,
  reason: 'OPS-1182',
  approvedBy: '@acme/ml-leads',
  expires: '2026-12-31',
  origin: { file: '.github/model-release.yml', line: 30 },
}

describe('a baseline that cannot be believed', () => {
  it.each<readonly [string, (releases: FakeReleaseStore) => void, RegExp]>([
    [
      'by its signature',
      (releases) => releases.tamper('churn@v1.0.0', 'manifest.sigstore.json', Buffer.from('{}')),
      /^The signature is not by a trusted signer\.$/,
    ],
    [
      'by its assets',
      (releases) => releases.tamper('churn@v1.0.0', 'model.onnx', Buffer.from('evil')),
      /^The release churn@v1\.0\.0: the asset model\.onnx is not the one of its manifest\.$/,
    ],
    [
      'by its tag',
      (releases) => releases.setTag('churn@v1.0.0', commit(2)),
      /^The tag churn@v1\.0\.0 points to /,
    ],
  ])('%s is said aloud, and nothing counts as passed', async (_what, tamper, note) => {
    const releases = await withFirst()
    tamper(releases)
    const log = fakeLog()
    const made = await release(releases, 3, { metrics: { accuracy: 0.95 }, ports: { log } })
    const evaluation = evaluationOf(made)
    expect(evaluation).toMatchObject({ verdict: 'uncertain', baseline: null })
    expect(evaluation.note).toMatch(note)
    expect(log.lines.join('\n')).toContain(
      `warning The version is compared with no other one: ${evaluation.note}`,
    )
  })

  it('still lets a limit fail', async () => {
    const releases = await withFirst()
    releases.setTag('churn@v1.0.0', commit(2))
    const request = { policy: policyOf({ rules: [{ ...RULE, min: 0.9 }] }) }
    const made = await release(releases, 3, { metrics: { accuracy: 0.8 }, request })
    expect(evaluationOf(made)).toMatchObject({ verdict: 'fail', baseline: null })
  })
})

const PULLS = { [commit(2)]: [418] }
const releaseWith = async (waivers: readonly Waiver[], ports: Partial<PublishPorts> = {}) => {
  const releases = await withFirst()
  const request = { policy: policyOf({ waivers }) }
  return await release(releases, 2, { metrics: { accuracy: 0.8 }, request, ports })
}
const historyWith = (pulls: Readonly<Record<string, readonly number[]>> = PULLS) =>
  fakeHistory([2, 1].map(commit), undefined, {}, pulls)

describe('waivers at a release', () => {
  it('count, and are named with what they let pass', async () => {
    const history = historyWith()
    const made = await releaseWith([WAIVER], { history })
    expect(evaluationOf(made)).toMatchObject({
      verdict: 'pass',
      gates: [{ outcome: 'warn', judgement: 'fail', waived: true }],
      waivers: [{ match: 'churn/test/accuracy', pullRequest: null, floor: 0.7 }],
    })
    expect(made.release.body).toContain('⚠️ Gates: 1 waived, against')
    expect(history.asked).toEqual(['page 1'])
  })

  it('of one pull request count for its commit, which GitHub is asked for', async () => {
    const history = historyWith()
    const made = await releaseWith([{ ...WAIVER, pullRequest: 418 }], { history })
    expect(evaluationOf(made)).toMatchObject({ verdict: 'pass', waivers: [{ pullRequest: 418 }] })
    expect(history.asked).toContain(`pulls of ${commit(2)}`)
  })

  it('of another pull request do not count', async () => {
    const made = await releaseWith([{ ...WAIVER, pullRequest: 7 }], { history: historyWith() })
    expect(evaluationOf(made)).toMatchObject({ verdict: 'fail', waivers: [] })
  })

  it('that have expired are no reason to ask', async () => {
    const history = historyWith()
    const old = { ...WAIVER, pullRequest: 418, expires: '2026-11-22' }
    expect(evaluationOf(await releaseWith([old], { history }))).toMatchObject({ verdict: 'fail' })
    expect(history.asked).toEqual(['page 1'])
  })

  it('of one pull request do not count when GitHub does not say, and the version is published', async () => {
    const log = fakeLog()
    const history = {
      ...historyWith(),
      listPulls: () => Promise.reject(new ReleaseError('PERMISSION_MISSING', 'No right.')),
    }
    const made = await releaseWith([{ ...WAIVER, pullRequest: 418 }], { history, log })
    expect(evaluationOf(made)).toMatchObject({ verdict: 'fail' })
    expect(log.lines).toContain(
      'warning Waivers of single pull requests do not count for this version: No right.',
    )
  })
})
