import { describe, expect, it } from '@jest/globals'
import type { Review } from '../../src/domain/report.ts'
import { renderComment } from '../../src/render/comment.ts'
import { parseCommentMarker } from '../../src/render/comment-marker.ts'
import { renderNotice } from '../../src/render/comment-notice.ts'
import { postComment } from '../../src/usecases/post-comment.ts'
import { postNotice } from '../../src/usecases/post-notice.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakePullRequest } from '../fakes/pull-request.ts'
import { fakePullRequest } from '../fakes/pull-request.ts'
import { aReport, aReview, comparison, HEAD } from '../render/reports.ts'

const KEY = aReview().key
const models = (...names: readonly string[]): Pick<Review, 'models'> => ({
  models: names.map((model) => aReport({ comparison: comparison({ model }) })),
})
const alone = (model: string, over: Partial<Review> = {}): Review =>
  aReview({ key: `${KEY} ${model}`, runId: '11873345000', ...models(model), ...over })

const pullRequest = (...bodies: readonly string[]): FakePullRequest =>
  fakePullRequest({ head: HEAD, comments: bodies.map((body) => ({ body })) })

const report = (pull: FakePullRequest, review: Review) =>
  postComment(
    review,
    { mode: 'changed', minimizeResolved: false },
    { pullRequest: pull, log: fakeLog() },
  )

const keysOf = (pull: FakePullRequest) =>
  pull.comments.map(({ body }) => parseCommentMarker(body)?.key)

describe('where each model has a comment of its own', () => {
  it('a notice is put on that of its model', async () => {
    const pull = pullRequest(renderComment(alone('churn')), renderComment(alone('fraud')))
    const notice = { kind: 'running', context: aReview(), model: 'fraud' } as const
    await postNotice(notice, 'changed', { pullRequest: pull, log: fakeLog() })
    const states = pull.comments.map(({ body }) => parseCommentMarker(body))
    expect(states.map((one) => [one?.key, one?.state])).toEqual([
      [`${KEY} churn`, undefined],
      [`${KEY} fraud`, 'running'],
    ])
    await report(pull, alone('fraud', { runId: aReview().runId }))
    expect(pull.comments[1]?.body).not.toContain('⏳')
  })

  it('a notice is put on that of all models where there is one', async () => {
    const pull = pullRequest(
      renderComment(alone('churn')),
      renderComment(aReview(models('churn', 'fraud'))),
    )
    const context = aReview({ attempt: 2 })
    await postNotice({ kind: 'running', context, model: 'churn' }, 'changed', {
      pullRequest: pull,
      log: fakeLog(),
    })
    expect(pull.writes).toEqual(['update 2'])
  })

  it('a report takes the place of a notice for all models that stands over no report', async () => {
    const context = aReview({ runId: '11873345000' })
    const pull = pullRequest(renderNotice({ kind: 'failed', context }, null))
    await report(pull, alone('churn', { runId: aReview().runId }))
    expect(keysOf(pull)).toEqual([`${KEY} churn`])
  })
})

describe('a report of all models', () => {
  it('takes the place of those that were made for one of them', async () => {
    const pull = pullRequest(
      renderComment(alone('churn')),
      renderComment(alone('other')),
      renderComment(alone('fraud')),
    )
    await report(pull, aReview(models('churn', 'fraud')))
    expect(keysOf(pull)).toEqual([`${KEY} other`, KEY])
  })

  it('leaves those of a newer run, and removes none where it has nothing to say', async () => {
    const newer = pullRequest(renderComment(alone('churn', { runId: '11873345999' })))
    await report(newer, aReview(models('churn')))
    expect(keysOf(newer)).toEqual([`${KEY} churn`, KEY])
    const stale = fakePullRequest({
      head: 'f'.repeat(40),
      comments: [{ body: renderComment(alone('churn')) }],
    })
    await report(stale, aReview(models('churn')))
    expect(keysOf(stale)).toEqual([`${KEY} churn`])
  })
})

describe('a comment that a person deletes before it is updated', () => {
  it('is made anew', async () => {
    const body = renderComment(aReview({ runId: '11873345000' }))
    const pull = fakePullRequest({ head: HEAD, comments: [{ body }], deletedMeanwhile: 1 })
    expect(await report(pull, aReview())).toMatchObject({ kind: 'posted' })
    expect([keysOf(pull), pull.writes.at(-1)]).toEqual([[KEY], 'create'])
  })

  it('leaves its place to the next one of its key', async () => {
    const body = renderComment(aReview({ runId: '11873345000' }))
    const comments = [{ body }, { body }]
    const pull = fakePullRequest({ head: HEAD, comments, deletedMeanwhile: 1 })
    await report(pull, aReview())
    expect(pull.writes.at(-1)).toBe('update 2')
  })
})
