import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { CommentMode } from '../../src/usecases/post-comment.ts'
import type { PublishedReview } from '../../src/usecases/publish-review.ts'
import { checkName, publishReview } from '../../src/usecases/publish-review.ts'
import type { FakeChecks } from '../fakes/checks.ts'
import { fakeChecks } from '../fakes/checks.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import type { FakePullRequest, PullRequestFacts } from '../fakes/pull-request.ts'
import { fakePullRequest } from '../fakes/pull-request.ts'
import { aReview, HEAD } from '../render/reports.ts'

interface Outcome {
  readonly result: PublishedReview
  readonly pullRequest: FakePullRequest
  readonly checks: FakeChecks
  readonly log: FakeLog
}

interface Given {
  readonly pull?: Partial<PullRequestFacts>
  readonly checks?: FakeChecks
  readonly mode?: CommentMode
  readonly tracked?: ReadonlyMap<string, number>
}

async function publish(given: Given = {}): Promise<Outcome> {
  const { pull, checks = fakeChecks(), mode = 'changed', tracked = new Map() } = given
  const pullRequest = fakePullRequest({ head: HEAD, ...pull })
  const log = fakeLog()
  const options = { mode, minimizeResolved: false, name: checkName(null), tracked }
  const result = await publishReview(aReview(), options, { pullRequest, checks, log })
  return { result, pullRequest, checks, log }
}

const failing = (error: Error): FakeChecks => ({
  ...fakeChecks(),
  createCheck: async () => {
    throw error
  },
})

describe('the check', () => {
  it('is called model-gate, with the key behind it only where a person chose one', () => {
    expect([checkName(null), checkName('nightly')]).toEqual(['model-gate', 'model-gate / nightly'])
  })
})

describe('a review on a pull request', () => {
  it('is a comment and a check, and the log is silent', async () => {
    const { result, pullRequest, checks, log } = await publish()
    expect(result).toEqual({
      comment: { kind: 'posted', url: 'https://github.com/acme/ml/pull/7#1' },
      check: { kind: 'posted', url: 'https://github.com/acme/ml/runs/1' },
    })
    expect(pullRequest.writes).toEqual(['create'])
    expect(checks.runs).toMatchObject([
      { name: 'model-gate', head: HEAD, key: aReview().key, conclusion: 'failure' },
    ])
    expect(log.lines).toEqual([])
  })

  it('has remarks in the files that are in the repository', async () => {
    const { checks } = await publish({ tracked: new Map([['metrics.json', 1]]) })
    expect(checks.runs[0]?.annotations.map(({ path }) => path)).toContain('metrics.json')
  })

  it.each(['writes', 'reads'] as const)(
    'whose comment is denied has its check all the same, and the log names the one permission (%s)',
    async (denies) => {
      const { result, checks, log } = await publish({ pull: { denies } })
      expect(result).toMatchObject({ comment: { kind: 'denied' }, check: { kind: 'posted' } })
      expect(checks.writes).toHaveLength(1)
      expect(log.lines.filter((line) => !line.startsWith('debug'))).toEqual([
        'info No comment: "pull-requests: write" is not among the permissions of the job, or the conversation is locked.',
      ])
    },
  )

  it.each(['writes', 'reads'] as const)(
    'whose check is denied has its comment, and that is only said (%s)',
    async (denies) => {
      const { result, log } = await publish({ checks: fakeChecks(denies) })
      expect(result).toMatchObject({ comment: { kind: 'posted' }, check: { kind: 'denied' } })
      expect(log.lines.filter((line) => !line.startsWith('debug'))).toEqual([
        'info No check "model-gate" beside the commit: add "checks: write" to the permissions of the job to have one.',
      ])
    },
  )

  it('whose check fails has its comment, and a warning says why', async () => {
    const checks = failing(new ReleaseError('GITHUB_FAILED', 'Cannot create the check run: 500.'))
    const { result, log } = await publish({ checks })
    expect(result).toMatchObject({ comment: { kind: 'posted' }, check: { kind: 'failed' } })
    expect(log.lines).toEqual(['warning The check "model-gate": Cannot create the check run: 500.'])
  })

  it('whose comment fails has its check all the same', async () => {
    const error = new ReleaseError('GITHUB_FAILED', 'Cannot create the comment: 500.')
    const pullRequest = {
      ...fakePullRequest({ head: HEAD }),
      createComment: () => Promise.reject(error),
    }
    const checks = fakeChecks()
    const options = {
      mode: 'changed',
      minimizeResolved: false,
      name: 'x',
      tracked: new Map(),
    } as const
    const result = await publishReview(aReview(), options, { pullRequest, checks, log: fakeLog() })
    expect(result).toMatchObject({ comment: { kind: 'failed', error }, check: { kind: 'posted' } })
  })

  it('that wants no comment has its check, and the log says why there is no comment', async () => {
    const { result, pullRequest, checks, log } = await publish({ mode: 'never' })
    expect(result).toMatchObject({ comment: { kind: 'skipped' }, check: { kind: 'posted' } })
    expect([pullRequest.writes, checks.writes]).toEqual([[], [expect.stringMatching(/^create/)]])
    expect(log.lines).toEqual(['info No comment: comment: never.'])
  })

  it('of a run that another one has overtaken is told in neither place, and both are said', async () => {
    const checks = fakeChecks()
    const options = {
      mode: 'changed',
      minimizeResolved: false,
      name: 'model-gate',
      tracked: new Map(),
    } as const
    const pullRequest = fakePullRequest({ head: HEAD })
    const log = fakeLog()
    const runs = [aReview({ runId: '20' }), aReview({ runId: '10' })]
    for (const review of runs)
      // oxlint-disable-next-line no-await-in-loop -- the older one comes after the newer one
      await publishReview(review, options, { pullRequest, checks, log })
    expect([pullRequest.writes.length, checks.writes.length]).toEqual([1, 1])
    expect(log.lines).toEqual([
      'info No comment: run 20, which is newer than this one, has already reported.',
      'info No check "model-gate": run 20, which is newer than this one, has already reported.',
    ])
  })

  it('what is a bug comes through', async () => {
    await expect(publish({ checks: failing(new RangeError('a bug')) })).rejects.toThrow(RangeError)
  })
})
