import { describe, expect, it } from '@jest/globals'
import { renderComment } from '../../src/render/comment.ts'
import type { Comparison } from '../../src/domain/comparison.ts'
import type { Review } from '../../src/domain/report.ts'
import { postComment, worstVerdict } from '../../src/usecases/post-comment.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakePullRequest, PullRequestFacts } from '../fakes/pull-request.ts'
import { fakePullRequest } from '../fakes/pull-request.ts'
import { aReport, aReview, comparison, HEAD, passing, rows } from '../render/reports.ts'

/** A pull request at the report's head. */
const pullRequest = (facts: Partial<PullRequestFacts> = {}): FakePullRequest =>
  fakePullRequest({ head: HEAD, ...facts })

const post = (pull: FakePullRequest, over: Partial<Review> = {}) =>
  postComment(
    aReview(over),
    { mode: 'changed', minimizeResolved: false },
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

const minimize = (pull: FakePullRequest, over: Partial<Review>, log = fakeLog()) =>
  postComment(
    aReview(over),
    { mode: 'changed', minimizeResolved: true },
    { pullRequest: pull, log },
  )
describe('a run of several jobs', () => {
  const failing = comparison({ model: 'churn' })
  const fine = comparison({ model: 'ranker', verdict: 'pass', rows: passing })

  it('adds what later jobs found', async () => {
    const pull = pullRequest()
    await post(pull, models(failing))
    expect(await post(pull, models(failing, fine))).toMatchObject({ kind: 'posted' })
    expect(pull.writes).toEqual(['create', 'update 1'])
    expect(pull.comments[0]?.body).toBe(renderComment(aReview(models(failing, fine))))
  })

  it('does not lose a model to a job that knew of fewer', async () => {
    const pull = pullRequest()
    await post(pull, models(failing, fine))
    expect(await post(pull, models(fine))).toEqual({
      kind: 'skipped',
      why: 'another job of this run has already reported 2 models, and this one knew of 1',
    })
    expect(pull.writes).toEqual(['create'])
  })

  it('may know of fewer models than the run before, or than the attempt before', async () => {
    const pull = pullRequest({ comments: [{ body: left(models(failing, fine)) }] })
    await post(pull, models(fine))
    await post(pull, models(failing, fine))
    await post(pull, { ...models(fine), attempt: 2 })
    const updates = pull.writes.filter((write) => write === 'update 1')
    expect(updates).toHaveLength(3)
  })

  it('whose first jobs ran at once leaves the fuller report', async () => {
    const fuller = renderComment(aReview(models(failing, fine)))
    const pull = pullRequest({ meanwhile: fuller })
    await post(pull, models(fine))
    expect(pull.comments.map(({ body }) => body)).toEqual([fuller])
  })

  it('goes on saying that an earlier failure is resolved', async () => {
    const pull = pullRequest({ comments: [{ body: left() }] })
    const other = { ...fine, model: 'other' }
    await post(pull, models(fine))
    await post(pull, models(other, fine))
    expect(pull.comments[0]?.body).toContain('Model gate: resolved')
    await post(pull, models(failing, other, fine))
    expect(pull.comments[0]?.body).toContain('### ❌')
  })
})

describe('a comment that says the same already', () => {
  it.each([
    ['as it is', (body: string) => body],
    ['as a browser saves it', (body: string) => body.replaceAll('\n', '\r\n').trimEnd()],
  ])('is not written again (%s)', async (_name, change) => {
    const pull = pullRequest({ comments: [{ body: change(renderComment(aReview())) }] })
    expect(await post(pull)).toEqual({ kind: 'posted', url: 'https://github.com/acme/ml/pull/7#1' })
    expect(pull.writes).toEqual([])
  })

  it('still loses its duplicates', async () => {
    const body = renderComment(aReview())
    const pull = pullRequest({ comments: [{ body }, { body }] })
    await post(pull)
    expect(pull.writes).toEqual(['delete 2'])
  })
})

describe('a resolved comment', () => {
  const doubtful = comparison({ ...pass, verdict: 'uncertain' })

  it('is folded away after it was written, where that is wanted', async () => {
    const pull = pullRequest({ comments: [{ body: left() }] })
    await minimize(pull, models(pass))
    expect(pull.writes).toEqual(['update 1', 'hide IC_1'])
  })

  it('is not folded away where that is not wanted, or where something is not decided', async () => {
    const unwanted = pullRequest({ comments: [{ body: left() }] })
    await post(unwanted, models(pass))
    const undecided = pullRequest({ comments: [{ body: left() }] })
    await minimize(undecided, models(doubtful))
    const never = pullRequest({ comments: [{ body: left(models(pass)) }] })
    await minimize(never, models(calm))
    for (const { writes } of [unwanted, undecided, never]) expect(writes).toEqual(['update 1'])
  })

  it.each([
    ['fails', comparison()],
    ['is not decided', doubtful],
  ])('is shown again before it says that something %s', async (_name, found) => {
    const resolved = left({ ...models(pass), resolved: true })
    const pull = pullRequest({ comments: [{ body: resolved }] })
    await post(pull, models(found))
    expect(pull.writes).toEqual(['show IC_1', 'update 1'])
  })

  it('stays as it is where the server cannot fold, which is for the log', async () => {
    const pull = pullRequest({ cannotHide: true, comments: [{ body: left() }] })
    const log = fakeLog()
    expect(await minimize(pull, models(pass), log)).toMatchObject({ kind: 'posted' })
    expect(await minimize(pull, { ...models(comparison()), attempt: 2 }, log)).toMatchObject({
      kind: 'posted',
    })
    expect(log.lines).toEqual([
      'info The comment could not be hidden: Cannot change whether the comment is hidden.',
      'info The comment could not be shown: Cannot change whether the comment is hidden.',
    ])
    expect(pull.writes).toEqual(['update 1', 'update 1'])
  })
})

describe('the verdict of several models', () => {
  it.each([
    [['pass', 'fail', 'uncertain'], 'fail'],
    [['none', 'uncertain', 'pass'], 'uncertain'],
    [['none', 'pass'], 'pass'],
    [['none'], 'none'],
  ] as const)('of %j is the worst: %s', (verdicts, worst) => {
    expect(worstVerdict(models(...verdicts.map((verdict) => comparison({ verdict }))))).toBe(worst)
  })
})
