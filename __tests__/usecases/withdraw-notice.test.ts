import { describe, expect, it } from '@jest/globals'
import type { Review } from '../../src/domain/report.ts'
import { renderComment } from '../../src/render/comment.ts'
import type { NoticeKind } from '../../src/render/comment-marker.ts'
import { headingOf, parseCommentMarker } from '../../src/render/comment-marker.ts'
import { renderNotice } from '../../src/render/comment-notice.ts'
import { postComment } from '../../src/usecases/post-comment.ts'
import { postNotice } from '../../src/usecases/post-notice.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakePullRequest, PullRequestFacts } from '../fakes/pull-request.ts'
import { fakePullRequest } from '../fakes/pull-request.ts'
import { aReport, aReview, comparison, HEAD, passing } from '../render/reports.ts'

const NEW = 'abcd1234'.repeat(5)
const RUN = { head: NEW, runId: '12000000000', attempt: 1 }
const fine = [aReport({ comparison: comparison({ verdict: 'pass', rows: passing }) })]
const old = renderComment(aReview({ models: fine }))

const pullRequest = (facts: Partial<PullRequestFacts> = {}): FakePullRequest =>
  fakePullRequest({ head: NEW, comments: [{ body: old }], ...facts })

const tell = (pull: FakePullRequest, kind: NoticeKind, over: Partial<Review> = {}) =>
  postNotice({ kind, context: aReview({ ...RUN, ...over }) }, 'changed', {
    pullRequest: pull,
    log: fakeLog(),
  })

const report = (pull: FakePullRequest, over: Partial<Review> = {}) =>
  postComment(
    aReview({ ...RUN, ...over }),
    { mode: 'changed', minimizeResolved: false },
    { pullRequest: pull, log: fakeLog() },
  )

/** The pull request at its next commit, of which no run knows. */
async function moveOn(kind: NoticeKind = 'running'): Promise<FakePullRequest> {
  const pull = pullRequest()
  await tell(pull, kind)
  return fakePullRequest({ head: 'c'.repeat(40), comments: pull.comments })
}

const bodyOf = (pull: FakePullRequest): string => pull.comments[0]?.body ?? ''

describe('a run that compared nothing and did not fail', () => {
  it('puts the report back that stood before it', async () => {
    const pull = pullRequest()
    await tell(pull, 'running')
    expect(await tell(pull, 'skipped')).toMatchObject({ kind: 'posted' })
    expect(headingOf(bodyOf(pull))).toContain('✅ Model gate')
    expect(bodyOf(pull)).toContain('did not compare; the report is of `9f31c2e8`.')
    expect(parseCommentMarker(bodyOf(pull))).toMatchObject({ head: HEAD, runId: aReview().runId })
  })

  it.each<readonly [string, string]>([
    ['a report', old],
    ['the report of this very run', renderComment(aReview(RUN))],
    [
      'the notice of another run',
      renderNotice({ kind: 'running', context: aReview({ ...RUN, runId: '12000000001' }) }, null),
    ],
    [
      'the notice of another attempt',
      renderNotice({ kind: 'running', context: aReview({ ...RUN, attempt: 2 }) }, null),
    ],
    ['that there is no result', renderNotice({ kind: 'failed', context: aReview(RUN) }, null)],
  ])('leaves %s alone', async (_name, body) => {
    const pull = pullRequest({ comments: [{ body }] })
    expect(await tell(pull, 'skipped')).toMatchObject({ kind: 'skipped' })
    expect([bodyOf(pull), pull.writes]).toEqual([body, []])
  })

  it('leaves a memory that the next report needs: a failure is resolved', async () => {
    const pull = pullRequest({ comments: [{ body: renderComment(aReview()) }] })
    await tell(pull, 'running')
    await tell(pull, 'skipped')
    await report(pull, { models: fine, runId: '12000000001' })
    expect(headingOf(bodyOf(pull))).toContain('resolved')
  })
})

describe('a run whose pull request has moved on', () => {
  const LINE =
    'was of `abcd1234`, and the pull request has moved on to `cccccccc`; the report is of `9f31c2e8`.'

  it('does not report, and does not leave that it is under way', async () => {
    const pull = await moveOn()
    expect(await report(pull)).toMatchObject({
      kind: 'skipped',
      why: 'the pull request has moved on to cccccccc; this run judged abcd1234',
    })
    expect(bodyOf(pull)).toContain(LINE)
    expect(bodyOf(pull)).not.toContain('⏳')
  })

  it('says so too when it fails', async () => {
    const pull = await moveOn()
    expect(await tell(pull, 'failed')).toMatchObject({ kind: 'skipped' })
    expect(bodyOf(pull)).toContain(LINE)
  })

  it('leaves alone what is not of it', async () => {
    const pull = await moveOn()
    const before = bodyOf(pull)
    await report(pull, { runId: '11999999999' })
    await report(pull, { runId: '12000000001' })
    expect(bodyOf(pull)).toBe(before)
  })
})

describe('a newer run that is under way', () => {
  it('does not keep an older one from reporting on the same commit: its runner may have died', async () => {
    const pull = pullRequest()
    await tell(pull, 'running', { runId: '12000000001' })
    expect(await report(pull)).toMatchObject({ kind: 'posted' })
    expect(parseCommentMarker(bodyOf(pull))).toMatchObject({ runId: '12000000000' })
    await report(pull, { runId: '12000000001' })
    expect(parseCommentMarker(bodyOf(pull))).toMatchObject({ runId: '12000000001' })
  })

  it('is not talked down by a notice of the older one', async () => {
    const pull = pullRequest()
    await tell(pull, 'running', { runId: '12000000001' })
    expect(await tell(pull, 'failed')).toMatchObject({ kind: 'skipped' })
  })

  it('on another commit keeps the older one from reporting', async () => {
    const pull = pullRequest()
    await tell(pull, 'running', { runId: '12000000001' })
    expect(await report(pull, { head: HEAD })).toMatchObject({ kind: 'skipped' })
  })
})
