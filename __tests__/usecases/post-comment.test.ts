import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { renderCommentMarker } from '../../src/render/comment-marker.ts'
import { renderComment } from '../../src/render/comment.ts'
import type { Comparison } from '../../src/domain/comparison.ts'
import type { Review } from '../../src/domain/report.ts'
import type { CommentMode } from '../../src/usecases/post-comment.ts'
import { postComment } from '../../src/usecases/post-comment.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakePullRequest, PullRequestFacts } from '../fakes/pull-request.ts'
import { fakePullRequest } from '../fakes/pull-request.ts'
import { aReport, aReview, comparison, HEAD, passing, row, rows } from '../render/reports.ts'

/** A pull request at the report's head. */
const pullRequest = (facts: Partial<PullRequestFacts> = {}): FakePullRequest =>
  fakePullRequest({ head: HEAD, ...facts })

const post = (pull: FakePullRequest, over: Partial<Review> = {}, mode: CommentMode = 'changed') =>
  postComment(
    aReview(over),
    { mode, minimizeResolved: false },
    { pullRequest: pull, log: fakeLog() },
  )

/** The models of a review, by what was found of each. */
const models = (...found: readonly Comparison[]): Pick<Review, 'models'> => ({
  models: found.map((one) => aReport({ comparison: one })),
})

/** What an earlier run left: a comment of this key, unless it says otherwise. */
const left = (over: Partial<Review> = {}): string =>
  renderComment(aReview({ runId: '11873345000', ...over }))

const pass = comparison({ verdict: 'pass', rows: passing })
const calm = comparison({
  verdict: 'pass',
  rows: [rows.f1Same, rows.mrrSame],
  params: { changes: [], unchanged: 3 },
  data: { changes: [], unchanged: [] },
})

describe('the comment', () => {
  it('is created once', async () => {
    const pull = pullRequest()
    expect(await post(pull)).toEqual({ kind: 'posted', url: 'https://github.com/acme/ml/pull/7#1' })
    expect(pull.writes).toEqual(['create'])
    expect(pull.comments[0]?.body).toBe(renderComment(aReview()))
  })

  it('is updated by every later run', async () => {
    const pull = pullRequest({ comments: [{ body: 'Nice work!', own: false }, { body: left() }] })
    expect(await post(pull)).toEqual({ kind: 'posted', url: 'https://github.com/acme/ml/pull/7#2' })
    expect(pull.writes).toEqual(['update 2'])
  })

  it('is found among 101+ comments, which is more than one page holds', async () => {
    const others = Array.from({ length: 150 }, () => ({ body: 'Nice work!', own: false }))
    const pull = pullRequest({ comments: [...others, { body: left() }] })
    await post(pull)
    expect(pull.writes).toEqual(['update 151'])
  })

  it('is one for each key', async () => {
    const pull = pullRequest({ comments: [{ body: left({ key: 'another workflow' }) }] })
    await post(pull)
    expect(pull.writes).toEqual(['create'])
  })

  it('says that an earlier failure is resolved', async () => {
    const pull = pullRequest({ comments: [{ body: left() }] })
    await post(pull, models(pass))
    expect(pull.comments[0]?.body).toContain('### ✅ Model gate: resolved')
  })

  it('says nothing of that kind while it goes on failing, or never failed', async () => {
    const failing = pullRequest({ comments: [{ body: left() }] })
    await post(failing)
    const fine = pullRequest({ comments: [{ body: left(models(pass)) }] })
    await post(fine, models(pass))
    expect(
      [...failing.comments, ...fine.comments].filter(({ body }) => body.includes('resolved')),
    ).toEqual([])
  })
})

describe('a comment of somebody else is never touched', () => {
  const marker = renderCommentMarker(aReview())

  it.each<readonly [string, string, boolean]>([
    ['a human comment quoting the marker', `> ${marker}\n\nWhat is this?`, true],
    ['that holds the marker further down', `Look:\n${marker}`, true],
    ['of another author with the very marker', left(), false],
    ['with a marker that this tool does not write', left().replace('report v1', 'report v2'), true],
  ])('%s', async (_name, body, own) => {
    const pull = pullRequest({ comments: [{ body, own }] })
    await post(pull)
    expect(pull.writes).toEqual(['create'])
    expect(pull.comments[0]?.body).toBe(body)
  })
})

describe('a run that is late', () => {
  it.each([
    ['a newer run', { runId: '11873345999' }],
    ['a newer run, by number and not by text', { runId: '100000000000' }],
    ['a later attempt of this run', { runId: aReview().runId, attempt: 2 }],
  ])('leaves the report of %s alone', async (_name, over) => {
    const pull = pullRequest({ comments: [{ body: left(over) }] })
    expect(await post(pull)).toMatchObject({
      kind: 'skipped',
      why: expect.stringMatching(/newer than this one, has already reported/),
    })
    expect(pull.writes).toEqual([])
  })

  it('of two concurrent runs, the older finishing last, changes nothing', async () => {
    const pull = pullRequest({ comments: [{ body: left() }] })
    await post(pull, { ...models(pass), runId: '11873345121' })
    const newer = pull.comments[0]?.body
    expect(await post(pull, { runId: '11873345120' })).toEqual({
      kind: 'skipped',
      why: 'run 11873345121, which is newer than this one, has already reported',
    })
    expect(pull.comments.map(({ body }) => body)).toEqual([newer])
  })

  it('replaces the report of an older run, by number and not by text', async () => {
    const pull = pullRequest({ comments: [{ body: left({ runId: '9' }) }] })
    await post(pull)
    expect(pull.writes).toEqual(['update 1'])
  })

  it('replaces its own report, and that of an earlier attempt', async () => {
    const pull = pullRequest({
      comments: [{ body: left({ runId: aReview().runId, ...models(pass) }) }],
    })
    await post(pull)
    await post(pull, { attempt: 2 })
    expect(pull.writes).toEqual(['show IC_1', 'update 1', 'update 1'])
  })

  it('says nothing of a commit that is not the head any more', async () => {
    const pull = pullRequest({ head: 'f'.repeat(40) })
    expect(await post(pull)).toEqual({
      kind: 'skipped',
      why: 'the pull request has moved on to ffffffff; this run judged 9f31c2e8',
    })
    expect(pull.writes).toEqual([])
  })
})

describe('two comments of one key', () => {
  it('become one: the oldest stays', async () => {
    const pull = pullRequest({ comments: [{ body: left() }, { body: 'x' }, { body: left() }] })
    await post(pull)
    expect(pull.writes).toEqual(['update 1', 'delete 3'])
    expect(pull.comments.map(({ id }) => id)).toEqual([1, 2])
  })

  it('of two first runs at once become one, with what the newer run says', async () => {
    const pull = pullRequest({ meanwhile: left({ runId: '11873345000' }) })
    const posted = await post(pull)
    expect(posted).toEqual({ kind: 'posted', url: 'https://github.com/acme/ml/pull/7#1' })
    expect(pull.writes).toEqual(['create', 'update 1', 'delete 2'])
    expect(pull.comments.map(({ body }) => body)).toEqual([renderComment(aReview())])
  })

  it('of two first runs at once leave the newer report where it is', async () => {
    const newer = left({ runId: '11873345999' })
    const pull = pullRequest({ meanwhile: newer })
    await post(pull)
    expect(pull.writes).toEqual(['create', 'delete 2'])
    expect(pull.comments.map(({ body }) => body)).toEqual([newer])
  })
})

describe('a token that may not comment', () => {
  it.each(['writes', 'reads'] as const)('is no failure (%s are refused)', async (denies) => {
    const pull = pullRequest({ denies })
    expect(await post(pull)).toEqual({ kind: 'denied' })
    expect(pull.comments).toEqual([])
  })

  it('is told from a GitHub that does not answer, which is for the caller to report last', async () => {
    const pull = {
      ...pullRequest(),
      listComments: () => Promise.reject(new ReleaseError('GITHUB_FAILED', 'GitHub is down')),
    }
    expect(await post(pull)).toMatchObject({ kind: 'failed', error: { message: 'GitHub is down' } })
  })
})

const isPosted = async (mode: CommentMode, ...found: readonly Comparison[]): Promise<boolean> => {
  const result = await post(pullRequest(), models(...found), mode)
  return result.kind === 'posted'
}

describe('the mode', () => {
  const failing = comparison()
  const moved = comparison({
    ...calm,
    rows: [row('f1', { before: 0.8, after: 0.9 }, { change: 'better', outcome: 'pass' })],
  })
  const tuned = { ...calm, params: comparison().params }
  const fed = { ...calm, data: comparison().data }

  it.each<readonly [CommentMode, readonly boolean[]]>([
    ['always', [true, true, true, true, true]],
    ['changed', [true, true, true, true, false]],
    ['failing', [true, false, false, false, false]],
    ['never', [false, false, false, false, false]],
  ])('%s decides whether a first comment is worth it', async (mode, expected) => {
    const found = []
    // oxlint-disable-next-line no-await-in-loop -- one pull request each
    for (const what of [failing, moved, tuned, fed, calm]) found.push(await isPosted(mode, what))
    expect(found).toEqual(expected)
  })

  it('decides over a first comment, as one model that moved does', async () => {
    expect(await isPosted('failing', calm, comparison())).toBe(true)
    expect(await isPosted('changed', calm, pass)).toBe(true)
    expect(await isPosted('failing', calm, pass)).toBe(false)
  })

  it('keeps a comment that is there current, whatever it says', async () => {
    const pull = pullRequest({ comments: [{ body: left() }] })
    await post(pull, models(calm), 'failing')
    expect(pull.writes).toEqual(['update 1'])
  })

  it('never does not even look', async () => {
    const pull = pullRequest({ denies: 'reads', comments: [{ body: left() }] })
    expect(await post(pull, {}, 'never')).toEqual({ kind: 'skipped', why: 'comment: never' })
  })
})
