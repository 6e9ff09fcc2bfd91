import { describe, expect, it } from '@jest/globals'
import { buildReportDocument, reportBytes } from '../../src/domain/build-report.ts'
import { buildFragmentName, hashKey } from '../../src/domain/fragment-name.ts'
import type { ModelReport, ReportDocument, Review } from '../../src/domain/report.ts'
import { collectReports } from '../../src/usecases/collect-reports.ts'
import { shareReview } from '../../src/usecases/share-review.ts'
import {
  reportOf,
  sampleCandidate,
  sampleComparison,
  sampleReport,
} from '../domain/report-samples.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakeRun } from '../fakes/report-exchange.ts'
import { archiveOf, fakeRun } from '../fakes/report-exchange.ts'
import type { Outcome } from './review-outcome.ts'
import { reviewAttack } from './review-attack.ts'

// Artifacts that code of a pull request leaves in the run whose jobs share one comment.

const documentOf = (model: string, over: Partial<ModelReport> = {}): ReportDocument =>
  buildReportDocument(reportOf(model, { legs: 1, ...over }), sampleCandidate())

const OWN = buildReportDocument(
  sampleReport({ attempt: 2, legs: 1, comparison: sampleComparison({ verdict: 'fail' }) }),
  sampleCandidate(),
)

const put = (run: FakeRun, document: ReportDocument): void =>
  run.add(buildFragmentName(document), archiveOf(reportBytes(document)))

interface Shared {
  readonly posts: readonly Review[]
  readonly lines: readonly string[]
}

/** As the job that compared `churn`, which failed. */
async function share(run: FakeRun): Promise<Shared> {
  const posts: Review[] = []
  const log = fakeLog()
  await shareReview(
    { own: OWN, files: ['report.json'], expected: { legs: 2, models: [] } },
    async (review) => posts.push(review),
    { exchange: run.exchangeOf(() => reportBytes(OWN)), log, sleep: async () => undefined },
  )
  return { posts, lines: log.lines }
}

const verdictsOf = (review: Review | null | undefined): readonly string[] =>
  (review?.models ?? []).map(({ comparison: { model, verdict } }) => `${model} ${verdict}`)

/** What the last post says of the job's own model. */
async function play(documents: readonly ReportDocument[]): Promise<Outcome> {
  const run = fakeRun()
  for (const document of documents) put(run, document)
  const { posts, lines } = await share(run)
  const told = verdictsOf(posts.at(-1)).includes('churn fail')
  return { stoppedBy: told ? 'own report' : null, said: lines.join('\n') }
}

describe('a report in the run of a pull request', () => {
  reviewAttack(
    'a passing report of the same model in the same run, of any attempt',
    'own report',
    async () => [
      await play([documentOf('churn')]),
      await play([documentOf('churn', { attempt: 3 })]),
      await play([documentOf('churn', { attempt: 999_999 }), documentOf('churn')]),
      await play([
        documentOf('churn', { attempt: 1 }),
        documentOf('churn', { attempt: 1_000_000 }),
      ]),
    ],
  )

  it('of an attempt that is ahead does not hide what another job has left', async () => {
    const run = fakeRun()
    put(
      run,
      documentOf('fraud', { comparison: sampleComparison({ model: 'fraud', verdict: 'fail' }) }),
    )
    put(run, documentOf('fraud', { attempt: 99 }))
    const { posts } = await share(run)
    expect(verdictsOf(posts.at(-1))).toEqual(['churn fail', 'fraud fail'])
    const review = await collectReports(
      { ...OWN, expected: { legs: null, models: [] } },
      { exchange: run.exchangeOf(() => new Uint8Array()), log: fakeLog() },
    )
    expect(verdictsOf(review)).toEqual(['churn fail', 'fraud fail'])
  })

  reviewAttack(
    'a report of another commit, run or pull request in the same run',
    'left out',
    async () => {
      const run = fakeRun()
      put(run, documentOf('a', { head: '0'.repeat(40) }))
      put(run, documentOf('b', { runId: '1' }))
      put(run, documentOf('c', { pull: 8 }))
      put(run, documentOf('d', { key: 'nightly' }))
      const { posts, lines } = await share(run)
      const models = verdictsOf(posts.at(-1))
      return {
        stoppedBy: models.join() === 'churn fail' ? 'left out' : null,
        said: lines.join('\n'),
      }
    },
    /differs in "head"[^]*differs in "runId"[^]*differs in "pull"/,
  )

  it('of thousands is read as one of a bounded number, and unreadable ones are left out', async () => {
    const run = fakeRun()
    const junk = archiveOf(Buffer.from('{"_type": 1}'))
    const hash = hashKey('train')
    for (let index = 0; index < 3000; index += 1)
      run.add(
        `model-release-report-m-${hash}${String(index).padStart(8, '0')}-a1`,
        index % 2 === 0 ? junk : Buffer.from('no archive'),
      )
    const { posts, lines } = await share(run)
    expect(posts.map(verdictsOf)).toEqual([['churn fail']])
    expect(run.calls.filter((call) => call.startsWith('read')).length).toBeLessThan(512)
    expect(lines.length).toBeLessThan(512)
    expect(lines.every((line) => line.startsWith('warning A report of this run is left out'))).toBe(
      true,
    )
  })
})
