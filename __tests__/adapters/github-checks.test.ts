import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubChecks } from '../../src/adapters/github-checks.ts'
import type { CheckAnnotation, CheckReport, Checks } from '../../src/ports/checks.ts'
import { publishCheck } from '../../src/usecases/publish-check.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { aReport, aReview, comparison, passing } from '../render/reports.ts'
import type { GithubScene } from './github-scene.ts'
import { setGithub } from './github-scene.ts'

let scene: GithubScene

beforeEach(async () => {
  scene = await setGithub()
  const { tokens } = scene.github.world
  tokens.set('other', { login: 'other-app[bot]', permissions: { checks: 'write' } })
})
afterEach(() => scene.close())

const checksAs = (token = 'bot'): Checks => githubChecks(scene.clientOf(token))

const reportOf = (over: Partial<CheckReport> = {}): CheckReport => ({
  name: 'model-gate',
  head: scene.commit,
  key: 'default',
  conclusion: 'failure',
  detailsUrl: 'https://github.com/acme/ml/actions/runs/1',
  title: '1 of 8 gates failed',
  summary: 'Recall fell.',
  ...over,
})

const remark = (line: number): CheckAnnotation => ({
  path: '.github/model-release.yml',
  line,
  level: 'failure',
  title: 'churn test/recall: failed',
  message: 'churn test/recall: 0.843 → 0.811.',
})

const remarks = (count: number): readonly CheckAnnotation[] =>
  Array.from({ length: count }, (_, index) => remark(index + 1))

const statuses = () =>
  [...scene.repository.checkRuns.values()].map(({ status, conclusion }) => [status, conclusion])

describe('check runs over the API', () => {
  it('are created completed, and found with what they say', async () => {
    const checks = checksAs()
    const report = reportOf()
    const created = await checks.createCheck(report, [remark(14)])
    expect(created).toMatchObject({ kind: 'written', url: expect.stringContaining('/runs/') })
    expect([...scene.repository.checkRuns.values()]).toEqual([
      expect.objectContaining({
        name: 'model-gate',
        headSha: scene.commit,
        externalId: 'default',
        status: 'completed',
        conclusion: 'failure',
        detailsUrl: report.detailsUrl,
        annotations: [expect.objectContaining({ startLine: 14, endLine: 14, level: 'failure' })],
      }),
    ])
    const [found] = await checks.listChecks(report)
    expect(found).toMatchObject({
      conclusion: 'failure',
      title: '1 of 8 gates failed',
      summary: 'Recall fell.',
    })
    expect(await checks.listAnnotations(found?.id ?? 0)).toEqual([remark(14)])
  })

  it('are under way until they have a conclusion, and are completed for good', async () => {
    const checks = checksAs()
    await checks.createCheck(reportOf({ conclusion: null }), [])
    expect(statuses()).toEqual([['in_progress', undefined]])
    const [found] = await checks.listChecks(reportOf())
    expect(found?.conclusion).toBe('')
    await checks.updateCheck(found?.id ?? 0, reportOf({ conclusion: 'success' }), [])
    expect(statuses()).toEqual([['completed', 'success']])
    await checks.updateCheck(found?.id ?? 0, reportOf({ conclusion: null }), [])
    expect(statuses()).toEqual([['completed', 'success']])
  })

  it('get more annotations with every update, over more than one page', async () => {
    const checks = checksAs()
    await checks.createCheck(reportOf(), remarks(50))
    const [found] = await checks.listChecks(reportOf())
    const id = found?.id ?? 0
    await checks.updateCheck(id, reportOf({ conclusion: 'success' }), remarks(50))
    await checks.updateCheck(id, reportOf({ conclusion: 'success' }), [remark(7)])
    expect(await checks.listAnnotations(id)).toHaveLength(101)
    expect(await checks.listChecks(reportOf())).toMatchObject([{ conclusion: 'success' }])
  })

  it('are those of this name, key, commit and app alone, oldest first', async () => {
    const checks = checksAs()
    for (const over of [{}, { key: 'other' }, { name: 'model-gate / other' }, {}])
      // oxlint-disable-next-line no-await-in-loop -- in an order that does not change
      await checks.createCheck(reportOf(over), [])
    await checksAs('other').createCheck(reportOf(), [])
    const found = await checks.listChecks(reportOf())
    const ids = [...scene.repository.checkRuns.keys()]
    expect(found.map(({ id }) => id)).toEqual([ids[0], ids[3]])
    expect(await checksAs('other').listChecks(reportOf())).toHaveLength(1)
  })

  it('are not written by a token that may only read', async () => {
    await checksAs().createCheck(reportOf(), [])
    const [found] = await checksAs('reader').listChecks(reportOf())
    expect(await checksAs('reader').createCheck(reportOf(), [])).toEqual({ kind: 'denied' })
    const updated = await checksAs('reader').updateCheck(found?.id ?? 0, reportOf(), [])
    expect(updated).toEqual({ kind: 'denied' })
  })

  it('are not sent twice when the reply is lost, since annotations would be there twice', async () => {
    const checks = checksAs()
    await checks.createCheck(reportOf(), [])
    const [found] = await checks.listChecks(reportOf())
    const id = found?.id ?? 0
    scene.github.faults.add({ kind: 'cut-after', match: { method: 'PATCH' } })
    expect(await refusalOf(() => checks.updateCheck(id, reportOf(), [remark(1)]))).toMatch(
      /^GITHUB_FAILED Cannot update the check run/,
    )
    expect(await checks.listAnnotations(id)).toHaveLength(1)
  })

  it('of a commit that GitHub does not have are a failure that says so', async () => {
    const unknown = reportOf({ head: '1'.repeat(40) })
    expect(await refusalOf(() => checksAs().createCheck(unknown, []))).toMatch(
      /^GITHUB_FAILED Cannot create the check run: GitHub answered 422/,
    )
  })
})

const publish = (verdict: 'fail' | 'pass', attempt: number) =>
  publishCheck(
    aReview({
      head: scene.commit,
      attempt,
      models: [
        aReport({
          comparison: verdict === 'fail' ? comparison() : comparison({ verdict, rows: passing }),
        }),
      ],
    }),
    { name: 'model-gate', tracked: new Map([['metrics.json', 1]]) },
    { checks: checksAs(), log: scene.log },
  )

describe('a review published as a check run', () => {
  it('is one, however often it is published, until its remarks do not hold any more', async () => {
    await publish('fail', 1)
    expect(await publish('fail', 1)).toMatchObject({ kind: 'posted' })
    const runs = () => [...scene.repository.checkRuns.values()]
    expect(runs().map(({ annotations }) => annotations.length)).toEqual([2])
    expect(scene.github.log.count({ method: 'PATCH' })).toBe(0)
    await publish('pass', 2)
    expect(runs().map(({ conclusion }) => conclusion)).toEqual(['success', 'success'])
    expect(await publish('fail', 1)).toMatchObject({ kind: 'skipped' })
  })
})
