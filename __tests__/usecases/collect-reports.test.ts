import { describe, expect, it } from '@jest/globals'
import { reportBytes } from '../../src/domain/build-report.ts'
import { buildFragmentName } from '../../src/domain/fragment-name.ts'
import type { ModelReport, Review } from '../../src/domain/report.ts'
import type { CollectRequest } from '../../src/usecases/collect-reports.ts'
import { collectReports } from '../../src/usecases/collect-reports.ts'
import { HEAD, reportOf, sampleDocument } from '../domain/report-samples.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakeRun } from '../fakes/report-exchange.ts'
import { archiveOf, fakeRun } from '../fakes/report-exchange.ts'
import { refusalOf } from '../fakes/refusal.ts'

const REQUEST: CollectRequest = {
  key: 'train',
  head: HEAD,
  runId: '4242',
  attempt: 2,
  serverUrl: 'https://github.com',
  repository: 'acme/ml',
  pull: 7,
  expected: { legs: null, models: [] },
}

/** A run whose jobs left these reports. */
function runOf(...reports: readonly (readonly [string, Partial<ModelReport>?])[]): FakeRun {
  const run = fakeRun()
  for (const [model, over] of reports) {
    const document = sampleDocument(reportOf(model, { legs: 1, ...over }))
    run.add(buildFragmentName(document), archiveOf(reportBytes(document)))
  }
  return run
}

interface Collected {
  readonly review: Review | null
  readonly log: FakeLog
}

async function collect(run: FakeRun, over: Partial<CollectRequest> = {}): Promise<Collected> {
  const log = fakeLog()
  const exchange = run.exchangeOf(() => new Uint8Array())
  return { review: await collectReports({ ...REQUEST, ...over }, { exchange, log }), log }
}

const modelsOf = (review: Review | null): readonly string[] | undefined =>
  review?.models.map(({ comparison }) => comparison.model)

describe('what the jobs of a run have left', () => {
  it('is one review of all models of the key, by name', async () => {
    const { review, log } = await collect(runOf(['fraud'], ['churn']))
    expect(modelsOf(review)).toEqual(['churn', 'fraud'])
    expect(review).toMatchObject({ key: 'train', pull: 7, head: HEAD, runId: '4242', absent: [] })
    expect(log.lines).toEqual([])
  })

  it('leaves nothing behind itself: only what is there is looked at', async () => {
    const run = runOf(['churn'])
    await collect(run)
    expect(run.calls.filter((call) => !/^(?:list|read)/.test(call))).toEqual([])
  })

  it('has a row for each expected model without a report', async () => {
    const models = ['spam', 'churn', 'fraud']
    const { review } = await collect(runOf(['churn']), { expected: { legs: null, models } })
    expect(review?.absent).toEqual([
      { model: 'fraud', count: 1 },
      { model: 'spam', count: 1 },
    ])
  })

  it('counts by the newest attempt of each model, and by none that has not run yet', async () => {
    const run = runOf(
      ['churn', { attempt: 1 }],
      ['churn', { attempt: 2, gatesEdited: true }],
      ['churn', { attempt: 3 }],
      ['fraud', { attempt: 1 }],
    )
    const { review } = await collect(run)
    expect(review?.models).toMatchObject([{ attempt: 2, gatesEdited: true }, { attempt: 1 }])
    expect(review?.attempt).toBe(2)
  })

  it.each<readonly [string, readonly (readonly [string, Partial<ModelReport>?])[]]>([
    ['no artifact', []],
    ['none of this key', [['churn', { key: 'nightly' }]]],
    ['none of this commit', [['churn', { head: '0'.repeat(40) }]]],
  ])('is null with %s, whatever is expected', async (_what, reports) => {
    const expected = { legs: 3, models: ['churn'] }
    expect((await collect(runOf(...reports), { expected })).review).toBeNull()
  })

  it('cannot be told where the server has no workflow artifacts', async () => {
    const exchange = fakeRun().exchangeOf(() => new Uint8Array(), { fails: new Set(['list 1']) })
    expect(await refusalOf(() => collectReports(REQUEST, { exchange, log: fakeLog() }))).toMatch(
      /^GITHUB_FAILED Cannot list/,
    )
  })

  it('without what cannot be read, and a warning says why', async () => {
    const run = runOf(['churn'])
    run.add(buildFragmentName(sampleDocument(reportOf('fraud', { legs: 1 }))), Buffer.from('hello'))
    run.add('dataset', Buffer.from('not ours'))
    const { review, log } = await collect(run)
    expect(modelsOf(review)).toEqual(['churn'])
    expect(log.lines).toEqual([expect.stringMatching(/^warning A report of this run is left out/)])
  })
})

describe('a report of something else is left out', () => {
  it.each<readonly [string, Partial<ModelReport>]>([
    ['key', { key: 'nightly' }],
    ['commit', { head: '0'.repeat(40) }],
    ['run', { runId: '4243', runUrl: 'https://github.com/acme/ml/actions/runs/4243' }],
    ['pull request', { pull: 8 }],
    ['no pull request', { pull: null }],
    ['repository', { repository: 'eve/ml', runUrl: 'https://github.com/eve/ml/actions/runs/4242' }],
    [
      'server',
      {
        serverUrl: 'https://evil.example',
        runUrl: 'https://evil.example/acme/ml/actions/runs/4242',
      },
    ],
  ])('%s', async (_what, over) => {
    // By its name it comes first, so that it would decide what the review is about.
    const comparison = { ...reportOf('aaa').comparison, baseline: null }
    const { review, log } = await collect(runOf(['aaa', { ...over, comparison }], ['churn']))
    expect(modelsOf(review)).toEqual(['churn'])
    expect(review).toMatchObject({
      pull: 7,
      serverUrl: 'https://github.com',
      repository: 'acme/ml',
    })
    // It was a report, which could be read.
    expect(log.lines).toEqual([])
  })

  it('of another key without being read', async () => {
    const run = runOf(['aaa', { key: 'nightly' }], ['churn'])
    await collect(run)
    expect(run.calls.filter((call) => call.startsWith('read'))).toHaveLength(1)
  })
})
