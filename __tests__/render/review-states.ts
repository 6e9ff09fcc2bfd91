import type { Comparison, DataChange, MetricRow } from '../../src/domain/comparison.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Review } from '../../src/domain/report.ts'
import { tested } from './evidence.ts'
import { hostileReview, waiver } from './hostile-review.ts'
import {
  aComparison,
  aReport,
  aReview,
  aRow,
  baseline,
  manyRows,
  passing,
  recallRule,
  row,
  rows,
} from './reports.ts'

const one = (over: Partial<Comparison>, more: Partial<Review> = {}): Review =>
  aReview({ models: [aReport({ comparison: aComparison(over) })], ...more })

const changedTest: DataChange = {
  name: 'test',
  role: 'test',
  before: { digest: digestOf(sha256('test data')), files: 1, size: 20_000, rows: 1240 },
  after: { digest: digestOf(sha256('other test data')), files: 1, size: 18_400, rows: 1140 },
}

const uncertainRecall: MetricRow = {
  ...row(
    'recall',
    { before: 1045 / 1240, after: 1028 / 1240, allowed: 0.01, min: 0.8, rule: recallRule },
    { change: 'worse', outcome: 'warn', reasons: ['not proven to be within the tolerance'] },
  ),
  judgement: 'uncertain',
  evidence: tested('mcnemar', -0.0034, 0.0308, {
    p: { oneSided: 0.34, twoSided: 0.12 },
    adjustedP: 0.68,
  }),
}

const firstVersion: Partial<Comparison> = {
  verdict: 'pass',
  baseline: null,
  baselineNote: 'no version of churn has been released yet',
  rows: [
    row('recall', { after: 0.843, min: 0.8 }, { change: 'new', outcome: 'pass' }),
    row('auc', { after: 0.9412 }, { change: 'new', outcome: 'info' }),
    row('support', { after: 1240, better: null }, { change: 'new', outcome: 'info' }),
  ],
  history: [],
  artifactChanged: null,
  params: { changes: [], unchanged: 0 },
  data: { changes: [], unchanged: [] },
}

const ranker = aReport({
  comparison: aComparison({
    model: 'text-ranker',
    verdict: 'pass',
    rows: [
      {
        ...row(
          'ndcg@10',
          { before: 0.4128, after: 0.4162, allowed: 0.005 },
          { change: 'better', outcome: 'pass' },
        ),
        evidence: tested('welch', -0.0072, 0.0004, { n: 10 }),
      },
      rows.mrrSame,
    ],
    baseline: {
      ...baseline,
      chosenBy: 'latest',
      version: '1.7.1',
      tag: 'text-ranker@v1.7.1',
      url: 'https://github.com/acme/ml/releases/tag/text-ranker@v1.7.1',
      createdAt: '2026-10-14T09:30:00Z',
    },
    params: { changes: [], unchanged: 31 },
    data: { changes: [], unchanged: [] },
  }),
})

/** Every state that a comment can be in, by the name of its golden file. */
export const reviewStates: readonly (readonly [string, Review])[] = [
  ['fail', aReview()],
  ['pass', one({ verdict: 'pass', rows: passing })],
  ['resolved', one({ verdict: 'pass', rows: passing }, { resolved: true })],
  ['uncertain', one({ verdict: 'uncertain', rows: [uncertainRecall, aRow(), rows.f1Same] })],
  [
    'uncertain-fails',
    one({
      rows: [
        {
          ...uncertainRecall,
          outcome: 'fail',
          gate: { ...uncertainRecall.gate, uncertain: 'fail' },
        },
        aRow(),
      ],
    }),
  ],
  [
    'first-version',
    aReview({ models: [aReport({ comparison: aComparison(firstVersion), gatesFile: null })] }),
  ],
  [
    'not-comparable',
    one({
      verdict: 'pass',
      rows: [
        {
          ...row(
            'recall',
            { before: 0.843, after: 0.79 },
            {
              change: 'not-comparable',
              outcome: 'warn',
              reasons: [
                "the evaluation data are not the baseline's, so the values cannot be compared",
              ],
            },
          ),
          data: 'different',
        },
        {
          ...row(
            'f1',
            { before: 0.843, after: 0.84 },
            {
              change: 'not-comparable',
              outcome: 'warn',
              reasons: [
                "the candidate was scored on 500 rows and not on the baseline's 1,240, so the values cannot be compared",
              ],
            },
          ),
          partial: { side: 'candidate', samples: 500, of: 1240 },
        },
        rows.aucBetter,
      ],
      data: { changes: [changedTest], unchanged: [] },
    }),
  ],
  [
    'missing-and-nan',
    one({
      rows: [
        row(
          'auc',
          { before: 0.9412, after: Number.NaN, allowed: 0.005 },
          { change: 'not-finite', outcome: 'fail', reasons: ['NaN is not a finite number'] },
        ),
        row(
          'f1',
          { before: 0.9412 },
          { change: 'missing', outcome: 'fail', reasons: ['in the baseline, absent now'] },
        ),
        row(
          'new_loss',
          { after: -Infinity, better: 'lower' },
          {
            change: 'not-finite',
            outcome: 'fail',
            reasons: ['-Infinity is not a finite number'],
          },
        ),
        row(
          'ece',
          { after: 0.031, better: 'lower', max: 0.05 },
          { change: 'new', outcome: 'warn', reasons: ['not in the baseline'] },
        ),
      ],
    }),
  ],
  [
    'waived',
    one({
      verdict: 'pass',
      rows: [
        {
          ...rows.recallFails,
          outcome: 'warn',
          waiver,
          evidence: tested('mcnemar', 0.0144, 0.0485),
          reasons: ['waived'],
        },
        aRow(),
      ],
      waivers: [waiver],
    }),
  ],
  [
    'one-run',
    one({
      rows: [
        rows.recallFails,
        row(
          'latency',
          { before: 14.2, after: 51, max: 50, allowed: 1.42, better: 'lower', unit: 'ms' },
          { change: 'worse', outcome: 'fail' },
        ),
        {
          ...row(
            'gain',
            { before: 0.5, after: 0.9, allowed: 0.01 },
            {
              change: 'better',
              outcome: 'warn',
              reasons: ['an improvement of 0.4 is suspiciously large'],
            },
          ),
        },
      ],
      history: null,
      frozen: ['seed', 'data.split'],
      warnings: ['the baseline is 210 days old, and max_age is 120d'],
    }),
  ],
  [
    'no-direction',
    one({
      verdict: 'none',
      rows: [
        rows.supportShown,
        row(
          'threshold',
          { before: 0.5, after: 0.5, better: null },
          { change: 'same', outcome: 'info' },
        ),
      ],
      artifactChanged: false,
      params: { changes: [], unchanged: 12 },
      data: { changes: [], unchanged: [] },
    }),
  ],
  [
    'second-choice',
    one({
      verdict: 'pass',
      rows: passing,
      baselineNote: 'churn@v1.4.0 is not signed; churn@v1.3.3 is a tag without a published release',
    }),
  ],
  ['fork', aReview({ models: [aReport({ selfReported: true, gatesEdited: true })] })],
  [
    'several',
    aReview({
      models: [aReport(), ranker],
      absent: [
        { model: 'vision', count: 1 },
        { model: null, count: 2 },
      ],
    }),
  ],
  ['hostile', hostileReview],
  [
    '400-metrics',
    one({
      rows: [
        ...manyRows(40, 'fail', 'worse'),
        ...manyRows(30, 'pass', 'better'),
        ...manyRows(330, 'pass', 'same'),
      ],
    }),
  ],
]
