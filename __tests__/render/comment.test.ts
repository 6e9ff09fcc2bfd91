import { describe, expect, it } from '@jest/globals'
import { tested } from './evidence.ts'
import { plainComment } from './plain-comment.ts'
import {
  aComparison,
  aReport,
  aReview,
  comparison,
  manyRows,
  passing,
  report,
  reviewOf,
  row,
  rows,
} from './reports.ts'

describe('the box of a comment', () => {
  it('is one with five failing gates, and the others are counted', () => {
    const text = plainComment(reviewOf({ rows: manyRows(8, 'fail', 'worse') }))

    expect(text.match(/\[!CAUTION\]/g)).toHaveLength(1)
    expect(text.match(/^> \*\*`test\//gm)).toHaveLength(5)
    expect(text).toContain('And 3 more failing metrics, in the tables below.')
  })

  it('shows one gate of each model before two of any', () => {
    const models = ['a', 'b', 'c'].map((model) =>
      report({ comparison: comparison({ model, rows: manyRows(4, 'fail', 'worse') }) }),
    )

    const text = plainComment(aReview({ models }))

    const boxed = [...text.matchAll(/^> \*\*`(.)` `/gm)].map(([, model]) => model)
    expect(boxed).toEqual(['a', 'a', 'b', 'b', 'c'])
  })

  it('says a limit that is broken without a tolerance', () => {
    const low = row(
      'recall',
      { before: 0.79, after: 0.7951, min: 0.8 },
      { change: 'better', outcome: 'fail' },
    )

    const text = plainComment(reviewOf({ rows: [low] }))

    expect(text).toContain('0.7900 → 0.7951, must be ≥ 0.8.')
    expect(text).toContain('| ❌ **fail** | `test/recall`')
  })

  it('says that no drop is allowed rather than an allowance of 0', () => {
    const drop = row(
      'recall',
      { before: 0.8, after: 0.7, allowed: 0 },
      { change: 'worse', outcome: 'fail' },
    )
    const rise = row(
      'loss',
      { before: 0.7, after: 0.8, allowed: 0, better: 'lower' },
      { change: 'worse', outcome: 'fail' },
    )
    const away = row(
      'ratio',
      { before: 1, after: 0.8, allowed: 0, better: { target: 1 } },
      { change: 'worse', outcome: 'fail' },
    )

    const text = plainComment(reviewOf({ rows: [drop, rise, away] }))

    expect(text).toContain('10.0 pp worse; allowed none')
    expect(text).toMatch(/no drop \|\n.*no rise \|\n.*not farther \|/)
  })

  it('shows a limit that is broken without a baseline', () => {
    const text = plainComment(
      reviewOf({
        baseline: null,
        rows: [
          row(
            'loss',
            { after: 0.7, max: 0.5, better: 'lower' },
            { change: 'new', outcome: 'fail' },
          ),
        ],
      }),
    )

    expect(text).toContain('`test/loss`: 0.7, must be ≤ 0.5.')
    expect(text).toContain('> **No baseline.** Only absolute limits')
  })

  it('says that a limit is broken rather than that a drop is not proven, where both are so', () => {
    const both = row(
      'recall',
      { before: 0.9, after: 0.85, allowed: 0.005, min: 0.9 },
      { change: 'worse', outcome: 'fail' },
    )
    const evidence = tested('mcnemar', -0.013, 0.135)

    const text = plainComment(reviewOf({ rows: [{ ...both, evidence, judgement: 'uncertain' }] }))

    expect(text).toContain('5.0 pp worse; allowed 0.5 pp; must be ≥ 0.9.**')
    expect(text).toContain('| ❌ **fail** | `test/recall` ↑ |')
  })

  it('has nothing of an uncertain metric that got no worse, which the table shows', () => {
    const still = row(
      'recall',
      { before: 0.9, after: 0.9, allowed: 0.005 },
      { change: 'same', outcome: 'warn' },
    )
    const evidence = tested('mcnemar', -0.03, 0.03)

    const text = plainComment(
      reviewOf({
        verdict: 'uncertain',
        rows: [{ ...still, evidence, judgement: 'uncertain' }],
      }),
    )

    expect(text).not.toContain('[!WARNING]')
    expect(text).toContain('| ⚠️ uncertain | `test/recall` ↑ |')
  })

  it('says once that a metric is missing', () => {
    const missing = row(
      'f1',
      { before: 0.9 },
      { change: 'missing', outcome: 'fail', reasons: ['in the baseline, absent now'] },
    )

    const text = plainComment(reviewOf({ rows: [missing] }))

    expect(text).toContain('> **`test/f1`: missing, 0.9 in the baseline.**')
    expect(text).not.toContain('absent now')
  })
})

describe('what a comment says besides', () => {
  it.each([false, true])(
    'warns in heading, box and table when newer versions were passed over, although all gates pass (resolved %j)',
    (resolved) => {
      const text = plainComment(
        reviewOf(
          {
            verdict: 'pass',
            rows: passing,
            baselineNote: 'churn@v1.4.0 is not signed; no other choice was left',
          },
          { resolved },
        ),
      )

      expect(text.split('\n')[1]).toMatch(/^### ⚠️ .*`churn`; second-choice baseline$/)
      expect(text).toMatch(
        /^> \[!WARNING\]\n> .* churn@\u200Bv1\.4\.0 is not signed\. No other choice was left\.$/m,
      )
      expect(text).toContain('⚠️ [v1.3.2](')
    },
  )

  it('says why a metric has a warning where its numbers do not, for ten of them', () => {
    const warned = manyRows(12, 'warn', 'not-comparable').map((each) => ({
      ...each,
      reasons: ['scored on other data'],
    }))

    const text = plainComment(reviewOf({ rows: warned }))

    expect(text.match(/^- ⚠️ `.*`: scored on other data\.$/gim)).toHaveLength(10)
    expect(text).toContain('- ⚠️ 2 more metrics with a remark, in the table.')
  })

  it('names the model in the notes of several', () => {
    const models = ['a', 'b'].map((model) =>
      report({ comparison: comparison({ model, warnings: ['it is old'], frozen: ['seed'] }) }),
    )

    const text = plainComment(aReview({ models }))

    expect(text).toContain('- ⚠️ `b`: It is old.')
    expect(text).toContain('- ⚠️ `a`: **Changed** a parameter that should not change: `seed`.')
  })

  it('says which metrics have too few examples for their gate', () => {
    const few = { ...rows.supportShown.gate, support: { needed: 200, found: 120 } }

    const text = plainComment(reviewOf({ rows: [{ ...rows.supportShown, gate: few }] }))

    expect(text).toContain(
      'Too few examples for a gate, so only shown: `test/support` (120 of 200).',
    )
  })

  it('says that the pull request changes the gates that judge it', () => {
    const text = plainComment(aReview({ models: [aReport({ gatesEdited: true })] }))

    expect(text).toContain(
      '**This pull request changes the gates.** They count only after the merge',
    )
    expect(text).toContain('; this pull request changes it |')
  })

  it('names the models whose metrics a fork reports, where there are others', () => {
    const models = [
      aReport(),
      aReport({ comparison: aComparison({ model: 'b' }), selfReported: true }),
    ]

    expect(plainComment(aReview({ models }))).toContain(
      'The metrics of `b` are **self-reported by a fork**',
    )
  })

  it('says so when there are no metrics', () => {
    const text = plainComment(reviewOf({ verdict: 'none', rows: [], warnings: ['x'] }))

    expect(text.split('\n')[1]).toBe('### ℹ️ Model gate: no metric is gated, `churn`')
    expect(text).toContain('No metrics were found.')
  })
})

describe('the chart of a comment', () => {
  it('is one, of the metric that got worse by the largest share, and stands outside of any fold', () => {
    const models = ['a', 'b'].map((model) => aReport({ comparison: aComparison({ model }) }))
    const [first, second] = models
    const worse = {
      ...rows.recallFails,
      key: 'test/f1',
      delta: -0.4,
      evidence: tested('bootstrap', 0.2, 0.6),
    }
    const both = [first, second].flatMap((model, index) =>
      model === undefined
        ? []
        : [
            index === 0
              ? model
              : aReport({ comparison: aComparison({ model: 'b', rows: [worse] }) }),
          ],
    )

    const text = plainComment(aReview({ models: both }))

    expect(text.match(/```mermaid/g)).toHaveLength(1)
    expect(text).toContain('title "b test/f1 (blue), limit (red)"')
    const before = text.slice(0, text.indexOf('```mermaid'))
    expect(before.match(/<details>/g)?.length).toBe(before.match(/<\/details>/g)?.length)
  })

  it('is none when all gates pass', () => {
    const text = plainComment(
      aReview({
        models: [aReport({ comparison: aComparison({ verdict: 'pass', rows: passing }) })],
      }),
    )

    expect(text).not.toContain('mermaid')
  })
})
