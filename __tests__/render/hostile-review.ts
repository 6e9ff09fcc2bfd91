import type { Comparison } from '../../src/domain/comparison.ts'
import type { Waiver } from '../../src/domain/gate-rule.ts'
import { history, tested } from './evidence.ts'
import { aComparison, aReport, aReview, baseline, recallRule, row } from './reports.ts'

/** A text that tries whatever a file could try. */
export const nasty =
  'a|b`c`<img src=x>@octocat #12 https://evil.example\r\n| x | y |\n-->\u202E[x](https://e.example) ![i](u) $m$ :smile:'

export const waiver: Waiver = {
  match: 'churn/test/recall',
  pullRequest: 418,
  floor: 0.805,
  reason: 'Fewer false positives requested by operations, OPS-1182',
  approvedBy: '@acme/ml-leads',
  expires: '2026-12-31',
  origin: { file: '.github/model-release.yml', line: 40 },
}

const hostile: Partial<Comparison> = {
  model: nasty,
  rows: [
    {
      ...row(
        nasty,
        { before: 0.9, after: 0.8, allowed: 0.01, rule: { ...recallRule, match: nasty } },
        { change: 'worse', outcome: 'fail', reasons: [nasty, nasty] },
      ),
      evidence: tested('mcnemar', 0.02, 0.15, { reason: nasty }),
    },
    row(
      `${'long/'.repeat(40)}x`,
      { before: 0.9, after: 0.91, allowed: 0.01, unit: nasty },
      { change: 'better', outcome: 'pass' },
    ),
    row(
      'same`|@octocat',
      { before: 0.9, after: 0.9, allowed: 0.01 },
      { change: 'same', outcome: 'pass' },
    ),
  ],
  baseline: {
    ...baseline,
    chosenBy: nasty,
    signer: nasty,
    tag: nasty,
    url: `https://github.com/acme/ml/${nasty}`,
  },
  baselineNote: nasty,
  params: {
    changes: [{ key: nasty, before: nasty, after: [nasty, true, null, { nonFinite: 'NaN' }] }],
    unchanged: 0,
  },
  data: {
    changes: [
      { name: nasty, role: nasty, before: null, after: { digest: nasty, files: 1, size: 1 } },
    ],
    unchanged: [],
  },
  history: history.map((entry) => ({
    ...entry,
    version: nasty,
    metrics: { [`test/${nasty}`]: 0.7 },
  })),
  waivers: [{ ...waiver, match: nasty, reason: nasty, approvedBy: nasty, expires: nasty }],
  frozen: [nasty],
  warnings: [nasty],
}

export const hostileReview = aReview({
  models: [aReport({ comparison: aComparison(hostile), gatesFile: nasty, gatesEdited: true })],
  absent: [{ model: nasty, count: 1 }],
  key: nasty,
})
