import { describe, expect, it } from '@jest/globals'
import type { Review } from '../../src/domain/report.ts'
import { failCheck } from '../../src/usecases/fail-check.ts'
import { publishCheck } from '../../src/usecases/publish-check.ts'
import type { FakeChecks } from '../fakes/checks.ts'
import { fakeChecks } from '../fakes/checks.ts'
import { fakeLog } from '../fakes/log.ts'
import { aReport, aReview, comparison, HEAD, passing } from '../render/reports.ts'

const passes = comparison({ model: 'ranker', verdict: 'pass', rows: passing })
const waiting: Partial<Review> = {
  models: [aReport({ comparison: passes })],
  absent: [{ model: null, count: 1 }],
}
const complete: Partial<Review> = { models: [aReport({ comparison: passes })] }
const failing: Partial<Review> = { models: [aReport()] }

const fail = (
  checks: FakeChecks,
  over: Partial<Review> = {},
  kind: 'failed' | 'cancelled' = 'failed',
) => failCheck({ kind, context: aReview(over) }, 'model-gate', { checks, log: fakeLog() })

const publish = (checks: FakeChecks, over: Partial<Review>) =>
  publishCheck(
    aReview(over),
    { name: 'model-gate', tracked: new Map([['metrics.json', 1]]) },
    { checks, log: fakeLog() },
  )

const conclusions = ({ runs }: FakeChecks) => runs.map(({ conclusion }) => conclusion)

describe('the check after a job that left no report', () => {
  it.each([
    ['failed', 'No result: the job failed before the comparison'],
    ['cancelled', 'No result: the job was cancelled before the comparison'],
  ] as const)(
    'is a failure beside the head, so that no rule waits for ever (%s)',
    async (kind, title) => {
      const checks = fakeChecks()
      expect(await fail(checks, {}, kind)).toMatchObject({ kind: 'posted' })
      const { key, runUrl } = aReview()
      expect(checks.runs).toMatchObject([
        {
          name: 'model-gate',
          key,
          head: HEAD,
          conclusion: 'failure',
          title,
          detailsUrl: runUrl,
          summary: expect.stringMatching(new RegExp(`^<!-- .* state=${kind} -->\n`)),
        },
      ])
      expect(checks.runs[0]?.summary).toContain(runUrl)
    },
  )

  it('is not under way any more where other jobs of the run have reported, whose words stay', async () => {
    const checks = fakeChecks()
    await publish(checks, waiting)
    await fail(checks)
    expect(checks.runs).toMatchObject([
      { conclusion: 'failure', summary: expect.stringContaining('ranker') },
    ])
  })

  it('stays a failure when another job of the run reports later and results are still absent', async () => {
    const checks = fakeChecks()
    await fail(checks)
    await publish(checks, waiting)
    expect(checks.runs).toMatchObject([
      { conclusion: 'failure', title: expect.stringMatching(/^1 result absent; /) },
    ])
  })

  it('turns red what another job of the run has completed, which knew nothing of this one', async () => {
    const checks = fakeChecks()
    await publish(checks, complete)
    await fail(checks)
    expect(checks.runs).toMatchObject([
      { conclusion: 'failure', summary: expect.stringContaining('ranker') },
    ])
  })

  it('stays red when jobs that know nothing of the lost one report all that they know, as often as they do', async () => {
    const checks = fakeChecks()
    await fail(checks)
    await publish(checks, complete)
    await publish(checks, complete)
    expect(checks.runs).toMatchObject([
      { conclusion: 'failure', title: expect.stringMatching(/^A job ended without a report; /) },
    ])
  })

  it.each<readonly [string, Partial<Review>, readonly unknown[]]>([
    ['attempt', { attempt: 2 }, ['success']],
    ['run', { runId: '11873345199' }, ['success']],
  ])('is replaced by a later %s', async (_name, over, expected) => {
    const checks = fakeChecks()
    await fail(checks)
    await publish(checks, { ...complete, ...over })
    expect(conclusions(checks)).toEqual(expected)
  })

  it('takes the place of what an earlier attempt said, and keeps none of its remarks', async () => {
    const checks = fakeChecks()
    await publish(checks, failing)
    await fail(checks, { attempt: 2 })
    expect(checks.runs.map(({ annotations }) => annotations.length)).toEqual([2, 0])
    expect(checks.runs.map(({ title }) => title)).toEqual([
      'No result: the job failed before the comparison',
      'No result: the job failed before the comparison',
    ])
  })

  it.each<readonly [string, Partial<Review>, RegExp]>([
    ['of a gate that failed', failing, /has failed already/],
    ['of a newer run', { ...waiting, runId: '11873345199' }, /newer than this one/],
    ['of a later attempt', { ...complete, attempt: 2 }, /newer than this one/],
  ])('leaves one alone that is %s', async (_name, over, why) => {
    const checks = fakeChecks()
    await publish(checks, over)
    const before = [...checks.runs]
    expect(await fail(checks)).toMatchObject({
      kind: 'skipped',
      why: expect.stringMatching(why),
    })
    expect(checks.runs).toEqual(before)
  })

  it('is written once by two jobs that fail', async () => {
    const checks = fakeChecks()
    await fail(checks)
    await fail(checks)
    expect(checks.writes).toEqual(['create +0'])
  })

  it.each(['writes', 'reads'] as const)(
    'is none without checks: write (%s are refused)',
    async (denies) => {
      expect(await fail(fakeChecks(denies))).toEqual({ kind: 'denied' })
    },
  )
})
