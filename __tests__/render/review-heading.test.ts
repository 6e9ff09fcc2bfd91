import { describe, expect, it } from '@jest/globals'
import type { Comparison } from '../../src/domain/comparison.ts'
import type { Review } from '../../src/domain/report.ts'
import { checkSummary } from '../../src/render/check-summary.ts'
import { renderComment } from '../../src/render/comment.ts'
import { aReview, comparison, manyRows, passing, report, reviewOf, rows } from './reports.ts'

const of = (...models: readonly Partial<Comparison>[]): Review =>
  aReview({ models: models.map((over) => report({ comparison: comparison(over) })) })

const heading = (review: Review): string => renderComment(review).split('\n')[1] ?? ''
const green = { verdict: 'pass', rows: passing } as const
const uncertain = { ...rows.recallFails, outcome: 'warn', judgement: 'uncertain' } as const

const cases: readonly (readonly [string, Review, string, string])[] = [
  [
    'one failing gate by name',
    of({}),
    '❌ Model gate: 1 of 7 failed, `churn` `test/recall`',
    '1 of 7 gates failed: churn test/recall',
  ],
  [
    'the failing gates of two models, and what is uncertain',
    of({}, { model: 'b', rows: [rows.recallFails, uncertain] }),
    '❌ Model gate: 2 of 9 failed, `churn` `test/recall`, `b` `test/recall`; 1 uncertain',
    '2 of 9 gates failed: churn test/recall, b test/recall; 1 uncertain',
  ],
  [
    'how many of each model when there are more than three',
    of(
      ...['a', 'b', 'c', 'd', 'e'].map((model) => ({ model, rows: manyRows(2, 'fail', 'worse') })),
    ),
    '❌ Model gate: 10 of 10 failed, `a` (2), `b` (2), `c` (2) and 2 more models',
    '10 of 10 gates failed: a (2), b (2), c (2) and 2 more models',
  ],
  [
    'a failure that no row explains',
    of({ rows: [rows.aucBetter] }),
    '❌ Model gate: failed, `churn`',
    'Failed: churn',
  ],
  [
    'what is uncertain by name',
    of({ verdict: 'uncertain', rows: [uncertain, rows.aucBetter] }),
    '⚠️ Model gate: 1 of 2 uncertain, `churn` `test/recall`',
    '1 of 2 gates uncertain: churn test/recall',
  ],
  ['what passed', of(green), '✅ Model gate: 7 passed, `churn`', '7 gates passed: churn'],
  [
    'several models that pass',
    of(green, { ...green, model: 'b' }),
    '✅ Model gate: 14 passed, `churn`, `b`',
    '14 gates passed: churn, b',
  ],
  [
    'that it is resolved',
    reviewOf(green, { resolved: true }),
    '✅ Model gate: resolved, 7 passed, `churn`',
    'Resolved, 7 gates passed: churn',
  ],
  [
    'nothing of resolved when something fails',
    reviewOf({}, { resolved: true }),
    '❌ Model gate: 1 of 7 failed, `churn` `test/recall`',
    '1 of 7 gates failed: churn test/recall',
  ],
  [
    'a first version',
    of({ ...green, baseline: null, rows: [rows.aucBetter] }),
    '🆕 Model gate: no version of `churn` to compare with, 1 passed',
    'No version of churn to compare with, 1 gate passed',
  ],
  [
    'that nothing is gated',
    of({ verdict: 'none', rows: [rows.supportShown] }),
    'ℹ️ Model gate: no metric is gated, `churn`',
    'No metric is gated: churn',
  ],
  [
    'results that are not there',
    reviewOf(green, { absent: [{ model: 'b', count: 1 }] }),
    '⚠️ Model gate: 7 passed, `churn`; 1 result absent',
    '7 gates passed: churn; 1 result absent',
  ],
]

describe('the heading of a review', () => {
  it.each(cases)('says %s', (_, review, text) => {
    expect(heading(review)).toBe(`### ${text}`)
  })
})

describe('the check run', () => {
  it.each(cases)('says %s in its title', (_, review, __, title) => {
    expect(checkSummary(review).title).toBe(title)
  })

  it('has what the comment says, without its marker, as its summary', () => {
    const { summary } = checkSummary(aReview())

    expect(summary).toBe(renderComment(aReview()).split('\n').slice(1).join('\n'))
  })
})
