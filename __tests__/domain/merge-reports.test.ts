import { describe, expect, it } from '@jest/globals'
import {
  buildFragmentName,
  hashKey,
  newestFragments,
  parseFragmentName,
} from '../../src/domain/fragment-name.ts'
import { findForeign, mergeReports } from '../../src/domain/merge-reports.ts'
import { reportOf, sampleReport } from './report-samples.ts'

const NOTHING = { legs: null, models: [] }

describe('one review of several reports', () => {
  it('has each model once, by name, whatever the order in which they came', () => {
    const [a, b, c] = [reportOf('a'), reportOf('b'), reportOf('c')]
    const review = mergeReports(b, [c, a], NOTHING)
    expect(review.models).toEqual([a, b, c])
    expect(review).toMatchObject({ key: 'train', pull: 7, runId: '4242', resolved: false })
    expect(mergeReports(b, [a, c, b], NOTHING)).toEqual(review)
  })

  it('takes the newest attempt of a model, and speaks for that attempt', () => {
    const runUrl = 'https://github.com/acme/ml/actions/runs/4242/attempts/3'
    const again = reportOf('b', { attempt: 3, runUrl })
    const review = mergeReports(
      reportOf('a', { attempt: 2 }),
      [reportOf('b'), again, reportOf('b', { attempt: 2 })],
      NOTHING,
    )
    expect(review.models.map(({ attempt }) => attempt)).toEqual([2, 3])
    expect(review.models[1]).toEqual(again)
    expect(review).toMatchObject({ attempt: 3, runUrl })
  })

  it("keeps its own report where another one says the same model's", () => {
    const own = reportOf('a')
    const other = reportOf('a', { gatesEdited: true })
    expect(mergeReports(own, [other], NOTHING).models).toEqual([own])
  })

  it.each([
    ['key', { key: 'nightly' }],
    ['head', { head: '0'.repeat(40) }],
    ['runId', { runId: '4243' }],
    ['pull', { pull: 8 }],
    ['repository', { repository: 'evil/ml' }],
    ['serverUrl', { serverUrl: 'https://evil.example' }],
  ])('leaves out a report of another %s', (name, over) => {
    const [own, other] = [reportOf('a'), reportOf('b', over)]
    expect(findForeign(own, other)).toBe(name)
    expect(mergeReports(own, [other], NOTHING).models).toEqual([own])
  })
})

const absentOf = (legs: number | null, models: readonly string[]) =>
  mergeReports(reportOf('b'), [reportOf('c')], { legs, models }).absent

const named = (model: string, attempt: number, key = 'train') => ({
  name: buildFragmentName(reportOf(model, { attempt, key })),
})

describe('what is absent of a review', () => {
  it.each([
    ['nothing is known', null, [], []],
    ['all jobs have reported', 2, [], []],
    ['all jobs have reported, and a model was named', 2, ['a', 'b'], [{ model: 'a', count: 1 }]],
    ['more models than jobs have reported', 1, [], []],
    ['a job has not', 3, [], [{ model: null, count: 1 }]],
    ['a model has not, and nobody knows the jobs', null, ['c', 'a'], [{ model: 'a', count: 1 }]],
    ['as many models as jobs have not', 3, ['a', 'b', 'c'], [{ model: 'a', count: 1 }]],
    [
      'more models than jobs have not',
      3,
      ['a', 'd'],
      [
        { model: 'a', count: 1 },
        { model: 'd', count: 1 },
      ],
    ],
    [
      'more jobs than models have not',
      5,
      ['a', 'b'],
      [
        { model: 'a', count: 1 },
        { model: null, count: 2 },
      ],
    ],
  ])('when %s', (_case, legs, models, absent) => {
    expect(absentOf(legs, models)).toEqual(absent)
  })
})

describe("the name of a report's artifact", () => {
  it('says model and attempt, and is the same for the same report', () => {
    const name = buildFragmentName(reportOf('churn', { attempt: 2 }))
    expect(name).toMatch(/^model-release-report-churn-[0-9a-f]{12}-a2$/)
    expect(buildFragmentName(sampleReport({ attempt: 2 }))).toBe(name)
    expect(parseFragmentName(name)).toEqual({
      model: 'churn',
      keyHash: hashKey('train'),
      modelHash: expect.stringMatching(/^[0-9a-f]{8}$/),
      attempt: 2,
    })
  })

  it('differs for models that look alike in it, and for keys', () => {
    const long = 'm'.repeat(70)
    const names = [
      reportOf('a/b'),
      reportOf('a.b'),
      reportOf('a.b', { key: 'nightly' }),
      reportOf(`${long}1`),
      reportOf(`${long}2`),
    ].map(buildFragmentName)
    expect(new Set(names).size).toBe(5)
    expect(names[0]?.slice(0, 24)).toBe('model-release-report-a.b')
    expect(names.every((name) => name.length < 110)).toBe(true)
    expect(names.every((name) => parseFragmentName(name) !== undefined)).toBe(true)
  })

  it.each([
    'model-release-report',
    'model-release-report-churn',
    'model-release-report-churn-0123456789ab-a0',
    'model-release-report-churn-0123456789ab-a1234567',
    'model-release-report-churn-0123456789AB-a1',
    'model-release-report-../x-0123456789ab-a1',
    `model-release-report-${'x'.repeat(61)}-0123456789ab-a1`,
    'dataset',
  ])('%s is not one', (name) => {
    expect(parseFragmentName(name)).toBeUndefined()
  })

  it('of several attempts the newest counts, by number', () => {
    const refs = [named('b', 9), named('a', 1), named('b', 10), named('b', 2), { name: 'dataset' }]
    expect(newestFragments([...refs, named('c', 1, 'nightly')])).toHaveLength(3)
    const own = newestFragments(refs, ({ keyHash }) => keyHash === hashKey('train'))
    expect(own).toEqual([named('a', 1), named('b', 10)])
  })
})
