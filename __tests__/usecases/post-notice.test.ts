import { describe, expect, it } from '@jest/globals'
import type { Review } from '../../src/domain/report.ts'
import { renderComment } from '../../src/render/comment.ts'
import type { NoticeKind } from '../../src/render/comment-marker.ts'
import type { EarlierComment } from '../../src/render/comment-notice.ts'
import { renderNotice } from '../../src/render/comment-notice.ts'
import { markReview } from '../../src/render/comment-marker.ts'
import type { CommentMode } from '../../src/usecases/post-comment.ts'
import { postComment } from '../../src/usecases/post-comment.ts'
import { postNotice } from '../../src/usecases/post-notice.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakePullRequest, PullRequestFacts } from '../fakes/pull-request.ts'
import { fakePullRequest } from '../fakes/pull-request.ts'
import { aReport, aReview, comparison, passing } from '../render/reports.ts'

const HEAD = 'abcd1234'.repeat(5)
const RUN = { head: HEAD, runId: '12000000000', attempt: 1 }

const pullRequest = (facts: Partial<PullRequestFacts> = {}): FakePullRequest =>
  fakePullRequest({ head: HEAD, ...facts })

const noticeOf = (kind: NoticeKind, over: Partial<Review> = {}) => ({
  kind,
  context: aReview({ ...RUN, ...over }),
})

const tell = (
  pull: FakePullRequest,
  kind: NoticeKind,
  mode: CommentMode = 'changed',
  over: Partial<Review> = {},
) => postNotice(noticeOf(kind, over), mode, { pullRequest: pull, log: fakeLog() })

const report = (pull: FakePullRequest, over: Partial<Review> = {}) =>
  postComment(
    aReview({ ...RUN, ...over }),
    { mode: 'changed', minimizeResolved: false },
    { pullRequest: pull, log: fakeLog() },
  )

const earlier: EarlierComment = {
  marker: markReview(aReview()),
  body: renderComment(aReview()),
}
const passes = { models: [aReport({ comparison: comparison({ verdict: 'pass', rows: passing }) })] }

describe('a notice', () => {
  it.each(['running', 'failed', 'cancelled'] as const)(
    'is put on top of the comment that is there (%s)',
    async (kind) => {
      const pull = pullRequest({ comments: [{ body: earlier.body }] })
      expect(await tell(pull, kind)).toMatchObject({ kind: 'posted' })
      expect(pull.comments.map(({ body }) => body)).toEqual([renderNotice(noticeOf(kind), earlier)])
    },
  )

  it('is replaced as a whole by the report', async () => {
    const pull = pullRequest({ comments: [{ body: earlier.body }] })
    await tell(pull, 'running')
    await report(pull)
    expect(pull.comments[0]?.body).toBe(renderComment(aReview(RUN)))
  })

  it('keeps the memory of a failure, so that the next report says that it is resolved', async () => {
    const pull = pullRequest({ comments: [{ body: earlier.body }] })
    await tell(pull, 'running')
    await tell(pull, 'failed')
    await report(pull, { ...passes, attempt: 2 })
    expect(pull.comments[0]?.body).toContain('### ✅ Model gate: resolved')
  })

  it('makes no failure of a report that passed', async () => {
    const pull = pullRequest({ comments: [{ body: renderComment(aReview(passes)) }] })
    await tell(pull, 'failed')
    await report(pull, { ...passes, attempt: 2 })
    expect(pull.comments[0]?.body).not.toContain('resolved')
  })

  it('shows a comment again that was folded away, after a job that failed', async () => {
    const body = renderComment(aReview({ ...passes, resolved: true }))
    const pull = pullRequest({ comments: [{ body }] })
    await tell(pull, 'running')
    await tell(pull, 'failed')
    expect(pull.writes).toEqual(['update 1', 'show IC_1', 'update 1'])
  })

  it('is not written twice', async () => {
    const pull = pullRequest({ comments: [{ body: earlier.body }] })
    await tell(pull, 'running')
    await tell(pull, 'running')
    expect(pull.writes).toEqual(['update 1'])
  })
})

describe('without a comment', () => {
  it.each<readonly [NoticeKind, CommentMode, readonly string[]]>([
    ['running', 'always', []],
    ['running', 'changed', []],
    ['failed', 'always', ['create']],
    ['failed', 'changed', []],
    ['failed', 'failing', []],
    ['cancelled', 'always', ['create']],
    ['cancelled', 'changed', []],
  ])('a notice "%s" in the mode "%s" makes %j', async (kind, mode, writes) => {
    const pull = pullRequest({ comments: [{ body: earlier.body, own: false }] })
    await tell(pull, kind, mode)
    expect(pull.writes).toEqual(writes)
  })

  it('a notice says why it is not there', async () => {
    expect(await tell(pullRequest(), 'running')).toEqual({
      kind: 'skipped',
      why: 'there is no comment to keep current',
    })
  })

  it('two jobs that fail at once leave one notice', async () => {
    const meanwhile = renderNotice(noticeOf('failed'), null)
    const pull = pullRequest({ meanwhile })
    await tell(pull, 'failed', 'always')
    expect(pull.comments.map(({ body }) => body)).toEqual([meanwhile])
  })
})

describe('a notice is not for', () => {
  it.each<readonly [string, NoticeKind, Partial<Review>]>([
    ['a comment of a newer run', 'failed', { runId: '12000000001' }],
    ['a comment of a later attempt', 'failed', { attempt: 2 }],
    ['the report of another job of this run', 'running', {}],
    ['the report of a job before a failing one', 'failed', {}],
  ])('%s', async (_name, kind, over) => {
    const body = renderComment(aReview({ ...RUN, ...over }))
    const pull = pullRequest({ comments: [{ body }] })
    expect(await tell(pull, kind)).toMatchObject({
      kind: 'skipped',
      why: expect.stringMatching(/has already reported$/),
    })
    expect(pull.comments[0]?.body).toBe(body)
  })

  it.each<readonly [NoticeKind, NoticeKind]>([
    ['failed', 'running'],
    ['failed', 'cancelled'],
    ['cancelled', 'running'],
  ])('a notice "%s" of the same run, if it is "%s"', async (first, second) => {
    const pull = pullRequest({ comments: [{ body: earlier.body }] })
    await tell(pull, first)
    expect(await tell(pull, second)).toMatchObject({ kind: 'skipped' })
  })

  it('a pull request that has moved on', async () => {
    const pull = pullRequest({ head: 'f'.repeat(40), comments: [{ body: earlier.body }] })
    expect(await tell(pull, 'running')).toMatchObject({
      why: 'the pull request has moved on to ffffffff; this run judged abcd1234',
    })
  })

  it('a workflow that wants no comments, and does not even look', async () => {
    const pull = pullRequest({ denies: 'reads' })
    expect(await tell(pull, 'failed', 'never')).toEqual({ kind: 'skipped', why: 'comment: never' })
  })

  it.each(['writes', 'reads'] as const)('a token that may not comment (%s)', async (denies) => {
    const pull = pullRequest({ denies, comments: [{ body: earlier.body }] })
    expect(await tell(pull, 'running')).toEqual({ kind: 'denied' })
  })
})
