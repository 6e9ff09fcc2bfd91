import type { BaselineRef, Comparison, MetricRow } from '../../src/domain/comparison.ts'
import type { Waiver } from '../../src/domain/gate-rule.ts'
import type { ModelReport, Review } from '../../src/domain/report.ts'
import { history, tested } from './evidence.ts'
import {
  aComparison,
  aReport,
  aReview,
  aRow,
  baseline,
  passing,
  recallRule,
  row,
  rows,
} from './reports.ts'

/** Reviews as a reader may meet them, by name: what a preview draws, and what every page has to keep. */
export const reviewSamples = {
  failing: (): Review => aReview({ models: [aReport({ comparison: failingComparison() })] }),
  green: (): Review => aReview({ models: [aReport({ comparison: greenComparison() })] }),
  first: (): Review => aReview({ models: [aReport({ comparison: firstComparison() })] }),
  uncertain: (): Review => aReview({ models: [aReport({ comparison: uncertainComparison() })] }),
  'not-comparable': (): Review =>
    aReview({ models: [aReport({ comparison: incomparableComparison(), gatesEdited: true })] }),
  several: (): Review => severalModels(),
  fork: (): Review =>
    aReview({ models: [aReport({ comparison: waivedComparison(), selfReported: true })] }),
  huge: (): Review => hugeReview(3, 2_500),
} as const satisfies Readonly<Record<string, () => Review>>

const failingComparison = (): Comparison =>
  aComparison({
    rows: [
      {
        ...rows.recallFails,
        evidence: tested('mcnemar', 0.0144, 0.0485),
        reasons: ['0.0315 worse than the baseline, 0.0100 is allowed; beyond noise'],
      },
      ...passing.slice(1),
      aRow(),
    ].filter((each, index, all) => all.findIndex(({ key }) => key === each.key) === index),
    data: {
      changes: [
        {
          name: 'train',
          role: 'train',
          before: { digest: `sha256:${'4be1'.repeat(16)}`, files: 3, size: 91_231, rows: 120_433 },
          after: { digest: `sha256:${'a90c'.repeat(16)}`, files: 4, size: 99_350, rows: 131_187 },
          files: {
            added: 1,
            removed: 0,
            changed: 2,
            examples: {
              added: ['2026-11.parquet'],
              removed: [],
              changed: ['2026-09.parquet', '2026-10.parquet'],
            },
          },
          schema: {
            added: [{ name: 'tenure_months', type: 'int64' }],
            removed: [],
            changed: [{ name: 'plan', before: 'string', after: 'category' }],
            reordered: false,
            same: false,
          },
        },
      ],
      unchanged: aComparison().data.unchanged,
    },
    environment: [
      { what: 'python', before: '3.12.4', after: '3.13.1' },
      { what: 'requirements.lock', before: 'a1'.repeat(32), after: 'b2'.repeat(32) },
    ],
    frozen: ['class_weight'],
    warnings: ['test/support has no known direction, so no gate can judge it'],
  })

const greenComparison = (): Comparison =>
  aComparison({
    verdict: 'pass',
    rows: passing.map((each) =>
      each.key === 'test/recall' ? { ...each, evidence: tested('mcnemar', -0.0131, 0.0032) } : each,
    ),
    params: { changes: [], unchanged: 27 },
    data: { changes: [], unchanged: aComparison().data.unchanged },
    artifactChanged: true,
  })

const firstComparison = (): Comparison =>
  aComparison({
    verdict: 'pass',
    baseline: null,
    baselineNote: 'no version of churn was ever published',
    history: [],
    rows: [
      row(
        'recall',
        { after: 0.811, min: 0.8, rule: recallRule },
        { change: 'new', outcome: 'pass' },
      ),
      row('auc', { after: 0.9431 }, { change: 'new', outcome: 'info' }),
      row('log_loss', { after: 0.1869, better: 'lower' }, { change: 'new', outcome: 'info' }),
    ],
    params: { changes: [], unchanged: 0 },
    data: { changes: [], unchanged: [] },
    artifactChanged: null,
  })

const uncertainComparison = (): Comparison =>
  aComparison({
    verdict: 'uncertain',
    rows: [
      {
        ...rows.recallFails,
        outcome: 'warn',
        judgement: 'uncertain',
        evidence: tested('mcnemar', -0.004, 0.0672, {
          adjustedP: 0.31,
          p: { oneSided: 0.11, twoSided: 0.08 },
        }),
      },
      ...passing.slice(1),
    ],
  })

const incomparableComparison = (): Comparison =>
  aComparison({
    verdict: 'pass',
    baselineNote:
      'v1.4.0 is newer but has no signature that this repository trusts; v1.3.3 was withdrawn',
    rows: [
      ...[rows.recallFails, rows.f1Same].map((each): MetricRow => ({
        ...each,
        change: 'not-comparable',
        outcome: 'warn',
        data: 'different',
        judgement: null,
        evidence: null,
        gate: { ...each.gate, allowed: null },
        reasons: ['scored on other data than the baseline (77d0be51 there, a90cf3d2 here)'],
      })),
      rows.latencyWorse,
      rows.eceNew,
    ],
  })

const waiver: Waiver = {
  match: 'churn/test/recall',
  pullRequest: 418,
  floor: 0.8,
  reason:
    'The new label policy drops the easy positives; the product team accepts it until the retraining.',
  approvedBy: 'acme/ml-leads',
  expires: '2026-12-31',
  origin: { file: '.github/model-release.yml', line: 41 },
}

const waivedComparison = (): Comparison =>
  aComparison({
    verdict: 'pass',
    waivers: [waiver],
    rows: [
      {
        ...rows.recallFails,
        outcome: 'warn',
        evidence: tested('mcnemar', 0.0144, 0.0485),
        waiver,
        reasons: ['waived until 2026-12-31 by acme/ml-leads'],
      },
      ...passing.slice(1),
    ],
  })

const rankerRows: readonly MetricRow[] = [
  aRow({
    key: 'test/ndcg@10',
    evidence: tested('welch', -0.0072, 0.0004, { n: 10 }),
  }),
  {
    ...rows.mrrSame,
    evidence: tested('bootstrap', -0.002, 0.0017, { seed: 1, resamples: 10_000 }),
  },
  rows.latencyWorse,
]

const named = (model: string, of: Comparison): ModelReport =>
  aReport({ comparison: { ...of, model } })

const baselineOf = (name: string, version: string): BaselineRef => ({
  ...baseline,
  version,
  tag: `${name}@v${version}`,
})

function severalModels(): Review {
  return aReview({
    models: [
      named('fraud-xgb', { ...failingComparison(), baseline: baselineOf('fraud-xgb', '2.3.0') }),
      named('text-ranker', {
        ...greenComparison(),
        rows: rankerRows,
        baseline: { ...baselineOf('text-ranker', '1.7.1'), createdAt: '2026-10-14T08:00:00Z' },
        history: null,
      }),
      named('tumour-segmentation', firstComparison()),
    ],
    absent: [{ model: 'churn-de', count: 1 }],
  })
}

/** Of each ten metrics one fails, one is uncertain, four pass and four are only shown. */
export function hugeReview(models: number, metrics: number): Review {
  const [fails, passes, shown] = [rows.recallFails, aRow(), rows.supportShown]
  const kinds = [
    { ...fails, evidence: tested('mcnemar', 0.0144, 0.0485) },
    {
      ...fails,
      outcome: 'warn' as const,
      judgement: 'uncertain' as const,
      evidence: tested('mcnemar', -0.004, 0.0672),
    },
    passes,
    passes,
    passes,
    passes,
    shown,
    shown,
    shown,
    shown,
  ]
  const many = Array.from({ length: metrics }, (_, index): MetricRow => {
    const kind = kinds[index % kinds.length] ?? passes
    return { ...kind, key: `test/slice/country=${index}/a-metric-with-a-long-name` }
  })
  return aReview({
    models: Array.from({ length: models }, (_, index) =>
      aReport({
        comparison: aComparison({
          model: `model-${index + 1}`,
          rows: many,
          history: history.map((entry) => ({
            ...entry,
            metrics: Object.fromEntries(
              many.map(({ key }, place) => [key, 0.8 + (place % 7) / 100]),
            ),
          })),
        }),
      }),
    ),
  })
}
