import { describe, expect, it } from '@jest/globals'
import type { Comparison, MetricRow } from '../../src/domain/comparison.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { Review } from '../../src/domain/report.ts'
import { checkSummary } from '../../src/render/check-summary.ts'
import type { CheckFacts } from '../../src/usecases/publish-check.ts'
import { publishCheck } from '../../src/usecases/publish-check.ts'
import type { FakeChecks } from '../fakes/checks.ts'
import { fakeChecks } from '../fakes/checks.ts'
import { fakeLog } from '../fakes/log.ts'
import {
  aReport,
  aReview,
  comparison,
  HEAD,
  manyRows,
  passing,
  recallRule,
  rows,
} from '../render/reports.ts'

const TRACKED: ReadonlyMap<string, number> = new Map([['metrics.json', 1]])

const publish = (checks: FakeChecks, over: Partial<Review> = {}, facts: Partial<CheckFacts> = {}) =>
  publishCheck(
    aReview(over),
    { name: 'model-gate', tracked: TRACKED, ...facts },
    { checks, log: fakeLog() },
  )

const models = (...found: readonly Comparison[]): Pick<Review, 'models'> => ({
  models: found.map((one) => aReport({ comparison: one })),
})

const fails = comparison()
const passes = comparison({ model: 'ranker', verdict: 'pass', rows: passing })
const alsoFails = comparison({ model: 'ranker', rows: [rows.recallFails] })

describe('the check run', () => {
  it('stands beside the head with verdict, title, summary and remarks in files', async () => {
    const checks = fakeChecks()
    const review = aReview()
    expect(await publish(checks)).toEqual({
      kind: 'posted',
      url: 'https://github.com/acme/ml/runs/1',
    })
    expect(checks.runs).toEqual([
      expect.objectContaining({
        name: 'model-gate',
        head: HEAD,
        key: '.github/workflows/train.yml',
        conclusion: 'failure',
        detailsUrl: review.runUrl,
        title: checkSummary(review).title,
        summary: expect.stringContaining(checkSummary(review).summary),
      }),
    ])
    expect(checks.runs[0]?.annotations.map(({ path, line }) => `${path}:${line}`)).toEqual([
      '.github/model-release.yml:14',
      'metrics.json:1',
    ])
  })

  it.each<readonly [string, Partial<Review>, string]>([
    ['failure when one model fails', models(passes, fails), 'failure'],
    ['success when all that is gated passes', models(passes), 'success'],
    ['neutral when it is not decided', models(comparison({ verdict: 'uncertain' })), 'neutral'],
    ['neutral when nothing is gated', models(comparison({ verdict: 'none' })), 'neutral'],
    [
      'neutral when one model of several has nothing that is gated',
      models(passes, comparison({ model: 'renamed', verdict: 'none' })),
      'neutral',
    ],
  ])('is a %s', async (_name, over, conclusion) => {
    const checks = fakeChecks()
    await publish(checks, over)
    expect(checks.runs.map((run) => run.conclusion)).toEqual([conclusion])
  })

  it('is one for each key and name', async () => {
    const checks = fakeChecks()
    await publish(checks)
    await publish(checks, { key: 'other' })
    expect(checks.writes).toEqual(['create +2', 'create +2'])
  })

  it('keeps summaries within the limit of GitHub', async () => {
    const checks = fakeChecks()
    const many = comparison({ rows: manyRows(3000, 'fail', 'worse') })
    await publish(checks, models(many))
    expect(checks.runs[0]?.summary.length).toBeLessThan(65_535)
  })
})

describe('a run of several jobs', () => {
  it('updates its check run, and adds only the remarks that are new', async () => {
    const checks = fakeChecks()
    await publish(checks, models(fails))
    await publish(checks, models(fails, alsoFails))
    expect(checks.writes).toEqual(['create +2', 'update 1 +2'])
    const titles = checks.runs[0]?.annotations.map(({ title }) => title)
    expect(titles).toEqual([
      'churn test/recall: failed',
      'churn test/recall: failed',
      'ranker test/recall: failed',
      'ranker test/recall: failed',
    ])
  })

  it('writes nothing that is there', async () => {
    const checks = fakeChecks()
    await publish(checks)
    expect(await publish(checks)).toMatchObject({ kind: 'posted' })
    expect(checks.writes).toEqual(['create +2'])
  })

  it('does not lose a model to a job that knew of fewer', async () => {
    const checks = fakeChecks()
    await publish(checks, models(fails, passes))
    expect(await publish(checks, models(passes))).toEqual({
      kind: 'skipped',
      why: 'another job of this run has already reported 2 models, and this one knew of 1',
    })
  })
})

const absent = [
  { model: 'other', count: 1 },
  { model: null, count: 2 },
]

describe('while results are absent, the check', () => {
  it.each<readonly [string, Comparison]>([
    ['passes', passes],
    ['is not decided', comparison({ verdict: 'uncertain' })],
    ['is not gated', comparison({ verdict: 'none' })],
  ])(
    'is under way, since a rule would take neutral for passed (what is there %s)',
    async (_name, found) => {
      const checks = fakeChecks()
      await publish(checks, { ...models(found), absent })
      expect(checks.runs.map(({ conclusion }) => conclusion)).toEqual([null])
      await publish(
        checks,
        models(passes, comparison({ model: 'spam', verdict: 'pass', rows: [] })),
      )
      expect(checks.runs.map(({ conclusion }) => conclusion)).toEqual(['success'])
    },
  )

  it('fails at once where a gate has failed', async () => {
    const checks = fakeChecks()
    await publish(checks, { ...models(fails), absent })
    expect(checks.runs.map(({ conclusion }) => conclusion)).toEqual(['failure'])
  })

  it('is a failure that says how many, when nobody reports any more', async () => {
    const checks = fakeChecks()
    await publish(checks, { ...models(passes), absent })
    await publish(checks, { ...models(passes), absent }, { final: true })
    expect(checks.runs).toMatchObject([
      { conclusion: 'failure', title: expect.stringMatching(/^3 results absent; .*passed/) },
    ])
  })

  it('says a failing gate first, when nobody reports any more', async () => {
    const checks = fakeChecks()
    await publish(checks, { ...models(fails), absent }, { final: true })
    expect(checks.runs[0]?.title).toMatch(/^1 of \d+ gates failed: .*3 results absent$/)
  })

  it('of a later attempt is a new one, as one that is completed cannot be under way again', async () => {
    const checks = fakeChecks()
    await publish(checks, models(passes))
    await publish(checks, { ...models(passes), absent, attempt: 2 })
    expect(checks.runs.map(({ conclusion }) => conclusion)).toEqual(['success', null])
    await publish(checks, { ...models(fails), attempt: 2 })
    expect(checks.runs.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
  })
})

describe('a job of the same run that has no line for a remark', () => {
  const doubtful = comparison({ ...fails, verdict: 'uncertain' })

  it.each<readonly [string, Comparison]>([
    ['failed', fails],
    ['is not decided', doubtful],
  ])('keeps the check, and the remarks of the others (%s)', async (_name, found) => {
    const checks = fakeChecks()
    await publish(checks, { ...models(found), absent })
    await publish(checks, models(found), { tracked: new Map(), final: true })
    expect(checks.runs).toHaveLength(1)
    expect(checks.runs[0]?.annotations.map(({ path }) => path)).toContain('metrics.json')
  })

  it('of a later attempt makes a new one, since the remarks may not hold any more', async () => {
    const checks = fakeChecks()
    await publish(checks, models(fails, alsoFails))
    await publish(checks, { ...models(fails), attempt: 2 }, { tracked: new Map() })
    expect(checks.runs.map(({ annotations }) => annotations.length)).toEqual([4, 1])
  })
})

describe('a second run for the same commit', () => {
  it('leaves the check run of a newer one alone', async () => {
    const checks = fakeChecks()
    await publish(checks, { ...models(passes), runId: '11873345121' })
    expect(await publish(checks)).toMatchObject({
      kind: 'skipped',
      why: 'run 11873345121, which is newer than this one, has already reported',
    })
    expect(checks.runs.map(({ conclusion }) => conclusion)).toEqual(['success'])
  })

  it('makes a new one where a remark does not hold any more, and both say the same verdict', async () => {
    const checks = fakeChecks()
    await publish(checks)
    await publish(checks, { ...models(passes), attempt: 2 })
    expect(checks.writes).toEqual(['create +2', 'update 1 +0', 'create +0'])
    expect(checks.runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success'])
    expect(checks.runs[1]?.annotations).toEqual([])
    await publish(checks, { ...models(passes), attempt: 3 })
    expect(checks.writes.slice(3)).toEqual(['update 1 +0', 'update 2 +0'])
  })
})

const failing = (count: number): Partial<Review> => {
  const many = manyRows(count, 'fail', 'worse').map((row): MetricRow => {
    return { ...row, gate: { ...row.gate, rule: recallRule } }
  })
  return models(comparison({ rows: many }))
}

describe('many remarks', () => {
  it('go in fifties', async () => {
    const checks = fakeChecks()
    await publish(checks, failing(60))
    expect(checks.writes).toEqual(['create +50', 'update 1 +50', 'update 1 +20'])
  })

  it('are 200 at most, and the summary counts what is left out', async () => {
    const checks = fakeChecks()
    await publish(checks, failing(130))
    expect(checks.writes).toHaveLength(4)
    expect(checks.runs[0]?.summary).toContain('30 more metrics have no annotation.')
  })
})

describe('a token without checks: write', () => {
  it.each(['writes', 'reads'] as const)('is no failure (%s are refused)', async (denies) => {
    expect(await publish(fakeChecks(denies))).toEqual({ kind: 'denied' })
  })

  it('is told from a GitHub that does not answer', async () => {
    const checks = {
      ...fakeChecks(),
      listChecks: () => Promise.reject(new ReleaseError('GITHUB_FAILED', 'GitHub is down')),
    }
    expect(await publish(checks)).toMatchObject({
      kind: 'failed',
      error: { message: 'GitHub is down' },
    })
  })
})
