import { describe, expect, it } from '@jest/globals'
import { assert, constantFrom, integer, property, tuple } from 'fast-check'
import { matchMeasure } from '../../src/domain/match-measure.ts'
import { measureNames, shareOf } from '../../src/domain/measure-names.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { computeMetrics } from '../../src/domain/prediction-metrics.ts'
import type { ClassificationTable, PredictionTable } from '../../src/domain/predictions.ts'
import { isRounded } from '../../src/domain/reported-value.ts'
import { numbers, paired, scoredTable, twoClasses, uniforms } from './evidence-cases.ts'
import { metric } from './metric-cases.ts'

/** Three classes with a probability each. */
function threeClasses(seed: number, rows: number): ClassificationTable {
  const labels = uniforms(99, rows).map((value) => Math.floor(3 * value))
  const noise = [0, 1, 2].map((index) => uniforms(seed + index, rows))
  const classScores = noise.map((column) =>
    Float64Array.from(column, (value, row) => {
      const total = noise.reduce((sum, other) => sum + (other[row] ?? 0), 0)
      return value / total
    }),
  )
  const predicted = labels.map((label, row) => ((noise[0]?.[row] ?? 0) < 0.6 ? label : 2))
  return twoClasses(labels, predicted, { classes: ['a', 'b', 'c'], positive: null, classScores })
}

/** Metrics that no means over rows and no pairs of rows give. */
const WITHOUT = new Set(['average_precision', 'median_absolute_error', 'max_error'])

const tables = tuple(
  constantFrom('scored', 'three', 'numbers'),
  integer({ min: 0, max: 1000 }),
  integer({ min: 12, max: 60 }),
).map(([kind, seed, rows]): readonly [PredictionTable, PredictionTable] => {
  if (kind === 'scored') return [scoredTable(seed, rows, 0.3), scoredTable(seed + 1, rows, 0.2)]
  if (kind === 'three') return [threeClasses(seed, rows), threeClasses(seed + 9, rows)]
  const labels = uniforms(77, rows)
  return [numbers(labels, uniforms(seed, rows)), numbers(labels, uniforms(seed + 1, rows))]
})

describe('matchMeasure', () => {
  it('gives what is computed from predictions again from their pairs', () => {
    const seen = new Set<string>()
    assert(
      property(tables, ([first, second]) => {
        const pairs = paired(first, second)
        const others = computeMetrics(second)
        for (const { name, slice, value } of computeMetrics(first)) {
          const other = others.find((one) => one.name === name && one.slice === slice)
          if (other === undefined || WITHOUT.has(name)) continue
          const matched = matchMeasure(
            metric(name, value, { slice }),
            metric(name, other.value, { slice }),
            pairs,
          )
          expect({ name, slice, matched }).toMatchObject({ matched: { scale: 1 } })
          if ('problem' in matched) continue
          seen.add(name)
          expect(matched.measure.values.baseline).toBeCloseTo(value, 9)
          expect(matched.measure.values.candidate).toBeCloseTo(other.value, 9)
        }
      }),
      { numRuns: 60 },
    )
    expect([...seen].toSorted()).toEqual([
      'accuracy',
      'balanced_accuracy',
      'brier_score',
      'f1',
      'f1_macro',
      'log_loss',
      'mae',
      'mse',
      'precision',
      'r2',
      'recall',
      'rmse',
      'roc_auc',
    ])
  })

  it.each<readonly [string, number]>([
    ['specificity', 6 / 8],
    ['fpr', 2 / 8],
    ['fnr', 3 / 12],
    ['error_rate', 5 / 20],
    ['npv', 6 / 9],
    ['jaccard', 9 / 14],
    ['mcc', (9 * 6 - 2 * 3) / Math.sqrt(11 * 12 * 8 * 9)],
    ['test/Recall', 9 / 12],
    ['eval_balancedAccuracy', (9 / 12 + 6 / 8) / 2],
    ['macro avg/recall', (9 / 12 + 6 / 8) / 2],
    ['f1_micro', 15 / 20],
  ])('knows %s', (name, value) => {
    const labels = [...Array<number>(12).fill(1), ...Array<number>(8).fill(0)]
    const predicted = labels.map((label, row) => (row < 3 || row >= 18 ? 1 - label : label))
    const table = twoClasses(labels, predicted)
    const matched = matchMeasure(metric(name, value), metric(name, value), paired(table, table))
    expect(matched).toMatchObject({ scale: 1 })
  })

  it('takes what a name may also mean where the values say so', () => {
    const table = scoredTable(5, 100, 0.4)
    const pairs = paired(table, table)
    const macro = computeMetrics(table).find(({ name }) => name === 'f1_macro')?.value ?? NaN
    expect(matchMeasure(metric('f1', macro), metric('f1', macro), pairs)).toMatchObject({
      measure: { kind: 'means', values: { baseline: macro } },
    })
  })

  it('gives no metric of predictions that are not finite', () => {
    const table = numbers([0.5, 1], [NaN, 1])
    const bad = metric('mae', 0.5)
    expect(matchMeasure(bad, bad, paired(table, table))).toEqual({
      problem: 'predictions do not give "mae"',
    })
  })
})

describe('measureNames', () => {
  it('knows whole names only', () => {
    expect(measureNames('recall_drop')).toEqual([])
    expect(measureNames('top_5_recall')).toEqual([])
    expect(measureNames('x'.repeat(10_000))).toEqual([])
    expect(measureNames('__proto__')).toEqual([])
    expect(measureNames('neg_mean_absolute_error')).toEqual([{ name: 'mae', sign: -1 }])
    expect(measureNames('test/ROC-AUC_score')).toEqual([{ name: 'roc_auc', sign: 1 }])
  })

  it('knows which rows a share is of', () => {
    expect(shareOf('val_accuracy')).toBe('all')
    expect(shareOf('pass@10')).toBe('all')
    expect(shareOf('recall')).toBe('class')
    expect(shareOf('precision')).toBe('other')
    expect(shareOf('f1')).toBeNull()
    expect(shareOf('mape')).toBeNull()
  })
})

describe('isRounded', () => {
  it.each<readonly [string, number, boolean]>([
    ['0.843', 1045 / 1240, true],
    ['0.842', 1045 / 1240, false],
    ['0.8430', 1045 / 1240, false],
    ['84', 84.4, true],
    ['84', 84.6, false],
    ['1', 0.9999, false],
    ['1', 1, true],
    ['0', 0, true],
    ['1.2e-07', 1.21e-7, true],
    ['1.2e-07', 1.3e-7, false],
    ['-0.5', -0.52, true],
    ['0.8427419424057007', 1045 / 1240, true],
    ['0.8427429424057007', 1045 / 1240, false],
  ])('%s for %d: %s', (digits, computed, want) => {
    expect(isRounded(numeral(Number(digits), digits), computed)).toBe(want)
  })
})
