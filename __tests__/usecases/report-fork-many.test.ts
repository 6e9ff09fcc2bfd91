import { beforeAll, describe, expect, it } from '@jest/globals'
import type { PullFacts } from '../../src/ports/pull-requests.ts'
import { sampleMetric } from '../domain/manifest-samples.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import {
  comparisonsOf,
  documentOf,
  follow,
  gatesOf,
  measured,
  pullAt,
  RUN,
  withVersion,
} from './fork-scene.ts'
import { commit } from './scene.ts'

let releases: FakeReleaseStore
beforeAll(async () => {
  releases = await withVersion(['churn', 'fraud'])
})

const worse = () => measured(releases, 0.8)

describe('the pull requests from a commit', () => {
  it("two pull requests from one commit each get their own base's gates", async () => {
    const { reports, bases } = await follow({
      releases,
      reports: [
        documentOf(worse()),
        documentOf(measured(releases, 0.8, 'fraud'), { pull: 8 }, 'fraud'),
      ],
      pulls: [pullAt(7, 1), pullAt(8, 2)],
      gates: { [commit(1)]: gatesOf(0.01), [commit(2)]: gatesOf(0.5) },
    })
    expect(bases).toEqual([commit(1), commit(2)])
    expect(
      reports.map(({ pull, review }) => [pull.number, review?.pull, comparisonsOf(review)]),
    ).toMatchObject([
      [7, 7, { churn: { verdict: 'fail' } }],
      [8, 8, { fraud: { verdict: 'pass' } }],
    ])
  })

  it('that this run says nothing of are not told that it failed: each has a run of its own', async () => {
    const { reports } = await follow({
      releases,
      reports: [documentOf(worse(), { pull: 8 })],
      pulls: [pullAt(7, 1), pullAt(8, 2)],
    })
    expect(reports.map(({ pull }) => pull.number)).toEqual([8])
  })

  it('are all left alone where the run has told one of them by itself', async () => {
    const asked: number[] = []
    const isTold = async ({ number }: PullFacts) => {
      asked.push(number)
      return number === 7
    }
    const { reports, calls } = await follow({
      releases,
      reports: [documentOf(worse())],
      pulls: [pullAt(7, 1), pullAt(8, 2)],
      request: { isTold },
    })
    expect([reports, calls, asked]).toEqual([[], [], [7, 8]])
  })

  it.each([
    ['closed', { open: false }],
    ['moved on', { head: 'f'.repeat(40) }],
    ['from another repository', { headRepository: 'eve/ml' }],
    ['from one that is gone', { headRepository: null }],
  ])('a closed or moved pull request gets nothing: %s', async (_what, over) => {
    const { reports, lines, calls } = await follow({
      releases,
      reports: [documentOf(worse())],
      pulls: [pullAt(7, 1, over)],
    })
    expect(reports).toEqual([])
    // Nor is anything downloaded for nobody.
    expect(calls).toEqual([])
    expect(lines).toEqual([
      'notice No open pull request from mallory/ml:tune is at 9f31c2e8 any more: nothing is reported.',
    ])
  })

  it('are compared by the names of their repositories whatever the case of their letters', async () => {
    const pulls = [pullAt(7, 1, { headRepository: 'Mallory/ML' })]
    const { review } = await follow({ releases, reports: [documentOf(worse())], pulls })
    expect(review).not.toBeNull()
  })
})

describe('of many models', () => {
  it('more than fifty reports: the first fifty by name, and a warning', async () => {
    const reports = Array.from({ length: 52 }, (_, index) =>
      documentOf(worse(), {}, `model-${String(index).padStart(2, '0')}`),
    )
    const { review, lines, calls } = await follow({
      releases,
      reports: reports.toReversed(),
      gates: 'version: 1\n',
    })
    expect(Object.keys(comparisonsOf(review))).toEqual(
      reports.slice(0, 50).map(({ comparison }) => comparison.model),
    )
    expect(lines).toContain('warning The run left 52 reports; the first 50 are read.')
    expect(calls.filter((call) => call.startsWith('download'))).toHaveLength(50)
  })

  it('those that are asked for are absent where there is no report', async () => {
    const request = { models: ['spam', 'churn', 'fraud'] }
    const { review } = await follow({ releases, reports: [documentOf(worse())], request })
    expect(review?.absent).toEqual([
      { model: 'fraud', count: 1 },
      { model: 'spam', count: 1 },
    ])
  })

  it('those are absent too that only the number of jobs tells of', async () => {
    const reports = [documentOf(worse(), { legs: 3 })]
    const { review } = await follow({ releases, reports, request: { models: ['fraud'] } })
    expect(review?.absent).toEqual([
      { model: 'fraud', count: 1 },
      { model: null, count: 1 },
    ])
  })

  it('one that no gate fits is absent and said, and the others are judged', async () => {
    const odd = documentOf({ metrics: [sampleMetric('auc', 1)] }, {}, 'aaa')
    const { review, lines } = await follow({ releases, reports: [odd, documentOf(worse())] })
    expect(Object.keys(comparisonsOf(review))).toEqual(['churn'])
    expect(review?.absent).toEqual([{ model: 'aaa', count: 1 }])
    expect(lines).toContainEqual(
      expect.stringMatching(/^warning The report of aaa cannot be judged: .* matches no metric/),
    )
  })

  it('when no gate fits any of them, the gates are what is wrong', async () => {
    const odd = documentOf({ metrics: [sampleMetric('auc', 1)] }, {}, 'aaa')
    const { reports: told } = await follow({ releases, reports: [odd] })
    expect(told).toMatchObject([{ review: null, left: true, problem: { code: 'CONFIG_INVALID' } }])
    expect(told[0]?.problem?.message).toContain('matches no metric of aaa')
  })

  it('the newest attempt counts, and none that is ahead of the run', async () => {
    const reports = [1, 2, 3].map((attempt) =>
      documentOf(measured(releases, attempt / 10), { attempt }),
    )
    const run = { ...RUN, attempt: 2 }
    const { review } = await follow({ releases, reports, request: { run } })
    expect(review?.attempt).toBe(2)
    expect(comparisonsOf(review)['churn']?.rows[0]?.candidate?.value?.value).toBe(0.2)
  })
})
