import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { compileGlob } from '../../src/domain/name-glob.ts'
import type { Review } from '../../src/domain/report.ts'
import { findState } from '../../src/render/review-state.ts'
import { waiverHint } from '../../src/render/waiver-hint.ts'
import { aReview, manyRows, reviewOf, row, rows } from './reports.ts'

const hint = (review: Review): string => waiverHint(findState(review))

function waivers(review: Review): readonly Record<string, unknown>[] {
  const [, yaml = ''] = /```yaml\n([^]*?)\n```/.exec(hint(review)) ?? []
  return parse(yaml).gates.waivers
}

describe('the hint at a waiver', () => {
  it('is the entry to write, for this pull request and a month', () => {
    expect(waivers(aReview())).toEqual([
      {
        match: 'churn/test/recall',
        pull_request: 418,
        floor: 0.8112,
        reason: 'WHY THIS IS ACCEPTED',
        approved_by: 'WHO DECIDED IT',
        expires: '2026-12-23',
      },
    ])
    expect(hint(aReview())).toContain('a waiver in .github/model-release.yml on the base branch')
  })

  it.each([
    ['higher', 0.9, 0.81129, 0.8112],
    ['higher', 0.9, 0.81121, 0.8112],
    ['lower', 0.1, 0.23454, 0.2346],
    ['lower', 0.1, 0.23456, 0.2346],
    ['higher', 2e-7, 1.23456e-7, 1.234e-7],
    ['higher', -1, -2.34567, -2.346],
    ['lower', 10, 0, 0],
    [{ target: 1 }, 1, 0.8123456, 0.8123456],
  ] as const)('of %j has a floor that %d → %d keeps: %d', (better, before, after, floor) => {
    const failing = row(
      'm',
      { before, after, better, allowed: 0 },
      { change: 'worse', outcome: 'fail' },
    )

    expect(waivers(reviewOf({ rows: [failing] }))[0]?.['floor']).toBe(floor)
  })

  it('matches the metric and no other, whatever its name', () => {
    const key = 'slice/a*b?{c,d}: "x" #1/recall'
    const review = reviewOf({ rows: [{ ...rows.recallFails, key }] })

    const glob = compileGlob(String(waivers(review)[0]?.['match']))

    expect(glob.matches(`churn/${key}`)).toBe(true)
    expect(glob.matches('churn/slice/aXb?{c,d}: "x" #1/recall')).toBe(false)
  })

  it('has three entries at most, and no number of a pull request where there is none', () => {
    const found = waivers(reviewOf({ rows: manyRows(9, 'fail', 'worse') }, { pull: null }))

    expect(found).toHaveLength(3)
    expect(found[0]).not.toHaveProperty('pull_request')
  })

  it.each([
    ['missing', row('m', { before: 1 }, { change: 'missing', outcome: 'fail' })],
    [
      'not a number',
      row('m', { before: 1, after: Number.NaN }, { change: 'not-finite', outcome: 'fail' }),
    ],
    [
      'not comparable',
      row('m', { before: 1, after: 0.9 }, { change: 'not-comparable', outcome: 'fail' }),
    ],
    ['within its limits', rows.aucBetter],
  ])('is absent for a metric that is %s', (_, metric) => {
    expect(hint(reviewOf({ rows: [metric] }))).toBe('')
  })
})
