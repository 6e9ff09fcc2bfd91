import { describe, expect, it } from '@jest/globals'
import { reportBytes } from '../../src/domain/build-report.ts'
import { buildFragmentName } from '../../src/domain/fragment-name.ts'
import type { ReportDocument, Review } from '../../src/domain/report.ts'
import type { SharedReview } from '../../src/usecases/share-review.ts'
import { shareReview } from '../../src/usecases/share-review.ts'
import { reportOf, sampleDocument } from '../domain/report-samples.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakeRun } from '../fakes/report-exchange.ts'
import { archiveOf, fakeRun } from '../fakes/report-exchange.ts'

const OWN = sampleDocument(reportOf('churn', { legs: 4 }))
const NAME = buildFragmentName(OWN)

interface Outcome {
  readonly shared: SharedReview<string>
  readonly posts: readonly Review[]
  readonly log: FakeLog
}

/** @param fails calls that fail, as `leave 1` */
async function share(run: FakeRun, fails: readonly string[] = []): Promise<Outcome> {
  const posts: Review[] = []
  const log = fakeLog()
  const shared = await shareReview(
    { own: OWN, files: ['report.json'], expected: { legs: 4, models: ['spam'] } },
    async (review) => {
      posts.push(review)
      return `post ${posts.length}`
    },
    {
      exchange: run.exchangeOf(() => reportBytes(OWN), { fails: new Set(fails) }),
      log,
      sleep: async () => {},
    },
  )
  return { shared, posts, log }
}

const withOther = (): FakeRun => {
  const run = fakeRun()
  const other: ReportDocument = sampleDocument(reportOf('fraud', { legs: 1 }))
  run.add(buildFragmentName(other), archiveOf(reportBytes(other)))
  return run
}

const modelsOf = ({ models }: Review): readonly string[] =>
  models.map(({ comparison }) => comparison.model)

describe('a report that is shared with the other jobs of its run', () => {
  it('is posted with those of all models, under the key that they have in common', async () => {
    const { shared, posts, log } = await share(withOther())
    expect(shared).toMatchObject({ posted: 'post 1', artifact: NAME, review: { key: 'train' } })
    expect(modelsOf(shared.review)).toEqual(['churn', 'fraud'])
    expect(shared.review.absent).toEqual([
      { model: 'spam', count: 1 },
      { model: null, count: 1 },
    ])
    expect(posts).toEqual([shared.review])
    expect(log.lines).toEqual([])
  })

  it('stays posted when the service fails afterwards', async () => {
    const { shared, posts } = await share(withOther(), ['list 2'])
    expect(shared).toMatchObject({ posted: 'post 1', artifact: NAME, review: { key: 'train' } })
    expect(posts).toHaveLength(1)
  })
})

const fail = async (): Promise<never> => {
  throw new RangeError('a bug')
}

describe('where workflow artifacts cannot be had', () => {
  it.each(['leave 1', 'list 1'])(
    'the model has a comment of its own, with its name in the key (%s)',
    async (fails) => {
      const { shared, posts } = await share(withOther(), [fails])
      expect(shared).toMatchObject({ posted: 'post 1', artifact: null })
      expect(shared.review).toMatchObject({ key: 'train churn', models: [{ key: 'train churn' }] })
      expect(modelsOf(shared.review)).toEqual(['churn'])
      expect(posts).toEqual([shared.review])
    },
  )

  it('nothing is said to be absent, since nobody could have seen it', async () => {
    const { shared } = await share(withOther(), ['leave 1'])
    expect(shared.review.absent).toEqual([])
  })

  it('a warning says so and why, with one full stop', async () => {
    const { log } = await share(withOther(), ['leave 1'])
    expect(log.lines).toEqual([
      'warning This report cannot be shared with other jobs of the run, so its comment is about this model alone: ' +
        'Cannot leave: there is no such service.',
    ])
  })

  it('what the post fails with comes through', async () => {
    const run = fakeRun()
    const exchange = run.exchangeOf(() => reportBytes(OWN), { fails: new Set(['leave 1']) })
    const request = { own: OWN, files: ['report.json'] as const, expected: { legs: 1, models: [] } }
    await expect(
      shareReview(request, fail, { exchange, log: fakeLog(), sleep: async () => {} }),
    ).rejects.toThrow(RangeError)
  })
})
