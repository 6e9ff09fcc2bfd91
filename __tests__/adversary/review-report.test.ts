import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Arbitrary } from 'fast-check'
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constantFrom,
  double,
  oneof,
  option,
  record,
} from 'fast-check'
import type { Better } from '../../src/domain/metric.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import type { DataSet } from '../../src/domain/manifest.ts'
import type { Review } from '../../src/domain/report.ts'
import { checkAnnotations } from '../../src/render/check-annotations.ts'
import { checkSummary } from '../../src/render/check-summary.ts'
import { renderComment } from '../../src/render/comment.ts'
import { renderReportHtml } from '../../src/render/report-html.ts'
import { renderSummary } from '../../src/render/summary.ts'
import { sampleComparison, sampleRow } from '../domain/report-samples.ts'
import { commit } from '../usecases/scene.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import type { Outcome } from './review-outcome.ts'
import { reviewAttack } from './review-attack.ts'
import type { Following } from './review-stage.ts'
import {
  artifactOf,
  follow,
  forged,
  metric,
  OPEN,
  outcomeOf,
  withBaseline,
} from './review-stage.ts'

// What a fork's report says, well-formed, to be judged better than it is.

let releases: FakeReleaseStore
/** The data sets of the baseline, with their true digests. */
let data: readonly DataSet[]

beforeAll(async () => {
  releases = await withBaseline()
  const [release] = releases.published()
  const manifest = release?.assets.find(({ name }) => name === 'manifest.json')
  data = parseManifest(releases.read(release?.tag ?? '', manifest?.name ?? '')).predicate.data
})

const BAD = { metrics: [metric('f1', 0.5), metric('recall', 0.84)] }

type Facts = Parameters<typeof forged>[0]
type Claims = Parameters<typeof forged>[1]

const play = async (
  facts: Facts,
  claims: Claims = {},
  more: Partial<Following> = {},
): Promise<Outcome> =>
  outcomeOf(await follow({ releases, artifacts: [artifactOf(forged(facts, claims))], ...more }))

describe('a report that claims', () => {
  reviewAttack(
    'a verdict, rows, gates, waivers or a baseline of its own',
    'judged again',
    async () => {
      const { rule } = sampleRow(metric('f1', 0.5)).gate
      const lax = rule === null ? null : { ...rule, match: 'churn/test/f1', min: 0.1 }
      const row = sampleRow(metric('f1', 0.99), { judgement: 'pass', outcome: 'pass', reasons: [] })
      const comparison = sampleComparison({
        verdict: 'pass',
        rows: [{ ...row, gate: { ...row.gate, rule: lax, allowed: 1 } }],
      })
      return [
        await play(BAD, { comparison }),
        await play(BAD, { comparison: { ...comparison, rows: [], baseline: null } }),
        await play(BAD, { comparison, gatesFile: null, selfReported: false }),
        await play(BAD, { comparison, gatesEdited: true, asOf: '2020-01-01T00:00:00Z' }),
      ]
    },
    /test\/f1: 0\.41 worse than the baseline, 0\.01 is allowed/,
  )

  it('that it is not self-reported is self-reported all the same, about its own run and now', async () => {
    const claims = { selfReported: false, attempt: 1, asOf: '2020-01-01T00:00:00Z', key: 'nightly' }
    const { reports } = await follow({ releases, artifacts: [artifactOf(forged(BAD, claims))] })
    expect(reports[0]?.review).toMatchObject({
      key: '.github/workflows/train.yml',
      asOf: '2026-11-24T00:00:00Z',
      models: [{ selfReported: true, gatesFile: '.github/model-release.yml at base' }],
    })
  })

  reviewAttack(
    'a report for a pull request of somebody else, or one that is closed, gone or has moved on',
    'not reported',
    async () => [
      await play(BAD, { pull: 8 }),
      await play(BAD, { pull: null }),
      await play(BAD, {}, { pulls: [] }),
      await play(BAD, {}, { pulls: [{ ...OPEN, open: false }] }),
      await play(BAD, {}, { pulls: [{ ...OPEN, head: 'e'.repeat(40) }] }),
      await play(BAD, {}, { pulls: [{ ...OPEN, headRepository: null }] }),
      await play(BAD, {}, { pulls: [{ ...OPEN, headRepository: 'mallory/ml2' }] }),
      await play(BAD, {}, { pulls: [{ ...OPEN, headRepository: 'acme/ml' }] }),
      // The pull request of somebody else, at the very commit.
      await play(BAD, { pull: 8 }, { pulls: [{ ...OPEN, number: 7, base: commit(1) }] }),
    ],
  )

  reviewAttack(
    'an attempt that is ahead of the run',
    'not reported',
    async () => await play(BAD, { attempt: 9 }),
  )

  it('an attempt ahead does not hide the report of the attempt that ran', async () => {
    const lie = artifactOf(forged({ metrics: [metric('f1', 0.99)] }, { attempt: 999 }))
    const followed = await follow({ releases, artifacts: [lie, artifactOf(forged(BAD))] })
    expect(outcomeOf(followed).stoppedBy).toBe('judged again')
    expect(followed.downloads).toHaveLength(1)
  })

  it('a model that no gate fits does not hide the others, and is shown as absent', async () => {
    const odd = artifactOf(forged({ metrics: [metric('auc', 1)] }, {}, 'aaa'))
    const followed = await follow({ releases, artifacts: [odd, artifactOf(forged(BAD))] })
    expect(outcomeOf(followed)).toEqual({
      stoppedBy: 'judged again',
      said: expect.stringMatching(
        /The report of aaa cannot be judged: .* matches no metric of aaa/,
      ),
    })
    expect(followed.reports[0]?.review?.absent).toEqual([{ model: 'aaa', count: 1 }])
  })

  it('a new name for the model leaves the one that is expected absent', async () => {
    const renamed = artifactOf(forged({ metrics: [metric('f1', 0.99)] }, {}, 'churn2'))
    const { reports } = await follow({ releases, artifacts: [renamed], models: ['churn'] })
    expect(reports[0]?.review?.absent).toEqual([{ model: 'churn', count: 1 }])
    expect(reports[0]?.review?.models[0]?.comparison.baselineNote).toMatch(/was it renamed\?/)
  })
})

describe('a report whose numbers', () => {
  reviewAttack(
    'a gated metric that is left out, not finite, or under another name',
    'judged again',
    async () => [
      await play({ metrics: [] }),
      await play({ metrics: [metric('recall', 0.84)] }),
      await play({ metrics: [metric('f1', Number.NaN), metric('recall', 0.84)] }),
      await play({ metrics: [metric('f1', Infinity), metric('recall', 0.84)] }),
      await play({ metrics: [metric('F1', 0.99), metric('recall', 0.84)] }),
      await play({ metrics: [metric('f1 ', 0.99), metric('recall', 0.84)] }),
      await play({ metrics: [metric('f1', 0.99, { dataset: 'Test' }), metric('recall', 0.84)] }),
      await play({ metrics: [metric('f1', 0.99, { slice: 'all' }), metric('recall', 0.84)] }),
    ],
    /test\/f1: (?:in the baseline, absent now|.* is not a finite number)/,
  )

  reviewAttack(
    'a direction turned around, so that worse is better',
    'judged again',
    async () => [
      await play({ metrics: [metric('f1', 0.5, { better: 'lower' }), metric('recall', 0.84)] }),
      await play({
        metrics: [metric('f1', 0.5, { better: { target: 0.5 } }), metric('recall', 0.84)],
      }),
    ],
    /names another direction than metrics of such a name usually have: "test\/f1" .*\. The usual one counts/,
  )

  reviewAttack(
    'a spread or a number of examples that makes a drop look certain or like chance',
    'judged again',
    async () =>
      await Promise.all(
        [
          { stderr: numeral(0), samples: 1000 },
          { stderr: numeral(-1), samples: 1000 },
          { stderr: numeral(0.004), samples: 1000, repeats: -5 },
          { stderr: numeral(0.004), samples: 1000, repeats: 1e308 },
          { samples: null, stderr: null },
        ].map(
          async (over) =>
            await play({ metrics: [metric('f1', 0.5, over), metric('recall', 0.84)], data }),
        ),
      ),
    /test\/f1: /,
  )

  it('are of other examples, or so uncertain that they say nothing, are not called passed', async () => {
    const ways = [{ samples: 999 }, { samples: -1 }, { samples: 1000, stderr: numeral(100) }]
    for (const over of ways) {
      const metrics = [metric('f1', 0.5, over), metric('recall', 0.84)]
      const artifacts = [artifactOf(forged({ metrics, data }))]
      // oxlint-disable-next-line no-await-in-loop -- one way after the other
      const { reports } = await follow({ releases, artifacts })
      const row = reports[0]?.review?.models[0]?.comparison.rows.find(
        ({ key }) => key === 'test/f1',
      )
      expect(row).toMatchObject({ outcome: 'warn', reasons: [expect.any(String)] })
    }
  })
})

const anyNumber = oneof(
  double({ noNaN: true, noDefaultInfinity: true }),
  constantFrom(0, -1, 1, 1000, 1e308, -1e308, 5e-324, 0.91, 0.84, 0.5, 2 ** 53, 1.5),
)

interface Numbers {
  readonly name: string
  readonly value: number
  readonly samples: number | null
  readonly stderr: number | null
  readonly repeats: number | null
  readonly better: Better | null
}

const anyMetric: Arbitrary<Numbers> = record({
  name: constantFrom('f1', 'recall', '__proto__', 'constructor', 'latency_ms', 'log_loss', 'x'),
  value: anyNumber,
  samples: option(anyNumber),
  stderr: option(anyNumber),
  repeats: option(anyNumber),
  better: option(
    oneof(
      constantFrom('higher' as const, 'lower' as const),
      anyNumber.map((target) => ({ target })),
    ),
  ),
})

async function judge(all: readonly Numbers[], same: boolean): Promise<Review> {
  const metrics = all.map(({ name, value, stderr, ...over }) =>
    metric(name, value, { ...over, stderr: stderr === null ? null : numeral(stderr) }),
  )
  const artifacts = [artifactOf(forged({ metrics, data: same ? data : [] }))]
  const [report] = (await follow({ releases, artifacts })).reports
  if (report === undefined || report.review === null) throw new Error('no review')
  return report.review
}

/** Whether the gated metric is passed, and its value. */
function findGated({ models }: Review): { readonly passed: boolean; readonly value: number } {
  const row = models[0]?.comparison.rows.find(({ key }) => key === 'test/f1')
  return { passed: row?.outcome === 'pass', value: row?.candidate?.value?.value ?? -Infinity }
}

describe('any numbers at all', () => {
  it('are judged and shown, and a gated metric that fell is never passed by what stands beside it', async () => {
    await assert(
      asyncProperty(array(anyMetric, { maxLength: 5 }), boolean(), async (all, same) => {
        const review = await judge(all, same)
        for (const render of [renderComment, renderSummary, renderReportHtml, checkSummary])
          expect(render(review)).toBeTruthy()
        expect(checkAnnotations(review, new Map()).annotations.length).toBeGreaterThanOrEqual(0)
        const { passed, value } = findGated(review)
        expect(passed && value < 0.9).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
